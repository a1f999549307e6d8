import Forecasting
import Testing

@Suite("Closed periods")
struct ClosedPeriodTests {
  private func adjusted(_ values: [Double], _ closed: [ClosedPeriod], period: Int = 1) throws -> AdjustedSeries {
    BreakDetection().adjust(try TimeSeries(values: values, period: period, start: 100), closed: closed)
  }

  @Test("Marked values are left out, even in a series too short to judge")
  func masked() throws {
    let result = try adjusted([5, 6, 70, 80, 6], [ClosedPeriod(timeIndices: 102..<104)])
    #expect(close(result.series.values, [5, 6, .nan, .nan, 6]))
    #expect(result.adjustments == [SeriesAdjustment(timeIndices: 102..<104, kind: .closedMasked)])
  }

  @Test("A bridge runs straight from the level before to the level after")
  func bridged() throws {
    // Three values on each side: 10, and 40; three steps between 10 and 40 are 10 each.
    let closed = ClosedPeriod(timeIndices: 103..<105, bridging: .interpolated(keeping: 0))
    let result = try adjusted([9, 10, 11, 500, 500, 39, 40, 41], [closed])
    #expect(close(result.series.values, [9, 10, 11, 20, 30, 39, 40, 41]))
    #expect(result.adjustments.map(\.kind) == [.closedBridged(observed: 1000, bridged: 50)])
  }

  @Test("A value may keep a share of its distance from the bridge")
  func keeping() throws {
    let closed = ClosedPeriod(timeIndices: 103..<104, bridging: .interpolated(keeping: 0.25))
    let result = try adjusted([10, 10, 10, 50, 10, 10, 10], [closed])
    #expect(close(result.series.values, [10, 10, 10, 20, 10, 10, 10]))
  }

  @Test("A bridge has the season of the rest, and at the end carries on the level before it")
  func season() throws {
    let season: [Double] = [80, 120, 100, 100]
    let values = (0..<24).map { season[$0 % 4] }
    var disturbed = values
    for position in 9..<12 { disturbed[position] = 3 }
    for position in 22..<24 { disturbed[position] = 900 }
    let closed = [109..<112, 122..<124].map { ClosedPeriod(timeIndices: $0, bridging: .interpolated(keeping: 0)) }
    #expect(close(try adjusted(disturbed, closed, period: 4).series.values, values))
  }

  @Test("Nothing is seen in closed periods, and what lies outside the series is of no concern")
  func outside() throws {
    let values = (0..<30).map { $0 == 12 ? 1 : 100 + Double($0 % 3) }
    #expect(try adjusted(values, []).adjustments.count == 1)
    let result = try adjusted(values, [ClosedPeriod(timeIndices: 112..<113), ClosedPeriod(timeIndices: 10..<100)])
    #expect(result.adjustments.map(\.kind) == [.closedMasked])
  }
}
