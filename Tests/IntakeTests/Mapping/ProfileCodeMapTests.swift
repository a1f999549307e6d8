import PlanningModel
import Testing

@testable import Intake

@Suite struct ProfileCodeMapTests {
  private static let maps = """

    code_maps:
      - { kind: unit, code: GAMMAL, target: ORT, valid_through: 2026-01-31 }
      - { kind: unit, code: GAMMAL, target: MED, valid_from: 2026-02-01 }
      - { kind: unit, code: NY, target: ORT }
      - { kind: service, code: Läkarbesök, target: AV1 }
      - { kind: contact, code: mott, target: mottagning, valid_from: 2026-01-15 }
    """

  private let rows = """
    2026-01-20;GAMMAL;Läkarbesök;mott;30;;;;
    2026-02-02;GAMMAL;Läkarbesök;mottagning;40;;;;
    2026-02-03;NY;AV1;mott;50;;;;
    2026-01-10;NY;AV1;mott;50;;;;

    """

  @Test(
    "Codes of contact rows mean what they meant on the day of the contact, on either path", arguments: [false, true])
  func contacts(careful: Bool) throws {
    let profile = try ContactProfile.load(ContactSample.yaml + Self.maps)
    let (sum, problems) = ContactSample.read(ContactSample.header + rows, profile, careful: careful)
    let month = 2026 * 12
    #expect(
      sum?.series[.init(unit: "ORT", item: "BES")]?.contacts == MonthSeries(start: month, values: [1, 1]))
    #expect(sum?.series[.init(unit: "MED", item: "BES")]?.contacts == MonthSeries(start: month + 1, values: [1]))
    #expect(sum?.series[.init(unit: "ORT", item: "BES")]?.minutes.mean == 4_000)
    // On 10 January the code of the contact type did not hold yet.
    #expect(
      problems.map(\.description) == [
        "k.csv, rad 5, kolumn tjänst, kontakttyp: 1 rad med ”AV1”, ”mott” hör inte till något objekt. Lägg till dem under "
          + "when i profilen."
      ])
  }

  @Test("Rows that no object has got, or that cannot be used, are kept as counts and follow the region")
  func leftOut() throws {
    var profile = try ContactSample.profile()
    profile.unusableShare = 1
    let text =
      ContactSample.header
      + "2026-01-05;A1;AV1;mottagning;30;;;;\n2026-01-05;A1;NY02;mottagning;30;;;;\n2026-01-06;A1;NY02;mottagning;3;;;;\n"
      + "fel;A1;AV1;mottagning;30;;;;\n"
    let result = ContactReader(profile).read([IntakeFile(name: "k.csv", bytes: Array(text.utf8))])
    #expect(
      try #require(result.intake.facts).leftOut == [
        LeftOutRows(source: "k.csv", issue: .unmapped, values: "NY02 · mottagning", rows: 2, allRows: 4),
        LeftOutRows(source: "k.csv", issue: .unusable, values: "datum går inte att läsa", rows: 1, allRows: 4),
      ])
    #expect(
      result.intake.warnings.map(\.description).contains(
        "k.csv, rad 3, kolumn tjänst, kontakttyp: 2 rader med ”NY02”, ”mottagning” hör inte till något objekt. Lägg till "
          + "dem under when i profilen. Menade du NY01? Skriv det i så fall under code_maps."))
    // An import in which every row has its place replaces what an earlier one said.
    let clean = ContactReader(profile).read([
      IntakeFile(
        name: "k.csv", bytes: Array((ContactSample.header + "2026-01-05;A1;AV1;mottagning;30;;;;\n").utf8))
    ])
    let set = try #require(clean.intake.dataSets.first { $0.kind == .leftOut })
    #expect(set.file == "left_out-prov.csv")
    #expect(set.rowCount == 0)
  }

  @Test("A region cannot bring the list of rows left out itself")
  func made() {
    let result = ExampleFiles(["left_out.csv": "source;issue;values;rows;all_rows\n"]).read()
    #expect(
      result.lines == [
        "left_out.csv: Filen läses inte: den skrivs av programmet när kontaktrader läses in."
      ])
  }

  @Test(
    "A map in a profile that cannot be used says why",
    arguments: [
      (
        "- { kind: object, code: A, target: B }",
        "I code_maps används object inte av den här sortens profil. Skriv ett av unit, service, caregiver, contact, "
          + "priority."
      ),
      (
        "- { kind: unit, code: A, target: B }\n  - { kind: unit, code: A, target: C, valid_from: 2026-01-01 }",
        "I code_maps betyder A både B och C samma dag. Ändra valid_from eller valid_through."
      ),
      ("- { kind: unit, cod: A, target: B }", "Nyckeln cod är okänd i en profil. Menade du code?"),
    ])
  func refused(_ entries: String, _ message: String) {
    #expect(throws: SourceProfileError(message: message)) {
      try ContactProfile.load(ContactSample.yaml + "\ncode_maps:\n  \(entries)\n")
    }
  }

  @Test("Codes of a table's units and objects are read by the same kind of map")
  func table() throws {
    let profile = try SourceProfile.load(
      """
      name: prov
      region: Prov
      period: { column: månad, form: code, grain: month }
      levels: [{ columns: [klinik], level: operational }]
      objects:
        - columns: [vård]
          service: s
          caregiver: c
          contact: k
          acuity: elective
          measure: activities
          figures: { activities: antal }
      code_maps:
        - { kind: unit, code: K1, target: KIR, valid_through: 2026-01-31 }
        - { kind: object, code: Nytt, target: NYB }
      """)
    let result = ProfileReader(profile).read([
      IntakeFile(name: "t.csv", bytes: Array("månad;klinik;vård;antal\n2026-01;K1;Nytt;5\n2026-02;KIR;NYB;6\n".utf8))
    ])
    let volumes = try #require(result.facts).volumes
    #expect(volumes.map(\.unit.text) == ["KIR"])
    #expect(volumes.map(\.object.text) == ["NYB"])
    #expect(volumes[0].activities == [5, 6])
  }
}
