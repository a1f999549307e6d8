/// Which model of exponential smoothing suits a series best, for reports.
public struct ExponentialSmoothingSummary: Sendable, Equatable {
  /// The model.
  public let model: ExponentialSmoothingModel
  /// The share of an error that stays in the level, 0…1 (α).
  public let levelWeight: Double
  /// The share of an error that stays in the trend, 0…1 (β); nil without trend.
  public let trendWeight: Double?
  /// The share of an error that stays in the season, 0…1 (γ); nil without season.
  public let seasonWeight: Double?
  /// The share of the trend that is left after a step, 0.8…0.98 (φ); nil unless damped.
  public let damping: Double?
  /// The logarithm of the likelihood as R's forecast package counts it.
  public let logLikelihood: Double
  /// Akaike's information criterion corrected for few values; infinite with too few.
  public let criterion: Double
}
