import Governance
import Planning
import PlanningModel
import Testing

/// The inpatient example of Socialstyrelsen's guide "Strategisk nivå – prognos och balansering", 2025, played through
/// the three rounds (R174–R176, R181, R188, T1–T8).
@Suite("The guide's inpatient example through three rounds")
struct GuideExampleTests {
  @Test("Round 1: 40 000 care episodes become 8 000, 2 000, 7 000 bed-days and 20 beds")
  func round1() throws {
    var region = try TestRegion.guide()
    try region.playRound1()
    #expect(try region.assignment("REG").line(stays)?.amount == 40_000)
    #expect(try region.assignment("MED").line(stays)?.amount == 8000)
    let line = try #require(region.assignment("M1").line(stays))
    #expect(line.amount == 2000)
    #expect(line.capacityNeeded == 7000)
    let beds = try #require(line.beds(days: 365))
    #expect(beds.rounded == 20)
    #expect(beds.bedDays == BedDays(7000))
    #expect(abs(beds.beds - 20.187) < 0.001)
    #expect(try region.assignment("MED").state == .reported)
    #expect(try region.assignment("M1").state == .reported)
  }

  @Test("Round 2: the ward rises to 2 400, 8 400 bed-days and 24 beds, and the others' −400 is shown and agreed")
  func round2() throws {
    var region = try TestRegion.guide()
    try region.playRound1()
    try region.playRound2()
    let line = try #require(region.assignment("M1").line(stays))
    #expect(line.capacityNeeded == 8400)
    #expect(line.beds(days: 365)?.rounded == 24)
    let plan = try region.plan()
    let (first, second) = (try #require(plan.books[.first]), try #require(plan.books[.second]))
    let differences = second.differences(since: first)
    #expect(differences.map(\.unit) == ["M1", "M2", "M3", "M4"])
    #expect(differences.map(\.change) == [400, -100, -100, -200])
    #expect(plan.sumChecks(in: second).filter { !$0.holds }.isEmpty)
    // Agreed: every ward has accepted the new number.
    #expect(try wards.allSatisfy { try region.assignment($0).assessment?.isAccepted == true })
    // What round 1 said stays as it was, taken into round 2.
    #expect(try region.assignment("M1", .first).line(stays)?.amount == 2000)
    #expect(try region.assignment("M1", .first).state == .adjusted)
  }

  @Test("Hands are shaken, the plan adopted, and 24 beds take 24 nurses, 30 assistant nurses and 2 others")
  func round3() throws {
    var region = try TestRegion.guide()
    try region.playRound1()
    try region.playRound2()
    try region.playHandshake()
    #expect(try region.plan().phase == .handshaken)
    let agreement = try #require(try region.plan().agreements["MED"])
    #expect(agreement.signatures[.strategic]?.actor == "anna")
    #expect(agreement.signatures[.area]?.actor == "vera")
    try region.move(.adopt, by: "pia", on: "2026-06-16")
    try region.move(.openRound3, by: "sven", on: "2026-09-15")
    try region.run(
      .dimension(
        Dimensioning(
          year: 2027, unit: "M1",
          keys: [
            StaffingKey(function: "Sjuksköterska", staff: 1, perBeds: 1, measure: .employees, present: 22),
            StaffingKey(function: "Undersköterska", staff: 30, perBeds: 24, measure: .employees, present: 30),
            StaffingKey(function: "Övrig personal", staff: 2, perBeds: 24, measure: .employees),
          ])),
      by: "vera", on: "2026-10-01")
    let posts = try #require(try region.plan().posts(of: "M1"))
    #expect(posts.beds == 24)
    #expect(posts.lines.map(\.rounded) == [24, 30, 2])
    #expect(posts.lines.map(\.key.measure) == [.employees, .employees, .employees])
    #expect(posts.lines[0].missing == 2)
    #expect(posts.total == 56)
    let outcome = try region.run(
      .movePlanYear(PlanYearMove(year: 2027, step: .putInForce)), by: "anna", on: "2026-11-15")
    #expect(
      outcome.warnings == [
        "Avdelning K1, Avdelning M2, Avdelning M3, Avdelning M4 har vårdplatser men ingen bemanning (R182)."
      ])
    #expect(try region.plan().versions.map(\.number) == [1])
  }

  @Test("A revision makes a new version with its reason, and the difference is shown")
  func revision() throws {
    var region = try TestRegion.guide()
    try region.playUntilRound3()
    try region.move(.putInForce, by: "anna", on: "2026-11-15")
    try region.move(.revise, by: "anna", on: "2027-03-01", reason: "Ny medicinsk behandling minskar slutenvården")
    try region.assign(
      total: 39_900, areas: ["MED": 7900, "KIR": 32_000],
      wards: ["M1": 2300, "M2": 1900, "M3": 1900, "M4": 1800, "K1": 32_000], on: "2027-03-02")
    // The goal of 8 000 no longer fits in the assignment of 7 900.
    let refused = try region.refusal(
      .movePlanYear(PlanYearMove(year: 2027, step: .putInForce)), by: "anna", on: "2027-03-20")
    guard case .conditionsNotMet(let conditions) = refused else { throw refused }
    #expect(conditions.map(\.key) == [.everybodyReported, .goalsAgreed])
    try region.answer(on: "2027-03-10")
    try region.report(on: "2027-03-15")
    try region.run(
      .setGoal(
        Goal(
          year: 2027, code: "P-MED", unit: "MED", perspective: .production, text: "Alla vårdtillfällen genomförs",
          target: 7900, measure: "vårdtillfällen", object: stays)), by: "sven", on: "2027-03-16")
    try region.move(.putInForce, by: "anna", on: "2027-03-20")
    let versions = try region.plan().versions
    #expect(versions.map(\.reason) == ["", "Ny medicinsk behandling minskar slutenvården"])
    #expect(versions[1].book.differences(since: versions[0].book).map(\.change) == [-100, -100, -100])
  }
}
