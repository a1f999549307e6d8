/// The expected rate at each step ahead: a level, a slope that is damped away, and a season.
///
/// Step `h` (0 is the first step ahead) is `max(0, level + slope · (φ + φ² + … + φ^(h+1))) · season[h mod period]`.
struct MeanCurve: Sendable, Equatable {
  /// The level at the end of the history, without season.
  let level: Double
  /// The change per step at the end of the history.
  let slope: Double
  /// How much of the slope is left after each step, 0…1.
  let damping: Double
  /// The multiplier of each position in the season, the first step ahead first; never empty.
  let season: [Double]

  /// Keeps the parts of the curve.
  init(level: Double, slope: Double = 0, damping: Double = 1, season: [Double] = [1]) {
    precondition(!season.isEmpty, "A mean curve needs at least one multiplier; give [1] for no season.")
    self.level = level
    self.slope = slope
    self.damping = damping
    self.season = season
  }

  /// The expected rate at the first steps ahead.
  func values(horizon: Int) -> [Double] {
    var trend = level
    var step = slope
    return (0..<max(horizon, 0)).map { index in
      step *= damping
      trend += step
      return max(0, trend) * season[index % season.count]
    }
  }
}
