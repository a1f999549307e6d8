/// A quantity the solver chooses: a column of a `LinearModel`.
///
/// A variable belongs to the model that made it and means nothing in another.
public struct Variable: Hashable, Comparable, Sendable {
  /// Position among the model's variables, from 0.
  public let index: Int

  init(index: Int) { self.index = index }

  /// Orders variables as they were added.
  public static func < (left: Variable, right: Variable) -> Bool { left.index < right.index }
}

/// Which values a variable may take between its bounds.
public enum VariableKind: Hashable, Sendable {
  /// Any real number.
  case continuous
  /// Whole numbers only.
  case integer
}
