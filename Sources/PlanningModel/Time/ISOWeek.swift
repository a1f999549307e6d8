/// A week (vecka) of ISO 8601: it starts on Monday, and week 1 is the week that holds 4 January.
///
/// The week-year differs from the calendar year for a few days around New Year; a week-year has 52 or 53 weeks.
/// The text is `2027-W05`.
public struct ISOWeek: CalendarSpan {
  /// Weeks since the week of 1970-01-01.
  public let index: Int32

  /// The week a number of weeks after that of 1970-01-01.
  init(index: Int) {
    self.index = Int32(index)
  }

  /// The week of a week-year; nil when the year has no such week or lies outside 1 to 9999.
  public init?(year: Int, week: Int) {
    guard writableYears.contains(year) else { return nil }
    let weeks = Year(number: year).weeks
    guard week >= 1, week <= weeks.count else { return nil }
    self = weeks.lowerBound + (week - 1)
  }

  /// The week of a text `2027-W05`; nil for every other text.
  public init?(_ text: some StringProtocol) {
    var scanner = FieldScanner(text)
    guard let year = scanner.number(digits: 4), scanner.character() == "-", scanner.character() == "W",
      let week = scanner.number(digits: 2), scanner.isAtEnd()
    else { return nil }
    self.init(year: year, week: week)
  }

  /// The week that holds a day.
  public init(containing day: Day) {
    self.init(index: floorDivide(Int(day.number) + 3, by: 7).quotient)
  }
}

extension ISOWeek {
  /// The first day of the week.
  public var monday: Day { Day(number: index * 7 - 3) }

  /// The last day of the week.
  public var sunday: Day { monday + 6 }

  /// The Monday.
  public var firstDay: Day { monday }

  /// The Sunday.
  public var lastDay: Day { sunday }

  /// The year that the week is counted in: the calendar year of its Thursday.
  public var weekYear: Int { (monday + 3).year }

  /// The number of the week, 1 to 53.
  public var week: Int { ((monday + 3).dayOfYear - 1) / 7 + 1 }

  /// The text `2027-W05`.
  public var description: String { "\(zeroPadded(weekYear, width: 4))-W\(zeroPadded(week, width: 2))" }

  /// The number of weeks to another week.
  public func distance(to other: ISOWeek) -> Int { Int(other.index) - Int(index) }

  /// The week a number of weeks later, or earlier when negative.
  public func advanced(by weeks: Int) -> ISOWeek { ISOWeek(index: Int(index) + weeks) }

  /// The earlier week comes first.
  public static func < (left: ISOWeek, right: ISOWeek) -> Bool { left.index < right.index }
}
