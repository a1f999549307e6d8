import Numerics

/// Makes forecasts of bottom series and of their sums agree (Swedish: avstämning av prognoser).
///
/// Prepared once for a structure and a method, then used on any number of forecasts. Forecasts that agree already are left
/// as they are. Equations are kept sparse, which they are for trees and crossed trees; thousands of sums that overlap
/// without any order take time with the third power of their number.
///
/// ```swift
/// let reconciler = try Reconciler(.variance, structure: structure, evidence: ReconciliationEvidence(residuals: errors))
/// let coherent = reconciler.reconcile(base)
/// ```
///
/// Source: Wickramasuriya, Athanasopoulos and Hyndman (2019), doi:10.1080/01621459.2018.1448825, with the constraints
/// written as C y = 0: ỹ = ŷ − W C′ (C W C′)⁻¹ C ŷ.
public struct Reconciler: Sendable {
  /// How forecasts are made to agree.
  public let method: ReconciliationMethod
  /// What has to agree.
  public let structure: SummingStructure
  /// Whether no bottom series may fall below zero.
  public let nonNegative: Bool
  private let projection: Projection
  /// So many steps are worked on at once.
  private static let blockWidth = 16

  private enum Projection {
    case bottomUp
    case leastSquares(CoherenceSolver)
    case topDown(TopDownSplit)
  }

  /// Prepares a method.
  ///
  /// - Parameters:
  ///   - evidence: What is known of the past; `variance` and `shrinkage` need residuals, `historicalShares` means.
  ///   - nonNegative: Whether no bottom series may fall below zero. The least squares methods then find the nearest
  ///     forecasts among those that do not.
  /// - Throws: `ReconciliationError` if the method does not fit the structure or lacks evidence.
  public init(
    _ method: ReconciliationMethod, structure: SummingStructure,
    evidence: ReconciliationEvidence = ReconciliationEvidence(), nonNegative: Bool = true
  ) throws(ReconciliationError) {
    self.method = method
    self.structure = structure
    self.nonNegative = nonNegative
    if let covariance = try ErrorCovariance(method, structure: structure, evidence: evidence) {
      projection = .leastSquares(CoherenceSolver(structure, covariance))
    } else if method == .bottomUp {
      projection = .bottomUp
    } else {
      projection = .topDown(try TopDownSplit(method, structure: structure, evidence: evidence))
    }
  }
}

extension Reconciler {
  /// Coherent forecasts: every sum is to the last bit the sum of its parts, in whatever order they are added.
  ///
  /// Each step is reconciled by itself; only the rounding of `SummingStructure.summed` is common to all.
  ///
  /// - Parameters:
  ///   - base: Finite forecasts, one row for each bottom series and then one for each sum. Steps may as well be paths:
  ///     all sample paths are reconciled if they stand side by side.
  ///   - threads: How many threads may work; the result is the same for any number.
  public func reconcile(_ base: SeriesTable, threads: Int = 1) -> SeriesTable {
    precondition(base.seriesCount == structure.seriesCount, "Give one forecast for each bottom series and each sum.")
    precondition(base.values.allSatisfy(\.isFinite), "Forecasts that are reconciled must be finite numbers.")
    var bottom = base.rows(0..<structure.bottomCount)
    if case .bottomUp = projection {
    } else {
      let blocks = stride(from: 0, to: base.steps, by: Self.blockWidth).map {
        $0..<min($0 + Self.blockWidth, base.steps)
      }
      let parts = parallelMap(count: blocks.count, threads: threads) { bottomValues(base.columns(blocks[$0])) }
      for (block, part) in zip(blocks, parts) { bottom.replaceColumns(block, with: part) }
    }
    if nonNegative { for place in bottom.values.indices { bottom.values[place] = max(0, bottom.values[place]) } }
    return structure.summed(bottom)
  }

  private func bottomValues(_ base: SeriesTable) -> SeriesTable {
    switch projection {
    case .bottomUp: base.rows(0..<structure.bottomCount)
    case .topDown(let split): split.bottomValues(base, structure: structure)
    case .leastSquares(let solver): solver.bottomValues(base, structure: structure, nonNegative: nonNegative)
    }
  }
}

extension CoherenceSolver {
  /// The bottom rows of ŷ − W C′ (C W C′)⁻¹ C ŷ, and where they may not be negative, of the nearest that are not.
  func bottomValues(_ base: SeriesTable, structure: SummingStructure, nonNegative: Bool) -> SeriesTable {
    let width = base.steps
    let multipliers = solve(structure.incoherence(of: base).values, width: width)
    var bottom = base.rows(0..<structure.bottomCount)
    let spread = structure.spread(multipliers, width: width)
    var common = RowProducts.transposed(
      sumFactors, rows: structure.sumCount, columns: covariance.factorCount, times: multipliers, width: width)
    for place in common.indices { common[place].negate() }
    for series in 0..<structure.bottomCount {
      for place in series * width..<(series + 1) * width {
        bottom.values[place] += covariance.diagonal[series] * spread[place]
      }
    }
    RowProducts.add(
      covariance.factors, rows: structure.bottomCount, columns: covariance.factorCount, times: common, width: width,
      to: &bottom.values)
    guard nonNegative else { return bottom }
    for step in 0..<width where (0..<structure.bottomCount).contains(where: { bottom[$0, step] < 0 }) {
      let problem = NonNegativeProblem(structure: structure, solver: self, base: base.columns(step..<step + 1).values)
      let start = (0..<structure.sumCount).map { multipliers[$0 * width + step] }
      let values = problem.solve(from: bottom.columns(step..<step + 1).values, multipliers: start)
      bottom.replaceColumns(step..<step + 1, with: SeriesTable(seriesCount: values.count, steps: 1, values: values))
    }
    return bottom
  }
}
