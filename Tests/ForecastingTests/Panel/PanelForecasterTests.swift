import Forecasting
import Numerics
import Testing

@Suite("Forecasts of a panel")
struct PanelForecasterTests {
  private func panel(count: Int, length: Int, level: Double = 60) throws -> [PanelMember] {
    try (0..<count).map { position in
      let values = SampleSeries.summerLow(count: length, level: level + Double(position), stream: UInt64(position))
      return PanelMember(series: try TimeSeries(values: values, period: 12))
    }
  }

  @Test("Most series get a combination of methods, with how far it would have missed")
  func combination() throws {
    let choices = PanelForecaster().forecast(try panel(count: 12, length: 60), horizon: 12)
    for choice in choices {
      #expect(choice.result.forecast?.method == "combination")
      let backtest = try #require(choice.backtest)
      #expect(backtest.origins == 3)
      #expect(backtest.comparisons == 36)
      // A count of sixty varies by √60/60 = 13 % by itself, which is 10 % in mean size.
      #expect(try #require(backtest.absolutePercentMiss) < 16)
    }
  }

  @Test("Nothing that came after an origin is used: later values do not change what is learned before them")
  func nothingLeaks() throws {
    let known = try panel(count: 8, length: 48)
    let choices = PanelForecaster().forecast(known, horizon: 12)
    let longer = try panel(count: 8, length: 60).map { PanelMember(series: $0.series.prefix(48)) }
    let again = PanelForecaster().forecast(longer, horizon: 12)
    for (first, second) in zip(choices, again) {
      #expect(first.result.forecast?.rates == second.result.forecast?.rates)
      #expect(first.backtest == second.backtest)
    }
  }

