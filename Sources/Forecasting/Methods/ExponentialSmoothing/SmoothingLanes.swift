/// Where the quantities of an exponential smoothing model stand in a row of numbers.
///
/// The four weights come first, so that they fill a SIMD vector of their own; the starting states follow. The weight of
/// the trend is held as a share of that of the level, the weight of the season as a share of what the level leaves, so
/// that each lies between bounds of its own.
enum SmoothingLanes {
  static let level = 0
  static let trendShare = 1
  static let seasonShare = 2
  static let damping = 3
  static let startLevel = 4
  static let startTrend = 5
  static let firstSeason = 6

  /// SIMD vectors of four that hold a row.
  static func groups(period: Int) -> Int { (firstSeason + (period > 1 ? period : 0) + 3) / 4 }

  /// The bounds of the weights, as in R's forecast package.
  static let weightBounds = 1e-4...0.9999
  static let dampingBounds = 0.8...0.98
}

extension ExponentialSmoothingModel {
  /// The places of the quantities to be learned; the last position of the season stays, since the level can do its work.
  func learnedLanes(period: Int) -> [Int] {
    var lanes = [SmoothingLanes.level]
    if trend != .none { lanes.append(SmoothingLanes.trendShare) }
    if season != nil { lanes.append(SmoothingLanes.seasonShare) }
    if trend == .damped { lanes.append(SmoothingLanes.damping) }
    lanes.append(SmoothingLanes.startLevel)
    if trend != .none { lanes.append(SmoothingLanes.startTrend) }
    if season != nil { lanes += (0..<period - 1).map { SmoothingLanes.firstSeason + $0 } }
    return lanes
  }
}

/// The weights of an exponential smoothing model, as the book writes them.
struct SmoothingWeights: Equatable {
  /// The share of an error that stays in the level (α).
  var level: Double
  /// The share of an error that stays in the trend (β).
  var trend = 0.0
  /// The share of an error that stays in the season (γ).
  var season = 0.0
  /// The share of the trend that is left after a step (φ).
  var damping = 1.0

  init(level: Double, trend: Double = 0, season: Double = 0, damping: Double = 1) {
    self.level = level
    self.trend = trend
    self.season = season
    self.damping = damping
  }

  @inline(__always)
  init(_ row: UnsafePointer<Double>) {
    level = row[SmoothingLanes.level]
    trend = level * row[SmoothingLanes.trendShare]
    season = (1 - level) * row[SmoothingLanes.seasonShare]
    damping = row[SmoothingLanes.damping]
  }
}
