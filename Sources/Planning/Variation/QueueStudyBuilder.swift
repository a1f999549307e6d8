import Forecasting
import PlanningModel
import Simulation

/// Puts a waiting list of a plan together as the engine wants it, and reads its answers.
struct QueueStudyBuilder {
  private let plan: Plan
  private let position: Int
  private let series: SeriesNeed
  private let queue: QueueOutlook
  private let options: VariationOptions
  private let deadline: Int
  private let seed: UInt64
  private let inflow: InflowPaths
  private let spread: WaitingSpread
  private let removalRate: Double?
  private let limitDays: [Double?]

  init?(_ plan: Plan, series position: Int, options: VariationOptions) {
    let series = plan.production.series[position]
    let axis = WeekAxis(timeline: plan.timeline, calendar: plan.facts.settings.calendar)
    guard let queue = series.queue, !axis.weeks.isEmpty else { return nil }
    self.plan = plan
    self.position = position
    self.series = series
    self.queue = queue
    self.options = options
    let unit = plan.units.units[series.unit]
    let object = plan.facts.catalogue.objects[series.object]
    let firstYear = plan.timeline.periods[plan.timeline.grain.seasonLength - 1].lastDay
    deadline =
      options.by.flatMap { axis.weeks.firstIndex(of: $0) }
      ?? axis.weeks.lastIndex { $0.monday + 3 <= firstYear } ?? axis.weeks.count - 1
    seed = Self.seed(plan.facts.settings.seed, unit.code.text, object.code.text)
    let history = plan.facts.waiting.first { $0.unit == unit.code && $0.object == object.code }
    let leaving = series.forecast?.removalShare ?? 0
    let rate = leaving > 0 && leaving < 0.95 ? history?.weeklyRemovalRate(before: plan.timeline) : nil
    removalRate = rate
    inflow = InflowPaths(
      plan: plan, axis: axis, series: position, expected: queue.inflow, factor: rate == nil ? 1 : 1 / (1 - leaving),
      replications: options.replications, seed: seed)
    let limits = LimitsInForce(limits: plan.input.decisions.limits, units: plan.units)
    limitDays = axis.weeks.map { week in
      limits.limit(.waitingDays, unit: series.unit, object: object.code, on: week.monday)?.value
        ?? object.priorityDays.map(Double.init)
    }
    spread = WaitingSpread(
      waiting: queue.waitingWithoutGoal[0], overLimit: queue.lastOverLimit, limitDays: limitDays[0],
      pacePerWeek: queue.inflow.reduce(0, +) / Double(queue.inflow.count))
  }

  func study() -> QueueStudy {
    QueueStudy(
      series: position, weeks: queue.weeks, deadline: deadline, spread: spread, dispersion: inflow.dispersion,
      removalRate: removalRate, limitDays: limitDays, maximumQueue: queue.maximumQueue,
      withoutGoal: course(queue.inflow), withGoal: queue.goalPerWeek > 0 ? course(queue.production) : nil,
      required: required(), returnVisits: returnVisits())
  }

