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

  /// Creates a set of decisions.
  public init(
    knownChanges: [KnownChange] = [], limits: [PlanningLimit] = [], measures: [BalancingMeasure] = [],
    forecastMethods: [ForecastMethodChoice] = []
  ) {
    self.knownChanges = knownChanges.sorted { $0.code < $1.code }
    self.limits = limits
    self.measures = measures.sorted { $0.code < $1.code }
    self.forecastMethods = forecastMethods
  }
}
