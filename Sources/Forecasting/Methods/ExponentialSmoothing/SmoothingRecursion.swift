/// What a recursion through the values amounts to.
struct SmoothingScore {
  /// The sum of squared errors; of relative ones where errors are multiplicative.
  var squares = 0.0
  /// The sum of the logarithms of the means where errors are multiplicative, otherwise 0.
  var logarithms = 0.0
  /// Level and trend after the last value; the season is left in the workspace.
  var level = 0.0
  var trend = 0.0

  /// A model that has no meaning here.
  static let impossible = SmoothingScore(squares: .infinity)

  /// The squared error that a model with additive errors of the same likelihood would have made.
  func equivalentSquares(observed: Int) -> Double {
    logarithms == 0 ? squares : squares * exponential(2 * logarithms / Double(observed))
  }
}

extension SmoothingWorkspace {
  /// Runs a model through the values and calls `each` with step, expected value and error of each observed one.
  @inline(__always)
  func recur(
    _ model: ExponentialSmoothingModel, _ row: UnsafePointer<Double>, each: (Int, Double, Double) -> Void
  ) -> SmoothingScore {
    let relative = model.error == .multiplicative
    return switch model.season {
    case nil:
      relative ? run(nil, relative: true, row, each: each) : run(nil, relative: false, row, each: each)
    case .additive:
      relative ? run(.additive, relative: true, row, each: each) : run(.additive, relative: false, row, each: each)
    case .multiplicative:
      run(.multiplicative, relative: true, row, each: each)
    }
  }

  /// How well a model with these weights and starting states suits the values.
  func score(_ model: ExponentialSmoothingModel, _ row: UnsafePointer<Double>) -> SmoothingScore {
    recur(model, row) { _, _, _ in }
  }

  /// Inlined once for each kind of season and error, so that none is asked for in the loop.
  ///
  /// The new level is formed from the old mean and the value rather than from the error: that shortens the chain of
  /// operations that each step must wait for.
  @inline(__always)
  private func run(
    _ kind: ExponentialSmoothingModel.Effect?, relative: Bool, _ row: UnsafePointer<Double>,
    each: (Int, Double, Double) -> Void
  ) -> SmoothingScore {
    let weights = SmoothingWeights(row)
    let kept = 1 - weights.level
    let values = self.values
    let season = self.season
    let period = self.period
    var level = row[SmoothingLanes.startLevel]
    var trend = row[SmoothingLanes.startTrend]
    if kind != nil { season.update(from: row + SmoothingLanes.firstSeason, count: period) }
    var score = SmoothingScore()
    var product = 1.0
    var position = 0
    for step in 0..<count {
      let slope = weights.damping * trend
      let centre = level + slope
      let effect = kind == nil ? 0 : season[position]
      let mean = kind == .multiplicative ? centre * effect : centre + effect
      if relative, !(mean > 1e-12) || !(centre > 1e-12) { return .impossible }
      let value = values[step]
      if value == value {
        let adjusted = kind == .multiplicative ? value / effect : value - effect
        level = kept * centre + weights.level * adjusted
        trend = slope + weights.trend * (adjusted - centre)
        if kind == .additive { season[position] = effect + weights.season * (value - mean) }
        if kind == .multiplicative { season[position] = effect + weights.season * (value / centre - effect) }
        let error = relative ? value / mean - 1 : value - mean
        score.squares += error * error
        if relative {
          product *= mean
          if product < 1e-100 || product > 1e100 {
            score.logarithms += logarithm(product)
            product = 1
          }
        }
        each(step, mean, error)
      } else {
        level = centre
        trend = slope
      }
      if kind != nil {
        position += 1
        if position == period { position = 0 }
      }
    }
    if relative { score.logarithms += logarithm(product) }
    score.level = level
    score.trend = trend
    return score.squares < .infinity ? score : .impossible
  }
}
