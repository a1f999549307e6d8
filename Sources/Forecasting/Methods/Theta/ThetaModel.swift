/// A theta model fitted to values without season: simple exponential smoothing that a line pulls along.
///
/// A missing value moves the level on as its forecast would, and leaves the line as it was. Missing values at the end are
/// no part of the history but the first steps ahead.
///
/// Source: see `ThetaVariant`.
struct ThetaModel {
  /// Which of the four models.
  let variant: ThetaVariant
  /// The weight of a value in the level, 0.1…0.99.
  let alpha: Double
  /// How curved the line is that is smoothed, 1 or more: 1 is simple exponential smoothing without any pull.
  let theta: Double
  /// The level before the first value.
  let initialLevel: Double
  /// Value − forecast one step ahead, `Double.nan` where missing; the first three are not what the model was fitted to.
  let errors: [Double]
  private let count: Int
  private let gap: Int
  private let level: Double
  private let power: Double
  private let line: RunningLine

  /// The fewest observed values to learn from.
  static let fewestObservations = 6
  /// With fewer observed values theta is 2, since so few cannot tell a third parameter.
  static let fewestToLearnTheta = 12

  /// Runs through the values, of which the first is observed, with parameters that are known.
  init(_ values: [Double], variant: ThetaVariant, alpha: Double, theta: Double, initialLevel: Double) {
    self.variant = variant
    self.alpha = alpha
    self.theta = theta
    self.initialLevel = initialLevel
    let share = 1 - 1 / theta
    let whole = RunningLine(through: values)
    var line = variant.isDynamic ? RunningLine() : whole
    var level = initialLevel
    var power = 1.0
    var errors = [Double](repeating: .nan, count: values.count)
    let last = values.lastIndex { !$0.isNaN } ?? -1
    for (step, value) in values.prefix(last + 1).enumerated() {
      var expected = level + share * line.ahead(power: power, alpha: alpha)
      // Before its first value a line that follows the data is not known.
      if step == 0 && variant.isDynamic { expected = value }
      if !value.isNaN {
        errors[step] = value - expected
        if variant.isDynamic { line.add(value, at: Double(step + 1)) }
      }
      level += alpha * ((value.isNaN ? expected : value) - level)
      power *= 1 - alpha
      if power < 1e-100 { power = 0 }
    }
    self.errors = errors
    count = last + 1
    gap = values.count - count
    self.level = level
    self.power = power
    self.line = line
  }
}

extension ThetaModel {
  /// The model with the least sum of squared errors, or nil of fewer than six observed values.
  ///
  /// Values may have any sign. Missing ones at the start are no part of the model: `errors` begins at the first
  /// observed value.
  static func best(_ values: [Double], variant: ThetaVariant = .dynamicOptimised) -> ThetaModel? {
    let observed = values.count { !$0.isNaN }
    guard observed >= fewestObservations, let first = values.firstIndex(where: { !$0.isNaN }) else { return nil }
    let centre = values.reduce(0) { $0 + ($1.isNaN ? 0 : $1 / Double(observed)) }
    let centred = values[first...].map { $0 - centre }
    let point = withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * centred.count) { room in
      let intercepts = UnsafeMutableBufferPointer(rebasing: room[..<centred.count])
      let slopes = UnsafeMutableBufferPointer(rebasing: room[centred.count...])
      drawLines(centred, isDynamic: variant.isDynamic, intercepts, slopes)
      return centred.withUnsafeBufferPointer { values in
        ThetaProfile(
          values: values, intercepts: UnsafeBufferPointer(intercepts), slopes: UnsafeBufferPointer(slopes),
          pull: variant.learnsTheta && observed >= fewestToLearnTheta ? nil : 0.5
        ).best()
      }
    }
    // A pull of 1 would be an infinite theta; so large a one is the same to ten digits.
    let theta = min(1 / (1 - point.pull), 1e10)
    return ThetaModel(
      Array(values[first...]), variant: variant, alpha: point.alpha, theta: theta,
      initialLevel: point.initialLevel + centre * (1 - point.pull))
  }

  /// The values expected at the steps after the last value.
  func forecast(_ horizon: Int) -> [Double] {
    var line = line
    var level = level
    var power = power
    let share = 1 - 1 / theta
    let ahead = (0..<gap + max(horizon, 0)).map { step in
      let expected = level + share * line.ahead(power: power, alpha: alpha)
      if variant.isDynamic { line.add(expected, at: Double(count + step + 1)) }
      level += alpha * (expected - level)
      power *= 1 - alpha
      return expected
    }
    return Array(ahead.dropFirst(gap))
  }

  /// Writes the line known before each step; of the first, where a line that follows the data is none, a level one.
  private static func drawLines(
    _ values: [Double], isDynamic: Bool, _ intercepts: UnsafeMutableBufferPointer<Double>,
    _ slopes: UnsafeMutableBufferPointer<Double>
  ) {
    let whole = RunningLine(through: values)
    var line = isDynamic ? RunningLine() : whole
    for step in values.indices {
      intercepts[step] = line.intercept
      slopes[step] = line.slope
      if isDynamic && !values[step].isNaN { line.add(values[step], at: Double(step + 1)) }
    }
  }
}

extension RunningLine {
  /// The line through all values that are not missing; the first value is at time 1.
  fileprivate init(through values: [Double]) {
    self.init()
    for (step, value) in values.enumerated() where !value.isNaN { add(value, at: Double(step + 1)) }
  }

  /// How far the line one step ahead is above what smoothing the line itself would give.
  fileprivate func ahead(power: Double, alpha: Double) -> Double {
    intercept * power + slope * (1 - (1 - alpha) * power) / alpha
  }
}
