import Forecasting
import Numerics
import Testing

@Suite("Rolling-origin backtests")
struct RollingBacktestTests {
  /// A forecast with one value below the median, one above, and the mean at the median.
  private func forecast(_ lower: [Double], _ middle: [Double], _ upper: [Double]) -> PredictiveForecast {
    PredictiveForecast(
      mean: middle,
      quantiles: RollingBacktest.probabilities.map {
        QuantileForecast(probability: $0, values: $0 < 0.5 ? lower : $0 > 0.5 ? upper : middle)
      })
  }

  private func backtest() throws -> RollingBacktest {
    let full = try TimeSeries(values: [10, 20, 12, 22, 14, 24], period: 2)
    let short = try TimeSeries(values: [6, 5], period: 2, start: 3)
    let unborn = try TimeSeries(values: [3, 3], period: 2, start: 4)
    return RollingBacktest(of: [full, short, unborn], from: RollingOrigins(horizon: 2, times: [4])) { _ in
      [
        forecast([10, 20], [13, 21], [16, 25]), forecast([4, 4], [6, 6], [8, 8]),
        forecast([1, 1], [2, 2], [3, 3]),
      ]
    }
  }

  @Test("The errors of one series, by hand")
  func oneSeries() throws {
    let errors = try backtest().series[0]
    #expect(errors.items == 1 && errors.comparisons == 2)
    // Errors −1 and −3; a season apart the history differs by 2.
    #expect(errors.bias == -2)
    #expect(errors.meanAbsoluteError == 2)
    #expect(close(try #require(errors.rootMeanSquaredError), 5.0.squareRoot()))
    #expect(close(try #require(errors.symmetricPercentageError), 200 * (1.0 / 27 + 3.0 / 45) / 2))
    #expect(errors.meanAbsoluteScaledError == 1)
    // Quantiles 0.1–0.4 lie 4 and 4 below: (0.1 + … + 0.4) · 8 = 8; the median 1 and 3 below: 0.5 · 4 = 2;
    // quantiles 0.6–0.9 lie 2 and 1 above: (0.4 + … + 0.1) · 3 = 3. Twice 13 over 9 quantiles and 38 outcomes.
    #expect(close(try #require(errors.weightedQuantileLoss), 26.0 / 9 / 38))
    #expect(errors.coverage80 == 1 && errors.coverage95 == 1)
    // (½ · 1 + (0.25 + 0.1 + 0.025) · 6) / 3.5 and (½ · 3 + 0.375 · 5) / 3.5.
    #expect(close(try #require(errors.weightedIntervalScore), (2.75 + 3.375) / 3.5 / 2))
    #expect(close(try #require(errors.absolutePercentMiss), 400.0 / 38))
    #expect(close(try #require(errors.biasPercent), -400.0 / 38))
  }

  @Test("A series that ends early counts for what it has, one that has not begun not at all")
  func partialSeries() throws {
    let backtest = try backtest()
    let short = backtest.series[1]
    #expect(short.items == 1 && short.comparisons == 1)
    #expect(short.bias == 1 && short.meanAbsoluteError == 1)
    #expect(short.meanAbsoluteScaledError == nil)
    // (1.0 · 1 + 0.5 · 1 + 1.0 · 3) · 2 / 9 = 1 over the only outcome, 5.
    #expect(close(try #require(short.weightedQuantileLoss), 0.2))
    let unborn = backtest.series[2]
    #expect(unborn.items == 0 && unborn.comparisons == 0)
    #expect(unborn.meanAbsoluteError == nil && unborn.coverage80 == nil && unborn.weightedQuantileLoss == nil)
  }

