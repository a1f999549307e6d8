import Forecasting
import Testing

@Suite("Backtest")
struct BacktestTests {
  @Test("Two origins, calculated by hand")
  func byHand() throws {
    // After four values 12 is expected: errors −2, 2, 0, −4. After two 10 is expected: −2, −2, −4, 0.
    // Mean size 2, sum −12, outcomes 52 + 48 = 100. Repeating the value before has missed by (0 + 2 + 0)/3 in the first
    // four values, so the scaled error is 3.
    let series = try TimeSeries(values: [10, 10, 12, 12, 14, 10, 12, 16], period: 1)
    let backtest = try #require(Backtest.run(SeasonalNaive(), on: series))
    #expect(backtest.origins == 2)
    #expect(backtest.comparisons == 8)
    #expect(close(backtest.meanAbsoluteError, 2))
    #expect(close(try #require(backtest.biasPercent), -12))
    #expect(close(try #require(backtest.absolutePercentMiss), 16))
    #expect(close(try #require(backtest.meanAbsoluteScaledError), 3))
  }

  @Test("The held-out season comes before missing values at the end, and the exposure of the time is used")
  func exposureAndEnd() throws {
    // Rates 2 throughout, so a method that knows the exposure does not miss.
    let days: [Double] = [20, 22, 19, 21, 20, 18, 22, 20, 21, 20]
    let values = days.enumerated().map { $0 < 8 ? 2 * $1 : .nan }
    let backtest = try #require(
      Backtest.run(SeasonalNaive(), on: try TimeSeries(values: values, period: 1, exposure: days)))
    #expect(backtest.comparisons == 8)
    #expect(close(backtest.meanAbsoluteError, 0))
  }

  @Test("A value without exposure has no rate and is not compared")
  func withoutExposure() throws {
    let days: [Double] = [20, 20, 20, 20, 20, 0, 20, 20]
    let values: [Double] = [40, 40, 40, 40, 40, 7, 40, 40]
    let backtest = try #require(
      Backtest.run(SeasonalNaive(), on: try TimeSeries(values: values, period: 1, exposure: days)))
    #expect(backtest.comparisons == 6)
    #expect(backtest.meanAbsoluteError == 0)
  }

  @Test("Percentages are unknown when nothing happened")
  func nothingHappened() throws {
    let series = try TimeSeries(values: [0, 0, 0, 0, 0, 0, 0, 0], period: 1)
    let backtest = try #require(Backtest.run(IntermittentDemand(), on: series))
    #expect(backtest.meanAbsoluteError == 0)
    #expect(backtest.biasPercent == nil)
    #expect(backtest.absolutePercentMiss == nil)
    #expect(backtest.meanAbsoluteScaledError == nil)
  }

  @Test("A method that could not have learned has no backtest")
  func none() throws {
    #expect(Backtest.run(SeasonalNaive(), on: try TimeSeries(values: [1, 2, 3, 4], period: 4)) == nil)
  }
}
