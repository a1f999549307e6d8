import PlanningModel
import Testing

@testable import Planning

@Suite("The quality of data")
struct DataQualityTests {
  private let today = Day(number: 20_800)

  private func plan(_ volumes: [VolumeHistory], _ change: (inout TinyRegion) -> Void = { _ in }) throws -> Plan {
    var region = TinyRegion()
    region.volumes = volumes
    change(&region)
    return try region.plan()
  }

  private func quality(_ plan: Plan, _ deliveries: [DataDelivery] = []) -> DataQuality {
    DataQuality(plan, deliveries: deliveries, today: today)
  }

  /// Numbers that go up and down without ever standing still, so that nothing but what a test does is odd.
  private func wave(_ month: Int) -> Double { 100 + [0.0, 7, 3, 9, 1, 6, 2, 8, 4, 5, 11, 10][month % 12] }

  @Test("A unit with every period has nothing to look at; one that ends early is late and one with holes lacks them")
  func completeness() throws {
    let plan = try plan([
      TinyRegion.volume("MOTT", "NY", wave), TinyRegion.volume("VC", "NY", months: 33, wave),
      TinyRegion.volume("AVD1", "NY") { $0 == 5 || $0 == 17 ? .nan : wave($0) },
    ])
    let found = quality(plan).units(of: .volumes)
    let named = Dictionary(uniqueKeysWithValues: found.map { (plan.units.units[$0.unit].code.text, $0) })
    let whole = try #require(named["MOTT"])
    #expect(!whole.hasRemarks)
    #expect(
      whole.years.map { "\($0.year) \($0.present)/\($0.expected)" } == ["2024 12/12", "2025 12/12", "2026 12/12"])
    let late = try #require(named["VC"])
    #expect(late.periodsLate == 3)
    #expect(late.years.map(\.present) == [12, 12, 9])
    #expect(late.last.description == "2026-09")
    let holed = try #require(named["AVD1"])
    #expect(holed.periodsLate == 0)
    #expect(holed.missing.map(\.description) == ["2024-06", "2025-06"])
    #expect(abs(holed.completeness - 34.0 / 36) < 1e-12)
  }

  @Test("A unit that has closed is not late")
  func closed() throws {
    let plan = try plan([TinyRegion.volume("MOTT", "NY", wave), TinyRegion.volume("VC", "NY", months: 30, wave)]) {
      $0.units[5].closes = Day("2026-06-30")
    }
    let unit = try #require(quality(plan).units.first { plan.units.units[$0.unit].code.text == "VC" })
    #expect(unit.periodsLate == 0)
    #expect(unit.completeness == 1)
  }

  @Test("A period whose every figure is that of the one before is told, but small numbers and beds may stand still")
  func repeated() throws {
    func copied(_ month: Int) -> Double { wave(month == 20 ? 19 : month) }
    let plan = try plan([
      TinyRegion.volume("MOTT", "NY", copied), TinyRegion.volume("MOTT", "ATER", copied),
      TinyRegion.volume("VC", "NY") { Double($0 % 2 == 0 ? 3 : 4) * ($0 == 21 ? 0.75 : 1) },
      TinyRegion.volume("VC", "ATER") { _ in 2 },
    ]) { $0.bedStock = [TinyRegion.beds("AVD1", 10)] }
    let found = quality(plan).units.filter { !$0.repeated.isEmpty }
    #expect(found.map { plan.units.units[$0.unit].code.text } == ["MOTT"])
    #expect(found[0].repeated.map(\.description) == ["2025-09"])
  }

  @Test("A lasting change of level is told with its first period, its object and how large it is")
  func shift() throws {
    let plan = try plan([
      TinyRegion.volume("MOTT", "NY") { wave($0) * ($0 >= 18 ? 1.6 : 1) }, TinyRegion.volume("VC", "NY", wave),
    ])
    let unit = try #require(quality(plan).units.first { !$0.shifts.isEmpty })
    #expect(plan.units.units[unit.unit].code.text == "MOTT")
    #expect(unit.shifts.map(\.period.description) == ["2025-07"])
    #expect(abs(unit.shifts[0].factor - 1.6) < 0.1)
  }

  @Test("A delivery tells how long after its last period it was extracted, its age, its late units and what it changed")
  func deliveries() throws {
    let plan = try plan([TinyRegion.volume("MOTT", "NY", wave)])
    let month = Int(Month(year: 2026, month: 1).index)
    func delivery(_ extracted: String, _ sums: [String: [Int: Double]], isInForce: Bool) throws -> DataDelivery {
      DataDelivery(
        kind: .volumes, file: "volumes.csv", imported: try #require(Day(extracted)), extracted: Day(extracted), rows: 4,
        isInForce: isInForce, figures: DeliveredFigures(grain: .month, sums: sums))
    }
    let first = try delivery("2026-03-05", ["MOTT": [month: 10, month + 1: 20], "VC": [month: 4]], isInForce: false)
    let second = try delivery(
      "2026-04-10", ["MOTT": [month: 10, month + 1: 22, month + 2: 5], "VC": [month: 4, month + 1: 4]], isInForce: true)
    let found = quality(plan, [first, second]).deliveries
    #expect(found.map(\.delivery.isInForce) == [true, false])
    // February 2026 ends on the 28th, March on the 31st.
    #expect(found.map(\.lag) == [10, 5])
    #expect(found.map(\.lateUnits) == [1, 1])
    #expect(found[0].revisedShare == 1.0 / 3)
    #expect(found[1].revisedShare == nil)
    #expect(found[0].age == Day("2026-04-10")?.distance(to: today))
    #expect(found[0].periods?.upperBound.description == "2026-03")
  }
}
