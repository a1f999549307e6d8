/// How fine a series of periods is (periodindelning), from day to year.
public enum PeriodGrain: String, Hashable, Comparable, CaseIterable, Sendable, Codable {
  /// Dag.
  case day
  /// Vecka, ISO 8601.
  case week
  /// Månad.
  case month
  /// Kvartal.
  case quarter
  /// Tertial.
  case tertial
  /// År.
  case year

  /// The number of periods in one season: a week of days, or a year of the longer periods.
  ///
  /// A year has 52 weeks and one or two days; seasonal models of weeks use 52.
  public var seasonLength: Int {
    switch self {
    case .day: 7
    case .week: 52
    case .month: 12
    case .quarter: 4
    case .tertial: 3
    case .year: 1
    }
  }

  /// The period of this grain that holds a day.
  public func period(containing day: Day) -> Period {
    switch self {
    case .day: .day(day)
    case .week: .week(ISOWeek(containing: day))
    case .month: .month(Month(containing: day))
    case .quarter: .quarter(Quarter(containing: day))
    case .tertial: .tertial(Tertial(containing: day))
    case .year: .year(Year(containing: day))
    }
  }

  /// The month or quarter with a number on its grain's own axis (`Month.index` or `Quarter.index`).
  public func period(at index: Int) -> Period {
    self == .quarter
      ? .quarter(Quarter(year: index / 4, quarter: index % 4 + 1))
      : .month(Month(year: index / 12, month: index % 12 + 1))
  }

  /// All periods that hold at least one day from `first` through `last`, in order; none when `last` is earlier.
  ///
  /// The outer two may reach outside the days asked for.
  public func periods(from first: Day, through last: Day) -> [Period] {
    guard first <= last else { return [] }
    return Array(sequence(first: period(containing: first)) { $0.advanced(by: 1) }.prefix { $0.firstDay <= last })
  }

  /// The shorter grain comes first.
  public static func < (left: PeriodGrain, right: PeriodGrain) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .day: 0
    case .week: 1
    case .month: 2
    case .quarter: 3
    case .tertial: 4
    case .year: 5
    }
  }
}
