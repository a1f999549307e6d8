/// Which end of a bound or constraint.
public enum LimitSide: Sendable, Hashable, Comparable {
  /// At least.
  case lower
  /// At most.
  case upper
}

/// One limit of a model that takes part in a conflict.
public enum ConflictMember: Sendable, Hashable {
  /// One side of a constraint.
  case constraint(Constraint, LimitSide)
  /// One bound of a variable.
  case bound(Variable, LimitSide)
}

/// Limits that no solution can meet together, while any one of them could be given up to make the rest possible.
public struct Conflict: Sendable, Equatable {
  /// The limits: constraints first, then bounds, each in the order of the model.
  public var members: [ConflictMember]
  /// Whether it is known that every member is needed; false when the search was stopped before its end.
  public var isMinimal: Bool
  /// Whether the limits conflict only since some variables must be whole.
  public var needsWholeNumbers: Bool

  /// Each member in words, with the model's names: “capacity ≤ 40”.
  public func descriptions(in model: LinearModel) -> [String] {
    members.map { member in
      switch member {
      case .constraint(let constraint, .lower):
        "\(model.name(of: constraint)) ≥ \(model.sides(of: constraint).lower)"
      case .constraint(let constraint, .upper):
        "\(model.name(of: constraint)) ≤ \(model.sides(of: constraint).upper)"
      case .bound(let variable, .lower): "\(model.name(of: variable)) ≥ \(model.bounds(of: variable).lower)"
      case .bound(let variable, .upper): "\(model.name(of: variable)) ≤ \(model.bounds(of: variable).upper)"
      }
    }
  }
}

extension LinearModel {
  /// Every finite side and bound, constraints first.
  var limits: [ConflictMember] {
    var limits: [ConflictMember] = []
    for row in 0..<constraintCount {
      if rows.lower[row] > -.infinity { limits.append(.constraint(Constraint(index: row), .lower)) }
      if rows.upper[row] < .infinity { limits.append(.constraint(Constraint(index: row), .upper)) }
    }
    for column in 0..<variableCount {
      if columns.lower[column] > -.infinity { limits.append(.bound(Variable(index: column), .lower)) }
      if columns.upper[column] < .infinity { limits.append(.bound(Variable(index: column), .upper)) }
    }
    return limits
  }

  /// A constraint or variable whose own two limits contradict each other.
  var ownContradiction: Conflict? {
    func pair(_ lower: ConflictMember, _ upper: ConflictMember) -> Conflict {
      Conflict(members: [lower, upper], isMinimal: true, needsWholeNumbers: false)
    }
    for row in 0..<constraintCount where rows.lower[row] > rows.upper[row] {
      return pair(.constraint(Constraint(index: row), .lower), .constraint(Constraint(index: row), .upper))
    }
    for column in 0..<variableCount where columns.lower[column] > columns.upper[column] {
      return pair(.bound(Variable(index: column), .lower), .bound(Variable(index: column), .upper))
    }
    return nil
  }
}
