// Equality of two formulas is written `x - y == 0`: `x == y` asks whether they are the same formula.

extension Variable {
  /// At most a number.
  public static func <= (left: Variable, right: Double) -> LinearRelation {
    LinearRelation(left.expression, lower: -.infinity, upper: right)
  }

  /// At least a number.
  public static func >= (left: Variable, right: Double) -> LinearRelation {
    LinearRelation(left.expression, lower: right, upper: .infinity)
  }

  /// Equal to a number.
  public static func == (left: Variable, right: Double) -> LinearRelation {
    LinearRelation(left.expression, lower: right, upper: right)
  }

  /// At most another formula.
  public static func <= (left: Variable, right: Variable) -> LinearRelation {
    LinearRelation(left - right, lower: -.infinity, upper: 0)
  }

  /// At least another formula.
  public static func >= (left: Variable, right: Variable) -> LinearRelation {
    LinearRelation(left - right, lower: 0, upper: .infinity)
  }

  /// At most another formula.
  public static func <= (left: Variable, right: LinearExpression) -> LinearRelation {
    LinearRelation(left - right, lower: -.infinity, upper: 0)
  }

  /// At least another formula.
  public static func >= (left: Variable, right: LinearExpression) -> LinearRelation {
    LinearRelation(left - right, lower: 0, upper: .infinity)
  }
}

extension LinearExpression {
  /// At most a number.
  public static func <= (left: LinearExpression, right: Double) -> LinearRelation {
    LinearRelation(left.expression, lower: -.infinity, upper: right)
  }

  /// At least a number.
  public static func >= (left: LinearExpression, right: Double) -> LinearRelation {
    LinearRelation(left.expression, lower: right, upper: .infinity)
  }

  /// Equal to a number.
  public static func == (left: LinearExpression, right: Double) -> LinearRelation {
    LinearRelation(left.expression, lower: right, upper: right)
  }

  /// At most another formula.
  public static func <= (left: LinearExpression, right: LinearExpression) -> LinearRelation {
    LinearRelation(left - right, lower: -.infinity, upper: 0)
  }

  /// At least another formula.
  public static func >= (left: LinearExpression, right: LinearExpression) -> LinearRelation {
    LinearRelation(left - right, lower: 0, upper: .infinity)
  }

  /// At most another formula.
  public static func <= (left: LinearExpression, right: Variable) -> LinearRelation {
    LinearRelation(left - right, lower: -.infinity, upper: 0)
  }

  /// At least another formula.
  public static func >= (left: LinearExpression, right: Variable) -> LinearRelation {
    LinearRelation(left - right, lower: 0, upper: .infinity)
  }
}
