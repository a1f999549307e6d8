import Forecasting
import Testing

@Suite("Breaks")
struct BreakDetectionTests {
  @Test(
    "What holds too little to judge is left alone",
    arguments: [
      [], [5, 900, 5, 5], [.nan, .nan], Array(repeating: 0, count: 60), Array(repeating: 12, count: 60),
      (0..<60).map { $0 % 3 == 0 ? 4 : 0 }, (0..<60).map { $0 < 35 ? 0 : 50 },
    ] as [[Double]])
  func untouched(values: [Double]) throws {
    let series = try TimeSeries(values: values, period: 12)
    let adjusted = BreakDetection().adjust(series)
    #expect(adjusted.adjustments.isEmpty)
    #expect(close(adjusted.series.values, values))
  }

  @Test("Earlier values are multiplied to the later level, so that season and place in time stay")
  func scaled() throws {
    let season: [Double] = [1, 1.2, 0.7, 1.1]
    let values = (0..<40).map { step -> Double in
      let level: Double = step < 22 ? 400 : 600
      return season[step % 4] * level + Double((step * 7) % 5)
    }
    let exposure = (0..<40).map { _ in 20.0 }
    let series = try TimeSeries(values: values, period: 4, start: 5, exposure: exposure)
    let adjusted = BreakDetection().adjust(series)
    let adjustment = try #require(adjusted.adjustments.first)
    #expect(adjusted.adjustments.count == 1 && adjustment.timeIndices == 5..<27)
    guard case .levelScaled(let shift) = adjustment.kind else {
      Issue.record("The level should have been scaled.")
      return
    }
    #expect(shift.timeIndex == 27)
    #expect(abs(shift.factor - 1.5) < 0.02)
    #expect(close(Array(adjusted.series.values[..<22]), values[..<22].map { $0 * shift.factor }))
    #expect(Array(adjusted.series.values[22...]) == Array(values[22...]))
    #expect(adjusted.series.start == 5 && adjusted.series.exposure == exposure)
    let ratios = zip(adjusted.series.values[4..<20], values[24..<40]).map { $0 / $1 }
    #expect(ratios.allSatisfy { abs($0 - 1) < 0.03 })
  }

  @Test("Where levels cannot be compared the earlier values are left out")
  func masked() throws {
    let values = (0..<40).map { step -> Double in
      let early = Double(20 + step % 3)
      let late = Double(900 + (step * 7) % 50)
      return step < 20 ? early : late
    }
    let adjusted = BreakDetection().adjust(try TimeSeries(values: values, period: 4))
    try #require(adjusted.adjustments.map(\.timeIndices) == [0..<20])
    guard case .levelMasked = adjusted.adjustments[0].kind else {
      Issue.record("The level should have been left out.")
      return
    }
    #expect(adjusted.series.values[..<20].allSatisfy { $0.isNaN })
  }

  @Test("A long series takes no harm")
  func long() throws {
    let values = (0..<200_000).map { Double(100 + ($0 * 7919) % 31) }
    #expect(BreakDetection().adjust(try TimeSeries(values: values, period: 12)).adjustments.isEmpty)
  }

  @Test("Values near the greatest there are stay as they are rather than become infinite")
  func huge() throws {
    let values = (0..<40).map { step -> Double in
      step < 20 ? 1.2e308 : 1e308 * (1.7 + Double(step % 2) / 100)
    }
    #expect(BreakDetection().adjust(try TimeSeries(values: values, period: 1)).series.values.allSatisfy { $0.isFinite })
  }
}
