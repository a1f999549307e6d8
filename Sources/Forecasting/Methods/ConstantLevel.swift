/// The mean of the few values there are, carried on unchanged: for a short history without a group to lean on.
///
/// Residuals are enlarged by √(n/(n − 1)), since the mean was learned from the same n values.
public struct ConstantLevel: Forecaster {
  /// The name by which results say which method made them.
  public let name = "constant level"

  /// Needs no settings.
  public init() {}

  /// Learns from the series, which needs one observed value.
  public func fit(_ series: TimeSeries, horizon: Int) -> FitResult {
    let rates = series.rates
    let observed = rates.filter { !$0.isNaN }
    guard !observed.isEmpty else {
      return .insufficient(.tooFewObservations(method: name, observed: 0, needed: 1))
    }
    let count = Double(observed.count)
    let level = observed.reduce(0, +) / count
    let enlargement = observed.count > 1 ? (count / (count - 1)).squareRoot() : 1
    return .fitted(
      FittedForecast(
        method: name, basis: .constant(observations: observed.count), series: series,
        rates: [Double](repeating: level, count: horizon),
        residuals: rates.map { ($0 - level) * enlargement },
        propagation: ErrorPropagation(lag: 1, weight: 0, initial: (1 / count).squareRoot())))
  }
}
