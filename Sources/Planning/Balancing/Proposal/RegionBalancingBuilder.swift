import PlanningModel

/// Puts a plan's balancing problem together, part by part.
struct RegionBalancingBuilder {
  let plan: Plan
  let views: [PlanView]
  let options: RegionBalancingOptions
  var problem: BalancingProblem
  var measures: [MeasureCode] = []
  var unfit: [RegionBalancing.UnfitMove] = []
  var unchecked: [String] = []
  let fits: FitCheck
  private var positions: [Place: Int] = [:]

  struct Place: Hashable {
    let unit: Int
    let capacity: Int
  }

  init(_ plan: Plan, views: [PlanView], options: RegionBalancingOptions) {
    self.plan = plan
    self.views = views
    self.options = options
    fits = FitCheck(plan: plan)
    let units = plan.units
    problem = BalancingProblem(
      periods: views.map(\.code),
      units: units.units.indices.map { unit in
        let path = units.pathToRoot(from: unit)
        let owner = path.first { units.units[$0].level == .strategic } ?? path[path.count - 1]
        return .init(units.units[unit].name, owner: units.units[owner].name, path: Array(path.dropFirst()))
      },
      capacities: plan.facts.capacities.map(\.name), objects: plan.facts.catalogue.objects.map(\.name), supplies: [],
      care: [], limits: options.limits)
  }

  /// The position of a supply.
  func supply(unit: Int, capacity: Int) -> Int? { positions[Place(unit: unit, capacity: capacity)] }

  /// The sum of a value over the working periods of each period.
  private func sums(_ value: (Int) -> Double) -> [Double] {
    views.map { view in view.range.reduce(0) { $0 + value($1) } }
  }

  private func hours(_ millionths: Int64) -> Double { Hours(millionths: millionths).value }

  /// Capacities that somebody has stated and that may limit (R091).
  mutating func addSupplies() {
    for node in plan.balance.own where node.isCapacityStated {
      let capacity = plan.facts.capacities[node.capacity]
      guard capacity.limiting != .never else { continue }
      // What a verified measure has cut of the need is counted as hours beside the stated ones.
      let need = plan.capacityNeed(unit: node.unit, capacity: node.capacity)?.steps.totals
      let stated = sums { hours(node.available[$0]) }
      let mayWorkMore = capacity.kind != .equipment && !hasOwnOvertime(node)
      positions[Place(unit: node.unit, capacity: node.capacity)] = problem.supplies.count
      problem.supplies.append(
        .init(
          unit: node.unit, capacity: node.capacity, stated: stated,
          added: sums { period in
            hours(node.bought[period] + node.verified[period])
              + max(0, (need?[period].value ?? 0) - hours(node.coveredNeed[period]))
          },
          overtime: stated.map { mayWorkMore ? $0 * options.overtimeShare : 0 }))
    }
  }

  /// Whether the unit has described its own overtime as a measure, which then stands for all of it.
  private func hasOwnOvertime(_ node: BalanceNode) -> Bool {
    candidates.contains { measure in
      measure.kind == .overtime && plan.facts.capacityPositions[measure.capacity] == node.capacity
        && measure.places.contains { plan.units.position(of: $0.unit) == node.unit }
    }
  }

  /// Every planning object at every unit that takes some stated capacity.
  mutating func addCare() {
    let priorities = MedicalPriority(objects: plan.facts.catalogue.objects).classes
    let weeks = WeekAxis(timeline: plan.timeline, calendar: plan.facts.settings.calendar).weeks
    let lastWeeks = views.map { view in
      let lastDay = plan.timeline.periods[view.range.upperBound - 1].lastDay
      return weeks.lastIndex { $0.monday + 3 <= lastDay } ?? 0
    }
    var uses: [Int: [(supply: Int, hours: [Double])]] = [:]
    for need in plan.capacityNeeds {
      guard let supply = supply(unit: need.unit, capacity: need.capacity) else { continue }
      for use in need.uses { uses[use.series, default: []].append((supply, use.hours)) }
    }
    for position in uses.keys.sorted() {
      let series = plan.production.series[position]
      let object = plan.facts.catalogue.objects[series.object]
      let need = series.steps.totals.map { max(0, $0.value) }
      let taken = (uses[position] ?? []).map { use in
        BalancingProblem.Use(use.supply, hours: views.map { mean(use.hours, weights: need, in: $0.range) })
      }
      problem.care.append(
        .init(
          unit: series.unit, object: series.object, priority: priorities[series.object], need: sums { need[$0] },
          uses: taken.filter { $0.hours.contains { $0 > 0 } }, canWait: object.acuity == .elective,
          plannedQueue: series.queue.map { queue in lastWeeks.map { queue.waitingWithGoal[$0 + 1] } },
          maximumQueue: series.queue?.maximumQueue.map(Double.init)))
    }
  }

  private func mean(_ values: [Double], weights: [Double], in range: Range<Int>) -> Double {
    let weight = range.reduce(0) { $0 + weights[$1] }
    guard weight > 0 else { return range.reduce(0) { $0 + values[$1] } / Double(range.count) }
    return range.reduce(0) { $0 + values[$1] * weights[$1] } / weight
  }

  /// Measures that nobody counts on yet: neither verified nor cancelled, and no redistribution, which is worked out here.
  private var candidates: [BalancingMeasure] {
    plan.input.decisions.measures.filter {
      $0.state != .cancelled && $0.verifiedEffect == nil && $0.kind != .redistribution && $0.redistribution == nil
    }
  }

  /// Likely effect, from the month it can begin: an idea is decided on when the plan starts at the earliest.
  mutating func addMeasures() {
    let capacities = plan.facts.capacityPositions
    for measure in candidates {
      guard let capacity = capacities[measure.capacity] else { continue }
      let lead = measure.leadMonths ?? measure.kind.terms.leadMonths.lowerBound
      let first = measure.state == .idea ? plan.facts.settings.planStart.advanced(by: lead) : measure.from
      func effect(_ month: Month) -> Double { month < first ? 0 : max(0, measure.plannedEffect(in: month).likely) }
      let months = plan.timeline.periods.flatMap(\.months)
      let byPeriod = sums { plan.timeline.periods[$0].months.reduce(0) { $0 + effect($1) } }
      let effects = measure.places.compactMap { place -> BalancingProblem.Use? in
        guard let unit = plan.units.position(of: place.unit), let supply = supply(unit: unit, capacity: capacity) else {
          return nil
        }
        return .init(supply, hours: byPeriod.map { $0 * place.share })
      }
      measures.append(measure.code)
      problem.measures.append(
        .init(
          measure.name, rank: measure.kind.recommendedRank, decidingLevel: measure.decidingLevel, effects: effects,
          kronor: measure.cost.kronor(months: months.count { effect($0) > 0 }, hours: byPeriod.reduce(0, +)),
          // Half a recruitment or half a room is no measure; hours that are paid one by one may be fewer.
          isWhole: measure.cost.once != nil || measure.cost.perYear != nil))
    }
  }

  mutating func addOffers() {
    for offer in options.offers {
      guard let object = plan.facts.catalogue.position(of: offer.object) else { continue }
      for (position, care) in problem.care.enumerated() where care.object == object {
        let months = views.map { view in plan.timeline.periods[view.range].reduce(0) { $0 + $1.months.count } }
        problem.purchases.append(
          .init(
            care: position, limit: months.map { count in offer.perMonth.map { $0 * Double(count) } ?? .infinity },
            price: offer.price))
      }
    }
  }
}
