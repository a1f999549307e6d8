import Testing

@testable import Forecasting

@Suite("Robust season")
struct RobustSeasonTests {
  private let additions: [Double] = [3, -1, 0, -2]

  @Test("A season on a trend is found as it is, in spite of an odd value, a gap and a change of level")
  func exact() {
    var values = (0..<40).map { step -> Double in
      let level: Double = step >= 21 ? 30 : 0
      return additions[step % 4] + 0.5 * Double(step) + level
    }
    values[9] = 500
    values[30] = .nan
    let season = RobustSeason(values, period: 4)
    #expect(close(season.values, additions, within: 0.01))
    #expect(season.strength > 0.99)
  }

  @Test("There is none in short or unobserved series, nor in a straight line")
  func none() {
    #expect(RobustSeason(Array(repeating: 1, count: 11), period: 4).values == [0, 0, 0, 0])
    #expect(RobustSeason(Array(repeating: .nan, count: 40), period: 4).values == [0, 0, 0, 0])
    #expect(RobustSeason((0..<40).map(Double.init), period: 4).values.allSatisfy { abs($0) < 1e-9 })
    #expect(RobustSeason((0..<40).map(Double.init), period: 1).values == [0])
  }

  @Test("Noise around a still level makes next to no season")
  func noise() {
    let values = SampleSeries.summerLow(count: 60, level: 400, stream: 1)
    let still = values.enumerated().map { $1 - values[$0 % 12 == 0 ? $0 : $0 - $0 % 12] }
    #expect(RobustSeason(still, period: 12).strength > 0.9)
    let mixed = (0..<60).map { values[($0 * 7) % 60 / 12 * 12] }
    #expect(RobustSeason(mixed, period: 12).strength < 0.5)
  }
}
