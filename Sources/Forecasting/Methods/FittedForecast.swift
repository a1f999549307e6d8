/// What a method has learned from a series: the mean to come, the errors it would have made, and how they grow.
///
/// Everything is held as a rate per exposure; a series without exposure has the rate as its count.
public struct FittedForecast: Sendable {
  /// The name of the method.
  public let method: String
  /// What the level rests on.
  public let basis: ForecastBasis
  /// The time index of the first step ahead.
  public let origin: Int
  /// Steps in a season.
  public let period: Int
  /// Whether the series was a rate per exposure, so that the exposure to come is needed.
  public let needsExposure: Bool
  /// The expected rate at each step ahead, as many as were asked for; never negative.
  public let rates: [Double]
  /// What an error in the level amounts to at each step ahead: 1, or the season where errors grow with it.
  public let errorScale: [Double]
  /// The errors of the past, outcome − forecast one step ahead, in units of the rate without season; `Double.nan` where
  /// there is none.
  public let residuals: [Double]
  /// The time index of the first residual.
  public let residualStart: Int
  /// How errors live on in later steps.
  public let propagation: ErrorPropagation
  /// What the width rests on.
  public let spread: SpreadBasis

  /// Puts a forecast together, for a method of one's own.
  ///
  /// `residuals` stand one for each value of the series, absolute and divided by the season where `errorScale` holds one.
  /// With fewer than three of them the width is taken from the noise that every count has (`SpreadBasis.countNoise`).
  /// Negative rates become 0.
  public init(
    method: String, basis: ForecastBasis, series: TimeSeries, rates: [Double], errorScale: [Double]? = nil,
    residuals: [Double], propagation: ErrorPropagation
  ) {
    precondition(residuals.count == series.values.count, "A forecast needs one residual, or NaN, for each value.")
    let known = residuals.count { !$0.isNaN }
    let enough = known >= CountNoise.fewestResiduals
    self.init(
      method: method, basis: basis, series: series, rates: rates,
      errorScale: errorScale ?? [Double](repeating: 1, count: rates.count),
      residuals: enough
        ? residuals
        : CountNoise.residuals(rate: rates.mean ?? 0, exposure: series.typicalExposure, endingAt: series.end),
      residualStart: enough ? series.start : series.end - CountNoise.length,
      propagation: propagation, spread: enough ? .residuals(count: known) : .countNoise)
  }

  /// Puts a forecast together whose residuals are not the series' own.
  init(
    method: String, basis: ForecastBasis, series: TimeSeries, rates: [Double], errorScale: [Double],
    residuals: [Double], residualStart: Int, propagation: ErrorPropagation, spread: SpreadBasis
  ) {
    self.method = method
    self.basis = basis
    origin = series.end
    period = series.period
    needsExposure = series.exposure != nil
    precondition(errorScale.count == rates.count, "A forecast needs one error scale for each step ahead.")
    precondition(errorScale.allSatisfy(\.isFinite), "The error scale of a forecast is a number at each step.")
    self.rates = rates.map { max(0, $0) }
    self.errorScale = errorScale
    self.residuals = residuals
    self.residualStart = residualStart
    self.propagation = propagation
    self.spread = spread
  }
}

extension FittedForecast {
  /// The expected counts at the first steps ahead; never negative.
  ///
  /// - Parameters:
  ///   - horizon: How many steps ahead, 0 up to the number the forecast was made for.
  ///   - exposure: The exposure of each step ahead, at least `horizon` of them; required if and only if the series
  ///     had exposure.
  public func mean(horizon: Int, exposure: [Double]? = nil) -> [Double] {
    precondition(horizon <= self.rates.count, "The forecast was made for fewer steps; fit it with a longer horizon.")
    let rates = Array(self.rates.prefix(max(horizon, 0)))
    guard let exposure = checkedExposure(exposure, horizon: horizon) else { return rates }
    return zip(rates, exposure).map { $0 * $1 }
  }

  /// Refuses a forecast where exposure was forgotten or given in vain: both would be a wrong number without a sign.
  func checkedExposure(_ exposure: [Double]?, horizon: Int) -> [Double]? {
    precondition(
      (exposure != nil) == needsExposure,
      "Give the exposure to come if the series had exposure, and only then.")
    guard let exposure else { return nil }
    precondition(exposure.count >= horizon, "Give one exposure for each step ahead.")
    precondition(
      exposure.prefix(horizon).allSatisfy { $0 >= 0 && $0.isFinite },
      "The exposure to come must be numbers that are zero or more.")
    return exposure
  }
}

/// What the level of a forecast rests on, so that a reader knows how far to trust it.
public enum ForecastBasis: Sendable, Equatable {
  /// The series' own values.
  case ownHistory(observations: Int)
  /// Few values of its own: the level is theirs, but season and width lean on the series it is forecast with (R113).
  case shortHistory(observations: Int)
  /// Few values and no relatives: the mean of what there is, carried on unchanged.
  case constant(observations: Int)
}

/// What the width of a forecast rests on.
public enum SpreadBasis: Sendable, Equatable {
  /// The series' own errors.
  case residuals(count: Int)
  /// Few errors of its own, and how wide series of its size among those it is forecast with have been.
  case relatives(count: Int)
  /// Too few errors known, so only the noise that every count has: the least width there can be.
  case countNoise
}
