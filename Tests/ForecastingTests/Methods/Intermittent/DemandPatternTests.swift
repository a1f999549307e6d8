import Testing

@testable import Forecasting

@Suite("The pattern of zeros and sizes")
struct DemandPatternTests {
  @Test(
    "Demands are taken away or added evenly until they are as likely as they have become",
    arguments: [
      // Four of eight are demands, which is uncertain by √(4 · 4 / 8) = 1.4.
      (0.5, [1, 0, 2, 0, 3, 0, 4, 0]), (0.4, [1, 0, 2, 0, 3, 0, 4, 0]), (0.25, [0, 0, 2, 0, 0, 0, 4, 0]),
      (0.0, [0, 0, 0, 0, 0, 0, 4, 0]), (0.75, [1, 0, 2, 1, 3, 0, 4, 3]), (1.0, [1, 1, 2, 2, 3, 3, 4, 4]),
    ] as [(Double, [Double])])
  func frequency(chance: Double, expected: [Double]) {
    #expect(DemandPattern.of([1, 0, 2, 0, 3, 0, 4, 0], chance: chance) == expected)
  }

  @Test("Nothing is made of nothing, and missing stays missing")
  func edges() {
    #expect(DemandPattern.of([0, 0, 0], chance: 0.5) == [0, 0, 0])
    #expect(DemandPattern.of([], chance: 0.5).isEmpty)
    let thinned = DemandPattern.of([1, .nan, 2, 0, 3, 0, 4, 0, 0], chance: 0)
    #expect(close(thinned, [0, .nan, 0, 0, 0, 0, 4, 0, 0]))
  }
}
