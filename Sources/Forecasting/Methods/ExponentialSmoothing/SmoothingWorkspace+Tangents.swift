extension SmoothingWorkspace {
  /// Runs a model through the values with the derivatives of its means, and leaves the normal equations of a least
  /// squares step in `matrix` (its lower half, row by row, `width` apart) and the gradient in `side`.
  ///
  /// Both belong to half the sum of squares. A multiplicative error counts times the geometric mean of the means, for
  /// the likelihood is that of such a sum of squares; the common factor is left out.
  ///
  /// - Returns: The sum of squared errors.
  func linearize(_ model: ExponentialSmoothingModel, _ row: UnsafePointer<Double>) -> Double {
    let groups = model.season == nil ? SmoothingLanes.groups(period: 1) : self.groups
    gram.update(repeating: .zero, count: 4 * groups * groups)
    let relative = model.error == .multiplicative
    let squares =
      switch model.season {
      case nil:
        relative ? propagate(nil, relative: true, groups, row) : propagate(nil, relative: false, groups, row)
      case .additive:
        relative
          ? propagate(.additive, relative: true, groups, row) : propagate(.additive, relative: false, groups, row)
      case .multiplicative: propagate(.multiplicative, relative: true, groups, row)
      }
    combine(squares: squares, relative: relative, groups)
    return squares
  }

  /// Inlined once for each kind of season and error.
  @inline(__always)
  private func propagate(
    _ kind: ExponentialSmoothingModel.Effect?, relative: Bool, _ groups: Int, _ row: UnsafePointer<Double>
  ) -> Double {
    let weights = SmoothingWeights(row)
    let values = self.values
    let season = self.season
    let period = self.period
    let rows = self.rows
    let levels = tangents
    let trends = levels + groups
    let seasons = trends + groups
    let logarithms = seasons + (kind == nil ? 0 : period) * groups
    let products = logarithms + groups
    start(groups, seasonal: kind != nil)
    // What one more unit of each weight's own quantity adds to the weights.
    let perLevel = SIMD4<Double>(1, 0, 0, 0)
    let perTrend = SIMD4(row[SmoothingLanes.trendShare], weights.level, 0, 0)
    let perSeason = SIMD4(-row[SmoothingLanes.seasonShare], 0, 1 - weights.level, 0)
    let perDamping = SIMD4<Double>(0, 0, 0, 1)
    var level = row[SmoothingLanes.startLevel]
    var trend = row[SmoothingLanes.startTrend]
    if kind != nil { season.update(from: row + SmoothingLanes.firstSeason, count: period) }
    var squares = 0.0
    var position = 0
    var filled = 0
    for step in 0..<count {
      let slope = weights.damping * trend
      let centre = level + slope
      let effect = kind == nil ? 0 : season[position]
      let mean = kind == .multiplicative ? centre * effect : centre + effect
      let value = values[step]
      let seasonal = seasons + position * groups
      if value == value {
        let perEffect = kind == .multiplicative ? value / (effect * effect) : 1
        let perCentre = kind == .multiplicative ? value / (centre * centre) : 1
        let surprise = kind == .multiplicative ? value / effect - centre : value - mean
        let seasonSurprise = kind == .multiplicative ? value / centre - effect : value - mean
        let error = relative ? value / mean - 1 : value - mean
        let perMean = relative ? value / (mean * mean) : 1
        let inverse = 1 / mean
        squares += error * error
        let target = rows + filled * groups
        for group in 0..<groups {
          var fromTrend = trends[group] * weights.damping
          if group == 0 { fromTrend += perDamping * trend }
          let fromCentre = levels[group] + fromTrend
          let fromSeason = kind == nil ? SIMD4<Double>.zero : seasonal[group]
          let fromMean = kind == .multiplicative ? fromCentre * effect + fromSeason * centre : fromCentre + fromSeason
          let change = kind == .multiplicative ? fromSeason * perEffect + fromCentre : fromMean
          var newLevel = fromCentre - change * weights.level
          var newTrend = fromTrend - change * weights.trend
          if group == 0 {
            newLevel += perLevel * surprise
            newTrend += perTrend * surprise
          }
          levels[group] = newLevel
          trends[group] = newTrend
          if kind != nil {
            let seasonChange = kind == .multiplicative ? fromCentre * perCentre + fromSeason : fromMean
            var newSeason = fromSeason - seasonChange * weights.season
            if group == 0 { newSeason += perSeason * seasonSurprise }
            seasonal[group] = newSeason
          }
          let entry = relative ? fromMean * perMean : fromMean
          target[group] = entry
          products[group] += entry * error
          if relative { logarithms[group] += fromMean * inverse }
        }
        level = centre + weights.level * surprise
        trend = slope + weights.trend * surprise
        if kind != nil { season[position] = effect + weights.season * seasonSurprise }
        filled += 1
        if filled == Self.rowCount {
          addRows(filled, groups)
          filled = 0
        }
      } else {
        for group in 0..<groups {
          var fromTrend = trends[group] * weights.damping
          if group == 0 { fromTrend += perDamping * trend }
          trends[group] = fromTrend
          levels[group] += fromTrend
        }
        level = centre
        trend = slope
      }
      if kind != nil {
        position += 1
        if position == period { position = 0 }
      }
    }
    addRows(filled, groups)
    return squares
  }

  /// The derivatives of the starting states: each depends on itself alone.
  private func start(_ groups: Int, seasonal: Bool) {
    let vectors = (2 + (seasonal ? period : 0) + 2) * groups
    tangents.update(repeating: .zero, count: vectors)
    let width = 4 * groups
    tangents.withMemoryRebound(to: Double.self, capacity: 4 * vectors) { numbers in
      numbers[SmoothingLanes.startLevel] = 1
      numbers[width + SmoothingLanes.startTrend] = 1
      guard seasonal else { return }
      for position in 0..<period { numbers[(2 + position) * width + SmoothingLanes.firstSeason + position] = 1 }
    }
  }
}
