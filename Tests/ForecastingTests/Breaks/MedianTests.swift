import Numerics
import Testing

@testable import Forecasting

@Suite("Median")
struct MedianTests {
  @Test(
    "The middle value, or the mean of the two",
    arguments: [
      ([3], 3), ([4, 1], 2.5), ([5, 1, 3], 3), ([2, 2, 2, 2], 2), ([9, 1, 8, 2], 5), ([1, 1, 1, 7, 7], 1),
    ] as [([Double], Double)])
  func small(values: [Double], expected: Double) {
    var values = values
    #expect(Median.of(&values) == expected)
  }

  @Test("It is the half quantile of many values, equal ones among them", arguments: [50, 51, 1000])
  func many(count: Int) {
    var random = PhiloxRandom(seed: 3, stream: UInt64(count))
    var values = (0..<count).map { _ in Double(random.next(below: 40)) }
    let expected = Quantile.of(values, at: 0.5)
    #expect(Median.of(&values) == expected)
  }
}
