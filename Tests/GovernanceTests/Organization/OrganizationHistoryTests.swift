import Governance
import PlanningModel
import Testing

@Suite("The organisation over time")
struct OrganizationHistoryTests {
  private static let base = [
    unit("REG", under: nil, .strategic), unit("MED", under: "REG", .tactical), unit("A", under: "MED"),
    unit("B", under: "MED"), unit("C", under: "MED"),
  ]

  private static func unit(_ code: String, under parent: String?, _ level: Level = .operational) -> CareUnit {
    CareUnit(
      code: UnitCode(code), name: "Avd \(code)", parent: parent.map { UnitCode($0) }, level: level, kind: "avdelning",
      opening: .always)
  }

  private let history = OrganizationHistory(
    base: base,
    changes: [
      // Written in another order than they happen.
      OrganizationChange(
        .split, "AB", from: day("2027-01-01"),
        parts: [UnitPart(unit: "D", name: "Avd D", share: 0.6), UnitPart(unit: "C", share: 0.4)]),
      OrganizationChange(.renamed, "A", from: day("2026-03-01"), name: "Hjärtavdelningen"),
      OrganizationChange(
        .merged, "AB", from: day("2026-07-01"), name: "Avd AB", parts: [UnitPart(unit: "A"), UnitPart(unit: "B")]),
      OrganizationChange(.recoded, "MED", from: day("2026-10-01"), parts: [UnitPart(unit: "MEDICIN")]),
    ])

  @Test(
    "The tree is that of the day",
    arguments: [
      ("2026-02-28", "REG:Avd REG MED:Avd MED A:Avd A B:Avd B C:Avd C"),
      ("2026-03-01", "REG:Avd REG MED:Avd MED A:Hjärtavdelningen B:Avd B C:Avd C"),
      ("2026-07-01", "REG:Avd REG MED:Avd MED AB:Avd AB C:Avd C"),
      ("2026-10-01", "REG:Avd REG MEDICIN:Avd MED AB:Avd AB C:Avd C"),
      ("2027-01-01", "REG:Avd REG MEDICIN:Avd MED C:Avd C D:Avd D"),
    ])
  func tree(on text: String, expected: String) throws {
    let tree = try history.tree(on: day(text))
    #expect(tree.units.map { "\($0.code):\($0.name)" }.joined(separator: " ") == expected)
  }

  @Test("Old codes still find the merged and the recoded unit")
  func oldCodes() throws {
    let tree = try history.tree(on: day("2026-12-31"))
    #expect(tree.unit("A")?.code == "AB")
    #expect(tree.unit("MED")?.code == "MEDICIN")
  }

  @Test("Figures recorded under an old code go to its successors with their shares, by the day they were recorded")
  func successors() {
    func places(_ unit: String, _ recorded: String) -> [String] {
      history.successors(of: UnitCode(unit), recorded: day(recorded), asOf: day("2027-06-01"))
        .map { "\($0.unit) \($0.share)" }
    }
    #expect(places("A", "2026-06-30") == ["D 0.6", "C 0.4"])
    #expect(places("AB", "2026-12-31") == ["D 0.6", "C 0.4"])
    #expect(places("C", "2026-06-30") == ["C 1.0"])
    // Recorded after the split, C is only itself.
    #expect(places("D", "2027-02-01") == ["D 1.0"])
    #expect(places("MED", "2026-09-30") == ["MEDICIN 1.0"])
  }

  @Test(
    "Changes that cannot be made are refused with what to do",
    arguments: [
      (OrganizationChange(.opened, "A", from: day("2026-02-01"), parent: "MED"), "Enhetskoden A är upptagen"),
      (OrganizationChange(.closed, "MED", from: day("2026-02-01")), "Enheten MED har enheter under sig (A, B, C)"),
      (OrganizationChange(.closed, "X", from: day("2026-02-01")), "Enheten X finns inte den dagen"),
      (OrganizationChange(.renamed, "A", from: day("2026-02-01")), "Ändringen av A saknar name"),
      (OrganizationChange(.moved, "MED", from: day("2026-02-01"), parent: "A"), "hör till varandra i en cirkel"),
      (
        OrganizationChange(
          .split, "A", from: day("2026-02-01"),
          parts: [UnitPart(unit: "P", share: 0.5), UnitPart(unit: "Q", share: 0.4)]), "är 0,9 tillsammans"
      ),
      (
        OrganizationChange(.merged, "P", from: day("2026-02-01"), parts: [UnitPart(unit: "A")]),
        "behöver minst två enheter"
      ),
    ])
  func refused(change: OrganizationChange, words: String) throws {
    let problem = try #require(OrganizationHistory(base: Self.base).problem(with: change))
    #expect(problem.message.contains(words))
  }

  @Test("A person's rights follow the unit when it gets another code")
  func rightsFollow() throws {
    var region = try TestRegion.guide()
    try region.run(
      .changeOrganization(OrganizationChange(.recoded, "MED", from: day("2026-02-01"), parts: [UnitPart(unit: "MX")])),
      by: "adam", on: "2026-01-20")
    let units = try region.state.organization.tree(on: day("2026-03-01"))
    let authority = Authority(grants: region.state.grants, units: units, on: day("2026-03-01"))
    #expect(authority.may("vera", .decide, .breakDown, at: "MX", year: 2027))
  }
}
