/// Each season is expected to repeat the one before it; where that value is missing, the one before that.
///
/// The benchmark every other method must beat. It needs one observed value for each position in the season.
public struct SeasonalNaive: Forecaster {
  /// The name by which results say which method made them.
  public let name = "seasonal naive"

  /// Needs no settings.
  public init() {}

  /// Learns from the series, or says how many positions of the season have never been observed.
  public func fit(_ series: TimeSeries, horizon: Int) -> FitResult {
    let rates = series.rates
    let period = series.period
    var latest = [Double](repeating: .nan, count: period)
    var residuals = [Double](repeating: .nan, count: rates.count)
    for (position, rate) in rates.enumerated() where !rate.isNaN {
      residuals[position] = rate - latest[position % period]
      latest[position % period] = rate
    }
    let missing = latest.count { $0.isNaN }
    guard missing == 0 else {
      return .insufficient(.seasonIncomplete(method: name, missingPositions: missing, period: period))
    }
    let season = (0..<period).map { latest[(rates.count + $0) % period] }
    return .fitted(
      FittedForecast(
        method: name, basis: .ownHistory(observations: series.observationCount), series: series,
        rates: (0..<horizon).map { season[$0 % period] }, residuals: residuals,
        propagation: ErrorPropagation(lag: period, weight: 1)))
  }
}
