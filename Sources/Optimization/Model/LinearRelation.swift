/// A condition written as a formula between two sides, before it stands in a model: `x + 2y <= 8`.
public struct LinearRelation: Sendable, Equatable {
  /// What is kept between the sides, without its constant.
  public let expression: LinearExpression
  /// Smallest permitted value; −∞ when there is none.
  public let lower: Double
  /// Largest permitted value; ∞ when there is none.
  public let upper: Double

  /// A formula between two sides; its constant moves to them.
  public init(_ expression: LinearExpression, lower: Double, upper: Double) {
    self.expression = LinearExpression(expression.terms)
    self.lower = lower - expression.constant
    self.upper = upper - expression.constant
  }
}
