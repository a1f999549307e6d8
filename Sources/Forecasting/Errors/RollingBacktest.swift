/// How far a way of forecasting would have missed, had it been used from earlier moments: rolling origins over a whole
/// set of series.
///
/// The series are cut at each origin before anything is learned, so that methods that learn from all series together are
/// judged as honestly as those that learn from one. `ErrorSummary` defines the measures.
///
/// ```swift
/// let origins = RollingOrigins(over: 0..<60, horizon: 12, count: 3, step: 12)
/// let backtest = RollingBacktest(of: series, from: origins) { origin in
///   origin.series.map { history in … }
/// }
/// backtest.pooled.meanAbsoluteScaledError
/// ```
public struct RollingBacktest: Sendable {
  /// From where and how far was forecast.
  public let origins: RollingOrigins
  /// The errors of each series over all origins, in the order of the series.
  public let series: [ErrorSummary]
  /// The errors of each origin over all series, in the order of the origins.
  public let byOrigin: [ErrorSummary]
  /// The errors over all series and origins.
  public let pooled: ErrorSummary

  /// Forecasts all series from each origin and compares with what came.
  ///
  /// A series counts at an origin if it has a value before it, a forecast, and a value within the horizon; steps without
  /// an outcome are left out.
  ///
  /// - Parameters:
  ///   - series: They may begin and end at different times and lack values.
  ///   - origins: The moments to forecast from.
  ///   - forecast: Gives one forecast for each series of an origin, in order, each with the quantiles of `probabilities`;
  ///     nil where there is none.
  public init(
    of series: [TimeSeries], from origins: RollingOrigins,
    forecast: (RollingOrigin) throws -> [PredictiveForecast?]
  ) rethrows {
    let start = series.map(\.start).min() ?? 0
    var items: [[ErrorItem?]] = []
    for time in origins.times {
      let origin = RollingOrigin(series, from: start, at: time, horizon: origins.horizon)
      let forecasts = try forecast(origin)
      precondition(forecasts.count == series.count, "Give one forecast, or nil, for each series.")
      items.append(
        series.indices.map { position in
          guard let forecast = forecasts[position], origin.series[position].observationCount > 0 else { return nil }
          let outcome = series[position].outcome(over: time..<time + origins.horizon)
          return ErrorItem(forecast, outcome: outcome, history: origin.series[position])
        })
    }
    self.origins = origins
    self.series = series.indices.map { position in ErrorSummary(items.compactMap { $0[position] }) }
    byOrigin = items.map { ErrorSummary($0.compactMap { $0 }) }
    pooled = ErrorSummary(items.flatMap { $0.compactMap { $0 } })
  }
}

extension RollingBacktest {
  /// The quantiles that a forecast must have to be judged, in rising order.
  public static let probabilities = [0.025, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 0.975]

  /// The quantiles of the weighted quantile loss.
  static let deciles = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

  /// The intervals of the weighted interval score.
  static let coverages = [0.5, 0.8, 0.95]
}

extension RollingOrigin {
  init(_ series: [TimeSeries], from start: Int, at time: Int, horizon: Int) {
    self.time = time
    self.horizon = horizon
    self.series = series.map { $0.aligned(to: start..<max(time, start)) }
    exposure = series.map { $0.aligned(to: time..<time + horizon).exposure }
  }
}

extension TimeSeries {
  /// The counts of a range of time; missing outside the series and where there was no exposure.
  func outcome(over range: Range<Int>) -> [Double] {
    let cut = aligned(to: range)
    return zip(cut.values, cut.rates).map { $1.isNaN ? .nan : $0 }
  }
}