  /// A seed of the list's own, so that what happens to it does not change when another list is added.
  private static func seed(_ seed: UInt64, _ unit: String, _ object: String) -> UInt64 {
    // FNV-1a, 64 bits.
    (unit + "/" + object).utf8.reduce(0xcbf2_9ce4_8422_2325 ^ seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

// MARK: - Courses

extension QueueStudyBuilder {
  private var arriving: Double { 1 - min(0.95, series.noShowShare) }

  private func model(_ production: [Double], limit: Double?) -> WaitingListModel {
    let line = WaitingLine(
      name: "all", waiting: spread.patients, arrivals: .paths(inflow.patients),
      removalRates: removalRate.map { [$0] } ?? [], limitDays: limit)
    let stage = WaitingStage(
      name: "treatment", lines: [line], capacity: CapacityPlan(production.map { max(0, $0) / arriving }),
      missed: arriving < 1 ? MissedSlots(probability: 1 - arriving) : nil, maximumWaiting: queue.maximumQueue)
    do {
      return try WaitingListModel(weeks: queue.weeks.count, stages: [stage])
    } catch {
      // Counts, shares and limits have been checked by the reader, and the weeks are the plan's own.
      preconditionFailure("A waiting list of a plan cannot be followed: \(error)")
    }
  }

  func course(_ production: [Double]) -> QueueCourse {
    // Limits are dated: what holds in each week is read from a run with that limit, all with the same chance.
    let limits = limitDays.reduce(into: [Double?]()) { if !$0.contains($1) { $0.append($1) } }
    let models = limits.map { model(production, limit: $0) }
    let runs = models.map { model in
      WaitingListSimulation(
        model, control: .exactly(options.replications), seed: seed, probabilities: WeeklyBand.probabilities
      ).run().stages[0].total
    }
    let choice = limitDays.map { limit in limits.firstIndex(of: limit) ?? 0 }
    let run = runs[0]
    let hasLimit = limits.contains { $0 != nil }
    return QueueCourse(
      production: production, waiting: WeeklyBand(run.waiting), treated: WeeklyBand(run.served),
      shareWithinLimit: hasLimit
        ? WeeklyBand(choosing: runs.map { WeeklyBand($0.shareWithinLimit) }, byWeek: choice) : nil,
      longWaitWeeks: WeeklyBand(run.longWaitWeeks), longestWaitWeeks: WeeklyBand(run.longestWaitWeeks),
      firstWithinMaximum: queue.maximumQueue.map { _ in run.firstWeekWithinMaximum },
      probabilityWithinMaximum: queue.maximumQueue.map { maximum in
        probability(models[0], atMost: maximum, base: models[0].stages[0].capacity.means)
      })
  }

  /// The probability that at most so many wait at the end of the deadline with a number of slots a week.
  private func probability(_ model: WaitingListModel, atMost target: Int, base: [Double]) -> Double {
    // A search that any probability satisfies stops at its first trial, which has no extra slots.
    switch answer(model, target: target, certainty: 0, base: base) {
    case .found(_, let probability), .unreachable(_, let probability): probability
    }
  }

  private func answer(
    _ model: WaitingListModel, target: Int, certainty: Double, base: [Double]
  ) -> RequiredCapacity.Answer {
    let search = RequiredCapacity(
      stage: 0, goal: .waiting(atMost: target), week: deadline, probability: certainty, base: base,
      shape: [Double](repeating: 1 / arriving, count: base.count))
    do {
      return try search.search(model, replications: options.replications, seed: seed)
    } catch {
      preconditionFailure("A search has a slot for each week of its waiting list: \(error)")
    }
  }

  private func required() -> RequiredProduction? {
    let goal = queue.goalPerWeek > 0 ? Int(queue.waitingWithGoal[deadline + 1].rounded(.up)) : nil
    guard let target = queue.maximumQueue ?? goal else { return nil }
    let model = model(queue.inflow, limit: nil)
    let (extra, probability): (Double?, Double) =
      switch answer(model, target: target, certainty: options.certainty, base: model.stages[0].capacity.means) {
      case .found(let slots, let probability): (slots, probability)
      case .unreachable(_, let probability): (nil, probability)
      }
    return RequiredProduction(
      target: target, by: queue.weeks[deadline], certainty: options.certainty, extraPerWeek: extra,
      probability: probability)
  }

  private func returnVisits() -> [CausedReturnVisits] {
    let extra = series.steps.values(of: .queueGoal)
    guard extra.contains(where: { $0 > 0 }) else { return [] }
    let unit = plan.units.units[series.unit].code
    let object = plan.facts.catalogue.objects[series.object].code
    let rules = FollowingCareRules(facts: plan.facts, grain: plan.timeline.grain)
    let caused = rules.followers(of: object, at: unit).compactMap { next -> CausedReturnVisits? in
      guard let following = plan.facts.catalogue.position(of: next.object) else { return nil }
      let perPeriod = ReturnVisits.convolved(extra, next.shares)
      let all = extra.reduce(0, +) * next.shares.reduce(0, +)
      return CausedReturnVisits(
        object: following, perPeriod: perPeriod, afterPlan: max(0, all - perPeriod.reduce(0, +)))
    }
    return caused.sorted { $0.object < $1.object }
  }
}

extension WaitingHistory {
  /// The share of those waiting who left untreated in a week, over the last year before a plan; `nil` where the file does
  /// not say.
  func weeklyRemovalRate(before timeline: PlanTimeline) -> Double? {
    let known = waitingAtEnd.indices.filter {
      start + $0 < timeline.firstIndex && !waitingAtEnd[$0].isNaN && !removed[$0].isNaN
    }
    let sums = known.suffix(timeline.grain.seasonLength).reduce((left: 0.0, weeks: 0.0)) { sums, index in
      let before = index > 0 && !waitingAtEnd[index - 1].isNaN ? waitingAtEnd[index - 1] : waitingAtEnd[index]
      let weeks = Double(timeline.period(atIndex: start + index).dayCount) / 7
      return (sums.left + removed[index], sums.weeks + (before + waitingAtEnd[index]) / 2 * weeks)
    }
    return sums.weeks > 0 && sums.left > 0 ? min(1, sums.left / sums.weeks) : nil
  }
}
