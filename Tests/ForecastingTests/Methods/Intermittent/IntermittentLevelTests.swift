import Testing

@testable import Forecasting

/// The smoothings and series are such that a running mean at the start is the same as starting at the first value, which
/// the references do.
@Suite("Levels of intermittent series")
struct IntermittentLevelTests {
  private func level(_ estimate: some IntermittentLevel, after values: [Double]) -> Double {
    var estimate = estimate
    for value in values { estimate.add(value) }
    return estimate.level
  }

  @Test("Size over interval agrees with published programs")
  func sizeOverInterval() {
    // Printed by R forecast 8.20, croston(y, alpha = 0.5): 1.1914893617, here less the quarter of Syntetos and Boylan.
    let short: [Double] = [0, 0, 3, 0, 1, 0, 0, 6, 2, 0, 0, 0, 4, 0]
    #expect(close(level(SizeOverInterval(smoothing: 0.5), after: short), 0.75 * 1.1914893617))
    // Printed by statsforecast 2.1.1, CrostonSBA(), whose smoothing is 0.1.
    let long = (0..<20).map { $0 % 2 == 0 ? 0.0 : 2 } + [0, 0, 5, 0, 1, 0, 0, 0, 3, 0, 0]
    #expect(close(level(SizeOverInterval(smoothing: 0.1), after: long), 0.938338448049))
  }

  @Test("Chance times size agrees with a published program")
  func chanceTimesSize() {
    // Printed by statsforecast 2.1.1, TSB(alpha_d, alpha_p).
    let first: [Double] = [3, 3, 0, 0, 1, 0, 0, 0, 4, 0, 2, 0]
    #expect(
      close(level(ChanceTimesSize(chanceSmoothing: 0.5, sizeSmoothing: 0.5), after: first), 0.79345703, within: 1e-7))
    let second: [Double] = [2, 2, 2, 2, 2, 0, 0, 5, 0, 1, 0, 0, 0, 3, 0, 0]
    #expect(close(level(ChanceTimesSize(chanceSmoothing: 0.2, sizeSmoothing: 0.2), after: second), 0.726915368878))
    #expect(close(level(ChanceTimesSize(chanceSmoothing: 0.2, sizeSmoothing: 0.5), after: second), 0.787191767040))
  }

  @Test("The mean over windows agrees with smoothing their sums", arguments: [(2, 1.26953125), (3, 1.583333333333)])
  func windowMean(window: Int, expected: Double) {
    // The sums of 2 are 2, 1, 1, 4, 0, 3, 6, 1 (the first value stands over), of 3 they are 3, 5, 0, 3, 7. Printed by R
    // forecast 8.20, ses(sums, initial = "simple", alpha = 0.5), and statsforecast 2.1.1, over the length of the window.
    let values: [Double] = [9, 0, 2, 0, 1, 0, 1, 4, 0, 0, 0, 3, 0, 0, 6, 0, 1]
    #expect(close(level(WindowMean(window: window, smoothing: 0.5), after: values), expected))
  }

  @Test("Without smoothing all are plain means")
  func plainMeans() {
    let values: [Double] = [0, 0, 6, 0, 0, 3]
    #expect(close(level(SizeOverInterval(smoothing: 0), after: values), 1.5))
    #expect(close(level(ChanceTimesSize(chanceSmoothing: 0, sizeSmoothing: 0), after: values), 1.5))
    #expect(close(level(WindowMean(window: 3, smoothing: 0), after: values), 1.5))
  }

  @Test("In a long silence the chance fades, the size over the interval stays")
  func silence() {
    let values = [0, 2, 0, 2] + [Double](repeating: 0, count: 20)
    #expect(level(SizeOverInterval(smoothing: 0), after: values) == 1)
    // The chance is 1/2 after four steps and loses a fifth of itself at each of the twenty that follow.
    var chance = 0.5
    for step in 5...24 { chance *= 1 - max(0.2, 1 / Double(step)) }
    #expect(close(level(ChanceTimesSize(chanceSmoothing: 0.2, sizeSmoothing: 0), after: values), 2 * chance))
  }
}
