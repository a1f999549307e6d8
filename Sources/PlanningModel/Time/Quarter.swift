/// A calendar quarter (kvartal); the text is `2027-Q1`.
public struct Quarter: CalendarSpan {
  /// Quarters since the first quarter of year 0: `year * 4 + quarter - 1`.
  public let index: Int32

  /// The quarter with an index of `year * 4 + quarter - 1`.
  init(index: Int) {
    self.index = Int32(index)
  }

  /// The quarter of a year; `quarter` is 1 to 4.
  public init(year: Int, quarter: Int) {
    precondition((1...4).contains(quarter), "A quarter number must be 1 to 4.")
    self.init(index: year * 4 + quarter - 1)
  }

  /// The quarter of a text `2027-Q1`, `2027Q1` or with the Swedish letter `2027K1`; nil for every other text.
  public init?(_ text: some StringProtocol) {
    var scanner = FieldScanner(text)
    guard let year = scanner.number(digits: 4), writableYears.contains(year) else { return nil }
    var letter = scanner.character()
    if letter == "-" { letter = scanner.character() }
    guard letter == "Q" || letter == "K", let quarter = scanner.number(digits: 1), (1...4).contains(quarter),
      scanner.isAtEnd()
    else { return nil }
    self.init(year: year, quarter: quarter)
  }

  /// The quarter that holds a day.
  public init(containing day: Day) {
    self = day.monthPeriod.quarter
  }
}

extension Quarter {
  /// The calendar year.
  public var year: Int { floorDivide(Int(index), by: 4).quotient }

  /// The quarter of the year, 1 to 4.
  public var quarter: Int { floorDivide(Int(index), by: 4).remainder + 1 }

  /// The three months of the quarter.
  public var months: Range<Month> {
    let first = Month(year: year, month: quarter * 3 - 2)
    return first..<(first + 3)
  }

  /// The first day of the quarter.
  public var firstDay: Day { months.lowerBound.firstDay }

  /// The last day of the quarter.
  public var lastDay: Day { months.upperBound.firstDay - 1 }

  /// The text `2027-Q1`.
  public var description: String { "\(zeroPadded(year, width: 4))-Q\(quarter)" }

  /// The number of quarters to another quarter.
  public func distance(to other: Quarter) -> Int { Int(other.index) - Int(index) }

  /// The quarter a number of quarters later, or earlier when negative.
  public func advanced(by quarters: Int) -> Quarter { Quarter(index: Int(index) + quarters) }

  /// The earlier quarter comes first.
  public static func < (left: Quarter, right: Quarter) -> Bool { left.index < right.index }
}
