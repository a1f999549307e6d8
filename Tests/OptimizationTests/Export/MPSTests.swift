import Optimization
import Testing

@Suite("Models as text")
struct MPSTests {
  @Test("A model is written in free MPS with its names in comments")
  func text() throws {
    var model = LinearModel()
    let x = model.addVariable("beds", upper: 40)
    let y = model.addVariable("moved\nhours", lower: -.infinity)
    let n = model.addVariable(kind: .integer)
    model.addVariable("idle", lower: -.infinity, upper: 3)
    model.add("staff", x + 2 * y <= 10)
    model.add("care", LinearRelation(x + n, lower: 1, upper: 5))
    model.add(y - n >= -3)
    model.add("even", x - y == 0)
    model.addConstraint("free")
    model.objective = .maximize(3 * x - n + 7)
    #expect(
      try model.mpsText() == """
        NAME model FREE
        * objective: largest, signs turned
        * x1: beds
        * x2: moved hours
        * x4: idle
        * c1: staff
        * c2: care
        * c4: even
        * c5: free
        ROWS
         N cost
         L c1
         L c2
         G c3
         E c4
         N c5
        COLUMNS
         x1 cost -3.0
         x1 c1 1.0
         x1 c2 1.0
         x1 c4 1.0
         x2 c1 2.0
         x2 c3 1.0
         x2 c4 -1.0
         m1 'MARKER' 'INTORG'
         x3 cost 1.0
         x3 c2 1.0
         x3 c3 -1.0
         m2 'MARKER' 'INTEND'
         x4 cost 0.0
        RHS
         rhs cost 7.0
         rhs c1 10.0
         rhs c2 5.0
         rhs c3 -3.0
        RANGES
         range c2 4.0
        BOUNDS
         LO bound x1 0.0
         UP bound x1 40.0
         FR bound x2
         LO bound x3 0.0
         PL bound x3
         MI bound x4
         UP bound x4 3.0
        ENDATA

        """)
  }

  @Test("A number that cannot be computed with is refused here too")
  func refused() {
    var model = LinearModel()
    let x = model.addVariable("x")
    model.objective = .minimize(.nan * x)
    #expect(throws: ModelError.self) { try model.mpsText() }
    var crossed = LinearModel()
    crossed.addConstraint("staff", lower: 2, upper: 1)
    let error = #expect(throws: ModelError.self) { try crossed.mpsText() }
    #expect(
      error?.description
        == "The lower side of “staff” lies above its upper side. Change one of them before the model is written.")
  }
}
