public import PlanningModel

/// A stretch of the plan that figures are shown for: a month, a quarter or a year of the plan.
///
/// Coarser views are sums of the working periods in `range`, never separate truths.
public struct PlanView: Sendable, Hashable {
  /// The stable code: a canonical period, or `first--last` (ISO 8601) where a plan year does not follow the calendar.
  public let code: String
  /// Month, quarter or year.
  public let grain: PeriodGrain
  /// The positions in the plan's working periods that it covers.
  public let range: Range<Int>
  /// Its place among the views of the plan.
  public let position: Int
}

/// The time axis of a plan: its working periods and the views they add up to.
public struct PlanTimeline: Sendable {
  /// Months, or quarters where the histories are quarterly.
  public let grain: PeriodGrain
  /// The working periods of the plan, in order.
  public let periods: [Period]
  /// The first working period's index on the grain's own axis (`Month.index` or `Quarter.index`).
  public let firstIndex: Int
  /// Working periods, then quarters (of a monthly plan), then years.
  public let views: [PlanView]

  /// Lays out the axis from the settings, in the grain of the histories.
  public init(settings: PlanSettings, grain: PeriodGrain) {
    precondition(grain == .month || grain == .quarter, "A plan works in months or quarters.")
    self.grain = grain
    let first = grain.period(containing: settings.planStart.firstDay)
    let perYear = grain.seasonLength
    let periods = (0..<(settings.horizonYears * perYear)).map { first.advanced(by: $0) }
    self.periods = periods
    firstIndex = Self.index(of: first)
    var views: [PlanView] = []
    func add(_ code: String, _ grain: PeriodGrain, _ range: Range<Int>) {
      views.append(PlanView(code: code, grain: grain, range: range, position: views.count))
    }
    for (position, period) in periods.enumerated() { add(period.description, grain, position..<(position + 1)) }
    if grain == .month {
      var start = 0
      while start < periods.count {
        let quarter = PeriodGrain.quarter.period(containing: periods[start].firstDay)
        var end = start
        while end < periods.count, quarter.contains(periods[end].firstDay) { end += 1 }
        // A quarter that the plan holds only a part of does not carry the whole quarter's name.
        let whole = periods[start].firstDay == quarter.firstDay && periods[end - 1].lastDay == quarter.lastDay
        add(whole ? quarter.description : "\(periods[start])--\(periods[end - 1])", .quarter, start..<end)
        start = end
      }
    }
    for year in 0..<settings.horizonYears {
      let range = (year * perYear)..<((year + 1) * perYear)
      let (opening, closing) = (periods[range.lowerBound], periods[range.upperBound - 1])
      let calendarYear = PeriodGrain.year.period(containing: opening.firstDay)
      let code = calendarYear.contains(closing.lastDay) ? calendarYear.description : "\(opening)--\(closing)"
      add(code, .year, range)
    }
    self.views = views
  }

  /// The index of a month or quarter on its grain's own axis.
  public static func index(of period: Period) -> Int {
    switch period {
    case .month(let month): Int(month.index)
    case .quarter(let quarter): Int(quarter.index)
    default: preconditionFailure("Only months and quarters have an axis index.")
    }
  }

  /// The working period with an index on the grain's own axis.
  public func period(atIndex index: Int) -> Period { periods[0].advanced(by: index - firstIndex) }

  /// The views of one grain, in order.
  public func views(of grain: PeriodGrain) -> [PlanView] { views.filter { $0.grain == grain } }

  /// The view with a code.
  public func view(_ code: String) -> PlanView? { views.first { $0.code == code } }
}

extension Period {
  /// The share of the period's days that lie between two days, 0–1.
  func share(from first: Day?, through last: Day?) -> Double {
    let start = first.map { max($0, firstDay) } ?? firstDay
    let end = last.map { min($0, lastDay) } ?? lastDay
    return start > end ? 0 : Double(start.distance(to: end) + 1) / Double(dayCount)
  }

  /// The months that the period holds at least a part of.
  var months: [Month] {
    let (first, last) = (Month(containing: firstDay), Month(containing: lastDay))
    return (0...first.distance(to: last)).map { first.advanced(by: $0) }
  }

  /// The share of the period's months in which something acts, 0–1.
  func shareOfMonths(_ acts: (Month) -> Bool) -> Double {
    Double(months.count(where: acts)) / Double(months.count)
  }
}
