extension HiGHSSession {
  func setBounds(_ changes: [BoundChange]) throws(SolverError) {
    guard !changes.isEmpty else { return }
    let changes = changes.lastOfEach(\.variable.index)
    for change in changes {
      try checkModel { () throws(ModelError) in
        try current.check(change.variable)
        try SparseRows.check(boundsOf: change.variable, lower: change.lower, upper: change.upper, in: current)
      }
    }
    let answer = functions.changeBounds(
      handle, CInteger(changes.count), changes.map { CInteger($0.variable.index) }, changes.map(\.lower),
      changes.map(\.upper))
    try check(answer, "change bounds of \(changes.count) variables")
    for change in changes { current.setBounds(of: change.variable, lower: change.lower, upper: change.upper) }
  }

  func setSides(_ changes: [SideChange]) throws(SolverError) {
    guard !changes.isEmpty else { return }
    let changes = changes.lastOfEach(\.constraint.index)
    for change in changes {
      try checkModel { () throws(ModelError) in
        try current.check(change.constraint)
        try SparseRows.check(sidesOf: change.constraint, lower: change.lower, upper: change.upper, in: current)
      }
    }
    let answer = functions.changeSides(
      handle, CInteger(changes.count), changes.map { CInteger($0.constraint.index) }, changes.map(\.lower),
      changes.map(\.upper))
    try check(answer, "change sides of \(changes.count) constraints")
    for change in changes { current.setSides(of: change.constraint, lower: change.lower, upper: change.upper) }
  }

  func setCoefficient(of variable: Variable, in constraint: Constraint, to value: Double) throws(SolverError) {
    try checkModel { () throws(ModelError) in
      try current.check(variable)
      try current.check(constraint)
      guard value.magnitude < SparseRows.tooLarge else {
        throw .coefficient(value, variable: current.name(of: variable), constraint: current.name(of: constraint))
      }
    }
    let kept = value.magnitude < SparseRows.smallest ? 0 : value
    try check(
      functions.changeEntry(handle, CInteger(constraint.index), CInteger(variable.index), kept),
      "change the coefficient of \(current.name(of: variable)) in \(current.name(of: constraint))")
    changedEntries[Place(row: constraint.index, column: variable.index)] = kept
  }

  func setObjective(_ objective: Objective) throws(SolverError) {
    let costs: [Double]
    do throws(ModelError) { costs = try objective.costs(in: current) } catch { throw .model(error) }
    if !costs.isEmpty {
      try check(functions.changeCosts(handle, 0, CInteger(costs.count - 1), costs), "change the objective")
    }
    try check(functions.changeSense(handle, objective.direction.sense), "change the direction of the objective")
    try check(functions.changeOffset(handle, objective.expression.constant), "change the objective's constant")
    current.objective = objective
  }

  func add(_ label: Label, _ relation: LinearRelation) throws(SolverError) -> Constraint {
    let terms = relation.expression.collected.terms.filter { !($0.coefficient.magnitude < SparseRows.smallest) }
    var extended = LinearModel()
    swap(&extended, &current)
    defer { swap(&extended, &current) }
    let constraint = extended.addConstraint(label, lower: relation.lower, upper: relation.upper)
    do throws(SolverError) {
      try checkModel { () throws(ModelError) in
        try SparseRows.check(sidesOf: constraint, lower: relation.lower, upper: relation.upper, in: extended)
        for term in terms {
          try extended.check(term.variable)
          guard term.coefficient.magnitude < SparseRows.tooLarge else {
            throw .coefficient(
              term.coefficient, variable: extended.name(of: term.variable), constraint: extended.name(of: constraint))
          }
        }
      }
      try check(
        functions.addRow(
          handle, relation.lower, relation.upper, CInteger(terms.count), terms.map { CInteger($0.variable.index) },
          terms.map(\.coefficient)), "add the constraint \(extended.name(of: constraint))")
    } catch {
      extended.removeConstraints(downTo: constraint.index)
      throw error
    }
    for term in terms { extended.addCoefficient(term.coefficient, term.variable, to: constraint) }
    return constraint
  }

  func removeConstraints(downTo count: Int) throws(SolverError) {
    guard count < current.constraintCount else { return }
    try check(
      functions.deleteRows(handle, CInteger(count), CInteger(current.constraintCount - 1)), "take constraints away")
    changedEntries = changedEntries.filter { $0.key.row < count }
    current.removeConstraints(downTo: count)
  }

  func start() -> SolveStart? {
    // 1 says that the basis holds.
    guard !isMixedInteger, integer("basis_validity") == 1 else { return nil }
    var variables = [CInteger](repeating: 0, count: current.variableCount)
    var constraints = [CInteger](repeating: 0, count: current.constraintCount)
    guard functions.basis(handle, &variables, &constraints) == 0 else { return nil }
    return SolveStart(variables: variables, constraints: constraints)
  }

  func setStart(_ start: SolveStart?) throws(SolverError) {
    guard let start else { return try check(functions.clearSolver(handle), "begin from nothing") }
    guard start.variables.count == current.variableCount, start.constraints.count == current.constraintCount else {
      throw .refused(step: "begin at a corner of a model of another size")
    }
    try check(functions.setBasis(handle, start.variables, start.constraints), "begin at a given corner")
  }

  private func checkModel(_ body: () throws(ModelError) -> Void) throws(SolverError) {
    do throws(ModelError) { try body() } catch { throw .model(error) }
  }
}

extension LinearModel {
  func check(_ variable: Variable) throws(ModelError) {
    guard variable.index < variableCount else { throw .foreignVariable(index: variable.index, count: variableCount) }
  }

  func check(_ constraint: Constraint) throws(ModelError) {
    guard constraint.index < constraintCount else {
      throw .foreignConstraint(index: constraint.index, count: constraintCount)
    }
  }
}

extension Array {
  /// The last element of each key, ordered by key, as HiGHS wants its sets.
  fileprivate func lastOfEach(_ key: (Element) -> Int) -> [Element] {
    let ordered = enumerated().sorted { (key($0.element), $0.offset) < (key($1.element), $1.offset) }
    return ordered.indices.compactMap { position in
      let element = ordered[position].element
      let isLast = position == ordered.count - 1 || key(ordered[position + 1].element) != key(element)
      return isLast ? element : nil
    }
  }
}
