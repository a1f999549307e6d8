public import PlanningModel

/// Everything a plan is made from; the same input gives the same plan to the last byte.
public struct PlanInput: Sendable {
  /// What the region has brought.
  public var facts: RegionFacts
  /// The decisions in force.
  public var decisions: Decisions

  /// Creates an input.
  public init(facts: RegionFacts, decisions: Decisions) {
    self.facts = facts
    self.decisions = decisions
  }
}
