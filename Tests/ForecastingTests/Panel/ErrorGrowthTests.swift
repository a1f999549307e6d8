import Numerics
import Testing

@testable import Forecasting

@Suite("Growth of errors with the steps ahead")
struct ErrorGrowthTests {
  /// Misses made from known parts: new noise at each step, one shift of the path, and a walk.
  private func misses(noise: Double, shift: Double, walk: Double, count: Int) -> [ErrorGrowth.Miss] {
    var random = PhiloxRandom(seed: 12)
    return (0..<count).map { _ in
      let whole = shift * SampleSeries.noise(&random)
      var sum = 0.0
      return ErrorGrowth.Miss(
        errors: (0..<12).map { step in
          if step > 0 { sum += walk * SampleSeries.noise(&random) }
          return whole + sum + noise * SampleSeries.noise(&random)
        })
    }
  }

  @Test(
    "The parts that misses were made from are found again",
    arguments: [(1.0, 0.0, 0.0), (1, 1, 0), (1, 0, 0.5), (1.2, 0.6, 0.2)])
  func found(noise: Double, shift: Double, walk: Double) {
    let growth = ErrorGrowth(misses(noise: noise, shift: shift, walk: walk, count: 4000), reachesFar: true)
    // Variances of four thousand draws are within some 10 % of the truth, those near zero within 0.05.
    #expect(abs(growth.noise * growth.noise - noise * noise) < 0.15)
    #expect(abs(growth.shift * growth.shift - shift * shift) < 0.15)
    #expect(abs(growth.walk * growth.walk - walk * walk) < 0.03)
  }

  @Test("Without misses growth is typical, and a few are blended with that")
  func few() {
    #expect(ErrorGrowth([], reachesFar: true) == .typical)
    #expect(ErrorGrowth([], reachesFar: false).walk > 2 * ErrorGrowth.typical.walk)
    let wide = [ErrorGrowth.Miss](repeating: .init(errors: [10, -10, 10]), count: 3)
    let growth = ErrorGrowth(wide, reachesFar: true)
    #expect(growth.noise > ErrorGrowth.typical.noise)
    #expect(growth.noise < 10)
  }

  @Test("Misses that do not reach far may not promise that errors stop growing")
  func near() {
    let still = misses(noise: 1, shift: 0, walk: 0, count: 500)
    #expect(ErrorGrowth(still, reachesFar: true).walk < 0.1)
    #expect(ErrorGrowth(still, reachesFar: false).walk >= 0.25)
  }

  @Test("Propagation has the variance of the parts")
  func propagation() {
    let growth = ErrorGrowth(noise: 2, shift: 1, walk: 0.5)
    // Over noise² = 4: 1 + 1/4 + h · 0.25/4.
    #expect(close(growth.propagation.varianceFactor(step: 0), 1.25))
    #expect(close(growth.propagation.varianceFactor(step: 8), 1.75))
  }
}
