/// The coherent forecasts of one step that are nearest to the base forecasts and in which no bottom series is negative.
///
/// Given which bottom series are zero, the rest is a least squares problem. Block principal pivoting exchanges all series
/// that are on the wrong side at once, and where that stops helping one at a time, so that it ends after finitely many
/// rounds at the optimum. With a diagonal W each round solves an equation for one multiplier per sum; common factors are
/// eliminated from it. Conjugate gradients solve it, with the inverse of the unrestricted problem as preconditioner.
///
/// Sources: Wickramasuriya, Turlach and Hyndman, "Optimal non-negative forecast reconciliation" (2020),
/// doi:10.1007/s11222-020-09930-0; Kim and Park, "Fast nonnegative matrix factorization: an active-set-like method and
/// comparisons" (2011), doi:10.1137/110821172.
struct NonNegativeProblem {
  let structure: SummingStructure
  let solver: CoherenceSolver
  /// One forecast for each bottom series and then one for each sum.
  let base: [Double]
  /// So many rounds may fail to help before series are exchanged one at a time.
  private static let patience = 3
  /// What may be left of the equation, as a share of the incoherence; while many series are on the wrong side, much.
  private static let roughly = 1e-4
  private static let exactly = 1e-10
  /// Rounding might make exchanges go round in circles; ten to twenty rounds are usual.
  private static let mostRounds = 10_000

  /// The optimum, found from the values without the restriction and the multipliers of the sums that belong to them.
  func solve(from values: [Double], multipliers: [Double]) -> [Double] {
    // The bottom forecasts set the scale below which a sign is rounding.
    let tolerance = 1e-10 * (base[..<structure.bottomCount].lazy.map(abs).max() ?? 0)
    let incoherence = structure.sums(ofRows: Array(base[..<structure.bottomCount]), width: 1).enumerated()
      .map { base[structure.bottomCount + $0] - $1 }
    let energy = zip(incoherence, multipliers).reduce(0) { $0 + $1.0 * $1.1 }
    var isZero = values.map { $0 < 0 }
    var multipliers = multipliers
    var fewest = Int.max
    var patience = Self.patience
    var accuracy = Self.roughly
    var rounds = 0
    while true {
      rounds += 1
      let equation = RestrictedEquation(self, isZero: isZero)
      let candidates = equation.candidates(improving: &multipliers, remainder: accuracy * accuracy * energy)
      let wrong = candidates.indices.filter { isZero[$0] ? candidates[$0] > tolerance : candidates[$0] < -tolerance }
      if rounds == Self.mostRounds || (wrong.isEmpty && accuracy == Self.exactly) {
        return candidates.indices.map { isZero[$0] ? 0 : max(0, candidates[$0]) }
      }
      guard let last = wrong.last else {
        accuracy = Self.exactly
        continue
      }
      if wrong.count < fewest {
        fewest = wrong.count
        patience = Self.patience
      } else {
        patience -= 1
        accuracy = Self.exactly
      }
      for series in patience > 0 ? wrong : [last] { isZero[series].toggle() }
    }
  }
}
