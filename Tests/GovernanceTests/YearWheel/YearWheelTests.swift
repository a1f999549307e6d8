import Governance
import PlanningModel
import Testing

@Suite("The year wheel")
struct YearWheelTests {
  private func states(_ region: TestRegion, on text: String) throws -> [String: WheelStatus] {
    let wheel = try region.plan().wheel(region.state.wheel, on: day(text))
    return Dictionary(uniqueKeysWithValues: wheel.map { ($0.step.key, $0) })
  }

  @Test("Steps are done, ahead or late, and say whom they wait for")
  func states() throws {
    var region = try TestRegion.guide()
    try region.stateCapacity(["M1": 8500, "M2": 7500, "M3": 7500, "M4": 7500, "K1": 120_000])
    try region.move(.openRound1, by: "sven", on: "2026-03-02")
    try region.assign(
      total: 40_000, areas: ["MED": 8000, "KIR": 32_000],
      wards: ["M1": 2000, "M2": 2000, "M3": 2000, "M4": 2000, "K1": 32_000], on: "2026-03-02")
    let before = try states(region, on: "2026-04-03")
    #expect(before["open"]?.state == .done(nil))
    #expect(before["imbalance"]?.state == .late(days: 34))
    #expect(before["round1"]?.state == .late(days: 3))
    #expect(before["round1"]?.waitingFor == ["KIR", "MED"])
    #expect(before["round2"]?.state == .ahead(days: 42))
    try region.answer(on: "2026-04-03")
    try region.report(on: "2026-04-04")
    #expect(try states(region, on: "2026-04-05")["round1"]?.state == .done(day("2026-04-04")))
    // What follows from decisions is not ticked off by hand, which would hide when it was decided.
    #expect(
      try region.refusal(
        .completeWheelStep(WheelStepDone(year: 2027, key: "round1")), by: "sven", on: "2026-04-06"
      ).message
        .hasPrefix("Steget ”round1” blir klart av sig självt"))
    try region.run(.completeWheelStep(WheelStepDone(year: 2027, key: "imbalance")), by: "sven", on: "2026-04-06")
    #expect(try states(region, on: "2026-04-07")["imbalance"]?.state == .done(day("2026-04-06")))
  }

  @Test("Units past the day of the round are late, wards to assess and areas to report")
  func late() throws {
    var region = try TestRegion.guide()
    try region.run(
      .movePlanYear(
        PlanYearMove(year: 2027, step: .openRound1, assessBy: day("2026-03-20"), reportBy: day("2026-03-31"))),
      by: "sven")
    try region.assign(
      total: 40_000, areas: ["MED": 8000], wards: ["M1": 2000, "M2": 6000], on: "2026-03-03")
    let late = try region.plan().lateUnits(on: day("2026-03-23"))
    #expect(late.map(\.unit) == ["M1", "M2"])
    #expect(late.map(\.days) == [3, 3])
    #expect(try region.plan().lateUnits(on: day("2026-04-01")).map(\.unit) == ["M1", "M2", "MED"])
    #expect(try region.plan().lateUnits(on: day("2026-03-20")).isEmpty)
  }

  @Test("A region writes its own wheel; one with dates that do not exist is refused")
  func own() throws {
    var region = try TestRegion.guide()
    var step = YearWheel.template.steps[1]
    step.month = 13
    let refusal = try region.refusal(.setYearWheel(YearWheel(steps: [step])), by: "sven")
    #expect(refusal.message.hasPrefix("Steget open har ett datum som inte finns."))
    step.month = 2
    step.day = 31
    try region.run(.setYearWheel(YearWheel(steps: [step])), by: "sven")
    // A day the month lacks is its last.
    #expect(try region.plan().wheel(region.state.wheel, on: day("2026-02-01")).map(\.due) == [day("2026-02-28")])
    #expect(
      try region.refusal(.completeWheelStep(WheelStepDone(year: 2027, key: "opne")), by: "sven").message
        == "Steget opne finns inte i årshjulet. Menade du open? Se vardtakt round wheel.")
  }
}
