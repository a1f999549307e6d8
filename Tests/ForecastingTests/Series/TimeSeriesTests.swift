import Forecasting
import Testing

@Suite("Time series")
struct TimeSeriesTests {
  @Test("A missing value is not an observation and not zero")
  func missing() throws {
    let series = try TimeSeries(values: [3, .nan, 0], period: 1, start: 7)
    #expect(series.observationCount == 2)
    #expect(series.timeRange == 7..<10)
  }

  @Test("Rates are values per exposure; without exposure there is no rate")
  func rates() throws {
    let series = try TimeSeries(values: [42, 10, 40], period: 12, exposure: [21, 0, 20])
    #expect(series.rates[0] == 2)
    #expect(series.rates[1].isNaN)
    #expect(series.rates[2] == 2)
    #expect(series.observationCount == 2)
  }

  @Test("Aligning fills with missing values and leaves out what is outside")
  func aligned() throws {
    let series = try TimeSeries(values: [1, 2, 3], period: 4, start: 5).aligned(to: 6..<10)
    #expect(series.start == 6)
    #expect(series.end == 10)
    #expect(Array(series.values.prefix(2)) == [2, 3])
    #expect(series.values.dropFirst(2).allSatisfy { $0.isNaN })
  }

  @Test("A prefix is what was known earlier, exposure included")
  func prefix() throws {
    let series = try TimeSeries(values: [1, 2, 3], period: 4, start: 5, exposure: [1, 1, 2]).prefix(2)
    #expect(series.values == [1, 2])
    #expect(series.exposure == [1, 1])
    #expect(series.end == 7)
  }

  @Test("Values that cannot be counts are refused")
  func refused() {
    #expect(throws: TimeSeriesError.negativeValue(position: 1, value: -2)) {
      try TimeSeries(values: [1, -2], period: 12)
    }
    #expect(throws: TimeSeriesError.infiniteValue(position: 0)) { try TimeSeries(values: [.infinity], period: 12) }
    #expect(throws: TimeSeriesError.periodNotPositive(period: 0)) { try TimeSeries(values: [1], period: 0) }
    #expect(throws: TimeSeriesError.exposureCountDiffers(values: 2, exposure: 1)) {
      try TimeSeries(values: [1, 2], period: 1, exposure: [20])
    }
    #expect(throws: TimeSeriesError.exposureUnusable(position: 1, value: -1)) {
      try TimeSeries(values: [1, 2], period: 1, exposure: [20, -1])
    }
  }

  @Test(
    "Refusals say what, where and the remedy",
    arguments: [
      (
        TimeSeriesError.negativeValue(position: 1, value: -2),
        "Value 1 is -2.0, and a count cannot be negative. Correct it, or mark it missing with NaN."
      ),
      (.infiniteValue(position: 0), "Value 0 is infinite. Correct it, or mark it missing with NaN."),
      (
        .periodNotPositive(period: 0),
        "The season length is 0. Give 1 when there is no season, 12 for months, 4 for quarters."
      ),
      (
        .exposureCountDiffers(values: 2, exposure: 1),
        "There are 2 values but 1 exposures. Give one exposure for each value, or none at all."
      ),
      (
        .exposureUnusable(position: 1, value: -1),
        "Exposure 1 is -1.0. Give a number that is zero or more, such as the working days of the period."
      ),
    ])
  func texts(error: TimeSeriesError, text: String) {
    #expect(error.description == text)
  }
}
