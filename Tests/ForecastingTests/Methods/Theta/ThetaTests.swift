import Testing

@testable import Forecasting

@Suite("Theta method")
struct ThetaTests {
  struct Published: Sendable {
    let values: [Double]
    let variant: ThetaVariant
    let forecast: [Double]
  }

  /// Printed by statsforecast 2.1.1, `forecast_theta(auto_theta(y, 12, model=…), 3)`.
  static let published = [
    Published(
      values: PublishedSeries.airPassengers, variant: .standard,
      forecast: [440.969195447, 429.24924183, 490.693187237]),
    Published(
      values: PublishedSeries.airPassengers, variant: .optimised,
      forecast: [442.942532017, 432.231015681, 495.307934508]),
    Published(
      values: PublishedSeries.airPassengers, variant: .dynamicStandard,
      forecast: [440.774113793, 429.061860838, 490.483268297]),
    Published(
      values: PublishedSeries.airPassengers, variant: .dynamicOptimised,
      forecast: [442.927194871, 432.298400819, 495.482454381]),
    Published(
      values: PublishedSeries.accidentalDeaths, variant: .optimised,
      forecast: [8260.97971578, 7497.58620582, 8306.76470247]),
    Published(
      values: PublishedSeries.accidentalDeaths, variant: .dynamicOptimised,
      forecast: [8270.0501056, 7511.7431029, 8329.13904667]),
    Published(
      values: PublishedSeries.nottinghamTemperatures, variant: .standard,
      forecast: [40.1068238085, 39.5268018142, 42.5272433493]),
    Published(
      values: PublishedSeries.nottinghamTemperatures, variant: .dynamicOptimised,
      forecast: [40.0899842573, 39.5085469599, 42.5058181804]),
  ]

  @Test("Forecasts with season are those of another program to three parts in ten thousand", arguments: published)
  func seasonal(_ published: Published) throws {
    let series = try TimeSeries(values: published.values, period: 12)
    let forecast = try #require(Theta(variant: published.variant).fit(series, horizon: 3).forecast)
    #expect(close(forecast.rates, published.forecast, within: 3e-4))
    #expect(forecast.method == "theta")
    #expect(forecast.basis == .ownHistory(observations: published.values.count))
  }

  @Test("Residuals are without season, the first three left out, and grow again by the season")
  func residuals() throws {
    let values = PublishedSeries.accidentalDeaths
    let season = try #require(ClassicalSeason(values, period: 12, kind: .multiplicative))
    let model = try #require(ThetaModel.best(season.removed(from: values)))
    let forecast = try #require(Theta().fit(try TimeSeries(values: values, period: 12), horizon: 14).forecast)
    // 72 values less 3 parameters and 11 of the season.
    let expected = model.errors.map { $0 * (72.0 / 58).squareRoot() }
    #expect(close(forecast.residuals, [.nan, .nan, .nan] + expected.dropFirst(3), within: 1e-6))
    #expect(close(forecast.errorScale, season.values + season.values.prefix(2)))
    #expect(close(forecast.propagation.level, model.alpha, within: 1e-6))
  }

  @Test("With zeros the season is added and errors do not grow with it")
  func zeros() throws {
    let values = (0..<48).map { $0 % 12 == 6 ? 0 : Double(20 + $0 % 12) }
    let forecast = try #require(Theta().fit(try TimeSeries(values: values, period: 12), horizon: 12).forecast)
    #expect(forecast.errorScale == [Double](repeating: 1, count: 12))
    #expect(close(forecast.rates, Array(values.prefix(12)), within: 1e-6))
  }

  @Test("The unit of the values does not matter", arguments: [1e-300, 1e-9, 1e200])
  func unit(factor: Double) throws {
    let values = SampleSeries.summerLow(count: 48, level: 40, stream: 5)
    let plain = try #require(Theta().fit(try TimeSeries(values: values, period: 12), horizon: 12).forecast)
    let other = try #require(
      Theta().fit(try TimeSeries(values: values.map { $0 * factor }, period: 12), horizon: 12).forecast)
    #expect(close(other.rates.map { $0 / factor }, plain.rates, within: 1e-6))
  }

  @Test("Missing values at the end count as steps ahead", arguments: [1, 4, 7, 12])
  func missingEnd(period: Int) throws {
    let values = SampleSeries.summerLow(count: 48, level: 40, stream: 6)
    let long = try #require(Theta().fit(try TimeSeries(values: values, period: period), horizon: 15).forecast)
    let padded = try TimeSeries(values: [.nan, .nan] + values + [.nan, .nan, .nan], period: period)
    let short = try #require(Theta().fit(padded, horizon: 12).forecast)
    #expect(close(short.rates, Array(long.rates.dropFirst(3)), within: 1e-9))
  }

  @Test("Too short a history is said")
  func short() throws {
    let result = Theta().fit(try TimeSeries(values: [4, 5, .nan, 6, 3, 5], period: 12), horizon: 3)
    guard case .insufficient(let reason) = result else {
      Issue.record("A forecast was made from five values.")
      return
    }
    #expect(reason == .tooFewObservations(method: "theta", observed: 5, needed: 6))
  }

  @Test(
    "Whatever the history, the forecast is finite and never negative", arguments: ThetaVariant.allCases,
    [1, 4, 7, 12])
  func sound(variant: ThetaVariant, period: Int) throws {
    for (history, values) in ForecasterConformanceTests.histories.sorted(by: { $0.key < $1.key }) {
      let series = try TimeSeries(values: values, period: period)
      guard let forecast = Theta(variant: variant).fit(series, horizon: 60).forecast else {
        #expect(series.observationCount < Theta.fewestObservations, "\(history)")
        continue
      }
      #expect(forecast.rates.allSatisfy { $0 >= 0 && $0.isFinite }, "\(history)")
      #expect(forecast.residuals.allSatisfy { $0.isNaN || $0.isFinite }, "\(history)")
      #expect(forecast.residuals.count == values.count)
    }
  }

  @Test("A constant series has no width", arguments: [0.0, 12])
  func constant(value: Double) throws {
    let series = try TimeSeries(values: [Double](repeating: value, count: 30) + [.nan], period: 12)
    let forecast = try #require(Theta().fit(series, horizon: 4).forecast)
    #expect(forecast.rates == [value, value, value, value])
    #expect(close(forecast.residuals, [Double](repeating: 0, count: 30) + [.nan]))
  }

  @Test("Two hundred thousand values are no trouble", .timeLimit(.minutes(1)))
  func long() throws {
    // A week that rises by 3 a day, and noise that comes round every eleven days, of which no method knows.
    let values = (0..<200_000).map { day in
      let weekday = Double(3 * (day % 7))
      return 50 + weekday + Double((day &* 7919) % 11)
    }
    let forecast = try #require(Theta().fit(try TimeSeries(values: values, period: 7), horizon: 7).forecast)
    // 200 000 = 28 571 · 7 + 3, so the next days are 3, 4, 5, 6, 0, 1, 2; the noise has the mean 5, from which
    // the level has strayed with the latest of it.
    #expect(close(forecast.rates, [64, 67, 70, 73, 55, 58, 61], within: 0.05))
  }
}
