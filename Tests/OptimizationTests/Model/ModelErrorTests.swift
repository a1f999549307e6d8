import Optimization
import Testing

@Suite("Numbers no solver can compute with")
struct ModelErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let message: String
    let spoil: @Sendable (inout LinearModel, Variable, Constraint) -> Void
  }

  static let cases: [Case] = [
    Case(
      testDescription: "a coefficient that is no number",
      message: "The coefficient of “beds” in “staff” is nan. Give a finite number below 1e15 in size."
    ) { $0.addCoefficient(.nan, $1, to: $2) },
    Case(
      testDescription: "an infinite coefficient",
      message: "The coefficient of “beds” in “staff” is inf. Give a finite number below 1e15 in size."
    ) { $0.addCoefficient(.infinity, $1, to: $2) },
    Case(
      testDescription: "coefficients that are too large together",
      message: "The coefficient of “beds” in “staff” is 1000000000000000.0. Give a finite number below 1e15 in size."
    ) { model, beds, staff in
      model.addCoefficient(5e14, beds, to: staff)
      model.addCoefficient(5e14 - 2, beds, to: staff)
    },
    Case(
      testDescription: "a bound that is no number",
      message: "The bounds of “beds” are 0.0 and nan. Give a lower bound below ∞ and an upper bound above −∞."
    ) { model, beds, _ in model.setBounds(of: beds, lower: 0, upper: .nan) },
    Case(
      testDescription: "a lower bound without end",
      message: "The bounds of “beds” are inf and inf. Give a lower bound below ∞ and an upper bound above −∞."
    ) { model, beds, _ in model.setBounds(of: beds, lower: .infinity, upper: .infinity) },
    Case(
      testDescription: "a side that is no number",
      message: "The sides of “staff” are nan and 4.0. Give a lower side below ∞ and an upper side above −∞."
    ) { model, _, staff in model.setSides(of: staff, lower: .nan, upper: 4) },
    Case(
      testDescription: "an objective that is no number",
      message: "The coefficient of “beds” in the objective is nan. Give a finite number below 1e15 in size."
    ) { model, beds, _ in model.objective = .minimize(.nan * beds) },
    Case(
      testDescription: "an infinite constant",
      message: "The constant of the objective is inf. Give a finite number."
    ) { model, beds, _ in model.objective = .minimize(beds + .infinity) },
    Case(
      testDescription: "a variable of another model",
      message: "A term names variable number 3, and the model has 1. Use variables of the same model."
    ) { model, _, staff in
      var other = LinearModel()
      for _ in 0..<2 { other.addVariable() }
      model.addCoefficient(1, other.addVariable(), to: staff)
    },
    Case(
      testDescription: "a constraint of another model",
      message: "A term names constraint number 2, and the model has 1. Use constraints of the same model."
    ) { model, beds, _ in
      var other = LinearModel()
      other.addConstraint()
      model.addCoefficient(1, beds, to: other.addConstraint())
    },
  ]

  @Test("They are refused with the name of the variable or constraint and the remedy", arguments: cases)
  func refused(example: Case) throws {
    var model = LinearModel()
    let beds = model.addVariable("beds")
    let staff = model.add("staff", 2 * beds <= 4)
    example.spoil(&model, beds, staff)
    let solver = try solverUnderTest()
    let error = try #require(throws: SolverError.self) { try solver.solve(model) }
    #expect(error.description == example.message)
  }

  @Test("A session refuses them too, and stays as it was")
  func session() throws {
    var model = LinearModel()
    let beds = model.addVariable("beds")
    let staff = model.add("staff", 2 * beds <= 4)
    model.objective = .maximize(beds)
    let session = try solverUnderTest().session(for: model, options: SolverOptions())
    #expect(throws: SolverError.self) { try session.setBounds(of: beds, lower: .nan, upper: 1) }
    #expect(throws: SolverError.self) { try session.setSides(of: staff, lower: .infinity, upper: 1) }
    #expect(throws: SolverError.self) { try session.setCoefficient(of: beds, in: staff, to: 1e15) }
    #expect(throws: SolverError.self) { try session.setObjective(.maximize(.infinity * beds)) }
    #expect(throws: SolverError.self) { try session.add("bad", .nan * beds <= 1) }
    #expect(session.model.constraintCount == 1)
    #expect(try close(session.solve().objective, 2))
  }
}
