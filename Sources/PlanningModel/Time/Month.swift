/// A calendar month (månad), the usual period of a production plan.
///
/// The text is `YYYY-MM` and round-trips for the years 1 to 9999.
public struct Month: CalendarSpan {
  /// Months since January of year 0: `year * 12 + month - 1`.
  public let index: Int32

  /// The month with an index of `year * 12 + month - 1`.
  init(index: Int) {
    self.index = Int32(index)
  }

  /// The month of a year; `month` is 1 to 12.
  public init(year: Int, month: Int) {
    precondition((1...12).contains(month), "A month number must be 1 to 12.")
    self.init(index: year * 12 + month - 1)
  }

  /// The month of a text `YYYY-MM`; nil for every other text.
  public init?(_ text: some StringProtocol) {
    var scanner = FieldScanner(text)
    guard let year = scanner.number(digits: 4), writableYears.contains(year), scanner.character() == "-",
      let month = scanner.number(digits: 2), (1...12).contains(month), scanner.isAtEnd()
    else { return nil }
    self.init(year: year, month: month)
  }

  /// The month that holds a day.
  public init(containing day: Day) {
    let (year, month, _) = day.components
    self.init(year: year, month: month)
  }
}

extension Month {
  /// The calendar year.
  public var year: Int { floorDivide(Int(index), by: 12).quotient }

  /// The month of the year, 1 to 12.
  public var month: Int { floorDivide(Int(index), by: 12).remainder + 1 }

  /// The first day of the month.
  public var firstDay: Day { Day(civilYear: year, month: month, day: 1) }

  /// The last day of the month.
  public var lastDay: Day { firstDay + (dayCount - 1) }

  /// The number of days in the month, 28 to 31.
  public var dayCount: Int {
    switch month {
    case 2: Year(number: year).isLeap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The quarter that holds the month.
  public var quarter: Quarter { Quarter(year: year, quarter: (month - 1) / 3 + 1) }

  /// The tertial that holds the month.
  public var tertial: Tertial { Tertial(year: year, tertial: (month - 1) / 4 + 1) }

  /// The text `YYYY-MM`.
  public var description: String { "\(zeroPadded(year, width: 4))-\(zeroPadded(month, width: 2))" }

  /// The number of months to another month.
  public func distance(to other: Month) -> Int { Int(other.index) - Int(index) }

  /// The month a number of months later, or earlier when negative.
  public func advanced(by months: Int) -> Month { Month(index: Int(index) + months) }

  /// The earlier month comes first.
  public static func < (left: Month, right: Month) -> Bool { left.index < right.index }
}
