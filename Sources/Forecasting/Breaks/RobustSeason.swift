/// What each position of the season adds on a steady scale, by medians around a centred moving average.
///
/// Neither a few odd values nor a change of level in one year move it much. As in `SeasonalIndices` only what goes beyond
/// the scatter within positions is kept.
struct RobustSeason {
  /// One addition for each position, the position of the first value first; their mean is 0.
  let values: [Double]
  /// How much of the spread between positions was kept, 0 (no season) … 1.
  let strength: Double

  /// The season of values on a steady scale, missing ones `Double.nan`; none without two values at each position.
  init(_ steady: [Double], period: Int) {
    let none = [Double](repeating: 0, count: period)
    guard period > 1, steady.count >= 3 * period else {
      values = none
      strength = 0
      return
    }
    let distances = Self.distancesFromTrend(steady, period: period)
    var medians = none
    var deviations: [Double] = []
    deviations.reserveCapacity(distances.count)
    var ratios: [Double] = []
    for phase in 0..<period {
      ratios.removeAll(keepingCapacity: true)
      for position in stride(from: phase, to: distances.count, by: period) where !distances[position].isNaN {
        ratios.append(distances[position])
      }
      guard ratios.count >= 2 else {
        values = none
        strength = 0
        return
      }
      let median = Median.of(&ratios)
      medians[phase] = median
      for ratio in ratios { deviations.append(abs(ratio - median)) }
    }
    let centre = medians.reduce(0, +) / Double(period)
    var between = 0.0
    for phase in 0..<period {
      medians[phase] -= centre
      between += medians[phase] * medians[phase]
    }
    between /= Double(period - 1)
    // The median of a position lies nearer its own few values than the truth does, which n/(n − 1) makes up for.
    let perPosition = Double(deviations.count) / Double(period)
    let spread = 1.4826 * Median.of(&deviations)
    let noise = spread * spread / (perPosition - 1) * 1.57
    let kept = between > noise ? 1 - noise / between : 0
    for phase in 0..<period { medians[phase] *= kept }
    values = medians
    strength = kept
  }

  private static func distancesFromTrend(_ steady: [Double], period: Int) -> [Double] {
    var filled = steady
    for position in filled.indices where filled[position].isNaN {
      let before = position >= period ? filled[position - period] : .nan
      let after = position + period < steady.count ? steady[position + period] : .nan
      filled[position] = before.isNaN ? after : after.isNaN ? before : (before + after) / 2
    }
    let half = period / 2
    let isEven = period.isMultiple(of: 2)
    var distances = [Double](repeating: .nan, count: steady.count)
    for position in half..<(steady.count - half) {
      var sum = 0.0
      for index in position - half...position + half { sum += filled[index] }
      if isEven { sum -= (filled[position - half] + filled[position + half]) / 2 }
      distances[position] = steady[position] - sum / Double(period)
    }
    return distances
  }
}
