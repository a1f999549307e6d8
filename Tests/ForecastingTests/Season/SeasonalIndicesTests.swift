import Numerics
import Testing

@testable import Forecasting

@Suite("Seasonal indices of one series")
struct SeasonalIndicesTests {
  @Test("The slope is the median of pairs a season apart")
  func slope() {
    // Pairs: (14 − 10)/2 = 2, (7 − 1)/2 = 3, (11 − 14)/2 = −1.5, (11 − 10)/4 = 0.25; the median is 1.125.
    #expect(RobustSlope.of([10, 1, 14, 7, 11], period: 2, window: 5, fewestPairs: 4) == 1.125)
    #expect(RobustSlope.of([10, 1, 14, 7, 11], period: 2, window: 5, fewestPairs: 5) == nil)
    #expect(RobustSlope.of([10, .nan, 14], period: 2, window: 3, fewestPairs: 1) == 2)
  }

  @Test("Seasonal indices of two uneven seasons, calculated by hand")
  func seasonalIndices() {
    // Moving averages 100 and 100.5, slope (2 − 1)/2 = 0.5, so the trend is 99.5, 100, 100.5, 101. Ratios 0.884422 and
    // 0.915423, 1.1 and 1.069307; medians over their mean 0.906917 and 1.093083; between them 0.017329, noise
    // 0.00023789, so 0.986272 is kept.
    let indices = SeasonalIndices.estimate([88, 110, 92, 108], period: 2)
    #expect(close(indices.strength, 0.986272, within: 1e-6))
    #expect(close(indices.values, [0.908194, 1.091806], within: 1e-6))
  }

  @Test("Noise without season keeps little of it, and the indices have mean 1")
  func noise() {
    var random = PhiloxRandom(seed: 11)
    let strengths = (0..<50).map { _ in
      let values = (0..<48).map { _ in 100 + 10 * SampleSeries.noise(&random) }
      let indices = SeasonalIndices.estimate(values, period: 12)
      #expect(close(indices.values.reduce(0, +), 12))
      return indices.strength
    }
    #expect(strengths.reduce(0, +) / 50 < 0.35)
  }
}
