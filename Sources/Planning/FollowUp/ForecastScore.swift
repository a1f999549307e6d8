import Forecasting

/// One period of an earlier forecast beside what came (R225, R234).
public struct ForecastComparison: Sendable, Equatable {
  /// The unit's position in the tree.
  public let unit: Int
  /// The object's position in the catalogue.
  public let object: Int
  /// The period's index on its grain's own axis.
  public let period: Int
  /// Months from the last period that was known when the forecast was made.
  public let monthsAhead: Int
  /// What was expected.
  public let mean: Double
  /// The lower bound of the 80 per cent interval.
  public let lower: Double
  /// What half of the possible futures lay below.
  public let median: Double
  /// The upper bound of the 80 per cent interval.
  public let upper: Double
  /// What came.
  public let outcome: Double
  /// What a forecast that repeats the year before used to miss by, in the figures known at the time; `nil` when unknown.
  public let yearlyChange: Double?

  /// Creates a comparison.
  public init(
    unit: Int, object: Int, period: Int, monthsAhead: Int, mean: Double, lower: Double, median: Double, upper: Double,
    outcome: Double, yearlyChange: Double?
  ) {
    self.unit = unit
    self.object = object
    self.period = period
    self.monthsAhead = monthsAhead
    self.mean = mean
    self.lower = lower
    self.median = median
    self.upper = upper
    self.outcome = outcome
    self.yearlyChange = yearlyChange
  }
}

/// How earlier forecasts have hit, over some comparisons (*prognosfel*, R225, R234).
///
/// An error is forecast − outcome. Shares are of the sum of outcomes, so that a month with nothing does not make them
/// infinite.
public struct ForecastScore: Sendable, Equatable {
  /// How many forecasts have been compared with an outcome.
  public let comparisons: Int
  /// The sum of errors over the sum of outcomes: above 0 when too much was forecast; `nil` when nothing came.
  public let bias: Double?
  /// The sum of the errors' sizes over the sum of outcomes: "has on average missed by 6 %"; `nil` when nothing came.
  public let averageMiss: Double?
  /// The mean of the errors' sizes over what repeating the year before used to miss by (MASE); `nil` when unknown.
  public let scaledError: Double?
  /// The weighted interval score of the median and the 80 per cent interval, a mean in counts; smaller is better.
  public let weightedIntervalScore: Double?
  /// The share of outcomes inside the 80 per cent interval; `nil` without comparisons.
  public let coverage: Double?

  /// Works out the score of some comparisons.
  public init(_ comparisons: [ForecastComparison]) {
    let outcome = comparisons.map(\.outcome)
    let forecast = comparisons.map(\.mean)
    let interval = PredictionInterval(
      coverage: 0.8, lower: comparisons.map(\.lower), upper: comparisons.map(\.upper))
    let mean = outcome.isEmpty ? 0 : outcome.reduce(0, +) / Double(outcome.count)
    let scaled = comparisons.compactMap { pair in
      pair.yearlyChange.flatMap { $0 > 0 ? abs(pair.mean - pair.outcome) / $0 : nil }
    }
    self.comparisons = comparisons.count
    bias = mean > 0 ? ForecastErrors.bias(forecast: forecast, outcome: outcome).map { $0 / mean } : nil
    averageMiss =
      mean > 0 ? ForecastErrors.meanAbsoluteError(forecast: forecast, outcome: outcome).map { $0 / mean } : nil
    scaledError = scaled.isEmpty ? nil : scaled.reduce(0, +) / Double(scaled.count)
    weightedIntervalScore = ForecastErrors.weightedIntervalScore(
      median: comparisons.map(\.median), intervals: [interval], outcome: outcome)
    coverage = ForecastErrors.coverage(of: interval, outcome: outcome)
  }
}
