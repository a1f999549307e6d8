extension JointSampling {
  /// Writes the sample paths of one series to a buffer: the count of a path and step is at `path * horizon + step`.
  ///
  /// Counts are never negative. At each step the mean over the paths equals the forecast's mean: where cutting at zero
  /// would raise it, all paths are lowered until it does not.
  ///
  /// Time grows with `paths * horizon`, some nanoseconds for each number.
  ///
  /// - Parameters:
  ///   - forecast: What was learned from a series that ends where `timeRange` ends.
  ///   - exposure: The exposure of each step ahead, if and only if the series had exposure.
  ///   - buffer: Room for at least `valueCount` numbers; all that it held there is overwritten.
  public func writePaths(
    of forecast: FittedForecast, exposure: [Double]? = nil, to buffer: UnsafeMutableBufferPointer<Double>
  ) {
    write(forecast, exposure: exposure, to: buffer)
  }

  /// Writes the sample paths of one series to a buffer of half the size, with seven digits in each number.
  public func writePaths(
    of forecast: FittedForecast, exposure: [Double]? = nil, to buffer: UnsafeMutableBufferPointer<Float>
  ) {
    write(forecast, exposure: exposure, to: buffer)
  }

  /// The sample paths of one series.
  public func samplePaths(of forecast: FittedForecast, exposure: [Double]? = nil) -> SamplePaths {
    let values = [Double](unsafeUninitializedCapacity: valueCount) { buffer, count in
      writePaths(of: forecast, exposure: exposure, to: buffer)
      count = valueCount
    }
    return SamplePaths(paths: paths, horizon: horizon, values: values)
  }
}

extension JointSampling {
  private func write<Number: BinaryFloatingPoint>(
    _ forecast: FittedForecast, exposure: [Double]?, to buffer: UnsafeMutableBufferPointer<Number>
  ) {
    precondition(buffer.count >= valueCount, "The buffer needs room for paths × horizon numbers.")
    precondition(
      forecast.origin == timeRange.upperBound,
      "A series that is sampled must end where the range of time ends; use aligned(to:).")
    let mean = forecast.mean(horizon: horizon, exposure: exposure)
    let scale = (0..<horizon).map { forecast.errorScale[$0] * (exposure?[$0] ?? 1) }
    withUnsafeTemporaryAllocation(of: Double.self, capacity: valueCount) { errors in
      let sums = accumulateErrors(of: forecast, to: errors)
      let centre = (0..<horizon).map { mean[$0] - scale[$0] * sums[$0] / Double(paths) }
      let lowest = placeAround(centre, scale: scale, errors)
      let excess = (0..<horizon).map { step in
        lowest[step] < 0 ? Self.lowering(errors, step: step, horizon: horizon, paths: paths, mean: mean[step]) : 0
      }
      excess.withUnsafeBufferPointer { excess in
        for path in 0..<paths {
          let row = path * horizon
          for step in 0..<horizon { buffer[row + step] = Number(max(0, errors[row + step] - excess[step])) }
        }
      }
    }
  }

  /// Writes for each path and step the drawn error plus what is left of earlier ones; returns the sum of each step.
  private func accumulateErrors(of forecast: FittedForecast, to errors: UnsafeMutableBufferPointer<Double>) -> [Double]
  {
    let propagation = forecast.propagation
    let hasSeason = propagation.season != 0 && propagation.period < horizon
    var sums = [Double](repeating: 0, count: horizon)
    // What is left in the season at each step; the first period starts without any.
    var seasons = [Double](repeating: 0, count: hasSeason ? horizon + propagation.period : 0)
    ResidualTable.of(forecast, over: timeRange).withUnsafeBufferPointer { table in
      sums.withUnsafeMutableBufferPointer { sums in
        seasons.withUnsafeMutableBufferPointer { seasons in
          if hasSeason {
            accumulate(table, propagation, hasSeason: true, seasons, sums, errors)
          } else {
            accumulate(table, propagation, hasSeason: false, seasons, sums, errors)
          }
        }
      }
    }
    return sums
  }

  /// Inlined once with and once without season, so that the loop without touches no more memory than it must.
  @inline(__always)
  private func accumulate(
    _ table: UnsafeBufferPointer<Double>, _ propagation: ErrorPropagation, hasSeason: Bool,
    _ seasons: UnsafeMutableBufferPointer<Double>, _ sums: UnsafeMutableBufferPointer<Double>,
    _ errors: UnsafeMutableBufferPointer<Double>
  ) {
    let (perLevel, perTrend, perSeason) = (propagation.level, propagation.trend, propagation.season)
    let (damping, period) = (propagation.damping, propagation.period)
    draws.withUnsafeBufferPointer { draws in
      for path in 0..<paths {
        let row = path * horizon
        var level = propagation.initial * table[Int(initialDraws[path])]
        var trend = 0.0
        for step in 0..<horizon {
          let error = table[Int(draws[row + step])]
          let slope = damping * trend
          let season = hasSeason ? seasons[step] : 0
          let total = level + slope + season + error
          level += slope + perLevel * error
          trend = slope + perTrend * error
          if hasSeason { seasons[step + period] = season + perSeason * error }
          errors[row + step] = total
          sums[step] += total
        }
      }
    }
  }

  /// Turns errors into values around the centre of their step; returns the lowest value of each step.
  private func placeAround(
    _ centre: [Double], scale: [Double], _ values: UnsafeMutableBufferPointer<Double>
  ) -> [Double] {
    var lowest = [Double](repeating: 0, count: horizon)
    lowest.withUnsafeMutableBufferPointer { lowest in
      centre.withUnsafeBufferPointer { centre in
        scale.withUnsafeBufferPointer { scale in
          for path in 0..<paths {
            let row = path * horizon
            for step in 0..<horizon {
              let value = centre[step] + scale[step] * values[row + step]
              values[row + step] = value
              lowest[step] = min(lowest[step], value)
            }
          }
        }
      }
    }
    return lowest
  }

  /// How far the values of a step must be lowered for their mean, cut at zero, to be the one wanted.
  ///
  /// The mean falls with the lowering in straight pieces that flatten out, so Newton's steps never overshoot and end
  /// after finitely many.
  private static func lowering(
    _ values: UnsafeMutableBufferPointer<Double>, step: Int, horizon: Int, paths: Int, mean: Double
  ) -> Double {
    if mean == 0 { return (0..<paths).reduce(0) { max($0, values[$1 * horizon + step]) } }
    let target = mean * Double(paths)
    var lowering = 0.0
    while true {
      var sum = 0.0
      var positive = 0
      for path in 0..<paths {
        let value = values[path * horizon + step] - lowering
        guard value > 0 else { continue }
        sum += value
        positive += 1
      }
      let excess = sum - target
      let next = lowering + excess / Double(max(positive, 1))
      guard excess > 1e-12 * target, next > lowering else { return lowering }
      lowering = next
    }
  }
}
