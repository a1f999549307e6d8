import Planning
import Testing

@Suite("Splitting by largest remainders")
struct LargestRemainderTests {
  struct Case: Sendable {
    let total: Int
    let weights: [Double]
    let parts: [Int]
  }

  // Source: hand calculation; exact shares in the comments.
  static let cases: [Case] = [
    Case(total: 8000, weights: [25, 30, 45], parts: [2000, 2400, 3600]),
    // 3.33 each, then 3.67 each.
    Case(total: 10, weights: [1, 1, 1], parts: [4, 3, 3]),
    Case(total: 11, weights: [1, 1, 1], parts: [4, 4, 3]),
    // 3.89, 2.33, 0.78.
    Case(total: 7, weights: [5, 3, 1], parts: [4, 2, 1]),
    // 4.7, 1.6, 1.59, 1.2, 0.6, 0.31.
    Case(total: 10, weights: [47_000, 16_000, 15_900, 12_000, 6_000, 3_100], parts: [5, 2, 1, 1, 1, 0]),
    Case(total: 0, weights: [1, 2], parts: [0, 0]),
    Case(total: 5, weights: [0, 2, 0], parts: [0, 5, 0]),
    // 0.5, 1, 1.5: two halves compete for one.
    Case(total: 3, weights: [0.125, 0.25, 0.375], parts: [1, 1, 1]),
    Case(total: 1, weights: [0.001], parts: [1]),
  ]

  @Test("Whole parts follow the largest remainders, the first among equals", arguments: cases)
  func handCases(_ item: Case) {
    #expect(LargestRemainder.split(item.total, by: item.weights) == item.parts)
  }

  @Test("The parts always add up, stay within one of the exact share and never go to a weight of zero")
  func properties() {
    var state: UInt64 = 20_250_101
    /// Numerical Recipes' linear congruential generator: good enough to vary cases and the same everywhere.
    func next(_ bound: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % bound
    }
    for _ in 0..<3000 {
      let total = Int(next(2) == 0 ? next(50) : next(1_000_000_000))
      let scale = [1, 0.1, 0.001, 1e6][Int(next(4))]
      var weights = (0...Int(next(30))).map { _ in next(4) == 0 ? 0 : Double(next(1000)) * scale }
      weights.append(scale)
      let parts = LargestRemainder.split(total, by: weights)
      let sum = weights.reduce(0, +)
      #expect(parts.reduce(0, +) == total)
      for (part, weight) in zip(parts, weights) {
        #expect(abs(Double(part) - Double(total) * weight / sum) < 1 + 1e-6)
        #expect(weight > 0 || part == 0)
      }
    }
  }
}
