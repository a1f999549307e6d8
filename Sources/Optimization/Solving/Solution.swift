/// What a solve found: the status, and the values, shadow prices and reduced costs there are.
///
/// Sign convention, the same for smallest and largest objectives: a **shadow price** is how much the objective changes
/// per unit by which the constraint's active side rises; a **reduced cost** is how much it changes per unit by which
/// the variable is forced up from its value. So with a smallest objective a binding `≥` has a price of 0 or more, a
/// binding `≤` one of 0 or less; with a largest objective the signs turn. For every variable
/// `reduced cost = coefficient in the objective − Σ shadow price × coefficient in the constraint`.
///
/// Both hold for a small change only (until another basis becomes best), and where several bases are best at the same
/// point (degeneracy) they are one of several right answers.
public struct Solution: Sendable, Equatable {
  /// How the solve ended.
  public var status: SolveStatus
  /// Value of the objective; nil when there are no values.
  public var objective: Double?
  /// The best value any solution could have; equal to the objective when a linear programme is optimal.
  public var bound: Double?
  /// Value of each variable, by its position; empty when none were found.
  public var values: [Double]
  /// Value of each constraint's formula, by its position; empty when there are no values.
  public var activities: [Double]
  /// Shadow price of each constraint; empty for mixed-integer models and when the solve did not reach the optimum.
  public var shadowPrices: [Double]
  /// Reduced cost of each variable; empty when there are no shadow prices.
  public var reducedCosts: [Double]
  /// Iterations of the simplex or interior-point method.
  public var iterations: Int
  /// Branch-and-bound nodes; 0 for a linear programme.
  public var nodes: Int
  /// Seconds of wall time the solve took.
  public var seconds: Double

  /// A solution of given parts.
  public init(
    status: SolveStatus, objective: Double? = nil, bound: Double? = nil, values: [Double] = [],
    activities: [Double] = [], shadowPrices: [Double] = [], reducedCosts: [Double] = [], iterations: Int = 0,
    nodes: Int = 0, seconds: Double = 0
  ) {
    self.status = status
    self.objective = objective
    self.bound = bound
    self.values = values
    self.activities = activities
    self.shadowPrices = shadowPrices
    self.reducedCosts = reducedCosts
    self.iterations = iterations
    self.nodes = nodes
    self.seconds = seconds
  }
}

extension Solution {
  /// Whether there are values that meet all constraints.
  public var hasValues: Bool { objective != nil }

  /// Whether there are shadow prices and reduced costs.
  public var hasShadowPrices: Bool { !shadowPrices.isEmpty || !reducedCosts.isEmpty }

  /// How far the objective may be from the best possible, as a share of its own size; nil without values or bound.
  public var gap: Double? {
    guard let objective, let bound else { return nil }
    let distance = (objective - bound).magnitude
    return distance == 0 ? 0 : distance / max(objective.magnitude, 1e-10)
  }

  /// The value of a variable; nil when no values were found.
  public func value(of variable: Variable) -> Double? { hasValues ? values[variable.index] : nil }

  /// The value of a formula; nil when no values were found.
  public func value(of formula: some LinearFormula) -> Double? {
    hasValues ? formula.expression.value(at: values) : nil
  }

  /// The value of a constraint's formula; nil when no values were found.
  public func activity(of constraint: Constraint) -> Double? { hasValues ? activities[constraint.index] : nil }

  /// Change of the objective per unit by which the constraint's active side rises; nil when there is none.
  public func shadowPrice(of constraint: Constraint) -> Double? {
    hasShadowPrices ? shadowPrices[constraint.index] : nil
  }

  /// Change of the objective per unit by which the variable is forced up; nil when there is none.
  public func reducedCost(of variable: Variable) -> Double? { hasShadowPrices ? reducedCosts[variable.index] : nil }
}
