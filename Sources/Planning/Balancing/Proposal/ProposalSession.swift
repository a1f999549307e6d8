public import Optimization

/// A proposal that is worked out again and again while somebody asks what would happen if.
///
/// When only hours or volumes change, the computation starts from where it last ended. One thread at a time.
public final class ProposalSession {
  private let solver: any Solver
  private let options: ProposalOptions
  private var model: ProposalModel
  private var session: any SolverSession
  private var outcome: LexicographicOutcome?
  private let solved = SolvedParts()

  /// Takes on a problem; nothing is computed yet.
  public init(_ problem: BalancingProblem, solver: any Solver, options: ProposalOptions = ProposalOptions()) throws {
    self.solver = solver
    self.options = options
    model = ProposalModel(problem)
    session = try solver.session(for: model.linear, options: options.solver)
  }

  /// The size of the programme: its columns and rows.
  public var size: (columns: Int, rows: Int) { (model.linear.variableCount, model.linear.constraintCount) }

  /// Seconds that the solver itself says the last search for the best took, all levels together; 0 before the first.
  /// What makes the best practical and explains it is not counted.
  public var solverSeconds: Double { outcome?.seconds ?? 0 }

  /// Changes the problem; returns whether the next computation can start from the last one.
  @discardableResult
  public func change(to problem: BalancingProblem) throws -> Bool {
    let next = ProposalModel(problem)
    guard model.hasSameShape(as: next) else {
      model = next
      session = try solver.session(for: next.linear, options: options.solver)
      outcome = nil
      return false
    }
    let bounds = next.linear.variables.compactMap { variable -> BoundChange? in
      let (old, new) = (model.linear.bounds(of: variable), next.linear.bounds(of: variable))
      return old == new ? nil : BoundChange(variable, lower: new.lower, upper: new.upper)
    }
    let sides = next.linear.constraints.compactMap { row -> SideChange? in
      let (old, new) = (model.linear.sides(of: row), next.linear.sides(of: row))
      return old == new ? nil : SideChange(row, lower: new.lower, upper: new.upper)
    }
    try session.setBounds(bounds)
    try session.setSides(sides)
    model = next
    return true
  }

  /// The proposal of the problem as it is now.
  ///
  /// Throws what the solver throws, and `ProposalError` when nothing was found. When the solver was stopped, what it
  /// had found so far is the proposal, and its `status` says so.
  public func proposal(watch: SolveWatch = .none) throws -> Proposal {
    guard !model.levels.isEmpty else { return Proposal(model, nil, status: .optimal) }
    // A small programme may be solved before the solver looks up for the first time.
    if watch.interruption?.isSet == true { throw ProposalError.stopped(.interrupted) }
    session.options = options.solver
    let outcome = try session.solveLexicographically(
      model.levels, earlier: outcome, watch: watch, guide: model.guide)
    if outcome.status == .infeasible {
      let conflict = try solver.minimalConflict(in: model.linear, options: options.solver)
      throw ProposalError.contradiction(
        conflict?.descriptions(in: model.linear) ?? [], isMinimal: conflict?.isMinimal ?? false)
    }
    let found = outcome.solution.hasValues ? outcome.solution : outcome.levels.last { $0.solution.hasValues }?.solution
    guard let found, outcome.status == .optimal || outcome.status.wasStopped else {
      throw ProposalError.stopped(outcome.status)
    }
    guard outcome.status == .optimal else {
      self.outcome = nil
      return try explained(outcome, found, status: outcome.status, watch: watch)
    }
    self.outcome = outcome
    let practical = try PracticalSearch(model, outcome, options: options.solver).result(session: session, watch: watch)
    var proposal = try explained(
      practical.outcome, practical.outcome.solution, status: practical.status, first: outcome, watch: watch)
    proposal.withSmallMoves = practical.leavesMoves ? model.outcomes(outcome) : nil
    for (position, share) in model.shares.enumerated() {
      guard let share else { continue }
      if let needed = practical.needed[share] { proposal.neededShares[position] = needed }
      if practical.overBudget.contains(share) { proposal.tell(position, .overBudget) }
    }
    return proposal
  }

  /// The proposal of what was found; `first` is where measures left out were probed.
  private func explained(
    _ outcome: LexicographicOutcome, _ values: Solution, status: SolveStatus, first: LexicographicOutcome? = nil,
    watch: SolveWatch
  ) throws -> Proposal {
    let found = Proposal(model, (outcome, values), status: status, probed: first ?? outcome)
    return try Proposal(explaining: found, solver: solver, options: options, solved: solved, watch: watch)
  }
}

extension ProposalModel {
  /// Whether another programme has the same columns and coefficients, so that only its bounds may differ.
  func hasSameShape(as other: ProposalModel) -> Bool {
    func shape(_ variables: [[Variable?]]) -> [[Int?]] { variables.map { $0.map { $0?.index } } }
    return problem.withoutVolumes == other.problem.withoutVolumes && atEase == other.atEase && kinds == other.kinds
      && done.map { $0 != nil } == other.done.map { $0 != nil } && shape(hours) == shape(other.hours)
      && shape(care) == shape(other.care) && shape(overtime) == shape(other.overtime)
      && shape(bought) == shape(other.bought) && linear.constraintCount == other.linear.constraintCount
  }
}

extension BalancingProblem {
  /// The problem without the numbers that stand only in bounds.
  fileprivate var withoutVolumes: BalancingProblem {
    var result = self
    for supply in supplies.indices {
      result.supplies[supply].stated = []
      result.supplies[supply].added = []
      result.supplies[supply].overtime = []
    }
    for position in care.indices {
      result.care[position].need = []
      result.care[position].backlog = 0
      // Whether there is room to be ahead of the plan is a column or none.
      result.care[position].plannedQueue = care[position].plannedQueue.contains { $0 > 0 } ? [1] : []
    }
    return result
  }
}
