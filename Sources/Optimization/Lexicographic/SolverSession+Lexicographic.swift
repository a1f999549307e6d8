extension SolverSession {
  /// Makes the first objective as good as it can be, then the second among those solutions, and so on.
  ///
  /// A linear level without tolerance is kept by fixing what its reduced costs and shadow prices say must not move
  /// (every optimal solution has those variables at their bounds and those constraints at their sides), which is exact
  /// and adds no dense row; a level with tolerance, or of a mixed-integer model, is kept by a constraint. Each level
  /// starts where the one above ended, from which the primal simplex method has the shortest way since only the
  /// objective differs; the first starts where the first of an earlier outcome ended, which is much quicker after a
  /// small change of the model. `options.method` is that of the first solve. `options.timeLimit` is for all levels together.
  /// Afterwards the session has its own options, bounds, sides and objective again.
  ///
  /// - Parameters:
  ///   - earlier: What the same levels gave before bounds and sides were changed a little.
  ///   - guide: What else is asked on the way.
  /// - Throws: `SolverError` when a number in an objective cannot be computed with or the solver refuses a step.
  public func solveLexicographically(
    _ levels: [ObjectiveLevel], earlier: LexicographicOutcome? = nil, watch: SolveWatch = .none,
    guide: LexicographicGuide = LexicographicGuide()
  ) throws(SolverError) -> LexicographicOutcome {
    precondition(!levels.isEmpty, "At least one objective level is needed.")
    let own = options
    defer { options = own }
    var spent = 0.0
    var kept = KeptLevels(objective: model.objective, constraintCount: model.constraintCount)
    var outcome: LexicographicOutcome
    do throws(SolverError) {
      outcome = try solve(levels, keeping: &kept, from: earlier?.start, watch: watch, guide: guide, spent: &spent)
      try refine(&outcome, keeping: kept, watch: watch, guide: guide, spent: &spent)
    } catch {
      try kept.undo(in: self)
      throw error
    }
    try kept.undo(in: self)
    outcome.seconds = spent
    for (position, level) in levels.prefix(outcome.levels.count).enumerated() {
      outcome.levels[position].achieved = outcome.solution.value(of: level.objective.expression)
    }
    return outcome
  }

  private func solve(
    _ levels: [ObjectiveLevel], keeping kept: inout KeptLevels, from earlierStart: SolveStart?,
    watch: SolveWatch, guide: LexicographicGuide, spent: inout Double
  ) throws(SolverError) -> LexicographicOutcome {
    var solved: [LexicographicOutcome.Level] = []
    var best: Solution?
    var status = SolveStatus.optimal
    var first: SolveStart?
    if let earlierStart { try setStart(earlierStart) }
    if !model.hasIntegers, let blend = BlendedStart.objective(of: levels) {
      try setObjective(blend)
      // Whatever comes of it, the first level tells how the model stands.
      if try timed(watch, &spent).status == .optimal { first = start() }
    }
    for (position, level) in levels.enumerated() {
      try setObjective(level.objective)
      if first != nil {
        options.method = .simplex
        options.simplex = .primal
      }
      var solution = try timed(watch, &spent)
      if solution.status == .infeasible, position > 0 {
        // It was feasible a moment ago: what was fixed contradicts itself by a rounding.
        try kept.loosen(levels[position - 1], solved[position - 1].solution, in: self)
        options.simplex = .dual
        solution = try timed(watch, &spent)
      }
      if first == nil, solution.status == .optimal { first = start() }
      if solution.status == .infeasible, position > 0 {
        solution.status = .failed("“\(levels[position - 1].name)” could not be kept while solving “\(level.name)”")
      }
      status = solution.status
      solved.append(
        .init(
          name: level.name, value: solution.status == .optimal ? solution.objective : nil, achieved: nil,
          solution: kept.withoutAddedConstraints(solution)))
      if solution.hasValues || best == nil { best = solution }
      guard status == .optimal else { break }
      solved[position].probes = try probed(guide.probes(position, solution), from: start(), watch: watch, spent: &spent)
      if position < levels.count - 1 { try kept.keep(level, solution, in: self) }
    }
    var final = kept.withoutAddedConstraints(best ?? Solution(status: status))
    final.status = status
    return LexicographicOutcome(levels: solved, solution: final, status: status, seconds: spent, start: first)
  }

  /// Solves with what is left of the time.
  private func timed(_ watch: SolveWatch, _ spent: inout Double) throws(SolverError) -> Solution {
    let solution = try solve(watch: watch)
    spent += solution.seconds
    options.timeLimit = options.timeLimit.map { max(0, $0 - solution.seconds) }
    return solution
  }

  /// What the level would be worth with each change, tried one at a time from where it ended.
  private func probed(
    _ changes: [BoundChange], from start: SolveStart?, watch: SolveWatch, spent: inout Double
  ) throws(SolverError) -> [LexicographicOutcome.Probe] {
    var results: [LexicographicOutcome.Probe] = []
    for change in changes {
      // A level above may have fixed the variable where it stands.
      let old = bounds(of: change.variable)
      let (lower, upper) = (max(old.lower, change.lower), min(old.upper, change.upper))
      guard lower <= upper else {
        results.append(.init(variable: change.variable, value: nil, status: .infeasible))
        continue
      }
      try setBounds([BoundChange(change.variable, lower: lower, upper: upper)])
      options.simplex = .dual
      let solution = try timed(watch, &spent)
      results.append(
        .init(
          variable: change.variable, value: solution.status == .optimal ? solution.objective : nil,
          status: solution.status))
      try setBounds([BoundChange(change.variable, lower: old.lower, upper: old.upper)])
      if let start { try setStart(start) }
    }
    return results
  }

  private func refine(
    _ outcome: inout LexicographicOutcome, keeping kept: KeptLevels, watch: SolveWatch, guide: LexicographicGuide,
    spent: inout Double
  ) throws(SolverError) {
    guard outcome.status == .optimal else { return }
    options.simplex = .primal
    var pass = 0
    while let objective = guide.refined(pass, outcome.solution) {
      try setObjective(objective)
      let solution = try timed(watch, &spent)
      // Refining only chooses among what is good already: what was found stands when there is no time for it.
      guard solution.status == .optimal else { return }
      outcome.solution = kept.withoutAddedConstraints(solution)
      pass += 1
    }
  }
}
