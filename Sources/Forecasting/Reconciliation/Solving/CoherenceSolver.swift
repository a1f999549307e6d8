/// Solves (C W C′) x = r, where C = [−A I] tells by how much sums differ from their parts and W = D + U U′.
///
/// C W C′ = C D C′ + G G′ with G = C U, which has a column for each common factor: the sparse factor L of the first term
/// and a small matrix I + V′ V with V = L⁻¹ G give the inverse of the whole (Woodbury). No large matrix is formed.
///
/// Source: Hager, "Updating the inverse of a matrix" (1989), doi:10.1137/1031049.
struct CoherenceSolver: Sendable {
  let covariance: ErrorCovariance
  /// G, a row for each sum.
  let sumFactors: [Double]
  private let factor: SumFactor
  /// V, a row for each sum in the order of elimination.
  private let loweredFactors: [Double]
  private let inner: SymmetricFactor

  init(_ structure: SummingStructure, _ covariance: ErrorCovariance) {
    self.covariance = covariance
    let bottomCount = structure.bottomCount
    let count = covariance.factorCount
    factor = SumFactor(
      structure, bottom: Array(covariance.diagonal[..<bottomCount]), sums: Array(covariance.diagonal[bottomCount...]))
    let parts = structure.sums(ofRows: Array(covariance.factors[..<(bottomCount * count)]), width: count)
    sumFactors = zip(covariance.factors[(bottomCount * count)...], parts).map { $0 - $1 }
    var lowered = Self.permuted(sumFactors, by: factor.order, width: count)
    factor.solveLower(&lowered, width: count)
    loweredFactors = lowered
    var inner = SymmetricMatrix(identity: count)
    inner.addGram(of: lowered, rows: 0..<structure.sumCount)
    self.inner = SymmetricFactor(inner)
  }

  /// The solution for one row of numbers for each sum.
  func solve(_ right: [Double], width: Int) -> [Double] {
    let order = factor.order
    var numbers = Self.permuted(right, by: order, width: width)
    factor.solveLower(&numbers, width: width)
    let count = covariance.factorCount
    if count > 0 {
      var common = RowProducts.transposed(
        loweredFactors, rows: order.count, columns: count, times: numbers, width: width)
      inner.solve(&common, width: width)
      for place in common.indices { common[place].negate() }
      RowProducts.add(
        loweredFactors, rows: order.count, columns: count, times: common, width: width, to: &numbers)
    }
    factor.solveUpper(&numbers, width: width)
    var result = numbers
    for (place, sum) in order.enumerated() {
      for step in 0..<width { result[sum * width + step] = numbers[place * width + step] }
    }
    return result
  }

  private static func permuted(_ rows: [Double], by order: [Int], width: Int) -> [Double] {
    var result: [Double] = []
    result.reserveCapacity(rows.count)
    for row in order { result += rows[row * width..<(row + 1) * width] }
    return result
  }
}
