import Optimization
import Testing

@Suite("Options and refusals")
struct SolverErrorTests {
  @Test(
    "An option out of range is refused by name",
    arguments: [
      (SolverOptions(feasibilityTolerance: 0), "primal_feasibility_tolerance", "0.0"),
      (SolverOptions(timeLimit: -1), "time_limit", "-1.0"), (SolverOptions(seed: -1), "random_seed", "-1"),
      (SolverOptions(iterationLimit: 1 << 40), "simplex_iteration_limit", "1099511627776"),
      (SolverOptions(relativeGap: .nan), "mip_rel_gap", "nan"),
    ])
  func options(options: SolverOptions, name: String, value: String) throws {
    var model = LinearModel()
    model.addVariable()
    let solver = try solverUnderTest()
    #expect(throws: SolverError.option(name: name, value: value)) { try solver.solve(model, options: options) }
    #expect(
      SolverError.option(name: name, value: value).description
        == "The solver does not take \(value) as \(name). Choose a value within its range.")
  }

  @Test("A refused step is named")
  func step() {
    #expect(
      SolverError.refused(step: "read the model").description
        == "The solver refused this step: read the model. Look at the model's numbers, and that each variable belongs "
        + "to it.")
  }
}
