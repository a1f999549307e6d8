import Numerics
public import PlanningModel

/// Makes plans: a pure function of facts and decisions, step by step along the guides' chain.
public struct Planner: Sendable {
  /// How many threads may work at once; the plan is the same whatever the number.
  public var threads: Int

  /// Creates a planner.
  public init(threads: Int = 1) {
    precondition(threads >= 1, "A planner needs at least one thread.")
    self.threads = threads
  }

  /// Makes the whole plan: need → production → capacity need, resources → available capacity, balance.
  public func plan(_ input: PlanInput) -> Plan {
    let grain = input.facts.volumes.first?.grain ?? input.facts.waiting.first?.grain ?? .month
    let timeline = PlanTimeline(settings: input.facts.settings, grain: grain)
    let production = ProductionPlanner(
      facts: input.facts, decisions: input.decisions, timeline: timeline, threads: threads
    ).productionNeed()
    let planner = CapacityNeedPlanner(
      facts: input.facts, production: production, timeline: timeline)
    let needs = parallelMap(count: input.facts.units.units.count, threads: threads) { planner.needs(of: $0) }
    return balanced(input, timeline: timeline, production: production, needs: needs.flatMap { $0 })
  }

  /// Answers "what if one unit's activity took another time": only that unit's capacity need is worked out anew.
  ///
  /// The time replaces the unit's own or the region's standard. The answer equals a whole plan with the changed fact.
  public func plan(_ plan: Plan, changing time: ActivityTime) -> Plan {
    var input = plan.input
    input.facts.activityTimes.removeAll {
      $0.unit == time.unit && $0.object == time.object && $0.capacity == time.capacity
    }
    input.facts.activityTimes.append(time)
    let planner = CapacityNeedPlanner(
      facts: input.facts, production: plan.production, timeline: plan.timeline)
    let changed = time.unit.flatMap { input.facts.units.position(of: $0) }
    let needs = parallelMap(count: input.facts.units.units.count, threads: threads) { unit in
      guard let changed, unit != changed else { return planner.needs(of: unit) }
      return plan.capacityNeeds.filter { $0.unit == unit }
    }
    return balanced(input, timeline: plan.timeline, production: plan.production, needs: needs.flatMap { $0 })
  }

  private func balanced(
    _ input: PlanInput, timeline: PlanTimeline, production: ProductionNeed, needs: [CapacityNeed]
  ) -> Plan {
    let available = AvailableCapacityPlanner(facts: input.facts, timeline: timeline).available(needs: needs)
    let balance = Balance(
      needs: needs, available: available, measures: input.decisions.measures, facts: input.facts, timeline: timeline)
    let chains = ChainPlanner(facts: input.facts, timeline: timeline, production: production).chains()
    let findings = RuleBook(input: input, timeline: timeline, production: production, balance: balance).findings()
    return Plan(
      input: input, timeline: timeline, production: production, capacityNeeds: needs, available: available,
      balance: balance, findings: findings, chains: chains)
  }
}
