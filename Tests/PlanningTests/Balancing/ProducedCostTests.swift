import PlanningModel
import Testing

@testable import Planning

@Suite("Cost per produced unit")
struct ProducedCostTests {
  /// A hospital whose doctors see four visits a day of half an hour each and follow one stay a day for two hours, and
  /// whose nurses are only in the ward; the secretaries stand in no composition.
  private func plan(composed: Bool = true) throws -> Plan {
    var region = TinyRegion()
    func days(_ month: Int) -> Double { Double(Month(year: 2024, month: 1).advanced(by: month).dayCount) }
    region.volumes = [
      TinyRegion.volume("AVD2", "NY") { days($0) * 4 }, TinyRegion.volume("AVD1", "SLUTEN", bedDays: days, days),
    ]
    func function(_ unit: String, _ code: String, _ posts: Double, _ cost: Double?) -> StaffFunction {
      StaffFunction(
        unit: UnitCode(unit), code: FunctionCode(code), name: code, fullTimeEquivalents: posts, weeklyHours: 40,
        pattern: .weekdays, leaveDays: 25, absenceShare: 0, educationShare: 0, validFrom: nil, validThrough: nil,
        row: 2,
        costPerFullTime: cost)
    }
    func part(_ unit: String, _ capacity: String, _ function: String, _ hours: Double, from owner: String)
      -> CompositionPart
    {
      CompositionPart(
        unit: UnitCode(unit), capacity: CapacityCode(capacity), resourceUnit: UnitCode(owner),
        resource: .function(FunctionCode(function), activity: "patient"), hoursPerHour: hours, row: 2)
    }
    region.configure = { facts in
      facts.functions = [
        function("SJH", "LAK", 10, 1_500_000), function("AVD1", "SSK", 5, 800_000), function("SJH", "SEKR", 2, 500_000),
      ]
      facts.activityTimes = [
        TinyRegion.time(nil, "NY", "LAK", 0.5), TinyRegion.time(nil, "SLUTEN", "LAK", 2),
        TinyRegion.time(nil, "SLUTEN", "PLATS", 96),
      ]
      if composed {
        facts.compositions = [
          part("AVD2", "LAK", "LAK", 1, from: "SJH"), part("AVD1", "LAK", "LAK", 1, from: "SJH"),
          part("AVD1", "PLATS", "SSK", 0.2, from: "AVD1"),
        ]
      }
      facts.budget = [
        BudgetLine(unit: UnitCode("SJH"), year: 2027, kind: .frame, kronor: 25_000_000, measure: nil, row: 2),
        BudgetLine(unit: UnitCode("SJH"), year: 2027, kind: .otherCosts, kronor: 6_000_000, measure: nil, row: 3),
      ]
    }
    return try region.plan()
  }

  @Test("Staff cost follows the hours each measure takes, and the rest follows staff (R104)")
  func shared() throws {
    let line = try #require(try plan().economy.first)
    // Hand calculation: 15 + 4 + 1 million for staff and 6 beside them are 26 million.
    #expect(line.cost == 26_000_000)
    // Doctors: 730 hours on visits and 730 on stays share 15 million evenly; nurses' 4 million go to stays.
    // Visits 7.5 of 19, stays 11.5 of 19: of 26 million for 1 460 visits and 365 stays.
    #expect(line.production.map(\.measure) == [.activities, .episodes])
    let expected: [(amount: Double, cost: Double, frame: Double)] = [
      (1_460, 26_000_000 * 7.5 / 19 / 1_460, 25_000_000 * 7.5 / 19 / 1_460),
      (365, 26_000_000 * 11.5 / 19 / 365, 25_000_000 * 11.5 / 19 / 365),
    ]
    for (part, expected) in zip(line.production, expected) {
      #expect(abs(part.amount - expected.amount) < 0.01)
      #expect(abs(try #require(part.costPerUnit) / expected.cost - 1) < 1e-4)
      #expect(abs(try #require(part.framePerUnit) / expected.frame - 1) < 1e-4)
    }
    #expect(abs(line.production.reduce(0) { $0 + ($1.share ?? 0) } - 1) < 1e-12)
  }

  @Test("Where nothing ties staff to what is produced, a cost per unit is missing and not zero")
  func unknown() throws {
    let line = try #require(try plan(composed: false).economy.first)
    #expect(line.cost == 26_000_000)
    #expect(line.production.map(\.costPerUnit) == [nil, nil])
    #expect(line.production.map { $0.amount.rounded() } == [1_460, 365])
  }
}
