#if canImport(Glibc)
  // The square root of the standard library is a function of the C library, which an import links.
  import Glibc
#endif

/// How far forecasts were from outcomes, each measure apart.
///
/// An error is forecast − outcome. Pairs in which either is missing (`Double.nan`) are left out; a measure is nil if no
/// pair is left or if it would divide by zero. Forecast and outcome must be equally long.
///
/// Sources: Hyndman and Koehler, "Another look at measures of forecast accuracy" (2006),
/// doi:10.1016/j.ijforecast.2006.03.001; Makridakis, Spiliotis and Assimakopoulos, "The M4 Competition" (2020),
/// doi:10.1016/j.ijforecast.2019.04.014 (sMAPE).
public enum ForecastErrors {
  /// The mean error, in counts: above 0 when forecasts were too high.
  public static func bias(forecast: [Double], outcome: [Double]) -> Double? {
    mean(errors(forecast, outcome))
  }

  /// The mean size of the errors, in counts.
  public static func meanAbsoluteError(forecast: [Double], outcome: [Double]) -> Double? {
    mean(errors(forecast, outcome).map(abs))
  }

  /// The root of the mean squared error, in counts.
  public static func rootMeanSquaredError(forecast: [Double], outcome: [Double]) -> Double? {
    mean(errors(forecast, outcome).map { $0 * $0 }).map { $0.squareRoot() }
  }

  /// The mean of 200 · |error| / (forecast + outcome), 0…200 percent; a pair of zeros counts as no error.
  public static func symmetricPercentageError(forecast: [Double], outcome: [Double]) -> Double? {
    precondition(forecast.count == outcome.count, "Give one forecast for each outcome.")
    let pairs = zip(forecast, outcome).filter { !$0.isNaN && !$1.isNaN }
    return mean(pairs.map { $0 == $1 ? 0 : 200 * abs($0 - $1) / (abs($0) + abs($1)) })
  }

  /// The mean size of the errors as a share of that of repeating the season before within the history.
  public static func meanAbsoluteScaledError(forecast: [Double], outcome: [Double], history: TimeSeries) -> Double? {
    let values = history.values
    guard values.count > history.period,
      let scale = meanAbsoluteError(
        forecast: Array(values.dropLast(history.period)), outcome: Array(values.dropFirst(history.period))),
      scale > 0
    else { return nil }
    return meanAbsoluteError(forecast: forecast, outcome: outcome).map { $0 / scale }
  }

  private static func errors(_ forecast: [Double], _ outcome: [Double]) -> [Double] {
    precondition(forecast.count == outcome.count, "Give one forecast for each outcome.")
    return zip(forecast, outcome).map { $0 - $1 }.filter { !$0.isNaN }
  }

  static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}
