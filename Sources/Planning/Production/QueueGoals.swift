import PlanningModel

/// Works out every waiting list week by week and turns its goal into extra production per working period (R060).
struct QueueGoals {
  let timeline: PlanTimeline
  let limits: LimitsInForce
  private let weeks: [ISOWeek]
  private let days: WorkingDayTable

  init(timeline: PlanTimeline, limits: LimitsInForce, calendar: SwedishCalendar) {
    self.timeline = timeline
    self.limits = limits
    let first = timeline.periods[0].firstDay
    let last = timeline.periods[timeline.periods.count - 1].lastDay
    // A week belongs to the year of its Thursday (ISO 8601), so that 2027 has its own 52 weeks and no part of a 53rd.
    let all = PeriodGrain.week.periods(from: first, through: last).map { ISOWeek(containing: $0.firstDay) }
    weeks = all.filter { (first...last).contains($0.monday + 3) }
    let table = (weeks.first?.monday ?? first, weeks.last?.sunday ?? last)
    days = WorkingDayTable(calendar: calendar, from: min(first, table.0), through: max(last, table.1))
  }

  /// The outlook of a waiting list whose need per working period is known; `nil` where nobody has counted those waiting.
  func outlook(
    waiting: WaitingHistory, unit: CareUnit, unitPosition: Int, object: PlanningObject, need: [Double]
  ) -> QueueOutlook? {
    // What was counted after the plan began is outcome, not where the plan starts from.
    let known = waiting.waitingAtEnd.prefix(max(0, timeline.firstIndex - waiting.start))
    guard let counted = known.lastIndex(where: { !$0.isNaN }) else { return nil }
    let rates = timeline.periods.indices.map { need[$0] / max(1, openDays(timeline.periods[$0].days, unit)) }
    let inflow = weeks.map { week in
      (0..<7).reduce(0.0) { sum, offset in
        let day = week.monday + offset
        return sum + rates[position(of: day)] * openDays(day..<(day + 1), unit)
      }
    }
    let start = timeline.periods[0].firstDay
    func value(_ kind: LimitKind, _ day: Day) -> Double? {
      limits.limit(kind, unit: unitPosition, object: object.code, on: day)?.value
    }
    let pace = inflow.reduce(0, +) / Double(max(1, weeks.count))
    let limitDays = value(.waitingDays, start) ?? object.priorityDays.map(Double.init)
    let stated = value(.maximumQueue, start).map { Int($0.rounded(.down)) }
    let maximum = stated ?? limitDays.map { MaximumQueue(pacePerWeek: pace, limit: Days($0)).rounded }
    var queue = waiting.waitingAtEnd[counted]
    var extra: [Double] = []
    for week in weeks {
      let goal = value(.queueReductionPerWeek, week.monday) ?? 0
      let step = min(goal, max(0, queue - Double(maximum ?? 0)))
      extra.append(step)
      queue -= step
    }
    let none = [Double](repeating: 0, count: weeks.count)
    let goals = weeks.map { value(.queueReductionPerWeek, $0.monday) ?? 0 }
    return QueueOutlook(
      weeks: weeks, inflow: inflow,
      waitingWithoutGoal: QueueProjection.waiting(
        start: waiting.waitingAtEnd[counted], inflow: inflow, production: inflow, removals: none),
      waitingWithGoal: QueueProjection.waiting(
        start: waiting.waitingAtEnd[counted], inflow: inflow, production: zip(inflow, extra).map { $0 + $1 },
        removals: none),
      extra: extra, goalPerWeek: goals.max() ?? 0, maximumQueue: maximum, waitingDays: stated == nil ? limitDays : nil,
      rows: waiting.rows,
      lastOverLimit: waiting.waitingOverLimit.indices.contains(counted) && !waiting.waitingOverLimit[counted].isNaN
        ? waiting.waitingOverLimit[counted] : nil,
      countedIn: timeline.period(atIndex: waiting.start + counted))
  }

  /// The extra production of an outlook per working period; a week that crosses a border is split by its days.
  func extraPerPeriod(_ outlook: QueueOutlook) -> [Double] {
    var result = [Double](repeating: 0, count: timeline.periods.count)
    for (week, extra) in zip(outlook.weeks, outlook.extra) where extra > 0 {
      for offset in 0..<7 {
        result[position(of: week.monday + offset)] += extra / 7
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
