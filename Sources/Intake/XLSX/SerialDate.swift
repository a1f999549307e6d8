import PlanningModel

/// Reads the numbers that stand for days in a workbook.
///
/// Day 1 is 1900-01-01, and day 60 the 29 February 1900 that never was, kept for the sake of an older program; in a
/// workbook of the other kind day 0 is 1904-01-01 (ECMA-376 part 1, 18.17.4.1).
struct SerialDate {
  /// Whether days are counted from 1904.
  var from1904 = false

  /// The text of a number in a format; `nil` where it is no day or time that can be.
  func text(_ number: Double, _ kind: NumberFormatKind) -> String? {
    guard number >= 0, number < 2_958_466 else { return nil }
    let seconds = (number * 86_400).rounded()
    let days = Int(seconds / 86_400)
    let clock = Int(seconds) - days * 86_400
    switch kind {
    case .number: return nil
    case .elapsed: return Self.hours(Int(seconds))
    case .time: return days == 0 ? Self.hours(clock) : nil
    case .day, .month, .dayAndTime:
      guard let day = day(days) else { return nil }
      if kind == .month { return Month(containing: day).description }
      // A day that is shown without its time of day has lost it, as in the sheet.
      return kind == .dayAndTime && clock > 0 ? "\(day) \(Self.hours(clock))" : day.description
    }
  }

  private func day(_ number: Int) -> Day? {
    if from1904 { return Day(number: Int32(number - 24_107)) }
    guard number > 0, number != 60 else { return nil }
    return Day(number: Int32(number - (number < 60 ? 25_568 : 25_569)))
  }

  /// Hours and minutes, and seconds where there are any.
  private static func hours(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let text = "\(two(seconds / 3600)):\(two(seconds / 60 % 60))"
    return seconds % 60 == 0 ? text : "\(text):\(two(seconds % 60))"
  }
}
