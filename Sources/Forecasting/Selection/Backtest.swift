/// How far a method would have missed, had it been used earlier: forecasts made from part of the history, compared with
/// the rest.
///
/// Errors are forecast − outcome in counts. Percentages are of the sum of outcomes, so that a month with a zero does not
/// make them infinite; they are nil if nothing happened at all.
public struct Backtest: Sendable, Equatable {
  /// The name of the method.
  public let method: String
  /// From how many earlier points in time it forecast.
  public let origins: Int
  /// How many forecasts were compared with an outcome.
  public let comparisons: Int
  /// The mean size of the errors, in counts.
  public let meanAbsoluteError: Double
  /// That mean as a share of the error of repeating the season before, within the history; nil if that is unknown or 0.
  public let meanAbsoluteScaledError: Double?
  /// The sum of errors in percent of the sum of outcomes: above 0 when forecasts were too high.
  public let biasPercent: Double?
  /// The sum of the errors' sizes in percent of the sum of outcomes: "has on average missed by 6 %".
  public let absolutePercentMiss: Double?
}

extension Backtest {
  /// Tries a method on a series, or nil if it cannot learn from the history before each origin.
  ///
  /// Up to three origins are used: one that holds out the last season (at least four steps), then earlier ones, half a
  /// season apart, as long as two seasons lie before them.
  public static func run(_ forecaster: some Forecaster, on series: TimeSeries) -> Backtest? {
    let plan = BacktestPlan(series)
    var forecasts: [Double] = []
    var outcomes: [Double] = []
    for origin in plan.origins {
      guard let fitted = forecaster.fit(series.prefix(origin), horizon: plan.horizon).forecast else { return nil }
      let steps = origin..<min(origin + plan.horizon, series.values.count)
      let exposure = series.exposure.map { Array($0[steps]) }
      forecasts += fitted.mean(horizon: steps.count, exposure: exposure)
      outcomes += steps.map { plan.rates[$0].isNaN ? .nan : series.values[$0] }
    }
    return plan.origins.first.flatMap {
      Backtest(
        method: forecaster.name, origins: plan.origins.count, forecasts: forecasts, outcomes: outcomes,
        history: series.prefix($0))
    }
  }

  /// Compares forecasts with outcomes, both in counts; nil if there is nothing to compare.
  ///
  /// `history` is what was known at the latest origin; it gives the scale of the scaled error.
  init?(method: String, origins: Int, forecasts: [Double], outcomes: [Double], history: TimeSeries) {
    guard let error = ForecastErrors.meanAbsoluteError(forecast: forecasts, outcome: outcomes),
      let bias = ForecastErrors.bias(forecast: forecasts, outcome: outcomes)
    else { return nil }
    let compared = outcomes.filter { !$0.isNaN }
    let mean = compared.reduce(0, +) / Double(compared.count)
    self.init(
      method: method, origins: origins, comparisons: compared.count, meanAbsoluteError: error,
      meanAbsoluteScaledError: ForecastErrors.meanAbsoluteScaledError(
        forecast: forecasts, outcome: outcomes, history: history),
      biasPercent: mean > 0 ? 100 * bias / mean : nil,
      absolutePercentMiss: mean > 0 ? 100 * error / mean : nil)
  }
}

/// From where and how far a series is forecast in a backtest.
struct BacktestPlan {
  static let mostOrigins = 3
  static let shortestHorizon = 4

  /// Steps ahead at each origin.
  let horizon: Int
  /// How many values are known at each origin, the latest first.
  let origins: [Int]
  /// The rates of the series, where `Double.nan` means that there is nothing to compare with.
  let rates: [Double]

  init(_ series: TimeSeries) {
    let rates = series.rates
    let horizon = max(series.period, Self.shortestHorizon)
    let observedEnd = (rates.lastIndex { !$0.isNaN } ?? -1) + 1
    let latest = observedEnd - horizon
    let earlier = stride(from: latest - max(1, horizon / 2), through: 2 * series.period, by: -max(1, horizon / 2))
    origins = ([latest].filter { $0 > 0 } + earlier.filter { $0 > 0 }.prefix(Self.mostOrigins - 1))
    self.horizon = horizon
    self.rates = rates
  }
}
