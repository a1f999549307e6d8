/// The decisions in force that shape a plan, folded from the ledger.
public struct Decisions: Sendable, Equatable {
  /// Changes of need, in code order.
  public var knownChanges: [KnownChange]
  /// Limits and goals, in the order they were decided.
  public var limits: [PlanningLimit]
  /// Measures, in code order.
  public var measures: [BalancingMeasure]

  /// Creates a set of decisions.
  public init(
    knownChanges: [KnownChange] = [], limits: [PlanningLimit] = [], measures: [BalancingMeasure] = []
  ) {
    self.knownChanges = knownChanges.sorted { $0.code < $1.code }
    self.limits = limits
    self.measures = measures.sorted { $0.code < $1.code }
  }
}
