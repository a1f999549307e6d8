/// The decisions in force that shape a plan, folded from the ledger.
public struct Decisions: Sendable, Equatable {
  /// Changes of need, in code order.
  public var knownChanges: [KnownChange]
  /// Limits and goals, in the order they were decided.
  public var limits: [PlanningLimit]
  /// Measures, in code order.
  public var measures: [BalancingMeasure]
  /// Forecast methods that people have chosen, in the order they were decided.
  public var forecastMethods: [ForecastMethodChoice]
  /// Soft rules that named persons have set aside, in the order they were decided.
  public var overrides: [GateOverride]
  /// What people have made of differences between units, in the order they were judged.
  public var differences: [DifferenceJudgement]

  /// Creates a set of decisions.
  public init(
    knownChanges: [KnownChange] = [], limits: [PlanningLimit] = [], measures: [BalancingMeasure] = [],
    forecastMethods: [ForecastMethodChoice] = [], overrides: [GateOverride] = [],
    differences: [DifferenceJudgement] = []
  ) {
    self.knownChanges = knownChanges.sorted { $0.code < $1.code }
    self.limits = limits
    self.measures = measures.sorted { $0.code < $1.code }
    self.forecastMethods = forecastMethods
    self.overrides = overrides
    self.differences = differences
  }
}

extension Decisions {
  /// The redistributions that both sides have agreed on and that are decided, with their measures, in code order.
  public var redistributions: [(measure: MeasureCode, move: Redistribution)] {
    measures.compactMap { measure in measure.agreedRedistribution.map { (measure.code, $0) } }
  }
}
