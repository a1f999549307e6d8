import Forecasting
import Intake
import Numerics

/// One file of series with what is asked of it, ready to be forecast.
struct ForecastRun {
  let file: SeriesFile
  let request: ForecastRequest
  let season: Int
  let horizon: Int
  let series: [TimeSeries]
  let closed: [ClosedPeriod]

  init(_ file: SeriesFile, _ request: ForecastRequest) throws {
    self.file = file
    self.request = request
    let season = request.season ?? file.axis.season
    self.season = season
    horizon = request.horizon ?? (season > 1 ? season : 12)
    do throws(TimeSeriesError) {
      series = try file.series.map { series throws(TimeSeriesError) in
        try TimeSeries(values: series.values, period: season)
      }
    } catch {
      throw CommandFailure(message: "\(file.name): \(error.description)")
    }
    closed = try request.closed.map { stretch in
      guard let steps = file.axis.steps(from: stretch.first, through: stretch.last) else {
        throw CommandFailure(
          message: "Avbrottet \(stretch.first)..\(stretch.last) har ingen period i \(file.name), som går från "
            + "\(file.axis.label(at: 0)) till \(file.axis.label(at: file.axis.count - 1)). Rätta --closed.")
      }
      return ClosedPeriod(timeIndices: steps)
    }
    let closed = closed
    if !closed.isEmpty, (0..<file.axis.count).allSatisfy({ step in closed.contains { $0.timeIndices.contains(step) } })
    {
      throw CommandFailure(message: "Avbrotten täcker hela historiken. Korta --closed.")
    }
  }

  /// A forecast with the quantiles asked for and those of a report.
  struct Forecast: Sendable {
    let choice: AutomaticChoice
    let predicted: PredictiveForecast
  }

  /// The forecast of each series from the end of the history; nil where there is none.
  ///
  /// - Parameter days: The days that counts go with, as `dayCounts(for:)` gives them.
  func forecasts(days: [Double]?) -> [Forecast?] {
    Console.progress("Prognostiserar \(series.count) serier …")
    let probabilities = Set(request.quantiles + RollingBacktest.probabilities).sorted()
    return forecasts(of: series, days: days, probabilities: probabilities)
  }

  private func forecasts(of series: [TimeSeries], days: [Double]?, probabilities: [Double]) -> [Forecast?] {
    // A series that nobody has seen a value of has nothing to teach the others.
    let begun = series.indices.filter { series[$0].observationCount > 0 }
    guard let first = begun.first else { return series.map { _ in nil } }
    let exposure = days.map { Array($0[series[first].end..<series[first].end + horizon]) }
    let members = begun.map { position in
      PanelMember(
        series: series[position].measured(by: days.map { Array($0[series[position].timeRange]) }),
        method: request.method, closed: closed)
    }
    let choices = PanelForecaster().forecast(members, horizon: horizon, threads: request.threads)
    let sampling = JointSampling(
      seed: request.seed, paths: request.paths, horizon: horizon, timeRange: series[first].timeRange)
    let found = parallelMap(count: begun.count, threads: request.threads) { position -> Forecast? in
      guard let forecast = choices[position].result.forecast else { return nil }
      let paths = sampling.samplePaths(of: forecast, exposure: exposure)
      return Forecast(
        choice: choices[position],
        predicted: PredictiveForecast(
          paths, mean: forecast.mean(horizon: horizon, exposure: exposure), probabilities: probabilities))
    }
    var all = [Forecast?](repeating: nil, count: series.count)
    for (position, forecast) in zip(begun, found) { all[position] = forecast }
    return all
  }
}

// MARK: - Backtest

extension ForecastRun {
  /// The errors from so many earlier moments, or as many as the history has room for.
  func backtest(origins count: Int, step: Int?) throws -> RollingBacktest {
    // The scaled error needs more than a season and is left empty where there is less.
    let history = 6
    let origins = origins(count, step: step, history: history)
    guard !origins.times.isEmpty else {
      throw CommandFailure(
        message:
          "Historiken har \(file.axis.count) perioder. För att pröva prognoser \(horizon) perioder framåt behövs "
          + "minst \(history + horizon). Ange ett kortare --horizon eller utelämna --backtest.")
    }
    if origins.times.count < count {
      Console.error(
        "Historiken räcker till \(origins.times.count) av \(count) tidpunkter att pröva från; de andra utelämnas.")
    }
    return judge(origins)
  }

  /// The errors from a few earlier moments for a report; nil if the history is too short to tell anything.
  func likelyBacktest(step: Int?) -> RollingBacktest? {
    let origins = origins(3, step: step, history: 2 * season + 1)
    return origins.times.isEmpty ? nil : judge(origins)
  }

  private func origins(_ count: Int, step: Int?, history: Int) -> RollingOrigins {
    RollingOrigins(
      over: 0..<file.axis.count, horizon: horizon, count: count, step: step ?? horizon, history: history)
  }

  private func judge(_ origins: RollingOrigins) -> RollingBacktest {
    RollingBacktest(of: series, from: origins) { origin in
      Console.progress("Prövar från \(file.axis.label(at: origin.time)) …")
      return forecasts(
        of: origin.series, days: dayCounts(for: origin.series), probabilities: RollingBacktest.probabilities
      ).map { $0?.predicted }
    }
  }
}
