/// A fitted model at the end of its series: the states from which forecasts start, and the errors made on the way.
struct LearnedSmoothing {
  let model: ExponentialSmoothingModel
  let weights: SmoothingWeights
  let logLikelihood: Double
  let criterion: Double
  /// Level and trend after the last value.
  let level: Double
  /// What relative errors are shares of: the level after the last value, where that has not fallen to nothing.
  let reference: Double
  let trend: Double
  /// The effects of the positions to come, the first step ahead first; one neutral effect without season.
  let season: [Double]
  /// The position of the first error in the series.
  let start: Int
  /// Expected values and errors one step ahead from `start` on, relative ones where errors are multiplicative.
  let expected: [Double]
  let errors: [Double]
  let observed: Int
  /// Quantities learned, without the width of the errors.
  let learned: Int

  init(_ fit: SmoothingFit, _ workspace: SmoothingWorkspace, start: Int) {
    let relative = fit.model.error == .multiplicative
    let scale = workspace.scale
    var expected = [Double](repeating: .nan, count: workspace.count)
    var errors = expected
    let score = fit.row.withUnsafeBufferPointer { row in
      expected.withUnsafeMutableBufferPointer { expected in
        errors.withUnsafeMutableBufferPointer { errors in
          workspace.recur(fit.model, row.baseAddress.unsafelyUnwrapped) { step, mean, error in
            expected[step] = mean * scale
            errors[step] = relative ? error : error * scale
          }
        }
      }
    }
    model = fit.model
    weights = fit.row.withUnsafeBufferPointer { SmoothingWeights($0.baseAddress.unsafelyUnwrapped) }
    logLikelihood = fit.logLikelihood(workspace)
    learned = fit.model.learnedCount(period: workspace.period)
    observed = workspace.observed
    let count = Double(learned + 1)
    criterion =
      Double(observed) > count + 1
      ? -2 * logLikelihood + 2 * count * Double(observed) / (Double(observed) - count - 1) : .infinity
    level = score.level * scale
    reference = max(score.level, 1e-3) * scale
    trend = score.trend * scale
    season =
      switch fit.model.season {
      case nil: [0]
      case .additive:
        (0..<workspace.period).map { workspace.season[($0 + workspace.count) % workspace.period] * scale }
      case .multiplicative:
        (0..<workspace.period).map { workspace.season[($0 + workspace.count) % workspace.period] }
      }
    self.start = start
    self.expected = expected
    self.errors = errors
  }
}

extension LearnedSmoothing {
  /// The variance of a single error, the learned quantities allowed for.
  var variance: Double {
    let squares = errors.reduce(0) { $1.isNaN ? $0 : $0 + $1 * $1 }
    return squares / Double(max(observed - learned, 1))
  }

  /// Level and trend expected at each step ahead, without season.
  func centre(horizon: Int) -> [Double] {
    var centre = level
    var slope = trend
    return (0..<horizon).map { _ in
      slope *= weights.damping
      centre += slope
      return centre
    }
  }

  /// The value expected at each step ahead.
  func means(horizon: Int) -> [Double] {
    switch model.season {
    case nil: centre(horizon: horizon)
    case .additive: centre(horizon: horizon).enumerated().map { $1 + season[$0 % season.count] }
    case .multiplicative: multipliedMeans(horizon: horizon)
    }
  }

  /// An error moves level and season together, so the mean of their product is more than the product of their means.
  ///
  /// Source: Hyndman, Koehler, Ord and Snyder (2008), chapter 6.4.
  private func multipliedMeans(horizon: Int) -> [Double] {
    let variance = self.variance
    var levels = season.map { level * $0 }
    var trends = season.map { trend * $0 }
    return (0..<horizon).map { step in
      for position in season.indices {
        trends[position] *= weights.damping
        levels[position] += trends[position]
      }
      let position = step % season.count
      let mean = levels[position]
      levels[position] += variance * weights.level * weights.season * mean
      trends[position] += variance * weights.trend * weights.season * mean
      return mean
    }
  }
}
