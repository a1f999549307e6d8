import Governance
import PlanningModel
import Testing

@Suite("Who may do what, and why not")
struct AuthorityTests {
  @Test("A refusal says which role it takes, for which unit, and which the person has")
  func explained() throws {
    let region = try TestRegion.guide()
    let refusal = try region.refusal(
      .setGoal(
        Goal(year: 2027, code: "P", unit: "MED", perspective: .quality, text: "Färre fall", target: 1, measure: "fall")),
      by: "otto")
    #expect(
      refusal.message
        == "Att sätta produktionsmål kräver strategisk chef för Regionen, strategisk planerare för Regionen eller verksamhetschef "
        + "för Medicin; du är enhetschef för Avdelning M1. Be någon med rätt roll göra det eller lämna ett förslag.")
  }

  @Test("An unknown person is refused with the nearest known name")
  func unknown() throws {
    let refusal = try TestRegion.guide().refusal(
      .completeWheelStep(WheelStepDone(year: 2027, key: "open")), by: "svenn")
    #expect(
      refusal.message
        == "svenn har ingen roll i regionen. Menade du sven? Be systemförvaltaren ge rollen: vardtakt roles grant.")
  }

  @Test("A grant that has ended says so with its last day")
  func expired() throws {
    var region = try TestRegion.guide()
    try region.run(.endGrant(GrantEnd(code: "G-sven-REG", through: day("2026-02-28"))), by: "adam", on: "2026-02-01")
    let refusal = try region.refusal(.movePlanYear(PlanYearMove(year: 2027, step: .openRound1)), by: "sven")
    #expect(
      refusal.message
        == "Din roll som strategisk planerare för Regionen gällde till och med 2026-02-28. Be om en ny behörighet eller "
        + "låt den som har rollen nu göra det.")
  }

  @Test("A stand-in acts while the grant lasts, and must have a last day")
  func standIn() throws {
    var region = try TestRegion.guide()
    var grant = Grant(
      code: "V1", person: "vilma", name: "Vilma Vikarie", role: .strategicPlanner, unit: "REG",
      from: day("2026-03-01"), standsInFor: "sven")
    #expect(
      try region.refusal(.grantRole(grant), by: "adam").message
        == "En vikaries behörighet är tidsbegränsad. Ange sista dagen (through).")
    grant.through = day("2026-03-31")
    try region.run(.grantRole(grant), by: "adam")
    try region.move(.openRound1, by: "vilma", on: "2026-03-15")
    let late = try region.refusal(
      .assign(AssignmentOrder(year: 2027, unit: "REG", lines: episodes(1))), by: "vilma", on: "2026-04-01")
    #expect(late == .grantExpired(.strategicPlanner, unit: "Regionen", through: day("2026-03-31")))
    let early = Grant(
      code: "V2", person: "vincent", name: "V", role: .strategicPlanner, unit: "REG", from: day("2026-06-01"))
    try region.run(.grantRole(early), by: "adam", on: "2026-03-16")
    #expect(
      try region.refusal(.movePlanYear(PlanYearMove(year: 2027, step: .openRound2)), by: "vincent", on: "2026-04-01")
        == .grantNotBegun(.strategicPlanner, from: day("2026-06-01")))
  }

  @Test("A grant for one plan year says nothing about another")
  func planYear() throws {
    var region = try TestRegion.guide()
    try region.run(
      .grantRole(
        Grant(
          code: "Y", person: "ylva", name: "Ylva", role: .strategicPlanner, unit: "REG", year: 2028,
          from: day("2026-01-01"))), by: "adam")
    let refusal = try region.refusal(.movePlanYear(PlanYearMove(year: 2027, step: .openRound1)), by: "ylva")
    guard case .notAllowed = refusal else { throw refusal }
    try region.run(.openPlanYear(PlanYearOpening(year: 2028, region: "REG", owner: "anna")), by: "ylva")
    try region.run(.movePlanYear(PlanYearMove(year: 2028, step: .openRound1)), by: "ylva")
    #expect(region.state.years[2027]?.phase == .draft)
    #expect(region.state.years[2028]?.phase == .round1)
  }

  @Test("Nobody grants himself a role, and a manager grants only below himself")
  func granting() throws {
    let region = try TestRegion.guide()
    func grant(_ person: String, _ unit: String) -> GovernanceCommand {
      .grantRole(
        Grant(
          code: "N", person: PersonID(person), name: "N", role: .strategicManager, unit: UnitCode(unit),
          from: day("2026-01-01")))
    }
    #expect(try region.refusal(grant("adam", "REG"), by: "adam") == .fourEyes(.grantToOneself))
    guard case .notAllowed(_, _, let required, _) = try region.refusal(grant("nils", "MED"), by: "vera") else {
      Issue.record("A manager of an area may not grant.")
      return
    }
    #expect(required.map(\.role) == [.strategicManager, .administrator])
  }
}
