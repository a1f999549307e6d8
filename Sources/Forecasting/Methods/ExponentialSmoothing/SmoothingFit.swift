/// A model with the weights and starting states under which the values are most likely.
struct SmoothingFit {
  let model: ExponentialSmoothingModel
  /// The quantities in the order of `SmoothingLanes`, scaled as the workspace scales the values.
  var row: [Double]
  /// The squared errors of additive errors of the same likelihood.
  var squares: Double

  /// Akaike's information criterion corrected for few values, less what all models of the same values share; infinite
  /// where there are too few values for it.
  func criterion(_ workspace: SmoothingWorkspace) -> Double {
    let observed = Double(workspace.observed)
    let learned = Double(model.learnedCount(period: workspace.period) + 1)
    guard observed > learned + 1 else { return .infinity }
    let floor = SmoothingWorkspace.leastSquares * observed
    return observed * logarithm(max(squares, floor)) + 2 * learned * observed / (observed - learned - 1)
  }

  /// The logarithm of the likelihood as R's forecast package counts it, without a constant.
  func logLikelihood(_ workspace: SmoothingWorkspace) -> Double {
    let observed = Double(workspace.observed)
    return -observed * (logarithm(squares) / 2 + logarithm(workspace.scale))
  }
}

extension SmoothingFit {
  /// Fits a model, beginning from a guess with the most likely of a few weights, or from rows of similar models.
  static func of(
    _ model: ExponentialSmoothingModel, _ workspace: SmoothingWorkspace, start: SmoothingStart,
    similar: [[Double]] = [],
    tolerance: Double
  ) -> SmoothingFit {
    let search = SmoothingSearch(workspace, model)
    var best = SmoothingFit(model: model, row: Self.row(model, workspace, start, boldness: 1), squares: .infinity)
    func consider(_ row: [Double]) {
      let squares = row.withUnsafeBufferPointer { search.equivalentSquares($0.baseAddress.unsafelyUnwrapped) }
      guard squares < best.squares else { return }
      best.row = row
      best.squares = squares
    }
    // A bold guess may expect values below zero, which multiplicative errors cannot have; a timid one does not.
    for boldness in [1, 0.5, 0.2, 0] where best.squares == .infinity {
      var trial = Self.row(model, workspace, start, boldness: boldness)
      for weights in Self.firstWeights(model) {
        trial[SmoothingLanes.level] = weights.x
        trial[SmoothingLanes.trendShare] = weights.y
        trial[SmoothingLanes.seasonShare] = weights.z
        consider(trial)
      }
    }
    for row in similar { consider(adapted(row, to: model)) }
    if best.squares < .infinity { best.squares = search.improve(&best.row, tolerance: tolerance) }
    return best
  }

  /// Weights of level, trend and season to begin from: slow, middling and quick ones, and a trend that follows at once.
  private static func firstWeights(_ model: ExponentialSmoothingModel) -> [SIMD3<Double>] {
    let seasons = model.season == nil ? [0] : [0.03, 0.3]
    let shares = model.trend == .none ? [0] : [0.03, 0.3]
    let steady = [0.05, 0.3, 0.7].flatMap { level in
      shares.flatMap { share in seasons.map { SIMD3(level, share, $0) } }
    }
    return model.trend == .none ? steady : steady + [SIMD3(0.95, 0.9, seasons[0])]
  }

  /// The row of a guess; its weights are to be filled in.
  static func row(
    _ model: ExponentialSmoothingModel, _ workspace: SmoothingWorkspace, _ start: SmoothingStart, boldness: Double
  ) -> [Double] {
    var row = [Double](repeating: 0, count: workspace.width)
    let level = model.trend == .none ? start.level : start.slopedLevel
    let neutral = model.season == .multiplicative ? 1.0 : 0
    row[SmoothingLanes.level] = 0.3
    row[SmoothingLanes.damping] = model.trend == .damped ? 0.95 : 1
    row[SmoothingLanes.startLevel] = start.level + boldness * (level - start.level)
    row[SmoothingLanes.startTrend] = model.trend == .none ? 0 : boldness * start.slope
    for (position, effect) in start.season.enumerated() {
      row[SmoothingLanes.firstSeason + position] = neutral + boldness * (effect - neutral)
    }
    return row
  }

  /// The row of a model with the same kind of season, as far as this one has the same parts.
  private static func adapted(_ row: [Double], to model: ExponentialSmoothingModel) -> [Double] {
    var row = row
    let hadTrend = row[SmoothingLanes.trendShare] > 0
    row[SmoothingLanes.damping] = model.trend == .damped ? min(row[SmoothingLanes.damping], 0.97) : 1
    if model.trend == .none {
      row[SmoothingLanes.trendShare] = 0
      row[SmoothingLanes.startTrend] = 0
    } else if !hadTrend {
      row[SmoothingLanes.trendShare] = 0.01
    }
    return row
  }
}
