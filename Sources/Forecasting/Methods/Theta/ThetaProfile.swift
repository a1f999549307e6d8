/// What the errors of a theta model amount to for each smoothing weight, the other parameters being the best for it.
///
/// The level one step ahead is a sum of what the values give, of the initial level times its fading weight, and of the
/// line's pull times `1 − 1/theta`. Errors are therefore linear in the initial level and in `1 − 1/theta`, and for each
/// smoothing weight the best of these follow from two normal equations; only the weight itself must be searched for.
///
/// Time 1 is the first value, as in the paper. The first three values, where the line is hardly known, do not count.
struct ThetaProfile {
  /// Values less their mean; `Double.nan` where missing, the first one observed.
  let values: UnsafeBufferPointer<Double>
  /// The intercept of the line as known before each step.
  let intercepts: UnsafeBufferPointer<Double>
  /// The slope of the line as known before each step.
  let slopes: UnsafeBufferPointer<Double>
  /// The share `1 − 1/theta` of the line's pull, or nil if it is to be learned.
  let pull: Double?

  /// How many of the first values do not count.
  static let unjudged = 3
  /// The bounds of the smoothing weight, those of R's forecTheta.
  static let weights = 0.1...0.99

  /// The best parameters for a smoothing weight, and their sum of squared errors.
  struct Point {
    let alpha: Double
    let initialLevel: Double
    let pull: Double
    let squaredError: Double
  }

  /// The best parameters for a smoothing weight.
  func point(_ alpha: Double) -> Point {
    let sums = sums(alpha)
    let determinant = sums.fadeFade * sums.pullPull - sums.fadePull * sums.fadePull
    var share = pull ?? 0.5
    if pull == nil, determinant > 1e-12 * sums.fadeFade * sums.pullPull {
      let best = (sums.fadeFade * sums.pullRest - sums.fadePull * sums.fadeRest) / determinant
      share = min(max(best, 0), 1)
    }
    let level = sums.fadeFade > 0 ? (sums.fadeRest - share * sums.fadePull) / sums.fadeFade : 0
    let explained = 2 * (level * sums.fadeRest + share * sums.pullRest)
    let size = level * level * sums.fadeFade + 2 * level * share * sums.fadePull + share * share * sums.pullPull
    return Point(
      alpha: alpha, initialLevel: level, pull: share, squaredError: max(0, sums.restRest - explained + size))
  }

  /// The best parameters: the best of a grid of weights, then a golden section around it.
  func best() -> Point {
    let grid = [0.1, 0.2, 0.3, 0.4, 0.52, 0.66, 0.82, 0.99]
    var points = grid.map { point($0) }
    var place = 0
    for next in points.indices where points[next].squaredError < points[place].squaredError { place = next }
    var best = points[place]
    var lower = grid[max(place - 1, 0)]
    var upper = grid[min(place + 1, grid.count - 1)]
    let golden = 0.618_033_988_749_894_8
    points = [point(upper - golden * (upper - lower)), point(lower + golden * (upper - lower))]
    while upper - lower > 1e-4 {
      if points[0].squaredError <= points[1].squaredError {
        upper = points[1].alpha
        points[1] = points[0]
        points[0] = point(upper - golden * (upper - lower))
      } else {
        lower = points[0].alpha
        points[0] = points[1]
        points[1] = point(lower + golden * (upper - lower))
      }
    }
    for point in points where point.squaredError < best.squaredError { best = point }
    return best
  }
}

extension ThetaProfile {
  /// Sums of products of the three parts of an error: what fades, what pulls, and the rest.
  private struct Sums {
    var fadeFade = 0.0
    var fadePull = 0.0
    var pullPull = 0.0
    var fadeRest = 0.0
    var pullRest = 0.0
    var restRest = 0.0
  }

  private func sums(_ alpha: Double) -> Sums {
    var sums = Sums()
    let kept = 1 - alpha
    let reach = 1 / alpha
    var smoothed = alpha * values[0]
    var fade = kept
    var drift = 0.0
    var power = kept
    var seen = 1
    for step in 1..<values.count {
      let next = kept * power
      let ahead = intercepts[step] * power + slopes[step] * (reach - reach * next)
      let value = values[step]
      if value.isNaN {
        drift += alpha * ahead
      } else {
        if seen >= Self.unjudged {
          let pull = drift + ahead
          let rest = value - smoothed
          sums.fadeFade += fade * fade
          sums.fadePull += fade * pull
          sums.pullPull += pull * pull
          sums.fadeRest += fade * rest
          sums.pullRest += pull * rest
          sums.restRest += rest * rest
        }
        smoothed = kept * smoothed + alpha * value
        fade *= kept
        drift *= kept
        seen += 1
      }
      power = next
      // What has faded so far counts no more, and numbers still smaller are slow to compute with.
      if power < 1e-100 { power = 0 }
      if fade < 1e-100 { fade = 0 }
      if abs(drift) < 1e-100 { drift = 0 }
    }
    return sums
  }
}
