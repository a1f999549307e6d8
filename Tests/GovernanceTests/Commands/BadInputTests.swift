import Governance
import PlanningModel
import Testing

@Suite("Clocks and grants that do not hold")
struct BadInputTests {
  @Test("A clock may be five minutes behind the latest decision and no more", arguments: [(300, true), (301, false)])
  func tolerance(seconds: Int, isAllowed: Bool) throws {
    let region = try TestRegion.guide()
    let latest = try #require(region.state.latest)
    let request = CommandRequest(
      id: "late", actor: "sven", at: Instant(seconds: latest.seconds - seconds), reason: "Årshjulet",
      command: .movePlanYear(PlanYearMove(year: 2027, step: .openRound1)))
    if isAllowed {
      #expect(try GovernanceDesk.decide(request, in: region.state).events.count == 1)
    } else {
      #expect(throws: GovernanceRefusal.clockWentBack(latest: latest)) {
        try GovernanceDesk.decide(request, in: region.state)
      }
    }
  }

  @Test("A right is judged on the day of the command: before the grant begins and after it has ended it is refused")
  func expired() throws {
    var region = try TestRegion.guide()
    try region.run(.endGrant(GrantEnd(code: "G-sven-REG", through: day("2026-02-28"))), by: "adam", on: "2026-02-01")
    let command = GovernanceCommand.movePlanYear(PlanYearMove(year: 2027, step: .openRound1))
    #expect(
      try region.refusal(command, by: "sven", on: "2026-03-01")
        == .grantExpired(.strategicPlanner, unit: "Regionen", through: day("2026-02-28")))
    #expect(
      try region.refusal(command, by: "svne", on: "2026-02-28") == .unknownActor("svne", suggestion: " Menade du sven?")
    )
    try region.run(command, by: "sven", on: "2026-02-28")
    #expect(region.events.last?.actor == "sven")
  }
}
