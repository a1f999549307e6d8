/// A condition the solution must meet: a row of a `LinearModel`.
///
/// A constraint belongs to the model that made it and means nothing in another.
public struct Constraint: Hashable, Comparable, Sendable {
  /// Position among the model's constraints, from 0.
  public let index: Int

  init(index: Int) { self.index = index }

  /// Orders constraints as they were added.
  public static func < (left: Constraint, right: Constraint) -> Bool { left.index < right.index }
}
