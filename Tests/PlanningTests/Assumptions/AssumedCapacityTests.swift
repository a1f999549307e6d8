import PlanningModel
import Testing

@testable import Planning

@Suite("A plan from a minimum of data (R113)")
struct AssumedCapacityTests {
  private func region() -> TinyRegion {
    var region = TinyRegion()
    region.capacities = []
    region.volumes = [
      TinyRegion.volume("MOTT", "NY") { _ in 100 }, TinyRegion.volume("MOTT", "ATER") { _ in 50 },
    ]
    region.waiting = [TinyRegion.waitingList("MOTT", "NY", inflow: 110, waiting: 300)]
    region.configure = { facts in
      facts.functions = [
        StaffFunction(
          unit: UnitCode("MOTT"), code: FunctionCode("LÄK"), name: "Läkare", fullTimeEquivalents: 2, weeklyHours: 40,
          pattern: .weekdays, leaveDays: 30, absenceShare: 0.05, educationShare: 0.02, validFrom: nil,
          validThrough: nil, row: 2)
      ]
      facts.premises = [
        Premises(
          unit: UnitCode("MOTT"), code: PremisesCode("RUM"), name: "Rum", count: 3, hoursPerDay: 8, pattern: .weekdays,
          validFrom: nil, validThrough: nil, row: 2)
      ]
    }
    return region
  }

  /// By hand: 1 800 activities a year share the staff's hours of the plan's first year; the need is the inflow of 110 new
  /// visits a month and 50 return visits, 1 920 in all, so the staff is short. The calendar of 2027 moves it by some percent.
  @Test("Staff and premises become one capacity each, and an activity takes what it took last year")
  func assumed() throws {
    let plan = try region().plan()
    #expect(plan.facts.capacities.map(\.code.text) == ["LOKAL", "PERSONAL"])
    let year = try plan.view("2027")
    let staff = try plan.own("MOTT", "PERSONAL").figure(in: year.range)
    let available = try #require(staff.available).value
    let hours = try #require(plan.facts.activityTimes.first { $0.capacity.text == "PERSONAL" }?.hours)
    #expect(abs(hours - available / 1_800) < 0.02 * hours)
    #expect(abs(staff.need.value / hours - 1_920) < 0.04 * 1_920)
    #expect(try #require(staff.gap) < .zero)
    #expect(try plan.own("MOTT", "LOKAL").figure(in: year.range).available != nil)
  }

  @Test("The plan says what it had to assume, the gravest first")
  func assumptions() throws {
    let found = try region().plan().assumptions
    #expect(
      found.map(\.key) == [
        "assumedCapacity", "unstatedTimeUse", "unstatedPopulation", "unlimitedQueues",
      ])
    #expect(
      found[0].text.swedish
        == "Tid per aktivitet är inte uppgiven. Vid en enhet räknas all personal som en kapacitet och alla lokaler som en, "
        + "och en aktivitet antas ta de timmar som finns delade med förra årets produktion.")
    #expect(found.map(\.isMajor) == [true, true, true, false])
  }

  @Test("A region that says what its capacities are gets nothing assumed")
  func stated() throws {
    var stated = region()
    stated.capacities = TinyRegion().capacities
    let plan = try stated.plan()
    #expect(plan.facts.compositions.isEmpty)
    #expect(plan.assumptions.map(\.key).contains("unstatedCapacity"))
  }
}
