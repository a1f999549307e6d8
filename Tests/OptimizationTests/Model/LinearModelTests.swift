import Optimization
import Testing

@Suite("Linear models")
struct LinearModelTests {
  @Test("What has no name is called by its number")
  func names() {
    var model = LinearModel()
    let unit = "Ward 3"
    let x = model.addVariable()
    let y = model.addVariable("overtime of \(unit)")
    let z = model.addVariable(Label { "beds of \(unit)" })
    let row = model.addConstraint()
    let named = model.addConstraint("staff")
    #expect([x, y, z].map(model.name(of:)) == ["x1", "overtime of Ward 3", "beds of Ward 3"])
    #expect([row, named].map(model.name(of:)) == ["c1", "staff"])
    #expect(Label("").text == nil)
  }

  @Test("Constraints are taken away from the end, with their coefficients")
  func removal() throws {
    var model = LinearModel()
    let x = model.addVariable(upper: 9)
    let kept = model.add("kept", x <= 7)
    let gone = model.add("gone", x <= 3)
    model.addCoefficient(0.5, x, to: kept)
    model.addCoefficient(2, x, to: gone)
    model.removeConstraints(downTo: 1)
    #expect(model.constraintCount == 1)
    #expect(model.coefficientCount == 2)
    model.removeConstraints(downTo: 5)
    #expect(model.constraintCount == 1)
    model.objective = .maximize(3 * x)
    #expect(try close(solverUnderTest().solve(model).objective, 14))
  }

  @Test("Bounds, sides and kinds are told and changed")
  func changes() {
    var model = LinearModel()
    let x = model.addVariable(lower: 1, upper: 2)
    let row = model.addConstraint(lower: 3, upper: 4)
    #expect(model.bounds(of: x) == (1, 2))
    #expect(model.sides(of: row) == (3, 4))
    #expect(!model.hasIntegers)
    model.setBounds(of: x, lower: 0, upper: 1)
    model.setSides(of: row, lower: -1, upper: 1)
    model.setKind(of: x, .integer)
    #expect(model.bounds(of: x) == (0, 1))
    #expect(model.sides(of: row) == (-1, 1))
    #expect(model.kind(of: x) == .integer && model.hasIntegers)
    #expect(Array(model.variables) == [x] && Array(model.constraints) == [row])
  }
}
