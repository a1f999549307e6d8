import Numerics
import Testing

@Suite("Quantiles")
struct QuantileTests {
  @Test(
    "Type 7 interpolates between order statistics",
    // R: quantile(c(15, 20, 35, 40, 50), p) is 15, 29, 35, 46, 50; by hand place 0.4 · 4 = 1.6 → 20 + 0.6 · 15 = 29.
    arguments: [(0.0, 15.0), (0.4, 29), (0.5, 35), (0.9, 46), (1, 50)])
  func type7(probability: Double, expected: Double) {
    #expect(abs(Quantile.of([40, 15, 50, 20, 35], at: probability) - expected) < 1e-12)
  }

  @Test("One value is every quantile")
  func one() {
    #expect(Quantile.of([3], at: 0.7) == 3)
  }
}
