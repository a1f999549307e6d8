import Optimization
import Testing

@Suite("Why a model is infeasible")
struct ConflictTests {
  @Test("Only the constraints and bounds that conflict are named")
  func named() throws {
    var model = LinearModel()
    let nurses = model.addVariable("nurses", upper: 8)
    let beds = model.addVariable("beds")
    let rooms = model.addVariable("rooms", upper: 50)
    model.add("enough rooms", rooms - 2 * beds >= 0)
    model.add("beds to open", beds >= 10)
    model.add("a nurse per bed", nurses - beds >= 0)
    model.add("budget", 3 * nurses + rooms <= 900)
    let conflict = try #require(try solverUnderTest().minimalConflict(in: model))
    #expect(conflict.isMinimal && !conflict.needsWholeNumbers)
    #expect(conflict.descriptions(in: model) == ["beds to open ≥ 10.0", "a nurse per bed ≥ 0.0", "nurses ≤ 8.0"])
  }

  @Test("A model with a solution has no conflict")
  func feasible() throws {
    var model = LinearModel()
    let x = model.addVariable("x", kind: .integer)
    model.add(2 * x <= 7)
    #expect(try solverUnderTest().minimalConflict(in: model) == nil)
  }

  @Test("Contradictory limits of one thing, and a constraint on nothing, are conflicts of their own")
  func alone() throws {
    let solver = try solverUnderTest()
    var crossed = LinearModel()
    crossed.addVariable("x", lower: 3, upper: 2)
    #expect(try solver.minimalConflict(in: crossed)?.descriptions(in: crossed) == ["x ≥ 3.0", "x ≤ 2.0"])
    var row = LinearModel()
    let y = row.addVariable("y")
    row.add("row", LinearRelation(y.expression, lower: 5, upper: 4))
    #expect(try solver.minimalConflict(in: row)?.descriptions(in: row) == ["row ≥ 5.0", "row ≤ 4.0"])
    var nothing = LinearModel()
    nothing.addVariable("z")
    nothing.addConstraint("nothing", lower: 1)
    #expect(try solver.minimalConflict(in: nothing)?.descriptions(in: nothing) == ["nothing ≥ 1.0"])
  }

  // 2x + 2y = 3 has solutions, none of them whole.
  @Test("A conflict that comes from whole numbers says so")
  func wholeNumbers() throws {
    var model = LinearModel()
    let x = model.addVariable("x", upper: 9, kind: .integer)
    let y = model.addVariable("y", upper: 9, kind: .integer)
    model.add("slack", x + y <= 100)
    model.add("odd", 2 * x + 2 * y == 3)
    let conflict = try #require(try solverUnderTest().minimalConflict(in: model))
    #expect(conflict.needsWholeNumbers && conflict.isMinimal)
    #expect(conflict.descriptions(in: model).prefix(2) == ["odd ≥ 3.0", "odd ≤ 3.0"])
    try expectMinimal(conflict, in: model)
  }

  @Test("In random models each member is needed and together they suffice", arguments: 0..<40)
  func minimal(seed: Int) throws {
    var random = Random(seed: UInt64(seed))
    var model = LinearModel.random(&random, variables: 15, constraints: 25)
    // Two contradictory sums over many variables, hidden among constraints that hold.
    let formula = LinearExpression.sum(model.variables.map { Double(random.integer(in: 1...3)) * $0 })
    model.add("low", formula <= Double(random.integer(in: -20...20)))
    model.add("high", formula >= Double(random.integer(in: 30...60)))
    let conflict = try #require(try solverUnderTest().minimalConflict(in: model))
    #expect(conflict.isMinimal)
    try expectMinimal(conflict, in: model)
    #expect(try solverUnderTest().minimalConflict(in: model) == conflict)
  }

  @Test("A few hundred constraints take well under five seconds")
  func speed() throws {
    var random = Random(seed: 7)
    var model = LinearModel.random(&random, variables: 300, constraints: 400)
    let formula = LinearExpression.sum(model.variables.map { Double(random.integer(in: 1...3)) * $0 })
    model.add("low", formula <= -2000)
    let clock = ContinuousClock()
    var conflict: Conflict?
    let seconds = try clock.measure { conflict = try solverUnderTest().minimalConflict(in: model) }
    #expect(conflict?.isMinimal == true)
    #expect(seconds < .seconds(5))
  }

  @Test("A search that is stopped says that its set may be too large, or that it has none")
  func stopped() throws {
    var model = LinearModel()
    let x = model.addVariable("x", upper: 1)
    model.add("high", x >= 2)
    let flag = Interruption()
    flag.set()
    let conflict = try solverUnderTest().minimalConflict(in: model, watch: SolveWatch(interruption: flag))
    #expect(conflict?.isMinimal != true)
  }

  /// Solves the members alone, and without each of them, from nothing.
  private func expectMinimal(_ conflict: Conflict, in model: LinearModel) throws {
    let solver = try solverUnderTest()
    #expect(try solver.solve(model.keeping(conflict.members)).status == .infeasible)
    for member in conflict.members {
      let rest = conflict.members.filter { $0 != member }
      #expect(try solver.solve(model.keeping(rest)).status == .optimal)
    }
  }
}

extension LinearModel {
  /// The model with no limits but those given, and without objective.
  fileprivate func keeping(_ members: [ConflictMember]) -> LinearModel {
    var model = self
    model.objective = .none
    for constraint in constraints {
      let (lower, upper) = sides(of: constraint)
      model.setSides(
        of: constraint, lower: members.contains(.constraint(constraint, .lower)) ? lower : -.infinity,
        upper: members.contains(.constraint(constraint, .upper)) ? upper : .infinity)
    }
    for variable in variables {
      let (lower, upper) = bounds(of: variable)
      model.setBounds(
        of: variable, lower: members.contains(.bound(variable, .lower)) ? lower : -.infinity,
        upper: members.contains(.bound(variable, .upper)) ? upper : .infinity)
    }
    return model
  }
}
