/// A period (period) that plans, forecasts and imported rows refer to: a day, week, month, quarter, tertial or year.
///
/// Periods order by their first day and then by length, so that January comes before the quarter it opens.
public enum Period: Hashable, Sendable, CodedAsText {
  /// One day.
  case day(Day)
  /// One ISO week.
  case week(ISOWeek)
  /// One calendar month.
  case month(Month)
  /// One calendar quarter.
  case quarter(Quarter)
  /// One tertial of four months.
  case tertial(Tertial)
  /// One calendar year.
  case year(Year)
}

extension Period {
  /// The first day of the period.
  public var firstDay: Day {
    switch self {
    case .day(let day): day
    case .week(let week): week.firstDay
    case .month(let month): month.firstDay
    case .quarter(let quarter): quarter.firstDay
    case .tertial(let tertial): tertial.firstDay
    case .year(let year): year.firstDay
    }
  }

  /// The last day of the period.
  public var lastDay: Day {
    switch self {
    case .day(let day): day
    case .week(let week): week.lastDay
    case .month(let month): month.lastDay
    case .quarter(let quarter): quarter.lastDay
    case .tertial(let tertial): tertial.lastDay
    case .year(let year): year.lastDay
    }
  }

  /// The number of calendar days in the period.
  public var dayCount: Int { firstDay.distance(to: lastDay) + 1 }

  /// All days of the period.
  public var days: Range<Day> { firstDay..<(lastDay + 1) }

  /// True when the day lies in the period.
  public func contains(_ day: Day) -> Bool { firstDay <= day && day <= lastDay }

  /// What kind of period it is.
  public var grain: PeriodGrain {
    switch self {
    case .day: .day
    case .week: .week
    case .month: .month
    case .quarter: .quarter
    case .tertial: .tertial
    case .year: .year
    }
  }

  /// The period of the same kind a number of steps later, or earlier when negative.
  public func advanced(by steps: Int) -> Period {
    switch self {
    case .day(let day): .day(day + steps)
    case .week(let week): .week(week + steps)
    case .month(let month): .month(month + steps)
    case .quarter(let quarter): .quarter(quarter + steps)
    case .tertial(let tertial): .tertial(tertial + steps)
    case .year(let year): .year(year + steps)
    }
  }
}

extension Period: Comparable {
  /// The period that starts first comes first, and of two that start together the shorter.
  public static func < (left: Period, right: Period) -> Bool {
    (left.firstDay, left.lastDay) < (right.firstDay, right.lastDay)
  }
}

// MARK: - Canonical text

extension Period {
  /// The canonical code: `2027`, `2027-Q1`, `2027-T1`, `2027-01`, `2027-W05` or `2027-01-31`.
  public var description: String {
    switch self {
    case .day(let day): day.description
    case .week(let week): week.description
    case .month(let month): month.description
    case .quarter(let quarter): quarter.description
    case .tertial(let tertial): tertial.description
    case .year(let year): year.description
    }
  }

  /// The period of a canonical code, exactly as `description` writes it; nil for every other text.
  ///
  /// Use `PeriodParser` for what people and other systems write.
  public init?(canonical text: some StringProtocol) {
    let period: Period? =
      if let year = Year(text) {
        .year(year)
      } else if let month = Month(text) {
        .month(month)
      } else if let day = Day(text) {
        .day(day)
      } else if let week = ISOWeek(text) {
        .week(week)
      } else if let quarter = Quarter(text) {
        .quarter(quarter)
      } else {
        Tertial(text).map(Period.tertial)
      }
    guard let period, period.description == text else { return nil }
    self = period
  }

  /// The period of a canonical code; the same as `init(canonical:)`.
  public init?(_ description: String) {
    self.init(canonical: description)
  }
}
