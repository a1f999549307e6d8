/// What may stand in a linear formula: a variable or an expression.
public protocol LinearFormula: Sendable {
  /// The formula as an expression.
  var expression: LinearExpression { get }
}

extension Variable: LinearFormula {
  /// The variable times one.
  public var expression: LinearExpression { LinearExpression(self) }
}

extension LinearExpression: LinearFormula {
  /// Itself.
  public var expression: LinearExpression { self }
}

// Each pair of types has its own operator: with generic ones the compiler needs seconds for a formula of four terms.

extension Variable {
  /// The sum of two formulas.
  public static func + (left: Variable, right: Variable) -> LinearExpression { left.plus(right, times: 1) }

  /// The difference of two formulas.
  public static func - (left: Variable, right: Variable) -> LinearExpression { left.plus(right, times: -1) }

  /// The sum of two formulas.
  public static func + (left: Variable, right: LinearExpression) -> LinearExpression { left.plus(right, times: 1) }

  /// The difference of two formulas.
  public static func - (left: Variable, right: LinearExpression) -> LinearExpression { left.plus(right, times: -1) }

  /// A formula and a number.
  public static func + (left: Variable, right: Double) -> LinearExpression { left.plus(right) }

  /// A formula less a number.
  public static func - (left: Variable, right: Double) -> LinearExpression { left.plus(-right) }

  /// A formula times a number.
  public static func * (factor: Double, formula: Variable) -> LinearExpression {
    LinearExpression().plus(formula, times: factor)
  }

  /// A formula with the opposite sign.
  public static prefix func - (formula: Variable) -> LinearExpression { LinearExpression().plus(formula, times: -1) }
}

extension LinearExpression {
  /// The sum of two formulas.
  public static func + (left: LinearExpression, right: LinearExpression) -> LinearExpression {
    left.plus(right, times: 1)
  }

  /// The difference of two formulas.
  public static func - (left: LinearExpression, right: LinearExpression) -> LinearExpression {
    left.plus(right, times: -1)
  }

  /// The sum of two formulas.
  public static func + (left: LinearExpression, right: Variable) -> LinearExpression { left.plus(right, times: 1) }

  /// The difference of two formulas.
  public static func - (left: LinearExpression, right: Variable) -> LinearExpression { left.plus(right, times: -1) }

  /// A formula and a number.
  public static func + (left: LinearExpression, right: Double) -> LinearExpression { left.plus(right) }

  /// A formula less a number.
  public static func - (left: LinearExpression, right: Double) -> LinearExpression { left.plus(-right) }

  /// A formula times a number.
  public static func * (factor: Double, formula: LinearExpression) -> LinearExpression {
    LinearExpression().plus(formula, times: factor)
  }

  /// A formula with the opposite sign.
  public static prefix func - (formula: LinearExpression) -> LinearExpression {
    LinearExpression().plus(formula, times: -1)
  }
}

extension LinearFormula {
  func plus(_ other: some LinearFormula, times factor: Double) -> LinearExpression {
    var sum = expression
    sum.append(other.expression, times: factor)
    return sum
  }

  func plus(_ number: Double) -> LinearExpression {
    var sum = expression
    sum.constant += number
    return sum
  }
}

extension LinearExpression {
  /// Adds a formula.
  public static func += (left: inout LinearExpression, right: some LinearFormula) {
    left.append(right.expression, times: 1)
  }

  /// Takes a formula away.
  public static func -= (left: inout LinearExpression, right: some LinearFormula) {
    left.append(right.expression, times: -1)
  }

  /// The sum of the formulas of a sequence.
  public static func sum<Formulas: Sequence>(_ formulas: Formulas) -> LinearExpression
  where Formulas.Element: LinearFormula {
    formulas.reduce(into: LinearExpression()) { $0 += $1 }
  }
}
