/// Searches for the least value of a function of a few numbers that each lie between bounds, without derivatives.
///
/// Nelder and Mead's downhill simplex with coefficients that suit the dimension; a point beyond a bound is moved onto it.
/// The search ends when both the values and the extent of the simplex are small, or after the most evaluations. Where it
/// ends on a bound, onto which the simplex may have fallen flat, it is spread anew as long as that gains anything. It
/// draws no random numbers and allocates nothing between evaluations. The function may be `+∞` or `Double.nan` where it
/// has no meaning, though not at the start.
///
/// ```swift
/// let search = SimplexSearch(mostEvaluations: 500)
/// let least = search.minimum(from: [0.5], lower: [0], upper: [1]) { point in (point[0] - 0.2) * (point[0] - 0.2) }
/// ```
///
/// Source: Gao and Han, "Implementing the Nelder–Mead simplex algorithm with adaptive parameters" (2012),
/// doi:10.1007/s10589-010-9329-3.
public struct SimplexSearch: Sendable {
  /// The function is called at most this often, or once for each corner of the first simplex if that is more.
  public let mostEvaluations: Int
  /// The values at the corners differ by at most this share of the least one at the end; where that is less than 1 in
  /// size, by this much.
  public let valueTolerance: Double
  /// The corners lie within this share of the distance between the bounds at the end.
  public let sizeTolerance: Double
  /// The first simplex reaches this share of the distance between the bounds from the start.
  public let firstStep: Double
  /// A search that ends on a bound is spread anew at most this often.
  public let mostRestarts: Int

  /// Keeps the settings; the tolerances and the first step are above 0.
  public init(
    mostEvaluations: Int = 1000, valueTolerance: Double = 1e-8, sizeTolerance: Double = 1e-4, firstStep: Double = 0.1,
    mostRestarts: Int = 5
  ) {
    precondition(mostEvaluations >= 1, "A search needs at least one evaluation.")
    precondition(
      valueTolerance > 0 && sizeTolerance > 0 && firstStep > 0, "Tolerances and the first step must be above zero.")
    self.mostEvaluations = mostEvaluations
    self.valueTolerance = valueTolerance
    self.sizeTolerance = sizeTolerance
    self.firstStep = firstStep
    self.mostRestarts = mostRestarts
  }
}

/// The least value that a search has found.
public struct SimplexMinimum: Sendable, Equatable {
  /// Where it is.
  public let point: [Double]
  /// The value there.
  public let value: Double
  /// How often the function was called.
  public let evaluations: Int

  /// Keeps the parts.
  public init(point: [Double], value: Double, evaluations: Int) {
    self.point = point
    self.value = value
    self.evaluations = evaluations
  }
}

extension SimplexSearch {
  /// The least value near the start, which is moved within the bounds first.
  ///
  /// - Parameters:
  ///   - start: One number or more.
  ///   - lower: The least each number may be, finite.
  ///   - upper: The most each number may be, finite and not below `lower`; equal bounds hold a number fixed.
  ///   - objective: The function; what it is handed is valid during the call only.
  @inlinable
  public func minimum(
    from start: [Double], lower: [Double], upper: [Double], _ objective: (UnsafeBufferPointer<Double>) -> Double
  ) -> SimplexMinimum {
    let dimension = start.count
    precondition(
      dimension > 0 && lower.count == dimension && upper.count == dimension,
      "A search needs one or more numbers to start from, and bounds for each.")
    precondition(
      (0..<dimension).allSatisfy { lower[$0] <= upper[$0] && (upper[$0] - lower[$0]).isFinite },
      "Bounds must be finite, the lower not above the upper.")
    // n + 1 corners, the centre and two trial points, then the value of each corner.
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: (dimension + 4) * dimension + dimension + 1) {
      room in
      room.initialize(repeating: 0)
      return lower.withUnsafeBufferPointer { lower in
        upper.withUnsafeBufferPointer { upper in
          var simplex = Simplex(room: room, dimension: dimension, lower: lower, upper: upper)
          start.withUnsafeBufferPointer { simplex.spread(around: $0, step: firstStep, objective) }
          var value = Double.infinity
          var restarts = 0
          while true {
            simplex.contract(
              mostEvaluations: mostEvaluations, valueTolerance: valueTolerance, sizeTolerance: sizeTolerance, objective)
            let gain = value - simplex.values[simplex.best]
            value = simplex.values[simplex.best]
            guard
              restarts < mostRestarts, simplex.evaluations < mostEvaluations, simplex.isOnBound,
              gain > valueTolerance * max(1, abs(value))
            else { break }
            restarts += 1
            simplex.spread(around: simplex.point(simplex.best), step: firstStep, objective)
          }
          return SimplexMinimum(
            point: Array(simplex.point(simplex.best)), value: simplex.values[simplex.best],
            evaluations: simplex.evaluations)
        }
      }
    }
  }
}
