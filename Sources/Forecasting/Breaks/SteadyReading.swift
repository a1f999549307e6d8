/// The observed values of a series on the scale that suits it.
struct SteadyReading {
  /// The scale.
  let scale: SteadyScale
  /// One value for each of the series, `Double.nan` where missing.
  let values: [Double]
  /// The positions of observed values in the series.
  let observed: [Int]
  /// Steps in a season.
  let period: Int
  /// The typical exposure of a value.
  let exposure: Double

  /// The share of zeros above which nothing is looked for.
  static let mostZeros = 0.5

  /// Nil if there is too little to look at, mostly zeros, or only ever the same value.
  init?(_ rates: [Double], series: TimeSeries) {
    var observed: [Int] = []
    var sorted: [Double] = []
    observed.reserveCapacity(rates.count)
    sorted.reserveCapacity(rates.count)
    var zeros = 0
    var lowest = Double.infinity
    var highest = 0.0
    for (position, rate) in rates.enumerated() where !rate.isNaN {
      observed.append(position)
      sorted.append(rate)
      if rate == 0 { zeros += 1 }
      lowest = min(lowest, rate)
      highest = max(highest, rate)
    }
    guard observed.count >= BreakDetection.fewestObservations, lowest < highest,
      Double(zeros) <= Self.mostZeros * Double(observed.count)
    else { return nil }
    let exposure = series.typicalExposure
    let scale = SteadyScale.suiting(lowest: lowest, median: Median.of(&sorted), exposure: exposure)
    self.scale = scale
    self.exposure = exposure
    self.observed = observed
    period = series.period
    values = rates.map { $0.isNaN ? .nan : scale.steady($0) }
  }

  /// The values at some positions, without season.
  func withoutSeason(_ season: RobustSeason, at positions: [Int]) -> [Double] {
    positions.map { values[$0] - season.values[$0 % period] }
  }
}
