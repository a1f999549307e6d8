import Forecasting
import Testing

@Suite("Seasonal naive")
struct SeasonalNaiveTests {
  @Test("The last season is repeated, and a gap takes the season before")
  func repeats() throws {
    // Positions 0, 1, 2 were last seen as 15, 20 (its later value is missing) and 33; the next position is 1.
    let series = try TimeSeries(values: [10, 20, 30, 12, .nan, 33, 15], period: 3)
    let forecast = try #require(SeasonalNaive().fit(series, horizon: 60).forecast)
    #expect(forecast.mean(horizon: 7) == [20, 33, 15, 20, 33, 15, 20])
    #expect(close(forecast.residuals, [.nan, .nan, .nan, 2, .nan, 3, 3]))
    #expect(forecast.spread == .residuals(count: 3))
    #expect(forecast.basis == .ownHistory(observations: 6))
    #expect(forecast.origin == 7)
  }

  @Test("With exposure the rate is repeated")
  func exposure() throws {
    // Rates 2, 3 and 4 per day; a future with 10, 20 and 0 days gives 20, 60 and 0.
    let series = try TimeSeries(values: [40, 60, 44], period: 3, exposure: [20, 20, 11])
    let forecast = try #require(SeasonalNaive().fit(series, horizon: 60).forecast)
    #expect(forecast.mean(horizon: 3, exposure: [10, 20, 0]) == [20, 60, 0])
  }

  @Test("A position of the season never seen is said, not guessed")
  func incomplete() throws {
    let series = try TimeSeries(values: [10, 20, .nan], period: 4)
    guard case .insufficient(let reason) = SeasonalNaive().fit(series, horizon: 60) else {
      Issue.record("A forecast was made without a full season.")
      return
    }
    #expect(
      reason.description == "seasonal naive has no value for 2 of the 4 positions in the season. "
        + "Add a full season, or use a method without season.")
  }

  @Test("The variance grows by one with each season")
  func growth() throws {
    let series = try TimeSeries(values: [1, 2, 3, 4], period: 4)
    let forecast = try #require(SeasonalNaive().fit(series, horizon: 60).forecast)
    #expect((0..<9).map { forecast.propagation.varianceFactor(step: $0) } == [1, 1, 1, 1, 2, 2, 2, 2, 3])
  }
}
