import Forecasting

/// What one would write in an afternoon: the baseline of the engine.
enum PlainForecast {
  /// The last season again, as often as needed.
  static func seasonalNaive(_ values: [Double], period: Int, horizon: Int) -> [Double] {
    let season = values.suffix(period)
    return (0..<horizon).map { season[season.startIndex + $0 % period] }
  }

  /// The mean plus an error drawn from the past, never below zero; errors of earlier steps are forgotten, and cutting at
  /// zero raises the mean.
  static func resample(_ forecast: FittedForecast, sampling: JointSampling, to buffer: inout [Float]) {
    let mean = forecast.mean(horizon: sampling.horizon)
    let errors = forecast.residuals.map { $0.isNaN ? 0 : $0 }
    for path in 0..<sampling.paths {
      for step in 0..<sampling.horizon {
        let error = errors[sampling.timeIndex(path: path, step: step)]
        buffer[path * sampling.horizon + step] = Float(max(0, mean[step] + error))
      }
    }
  }
}
