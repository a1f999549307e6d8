/// What a solution should make as small or as large as it can.
public struct Objective: Sendable, Equatable {
  /// Which way is better.
  public enum Direction: Sendable, Hashable {
    /// Smaller is better.
    case minimize
    /// Larger is better.
    case maximize
  }

  /// Which way is better.
  public var direction: Direction
  /// The formula.
  public var expression: LinearExpression

  /// A formula and a direction.
  public init(_ direction: Direction, _ expression: LinearExpression) {
    self.direction = direction
    self.expression = expression
  }

  /// A formula to make as small as possible.
  public static func minimize(_ formula: some LinearFormula) -> Objective { Objective(.minimize, formula.expression) }

  /// A formula to make as large as possible.
  public static func maximize(_ formula: some LinearFormula) -> Objective { Objective(.maximize, formula.expression) }

  /// No preference: any solution that meets the constraints.
  public static let none = Objective(.minimize, LinearExpression())
}
