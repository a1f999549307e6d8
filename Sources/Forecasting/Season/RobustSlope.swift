import Numerics

/// The change per step that half of all pairs of values lie above and half below, taken only between values at the same
/// position of the season.
///
/// Neither a season nor a few odd values move it. With period 1 it is the Theil–Sen slope.
///
/// Source: Hirsch, Slack and Smith, "Techniques of trend analysis for monthly water quality data" (1982),
/// doi:10.1029/WR018i001p00107.
enum RobustSlope {
  /// The slope over the last `window` values, or nil if fewer than `fewestPairs` pairs are observed.
  static func of(_ values: [Double], period: Int, window: Int, fewestPairs: Int) -> Double? {
    let first = max(0, values.count - window)
    var slopes: [Double] = []
    for later in first..<values.count where !values[later].isNaN {
      for earlier in stride(from: later - period, through: first, by: -period) where !values[earlier].isNaN {
        slopes.append((values[later] - values[earlier]) / Double(later - earlier))
      }
    }
    guard slopes.count >= max(fewestPairs, 1) else { return nil }
    return Quantile.of(slopes, at: 0.5)
  }
}
