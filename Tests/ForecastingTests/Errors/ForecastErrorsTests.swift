import Forecasting
import Testing

@Suite("Forecast errors")
struct ForecastErrorsTests {
  // Errors 2, −1 and 3 in the pairs that are known.
  private let forecast: [Double] = [12, 9, 5, 23]
  private let outcome: [Double] = [10, 10, .nan, 20]

  @Test("Bias, mean absolute and root mean squared error, by hand")
  func errors() throws {
    #expect(close(try #require(ForecastErrors.bias(forecast: forecast, outcome: outcome)), 4.0 / 3))
    #expect(close(try #require(ForecastErrors.meanAbsoluteError(forecast: forecast, outcome: outcome)), 2))
    #expect(
      close(
        try #require(ForecastErrors.rootMeanSquaredError(forecast: forecast, outcome: outcome)),
        (14.0 / 3).squareRoot()))
  }

  @Test("The symmetric percentage error, by hand")
  func symmetric() throws {
    // 200 · (2/22 + 1/19 + 3/43) / 3, and a pair of zeros is no error.
    let error = try #require(ForecastErrors.symmetricPercentageError(forecast: forecast, outcome: outcome))
    let shares: [Double] = [2.0 / 22, 1.0 / 19, 3.0 / 43]
    #expect(close(error, shares.reduce(0, +) * 200 / 3))
    #expect(ForecastErrors.symmetricPercentageError(forecast: [0], outcome: [0]) == 0)
  }

  @Test("The scaled error divides by the error of repeating the season before, by hand")
  func scaled() throws {
    // A season apart the history differs by 4 and 2 (the third pair is missing), 3 on average.
    let history = try TimeSeries(values: [10, 20, 30, 14, 22, .nan], period: 3)
    let error = ForecastErrors.meanAbsoluteScaledError(forecast: forecast, outcome: outcome, history: history)
    #expect(close(try #require(error), 2.0 / 3))
  }

  @Test("Coverage counts outcomes on the bounds as held")
  func coverage() {
    let interval = PredictionInterval(coverage: 0.8, lower: [10, 11, 0, 18], upper: [12, 15, 9, 20])
    #expect(ForecastErrors.coverage(of: interval, outcome: outcome) == 2.0 / 3)
  }

  @Test("The weighted quantile loss, by hand")
  func quantileLoss() throws {
    // Quantile 0.9 at 12, 9, -, 23: outcomes are 2 below, 1 above, 3 below: 0.2 + 0.9 + 0.3 = 1.4, so 2.8/40 = 0.07.
    // Quantile 0.5 at 8, 10, -, 24: 1 + 0 + 2 = 3, so 6/40 = 0.15. Their mean is 0.11.
    let loss = ForecastErrors.weightedQuantileLoss(
      [
        QuantileForecast(probability: 0.9, values: forecast),
        QuantileForecast(probability: 0.5, values: [8, 10, 0, 24]),
      ], outcome: outcome)
    #expect(close(try #require(loss), 0.11))
  }

  @Test("The weighted interval score, by hand")
  func intervalScore() throws {
    // One step, outcome 10, median 12, 80 % interval 11…15, 50 % interval 9…13:
    // (½ · 2 + (0.1 · 4 + 1) + (0.25 · 4 + 0)) / 2.5 = 3.4/2.5.
    let score = ForecastErrors.weightedIntervalScore(
      median: [12],
      intervals: [
        PredictionInterval(coverage: 0.8, lower: [11], upper: [15]),
        PredictionInterval(coverage: 0.5, lower: [9], upper: [13]),
      ], outcome: [10])
    #expect(close(try #require(score), 3.4 / 2.5))
  }

  @Test("The weighted interval score is the mean quantile loss of its bounds and median")
  func scoresAgree() throws {
    // Bracher et al. (2021): with the median counted once, the score is the sum over quantiles of 2 · loss, divided by
    // 2K + 1; the weighted loss has the sum of outcomes as divisor instead of their number.
    let outcomes: [Double] = [10, 17, 3]
    let median: [Double] = [11, 11, 6]
    let lower: [Double] = [8, 9, 4]
    let upper: [Double] = [14, 15, 9]
    let score = try #require(
      ForecastErrors.weightedIntervalScore(
        median: median, intervals: [PredictionInterval(coverage: 0.8, lower: lower, upper: upper)], outcome: outcomes))
    let loss = try #require(
      ForecastErrors.weightedQuantileLoss(
        [
          QuantileForecast(probability: 0.1, values: lower), QuantileForecast(probability: 0.5, values: median),
          QuantileForecast(probability: 0.9, values: upper),
        ], outcome: outcomes))
    #expect(close(score, loss * 30 / 3))
  }

  @Test("Without a known pair there is no measure")
  func none() throws {
    #expect(ForecastErrors.bias(forecast: [1], outcome: [.nan]) == nil)
    #expect(ForecastErrors.meanAbsoluteError(forecast: [], outcome: []) == nil)
    #expect(ForecastErrors.weightedQuantileLoss([], outcome: [0]) == nil)
    let still = try TimeSeries(values: [5, 5, 5], period: 1)
    #expect(ForecastErrors.meanAbsoluteScaledError(forecast: [1], outcome: [2], history: still) == nil)
  }
}
