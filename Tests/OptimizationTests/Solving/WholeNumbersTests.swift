import Optimization
import Testing

@Suite("Whole numbers")
struct WholeNumbersTests {
  // Martello & Toth, Knapsack Problems (1990), section 2.1, example: profits (70, 20, 39, 37, 7, 5, 10), weights
  // (31, 10, 20, 19, 4, 3, 6), capacity 50: optimum 107 with items 1 and 4.
  @Test("The knapsack of Martello and Toth holds 107")
  func knapsack() throws {
    var model = LinearModel()
    let items = (1...7).map { model.addBinary("item \($0)") }
    let profits = [70.0, 20, 39, 37, 7, 5, 10]
    let weights = [31.0, 10, 20, 19, 4, 3, 6]
    model.add(LinearExpression.sum(zip(weights, items).map { $0 * $1 }) <= 50)
    model.objective = .maximize(LinearExpression.sum(zip(profits, items).map { $0 * $1 }))
    let solution = try solverUnderTest().solve(model)
    #expect(solution.status == .optimal)
    #expect(close(solution.objective, 107))
    #expect(close(solution.bound, 107, within: 1e-5))
    #expect(solution.values.map { $0.rounded() } == [1, 0, 0, 1, 0, 0, 0])
    #expect(!solution.hasShadowPrices && solution.shadowPrice(of: Array(model.constraints)[0]) == nil)
    // Without whole numbers a part of item 4 or 2 fits as well (Dantzig's bound).
    for item in items { model.setKind(of: item, .continuous) }
    #expect(try (solverUnderTest().solve(model).objective ?? 0) > 107)
  }

  // Hand-checked: of the 24 ways to give four tasks to four people the least costs 13 (2 + 4 + 1 + … is enumerated
  // below, so that the expected figure is not the solver's own).
  @Test("An assignment costs what the best of all permutations costs")
  func assignment() throws {
    let costs: [[Double]] = [[9, 2, 7, 8], [6, 4, 3, 7], [5, 8, 1, 8], [7, 6, 9, 4]]
    var model = LinearModel()
    let chosen = costs.map { row in row.map { _ in model.addBinary() } }
    for index in 0..<4 {
      model.add("person", LinearExpression.sum(chosen[index]) == 1)
      model.add("task", LinearExpression.sum(chosen.map { $0[index] }) == 1)
    }
    model.objective = .minimize(
      LinearExpression.sum(zip(costs.joined(), chosen.joined()).map { cost, variable in cost * variable }))
    func best(_ person: Int, _ free: Set<Int>) -> Double {
      free.map { costs[person][$0] + (free.count == 1 ? 0 : best(person + 1, free.subtracting([$0]))) }.min() ?? 0
    }
    // 2 + 6 + 1 + 4: the example of many textbooks on the Hungarian method.
    #expect(best(0, [0, 1, 2, 3]) == 13)
    #expect(try close(solverUnderTest().solve(model).objective, 13))
  }

  /// A knapsack with several rows and no structure to lean on, which takes many nodes (after Chvátal, Operations
  /// Research 28 (1980) 1402–1411: hard knapsacks).
  static func hard(items: Int, rows: Int) -> LinearModel {
    var random = Random(seed: 3)
    var model = LinearModel()
    let variables = (0..<items).map { _ in model.addBinary() }
    for _ in 0..<rows {
      let weights = variables.map { _ in Double(random.integer(in: 1000...9999)) }
      let half = (weights.reduce(0, +) / 2).rounded(.down)
      model.add(LinearExpression.sum(zip(weights, variables).map { $0 * $1 }) <= half)
    }
    let profits = variables.map { _ in Double(random.integer(in: 1000...9999)) }
    model.objective = .maximize(LinearExpression.sum(zip(profits, variables).map { $0 * $1 }))
    return model
  }

  @Test("A limit of nodes ends with the best so far and a bound on what is possible")
  func nodeLimit() throws {
    let solution = try solverUnderTest().solve(
      Self.hard(items: 60, rows: 8), options: SolverOptions(nodeLimit: 5))
    #expect(solution.status == .effortLimit)
    let objective = try #require(solution.objective)
    let bound = try #require(solution.bound)
    #expect(bound >= objective)
    #expect(try #require(solution.gap) > 0)
  }
}
