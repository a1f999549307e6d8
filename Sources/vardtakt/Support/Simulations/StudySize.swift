/// How much one simulated course may hold before somebody must have mistaken a unit.
enum StudySize {
  /// Arrivals and changes of calendars in one course.
  static let most = 1e8

  /// Throws when a course would hold more.
  static func check(_ expected: Double, file: String, shorten key: String) throws(CommandFailure) {
    guard expected <= most else {
      throw CommandFailure(
        message: "\(file): Ett enda förlopp får omkring \(SimulationWords.count(expected.rounded())) händelser; högst "
          + "\(SimulationWords.count(most)) går att följa. Kontrollera enheterna, eller minska \(key).")
    }
  }
}
