import Testing

@testable import Forecasting

@Suite("Width of few errors")
struct ResidualWidthTests {
  private func fit(_ residuals: [Double], level: Double) -> PooledSmoothing.Fit {
    PooledSmoothing.Fit(rates: [level], season: [1], residuals: residuals, observations: residuals.count)
  }

  @Test("Own variance and what is expected of such a level are weighed by the number of errors, by hand")
  func byHand() throws {
    // Level 100 with errors ±20: variance 400, of which 100 is the noise of a count; b = 300/10 000 = 0.03.
    let many = fit([20, -20, 20, -20, 20, -20, 20, -20], level: 100)
    let few = fit([.nan, 6, -6], level: 100)
    let series = try TimeSeries(values: [100, 100, 100], period: 12)
    let widths = ResidualWidth([many, many, few], series: [series, series, series])
    // Two series of 0.03 and three of the typical 0.0036: 0.0708/5.
    #expect(close(widths.overdispersion, 0.01416))
    // Two errors of variance 36 against four of 100 + 141.6: (72 + 966.4)/6.
    #expect(close(widths.width(few, series: series), (1038.4 / 6).squareRoot()))
    // No error of its own: what is expected alone. Exposure 4 lowers the noise of the rate to 25.
    let measured = try TimeSeries(values: [400], period: 12, exposure: [4])
    #expect(close(widths.width(fit([.nan], level: 100), series: measured), 166.6.squareRoot()))
  }

  @Test("A series that has never erred has no width")
  func constant() throws {
    let series = try TimeSeries(values: [7], period: 12)
    let still = fit([Double](repeating: 0, count: 9), level: 7)
    #expect(ResidualWidth([still], series: [series]).width(still, series: series) == 0)
    #expect(ResidualWidth([], series: []).width(nil, series: series) == 0)
  }
}
