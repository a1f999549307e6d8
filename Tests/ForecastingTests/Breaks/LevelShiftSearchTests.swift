import Testing

@testable import Forecasting

@Suite("Changes of level")
struct LevelShiftSearchTests {
  private func shifts(_ values: [Double], period: Int) throws -> [LevelShift] {
    BreakDetection().adjust(try TimeSeries(values: values, period: period)).adjustments.compactMap {
      if case .levelScaled(let shift) = $0.kind { shift } else { nil }
    }
  }

  @Test("The fall of the Nile in 1899 is found, with the size R gives it")
  func nile() throws {
    let found = try shifts(BreakSamples.nile, period: 1)
    try #require(found.map(\.timeIndex) == [28])
    // The means before and after are 1097.75 and 849.97.
    #expect(abs(found[0].factor - 849.97 / 1097.75) < 0.04)
    #expect(found[0].lower < 0.774 && found[0].upper > 0.774)
  }

  @Test("The seat belt law of February 1983 is found beneath season and trend")
  func drivers() throws {
    let found = try shifts(BreakSamples.drivers, period: 12)
    try #require(found.map(\.timeIndex) == [169])
    // Harvey and Durbin (1986) put the fall of car drivers killed or seriously injured at 23 percent.
    #expect(found[0].lower < 0.8 && found[0].upper > 0.77)
  }

  @Test("A change of three deviations is found, with its place and size, and none where there is none")
  func simulated() throws {
    var found = 0
    var covered = 0
    var alarms = 0
    for stream in 0..<60 as Range<UInt64> {
      // A count of about 400 has a deviation of a twentieth; three are 15 %, and rounding adds a little.
      let values = SampleSeries.summerLow(count: 72, level: 100, stream: stream)
      if !(try shifts(values, period: 12).isEmpty) { alarms += 1 }
      let shifted = values.enumerated().map { $0 < 52 ? $1 : $1 * 1.35 }
      for shift in try shifts(shifted, period: 12) where abs(shift.timeIndex - 52) <= 2 {
        found += 1
        if shift.lower <= 1.35 && 1.35 <= shift.upper { covered += 1 }
      }
    }
    #expect(alarms <= 3)
    #expect(found >= 50)
    #expect(Double(covered) >= 0.85 * Double(found))
  }

  @Test("A surge that has passed is no lasting change")
  func surge() throws {
    let values = SampleSeries.summerLow(count: 72, level: 200, stream: 4)
    #expect(try shifts(values.enumerated().map { 50..<54 ~= $0 ? $1 * 1.8 : $1 }, period: 12).isEmpty)
  }

  @Test("Trend alone is no change of level", arguments: [0.99, 1.01, 1.02])
  func trend(growth: Double) throws {
    var factor = 1.0
    let values = SampleSeries.summerLow(count: 96, level: 300, stream: 5).map { value in
      factor *= growth
      return (value * factor).rounded()
    }
    #expect(try shifts(values, period: 12).isEmpty)
  }
}
