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
    var input = input
    input.facts = AssumedCapacity.completed(input.facts, timeline: timeline)
    let production = ProductionPlanner(
      facts: input.facts, decisions: input.decisions, timeline: timeline, redistributions: input.redistributions,
      threads: threads
    ).productionNeed().redistributed(
      input.redistributions, facts: input.facts, timeline: timeline)
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

  /// Answers "what if this was moved": the plan with further redistributions, agreed or not.
  ///
  /// Only what they touch is worked out anew; the answer equals a whole plan in which they are decided.
  public func plan(_ plan: Plan, moving moves: [Redistribution]) -> Plan {
    let tried = DecidedRedistribution.tried(moves)
    var input = plan.input
    input.trials += tried
    let following = FollowingCareRules(facts: input.facts, grain: plan.timeline.grain)
    let receivers = moves.allSatisfy { move in
      guard case .care(_, let object) = move.thing else { return true }
      return ([object] + following.following(move).map(\.receivingObject)).allSatisfy {
        plan.series(unit: move.to, object: $0) != nil
      }
    }
    // A receiver that has never had the care needs a series of its own, and places of series move with it.
    guard receivers else { return self.plan(input) }
    let production = plan.production.redistributed(tried, facts: input.facts, timeline: plan.timeline)
    let planner = CapacityNeedPlanner(facts: input.facts, production: production, timeline: plan.timeline)
    let touched = Set(
      moves.filter { $0.thing.isCare }.flatMap { [$0.from, $0.to] }.compactMap { input.facts.units.position(of: $0) })
    let needs = parallelMap(count: input.facts.units.units.count, threads: threads) { unit in
      touched.contains(unit) ? planner.needs(of: unit) : plan.capacityNeeds.filter { $0.unit == unit }
    }
    return balanced(input, timeline: plan.timeline, production: production, needs: needs.flatMap { $0 })
  }

  private func balanced(
    _ input: PlanInput, timeline: PlanTimeline, production: ProductionNeed, needs: [CapacityNeed]
  ) -> Plan {
    let available = AvailableCapacityPlanner(
      facts: input.facts, timeline: timeline, redistributions: input.redistributions
    ).available(needs: needs)
    let balance = Balance(
      needs: needs, available: available, measures: input.decisions.measures, facts: input.facts, timeline: timeline)
    let chains = ChainPlanner(facts: input.facts, timeline: timeline, production: production).chains()
    let findings = RuleBook(
      input: input, timeline: timeline, production: production, balance: balance, available: available, chains: chains
    ).findings()
    return Plan(
      input: input, timeline: timeline, production: production, capacityNeeds: needs, available: available,
      balance: balance, findings: findings, chains: chains)
  }
}
