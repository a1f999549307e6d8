/// How far forecasts have missed, pooled over a number of items; an item is one series forecast from one origin.
///
/// * `bias`, `meanAbsoluteError`, `rootMeanSquaredError`, `symmetricPercentageError` and `meanAbsoluteScaledError` are
///   calculated for each item and averaged over the items, as in the Monash archive; the scale of the scaled error is the
///   mean absolute error of repeating the season before within the history known at the origin.
/// * `weightedQuantileLoss` and the two percentages divide sums over all items: twice the quantile losses for the
///   quantiles 0.1, 0.2 … 0.9, averaged over the quantiles, and the errors, over the sum of the outcomes, as in fev-bench.
/// * Coverage and `weightedIntervalScore` are means over all pairs of forecast and outcome. The score weighs the median and
///   the 50, 80 and 95 percent intervals.
///
/// A measure is nil if nothing was compared, or if it would divide by zero for every item.
///
/// Sources: Godahewa and others, "Monash Time Series Forecasting Archive" (2021), arXiv:2105.06643; Shchur and others,
/// "fev-bench: A Realistic Benchmark for Time Series Forecasting" (2025), arXiv:2509.26468; `ForecastErrors` for the
/// measures themselves.
public struct ErrorSummary: Sendable, Equatable {
  /// How many items were compared; for a single series the number of origins.
  public let items: Int
  /// How many forecasts were compared with an outcome.
  public let comparisons: Int
  /// The mean error, forecast − outcome, in counts: above 0 when forecasts were too high.
  public let bias: Double?
  /// The mean size of the errors, in counts.
  public let meanAbsoluteError: Double?
  /// The root of the mean squared error, in counts.
  public let rootMeanSquaredError: Double?
  /// sMAPE, 0…200 percent.
  public let symmetricPercentageError: Double?
  /// MASE: below 1 when better than repeating the season before did within the history.
  public let meanAbsoluteScaledError: Double?
  /// WQL, a share of the sum of outcomes.
  public let weightedQuantileLoss: Double?
  /// The share of outcomes within the 80 percent interval, 0…1.
  public let coverage80: Double?
  /// The share of outcomes within the 95 percent interval, 0…1.
  public let coverage95: Double?
  /// WIS, in counts.
  public let weightedIntervalScore: Double?
  /// The sum of the errors in percent of the sum of outcomes.
  public let biasPercent: Double?
  /// The sum of the errors' sizes in percent of the sum of outcomes: "has on average missed by 6 %".
  public let absolutePercentMiss: Double?
}

extension ErrorSummary {
  /// Pools items.
  init(_ items: [ErrorItem]) {
    let comparisons = items.reduce(0) { $0 + $1.comparisons }
    let size = items.reduce(0) { $0 + $1.size }
    func mean(_ measure: (ErrorItem) -> Double?) -> Double? { items.compactMap(measure).mean }
    func sum(_ measure: (ErrorItem) -> Double) -> Double {
      items.reduce(0) { $0 + measure($1) * Double($1.comparisons) }
    }
    func meanOfPairs(_ measure: (ErrorItem) -> Double) -> Double? {
      comparisons > 0 ? sum(measure) / Double(comparisons) : nil
    }
    self.items = items.count
    self.comparisons = comparisons
    bias = mean(\.bias)
    meanAbsoluteError = mean(\.meanAbsoluteError)
    rootMeanSquaredError = mean(\.rootMeanSquaredError)
    symmetricPercentageError = mean(\.symmetricPercentageError)
    meanAbsoluteScaledError = mean(\.meanAbsoluteScaledError)
    weightedQuantileLoss = size > 0 ? items.reduce(0) { $0 + $1.quantileLoss } / size : nil
    coverage80 = meanOfPairs(\.coverage80)
    coverage95 = meanOfPairs(\.coverage95)
    weightedIntervalScore = meanOfPairs(\.weightedIntervalScore)
    biasPercent = size > 0 ? 100 * sum(\.bias) / size : nil
    absolutePercentMiss = size > 0 ? 100 * sum(\.meanAbsoluteError) / size : nil
  }
}

/// The errors of one series forecast from one origin.
struct ErrorItem: Sendable {
  let comparisons: Int
  let bias: Double
  let meanAbsoluteError: Double
  let rootMeanSquaredError: Double
  let symmetricPercentageError: Double
  let meanAbsoluteScaledError: Double?
  /// The sum of the outcomes.
  let size: Double
  /// What is divided by the sum of the outcomes.
  let quantileLoss: Double
  let coverage80: Double
  let coverage95: Double
  let weightedIntervalScore: Double

  /// The errors, or nil if there is no outcome to compare with.
  init?(_ forecast: PredictiveForecast, outcome: [Double], history: TimeSeries) {
    precondition(
      forecast.quantiles.map(\.probability) == RollingBacktest.probabilities,
      "A forecast that is judged has the quantiles of RollingBacktest.probabilities, in that order.")
    let intervals = RollingBacktest.coverages.compactMap { forecast.interval(coverage: $0) }
    guard intervals.count == RollingBacktest.coverages.count, let median = forecast.quantile(0.5)?.values,
      let bias = ForecastErrors.bias(forecast: forecast.mean, outcome: outcome),
      let absolute = ForecastErrors.meanAbsoluteError(forecast: forecast.mean, outcome: outcome),
      let squared = ForecastErrors.rootMeanSquaredError(forecast: forecast.mean, outcome: outcome),
      let symmetric = ForecastErrors.symmetricPercentageError(forecast: forecast.mean, outcome: outcome),
      let coverage80 = ForecastErrors.coverage(of: intervals[1], outcome: outcome),
      let coverage95 = ForecastErrors.coverage(of: intervals[2], outcome: outcome),
      let score = ForecastErrors.weightedIntervalScore(median: median, intervals: intervals, outcome: outcome)
    else { return nil }
    comparisons = outcome.count { !$0.isNaN }
    self.bias = bias
    meanAbsoluteError = absolute
    rootMeanSquaredError = squared
    symmetricPercentageError = symmetric
    meanAbsoluteScaledError = ForecastErrors.meanAbsoluteScaledError(
      forecast: forecast.mean, outcome: outcome, history: history)
    let deciles = RollingBacktest.deciles.compactMap { forecast.quantile($0) }
    size = ForecastErrors.sumOfSizes(outcome)
    quantileLoss = ForecastErrors.quantileLoss(deciles, outcome: outcome)
    self.coverage80 = coverage80
    self.coverage95 = coverage95
    weightedIntervalScore = score
  }
}
