extension LearnedSmoothing {
  var summary: ExponentialSmoothingSummary {
    ExponentialSmoothingSummary(
      model: model, levelWeight: weights.level, trendWeight: model.trend == .none ? nil : weights.trend,
      seasonWeight: model.season == nil ? nil : weights.season, damping: model.trend == .damped ? weights.damping : nil,
      logLikelihood: logLikelihood, criterion: criterion)
  }

  /// The forecast of the series that it was learned from.
  func forecast(_ series: TimeSeries, method: String, horizon: Int) -> FittedForecast {
    let enlargement =
      (Double(observed) / max(Double(observed - learned), Double(observed) / 4)).squareRoot()
    let centre = centre(horizon: horizon)
    let relative = model.error == .multiplicative
    var residuals = [Double](repeating: .nan, count: series.values.count)
    for (step, error) in errors.enumerated() {
      residuals[start + step] = error * enlargement * (relative ? reference : 1)
    }
    let scale = (0..<horizon).map { step -> Double in
      let effect = season[step % season.count]
      return switch (model.error, model.season) {
      case (.additive, _): 1
      case (.multiplicative, nil): max(1, centre[step] / reference)
      case (.multiplicative, .additive): max(1, centre[step] / reference) * max(0, reference + effect) / reference
      case (.multiplicative, .multiplicative): max(1, centre[step] / reference) * effect
      }
    }
    return FittedForecast(
      method: method, basis: .ownHistory(observations: observed), series: series, rates: means(horizon: horizon),
      errorScale: scale, residuals: residuals,
      propagation: ErrorPropagation(
        level: weights.level, trend: model.trend == .none ? 0 : weights.trend, damping: weights.damping,
        season: model.season == nil ? 0 : weights.season, period: model.season == nil ? 1 : season.count,
        initial: (1 / Double(observed)).squareRoot()))
  }
}
