import Forecasting
import Testing

@Suite("Damped mean")
struct DampedMeanTests {
  @Test("Four values without season, calculated by hand")
  func byHand() throws {
    // Slopes of the six pairs: -1, 0.5, 0.5, 1, 2, 2, so their median is 0.75 and the level drifts by 0.675 a step.
    // Levels: 10 | 10.675, error 1.325, 11.3375 | 12.0125, error -1.0125, 11.675 | 12.35, error 0.65, 12.5125.
    // Ahead: 12.5125 + 0.675 = 13.1875, then + 0.75 · 0.81 = 13.795. Two quantities learned from four: √2.
    let series = try TimeSeries(values: [10, 12, 11, 13], period: 1)
    let forecast = try #require(DampedMean(discounts: [1], damping: 0.9).fit(series, horizon: 400).forecast)
    #expect(close(forecast.mean(horizon: 2), [13.1875, 13.795]))
    #expect(close(forecast.residuals, [.nan, 1.325, -1.0125, 0.65].map { $0 * 2.0.squareRoot() }))
    #expect(close(forecast.propagation.weight, 0.2))
    #expect(forecast.basis == .ownHistory(observations: 4))
  }

  @Test("A clean season on a still level is found and continued")
  func season() throws {
    let series = try TimeSeries(values: [80, 120, 60, 140, 80, 120, 60, 140, 80, 120], period: 4)
    let forecast = try #require(DampedMean().fit(series, horizon: 400).forecast)
    #expect(close(forecast.mean(horizon: 5), [60, 140, 80, 120, 60]))
  }

  @Test("A missing month does not break the season")
  func gap() throws {
    let series = try TimeSeries(values: [80, 120, 60, 140, 80, .nan, 60, 140, 80, 120, 60, 140], period: 4)
    let forecast = try #require(DampedMean().fit(series, horizon: 400).forecast)
    #expect(close(forecast.mean(horizon: 4), [80, 120, 60, 140]))
  }

  @Test(
    "Less than two seasons, or a zero, leaves no season",
    arguments: [[8, 12, 6, 14, 8, 12], [8, 0, 6, 4, 8, 0, 6, 4]])
  func noSeason(values: [Double]) throws {
    let forecast = try #require(DampedMean().fit(TimeSeries(values: values, period: 4), horizon: 60).forecast)
    #expect(forecast.errorScale.allSatisfy { $0 == 1 })
  }

  @Test("A falling series levels out and never goes below zero")
  func falling() throws {
    let series = try TimeSeries(values: [60, 50, 40, 30, 20, 10, 2], period: 1)
    let mean = try #require(DampedMean().fit(series, horizon: 60).forecast).mean(horizon: 50)
    #expect(mean.allSatisfy { $0 >= 0 })
    #expect(mean.last == 0)
  }

  @Test("A rising series rises by at most nine steps' worth")
  func rising() throws {
    // On a straight line the slope is 2 and 2 · (0.9 + 0.81 + …) = 18 in the end.
    let series = try TimeSeries(values: (0..<24).map { 100 + 2 * Double($0) }, period: 1)
    let forecast = try #require(DampedMean().fit(series, horizon: 400).forecast)

    let mean = forecast.mean(horizon: 400)
    #expect(close(mean[399] - mean[0], 16.2, within: 1e-6))
  }

  @Test("Three values are too few, and the reason says so")
  func tooFew() throws {
    guard
      case .insufficient(let reason) = DampedMean().fit(
        try TimeSeries(values: [1, .nan, 2, 3], period: 12), horizon: 60)
    else {
      Issue.record("A forecast was made from three values.")
      return
    }
    #expect(
      reason.description
        == "damped mean needs 4 observed values and has 3. Add history, or give a group to take a level from.")
  }
}
