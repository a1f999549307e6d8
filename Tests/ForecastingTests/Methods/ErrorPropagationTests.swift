import Forecasting
import Testing

@Suite("Error propagation")
struct ErrorPropagationTests {
  @Test("A level smoothed with weight 0.4 starts half an error wide and gains 0.16 a step")
  func smoothing() {
    // 0.4 / (2 − 0.4) = 0.25 is the variance of the level, so the factors are 1.25, 1.41 and 1.57.
    let propagation = ErrorPropagation.smoothing(weight: 0.4)
    #expect(close((0..<3).map { propagation.varianceFactor(step: $0) }, [1.25, 1.41, 1.57]))
  }

  @Test("Errors that are forgotten leave the width as it is")
  func none() {
    #expect((0..<3).map { ErrorPropagation.none.varianceFactor(step: $0) } == [1, 1, 1])
  }

  @Test("A lag of one is a share in the level, a longer one a share in the season")
  func lag() {
    #expect(ErrorPropagation(lag: 1, weight: 0.3, initial: 0.1) == ErrorPropagation(level: 0.3, initial: 0.1))
    #expect(ErrorPropagation(lag: 12, weight: 1) == ErrorPropagation(level: 0, season: 1, period: 12))
  }

  @Test("A damped trend adds less with each step, and a season in its own time")
  func allParts() {
    // Felt after 1, 2, 3 and 4 steps, by hand: 0.5 + 0.2 · 0.5 = 0.6, then + 0.2 · 0.25 + 0.1 (season) = 0.75, then
    // 0.65 + 0.2 · 0.125 = 0.675, then 0.675 + 0.2 · 0.0625 + 0.1 = 0.7875.
    let propagation = ErrorPropagation(level: 0.5, trend: 0.2, damping: 0.5, season: 0.1, period: 2, initial: 0.5)
    let felt = [0.6, 0.75, 0.675, 0.7875]
    var expected = [1.25]
    for share in felt { expected.append(expected[expected.count - 1] + share * share) }
    #expect(close((0..<5).map { propagation.varianceFactor(step: $0) }, expected))
  }
}
