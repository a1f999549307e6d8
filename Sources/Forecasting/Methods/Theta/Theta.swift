/// The theta method: simple exponential smoothing with a pull toward a line, on values without season.
///
/// The season is taken out by classical decomposition where the autocorrelation at one season shows one (`ThetaVariant`
/// tells the models and their source); it is multiplicative for positive values and otherwise additive, and skipped
/// without two full seasons. The level and the pull are those with the least squared error one step ahead.
///
/// A missing value moves the level on as its forecast would. Residuals are one-step errors without season, the first
/// three left out since the model was not fitted to them, enlarged by √(n/(n − k)) for the k quantities learned from
/// the same n values; errors live on with the weight of a value in the level.
///
/// ```swift
/// let forecast = Theta().fit(series, horizon: 12).forecast
/// ```
public struct Theta: Forecaster {
  /// The name by which results say which method made them.
  public let name = "theta"
  /// Which of the four models.
  public let variant: ThetaVariant

  /// The fewest observed values to learn from; with fewer than twelve theta is 2 in every variant.
  public static let fewestObservations = ThetaModel.fewestObservations

  /// Keeps the settings.
  public init(variant: ThetaVariant = .dynamicOptimised) {
    self.variant = variant
  }

  /// Learns from the series, which needs six observed values.
  public func fit(_ series: TimeSeries, horizon: Int) -> FitResult {
    let rates = series.rates
    let observed = rates.count { !$0.isNaN }
    if observed >= Self.fewestObservations,
      let steady = SteadySeries.forecast(series, rates: rates, horizon: horizon, method: name)
    {
      return .fitted(steady)
    }
    let first = rates.firstIndex { !$0.isNaN } ?? 0
    let scale = SteadySeries.scale(rates)
    let own = rates[first...].map { $0 / scale }
    let last = own.lastIndex { !$0.isNaN } ?? -1
    let season = ClassicalSeason.tested(Array(own.prefix(last + 1)), period: series.period)
    guard let model = ThetaModel.best(season?.removed(from: own) ?? own, variant: variant) else {
      return .insufficient(.tooFewObservations(method: name, observed: observed, needed: Self.fewestObservations))
    }
    let learned = (variant.learnsTheta ? 3.0 : 2) + (season == nil ? 0 : Double(series.period - 1))
    let enlargement = (Double(observed) / max(Double(observed) - learned, Double(observed) / 4)).squareRoot()
    let levels = model.forecast(horizon)
    return .fitted(
      FittedForecast(
        method: name, basis: .ownHistory(observations: observed), series: series,
        rates: levels.enumerated().map { scale * (season?.applied(to: $1, at: own.count + $0) ?? $1) },
        errorScale: levels.indices.map { season?.scale(at: own.count + $0) ?? 1 },
        residuals: residuals(model, from: first, factor: enlargement * scale),
        propagation: ErrorPropagation(level: model.alpha)))
  }

  private func residuals(_ model: ThetaModel, from first: Int, factor: Double) -> [Double] {
    var residuals = [Double](repeating: .nan, count: first) + model.errors.map { $0 * factor }
    var left = ThetaProfile.unjudged
    for place in residuals.indices where left > 0 && !residuals[place].isNaN {
      residuals[place] = .nan
      left -= 1
    }
    return residuals
  }
}
