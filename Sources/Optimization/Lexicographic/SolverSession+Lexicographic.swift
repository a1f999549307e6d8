extension SolverSession {
  /// Makes the first objective as good as it can be, then the second among those solutions, and so on.
  ///
  /// A linear level without tolerance is kept by fixing what its reduced costs and shadow prices say must not move
  /// (every optimal solution has those variables at their bounds and those constraints at their sides), which is exact
  /// and adds no dense row; a level with tolerance, or of a mixed-integer model, is kept by a constraint. Each level
  /// starts where the one above ended, or where the same level ended in an earlier outcome, which is much quicker after
  /// a small change of the model. `options.timeLimit` is for all levels together. Afterwards the session has its own
  /// bounds, sides and objective again.
  ///
  /// - Parameter earlier: What the same levels gave before the model was changed a little.
  /// - Throws: `SolverError` when a number in an objective cannot be computed with or the solver refuses a step.
  public func solveLexicographically(
    _ levels: [ObjectiveLevel], earlier: LexicographicOutcome? = nil, watch: SolveWatch = .none
  ) throws(SolverError) -> LexicographicOutcome {
    precondition(!levels.isEmpty, "At least one objective level is needed.")
    let timeLimit = options.timeLimit
    defer { options.timeLimit = timeLimit }
    var kept = KeptLevels(objective: model.objective, constraintCount: model.constraintCount)
    let outcome: LexicographicOutcome
    do throws(SolverError) {
      outcome = try solve(levels, keeping: &kept, earlier: earlier?.levels ?? [], watch: watch)
    } catch {
      try kept.undo(in: self)
      throw error
    }
    try kept.undo(in: self)
    return outcome
  }

  private func solve(
    _ levels: [ObjectiveLevel], keeping kept: inout KeptLevels, earlier: [LexicographicOutcome.Level],
    watch: SolveWatch
  ) throws(SolverError) -> LexicographicOutcome {
    var solved: [LexicographicOutcome.Level] = []
    var best: Solution?
    var status = SolveStatus.optimal
    var timeLeft = options.timeLimit
    if earlier.isEmpty, !model.hasIntegers, start() == nil, let blend = BlendedStart.objective(of: levels) {
      try setObjective(blend)
      // Whatever comes of it, the first level tells how the model stands.
      let seconds = try solve(watch: watch).seconds
      timeLeft = timeLeft.map { max(0, $0 - seconds) }
    }
    for (position, level) in levels.enumerated() {
      try setObjective(level.objective)
      if position < earlier.count, let start = earlier[position].start { try setStart(start) }
      options.timeLimit = timeLeft
      var solution = try solve(watch: watch)
      timeLeft = timeLeft.map { max(0, $0 - solution.seconds) }
      if solution.status == .infeasible, position > 0 {
        solution.status = .failed("“\(levels[position - 1].name)” could not be kept while solving “\(level.name)”")
      }
      status = solution.status
      solved.append(
        .init(
          name: level.name, value: solution.status == .optimal ? solution.objective : nil, achieved: nil,
          solution: kept.withoutAddedConstraints(solution), start: solution.status == .optimal ? start() : nil))
      if solution.hasValues || best == nil { best = solution }
      guard status == .optimal else { break }
      if position < levels.count - 1 { try kept.keep(level, solution, in: self) }
    }
    var final = kept.withoutAddedConstraints(best ?? Solution(status: status))
    final.status = status
    for position in solved.indices {
      solved[position].achieved = final.value(of: levels[position].objective.expression)
    }
    return LexicographicOutcome(levels: solved, solution: final, status: status)
  }
}
