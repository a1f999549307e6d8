/// What a panel made of one of its members, and how it knows.
public struct AutomaticChoice: Sendable {
  /// The forecast, or what the series lacks.
  public let result: FitResult
  /// How far it would have missed; nil if the history is too short to say.
  public let backtest: Backtest?
  /// What was done to the series before anything was learned from it; empty if nothing was.
  public let adjustments: [SeriesAdjustment]
  /// What it would have forecast from earlier moments, the latest first, beside what came.
  public let trials: [ForecastTrial]
}

/// A forecast as it would have been made at an earlier moment, beside what came, in counts.
public struct ForecastTrial: Sendable, Equatable {
  /// The time index of the first step ahead.
  public let origin: Int
  /// What would have been expected at each step.
  public let forecast: [Double]
  /// What came; `Double.nan` where nothing is known or the value was odd.
  public let outcome: [Double]
}
