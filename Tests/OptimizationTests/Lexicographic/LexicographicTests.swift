import Optimization
import Testing

@Suite("Objectives in order")
struct LexicographicTests {
  /// Three jobs of 10 hours each and 20 hours in all, by hand: the urgent job comes first, then as much work as there
  /// are hours for, then the cheaper of the rest.
  struct Jobs {
    var model = LinearModel()
    let urgent, dear, cheap: Variable
    let hours: Constraint

    init(kind: VariableKind = .continuous) {
      urgent = model.addVariable("urgent", upper: 10, kind: kind)
      dear = model.addVariable("dear", upper: 10, kind: kind)
      cheap = model.addVariable("cheap", upper: 10, kind: kind)
      hours = model.add("hours", urgent + dear + cheap <= 20)
    }

    func levels(_ tolerance: Tolerance = .exact) -> [ObjectiveLevel] {
      [
        ObjectiveLevel("urgent work", .maximize(urgent)),
        ObjectiveLevel("all work", .maximize(urgent + dear + cheap), tolerance: tolerance),
        ObjectiveLevel("cost", .minimize(5 * urgent + 7 * dear + 3 * cheap)),
      ]
    }
  }

  @Test("Each level is as good as it can be, given those above it", arguments: [VariableKind.continuous, .integer])
  func order(kind: VariableKind) throws {
    let jobs = Jobs(kind: kind)
    let session = try solverUnderTest().session(for: jobs.model, options: SolverOptions())
    let outcome = try session.solveLexicographically(jobs.levels())
    #expect(outcome.status == .optimal)
    #expect(outcome.levels.map(\.name) == ["urgent work", "all work", "cost"])
    for (level, value) in zip(outcome.levels, [10.0, 20, 80]) {
      #expect(close(level.value, value))
      #expect(close(level.achieved, value))
    }
    for (variable, value) in zip([jobs.urgent, jobs.dear, jobs.cheap], [10.0, 0, 10]) {
      #expect(close(outcome.solution.value(of: variable), value))
    }
    #expect(outcome.solution.activities.count == 1)
  }

  // One more hour does nothing for the urgent job (its own bound is what limits it) and one hour's work for the whole.
  @Test("Each level has its own shadow prices")
  func prices() throws {
    let jobs = Jobs()
    let session = try solverUnderTest().session(for: jobs.model, options: SolverOptions())
    let outcome = try session.solveLexicographically(jobs.levels())
    #expect(outcome.levels[0].solution.shadowPrice(of: jobs.hours) == 0)
    #expect(outcome.levels[1].solution.shadowPrice(of: jobs.hours) == 1)
  }

  // Giving up 10 % of 20 hours' work leaves 18, of which 10 are urgent and 8 cheap: 50 + 24 = 74.
  @Test("A tolerance is given up for the levels below", arguments: [VariableKind.continuous, .integer])
  func tolerance(kind: VariableKind) throws {
    let jobs = Jobs(kind: kind)
    for tolerance in [Tolerance(relative: 0.1), Tolerance(absolute: 2, relative: 0.01)] {
      let session = try solverUnderTest().session(for: jobs.model, options: SolverOptions())
      let outcome = try session.solveLexicographically(jobs.levels(tolerance))
      #expect(close(outcome.levels[1].value, 20))
      #expect(close(outcome.levels[1].achieved, 18, within: 1e-6))
      #expect(close(outcome.levels[2].value, 74, within: 1e-6))
      #expect(outcome.solution.activities.count == 1 && outcome.solution.shadowPrices.count <= 1)
    }
  }

