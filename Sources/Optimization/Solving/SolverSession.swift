/// A model that stays in its solver: change some numbers and solve again from where the last solve ended.
///
/// A session is used by one thread at a time. Changes are checked as a model's are; one that is refused changes nothing.
public protocol SolverSession: AnyObject {
  /// The model as it is now, with every change since it was read.
  var model: LinearModel { get }
  /// How the next solve works; what is set here holds from the next `solve`.
  var options: SolverOptions { get set }

  /// Bounds of a variable as they are now.
  func bounds(of variable: Variable) -> (lower: Double, upper: Double)
  /// Sides of a constraint as they are now.
  func sides(of constraint: Constraint) -> (lower: Double, upper: Double)

  /// Gives variables other bounds.
  func setBounds(_ changes: [BoundChange]) throws(SolverError)
  /// Gives constraints other sides.
  func setSides(_ changes: [SideChange]) throws(SolverError)
  /// Gives a variable another coefficient in a constraint.
  func setCoefficient(of variable: Variable, in constraint: Constraint, to value: Double) throws(SolverError)
  /// Replaces the objective.
  func setObjective(_ objective: Objective) throws(SolverError)
  /// Adds a constraint over the variables there are.
  func add(_ label: Label, _ relation: LinearRelation) throws(SolverError) -> Constraint
  /// Takes away the constraints added last, until `count` are left.
  func removeConstraints(downTo count: Int) throws(SolverError)

  /// Solves from where the last solve ended, or from nothing the first time.
  func solve(watch: SolveWatch) throws(SolverError) -> Solution
  /// Where the last solve ended; nil when it did not end at a corner.
  func start() -> SolveStart?
  /// Begins the next solve at a corner that an earlier one ended at; nil begins from nothing.
  func setStart(_ start: SolveStart?) throws(SolverError)

  /// Weights of the constraints in a proof that the model is infeasible: their sum, so weighted, cannot be met within
  /// the bounds. Nil when the last solve did not end infeasible or the solver has no proof.
  func infeasibilityProof() -> [Double]?
}

/// A corner a solve ended at: which limits of which variables and constraints were met there. Means something only to
/// a session with as many variables and constraints.
public struct SolveStart: Sendable, Equatable {
  let variables: [Int32]
  let constraints: [Int32]
}

/// New bounds of one variable.
public struct BoundChange: Sendable, Equatable {
  /// The variable.
  public var variable: Variable
  /// Its lower bound; −∞ for none.
  public var lower: Double
  /// Its upper bound; ∞ for none.
  public var upper: Double

  /// New bounds of one variable.
  public init(_ variable: Variable, lower: Double, upper: Double) {
    self.variable = variable
    self.lower = lower
    self.upper = upper
  }
}

/// New sides of one constraint.
public struct SideChange: Sendable, Equatable {
  /// The constraint.
  public var constraint: Constraint
  /// Its lower side; −∞ for none.
  public var lower: Double
  /// Its upper side; ∞ for none.
  public var upper: Double

  /// New sides of one constraint.
  public init(_ constraint: Constraint, lower: Double, upper: Double) {
    self.constraint = constraint
    self.lower = lower
    self.upper = upper
  }
}

extension SolverSession {
  /// Solves with nobody looking.
  public func solve() throws(SolverError) -> Solution { try solve(watch: .none) }

  /// Gives one variable other bounds.
  public func setBounds(of variable: Variable, lower: Double, upper: Double) throws(SolverError) {
    try setBounds([BoundChange(variable, lower: lower, upper: upper)])
  }

  /// Gives one constraint other sides.
  public func setSides(of constraint: Constraint, lower: Double, upper: Double) throws(SolverError) {
    try setSides([SideChange(constraint, lower: lower, upper: upper)])
  }
}