  @Test("Pooling averages scaled and absolute errors over series and divides sums for quantile losses, by hand")
  func pooled() throws {
    let backtest = try backtest()
    let pooled = backtest.pooled
    #expect(pooled == backtest.byOrigin[0])
    #expect(pooled.items == 2 && pooled.comparisons == 3)
    #expect(pooled.meanAbsoluteError == 1.5)
    #expect(pooled.bias == -0.5)
    #expect(pooled.meanAbsoluteScaledError == 1)
    #expect(close(try #require(pooled.weightedQuantileLoss), (26.0 / 9 + 1) / 43))
    #expect(close(try #require(pooled.absolutePercentMiss), 500.0 / 43))
    #expect(close(try #require(pooled.biasPercent), -300.0 / 43))
  }

  @Test("Coverage counts pairs, not series, by hand")
  func coverage() throws {
    let long = try TimeSeries(values: [5, 10, 10, 10], period: 1)
    let short = try TimeSeries(values: [5, 10], period: 1)
    let backtest = RollingBacktest(of: [long, short], from: RollingOrigins(horizon: 3, times: [1])) { _ in
      [forecast([9, 9, 9], [10, 10, 10], [11, 11, 11]), forecast([1, 1, 1], [2, 2, 2], [3, 3, 3])]
    }
    #expect(backtest.pooled.coverage80 == 0.75)
    #expect(backtest.pooled.meanAbsoluteError == 4)
  }

  @Test("Nothing at or after the origin reaches the forecast, and all series of an origin are aligned")
  func noLeak() throws {
    let series = [
      try TimeSeries(values: [1, 2, 3, 4, 5, 6, 7, 8], period: 4, start: 10),
      try TimeSeries(
        values: [1, 2, 3], period: 4, start: 12, exposure: [20, 21, 22]),
    ]
    var seen: [Int] = []
    let origins = RollingOrigins(over: 10..<18, horizon: 2, count: 3, step: 2)
    let backtest = RollingBacktest(of: series, from: origins) { origin in
      seen.append(origin.time)
      for history in origin.series { #expect(history.timeRange == 10..<origin.time) }
      #expect(origin.series[0].values == (1...origin.time - 10).map(Double.init))
      #expect(origin.exposure[0] == nil)
      #expect(origin.exposure[1] == (origin.time == 12 ? [20, 21] : origin.time == 14 ? [22, 0] : [0, 0]))
      return [nil, forecast([0, 0], [1, 1], [2, 2])]
    }
    #expect(seen == [12, 14, 16])
    #expect(backtest.series[0].items == 0)
    // At 12 the second has no history, at 14 one outcome, at 16 none.
    #expect(backtest.series[1].comparisons == 1)
    #expect(backtest.byOrigin.map(\.comparisons) == [0, 1, 0])
  }

  @Test(
    "Origins hold out the latest horizon and stop where history ends",
    arguments: [
      (3, 6, 1, [36, 42, 48]), (3, 12, 1, [24, 36, 48]), (9, 12, 1, [12, 24, 36, 48]), (9, 12, 24, [24, 36, 48]),
      (0, 1, 1, []), (1, 1, 49, []),
    ] as [(Int, Int, Int, [Int])])
  func origins(count: Int, step: Int, history: Int, times: [Int]) {
    #expect(RollingOrigins(over: 0..<60, horizon: 12, count: count, step: step, history: history).times == times)
  }

  @Test("Quantiles and intervals of sample paths are found by their probability")
  func paths() throws {
    // Eleven paths of one step, 0…10: the quantile p is 10 · p (type 7).
    let paths = SamplePaths(paths: 11, horizon: 1, values: (0...10).map(Double.init))
    let forecast = PredictiveForecast(paths)
    #expect(forecast.mean == [5])
    #expect(forecast.quantiles.map(\.probability) == RollingBacktest.probabilities)
    for quantile in forecast.quantiles { #expect(close(quantile.values[0], 10 * quantile.probability)) }
    let interval = try #require(forecast.interval(coverage: 0.95))
    #expect(close(interval.lower[0], 0.25) && close(interval.upper[0], 9.75))
    #expect(forecast.interval(coverage: 0.9) == nil)
  }
}
