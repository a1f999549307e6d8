import PlanningModel
import Testing

@testable import Planning

@Suite("From care episodes to beds in a whole plan")
struct InpatientChainTests {
  /// 200 episodes and 700 bed-days in every month: 2 400 episodes × 3.5 days a year, the guide's round 2.
  ///
  /// Episodes follow the calendar days of an always open ward, so the history is made even per day.
  private func region() -> TinyRegion {
    var region = TinyRegion()
    let first = Month(year: 2024, month: 1)
    func perDay(_ month: Int) -> Double { Double(first.advanced(by: month).dayCount) * 2400 / 365 }
    region.volumes = [TinyRegion.volume("AVD1", "SLUTEN", bedDays: { perDay($0) * 3.5 }, perDay)]
    region.bedStock = [TinyRegion.beds("AVD1", 24)]
    return region
  }

  @Test("A steady ward of 2 400 episodes needs 8 400 bed-days and 24.2 beds")
  func guideExample() throws {
    // Socialstyrelsen, Strategisk nivå – prognos och balansering, v2.0 (2025), round 2; vector T2.
    let plan = try region().plan()
    let year = try plan.view("2027")
    let series = try plan.series("AVD1", "SLUTEN")
    #expect(abs(series.need(in: year.range).value - 2400) < 0.001)
    #expect(abs((series.bedDaySteps?.total(in: year.range).value ?? 0) - 8400) < 0.01)
    let inpatient = plan.inpatient(unit: try plan.position("SJH"), in: year)
    #expect(abs(inpatient.beds - 24.225) < 0.001)
    #expect(abs(inpatient.stays - 2400) < 0.001)
  }

  @Test("The balance sets bed hours at the planned occupancy against the stated beds")
  func balance() throws {
    let plan = try region().plan()
    let figure = try plan.own("AVD1", "PLATS").figure(in: try plan.view("2027").range)
    // Hand calculation: 8 400 × 24 / 0.95 = 212 210.5 hours against 24 × 365 × 24 = 210 240.
    #expect(abs(figure.need.value - 212_210.526) < 0.2)
    #expect(figure.available == Hours(210_240))
    #expect(abs((figure.gap?.value ?? 0) + 1970.526) < 0.2)
  }

  @Test("An occupancy limit at the nearest unit upwards decides")
  func occupancyLimit() throws {
    var region = region()
    region.decisions.limits = [
      PlanningLimit(
        kind: .occupancy, unit: UnitCode("R"), object: nil, value: 0.85, validFrom: nil, validThrough: nil, reason: ""),
      PlanningLimit(
        kind: .occupancy, unit: UnitCode("SJH"), object: nil, value: 0.8, validFrom: nil, validThrough: nil,
        reason: ""),
    ]
    let plan = try region.plan()
    // Hand calculation: 8 400 / (365 × 0.8) = 28.767 beds.
    let inpatient = plan.inpatient(unit: try plan.position("R"), in: try plan.view("2027"))
    #expect(abs(inpatient.beds - 28.767) < 0.001)
  }

  @Test("An occupancy limit that begins in July holds from July, in beds and in hours")
  func datedOccupancy() throws {
    var region = region()
    region.decisions.limits = [
      PlanningLimit(
        kind: .occupancy, unit: nil, object: nil, value: 0.8, validFrom: Day("2027-07-01"), validThrough: nil,
        reason: "")
    ]
    let plan = try region.plan()
    // Hand calculation: 8 400 / 365 beds at full occupancy, at 95 % for 181 days and at 80 % for 184.
    let full = 8400.0 / 365
    let expected = full * (181 / 0.95 + 184 / 0.8) / 365
    let inpatient = plan.inpatient(unit: try plan.position("R"), in: try plan.view("2027"))
    #expect(abs(inpatient.beds - expected) < 0.001)
    #expect(abs(try plan.own("AVD1", "PLATS").need.total(in: 0..<12).value - expected * 365 * 24) < 0.5)
    #expect(abs(plan.inpatient(unit: 0, in: try plan.view("2027-06")).beds - full / 0.95) < 0.001)
    #expect(abs(plan.inpatient(unit: 0, in: try plan.view("2027-07")).beds - full / 0.8) < 0.001)
  }

  @Test("A same-day stay still takes a bed for the shortest time")
  func sameDayStays() throws {
    var region = TinyRegion()
    let first = Month(year: 2024, month: 1)
    region.volumes = [
      TinyRegion.volume("AVD1", "SLUTEN", bedDays: { _ in 0 }) { Double(first.advanced(by: $0).dayCount) }
    ]
    region.settings.occupancy = 1
    region.settings.minimumStayHours = 6
    let plan = try region.plan()
    // Hand calculation: one episode a day × 6 hours × 365 days.
    #expect(abs(try plan.own("AVD1", "PLATS").figure(in: try plan.view("2027").range).need.value - 2190) < 0.001)
  }

  @Test("A ward that opens in March has no beds before it")
  func opening() throws {
    var region = region()
    region.units[2].opens = Day(year: 2027, month: 3, day: 1)
    let plan = try region.plan()
    let node = try plan.own("AVD1", "PLATS")
    #expect(node.figure(in: try plan.view("2027-02").range).available == .zero)
    #expect(node.figure(in: try plan.view("2027-03").range).available == Hours(24 * 24 * 31))
  }

  @Test("A need without a stated capacity has no gap and is told apart")
  func missingCapacity() throws {
    var region = region()
    region.bedStock = []
    let plan = try region.plan()
    let figure = try plan.own("AVD1", "PLATS").figure(in: try plan.view("2027").range)
    #expect(figure.available == nil)
    #expect(figure.gap == nil)
    #expect(figure.probability == nil)
    #expect(figure.needWithoutStatedCapacity == figure.need)
    #expect(plan.findings.contains { $0.rule == .capacityStated })
  }

  @Test("Beds past the last stated period are the middle of the last year, so that one odd month does not decide")
  func usualBeds() throws {
    var region = region()
    // A summer closure in July and a December that was only reported in part.
    region.bedStock[0].availableBedDays[30] = 31 * 10
    region.bedStock[0].availableBedDays[35] = 3
    let plan = try region.plan()
    #expect(try plan.own("AVD1", "PLATS").figure(in: try plan.view("2027").range).available == Hours(210_240))
  }

  @Test("Beds stated for a month of the plan count as stated")
  func statedAhead() throws {
    var region = region()
    region.bedStock[0].availableBedDays.append(31 * 20)
    region.bedStock[0].occupiedBedDays.append(.nan)
    let plan = try region.plan()
    let node = try plan.own("AVD1", "PLATS")
    #expect(node.figure(in: try plan.view("2027-01").range).available == Hours(31 * 20 * 24))
    #expect(node.figure(in: try plan.view("2027-02").range).available == Hours(28 * 24 * 24))
  }
}
