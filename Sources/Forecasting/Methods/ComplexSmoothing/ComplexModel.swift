import Numerics

#if canImport(Glibc)
  import Glibc
#else
  import Foundation
#endif

/// Complex exponential smoothing fitted to values.
///
/// Source: Svetunkov, Kourentzes and Ord, "Complex exponential smoothing" (2022), doi:10.1002/nav.22074; initial states,
/// bounds and information criterion as in statsforecast.
struct ComplexModel {
  /// Which season there is.
  let variant: ComplexVariant
  /// The level's real and imaginary smoothing parameter, then the season's.
  let parameters: [Double]
  /// Value − forecast one step ahead, `Double.nan` where missing.
  let errors: [Double]
  /// The sum of squared errors.
  let squaredError: Double
  /// The values' length.
  private let count: Int
  private let level: ComplexFilter.Level
  private let expected: [Double]
  private let hidden: [Double]

  /// Runs through the values with parameters that are known, or learns them; nil where the season cannot be started.
  ///
  /// The first value is observed. A season needs two full seasons with every position observed.
  init?(_ values: [Double], period: Int, variant: ComplexVariant, parameters known: [Double]? = nil) {
    guard let start = ComplexStart(values, period: period, variant: variant) else { return nil }
    let positions = start.season.count
    var states = [Double](repeating: 0, count: 2 * positions)
    var errors = [Double](repeating: 0, count: values.count)
    let (parameters, result) = states.withUnsafeMutableBufferPointer { states in
      errors.withUnsafeMutableBufferPointer { errors in
        values.withUnsafeBufferPointer { values in
          start.season.withUnsafeBufferPointer { season in
            let filter = ComplexFilter(
              variant: variant, values: values, start: start.level, seasonStart: season,
              expected: UnsafeMutableBufferPointer(rebasing: states[..<positions]),
              hidden: UnsafeMutableBufferPointer(rebasing: states[positions...]), errors: errors)
            let parameters = known ?? filter.bestParameters()
            return (
              parameters,
              parameters.withUnsafeBufferPointer { filter.run(ComplexWeights($0, variant: variant)) }
            )
          }
        }
      }
    }
    guard result.squaredError.isFinite else { return nil }
    self.variant = variant
    self.parameters = parameters
    self.errors = zip(errors, values).map { $1.isNaN ? .nan : $0 }
    squaredError = result.squaredError
    count = values.count
    level = result.level
    expected = Array(states[..<positions])
    hidden = Array(states[positions...])
  }
}

extension ComplexModel {
  /// Squared errors below this are rounding, the values being near 1.
  fileprivate static let leastSquaredError = 1e-28

  /// The corrected Akaike information criterion, up to what all variants share; infinite with too few values for it.
  ///
  /// Unlike statsforecast it counts the season among what was learned, since otherwise nearly every series gets one.
  func criterion(observed: Int, period: Int) -> Double {
    let count = Double(observed)
    let learned = Double(variant.learnedCount(period: period) + 1)
    guard count > learned + 1 else { return .infinity }
    return count * log(max(squaredError, Self.leastSquaredError)) + 2 * learned * count / (count - learned - 1)
  }

  /// How errors live on: near an imaginary part of 1 the level keeps the difference of its two parameters, and so does
  /// the season.
  func propagation(period: Int) -> ErrorPropagation {
    func share(_ pair: ComplexWeights.Pair) -> Double { min(max(pair.gain, 0), 1) }
    let weights = parameters.withUnsafeBufferPointer { ComplexWeights($0, variant: variant) }
    return switch variant {
    case .seasonless: ErrorPropagation(level: share(weights.level))
    case .simple: ErrorPropagation(level: 0, season: share(weights.level), period: period)
    case .partial, .full:
      ErrorPropagation(level: share(weights.level), season: share(weights.season), period: period)
    }
  }

  /// The values expected at the steps after the last value; states that have run off a billionfold stay there.
  func forecast(_ horizon: Int) -> [Double] {
    let weights = parameters.withUnsafeBufferPointer { ComplexWeights($0, variant: variant) }
    let pair = variant == .simple ? weights.level : weights.season
    var level = level
    var expected = expected
    var hidden = hidden
    return (0..<max(horizon, 0)).map { step in
      let position = (count + step) % expected.count
      let value =
        switch variant {
        case .seasonless: level.expected
        case .simple: expected[position]
        case .partial, .full: level.expected + expected[position]
        }
      if variant != .seasonless { pair.rest(&expected[position], &hidden[position]) }
      if variant != .simple { weights.level.rest(&level.expected, &level.hidden) }
      return value
    }
  }
}

extension ComplexWeights.Pair {
  /// Moves a pair of states on by one step without a value, unless they have become too large to be of use.
  fileprivate func rest(_ expected: inout Double, _ hidden: inout Double) {
    let next = (expected - resist * hidden, flow * expected + keep * hidden)
    if abs(next.0) <= 1e9 && abs(next.1) <= 1e9 { (expected, hidden) = next }
  }
}

extension ComplexFilter {
  /// The parameters with the least sum of squared errors, between the bounds of statsforecast.
  fileprivate func bestParameters() -> [Double] {
    let dimension = variant.parameterCount
    let start = variant == .partial ? [1.3, 1, 0.1] : Array([1.3, 1, 1.3, 1].prefix(dimension))
    let lower = [Double](repeating: 0.01, count: dimension)
    let upper = Array([1.8, 1.9, 1.5, 1.5].prefix(dimension))
    return Self.search.minimum(from: start, lower: lower, upper: upper) { parameters in
      log(max(run(ComplexWeights(parameters, variant: variant)).squaredError, ComplexModel.leastSquaredError))
    }.point
  }

  private static let search = SimplexSearch(
    mostEvaluations: 400, valueTolerance: 1e-6, sizeTolerance: 1e-3, firstStep: 0.2)
}
