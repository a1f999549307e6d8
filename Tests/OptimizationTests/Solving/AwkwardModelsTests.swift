import Optimization
import Testing

@Suite("Awkward models")
struct AwkwardModelsTests {
  // Beale's example, on which the simplex method with the plain rule never ends: least −0.05 at (1/25, 0, 1, 0).
  // Chvátal, Linear Programming (1983), chapter 3, has the same with cost ×1.
  @Test("Beale's degenerate programme ends at −0.05", arguments: [true, false])
  func beale(presolve: Bool) throws {
    var model = LinearModel()
    let x = (1...4).map { model.addVariable("x\($0)") }
    model.add(0.25 * x[0] - 60 * x[1] - 0.04 * x[2] + 9 * x[3] <= 0)
    model.add(0.5 * x[0] - 90 * x[1] - 0.02 * x[2] + 3 * x[3] <= 0)
    model.add(LinearExpression(x[2]) <= 1)
    model.objective = .minimize(-0.75 * x[0] + 150 * x[1] - 0.02 * x[2] + 6 * x[3])
    let solution = try solverUnderTest().solve(model, options: SolverOptions(presolve: presolve))
    #expect(solution.status == .optimal)
    #expect(close(solution.objective, -0.05))
  }

  @Test("A programme that can be made better without end is unbounded", arguments: [true, false])
  func unbounded(presolve: Bool) throws {
    var model = LinearModel()
    let x = model.addVariable()
    let y = model.addVariable()
    model.add(x - y <= 1)
    model.objective = .maximize(x + y)
    let solution = try solverUnderTest().solve(model, options: SolverOptions(presolve: presolve))
    #expect(solution.status == .unbounded)
    #expect(!solution.hasValues)
    #expect(solution.objective == nil && solution.value(of: x) == nil && solution.shadowPrices.isEmpty)
  }

  @Test("Constraints that contradict each other are infeasible", arguments: [true, false])
  func infeasible(presolve: Bool) throws {
    var model = LinearModel()
    let x = model.addVariable()
    let y = model.addVariable()
    model.add(x + y <= 3)
    model.add(2 * x + 2 * y >= 7)
    let solution = try solverUnderTest().solve(model, options: SolverOptions(presolve: presolve))
    #expect(solution.status == .infeasible)
    #expect(!solution.hasValues)
  }

  @Test("Whole numbers without end, and whole numbers that fit nowhere, are told apart")
  func integers() throws {
    var model = LinearModel()
    let n = model.addVariable("n", kind: .integer)
    model.objective = .maximize(n)
    #expect(try solverUnderTest().solve(model).status == .unbounded)
    model.add(3 * n == 4)
    #expect(try solverUnderTest().solve(model).status == .infeasible)
  }

  @Test("Bounds that contradict each other are infeasible, not an error", arguments: [false, true])
  func crossedBounds(whole: Bool) throws {
    var model = LinearModel()
    model.addVariable("x", lower: 3, upper: 2, kind: whole ? .integer : .continuous)
    #expect(try solverUnderTest().solve(model).status == .infeasible)
    var other = LinearModel()
    let y = other.addVariable("y", kind: whole ? .integer : .continuous)
    let row = other.addConstraint("row", lower: 3, upper: 2)
    other.addCoefficient(1, y, to: row)
    #expect(try solverUnderTest().solve(other).status == .infeasible)
  }

  @Test("A model without variables holds when nothing is asked of it")
  func empty() throws {
    var model = LinearModel()
    let solver = try solverUnderTest()
    #expect(try solver.solve(model).status == .optimal)
    model.objective = .minimize(LinearExpression(5))
    #expect(try solver.solve(model).objective == 5)
    model.addConstraint("nothing", upper: 1)
    #expect(try solver.solve(model).status == .optimal)
    model.addConstraint("something", lower: 1)
    #expect(try solver.solve(model).status == .infeasible)
  }

  @Test("A model without constraints is solved at its bounds")
  func noConstraints() throws {
    var model = LinearModel()
    let x = model.addVariable(lower: 2, upper: 9)
    model.objective = .maximize(4 * x)
    #expect(try solverUnderTest().solve(model).objective == 36)
  }

  @Test("Terms of the same variable add up, and those that cancel go")
  func duplicates() throws {
    var model = LinearModel()
    let x = model.addVariable("x")
    let y = model.addVariable("y", upper: 10)
    let row = model.add("row", x + 2 * x + y - y <= 6)
    let other = model.addConstraint("other", upper: 8)
    // Out of order, and the same place twice.
    model.addCoefficient(1, y, to: other)
    model.addCoefficient(1, x, to: row)
    model.addCoefficient(1, y, to: other)
    model.objective = .maximize(x + x + y)
    let solution = try solverUnderTest().solve(model)
    #expect(close(solution.value(of: x), 1.5))
    #expect(close(solution.value(of: y), 4))
    #expect(close(solution.objective, 7))
  }

  @Test("Numbers of very different size are solved together")
  func scales() throws {
    var model = LinearModel()
    let x = model.addVariable()
    let y = model.addVariable()
    model.add(1e-6 * x + 1e6 * y <= 1e6)
    model.add(LinearExpression(x) <= 1e9)
    model.objective = .maximize(x + 1e3 * y)
    let solution = try solverUnderTest().solve(model)
    #expect(close(solution.objective, 1e9 + 1e3 * (1 - 1e-3), within: 1e-6))
  }
}
