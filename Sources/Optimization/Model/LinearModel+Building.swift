extension LinearModel {
  /// Adds a variable; without bounds it is any number from 0 up.
  @discardableResult
  public mutating func addVariable(
    _ label: Label = .none, lower: Double = 0, upper: Double = .infinity, kind: VariableKind = .continuous
  ) -> Variable {
    columns.lower.append(lower)
    columns.upper.append(upper)
    columns.kind.append(kind)
    columns.label.append(label)
    return Variable(index: variableCount - 1)
  }

  /// Adds a variable that is 0 or 1.
  @discardableResult
  public mutating func addBinary(_ label: Label = .none) -> Variable {
    addVariable(label, lower: 0, upper: 1, kind: .integer)
  }

  /// Adds a condition written with operators, such as `x + 2 * y <= 8`.
  @discardableResult
  public mutating func add(_ relation: LinearRelation) -> Constraint { add(.none, relation) }

  /// Adds a named condition written with operators.
  @discardableResult
  public mutating func add(_ label: Label, _ relation: LinearRelation) -> Constraint {
    let constraint = addConstraint(label, lower: relation.lower, upper: relation.upper)
    for term in relation.expression.terms { addCoefficient(term.coefficient, term.variable, to: constraint) }
    return constraint
  }

  /// Adds a condition without coefficients; `addCoefficient` fills it, in any order and at any time.
  @discardableResult
  public mutating func addConstraint(
    _ label: Label = .none, lower: Double = -.infinity, upper: Double = .infinity
  ) -> Constraint {
    rows.lower.append(lower)
    rows.upper.append(upper)
    rows.label.append(label)
    return Constraint(index: constraintCount - 1)
  }

  /// Adds a variable times a number to a constraint; a second call for the same place adds to the first.
  public mutating func addCoefficient(_ value: Double, _ variable: Variable, to constraint: Constraint) {
    entries.row.append(Int32(truncatingIfNeeded: constraint.index))
    entries.column.append(Int32(truncatingIfNeeded: variable.index))
    entries.value.append(value)
  }

  /// Gives a variable other bounds.
  public mutating func setBounds(of variable: Variable, lower: Double, upper: Double) {
    columns.lower[variable.index] = lower
    columns.upper[variable.index] = upper
  }

  /// Gives a constraint other sides.
  public mutating func setSides(of constraint: Constraint, lower: Double, upper: Double) {
    rows.lower[constraint.index] = lower
    rows.upper[constraint.index] = upper
  }

  /// Says whether a variable may take any value or whole ones only.
  public mutating func setKind(of variable: Variable, _ kind: VariableKind) {
    columns.kind[variable.index] = kind
  }
}

extension LinearModel {
  /// Takes away the constraints added last, with their coefficients, until `count` are left.
  public mutating func removeConstraints(downTo count: Int) {
    guard count < constraintCount else { return }
    rows.lower.removeLast(constraintCount - count)
    rows.upper.removeLast(rows.upper.count - count)
    rows.label.removeLast(rows.label.count - count)
    let kept = entries.row.indices.filter { Int(entries.row[$0]) < count }
    guard kept.count < entries.row.count else { return }
    entries = Entries(
      row: kept.map { entries.row[$0] }, column: kept.map { entries.column[$0] },
      value: kept.map { entries.value[$0] })
  }
}