  @Test("The number of threads changes nothing", arguments: [2, 5])
  func threads(count: Int) throws {
    let members = try panel(count: 12, length: 50)
    let one = PanelForecaster().forecast(members, horizon: 18)
    let several = PanelForecaster().forecast(members, horizon: 18, threads: count)
    for (first, second) in zip(one, several) {
      #expect(first.result.forecast?.rates == second.result.forecast?.rates)
      let residuals = try [first, second].map { try #require($0.result.forecast).residuals }
      #expect(close(residuals[0], residuals[1], within: 0))
      #expect(first.backtest == second.backtest)
    }
  }

  @Test("Intervals of months and of a whole year hold what they say")
  func coverage() throws {
    // Levels that walk a little, each series its own way: the truth goes on as the history did.
    var random = PhiloxRandom(seed: 8)
    var outcomes: [[Double]] = []
    let members = try (0..<60).map { _ in
      var level = 200.0
      let values = (0..<72).map { step in
        level = max(20, level + 3 * SampleSeries.noise(&random))
        let mean = level * (step % 12 == 6 ? 0.6 : 1)
        return max(0, (mean + mean.squareRoot() * SampleSeries.noise(&random)).rounded())
      }
      outcomes.append(Array(values.suffix(12)))
      return PanelMember(series: try TimeSeries(values: Array(values.prefix(60)), period: 12))
    }
    let sampling = JointSampling(seed: 1, paths: 200, horizon: 12, timeRange: 0..<60)
    var (months, years) = (0.0, 0.0)
    for (choice, outcome) in zip(PanelForecaster().forecast(members, horizon: 12), outcomes) {
      let paths = sampling.samplePaths(of: try #require(choice.result.forecast))
      months += try #require(ForecastErrors.coverage(of: paths.interval(coverage: 0.8), outcome: outcome))
      let totals = paths.totals(over: 0..<12)
      let total = outcome.reduce(0, +)
      years += Quantile.of(totals, at: 0.1) <= total && total <= Quantile.of(totals, at: 0.9) ? 1 : 0
    }
    // 720 months and 60 years; years of one series are single draws with a standard error of 0.052.
    #expect(abs(months / 60 - 0.8) < 0.06)
    #expect(abs(years / 60 - 0.8) < 0.16)
  }

  @Test("A few values are enough to start: the level is their own, the season that of the relatives (R113)")
  func shortHistory() throws {
    let relatives = try panel(count: 10, length: 48)
    let short = PanelMember(series: try TimeSeries(values: [30, 31, 33], period: 12, start: 45))
    let choice = PanelForecaster().forecast(relatives + [short], horizon: 12)[10]
    let forecast = try #require(choice.result.forecast)
    #expect(forecast.basis == .shortHistory(observations: 3))
    #expect(forecast.spread == .relatives(count: 2))
    let mean = forecast.mean(horizon: 12)
    // The relatives' July is 0.5 of a mean month, and October to December 1.13 of one; 31.3/1.13 · 0.5 = 13.8.
    #expect(abs(mean[6] - 13.8) < 2)
    #expect(choice.backtest == nil)
  }

  @Test("A series without values is an answer that says what is lacking")
  func nothing() throws {
    let empty = PanelMember(series: try TimeSeries(values: [.nan, .nan], period: 12))
    guard case .insufficient(let reason) = PanelForecaster().forecast([empty], horizon: 3)[0].result else {
      Issue.record("A forecast was made from nothing.")
      return
    }
    #expect(reason.description.hasPrefix("combination needs 1 observed values and has 0."))
  }

  @Test("Mostly zeros go to the method for intermittent demand")
  func intermittent() throws {
    let series = try TimeSeries(values: (0..<30).map { $0 % 4 == 0 ? 3 : 0 }, period: 12)
    #expect(AutomaticForecaster().fit(series, horizon: 60).forecast?.method == "intermittent demand")
  }

  @Test("A method that somebody has decided on is used as it is", arguments: ForecastMethod.allCases)
  func decided(method: ForecastMethod) throws {
    let values = SampleSeries.summerLow(count: 60, level: 300, stream: 2)
    let series = try TimeSeries(values: values, period: 12)
    let choice = PanelForecaster().forecast([PanelMember(series: series, method: method)], horizon: 12)[0]
    let forecast = try #require(choice.result.forecast)
    #expect(choice.backtest != nil)
    if method == .seasonalNaive { #expect(forecast.mean(horizon: 12) == Array(values.suffix(12))) }
    if method == .mean { #expect(close(forecast.mean(horizon: 1), [values.reduce(0, +) / 60])) }
  }

  @Test("A closed period is not learned from, and what was done is told")
  func closed() throws {
    var values = SampleSeries.summerLow(count: 60, level: 300, stream: 2)
    let open = try TimeSeries(values: values, period: 12)
    for step in 30..<42 { values[step] = 20 }
    let shut = try TimeSeries(values: values, period: 12)
    let member = PanelMember(series: shut, closed: [ClosedPeriod(timeIndices: 30..<42)])
    let choice = PanelForecaster().forecast([member], horizon: 12)[0]
    #expect(choice.adjustments.contains { $0.timeIndices == 30..<42 && $0.kind == .closedMasked })
    let mean = try #require(choice.result.forecast).mean(horizon: 12)
    let truth = try #require(AutomaticForecaster().fit(open, horizon: 12).forecast).mean(horizon: 12)
    #expect(zip(mean, truth).allSatisfy { abs($0 - $1) < 0.1 * $1 })
  }

  @Test(
    "Odd input gets an answer: long, constant, huge, and a horizon longer than the history",
    arguments: ["constant", "zeros", "huge", "short", "one"])
  func odd(kind: String) throws {
    let values: [Double] =
      switch kind {
      case "constant": [Double](repeating: 7, count: 40)
      case "zeros": [Double](repeating: 0, count: 40)
      case "huge": (0..<40).map { 1e12 + 1e9 * Double($0 % 12) }
      case "short": [3, 4, 3, 5, 4, 6, 3]
      default: [4]
      }
    let series = try TimeSeries(values: values, period: 12)
    let forecast = try #require(AutomaticForecaster().fit(series, horizon: 100).forecast)
    let mean = forecast.mean(horizon: 100)
    #expect(mean.allSatisfy { $0 >= 0 && $0.isFinite })
    if kind == "constant" { #expect(close(mean, [Double](repeating: 7, count: 100))) }
    if kind == "zeros" { #expect(mean.allSatisfy { $0 == 0 }) }
  }

  @Test("A short history with a late rise, and a single value, have quantiles around their mean")
  func shortButWide() throws {
    let rise: [Double] = [719, 721, 726, 727, 721, 714, 727, 722, 717, 743, 796, 822, 1013, 1033]
    for values in [rise, [5], [5, 7]] {
      let series = try TimeSeries(values: values, period: 12)
      let forecast = try #require(AutomaticForecaster().fit(series, horizon: 6).forecast)
      let paths = JointSampling(seed: 1, paths: 400, horizon: 6, timeRange: series.timeRange).samplePaths(of: forecast)
      let interval = paths.interval(coverage: 0.8)
      let mean = forecast.mean(horizon: 6)
      for step in 0..<6 {
        #expect(interval.lower[step] < mean[step] && mean[step] < interval.upper[step])
      }
    }
  }

  @Test("A series of thousands of points is answered")
  func long() throws {
    let series = try TimeSeries(
      values: SampleSeries.summerLow(count: 2_000, level: 40, stream: 1), period: 12)
    let forecast = try #require(AutomaticForecaster().fit(series, horizon: 12).forecast)
    let season = [1.05, 1, 1.1, 1, 1.05, 0.95, 0.5, 0.8, 1.15, 1.2, 1.15, 1.05]
    let phase = 2_000 % 12
    for (step, value) in forecast.mean(horizon: 12).enumerated() {
      #expect(abs(value - 40 * season[(phase + step) % 12]) < 6)
    }
  }
}
