import Forecasting
import Testing

@Suite("Automatic choice of method")
struct AutomaticForecasterTests {
  @Test("The method with the least error is chosen, and all that were tried are shown")
  func leastError() throws {
    let series = try TimeSeries(values: SampleSeries.summerLow(count: 60, level: 100, stream: 4), period: 12)
    let choice = AutomaticForecaster().choose(for: series, horizon: 60)
    let best = try #require(choice.compared.min { $0.meanAbsoluteError < $1.meanAbsoluteError })
    #expect(choice.compared.map(\.method) == ["damped mean", "seasonal naive"])
    #expect(choice.backtest == best)
    #expect(choice.result.forecast?.method == best.method)
  }

  @Test("Mostly zeros go to the method for intermittent demand")
  func intermittent() throws {
    let series = try TimeSeries(values: (0..<30).map { $0 % 4 == 0 ? 3 : 0 }, period: 12)
    #expect(AutomaticForecaster().fit(series, horizon: 60).forecast?.method == "intermittent demand")
  }

  @Test("A short history takes the group's level if there is one, otherwise its own mean")
  func shortHistory() throws {
    let group = try #require(
      DampedMean().fit(try TimeSeries(values: [Double](repeating: 100, count: 24), period: 12), horizon: 60).forecast)
    let short = try TimeSeries(values: [10, 12], period: 12, start: 22)
    let leaning = AutomaticForecaster(group: GroupLevel(group: group, share: 0.1))
    let forecast = try #require(leaning.fit(short, horizon: 60).forecast)
    guard case .shortHistory(2, _) = forecast.basis else {
      Issue.record("The basis is \(forecast.basis).")
      return
    }
    // (2 · 11 + 6 · 10)/8
    #expect(close(forecast.mean(horizon: 1), [10.25]))
    #expect(AutomaticForecaster().fit(short, horizon: 60).forecast?.basis == .constant(observations: 2))
    #expect(AutomaticForecaster().choose(for: short, horizon: 60).backtest == nil)
  }

  @Test("Half a year of months is enough to start, without a backtest")
  func halfAYear() throws {
    let choice = AutomaticForecaster().choose(
      for: try TimeSeries(values: [9, 10, 11, 10, 9, 11], period: 12), horizon: 60)
    #expect(choice.result.forecast?.method == "damped mean")
    #expect(choice.backtest == nil)
  }

  @Test("No value and no group is an answer that says what is lacking")
  func nothing() throws {
    guard
      case .insufficient(let reason) = AutomaticForecaster().fit(
        try TimeSeries(values: [.nan], period: 12), horizon: 60)
    else {
      Issue.record("A forecast was made from nothing.")
      return
    }
    #expect(
      reason.description
        == "constant level needs 1 observed values and has 0. Add history, or give a group to take a level from.")
  }
}
