import Forecasting
import Testing

@Suite("The mean of a few values")
struct ConstantLevelTests {
  @Test("A constant level is the mean of what there is")
  func constant() throws {
    let series = try TimeSeries(values: [4, .nan, 8], period: 12)
    let forecast = try #require(ConstantLevel().fit(series, horizon: 2).forecast)
    #expect(forecast.mean(horizon: 2) == [6, 6])
    #expect(forecast.basis == .constant(observations: 2))
    #expect(forecast.spread == .countNoise)
  }

  @Test("A mean of four errs by half an error, and its residuals are enlarged by √(4/3)")
  func constantErrors() throws {
    let series = try TimeSeries(values: [3, 6, 9, 6], period: 12)
    let forecast = try #require(ConstantLevel().fit(series, horizon: 1).forecast)
    #expect(close(forecast.residuals, [-3, 0, 3, 0].map { $0 * (4.0 / 3).squareRoot() }))
    #expect(close(forecast.propagation.varianceFactor(step: 5), 1.25))
  }

  @Test("Count noise has mean near zero and variance near the mean of the count")
  func countNoise() throws {
    let series = try TimeSeries(values: [100], period: 12)
    let forecast = try #require(ConstantLevel().fit(series, horizon: 1).forecast)
    let deviation = standardDeviation(forecast.residuals)
    // Sixty values of standard deviation 10 have a standard deviation within 10 ± 4 · 10/√120.
    #expect(abs(deviation - 10) < 3.7)
  }
}
