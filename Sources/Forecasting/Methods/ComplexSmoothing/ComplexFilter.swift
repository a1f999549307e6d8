/// Runs complex exponential smoothing over values in room that its caller owns, without allocating.
///
/// The states before the first value are found by running forward, then backward, then forward again. A missing value
/// has no error: the states move on as for a forecast.
struct ComplexFilter {
  /// Which season there is.
  let variant: ComplexVariant
  /// The values, `Double.nan` where missing.
  let values: UnsafeBufferPointer<Double>
  /// The level to start the first run from.
  let start: Double
  /// What each position of the season starts the first run with; one number that is not used without season.
  let seasonStart: UnsafeBufferPointer<Double>
  /// What is expected of each position.
  let expected: UnsafeMutableBufferPointer<Double>
  /// What is hidden of each position.
  let hidden: UnsafeMutableBufferPointer<Double>
  /// Value − forecast one step ahead in the latest run, 0 where missing.
  let errors: UnsafeMutableBufferPointer<Double>

  /// The level after the latest run.
  struct Level {
    var expected: Double
    var hidden: Double
  }

  /// The hidden state starts as the expected one divided by this, as in statsforecast.
  static let hiddenShare = 1.1

  /// The sum of squared errors of the third run, and the level after it.
  func run(_ weights: ComplexWeights) -> (squaredError: Double, level: Level) {
    var level = Level(expected: start, hidden: start / Self.hiddenShare)
    for position in expected.indices {
      expected[position] = seasonStart[position]
      hidden[position] = variant == .partial ? 0 : seasonStart[position] / Self.hiddenShare
    }
    _ = sweep(weights, &level, backward: false)
    rest(weights, &level)
    _ = sweep(weights, &level, backward: true)
    rest(weights, &level)
    return (sweep(weights, &level, backward: false), level)
  }

  private func sweep(_ weights: ComplexWeights, _ level: inout Level, backward: Bool) -> Double {
    switch variant {
    case .seasonless: sweepLevel(weights.level, &level, backward: backward)
    case .simple: sweepPositions(weights.level, backward: backward)
    case .partial, .full: sweepBoth(weights, &level, backward: backward)
    }
  }

  /// Moves all states on by one step without a value, after which they serve for a run in the other direction.
  private func rest(_ weights: ComplexWeights, _ level: inout Level) {
    let pair = weights.level
    level = Level(
      expected: level.expected - pair.resist * level.hidden, hidden: level.expected + pair.keep * level.hidden)
    switch variant {
    case .seasonless, .partial: return
    case .simple: restPositions(weights.level)
    case .full: restPositions(weights.season)
    }
  }

  private func restPositions(_ pair: ComplexWeights.Pair) {
    for position in expected.indices {
      let before = expected[position]
      expected[position] = before - pair.resist * hidden[position]
      hidden[position] = before + pair.keep * hidden[position]
    }
  }
}

extension ComplexFilter {
  /// States that have died away to less than this count as 0: smaller numbers are slow to compute with.
  private static let negligible = 1e-150

  private func sweepLevel(_ pair: ComplexWeights.Pair, _ level: inout Level, backward: Bool) -> Double {
    var squaredError = 0.0
    var real = level.expected
    var imaginary = level.hidden
    var time = backward ? values.count - 1 : 0
    let stride = backward ? -1 : 1
    for _ in 0..<values.count {
      let value = values[time]
      let error = value.isNaN ? 0 : value - real
      errors[time] = error
      squaredError += error * error
      let before = real
      real = real - pair.resist * imaginary + pair.gain * error
      imaginary = before + pair.keep * imaginary + pair.hiddenGain * error
      if abs(real) < Self.negligible && abs(imaginary) < Self.negligible { (real, imaginary) = (0, 0) }
      time += stride
    }
    level = Level(expected: real, hidden: imaginary)
    return squaredError
  }

  private func sweepPositions(_ pair: ComplexWeights.Pair, backward: Bool) -> Double {
    var squaredError = 0.0
    let period = expected.count
    var time = backward ? values.count - 1 : 0
    let stride = backward ? -1 : 1
    var position = time % period
    for _ in 0..<values.count {
      let value = values[time]
      let before = expected[position]
      let error = value.isNaN ? 0 : value - before
      errors[time] = error
      squaredError += error * error
      let real = before - pair.resist * hidden[position] + pair.gain * error
      let imaginary = before + pair.keep * hidden[position] + pair.hiddenGain * error
      let isAlive = abs(real) >= Self.negligible || abs(imaginary) >= Self.negligible
      expected[position] = isAlive ? real : 0
      hidden[position] = isAlive ? imaginary : 0
      time += stride
      position = next(position, backward: backward)
    }
    return squaredError
  }

  private func sweepBoth(_ weights: ComplexWeights, _ level: inout Level, backward: Bool) -> Double {
    var squaredError = 0.0
    let pair = weights.level
    let season = weights.season
    var real = level.expected
    var imaginary = level.hidden
    var time = backward ? values.count - 1 : 0
    let stride = backward ? -1 : 1
    var position = time % expected.count
    for _ in 0..<values.count {
      let value = values[time]
      let seasonal = expected[position]
      let seasonalHidden = hidden[position]
      let error = value.isNaN ? 0 : (value - seasonal) - real
      errors[time] = error
      squaredError += error * error
      let before = real
      real = real - pair.resist * imaginary + pair.gain * error
      imaginary = before + pair.keep * imaginary + pair.hiddenGain * error
      expected[position] = seasonal - season.resist * seasonalHidden + season.gain * error
      hidden[position] = season.flow * seasonal + season.keep * seasonalHidden + season.hiddenGain * error
      if abs(real) < Self.negligible && abs(imaginary) < Self.negligible { (real, imaginary) = (0, 0) }
      time += stride
      position = next(position, backward: backward)
    }
    level = Level(expected: real, hidden: imaginary)
    return squaredError
  }

  private func next(_ position: Int, backward: Bool) -> Int {
    if backward { return position == 0 ? expected.count - 1 : position - 1 }
    return position + 1 == expected.count ? 0 : position + 1
  }
}
