/// For series that are zero most of the time: how much is wanted at each step, and paths with the history's own zeros.
///
/// Three estimates are averaged: size over interval, chance times size, and the mean over windows. Each uses the smoothing
/// that would best have told the mean of the steps to come (`IntermittentTrial`), and weighs as 1 over its squared error
/// there. There is no season unless the caller gives one, since so few events cannot show it.
///
/// Paths repeat the history's own pattern of zeros and sizes, as frequent as they have come to be and scaled to the
/// forecast: residuals are `value · level / mean − level`. Errors do not live on, but the level itself is uncertain: with the
/// smoothings tried its variance is, in series without change, one and a half to two times that of a plain mean.
///
/// Sources: those of the three estimates; Bates and Granger, "The combination of forecasts" (1969),
/// doi:10.1057/jors.1969.103, for the weights.
public struct IntermittentDemand: Forecaster {
  /// The name by which results say which method made them.
  public let name = "intermittent demand"
  /// Multipliers of the season, that of time index 0 first; nil for no season.
  public let season: [Double]?
  /// The least weights of the latest value, each to be tried, 0…1; 0 is the plain mean.
  public let smoothings: [Double]

  /// The share of zeros among the observed values above which a series is intermittent.
  public static let shareOfZeros = 0.5
  /// With fewer values the level is their mean.
  private static let fewestToTry = 12
  /// A silence that would be rarer than this says that demand has ceased.
  private static let unlikely = 0.01
  /// The weight of the latest step in the chance that fades then.
  private static let fading = 0.1

  /// Keeps the settings.
  public init(season: [Double]? = nil, smoothings: [Double] = [0, 0.05, 0.1, 0.15, 0.2]) {
    precondition(
      season?.allSatisfy { $0 >= 0 && $0.isFinite } ?? true, "The multipliers of a season are zero or more.")
    precondition(
      !smoothings.isEmpty && smoothings.allSatisfy { (0...1).contains($0) }, "Give one or more smoothings from 0 to 1.")
    self.season = season
    self.smoothings = smoothings
  }

  /// Whether most of the observed values are zero.
  public static func suits(_ series: TimeSeries) -> Bool {
    let observed = series.rates.filter { !$0.isNaN }
    return Double(observed.count { $0 == 0 }) > shareOfZeros * Double(observed.count)
  }

  /// Learns from the series, which needs one observed value outside positions where the season is 0.
  public func fit(_ series: TimeSeries, horizon: Int) -> FitResult {
    precondition(season.map { $0.count == series.period } ?? true, "Give one multiplier for each step of the season.")
    let rates = series.rates.enumerated().map { position, rate in
      let factor = multiplier(at: series.start + position)
      return factor > 0 ? rate / factor : .nan
    }
    let values = rates.filter { !$0.isNaN }
    guard !values.isEmpty else {
      return .insufficient(.tooFewObservations(method: name, observed: 0, needed: 1))
    }
    let mean = values.reduce(0, +) / Double(values.count)
    let estimate = mean > 0 ? estimate(values.map { $0 / mean }, period: series.period) : (level: 0, chance: 0)
    let level = estimate.level * mean
    let pattern = DemandPattern.of(rates, chance: estimate.chance)
    let known = pattern.filter { !$0.isNaN }
    let patternMean = known.reduce(0, +) / Double(known.count)
    let scale = patternMean > 0 ? level / patternMean : 0
    let ahead = (0..<horizon).map { multiplier(at: series.end + $0) }
    return .fitted(
      FittedForecast(
        method: name, basis: .ownHistory(observations: values.count), series: series, rates: ahead.map { $0 * level },
        errorScale: ahead, residuals: pattern.map { $0 * scale - level },
        propagation: ErrorPropagation(level: 0, initial: min(1, 2 / Double(values.count)).squareRoot())))
  }

  private func multiplier(at timeIndex: Int) -> Double {
    guard let season else { return 1 }
    return season[(timeIndex % season.count + season.count) % season.count]
  }
}

extension IntermittentDemand {
  /// The level, and how likely something is at a step, of values whose mean is 1.
  private func estimate(_ values: [Double], period: Int) -> (level: Double, chance: Double) {
    let demands = values.count { $0 > 0 }
    if hasCeased(values, demands: demands) {
      var fading = ChanceTimesSize(chanceSmoothing: Self.fading, sizeSmoothing: 0)
      for value in values { fading.add(value) }
      return (fading.level, fading.chance)
    }
    guard values.count >= Self.fewestToTry else { return (1, Double(demands) / Double(values.count)) }
    let window = min(max(period, 4), values.count / 3)
    let interval = Int((Double(values.count) / Double(demands)).rounded())
    let croston = IntermittentTrial.best(
      smoothings.map { SizeOverInterval(smoothing: $0) }, values: values, window: window)
    let chance = IntermittentTrial.best(
      smoothings.flatMap { smoothing in
        Set([0, smoothing]).sorted().map { ChanceTimesSize(chanceSmoothing: smoothing, sizeSmoothing: $0) }
      }, values: values, window: window)
    let windows = IntermittentTrial.best(
      smoothings.map { WindowMean(window: interval, smoothing: $0) }, values: values, window: window)
    guard let croston, let chance, let windows else { return (1, Double(demands) / Double(values.count)) }
    let levels = [croston.final.level, chance.final.level, windows.final.level]
    return (
      Self.average(levels, squaredErrors: [croston.squaredError, chance.squaredError, windows.squaredError]),
      chance.final.chance
    )
  }

  /// Whether the silence at the end is too long to be chance, had demands gone on as before it.
  private func hasCeased(_ values: [Double], demands: Int) -> Bool {
    let before = (values.lastIndex { $0 > 0 } ?? 0) + 1
    let silence = values.count - before
    var chance = 1.0
    for _ in 0..<silence where chance >= Self.unlikely { chance *= 1 - Double(demands) / Double(before) }
    return silence > 0 && chance < Self.unlikely
  }

  /// The mean with weights of 1 over the squared error; estimates without any error share the weight among them.
  private static func average(_ levels: [Double], squaredErrors: [Double]) -> Double {
    let exact = squaredErrors.contains { $0 < 1e-12 }
    let weights = squaredErrors.map { exact ? ($0 < 1e-12 ? 1 : 0) : 1 / $0 }
    return zip(levels, weights).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
  }
}