  @Test("Afterwards the session is as it was", arguments: [Tolerance.exact, Tolerance(absolute: 1)])
  func restored(tolerance: Tolerance) throws {
    var jobs = Jobs()
    jobs.model.objective = .maximize(jobs.dear + 2 * jobs.cheap)
    let session = try solverUnderTest().session(for: jobs.model, options: SolverOptions())
    let before = try session.solve()
    let first = try session.solveLexicographically(jobs.levels(tolerance))
    #expect(session.model.constraintCount == 1)
    #expect(session.model.objective == jobs.model.objective)
    #expect(session.bounds(of: jobs.urgent) == (0, 10))
    #expect(session.sides(of: jobs.hours) == (-.infinity, 20))
    #expect(try close(session.solve().objective, try #require(before.objective)))
    let again = try session.solveLexicographically(jobs.levels(tolerance))
    #expect(zip(first.levels, again.levels).allSatisfy { close($0.value, $1.value ?? .nan) })
  }

  @Test("An earlier outcome makes the next one quick after a small change, and changes no answer", arguments: 0..<20)
  func earlier(seed: Int) throws {
    var random = Random(seed: UInt64(seed) + 50)
    let model = LinearModel.random(&random, variables: 60, constraints: 40)
    let levels = (0..<3).map { level in
      ObjectiveLevel(
        "level \(level)",
        .minimize(LinearExpression.sum(model.variables.map { Double(random.integer(in: 0...3)) * $0 })),
        tolerance: Tolerance(absolute: level == 1 ? 1 : 0))
    }
    let session = try solverUnderTest().session(for: model, options: SolverOptions(presolve: false))
    let first = try session.solveLexicographically(levels)
    let same = try session.solveLexicographically(levels, earlier: first)
    for (one, other) in zip(same.levels, first.levels) {
      #expect(close(one.value, try #require(other.value), within: 1e-6))
    }
    let constraint = try #require(model.constraints.first { _ in true })
    let sides = session.sides(of: constraint)
    try session.setSides(of: constraint, lower: sides.lower - 1, upper: sides.upper + 1)
    let warm = try session.solveLexicographically(levels, earlier: first)
    let cold = try solverUnderTest().session(for: session.model, options: SolverOptions())
      .solveLexicographically(levels)
    for (one, other) in zip(warm.levels, cold.levels) {
      #expect(close(one.value, try #require(other.value), within: 1e-6))
    }
  }

  // By hand: with all dear work forced, 10 urgent, 10 dear and 0 cheap cost 50 + 70 = 120 against 80; less than 5 hours
  // of urgent work cannot be, since the first level keeps 10.
  @Test("A probe tells what a level would be worth with one variable elsewhere, and leaves no trace")
  func probes() throws {
    let jobs = Jobs()
    let session = try solverUnderTest().session(for: jobs.model, options: SolverOptions())
    let guide = LexicographicGuide(probes: { level, _ in
      guard level == 2 else { return [] }
      return [
        BoundChange(jobs.dear, lower: 10, upper: 10), BoundChange(jobs.urgent, lower: 0, upper: 5),
        BoundChange(jobs.dear, lower: 4, upper: 10),
      ]
    })
    let outcome = try session.solveLexicographically(jobs.levels(), guide: guide)
    #expect(outcome.levels.prefix(2).allSatisfy { $0.probes.isEmpty })
    let probes = outcome.levels[2].probes
    #expect(probes.map(\.variable) == [jobs.dear, jobs.urgent, jobs.dear])
    #expect(close(probes[0].value, 120) && probes[1].value == nil && close(probes[2].value, 96))
    #expect(close(outcome.solution.value(of: jobs.cheap), 10) && close(outcome.levels[2].achieved, 80))
    #expect(session.bounds(of: jobs.dear) == (0, 10) && session.bounds(of: jobs.urgent) == (0, 10))
  }

