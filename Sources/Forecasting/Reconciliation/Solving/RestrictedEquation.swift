/// The equation for the multipliers x of the sums when some bottom series are held at zero.
///
/// With F the free series, Z those held at zero and D the diagonal of W, it reads
/// (A₍F₎ D₍F₎ A₍F₎′ + D₍sums₎ + K H⁻¹ K′) x = ŷ₍sums₎ − A₍F₎ ŷ₍F₎ − K H⁻¹ g with K = G + A₍Z₎ U₍Z₎,
/// H = I + U₍Z₎′ D₍Z₎⁻¹ U₍Z₎ and g = U₍Z₎′ D₍Z₎⁻¹ ŷ₍Z₎; the common factors are −H⁻¹ (K′ x + g).
struct RestrictedEquation {
  private let structure: SummingStructure
  private let solver: CoherenceSolver
  private let base: [Double]
  private let zeros: [Int]
  private let inner: SymmetricFactor
  private var covariance: ErrorCovariance { solver.covariance }

  init(_ problem: NonNegativeProblem, isZero: [Bool]) {
    structure = problem.structure
    solver = problem.solver
    base = problem.base
    zeros = isZero.indices.filter { isZero[$0] }
    let covariance = problem.solver.covariance
    var inner = SymmetricMatrix(identity: covariance.factorCount)
    inner.addGram(of: covariance.factors, rows: zeros) { 1 / covariance.diagonal[$0] }
    self.inner = SymmetricFactor(inner)
  }

  /// What each bottom series would be if it were free; the multipliers are improved until they solve the equation.
  func candidates(improving multipliers: inout [Double], remainder: Double) -> [Double] {
    let pull = zeroPull()
    let parts = raised(Array(base[..<structure.bottomCount]), common: inner.solution(pull))
    let right = parts.indices.map { base[structure.bottomCount + $0] - parts[$0] }
    improve(&multipliers, right: right, remainder: remainder)
    let spread = structure.spread(multipliers, width: 1)
    let lowered = lowered(multipliers, spread: spread)
    let common = inner.solution(lowered.indices.map { -lowered[$0] - pull[$0] })
    var result = (0..<structure.bottomCount).map { base[$0] + covariance.diagonal[$0] * spread[$0] }
    RowProducts.add(
      covariance.factors, rows: structure.bottomCount, columns: covariance.factorCount, times: common, width: 1,
      to: &result)
    return result
  }

  /// Conjugate gradients, until what is left of the right side, squared as the preconditioner measures it, is so small.
  private func improve(_ solution: inout [Double], right: [Double], remainder: Double) {
    let applied = apply(solution)
    var residual = right.indices.map { right[$0] - applied[$0] }
    var conditioned = solver.solve(residual, width: 1)
    var direction = conditioned
    var size = dot(residual, conditioned)
    let goal = max(remainder, 1e-24 * size)
    var rounds = 0
    while size > goal, rounds < 10 * structure.sumCount {
      rounds += 1
      let image = apply(direction)
      let step = size / dot(direction, image)
      for sum in solution.indices {
        solution[sum] += step * direction[sum]
        residual[sum] -= step * image[sum]
      }
      conditioned = solver.solve(residual, width: 1)
      let next = dot(residual, conditioned)
      for sum in direction.indices { direction[sum] = conditioned[sum] + next / size * direction[sum] }
      size = next
    }
  }

  /// The left side for some multipliers.
  private func apply(_ multipliers: [Double]) -> [Double] {
    var spread = structure.spread(multipliers, width: 1)
    let common = inner.solution(lowered(multipliers, spread: spread))
    for series in spread.indices { spread[series] *= covariance.diagonal[series] }
    var result = raised(spread, common: common)
    for sum in result.indices { result[sum] += covariance.diagonal[structure.bottomCount + sum] * multipliers[sum] }
    return result
  }

  /// K′ x, where A′ x is known.
  private func lowered(_ multipliers: [Double], spread: [Double]) -> [Double] {
    let count = covariance.factorCount
    var common = RowProducts.transposed(
      solver.sumFactors, rows: structure.sumCount, columns: count, times: multipliers, width: 1)
    for series in zeros where count > 0 {
      for place in 0..<count { common[place] += spread[series] * covariance.factors[series * count + place] }
    }
    return common
  }

  /// A₍F₎ v₍F₎ + K h for bottom values v and common factors h.
  private func raised(_ values: [Double], common: [Double]) -> [Double] {
    let count = covariance.factorCount
    var values = values
    for series in zeros {
      values[series] = 0
      for place in 0..<count { values[series] += covariance.factors[series * count + place] * common[place] }
    }
    var result = structure.sums(ofRows: values, width: 1)
    RowProducts.add(
      solver.sumFactors, rows: structure.sumCount, columns: count, times: common, width: 1, to: &result)
    return result
  }

  /// How the series held at zero pull on the common factors: g.
  private func zeroPull() -> [Double] {
    let count = covariance.factorCount
    var pull = [Double](repeating: 0, count: count)
    for series in zeros where count > 0 {
      let weight = base[series] / covariance.diagonal[series]
      for place in 0..<count { pull[place] += weight * covariance.factors[series * count + place] }
    }
    return pull
  }

  private func dot(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for place in left.indices { sum += left[place] * right[place] }
    return sum
  }
}

extension SymmetricFactor {
  /// M⁻¹ x.
  func solution(_ numbers: [Double]) -> [Double] {
    var result = numbers
    solve(&result, width: 1)
    return result
  }
}
