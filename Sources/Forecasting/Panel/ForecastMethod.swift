/// The methods a person may choose in place of the automatic choice; the raw value is the stable name in files.
public enum ForecastMethod: String, Sendable, CaseIterable {
  /// The season before, repeated.
  case seasonalNaive = "seasonal_naive"
  /// The mean of all that has been observed.
  case mean
  /// Exponential smoothing, the member of the family with the best likelihood.
  case exponentialSmoothing = "exponential_smoothing"
  /// Theta with optimised smoothing and theta.
  case theta
  /// Complex exponential smoothing.
  case complexSmoothing = "complex_smoothing"
  /// Smoothed chance and size of what seldom happens.
  case intermittent
  /// The weighted mean of several methods, which is what the automatic choice uses for most series.
  case combination
}

extension ForecastMethod {
  /// The method alone; `nil` for a combination, which is what a panel makes of its series.
  var forecaster: (any Forecaster)? {
    switch self {
    case .seasonalNaive: SeasonalNaive()
    case .mean: ConstantLevel()
    case .exponentialSmoothing: ExponentialSmoothing()
    case .theta: Theta()
    case .complexSmoothing: ComplexSmoothing()
    case .intermittent: IntermittentDemand()
    case .combination: nil
    }
  }
}
