import PlanningModel
import Testing

@testable import Planning

@Suite("Outcome beside the plan")
struct OutcomeComparisonTests {
  @Test("Outcomes in the plan stand beside its need; those before it and those missing are left out")
  func outcomes() throws {
    var region = TinyRegion()
    let first = Month(year: 2024, month: 1)
    region.volumes = [TinyRegion.volume("AVD1", "NY") { Double(first.advanced(by: $0).dayCount) * 10 }]
    region.configure = { facts in
      facts.outcome = [
        VolumeHistory(
          unit: UnitCode("AVD1"), object: PlanningObjectCode("NY"), grain: .month,
          start: Int(Month(year: 2026, month: 12).index), activities: [300, 290, .nan, 320], bedDays: [],
          rows: RowReference(kind: .outcome, firstRow: 2, lastRow: 5, count: 4))
      ]
    }
    let outcomes = try region.plan().outcomes
    #expect(outcomes.map(\.period.description) == ["2027-01", "2027-03"])
    // Hand calculation: ten a day for the 31 days of January and of March.
    #expect(outcomes.map(\.planned) == [Activities(310), Activities(310)])
    #expect(outcomes.map(\.difference) == [Activities(-20), Activities(10)])
  }
}
