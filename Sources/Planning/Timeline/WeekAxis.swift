public import PlanningModel

/// The ISO weeks of a plan, and how what is known per working period spreads over them.
///
/// A week belongs to the year of its Thursday (ISO 8601), so that 2027 has its own 52 weeks and no part of a 53rd.
public struct WeekAxis: Sendable {
  /// The weeks, in order.
  public let weeks: [ISOWeek]
  private let timeline: PlanTimeline
  private let days: WorkingDayTable

  /// Lays out the weeks of a plan.
  public init(timeline: PlanTimeline, calendar: SwedishCalendar) {
    self.timeline = timeline
    let first = timeline.periods[0].firstDay
    let last = timeline.periods[timeline.periods.count - 1].lastDay
    let all = PeriodGrain.week.periods(from: first, through: last).map { ISOWeek(containing: $0.firstDay) }
    weeks = all.filter { (first...last).contains($0.monday + 3) }
    let table = (weeks.first?.monday ?? first, weeks.last?.sunday ?? last)
    days = WorkingDayTable(calendar: calendar, from: min(first, table.0), through: max(last, table.1))
  }
}

extension WeekAxis {
  /// Amounts per working period as amounts per week, each period's amount even over the days that the unit is open.
  public func perWeek(_ amounts: [Double], of unit: CareUnit) -> [Double] {
    let rates = timeline.periods.indices.map { amounts[$0] / max(1, openDays(timeline.periods[$0].days, unit)) }
    return weeks.map { week in
      (0..<7).reduce(0.0) { sum, offset in
        let day = week.monday + offset
        return sum + rates[position(of: day)] * openDays(day..<(day + 1), unit)
      }
    }
  }

  /// Amounts per week as amounts per working period; a week that crosses a border is split by its days.
  public func perPeriod(_ amounts: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: timeline.periods.count)
    for (week, amount) in zip(weeks, amounts) where amount > 0 {
      for offset in 0..<7 {
        result[position(of: week.monday + offset)] += amount / 7
      }
    }
    return result
  }

  /// The working period of a day; days of the outer weeks that reach outside the plan count to its ends.
  private func position(of day: Day) -> Int {
    let position = PlanTimeline.index(of: timeline.grain.period(containing: day)) - timeline.firstIndex
    return min(max(position, 0), timeline.periods.count - 1)
  }

  private func openDays(_ range: Range<Day>, _ unit: CareUnit) -> Double {
    unit.opening == .always ? Double(days.calendarDays(in: range)) : days.workingDays(in: range)
  }
}
