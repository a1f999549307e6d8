import Numerics
import Testing

@testable import Forecasting

@Suite("Parts of the damped mean")
struct LevelPartsTests {
  @Test("A discounted level is the mean with fading weights")
  func discounted() {
    // (10 · 0.25 + 12 · 0.5 + 11) / 1.75 = 11.142857…; the next value would weigh 1 / (1.75 · 0.5 + 1) = 1/1.875.
    let level = DiscountedLevel([10, 12, 11], discount: 0.5, drift: 0)
    #expect(close(level.level, 19.5 / 1.75))
    #expect(close(level.weight, 1 / 1.875))
    #expect(close(level.errors, [.nan, 2, 11 - 17 / 1.5]))
    #expect(close(level.squaredError, 4 + 1.0 / 9))
  }

  @Test("A gap makes the next value weigh more")
  func gap() {
    // After two gaps the weight of the first value is 0.125 against 1: (8 · 0.125 + 16) / 1.125.
    #expect(close(DiscountedLevel([8, .nan, .nan, 16], discount: 0.5, drift: 0).level, 17 / 1.125))
  }

  @Test("The discount with the least squared error is taken, and of equals the first")
  func best() {
    #expect(DiscountedLevel.best([5, 5, 5], discounts: [1, 0.5], drift: 0)?.weight == 0.25)
    let jump = DiscountedLevel.best([5, 5, 5, 9, 9, 9, 9], discounts: [1, 0.2], drift: 0)
    #expect((jump?.level ?? 0) > 8.9)
  }

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

  @Test("Errors are enlarged for the season that was learned from the same values")
  func enlarged() throws {
    // One level and 0.986272 of one index learned from four values: √(4 / (4 − 1.986272)) = 1.409380.
    let values: [Double] = [88, 110, 92, 108]
    let indices = SeasonalIndices.estimate(values, period: 2).values
    let seasonless = (0..<4).map { values[$0] / indices[$0 % 2] }
    let errors = DiscountedLevel(seasonless, discount: 1, drift: 0).errors
    let forecast = try #require(
      DampedMean(discounts: [1]).fit(try TimeSeries(values: values, period: 2), horizon: 60).forecast)
    #expect(close(forecast.residuals, errors.map { $0 * 1.409380 }, within: 1e-5))
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
