import Forecasting
import Testing

@Suite("The account of what was done to a series")
struct SeriesAdjustmentTests {
  @Test("Every kind says what was done, where, and how far to trust it")
  func sentences() throws {
    let stump = (0..<24).map { 1000 + Double(($0 * 7) % 5) } + [50]
    let detection = BreakDetection()
    #expect(
      detection.adjust(try TimeSeries(values: stump, period: 1)).adjustments.map(\.description) == [
        "Time index 24: 50.0 observed where 1002.0 was expected, left out; "
          + "uncertain, since it stands at the end of the series. Look at it."
      ])
    let closed = [
      ClosedPeriod(timeIndices: 4..<6), ClosedPeriod(timeIndices: 9..<10, bridging: .interpolated(keeping: 0)),
    ]
    let still = [Double](repeating: 12, count: 20)
    #expect(
      detection.adjust(try TimeSeries(values: still, period: 1), closed: closed).adjustments.map(\.description) == [
        "Time indices 4–5: marked as a closed period and left out.",
        "Time index 9: marked as a closed period; 12.0 observed, read as 12.0.",
      ])
    let nile = detection.adjust(try TimeSeries(values: BreakSamples.nile, period: 1)).adjustments
    #expect(
      nile.map(\.description) == [
        "Time indices 0–27: multiplied by 0.74 to fit the level from time index 28 on (95 % interval 0.65–0.83)."
      ])
  }
}
