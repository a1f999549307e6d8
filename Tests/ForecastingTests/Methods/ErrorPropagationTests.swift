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
}
