import Governance
import PlanningModel
import Testing

@Suite("Vem ska göra vad")
struct AssignmentDocumentTests {
  private func played() throws -> TestRegion {
    var region = try TestRegion.guide()
    try region.playRound1()
    try region.playRound2()
    try region.playHandshake()
    try region.move(.adopt, by: "pia", on: "2026-06-16")
    return region
  }

  @Test("A ward's document holds its assignment, its area's frame and goals, and every decision it rests on")
  func ward() throws {
    var region = try played()
    let document = try #require(
      try region.state.document(of: "M1", year: 2027, asOf: day("2026-07-01"), units: region.units))
    #expect(document.rows.map(\.line.amount) == [2400])
    #expect(document.rows[0].before == 2000)
    #expect(document.rows[0].quarters.amounts == [592, 598, 605, 605])
    #expect(document.rows[0].quarters.basis == .days)
    #expect(document.budget?.value.unit == "MED")
    #expect(document.goals.map(\.value.code) == ["P-MED"])
    #expect(document.agreement?.unit == "MED")
    #expect(document.version == nil)
    #expect(document.status == .workingMaterial)
    // Every decision is an event of the ledger, the latest first.
    let sequences = document.decisions.map(\.decision.sequence)
    #expect(sequences == sequences.sorted(by: >))
    #expect(Set(sequences).count == sequences.count)
    for reference in document.decisions {
      let event = region.events[reference.decision.sequence - 1]
      #expect(event.actor == reference.decision.actor.text)
      #expect(event.reason == reference.decision.reason)
    }
    #expect(document.decisions.contains { $0.sentence == "Avdelning M1 får uppdraget 2\u{A0}400 Vårdtillfällen" })
    // A later decision is in the next document and changes nothing in one as of an earlier day.
    try region.move(.openRound3, by: "sven", on: "2026-09-15")
    try region.move(.putInForce, by: "anna", on: "2026-11-15")
    let earlier = GovernanceState.fold(region.events, asOf: .day(day("2026-07-01")))
    #expect(
      earlier.document(of: "M1", year: 2027, asOf: day("2026-07-01"), units: try region.units) == document)
    let later = try #require(
      try region.state.document(of: "M1", year: 2027, asOf: day("2026-12-01"), units: region.units))
    #expect(later.version == 1)
    #expect(later.status == .drawnUp)
  }

  @Test("A plan under revision is documented as it is in force until the revision is")
  func revising() throws {
    var region = try played()
    try region.move(.openRound3, by: "sven", on: "2026-09-15")
    try region.move(.putInForce, by: "anna", on: "2026-11-15")
    try region.move(.revise, by: "anna", on: "2027-03-01", reason: "Ändrat behov")
    try region.run(
      .assign(AssignmentOrder(year: 2027, unit: "REG", lines: episodes(39_000))), by: "sven", on: "2027-03-02")
    let document = try #require(
      try region.state.document(of: "REG", year: 2027, asOf: day("2027-03-03"), units: region.units))
    #expect(document.rows[0].line.amount == 40_000)
    #expect(document.rows.map(\.unit) == ["REG", "KIR", "K1", "MED", "M1", "M2", "M3", "M4"])
    #expect(document.rows.map(\.depth) == [0, 1, 2, 1, 2, 2, 2, 2])
  }

  @Test("The summation of a round holds answers, sum checks and what a stay takes in each ward")
  func summary() throws {
    var region = try TestRegion.guide()
    try region.playRound1()
    let summary = try #require(try region.plan().summary(of: "MED", in: .first))
    #expect(summary.rows.map(\.assigned) == [8000, 2000, 2000, 2000, 2000])
    #expect(summary.rows.map(\.answered) == [8000, 2000, 2000, 2000, 2000])
    #expect(summary.rows.allSatisfy { $0.perActivity == 3.5 })
    #expect(summary.checks.map(\.holds) == [true])
    try region.playRound2()
    let second = try #require(try region.plan().summary(of: "MED", in: .second))
    #expect(second.rows.map(\.before) == [8000, 2000, 2000, 2000, 2000])
  }
}
