public import PlanningModel

/// Everything a plan is made from; the same input gives the same plan to the last byte.
public struct PlanInput: Sendable {
  /// What the region has brought.
  public var facts: RegionFacts
  /// The decisions in force.
  public var decisions: Decisions
  /// Redistributions that are tried and not decided.
  var trials: [DecidedRedistribution] = []

  /// Creates an input.
  public init(facts: RegionFacts, decisions: Decisions) {
    self.facts = facts
    self.decisions = decisions
  }
}

extension PlanInput {
  /// What the plan moves between units: what is decided first, then what is tried.
  var redistributions: [DecidedRedistribution] {
    decisions.redistributions.map { DecidedRedistribution(measure: $0.measure, move: $0.move) } + trials
  }
}
