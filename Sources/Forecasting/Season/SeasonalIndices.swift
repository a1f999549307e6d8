import Numerics

/// Multipliers for the positions of a season, by classical decomposition, drawn toward 1 as far as they may be noise.
///
/// The ratio of each value to a centred moving average is taken, each position gets the median of its ratios, and the
/// indices are scaled to mean 1. Then the spread between positions is compared with what the scatter within positions
/// would cause by itself, and only the rest is kept.
///
/// Source: Miller and Williams, "Shrinkage estimators of time series seasonal factors and their effect on forecasting
/// accuracy" (2003), doi:10.1016/S0169-2070(02)00077-8; here with the variances themselves rather than their
/// James–Stein form, so that it also holds for short seasons.
struct SeasonalIndices {
  /// One multiplier for each position, the position of the first value first; their mean is 1.
  let values: [Double]
  /// How much of the spread between positions was kept, 0 (no season) … 1.
  let strength: Double

  /// No season.
  static func none(period: Int) -> SeasonalIndices {
    SeasonalIndices(values: [Double](repeating: 1, count: period), strength: 0)
  }

  /// The indices of a series, without season unless all values are positive and each position is observed twice.
  static func estimate(_ rates: [Double], period: Int) -> SeasonalIndices {
    guard period > 1, rates.count >= 2 * period, !rates.contains(where: { $0 <= 0 }) else {
      return none(period: period)
    }
    var observed = [Int](repeating: 0, count: period)
    for (position, rate) in rates.enumerated() where !rate.isNaN { observed[position % period] += 1 }
    guard observed.allSatisfy({ $0 >= 2 }), let trend = CentredTrend.of(rates, period: period) else {
      return none(period: period)
    }
    var ratios = [[Double]](repeating: [], count: period)
    for (position, rate) in rates.enumerated() where !rate.isNaN && trend[position] > 0 {
      ratios[position % period].append(rate / trend[position])
    }
    guard ratios.allSatisfy({ $0.count >= 2 }) else { return none(period: period) }
    return shrunk(ratios)
  }

  private static func shrunk(_ ratios: [[Double]]) -> SeasonalIndices {
    let medians = ratios.map { Quantile.of($0, at: 0.5) }
    let centre = medians.reduce(0, +) / Double(medians.count)
    let indices = medians.map { $0 / centre }
    let between = indices.reduce(0) { $0 + ($1 - 1) * ($1 - 1) } / Double(indices.count - 1)
    var within = 0.0
    var count = 0
    for ratios in ratios {
      let mean = ratios.reduce(0, +) / Double(ratios.count)
      within += ratios.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      count += ratios.count
    }
    within /= Double(count - ratios.count)
    let noise = within / (Double(count) / Double(ratios.count))
    let strength = between > noise ? 1 - noise / between : 0
    return SeasonalIndices(values: indices.map { 1 + strength * ($0 - 1) }, strength: strength)
  }
}
