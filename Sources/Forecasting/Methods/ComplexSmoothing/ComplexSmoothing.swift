/// Complex exponential smoothing: a level with a hidden part that tells trend from standstill without a trend of its own.
///
/// Unless one variant is asked for, all four are fitted and the one with the least corrected Akaike information criterion
/// is taken (`ComplexVariant` tells them and their source). A series without two full seasons has no season. Seasons are
/// added, also to a growing level. The forecast may rise ever faster or fall toward nothing, so it is for short horizons.
///
/// A missing value moves the states on as its forecast would. Residuals are one-step errors, enlarged by √(n/(n − k)) for
/// the k quantities learned from the same n values; errors live on with the shares that the level and the season keep.
///
/// ```swift
/// let forecast = ComplexSmoothing().fit(series, horizon: 12).forecast
/// ```
public struct ComplexSmoothing: Forecaster {
  /// The name by which results say which method made them.
  public let name = "complex smoothing"
  /// The only variant to fit, or nil to choose.
  public let variant: ComplexVariant?

  /// The fewest observed values to learn from.
  public static let fewestObservations = 6

  /// Keeps the settings.
  public init(variant: ComplexVariant? = nil) {
    self.variant = variant
  }

  /// Learns from the series, which needs six observed values. Without two full seasons, in which every position has been
  /// observed, the season is left out also where a variant was asked for.
  public func fit(_ series: TimeSeries, horizon: Int) -> FitResult {
    let rates = series.rates
    let observed = rates.count { !$0.isNaN }
    guard
      observed >= Self.fewestObservations,
      let first = rates.firstIndex(where: { !$0.isNaN }),
      let last = rates.lastIndex(where: { !$0.isNaN })
    else {
      return .insufficient(.tooFewObservations(method: name, observed: observed, needed: Self.fewestObservations))
    }
    if let steady = SteadySeries.forecast(series, rates: rates, horizon: horizon, method: name) {
      return .fitted(steady)
    }
    let scale = SteadySeries.scale(rates)
    let own = rates[first...last].map { $0 / scale }
    guard let model = best(own, period: series.period, observed: observed) else {
      return .insufficient(
        .tooFewObservations(method: name, observed: observed, needed: Self.fewestObservations))
    }
    let learned = Double(model.variant.learnedCount(period: series.period))
    let enlargement = (Double(observed) / max(Double(observed) - learned, Double(observed) / 4)).squareRoot()
    let gap = rates.count - 1 - last
    return .fitted(
      FittedForecast(
        method: name, basis: .ownHistory(observations: observed), series: series,
        rates: model.forecast(gap + horizon).dropFirst(gap).map { $0 * scale },
        residuals: [Double](repeating: .nan, count: first) + model.errors.map { $0 * enlargement * scale }
          + [Double](repeating: .nan, count: gap),
        propagation: model.propagation(period: series.period)))
  }

  private func best(_ values: [Double], period: Int, observed: Int) -> ComplexModel? {
    var best: ComplexModel?
    var least = Double.infinity
    for variant in variant.map({ [$0] }) ?? ComplexVariant.allCases {
      guard let model = ComplexModel(values, period: period, variant: variant) else { continue }
      let criterion = model.criterion(observed: observed, period: period)
      if best == nil || criterion < least { (best, least) = (model, criterion) }
    }
    return best ?? ComplexModel(values, period: period, variant: .seasonless)
  }
}
