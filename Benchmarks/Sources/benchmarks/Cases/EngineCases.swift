import Forecasting

/// The forecasting engine alone, inside this process, next to the simplest code that does something alike.
struct EngineCases {
  let repetition: Repetition
  private let series = SyntheticSeries.many(count: 20_000, length: 60)

  init(repetition: Repetition) { self.repetition = repetition }

  /// Measures forecasting and sampling.
  func comparisons() throws -> [Comparison] {
    [try forecasting(), try sampling(), try ReconciliationCase(repetition: repetition).comparison()]
  }

  /// The panel learns from all series and tries itself from earlier moments; the loop repeats last year.
  private func forecasting() throws -> Comparison {
    Console.progress("Forecasting \(series.count) series inside this process")
    let horizon = 48
    var sum = 0.0
    func forecast(with forecaster: any Forecaster) throws -> Measurement {
      try repetition.time {
        for one in series { sum += forecaster.fit(one, horizon: horizon).forecast?.mean(horizon: horizon).last ?? 0 }
      }
    }
    let panel = try repetition.time {
      for choice in PanelForecaster().forecast(series.map { PanelMember(series: $0) }, horizon: horizon) {
        sum += choice.result.forecast?.mean(horizon: horizon).last ?? 0
      }
    }
    let smoothing = try forecast(with: ExponentialSmoothing())
    let theta = try forecast(with: Theta())
    let naive = try forecast(with: SeasonalNaive())
    let plain = try repetition.time {
      for one in series { sum += PlainForecast.seasonalNaive(one.values, period: 12, horizon: horizon).last ?? 0 }
    }
    keep(sum)
    return Comparison(
      title: "Forecast of 20 000 series of 60 months",
      subject: .init("PanelForecaster, with trials", panel, aim: Aim(seconds: 30)),
      others: [
        .init("ExponentialSmoothing alone", smoothing),
        .init("Theta alone", theta),
        .init("SeasonalNaive alone, with residuals", naive),
        .init("plain loop, last year again", plain),
      ])
  }

  private func sampling() throws -> Comparison {
    Console.progress("Sampling paths of \(series.count) series inside this process")
    let forecaster = SeasonalNaive()
    let forecasts = series.compactMap { forecaster.fit($0, horizon: 48).forecast }
    let sampling = JointSampling(seed: 1, paths: 200, horizon: 48, timeRange: 0..<60)
    var sum = 0.0
    var single = [Float](repeating: 0, count: sampling.valueCount)
    let ours = try repetition.time {
      for forecast in forecasts {
        single.withUnsafeMutableBufferPointer { sampling.writePaths(of: forecast, to: $0) }
        sum += Double(single[77])
      }
    }
    var buffer = [Float](repeating: 0, count: sampling.valueCount)
    let plain = try repetition.time {
      for forecast in forecasts {
        PlainForecast.resample(forecast, sampling: sampling, to: &buffer)
        sum += Double(buffer[77])
      }
    }
    keep(sum)
    return Comparison(
      title: "Sampling of 20 000 series × 48 months × 200 paths",
      subject: .init("JointSampling, errors that live on", ours),
      others: [.init("plain loop, independent errors", plain)])
  }

  /// Uses a result, so that the optimiser cannot leave out the work behind it.
  private func keep(_ sum: Double) {
    precondition(sum > 0, "The made-up series have forecasts above zero.")
  }
}
