public import Forecasting

/// The forecast of one planning object over a unit and all below it, made from the sum of their histories (R039, R062).
public struct TotalForecast: Sendable {
  /// The unit's position in the tree.
  public let unit: Int
  /// The object's position in the catalogue.
  public let object: Int
  /// How many units it sums up.
  public let unitCount: Int
  /// The stable name of the method.
  public let method: String
  /// How far the method would have missed; `nil` where the history is too short to tell.
  public let backtest: Backtest?
  /// By which method units and sums were made to agree.
  public let agreement: ReconciliationMethod
  /// What its own history leads to in each working period.
  public let own: [Double]
  /// What the units' own forecasts sum to before they were made to agree.
  public let unitsAlone: [Double]
  /// What the units' forecasts sum to in the plan.
  public let agreed: [Double]
}

extension TotalForecast {
  /// How much the method has missed by when tried on the last years, as a share of what came; `nil` when untried.
  public var averageMiss: Double? { backtest?.absolutePercentMiss.map { $0 / 100 } }
  /// The stable name of the way units and sums were made to agree.
  public var agreementName: String { agreement.rawValue }
}
