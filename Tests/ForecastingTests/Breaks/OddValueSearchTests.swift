import Forecasting
import Testing

@Suite("Odd values")
struct OddValueSearchTests {
  /// Available bed-days of a large ward by quarter, about 27 000 with little noise.
  private let quarters: [Double] = (0..<24).map { step in
    let season: [Double] = [300, -200, 0, 250]
    return 27_000 + season[step % 4] + Double((step * 37) % 11) * 40
  }

  private func odd(_ values: [Double], period: Int = 4) throws -> [(index: Int, value: OddValue)] {
    BreakDetection().adjust(try TimeSeries(values: values, period: period)).adjustments.compactMap {
      if case .oddValue(let value) = $0.kind { ($0.timeIndices.lowerBound, value) } else { nil }
    }
  }

  @Test("A stump of a last quarter is left out and said to be uncertain")
  func stump() throws {
    let found = try odd(quarters + [1615])
    try #require(found.map(\.index) == [24])
    #expect(found[0].value.observed == 1615)
    #expect(abs(found[0].value.expected - 27_300) < 400)
    #expect(!found[0].value.isConfirmed)
  }

  @Test("A last value at half of what is expected may be real and stays")
  func halved() throws {
    #expect(try odd(quarters + [13_500]).isEmpty)
  }

  @Test("Two values at a new level are the beginning of something and stay")
  func newLevel() throws {
    #expect(try odd(quarters + [1615, 1700]).isEmpty)
  }

  @Test("An inner stump is odd beyond doubt, one or two of them", arguments: [[10], [10, 11], [3, 17]])
  func inner(positions: [Int]) throws {
    var values = quarters
    for position in positions { values[position] /= 3 }
    let found = try odd(values)
    #expect(found.map(\.index) == positions)
    #expect(found.allSatisfy { $0.value.isConfirmed })
  }

  @Test("The noise of small counts is not odd")
  func smallCounts() throws {
    var flagged = 0
    for stream in 0..<60 as Range<UInt64> {
      if !(try odd(SampleSeries.summerLow(count: 60, level: 4, stream: stream), period: 12).isEmpty) { flagged += 1 }
    }
    #expect(flagged <= 1)
  }

  @Test("A low that comes every year is not odd")
  func yearly() throws {
    let values = (0..<60).map { step -> Double in
      let low = Double(20 + step % 5)
      let usual = Double(100 + (step * 7) % 9)
      return step % 12 == 6 ? low : usual
    }
    #expect(try odd(values, period: 12).isEmpty)
  }
}
