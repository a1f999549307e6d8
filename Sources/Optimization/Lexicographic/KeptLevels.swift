/// What has been fixed so that the levels already solved keep their values, and how to undo it.
struct KeptLevels {
  private let objective: Objective
  private let constraintCount: Int
  private var bounds: [Int: BoundChange] = [:]
  private var sides: [Int: SideChange] = [:]
  /// What the last level fixed, as it was before that.
  private var lastBounds: [BoundChange] = []
  private var lastSides: [SideChange] = []

  /// The session as it was, before any level.
  init(objective: Objective, constraintCount: Int) {
    self.objective = objective
    self.constraintCount = constraintCount
  }

  /// Makes sure that a level keeps its value from here on.
  mutating func keep(_ level: ObjectiveLevel, _ solution: Solution, in session: any SolverSession) throws(SolverError) {
    (lastBounds, lastSides) = ([], [])
    guard let value = solution.objective else { return }
    let allowance = level.tolerance.allowance(at: value)
    if allowance == 0, solution.hasShadowPrices {
      try fix(level.objective.direction, solution, in: session)
    } else {
      // A hair of room, so that rounding does not make the next level infeasible.
      try constrain(level, value, room: max(allowance, 1e-9 * max(1, value.magnitude)), in: session)
    }
  }

  /// Keeps the last level by a constraint instead of by fixing, where rounding made what was fixed contradict itself.
  mutating func loosen(_ level: ObjectiveLevel, _ solution: Solution, in session: any SolverSession) throws(SolverError)
  {
    guard let value = solution.objective, !lastBounds.isEmpty || !lastSides.isEmpty else { return }
    try session.setBounds(lastBounds)
    try session.setSides(lastSides)
    (lastBounds, lastSides) = ([], [])
    // What a solver calls feasible is so to within its tolerance.
    let room = 10 * session.options.feasibilityTolerance * max(1, value.magnitude)
    try constrain(level, value, room: room, in: session)
  }

  private func constrain(
    _ level: ObjectiveLevel, _ value: Double, room: Double, in session: any SolverSession
  ) throws(SolverError) {
    let relation =
      switch level.objective.direction {
      case .minimize: level.objective.expression <= value + room
      case .maximize: level.objective.expression >= value - room
      }
    _ = try session.add(Label(level.name), relation)
  }

  /// Fixes each variable and constraint whose price is not zero where it stands.
  private mutating func fix(
    _ direction: Objective.Direction, _ solution: Solution, in session: any SolverSession
  ) throws(SolverError) {
    let sign = direction == .minimize ? 1.0 : -1.0
    let largest = max(
      1, solution.reducedCosts.lazy.map(\.magnitude).max() ?? 0, solution.shadowPrices.lazy.map(\.magnitude).max() ?? 0)
    let threshold = 1e-9 * largest
    var boundChanges: [BoundChange] = []
    for (column, price) in solution.reducedCosts.enumerated() where price.magnitude > threshold {
      let variable = Variable(index: column)
      let old = session.bounds(of: variable)
      let place = sign * price > 0 ? old.lower : old.upper
      guard place.isFinite, old.lower < old.upper else { continue }
      if bounds[column] == nil { bounds[column] = BoundChange(variable, lower: old.lower, upper: old.upper) }
      lastBounds.append(BoundChange(variable, lower: old.lower, upper: old.upper))
      boundChanges.append(BoundChange(variable, lower: place, upper: place))
    }
    var sideChanges: [SideChange] = []
    for (row, price) in solution.shadowPrices.enumerated() where price.magnitude > threshold {
      let constraint = Constraint(index: row)
      let old = session.sides(of: constraint)
      let place = sign * price > 0 ? old.lower : old.upper
      guard place.isFinite, old.lower < old.upper else { continue }
      if row < constraintCount, sides[row] == nil {
        sides[row] = SideChange(constraint, lower: old.lower, upper: old.upper)
      }
      lastSides.append(SideChange(constraint, lower: old.lower, upper: old.upper))
      sideChanges.append(SideChange(constraint, lower: place, upper: place))
    }
    try session.setBounds(boundChanges)
    try session.setSides(sideChanges)
  }

  /// A solution without the constraints that were added to keep levels.
  func withoutAddedConstraints(_ solution: Solution) -> Solution {
    var solution = solution
    if solution.activities.count > constraintCount {
      solution.activities.removeLast(solution.activities.count - constraintCount)
    }
    if solution.shadowPrices.count > constraintCount {
      solution.shadowPrices.removeLast(solution.shadowPrices.count - constraintCount)
    }
    return solution
  }

  /// Gives the session back its own bounds, sides, constraints and objective.
  func undo(in session: any SolverSession) throws(SolverError) {
    try session.removeConstraints(downTo: constraintCount)
    try session.setBounds(bounds.values.sorted { $0.variable < $1.variable })
    try session.setSides(sides.values.sorted { $0.constraint < $1.constraint })
    try session.setObjective(objective)
  }
}
