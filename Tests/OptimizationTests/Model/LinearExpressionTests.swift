import Optimization
import Testing

@Suite("Linear expressions")
struct LinearExpressionTests {
  @Test("Operators build the formula that is written")
  func operators() {
    var model = LinearModel()
    let x = model.addVariable()
    let y = model.addVariable()
    var formula = 2 * x - 3 * (y + 1) + 4
    formula += x
    formula -= y - 2
    // 20 − 303 + 4 + 10 − 98.
    #expect(formula.value(at: [10, 100]) == -367)
    #expect((-formula).value(at: [10, 100]) == -formula.value(at: [10, 100]))
    #expect(formula.collected.terms == [.init(3, x), .init(-4, y)])
    #expect(LinearExpression.sum([x, y, x]).collected.terms == [.init(2, x), .init(1, y)])
  }

  @Test("A relation moves constants to its sides")
  func relations() {
    var model = LinearModel()
    let x = model.addVariable()
    let y = model.addVariable()
    #expect((x + 5 <= 8) == LinearRelation(LinearExpression(x), lower: -.infinity, upper: 3))
    #expect((x - y >= -2) == LinearRelation(x - y, lower: -2, upper: .infinity))
    #expect((x <= y + 1) == LinearRelation(x - y, lower: -.infinity, upper: 1))
    #expect((x >= 2 * y) == LinearRelation(x - 2 * y, lower: 0, upper: .infinity))
    #expect((x + y == 4) == LinearRelation(x + y, lower: 4, upper: 4))
  }
}
