import Testing

@testable import Forecasting

@Suite("The scale on which noise is even")
struct SteadyScaleTests {
  @Test("Large positive counts are read by their logarithm, small ones and zeros by their root")
  func choice() {
    #expect(SteadyScale.suiting(lowest: 1, median: 40, exposure: 1) == .logarithm)
    #expect(SteadyScale.suiting(lowest: 1, median: 9, exposure: 1) == .root)
    #expect(SteadyScale.suiting(lowest: 0, median: 40, exposure: 1) == .root)
    #expect(SteadyScale.suiting(lowest: 0.1, median: 2, exposure: 20) == .logarithm)
  }

  @Test("There and back again", arguments: [SteadyScale.logarithm, .root])
  func inverse(scale: SteadyScale) {
    for rate in [0.5, 1, 30, 27_000] { #expect(close(scale.rate(scale.steady(rate)), rate)) }
  }

  @Test("A count of 100 has a deviation of a tenth of it on either scale")
  func noise() {
    // d log x = dx / x = 10 / 100; d √x = dx / (2 √x) = 10 / 20.
    #expect(close(SteadyScale.logarithm.countNoise(at: SteadyScale.logarithm.steady(100), exposure: 1), 0.1))
    #expect(close(SteadyScale.root.countNoise(at: 10, exposure: 1), 0.5))
    // The same count seen as 5 for each of 20 days.
    #expect(close(SteadyScale.logarithm.countNoise(at: SteadyScale.logarithm.steady(5), exposure: 20), 0.1))
  }
}