  // By hand: 20 hours of work at the same cost may be split in any way; a refined objective that makes what is large
  // cheap leaves one of the two jobs undone, and the level it refines keeps the best value it can have.
  @Test("The last level is refined until there is no more to refine")
  func refined() throws {
    var model = LinearModel()
    let one = model.addVariable("one", upper: 20)
    let other = model.addVariable("other", upper: 20)
    model.add("hours", one + other >= 20)
    var passes: [Int] = []
    let guide = LexicographicGuide(refined: { pass, solution in
      passes.append(pass)
      guard pass < 3 else { return nil }
      let (first, second) = (solution.value(of: one) ?? 0, solution.value(of: other) ?? 0)
      return .minimize(LinearExpression.sum([(1 / (1 + first)) * one, (1 / (2 + second)) * other]))
    })
    let session = try solverUnderTest().session(for: model, options: SolverOptions())
    let outcome = try session.solveLexicographically(
      [ObjectiveLevel("work", .minimize(one + other))], guide: guide)
    #expect(passes == [0, 1, 2, 3])
    let values = [one, other].map { outcome.solution.value(of: $0) ?? -1 }
    #expect(values.contains { close($0, 0) } && values.contains { close($0, 20) })
    #expect(close(outcome.levels[0].value, 20) && close(outcome.levels[0].achieved, 20))
    #expect(session.options == SolverOptions())
  }

  @Test("When the time runs out the levels solved so far are kept, and so is the session's time limit")
  func timeLimit() throws {
    let model = WholeNumbersTests.hard(items: 120, rows: 20)
    let first = try #require(model.variables.first { _ in true })
    let session = try solverUnderTest().session(for: model, options: SolverOptions(timeLimit: 1))
    let levels = [
      ObjectiveLevel("first item", .maximize(first)), ObjectiveLevel("profit", model.objective),
      ObjectiveLevel("nothing", .none),
    ]
    let outcome = try session.solveLexicographically(levels)
    #expect(outcome.status == .timeLimit)
    #expect(outcome.levels.count == 2)
    #expect(close(outcome.levels[0].achieved, 1, within: 1e-6))
    #expect(outcome.solution.hasValues && session.options.timeLimit == 1)
  }

  @Test("A level without end or without solution is told, and the rest is left")
  func stops() throws {
    var jobs = Jobs()
    let free = jobs.model.addVariable("free")
    let levels = jobs.levels().prefix(1) + [ObjectiveLevel("endless", .maximize(free))] + jobs.levels().suffix(1)
    let session = try solverUnderTest().session(for: jobs.model, options: SolverOptions())
    let outcome = try session.solveLexicographically(Array(levels))
    #expect(outcome.status == .unbounded)
    #expect(outcome.levels.count == 2)
    #expect(outcome.levels[1].value == nil)
    // The level above is still there to be shown.
    #expect(close(outcome.solution.value(of: jobs.urgent), 10))
    try session.setSides(of: jobs.hours, lower: 40, upper: .infinity)
    let none = try session.solveLexicographically(jobs.levels())
    #expect(none.status == .infeasible && none.levels.count == 1 && !none.solution.hasValues)
  }

  @Test("Random models: no level is worse than its best, and fixing agrees with constraints", arguments: 0..<40)
  func random(seed: Int) throws {
    var random = Random(seed: UInt64(seed))
    var model = LinearModel.random(&random, variables: 12, constraints: 8)
    let objectives = (0..<3).map { _ in
      LinearExpression.sum(model.variables.map { Double(random.integer(in: 0...3)) * $0 })
    }
    let session = try solverUnderTest().session(for: model, options: SolverOptions())
    let levels = objectives.enumerated().map { ObjectiveLevel("level \($0)", .maximize($1)) }
    let outcome = try session.solveLexicographically(levels)
    #expect(outcome.status == .optimal)
    for (position, level) in outcome.levels.enumerated() {
      model.objective = .maximize(objectives[position])
      let direct = try solverUnderTest().solve(model)
      let value = try #require(level.value)
      #expect(close(direct.objective, value, within: 1e-6))
      #expect(close(level.achieved, value, within: 1e-6))
      model.add(objectives[position] >= value - 1e-9 * max(1, value.magnitude))
    }
  }
}
