import Forecasting
import Numerics
import Testing

@Suite("Exponential smoothing")
struct ExponentialSmoothingTests {
  private func fit(
    _ values: [Double], period: Int = 12, horizon: Int = 24, _ method: ExponentialSmoothing = ExponentialSmoothing()
  ) throws -> FittedForecast {
    try #require(method.fit(try TimeSeries(values: values, period: period), horizon: horizon).forecast)
  }

  @Test("A constant series is carried on exactly and without width", arguments: [0.0, 12, 1e-300, 1e15])
  func constant(value: Double) throws {
    let forecast = try fit([Double](repeating: value, count: 40))
    #expect(forecast.rates.allSatisfy { abs($0 - value) <= 1e-12 * value })
    #expect(forecast.residuals.allSatisfy { abs($0) <= 1e-12 * value })
  }

  @Test("A line is carried on as a line")
  func line() throws {
    let forecast = try fit((0..<40).map { 100 + 3 * Double($0) }, period: 1, horizon: 3)
    #expect(close(forecast.rates, [220, 223, 226], within: 1e-6))
  }

  @Test("Fewer than four values are too few, four are enough, whatever the period", arguments: [1, 4, 12, 366])
  func tooFew(period: Int) throws {
    let short = try TimeSeries(values: [3, .nan, 5, 4], period: period)
    guard case .insufficient(let reason) = ExponentialSmoothing().fit(short, horizon: 2) else {
      Issue.record("A forecast was made of three values.")
      return
    }
    #expect(reason == .tooFewObservations(method: "exponential smoothing", observed: 3, needed: 4))
    let forecast = try fit([3, .nan, 5, 4, 4], period: period)
    #expect(forecast.rates.allSatisfy { (3...5).contains($0) })
  }

  @Test(
    "A season is found, but not one longer than 24 steps", arguments: [(4, true), (12, true), (24, true), (25, false)])
  func longSeason(period: Int, found: Bool) throws {
    let values = (0..<6 * period).map { Double(50 + 20 * ($0 % period) / period + $0 % 3) }
    let summary = try #require(ExponentialSmoothing().summary(of: try TimeSeries(values: values, period: period)))
    #expect((summary.model.season != nil) == found)
    let plain = ExponentialSmoothing(seasons: .none)
    #expect(plain.summary(of: try TimeSeries(values: values, period: period))?.model.season == nil)
  }

  @Test(
    "A model that the series cannot have gives way to the nearest",
    arguments: [
      ([Double](repeating: 5, count: 30) + [0, 7, 3], 12, "MAdM", "AAdA"),
      ((1...33).map(Double.init), 1, "MAdM", "MAdN"),
      (SampleSeries.summerLow(count: 40, level: 50, stream: 2), 12, "MAM", "MAM"),
    ])
  func nearest(values: [Double], period: Int, asked: String, given: String) throws {
    let model = try #require(ExponentialSmoothingModel(shortForm: asked))
    let series = try TimeSeries(values: values, period: period)
    #expect(ExponentialSmoothing(model: model).summary(of: series)?.model.shortForm == given)
  }

  @Test(
    "Scaling a series by a power of two, even to the edge of numbers, scales its forecast",
    arguments: [0x1p-900, 0x1p40, 0x1p900])
  func scaled(factor: Double) throws {
    let values = SampleSeries.summerLow(count: 60, level: 200, stream: 5)
    let here = try fit(values)
    let there = try fit(values.map { $0 * factor })
    #expect(close(there.rates.map { $0 / factor }, here.rates))
    #expect(close(there.residuals.map { $0 / factor }, here.residuals))
  }

  @Test("Missing values at the start, in the middle and at the end leave the season in its place")
  func missing() throws {
    var values = SampleSeries.summerLow(count: 72, level: 400, stream: 8)
    let whole = try fit(values)
    for gap in [0, 1, 20, 21, 40, 71] { values[gap] = .nan }
    let gappy = try fit(values)
    #expect(gappy.residuals.enumerated().allSatisfy { $1.isNaN == values[$0].isNaN })
    // The noise of a month is about 20; learning from 66 values rather than 72 moves no month by as much.
    #expect(zip(whole.rates, gappy.rates).allSatisfy { abs($0 - $1) < 20 })
  }

  @Test("Errors times their scale are errors in counts", arguments: ["MNM", "MAM", "MNA", "MNN", "ANA"])
  func errorScale(form: String) throws {
    let values = SampleSeries.summerLow(count: 60, level: 400, stream: 4)
    let model = try #require(ExponentialSmoothingModel(shortForm: form))
    let forecast = try fit(values, horizon: 12, ExponentialSmoothing(model: model))
    if model.error == .additive {
      #expect(forecast.errorScale.allSatisfy { $0 == 1 })
    } else {
      // A relative error is the same share of every forecast.
      let share = forecast.rates[0] / forecast.errorScale[0]
      for step in 0..<12 { #expect(close(forecast.errorScale[step] * share, forecast.rates[step], within: 0.02)) }
    }
  }

  @Test("Of a very long series the latest values are used, in no time")
  func long() throws {
    var random = PhiloxRandom(seed: 3)
    let values = (0..<200_000).map { step in 1000 + Double(step % 7) * 40 + 10 * SampleSeries.noise(&random) }
    let forecast = try fit(values, period: 7, horizon: 7)
    #expect(forecast.residuals.prefix(198_000).allSatisfy { $0.isNaN })
    for step in 0..<7 { #expect(abs(forecast.rates[step] - Double(1000 + (200_000 + step) % 7 * 40)) < 10) }
  }

  @Test(
    "The width grows as R says",
    arguments: [(0, 1.0), (1, 1.2905399382), (2, 1.58235467812), (12, 4.57534552819), (24, 8.33878814275)])
  func width(step: Int, factor: Double) {
    // R forecast 8.20, fit <- ets(USAccDeaths, model = "AAA", damped = FALSE): the squared half-width of its 95 % interval
    // over 1.96² σ².
    let propagation = ErrorPropagation(
      level: 0.537836338579467, trend: 0.00118122904167618, season: 0.00371516218674482, period: 12)
    #expect(close(propagation.varianceFactor(step: step), factor, within: 1e-8))
  }

  @Test("The summary tells the weights that the model has and no others")
  func summary() throws {
    let series = try TimeSeries(values: ClassicSeries.nile.values, period: 1)
    let summary = try #require(ExponentialSmoothing().summary(of: series))
    // R forecast 8.20, ets(Nile): MNN, alpha = 0.1514, log-likelihood −726.151, AICc 1458.552.
    #expect(summary.model.shortForm == "MNN")
    #expect(close(summary.levelWeight, 0.1514, within: 2e-3))
    #expect(summary.trendWeight == nil && summary.seasonWeight == nil && summary.damping == nil)
    #expect(close(summary.logLikelihood, -726.151, within: 1e-4))
    #expect(close(summary.criterion, 1458.552, within: 1e-4))
  }
}
