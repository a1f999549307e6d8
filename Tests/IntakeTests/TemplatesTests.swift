import PlanningModel
import Testing

@testable import Intake

@Suite struct TemplatesTests {
  @Test("Every kind of file has a template that the reader opens without a word about its form")
  func templates() {
    #expect(Templates.all.count == DataSetKind.allCases.count - DataSetKind.madeByProgram.count)
    let files = Templates.all.map { IntakeFile(name: $0.name, bytes: Array($0.text.utf8)) }
    let result = RegionReader().read(files: files)
    #expect(
      result.lines == [
        "units.csv: Filen har rubriker men inga rader. Fyll i minst en rad.",
        "planning_objects.csv: Filen har rubriker men inga rader. Fyll i minst en rad.",
        "volumes.csv: Filen har rubriker men inga rader. Fyll i minst en rad.",
      ])
  }

  @Test("The template of the volumes is this text")
  func volumes() {
    #expect(
      Templates.text(of: .volumes) == """
        #vardtakt;volumes;1
        # Vad har producerats?
        # unit (enhet): enhetens kod
        # object (objekt): planeringsobjektets kod
        # period (period): månad 2026-01 eller kvartal 2026-Q1, samma i hela filen
        # activities (aktiviteter): aktiviteter, eller vårdtillfällen för slutenvård
        # bed_days (vårddygn): vårddygn, bara för slutenvård; kolumnen får saknas
        # delayed_bed_days (utskrivningsklara dygn): av dem, de som utskrivningsklara låg kvar; kolumnen får saknas
        # Exempel: ORT;ORT-NYB;2026-01;115;;
        unit;object;period;activities;bed_days;delayed_bed_days

        """)
  }

  @Test("The example of every template fits its headings", arguments: DataSetSchema.all.map(\.kind))
  func examples(_ kind: DataSetKind) throws {
    let schema = try #require(DataSetSchema.of(kind))
    let headings = schema.columns.flatMap { [$0.key] + $0.swedish }
    #expect(Set(headings.map(DataSetSchema.normalised)) == Set(headings))
    for column in schema.columns {
      #expect(schema.columns.count { $0.matches(column.key) } == 1, "\(column.key)")
      for word in column.swedish { #expect(schema.columns.count { $0.matches(word) } == 1, "\(word)") }
    }
  }
}
