import Governance
import Planning
import PlanningModel
import Testing

@Suite("The four grounds, filled in from the plan")
struct PlanAdviceGroundsTests {
  private func grounds(
    _ unit: UnitCode, _ region: AdvisedRegion = AdvisedRegion(), in state: GovernanceState = GovernanceState()
  ) throws -> AssessmentGrounds {
    let grounds = try region.advice().grounds(for: unit, in: state)
    func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }
    return AssessmentGrounds(
      need: plain(grounds.need), knownChanges: plain(grounds.knownChanges), capacity: plain(grounds.capacity),
      history: plain(grounds.history))
  }

  @Test("A ward's grounds hold the plan's own figures")
  func ward() throws {
    let grounds = try grounds("M1")
    #expect(grounds.need == "Prognosen för 2027: Vårdtillfällen 2 400 (8 400 vårddygn).")
    #expect(grounds.knownChanges == "Inga kända förändringar är inskrivna för 2027.")
    // 24 × 8 760 hours; 210 240 − 212 210.5.
    #expect(grounds.capacity == "Vårdplats 210 240 tim, gap −1 971.")
    #expect(grounds.history == "Vårdtillfällen 2 400 (2026-01–2026-12).")
  }

  @Test("An area's grounds are those of all its units, with what is missing said")
  func area() throws {
    let grounds = try grounds("MED")
    #expect(
      grounds.need
        == "Prognosen för 2027: Besök 3 650 (2 738 tim), Eftervård 730 (730 vårddygn), Vårdtillfällen 3 600 "
        + "(12 000 vårddygn).")
    // 4 330 × 24 / 0.95 = 109 389.5 hours stand outside.
    #expect(
      grounds.capacity
        == "Läkartid uppgift saknas, behovet är 2 738 tim; Vårdplats 210 240 tim, gap −1 971, utanför 109 389 tims behov "
        + "där uppgift saknas.")
    #expect(
      grounds.history
        == "Besök 3 650 (2026-01–2026-12), Eftervård 730 (2026-01–2026-12), Vårdtillfällen 3 600 (2026-01–2026-12).")
  }

  @Test("A unit the plan knows nothing of says so, and no ground is empty", arguments: ["KIR", "FINNS-INTE"])
  func unknown(unit: String) throws {
    let grounds = try grounds(UnitCode(unit))
    let figures = [grounds.need, grounds.capacity].joined().filter(\.isNumber)
    #expect(figures.isEmpty)
    #expect(grounds.all.allSatisfy { !$0.text.isEmpty })
    #expect(grounds.history == "Ingen historik finns.")
  }

  @Test("Missing months are counted and named, never read as zero")
  func missingMonths() throws {
    let region = AdvisedRegion(configure: { facts in
      facts.volumes[0].activities[30] = .nan
      facts.volumes[0].activities[31] = .nan
    })
    // July and August 2026, 62 of 365 days, are not there: 2 400 × 303 / 365.
    #expect(
      try grounds("M1", region).history == "Vårdtillfällen 1 992 (2026-01–2026-12, 10 av 12 uppgifter, resten saknas).")
    #expect(
      try grounds("MED", region).history.hasSuffix(
        "Vårdtillfällen 3 192 (2026-01–2026-12, 22 av 24 uppgifter, resten saknas)."))
  }

  @Test("The latest year is the last that anything is known of, and what has no figure at all says so")
  func laterMissing() throws {
    let region = AdvisedRegion(configure: { facts in
      for month in 33..<36 { facts.volumes[0].activities[month] = .nan }
      facts.volumes[1].activities = [Double](repeating: .nan, count: 36)
      facts.volumes[1].bedDays = []
    })
    // October 2025 to September 2026 is a whole year.
    #expect(try grounds("M1", region).history == "Vårdtillfällen 2 400 (2025-10–2026-09).")
    #expect(try grounds("M2", region).history.hasSuffix("Vårdtillfällen uppgift saknas."))
  }

  @Test("Known changes of the year that touch the unit are named with what they do; others are not")
  func changes() throws {
    func change(
      _ code: String, _ unit: String, _ effect: ChangeEffect, from: String = "2027-03", through: String? = nil,
      status: ChangeStatus = .decided
    ) throws -> KnownChange {
      KnownChange(
        code: KnownChangeCode(code), name: "Ny metod", unit: UnitCode(unit), object: "VTF",
        from: try #require(Month(from)), through: through.flatMap { Month($0) }, effect: effect, status: status,
        reason: "")
    }
    let region = AdvisedRegion(
      decisions: Decisions(knownChanges: [
        try change("F1", "M1", .add(-20)), try change("F2", "MED", .multiply(0.9)),
        try change("F3", "M2", .move(share: 0.25, to: "M1", as: "VTF"), status: .proposed),
        try change("F4", "M1", .add(5), from: "2024-01", through: "2026-12"), try change("F5", "KIR", .add(5)),
        try change("F6", "M1", .add(5), from: "2028-01"),
      ]))
    let expected =
      "F1 Ny metod (−20 i månaden från 2027-03, beslutad), F2 Ny metod (gånger 0,9 från 2027-03, beslutad), "
      + "F3 Ny metod (25 % till Avdelning M1 från 2027-03, föreslagen, inte i planen)."
    #expect(try grounds("M1", region).knownChanges == "Inskrivet: \(expected)")
    #expect(try grounds("MED", region).knownChanges == "Inskrivet: \(expected)")
    // The clinic has no care episodes for the area's change to reach.
    #expect(try grounds("MOTT", region).knownChanges == "Inga kända förändringar är inskrivna för 2027.")
    #expect(try grounds("KIR", region).knownChanges.contains("F5 Ny metod (+5 i månaden"))
  }

  @Test("Last year's assignment stands among the history")
  func lastYear() throws {
    var region = try TestRegion.guide()
    try region.playRound1()
    let plan = try AdvisedRegion(configure: { $0.settings.horizonYears = 2 }).plan()
    let advice = try #require(PlanAdvice(plan, year: 2028))
    let history = advice.grounds(for: "M1", in: region.state).history.replacing("\u{A0}", with: " ")
    #expect(history == "Vårdtillfällen 2 400 (2026-01–2026-12), uppdrag 2027: 2 000 Vårdtillfällen.")
  }
}
