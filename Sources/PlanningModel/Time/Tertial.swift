/// A third of a calendar year (tertial), four months, the period of many regional follow-ups; the text is `2027-T1`.
public struct Tertial: CalendarSpan {
  /// Tertials since the first tertial of year 0: `year * 3 + tertial - 1`.
  public let index: Int32

  /// The tertial with an index of `year * 3 + tertial - 1`.
  init(index: Int) {
    self.index = Int32(index)
  }

  /// The tertial of a year; `tertial` is 1 to 3.
  public init(year: Int, tertial: Int) {
    precondition((1...3).contains(tertial), "A tertial number must be 1 to 3.")
    self.init(index: year * 3 + tertial - 1)
  }

  /// The tertial of a text `2027-T1` or `2027T1`; nil for every other text.
  public init?(_ text: some StringProtocol) {
    var scanner = FieldScanner(text)
    guard let year = scanner.number(digits: 4), writableYears.contains(year) else { return nil }
    var letter = scanner.character()
    if letter == "-" { letter = scanner.character() }
    guard letter == "T", let tertial = scanner.number(digits: 1), (1...3).contains(tertial),
      scanner.isAtEnd()
    else { return nil }
    self.init(year: year, tertial: tertial)
  }

  /// The tertial that holds a day.
  public init(containing day: Day) {
    self = day.monthPeriod.tertial
  }
}

extension Tertial {
  /// The calendar year.
  public var year: Int { floorDivide(Int(index), by: 3).quotient }

  /// The tertial of the year, 1 to 3.
  public var tertial: Int { floorDivide(Int(index), by: 3).remainder + 1 }

  /// The four months of the tertial.
  public var months: Range<Month> {
    let first = Month(year: year, month: tertial * 4 - 3)
    return first..<(first + 4)
  }

  /// The first day of the tertial.
  public var firstDay: Day { months.lowerBound.firstDay }

  /// The last day of the tertial.
  public var lastDay: Day { months.upperBound.firstDay - 1 }

  /// The text `2027-T1`.
  public var description: String { "\(zeroPadded(year, width: 4))-T\(tertial)" }

  /// The number of tertials to another tertial.
  public func distance(to other: Tertial) -> Int { Int(other.index) - Int(index) }

  /// The tertial a number of tertials later, or earlier when negative.
  public func advanced(by tertials: Int) -> Tertial { Tertial(index: Int(index) + tertials) }

  /// The earlier tertial comes first.
  public static func < (left: Tertial, right: Tertial) -> Bool { left.index < right.index }
}
