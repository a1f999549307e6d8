import Optimization
import Testing

@Suite("Changing a model and solving again")
struct SessionTests {
  @Test("From where the last solve ended the answer is the same as from nothing", arguments: 0..<60)
  func warmIsCold(seed: Int) throws {
    var random = Random(seed: UInt64(seed))
    var model = LinearModel.random(&random, variables: 20, constraints: 12)
    let session = try solverUnderTest().session(for: model, options: SolverOptions())
    #expect(try session.solve().status == .optimal)
    for _ in 0..<6 {
      let variable = Array(model.variables)[random.integer(in: 0...19)]
      let constraint = Array(model.constraints)[random.integer(in: 0...11)]
      switch random.integer(in: 0...4) {
      case 0:
        let bounds = model.bounds(of: variable)
        let upper = bounds.upper + Double(random.integer(in: -1...2))
        try session.setBounds(of: variable, lower: bounds.lower, upper: upper)
        model.setBounds(of: variable, lower: bounds.lower, upper: upper)
      case 1:
        let sides = model.sides(of: constraint)
        try session.setSides(of: constraint, lower: sides.lower - 2, upper: sides.upper + 1)
        model.setSides(of: constraint, lower: sides.lower - 2, upper: sides.upper + 1)
      case 2:
        let value = Double(random.integer(in: -2...2))
        try session.setCoefficient(of: variable, in: constraint, to: value)
        model = session.model
      case 3:
        let objective = Objective.maximize(LinearExpression(variable) + 3)
        try session.setObjective(objective)
        model.objective = objective
      default:
        let relation = 2 * variable >= -7
        _ = try session.add("more", relation)
        model.add("more", relation)
      }
      let warm = try session.solve()
      let cold = try solverUnderTest().solve(model)
      #expect(warm.status == cold.status)
      if let objective = cold.objective { #expect(close(warm.objective, objective, within: 1e-6)) }
      #expect(try session.model.mpsText() == model.mpsText())
    }
  }

  @Test("A small change takes few iterations")
  func fewIterations() throws {
    var random = Random(seed: 5)
    let model = LinearModel.random(&random, variables: 200, constraints: 150)
    let session = try solverUnderTest().session(for: model, options: SolverOptions(presolve: false))
    let cold = try session.solve()
    let first = Array(model.constraints)[0]
    let sides = model.sides(of: first)
    try session.setSides(of: first, lower: sides.lower, upper: sides.upper + 1)
    let warm = try session.solve()
    #expect(warm.iterations * 5 < cold.iterations)
    let start = try #require(session.start())
    try session.setStart(nil)
    let again = try session.solve()
    #expect(again.iterations > warm.iterations)
    #expect(close(again.objective, try #require(warm.objective)))
    try session.setStart(nil)
    try session.setStart(start)
    #expect(try session.solve().iterations == 0)
  }

  @Test("A corner of a model of another size is refused")
  func otherSize() throws {
    var model = LinearModel()
    model.addVariable(upper: 1)
    let session = try solverUnderTest().session(for: model, options: SolverOptions())
    _ = try session.solve()
    let start = try #require(session.start())
    model.addVariable(upper: 1)
    let other = try solverUnderTest().session(for: model, options: SolverOptions())
    #expect(throws: SolverError.refused(step: "begin at a corner of a model of another size")) {
      try other.setStart(start)
    }
  }

  @Test("Of several changes to the same thing the last one holds")
  func lastChange() throws {
    var model = LinearModel()
    let x = model.addVariable("x", upper: 1)
    let y = model.addVariable("y", upper: 1)
    model.objective = .maximize(x + y)
    let session = try solverUnderTest().session(for: model, options: SolverOptions())
    try session.setBounds([
      BoundChange(y, lower: 0, upper: 7), BoundChange(x, lower: 0, upper: 3), BoundChange(y, lower: 0, upper: 5),
    ])
    #expect(try session.solve().objective == 8)
    #expect(session.bounds(of: y) == (0, 5))
  }

  @Test("A constraint that was added can be taken away again")
  func removal() throws {
    var model = LinearModel()
    let x = model.addVariable("x", upper: 9)
    model.objective = .maximize(x)
    let session = try solverUnderTest().session(for: model, options: SolverOptions())
    let extra = try session.add("extra", 2 * x + x <= 12)
    #expect(session.model.name(of: extra) == "extra")
    let limited = try session.solve()
    #expect(close(limited.objective, 4))
    #expect(close(limited.shadowPrice(of: extra), 1 / 3))
    try session.removeConstraints(downTo: 0)
    #expect(try session.solve().objective == 9)
    #expect(session.model.constraintCount == 0)
  }

  @Test("A proof is given for an infeasible model only")
  func proof() throws {
    var model = LinearModel()
    let x = model.addVariable("x", upper: 1)
    let high = model.add("high", x >= 2)
    let session = try solverUnderTest().session(for: model, options: SolverOptions(presolve: false))
    #expect(try session.solve().status == .infeasible)
    #expect(session.infeasibilityProof()?.first != 0)
    try session.setSides(of: high, lower: 0, upper: .infinity)
    #expect(try session.solve().status == .optimal)
    #expect(session.infeasibilityProof() == nil)
  }

  @Test("The same model and options give the same solution on every run, also beside other solves")
  func determinism() async throws {
    let solver = try solverUnderTest()
    let mixed = WholeNumbersTests.hard(items: 25, rows: 4)
    var random = Random(seed: 9)
    let linear = LinearModel.random(&random, variables: 120, constraints: 90)
    let solutions = try await withThrowingTaskGroup(of: (Solution, Solution).self) { group in
      for _ in 0..<6 {
        group.addTask { (try solver.solve(mixed), try solver.solve(linear)) }
      }
      return try await group.reduce(into: [(Solution, Solution)]()) { $0.append($1) }
    }
    let first = try #require(solutions.first)
    for solution in solutions {
      #expect(solution.0.values == first.0.values && solution.0.nodes == first.0.nodes)
      #expect(solution.1.values == first.1.values && solution.1.shadowPrices == first.1.shadowPrices)
    }
  }
}
