import Intake

/// Reads the file of a forecast and says what is odd about it.
enum ForecastInput {
  /// Most problems that are listed at once.
  private static let limit = 60

  /// The series, with what a report should say about the file.
  static func read(_ path: String) throws -> (file: SeriesFile, notes: [String]) {
    let files = try Profiles.files(at: [path])
    let reading = SeriesFileReader().read(files[0])
    guard let file = reading.file else {
      throw CommandFailure(message: refusal(reading.errors))
    }
    for line in list(reading.warnings) { Console.error(line) }
    return (file, reading.warnings.map(\.description))
  }

  private static func refusal(_ errors: [IntakeProblem]) -> String {
    let count = errors.placeCount
    let head =
      count == 1 ? "Ett fel i filen; ingen prognos har gjorts:" : "\(count) fel i filen; ingen prognos har gjorts:"
    return ([head] + list(errors).map { "  " + $0 }).joined(separator: "\n")
  }

  private static func list(_ problems: [IntakeProblem]) -> [String] {
    let rest = problems.dropFirst(limit).placeCount
    return problems.prefix(limit).map(\.description) + (rest > 0 ? ["… och \(rest) till"] : [])
  }
}
