import Optimization
import Testing

@Suite("Textbook programmes")
struct TextbookTests {
  // Hillier & Lieberman, Introduction to Operations Research, 10th edition, section 3.1 (Wyndor Glass Co.):
  // maximum 36 at (2, 6); shadow prices 0, 3/2 and 1 (section 4.7).
  @Test("Wyndor Glass earns 36 with shadow prices 0, 1.5 and 1", arguments: SolverOptions.Method.allCases)
  func wyndor(method: SolverOptions.Method) throws {
    var model = LinearModel()
    let doors = model.addVariable("doors")
    let windows = model.addVariable("windows")
    let plants = [
      model.add("plant 1", doors <= 4), model.add("plant 2", 2 * windows <= 12),
      model.add("plant 3", 3 * doors + 2 * windows <= 18),
    ]
    model.objective = .maximize(3 * doors + 5 * windows)
    let solution = try solverUnderTest().solve(model, options: SolverOptions(method: method))
    #expect(solution.status == .optimal)
    #expect(close(solution.objective, 36))
    #expect(close(solution.bound, 36))
    #expect(close(solution.value(of: doors), 2))
    #expect(close(solution.value(of: windows), 6))
    for (plant, price) in zip(plants, [0, 1.5, 1]) { #expect(close(solution.shadowPrice(of: plant), price)) }
    #expect(close(solution.activity(of: plants[0]), 2))
    #expect(close(solution.reducedCost(of: doors), 0))
    #expect(solution.gap == 0)
  }

  // Winston, Operations Research: Applications and Algorithms, 4th edition, section 4.5 (Dakota Furniture): 280 by
  // 2 desks, 0 tables, 8 chairs; shadow prices 0, 10, 10 (section 6.5); a table would lose 5 (section 6.3).
  @Test("Dakota Furniture earns 280 and loses 5 on each table")
  func dakota() throws {
    var model = LinearModel()
    let desks = model.addVariable("desks")
    let tables = model.addVariable("tables", upper: 5)
    let chairs = model.addVariable("chairs")
    let lumber = model.add("lumber", 8 * desks + 6 * tables + chairs <= 48)
    let finishing = model.add("finishing", 4 * desks + 2 * tables + 1.5 * chairs <= 20)
    let carpentry = model.add("carpentry", 2 * desks + 1.5 * tables + 0.5 * chairs <= 8)
    model.objective = .maximize(60 * desks + 30 * tables + 20 * chairs)
    let solution = try solverUnderTest().solve(model)
    #expect(close(solution.objective, 280))
    #expect([desks, tables, chairs].map { solution.value(of: $0) } == [2, 0, 8])
    #expect([lumber, finishing, carpentry].map { solution.shadowPrice(of: $0) } == [0, 10, 10])
    #expect(close(solution.reducedCost(of: tables), -5))
  }

  // Stigler's diet in miniature, solved by hand: 2x + y ≥ 8, x + 3y ≥ 9, least 3x + 4y. Both bind at (3, 2): cost 17.
  // Prices from 2p + q = 3, p + 3q = 4: p = 1, q = 1.
  @Test("A smallest objective has shadow prices of 0 or more on what must be reached")
  func diet() throws {
    var model = LinearModel()
    let bread = model.addVariable("bread")
    let milk = model.addVariable("milk")
    let energy = model.add("energy", 2 * bread + milk >= 8)
    let protein = model.add("protein", bread + 3 * milk >= 9)
    model.objective = .minimize(3 * bread + 4 * milk + 100.0)
    let solution = try solverUnderTest().solve(model)
    #expect(close(solution.objective, 117))
    #expect(close(solution.shadowPrice(of: energy), 1))
    #expect(close(solution.shadowPrice(of: protein), 1))
  }

  // By hand: least 2x − y with x ≥ 1 and y ≤ 5 alone. Forcing x up costs 2, forcing y up gains 1 (but y stands at its
  // bound), so the reduced costs are the coefficients themselves.
  @Test("A reduced cost says what forcing a variable up from its bound would change")
  func bounds() throws {
    var model = LinearModel()
    let x = model.addVariable(lower: 1)
    let y = model.addVariable(lower: -.infinity, upper: 5)
    model.objective = .minimize(2 * x - y)
    let solution = try solverUnderTest().solve(model)
    #expect(close(solution.objective, -3))
    #expect(close(solution.reducedCost(of: x), 2))
    #expect(close(solution.reducedCost(of: y), -1))
  }

  // The shadow price of every constraint is checked against what the objective does when its side moves.
  @Test("A shadow price is the change of the objective per unit of the side", arguments: [true, false])
  func priceIsADifference(largest: Bool) throws {
    func objective(lumber: Double, floor: Double) throws -> Solution {
      var model = LinearModel()
      let x = model.addVariable("x")
      let y = model.addVariable("y")
      let sign = largest ? 1.0 : -1.0
      model.add("lumber", 2 * x + y <= lumber)
      model.add("floor", y >= floor)
      let profit = 3 * x + y
      model.objective = Objective(largest ? .maximize : .minimize, sign * profit)
      return try solverUnderTest().solve(model)
    }
    let now = try objective(lumber: 10, floor: 2)
    let more = try objective(lumber: 10.5, floor: 2)
    let higher = try objective(lumber: 10, floor: 2.5)
    let start = try #require(now.objective)
    #expect(close(more.objective.map { ($0 - start) / 0.5 }, now.shadowPrices[0]))
    #expect(close(higher.objective.map { ($0 - start) / 0.5 }, now.shadowPrices[1]))
    #expect(now.shadowPrices[0] == (largest ? 1.5 : -1.5))
    #expect(now.shadowPrices[1] == (largest ? -0.5 : 0.5))
  }
}
