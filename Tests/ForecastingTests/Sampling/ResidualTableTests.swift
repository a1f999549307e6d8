import Testing

@testable import Forecasting

@Suite("Residual table")
struct ResidualTableTests {
  private func forecast(_ residuals: [Double], period: Int) throws -> FittedForecast {
    let series = try TimeSeries(values: residuals.map { _ in 1 }, period: period, start: 10)
    return FittedForecast(
      method: "by hand", basis: .constant(observations: 1), series: series, rates: [1],
      residuals: residuals, propagation: .none)
  }

  @Test("A moment without an error takes the next season's, then the season's before")
  func samePosition() throws {
    // Moments 7 and 10 look ahead to 13, moments 14 and 15 back to 11 and 12.
    let forecast = try forecast([.nan, 1, 2, 3, .nan, .nan], period: 3)
    #expect(ResidualTable.of(forecast, over: 7..<16) == [3, 1, 2, 3, 1, 2, 3, 1, 2])
  }

  @Test("A position of the season without any error takes one by its place")
  func otherPosition() throws {
    let forecast = try forecast([.nan, 1, 2, 3], period: 12)
    #expect(ResidualTable.of(forecast, over: 8..<14) == [2, 3, 1, 1, 2, 3])
  }
}
