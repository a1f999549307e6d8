/// A calendar year (år); the text is `2027`.
public struct Year: CalendarSpan {
  /// The number of the year; 0 is the year before year 1.
  public let number: Int32

  /// The year with a number.
  public init(number: Int) {
    self.number = Int32(number)
  }

  /// The year of a text of four digits; nil for every other text.
  public init?(_ text: some StringProtocol) {
    var scanner = FieldScanner(text)
    guard let year = scanner.number(digits: 4), writableYears.contains(year), scanner.isAtEnd() else { return nil }
    self.init(number: year)
  }

  /// The year that holds a day.
  public init(containing day: Day) {
    self.init(number: day.year)
  }
}

extension Year {
  /// True when the year has 366 days: every fourth year, but of the full centuries only every fourth.
  public var isLeap: Bool { number % 4 == 0 && (number % 100 != 0 || number % 400 == 0) }

  /// The number of ISO weeks, 52 or 53.
  public var weekCount: Int {
    // 28 December always lies in the last week of its week-year (ISO 8601).
    Day(civilYear: Int(number), month: 12, day: 28).isoWeek.week
  }

  /// The twelve months of the year.
  public var months: Range<Month> {
    let first = Month(year: Int(number), month: 1)
    return first..<(first + 12)
  }

  /// The 52 or 53 ISO weeks of the week-year; they do not end where the calendar year ends.
  public var weeks: Range<ISOWeek> {
    // 4 January always lies in week 1 (ISO 8601).
    let first = Day(civilYear: Int(number), month: 1, day: 4).isoWeek
    return first..<(first + weekCount)
  }

  /// 1 January.
  public var firstDay: Day { Day(civilYear: Int(number), month: 1, day: 1) }

  /// 31 December.
  public var lastDay: Day { Day(civilYear: Int(number), month: 12, day: 31) }

  /// The text `2027`.
  public var description: String { zeroPadded(Int(number), width: 4) }

  /// The number of years to another year.
  public func distance(to other: Year) -> Int { Int(other.number) - Int(number) }

  /// The year a number of years later, or earlier when negative.
  public func advanced(by years: Int) -> Year { Year(number: Int(number) + years) }

  /// The earlier year comes first.
  public static func < (left: Year, right: Year) -> Bool { left.number < right.number }
}
