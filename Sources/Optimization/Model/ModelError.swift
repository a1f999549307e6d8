/// A number in a model that no solver can compute with.
public enum ModelError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A coefficient that is not a number, infinite, or 1e15 and more.
  case coefficient(Double, variable: String, constraint: String)
  /// A coefficient of the objective that is not a number, infinite, or 1e15 and more.
  case objectiveCoefficient(Double, variable: String)
  /// A constant in the objective that is not a finite number.
  case objectiveConstant(Double)
  /// A bound that is not a number, or is infinite on the wrong side.
  case bound(lower: Double, upper: Double, variable: String)
  /// A side that is not a number, or is infinite on the wrong side.
  case side(lower: Double, upper: Double, constraint: String)
  /// A lower side above the upper, which a text format cannot say; a solver answers that the model is infeasible.
  case crossedSides(constraint: String)
  /// A term with a variable that the model does not have.
  case foreignVariable(index: Int, count: Int)
  /// A term in a constraint that the model does not have.
  case foreignConstraint(index: Int, count: Int)

  /// What is wrong, where, and the remedy.
  public var description: String {
    switch self {
    case .coefficient(let value, let variable, let constraint):
      "The coefficient of “\(variable)” in “\(constraint)” is \(value). Give a finite number below 1e15 in size."
    case .objectiveCoefficient(let value, let variable):
      "The coefficient of “\(variable)” in the objective is \(value). Give a finite number below 1e15 in size."
    case .objectiveConstant(let value):
      "The constant of the objective is \(value). Give a finite number."
    case .bound(let lower, let upper, let variable):
      "The bounds of “\(variable)” are \(lower) and \(upper). Give a lower bound below ∞ and an upper bound above −∞."
    case .side(let lower, let upper, let constraint):
      "The sides of “\(constraint)” are \(lower) and \(upper). Give a lower side below ∞ and an upper side above −∞."
    case .crossedSides(let constraint):
      "The lower side of “\(constraint)” lies above its upper side. Change one of them before the model is written."
    case .foreignVariable(let index, let count):
      "A term names variable number \(index + 1), and the model has \(count). Use variables of the same model."
    case .foreignConstraint(let index, let count):
      "A term names constraint number \(index + 1), and the model has \(count). Use constraints of the same model."
    }
  }
}
