import Testing

@testable import Planning

@Suite("How kept forecasts have hit")
struct ForecastScoreTests {
  private func pair(
    _ mean: Double, _ outcome: Double, _ lower: Double, _ median: Double, _ upper: Double, change: Double? = 10
  ) -> ForecastComparison {
    ForecastComparison(
      unit: 0, object: 0, period: 0, monthsAhead: 1, mean: mean, lower: lower, median: median, upper: upper,
      outcome: outcome, yearlyChange: change)
  }

  /// Hand calculation: errors 10, −20 and 0 over outcomes of 90, 120 and 90, together 300.
  ///
  /// * bias −10 / 300, miss 30 / 300; scaled by 10: 1, 2 and 0, on average 1.
  /// * interval score with α = 0.2, (½ · |y − median| + 0.1 · width + distance outside) / 1.5:
  ///   (5 + 4 + 0) / 1.5 = 6; (10 + 4 + 0) / 1.5 = 28 / 3; with the outcome 90 below 95: (5 + 1 + 5) / 1.5 = 22 / 3;
  ///   on average (6 + 28 / 3 + 22 / 3) / 3 = 68 / 9.
  /// * two of three outcomes lie inside.
  @Test("Bias, miss, scaled error, interval score and coverage are those worked out by hand")
  func byHand() throws {
    let score = ForecastScore([
      pair(100, 90, 80, 100, 120), pair(100, 120, 80, 100, 120), pair(90, 90, 95, 100, 105),
    ])
    #expect(score.comparisons == 3)
    #expect(abs(try #require(score.bias) + 1.0 / 30) < 1e-12)
    #expect(abs(try #require(score.averageMiss) - 0.1) < 1e-12)
    #expect(abs(try #require(score.scaledError) - 1) < 1e-12)
    #expect(abs(try #require(score.weightedIntervalScore) - 68.0 / 9) < 1e-12)
    #expect(abs(try #require(score.coverage) - 2.0 / 3) < 1e-12)
  }

  @Test("What cannot be told is missing: nothing compared, nothing that came, no earlier year")
  func missing() {
    let none = ForecastScore([])
    #expect(none.comparisons == 0)
    #expect(none.bias == nil && none.averageMiss == nil && none.coverage == nil && none.weightedIntervalScore == nil)
    let nothing = ForecastScore([pair(1, 0, 0, 1, 2, change: nil)])
    #expect(nothing.averageMiss == nil && nothing.scaledError == nil)
    #expect(nothing.coverage == 1)
  }
}
