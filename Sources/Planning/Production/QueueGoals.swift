import PlanningModel

/// Works out every waiting list week by week and turns its goal into extra production per working period (R060).
struct QueueGoals {
  let timeline: PlanTimeline
  let limits: LimitsInForce
  private let axis: WeekAxis
  private var weeks: [ISOWeek] { axis.weeks }

  init(timeline: PlanTimeline, limits: LimitsInForce, calendar: SwedishCalendar) {
    self.timeline = timeline
    self.limits = limits
    axis = WeekAxis(timeline: timeline, calendar: calendar)
  }

  /// The outlook of a waiting list whose need per working period is known; `nil` where nobody has counted those waiting.
  func outlook(
    waiting: WaitingHistory, unit: CareUnit, unitPosition: Int, object: PlanningObject, need: [Double]
  ) -> QueueOutlook? {
    // What was counted after the plan began is outcome, not where the plan starts from.
    let known = waiting.waitingAtEnd.prefix(max(0, timeline.firstIndex - waiting.start))
    guard let counted = known.lastIndex(where: { !$0.isNaN }) else { return nil }
    let inflow = axis.perWeek(need, of: unit)
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

  /// The extra production of an outlook per working period.
  func extraPerPeriod(_ outlook: QueueOutlook) -> [Double] { axis.perPeriod(outlook.extra) }
}
