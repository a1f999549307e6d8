import Testing

@testable import Forecasting

@Suite("The trial of levels for intermittent series")
struct IntermittentTrialTests {
  @Test("The error is that of the mean over the steps to come, calculated by hand")
  func byHand() {
    // Running means before positions 2, 3 and 4 are 1, 2/3 and 2; the means of the two values that come are 3, 3 and 1.
    let trial = IntermittentTrial(
      ChanceTimesSize(chanceSmoothing: 0, sizeSmoothing: 0), values: [0, 2, 0, 6, 0, 2], window: 2)
    #expect(close(trial.squaredError, (4 + 49.0 / 9 + 1) / 3))
    #expect(close(trial.final.level, 10.0 / 6))
  }

  @Test("A history shorter than two windows has no error")
  func short() {
    let trial = IntermittentTrial(SizeOverInterval(smoothing: 0.1), values: [0, 4, 0], window: 2)
    #expect(trial.squaredError == 0)
  }

  @Test("A series that has changed prefers to forget, one that has not prefers the plain mean")
  func choice() throws {
    func chosen(_ values: [Double]) throws -> Double {
      let levels = [0, 0.3].map { WindowMean(window: 1, smoothing: $0) }
      return try #require(IntermittentTrial.best(levels, values: values, window: 6)).final.level
    }
    let still = (0..<48).map { $0 % 2 == 0 ? 2.0 : 0 }
    #expect(close(try chosen(still), 1))
    let changed = [Double](repeating: 1, count: 24) + [Double](repeating: 4, count: 24)
    #expect(try chosen(changed) > 3.9)
  }
}
