import Optimization

/// From the best proposal to one that can be carried out.
///
/// Leaves out the moves that are too small to be worth a line, carries out whole measures as a whole, and lets the rest
/// adapt, again and again until all that is left can be done. What the limits cannot do without stays as it is.
struct PracticalSearch {
  /// What was found, and how the last step ended: `.optimal` unless it was stopped.
  struct Result {
    var outcome: LexicographicOutcome
    var status = SolveStatus.optimal
    /// Whether moves were left out.
    var leavesMoves = false
    /// The share that would have been enough of each measure that was made whole.
    var needed: [Variable: Double] = [:]
    /// Measures that the budget does not reach for as a whole.
    var overBudget: Set<Variable> = []
  }

  private let model: ProposalModel
  private let options: SolverOptions
  private let moves: [ProposalModel.Move]
  private let wholes: [Variable]
  private var result: Result
  private var spent: Double
  /// Moves that are left out, and moves and measures that must stay as they are.
  private var closed: Set<Int> = []
  private var kept: Set<Int> = []
  private var keptParts: Set<Variable> = []
  private var changed: Set<Variable> = []

  /// A search from the best.
  init(_ model: ProposalModel, _ best: LexicographicOutcome, options: SolverOptions) {
    self.model = model
    self.options = options
    moves = model.moves
    wholes = zip(model.problem.measures, model.shares).compactMap { $0.isWhole ? $1 : nil }
    result = Result(outcome: best)
    spent = best.seconds
  }

  /// Searches; the session has its own options and bounds again afterwards, whatever comes of it.
  consuming func result(session: any SolverSession, watch: SolveWatch) throws -> Result {
    defer { session.options = options }
    do {
      while result.status == .optimal, try step(session, watch) {}
    } catch {
      try open(changed, session)
      throw error
    }
    try open(changed, session)
    return result
  }

  /// One round; false when there is nothing more to do.
  private mutating func step(_ session: any SolverSession, _ watch: SolveWatch) throws -> Bool {
    let values = result.outcome.solution
    let below = moves.indices.filter {
      !closed.contains($0) && !kept.contains($0) && moves[$0].amount(in: values) < moves[$0].smallest
    }
    let left = below.filter { moves[$0].amount(in: values) > 1e-6 }
    var parts = wholes.filter {
      !keptParts.contains($0) && (1e-6..<(1 - 1e-6)).contains(values.value(of: $0) ?? 0)
    }
    guard !left.isEmpty || !parts.isEmpty else { return false }
    let columns = below.flatMap { moves[$0].terms.map(\.amount) }
    let none = columns.map { BoundChange($0, lower: 0, upper: 0) }
    var isOverBudget = false
    var next = try solve(none + parts.map { BoundChange($0, lower: 1, upper: 1) }, session, watch)
    if next.status == .infeasible, let first = parts.max(by: { share(of: $0) < share(of: $1) }) {
      // The budget does not reach for all of them: that which is needed the most is tried first, the rest in later rounds.
      try open(Set(parts).subtracting([first]), session)
      parts = [first]
      next = try solve([BoundChange(first, lower: 1, upper: 1)], session, watch)
    }
    if next.status == .infeasible, let first = parts.first {
      isOverBudget = true
      next = try solve([BoundChange(first, lower: 0, upper: 0)], session, watch)
    }
    if next.status == .infeasible {
      // What people have decided cannot hold without them.
      kept.formUnion(left)
      keptParts.formUnion(parts)
      try open(Set(columns + parts), session)
      return true
    }
    guard next.status == .optimal else {
      result.status = next.status
      return false
    }
    closed.formUnion(below)
    result.leavesMoves = result.leavesMoves || !left.isEmpty
    if isOverBudget {
      result.overBudget.formUnion(parts)
    } else {
      for part in parts { result.needed[part] = values.value(of: part) }
    }
    result.outcome = next
    return true
  }

  private func share(of measure: Variable) -> Double { result.outcome.solution.value(of: measure) ?? 0 }

  private mutating func solve(
    _ changes: [BoundChange], _ session: any SolverSession, _ watch: SolveWatch
  ) throws -> LexicographicOutcome {
    try session.setBounds(changes)
    changed.formUnion(changes.map(\.variable))
    session.options.timeLimit = options.timeLimit.map { max(0, $0 - spent) }
    let outcome = try session.solveLexicographically(
      model.levels, earlier: result.outcome, watch: watch, guide: LexicographicGuide(refined: model.concentrated))
    spent += outcome.seconds
    return outcome
  }

  /// Gives columns back the bounds they have in the programme.
  private func open(_ variables: Set<Variable>, _ session: any SolverSession) throws {
    try session.setBounds(
      variables.sorted().map { variable in
        let bounds = model.linear.bounds(of: variable)
        return BoundChange(variable, lower: bounds.lower, upper: bounds.upper)
      })
  }
}
