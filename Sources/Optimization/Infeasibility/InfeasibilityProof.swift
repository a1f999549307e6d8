/// A weighted sum of constraints that the variables' bounds cannot meet (Farkas's lemma).
///
/// The limits it rests on are themselves a conflict, most often a small one, which is what makes the search for a
/// minimal one quick.
struct InfeasibilityProof {
  /// The limits with a weight.
  let members: Set<ConflictMember>

  /// The proof that a solver's weights give, of either sign; nil when rounding has spoilt it.
  init?(weights: [Double], rows: SparseRows, session: any SolverSession, variableCount: Int) {
    guard
      let members = Self.members(weights, rows, session, variableCount)
        ?? Self.members(weights.map { -$0 }, rows, session, variableCount)
    else { return nil }
    self.members = members
  }

  private static func members(
    _ weights: [Double], _ rows: SparseRows, _ session: any SolverSession, _ variableCount: Int
  ) -> Set<ConflictMember>? {
    guard let largest = weights.lazy.map(\.magnitude).max(), largest > 0, largest.isFinite else { return nil }
    var members: Set<ConflictMember> = []
    var required = 0.0
    var sum = [Double](repeating: 0, count: variableCount)
    var size = sum
    for row in weights.indices where weights[row].magnitude > 1e-9 * largest {
      let side: LimitSide = weights[row] > 0 ? .lower : .upper
      let sides = session.sides(of: Constraint(index: row))
      let value = side == .lower ? sides.lower : sides.upper
      guard value.isFinite else { return nil }
      required += weights[row] * value
      members.insert(.constraint(Constraint(index: row), side))
      for position in rows.range(of: row) {
        let product = weights[row] * rows.values[position]
        sum[Int(rows.columns[position])] += product
        size[Int(rows.columns[position])] += product.magnitude
      }
    }
    var reachable = 0.0
    for column in 0..<variableCount where sum[column].magnitude > 1e-9 * size[column] {
      let side: LimitSide = sum[column] > 0 ? .upper : .lower
      let bounds = session.bounds(of: Variable(index: column))
      let value = side == .lower ? bounds.lower : bounds.upper
      guard value.isFinite else { return nil }
      reachable += sum[column] * value
      members.insert(.bound(Variable(index: column), side))
    }
    return reachable < required ? members : nil
  }
}

extension SparseRows {
  /// Where a row's coefficients stand.
  func range(of row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }
}
