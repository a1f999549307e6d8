/// A sum of variables times numbers, plus a constant: `3x + 2y − 5`.
///
/// The same variable may stand in several terms; they are added up when a solver reads the model.
public struct LinearExpression: Sendable, Equatable {
  /// One variable times one number.
  public struct Term: Sendable, Equatable {
    /// The variable.
    public var variable: Variable
    /// What it is multiplied by.
    public var coefficient: Double

    /// A variable times a number.
    public init(_ coefficient: Double, _ variable: Variable) {
      self.variable = variable
      self.coefficient = coefficient
    }
  }

  /// The terms, in the order they were added.
  public private(set) var terms: [Term]
  /// The constant.
  public var constant: Double

  /// An expression of given terms.
  public init(_ terms: [Term] = [], constant: Double = 0) {
    self.terms = terms
    self.constant = constant
  }

  /// A constant.
  public init(_ constant: Double) { self.init([], constant: constant) }

  /// One variable.
  public init(_ variable: Variable) { self.init([Term(1, variable)]) }

  /// Adds a variable times a number.
  public mutating func add(_ coefficient: Double, _ variable: Variable) {
    terms.append(Term(coefficient, variable))
  }

  /// Makes room for terms that are to be added.
  public mutating func reserveCapacity(_ count: Int) { terms.reserveCapacity(count) }

  /// The value when every variable has the value at its position.
  public func value(at values: [Double]) -> Double {
    terms.reduce(constant) { $0 + $1.coefficient * values[$1.variable.index] }
  }

  /// The same expression with one term per variable, in the order of the variables.
  public var collected: LinearExpression {
    var result = LinearExpression(constant: constant)
    result.reserveCapacity(terms.count)
    for term in terms.sorted(by: { $0.variable < $1.variable }) {
      if let last = result.terms.indices.last, result.terms[last].variable == term.variable {
        result.terms[last].coefficient += term.coefficient
      } else {
        result.terms.append(term)
      }
    }
    return result
  }

  mutating func append(_ other: LinearExpression, times factor: Double) {
    terms.reserveCapacity(terms.count + other.terms.count)
    for term in other.terms { terms.append(Term(factor * term.coefficient, term.variable)) }
    constant += factor * other.constant
  }
}
