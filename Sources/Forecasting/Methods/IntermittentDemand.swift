/// For series that are zero most of the time: how often something happens, times how much when it does.
///
/// Both are smoothed, the chance at every step and the size at each step with demand, so that a series that has ceased
/// fades toward zero. The gain is 1 over the number seen until that is below `smoothing`, so that no starting value is
/// needed. Paths repeat the history's own pattern of zeros, scaled to the forecast: residuals are
/// `value · level / mean − level`, and errors do not live on.
///
/// Source: Teunter, Syntetos and Babai, "Intermittent demand: linking forecasting to inventory obsolescence" (2011),
/// doi:10.1016/j.ejor.2011.05.018.
public struct IntermittentDemand: Forecaster {
  /// The name by which results say which method made them.
  public let name = "intermittent demand"
  /// The least weight of the latest value, 0…1.
  public let smoothing: Double

  /// The share of zeros among the observed values above which a series is intermittent.
  public static let shareOfZeros = 0.5

  /// Keeps the setting.
  public init(smoothing: Double = 0.1) {
    precondition((0...1).contains(smoothing), "The smoothing lies between 0 and 1.")
    self.smoothing = smoothing
  }

  /// Whether most of the observed values are zero.
  public static func suits(_ series: TimeSeries) -> Bool {
    let observed = series.rates.filter { !$0.isNaN }
    return Double(observed.count { $0 == 0 }) > shareOfZeros * Double(observed.count)
  }

  /// Learns from the series, which needs one observed value.
  public func fit(_ series: TimeSeries, horizon: Int) -> FitResult {
    let rates = series.rates
    var chance = 0.0
    var size = 0.0
    var total = 0.0
    var steps = 0
    var demands = 0
    for rate in rates where !rate.isNaN {
      steps += 1
      total += rate
      chance += max(smoothing, 1 / Double(steps)) * ((rate > 0 ? 1 : 0) - chance)
      guard rate > 0 else { continue }
      demands += 1
      size += max(smoothing, 1 / Double(demands)) * (rate - size)
    }
    guard steps > 0 else {
      return .insufficient(.tooFewObservations(method: name, observed: 0, needed: 1))
    }
    let level = chance * size
    let scale = total > 0 ? level * Double(steps) / total : 0
    return .fitted(
      FittedForecast(
        method: name, basis: .ownHistory(observations: steps), series: series,
        rates: [Double](repeating: level, count: horizon),
        residuals: rates.map { $0 * scale - level }, propagation: .none))
  }
}
