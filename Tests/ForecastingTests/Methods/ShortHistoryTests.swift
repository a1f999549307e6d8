import Forecasting
import Numerics
import Testing

@Suite("Short histories")
struct ShortHistoryTests {
  private func group() throws -> FittedForecast {
    let series = try TimeSeries(values: [80, 120, 60, 140, 80, 120, 60, 140, 80, 120, 60, 140], period: 4)
    return try #require(DampedMean().fit(series, horizon: 60).forecast)
  }

  private func member(_ values: [Double]) throws -> TimeSeries {
    try TimeSeries(values: values, period: 4, start: 12 - values.count)
  }

  @Test("Without values the group's share is taken, and the basis says so")
  func groupAlone() throws {
    let forecast = try #require(GroupLevel(group: try group(), share: 0.1).fit(try member([]), horizon: 60).forecast)
    #expect(close(forecast.mean(horizon: 4), [8, 12, 6, 14]))
    guard case .shortHistory(0, let level) = forecast.basis else {
      Issue.record("The basis is \(forecast.basis).")
      return
    }
    #expect(close(level, 10))
  }

  @Test("Own values draw the level toward their own, season taken into account")
  func blended() throws {
    // 9 and 21 at positions 0.6 and 1.4 are a level of 15; two of them against six of 10 give (30 + 60)/8 = 11.25.
    let forecast = try #require(
      GroupLevel(group: try group(), share: 0.1).fit(try member([9, 21]), horizon: 60).forecast)
    #expect(close(forecast.mean(horizon: 4), [9, 13.5, 6.75, 15.75]))
  }

  @Test("The width is never less than a count's own noise")
  func width() throws {
    var random = PhiloxRandom(seed: 9)
    let values = (0..<48).map { _ in 1000 + 20 * SampleSeries.noise(&random) }
    let group = try #require(DampedMean().fit(try TimeSeries(values: values, period: 1), horizon: 60).forecast)
    let series = try TimeSeries(values: [], period: 1, start: 48)
    let forecast = try #require(GroupLevel(group: group, share: 0.01).fit(series, horizon: 60).forecast)
    let known = forecast.residuals.filter { !$0.isNaN }
    let variance = known.reduce(0) { $0 + $1 * $1 } / Double(known.count)
    // A hundredth of the group's deviation would be 0.2; a count of ten has the variance ten.
    #expect(close(variance, forecast.rates[0], within: 0.01))
    #expect(forecast.spread == .group)
  }

  @Test("A constant level is the mean of what there is")
  func constant() throws {
    let forecast = try #require(
      ConstantLevel().fit(try TimeSeries(values: [4, .nan, 8], period: 12), horizon: 60).forecast)
    #expect(forecast.mean(horizon: 2) == [6, 6])
    #expect(forecast.basis == .constant(observations: 2))
    #expect(forecast.spread == .countNoise)
  }

  @Test("A mean of four errs by half an error, and its residuals are enlarged by √(4/3)")
  func constantErrors() throws {
    let forecast = try #require(
      ConstantLevel().fit(try TimeSeries(values: [3, 6, 9, 6], period: 12), horizon: 60).forecast)
    #expect(close(forecast.residuals, [-3, 0, 3, 0].map { $0 * (4.0 / 3).squareRoot() }))
    #expect(forecast.propagation == ErrorPropagation(lag: 1, weight: 0, initial: 0.5))
  }

  @Test("Count noise has mean near zero and variance near the mean of the count")
  func countNoise() throws {
    let forecast = try #require(ConstantLevel().fit(try TimeSeries(values: [100], period: 12), horizon: 60).forecast)
    let deviation = standardDeviation(forecast.residuals)
    // Sixty values of standard deviation 10 have a standard deviation within 10 ± 4 · 10/√120.
    #expect(abs(deviation - 10) < 3.7)
  }
}
