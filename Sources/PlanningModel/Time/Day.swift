/// A civil date (dag) in the proleptic Gregorian calendar, without time of day or time zone.
///
/// Stored as the number of days since 1970-01-01, so that arithmetic is integer arithmetic. The text is
/// `YYYY-MM-DD` and round-trips for the years 1 to 9999. The conversion follows Howard Hinnant,
/// "chrono-Compatible Low-Level Date Algorithms" (`days_from_civil`, `civil_from_days`).
public struct Day: Hashable, Comparable, Sendable, CodedAsText {
  /// Days since 1970-01-01; negative before.
  public let number: Int32

  /// The day with a number of days since 1970-01-01.
  public init(number: Int32) {
    self.number = number
  }

  /// The day of a date; nil when the date does not exist or the year is outside 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard writableYears.contains(year), (1...12).contains(month), day >= 1 else { return nil }
    guard day <= Month(year: year, month: month).dayCount else { return nil }
    self.init(civilYear: year, month: month, day: day)
  }

  /// The day of a text `YYYY-MM-DD`; nil for every other text.
  public init?(_ iso: some StringProtocol) {
    var scanner = FieldScanner(iso)
    guard let year = scanner.number(digits: 4), scanner.character() == "-",
      let month = scanner.number(digits: 2), scanner.character() == "-",
      let day = scanner.number(digits: 2), scanner.isAtEnd()
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day of a date that the caller knows to exist.
  init(civilYear: Int, month: Int, day: Int) {
    // The year is counted from 1 March, which puts the leap day last and makes the month lengths regular.
    let shiftedYear = month <= 2 ? civilYear - 1 : civilYear
    let (era, yearOfEra) = floorDivide(shiftedYear, by: 400)
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }
}

// MARK: - Parts of the date

extension Day {
  /// Year, month (1–12) and day of the month (1–31), cheaper than asking for each.
  public var components: (year: Int, month: Int, day: Int) {
    let (era, dayOfEra) = floorDivide(Int(number) + 719_468, by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The calendar year.
  public var year: Int { components.year }

  /// The month of the year, 1 to 12.
  public var month: Int { components.month }

  /// The day of the month, 1 to 31.
  public var day: Int { components.day }

  /// The day of the year, 1 to 366.
  public var dayOfYear: Int { Year(containing: self).firstDay.distance(to: self) + 1 }

  /// The day of the week.
  public var weekday: Weekday {
    switch floorDivide(Int(number) + 3, by: 7).remainder {
    case 0: .monday
    case 1: .tuesday
    case 2: .wednesday
    case 3: .thursday
    case 4: .friday
    case 5: .saturday
    default: .sunday
    }
  }

  /// The ISO week that holds the day; its week-year may differ from the calendar year.
  public var isoWeek: ISOWeek { ISOWeek(containing: self) }

  /// The month that holds the day.
  public var monthPeriod: Month { Month(containing: self) }

  /// The first day on or after this one that falls on a weekday.
  func onOrAfter(_ weekday: Weekday) -> Day {
    self + floorDivide(weekday.rawValue - self.weekday.rawValue, by: 7).remainder
  }
}

// MARK: - Arithmetic, order and text

extension Day: Strideable {
  /// The number of days to another day; negative when it lies before.
  public func distance(to other: Day) -> Int { Int(other.number) - Int(number) }

  /// The day a number of days later, or earlier when negative.
  public func advanced(by days: Int) -> Day { Day(number: Int32(Int(number) + days)) }

  /// The day a number of days later.
  public static func + (day: Day, days: Int) -> Day { day.advanced(by: days) }

  /// The day a number of days earlier.
  public static func - (day: Day, days: Int) -> Day { day.advanced(by: -days) }

  /// The earlier day comes first.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day {
  /// The text `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = components
    return "\(zeroPadded(year, width: 4))-\(zeroPadded(month, width: 2))-\(zeroPadded(day, width: 2))"
  }
}
