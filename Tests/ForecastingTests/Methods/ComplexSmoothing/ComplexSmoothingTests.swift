import Testing

@testable import Forecasting

@Suite("Complex smoothing")
struct ComplexSmoothingTests {
  @Test("The season is found where there is one, and its errors return when it does")
  func choice() throws {
    // As statsforecast 2.1.1 chooses: partial for USAccDeaths, no season for Nile.
    let seasonal = try TimeSeries(values: PublishedSeries.accidentalDeaths, period: 12)
    let chosen = try #require(ComplexSmoothing().fit(seasonal, horizon: 24).forecast)
    let partial = try #require(ComplexSmoothing(variant: .partial).fit(seasonal, horizon: 24).forecast)
    #expect(chosen.rates == partial.rates)
    #expect(chosen.propagation.period == 12 && chosen.propagation.level > 0)
    let simple = try #require(ComplexSmoothing(variant: .simple).fit(seasonal, horizon: 24).forecast)
    #expect(simple.propagation.period == 12 && simple.propagation.level == 0 && simple.propagation.season > 0)
    let plain = try TimeSeries(values: PublishedSeries.nileFlow, period: 5)
    let chosenPlain = try #require(ComplexSmoothing().fit(plain, horizon: 5).forecast)
    let none = try #require(ComplexSmoothing(variant: .seasonless).fit(plain, horizon: 5).forecast)
    #expect(chosenPlain.rates == none.rates)
  }

  @Test("Residuals are the errors enlarged for what was learned")
  func residuals() throws {
    let values = PublishedSeries.nileFlow
    // The method divides by the power of two at or below the largest value, 1370.
    let model = try #require(ComplexModel(values.map { $0 / 1024 }, period: 1, variant: .seasonless))
    let forecast = try #require(
      ComplexSmoothing().fit(try TimeSeries(values: values, period: 1), horizon: 3).forecast)
    // 100 values less two parameters.
    #expect(close(forecast.residuals, model.errors.map { $0 * 1024 * (100.0 / 98).squareRoot() }))
    #expect(forecast.errorScale == [1, 1, 1])
    #expect(close(forecast.propagation.level, model.parameters[0] - model.parameters[1]))
  }

  @Test("The unit of the values does not matter", arguments: [0x1p-900, 0x1p-30, 0x1p600])
  func unit(factor: Double) throws {
    let values = SampleSeries.summerLow(count: 48, level: 40, stream: 5)
    let plain = try #require(ComplexSmoothing().fit(try TimeSeries(values: values, period: 12), horizon: 12).forecast)
    let other = try #require(
      ComplexSmoothing().fit(try TimeSeries(values: values.map { $0 * factor }, period: 12), horizon: 12).forecast)
    #expect(other.rates.map { $0 / factor } == plain.rates)
  }

  @Test("Missing values at the end count as steps ahead, those at the start not at all", arguments: [1, 4, 7, 12])
  func missingEnds(period: Int) throws {
    let values = SampleSeries.summerLow(count: 48, level: 40, stream: 6)
    let long = try #require(
      ComplexSmoothing().fit(try TimeSeries(values: values, period: period), horizon: 15).forecast)
    let padded = try TimeSeries(values: [.nan, .nan] + values + [.nan, .nan, .nan], period: period)
    let short = try #require(ComplexSmoothing().fit(padded, horizon: 12).forecast)
    #expect(short.rates == Array(long.rates.dropFirst(3)))
    #expect(close(short.residuals, [.nan, .nan] + long.residuals + [.nan, .nan, .nan]))
  }

  @Test("Too short a history is said")
  func short() throws {
    let five = ComplexSmoothing().fit(try TimeSeries(values: [4, 5, .nan, 6, 3, 5], period: 12), horizon: 3)
    guard case .insufficient(let reason) = five else {
      Issue.record("A forecast was made from five values.")
      return
    }
    #expect(reason == .tooFewObservations(method: "complex smoothing", observed: 5, needed: 6))
  }

  @Test("Without two full seasons there is no season, though one was asked for", arguments: [nil, ComplexVariant.full])
  func shortSeason(variant: ComplexVariant?) throws {
    let series = try TimeSeries(values: Array(PublishedSeries.airPassengers.prefix(20)), period: 12)
    let asked = try #require(ComplexSmoothing(variant: variant).fit(series, horizon: 3).forecast)
    let seasonless = try #require(ComplexSmoothing(variant: .seasonless).fit(series, horizon: 3).forecast)
    #expect(asked.rates == seasonless.rates)
  }

  @Test("Whatever the history, the forecast is finite and never negative", arguments: [1, 4, 7, 12])
  func sound(period: Int) throws {
    for (history, values) in ForecasterConformanceTests.histories.sorted(by: { $0.key < $1.key }) {
      let series = try TimeSeries(values: values, period: period)
      guard let forecast = ComplexSmoothing().fit(series, horizon: 60).forecast else {
        #expect(series.observationCount < ComplexSmoothing.fewestObservations, "\(history)")
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
    let forecast = try #require(ComplexSmoothing().fit(series, horizon: 4).forecast)
    #expect(forecast.rates == [value, value, value, value])
    #expect(close(forecast.residuals, [Double](repeating: 0, count: 30) + [.nan]))
  }
}
