/// What a panel made of one of its members, and how it knows.
public struct AutomaticChoice: Sendable {
  /// The forecast, or what the series lacks.
  public let result: FitResult
  /// How far it would have missed; nil if the history is too short to say.
  public let backtest: Backtest?
  /// What was done to the series before anything was learned from it; empty if nothing was.
  public let adjustments: [SeriesAdjustment]
}
