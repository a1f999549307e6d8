import Optimization
import Testing

/// What makes a solution optimal, checked without trusting the solver: Dantzig & Thapa, Linear Programming 2 (2003),
/// chapter 2 (duality and complementary slackness with bounds).
@Suite("Random programmes")
struct OptimalityTests {
  @Test("Values and prices together prove that the solution is best", arguments: 0..<150)
  func optimality(seed: Int) throws {
    var random = Random(seed: UInt64(seed))
    let size = random.integer(in: 2...25)
    let model = LinearModel.random(&random, variables: size, constraints: random.integer(in: 1...20))
    let solution = try solverUnderTest().solve(model)
    #expect(solution.status == .optimal)
    let objective = try #require(solution.objective)
    let sign = model.objective.direction == .minimize ? 1.0 : -1.0
    let tolerance = 1e-6

    // The values meet every limit, and the objective is what the formula gives.
    var dual = 0.0
    for variable in model.variables {
      let (lower, upper) = model.bounds(of: variable)
      let value = try #require(solution.value(of: variable))
      #expect(value >= lower - tolerance && value <= upper + tolerance)
      let cost = sign * (try #require(solution.reducedCost(of: variable)))
      // Complementary slackness: a price only where the limit is met.
      #expect(cost <= tolerance || close(value, lower, within: tolerance))
      #expect(cost >= -tolerance || close(value, upper, within: tolerance))
      dual += cost * (cost > 0 ? lower : upper)
    }
    for constraint in model.constraints {
      let (lower, upper) = model.sides(of: constraint)
      let value = try #require(solution.activity(of: constraint))
      #expect(value >= lower - tolerance && value <= upper + tolerance)
      let price = sign * (try #require(solution.shadowPrice(of: constraint)))
      #expect(price <= tolerance || close(value, lower, within: tolerance))
      #expect(price >= -tolerance || close(value, upper, within: tolerance))
      if price.magnitude > 1e-9 { dual += price * (price > 0 ? lower : upper) }
    }
    #expect(close(solution.value(of: model.objective.expression), objective, within: tolerance))
    // Strong duality.
    #expect(close(sign * dual, objective, within: tolerance))
  }
}
