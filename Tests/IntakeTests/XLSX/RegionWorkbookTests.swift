import PlanningModel
import Testing

@testable import Intake

/// Workbooks in a region folder, instead of CSV files or beside them.
@Suite struct RegionWorkbookTests {
  /// A sheet of the cells of a semicolon-separated text.
  private func sheet(_ name: String, _ text: String) -> HandMadeWorkbook.Sheet {
    let rows = text.split(separator: "\n").enumerated().map { number, line in
      HandMadeWorkbook.row(
        number + 1,
        line.split(separator: ";", omittingEmptySubsequences: false).map { String($0).replacing(",", with: ".") })
    }
    return HandMadeWorkbook.Sheet(name: name, rows: rows.joined())
  }

  /// The example region as one workbook and its settings.
  private func files(_ changes: [String: String?] = [:], workbook: String = "region.xlsx") -> [IntakeFile] {
    let texts = ExampleFiles(changes).texts
    let sheets = texts.filter { $0.key.hasSuffix(".csv") }.sorted { $0.key < $1.key }
      .map { sheet(String($0.key.dropLast(4)), $0.value) }
    return [
      IntakeFile(name: workbook, bytes: HandMadeWorkbook(sheets: sheets).bytes),
      IntakeFile(name: "settings.yaml", bytes: Array((texts["settings.yaml"] ?? "").utf8)),
    ]
  }

  @Test("A workbook with a sheet for each table gives the same facts as the CSV files, and so does what is stored")
  func wholeRegion() throws {
    let result = RegionReader().read(files: files())
    #expect(result.lines.isEmpty)
    let facts = try #require(result.facts)
    let expected = try #require(ExampleFiles().read().facts)
    #expect("\(facts.units.units)" == "\(expected.units.units)")
    #expect("\(facts.catalogue.objects)" == "\(expected.catalogue.objects)")
    #expect("\(facts.volumes)" == "\(expected.volumes)")
    #expect(facts.sources.map(\.file).contains("region.xlsx, blad volumes"))
    let again = RegionReader().read(dataSets: result.dataSets)
    #expect("\(again.facts?.volumes ?? [])" == "\(expected.volumes)")
    #expect(again.dataSets == result.dataSets)
  }

  @Test("A workbook may stand in for one CSV file, whatever its sheet is called")
  func oneTable() throws {
    let example = ExampleFiles()
    let units = try #require(example.texts["units.csv"])
    var files = ExampleFiles(["units.csv": nil]).files
    files.append(IntakeFile(name: "units.xlsx", bytes: HandMadeWorkbook(sheets: [sheet("Blad 1", units)]).bytes))
    let result = RegionReader().read(files: files)
    #expect(result.lines.isEmpty)
    #expect("\(try #require(result.facts).units.units)" == "\(try #require(example.read().facts).units.units)")
    files += example.files.filter { $0.name == "units.csv" }
    #expect(
      RegionReader().read(files: files).lines.contains(
        "units.xlsx: Tabellen finns också i units.csv. Behåll en av filerna."))
  }

  @Test("Of the sheets of a workbook named for a table the one with its headings is read")
  func sheetByHeadings() throws {
    let example = ExampleFiles()
    let book = HandMadeWorkbook(sheets: [
      sheet("Blad 1", "Enhet;Antal\nORT;5"), sheet("Blad 2", try #require(example.texts["units.csv"])),
    ])
    let files = ExampleFiles(["units.csv": nil]).files + [IntakeFile(name: "units.xlsx", bytes: book.bytes)]
    let result = RegionReader().read(files: files)
    #expect(result.lines == ["units.xlsx: Bladet Blad 2 läses, men inte Blad 1."])
    #expect("\(try #require(result.facts).units.units)" == "\(try #require(example.read().facts).units.units)")
  }

  @Test("What is wrong is told with the address of the cell")
  func addresses() {
    let volumes = """
      unit;object;period;activities;bed_days
      ORT;NYB;2026-01;110;
      ORT;NYP;2026-02;tolv;
      """
    let lines = RegionReader().read(files: files(["volumes.csv": volumes])).lines
    #expect(lines.contains { $0.hasPrefix("region.xlsx, volumes!B3, kolumn object: ") })
    #expect(
      lines.contains { $0.hasPrefix("region.xlsx, volumes!D3, kolumn activities: ”tolv” är inget tal.") } == false)
  }

  @Test("A damaged workbook is told once, not as missing tables")
  func damaged() {
    var files = files()
    files[0].bytes.removeLast(30)
    #expect(
      RegionReader().read(files: files).lines == [
        "region.xlsx: Arbetsboken är avhuggen: filens slut saknas. Kopiera eller hämta den på nytt."
      ])
  }

  @Test("Sheets that are no tables are told, but not the program's own instructions")
  func otherSheets() {
    var book = HandMadeWorkbook(sheets: [sheet("units", ExampleFiles().texts["units.csv"] ?? "")])
    book.sheets.append(.init(name: "Anvisning", rows: HandMadeWorkbook.row(1, ["Så här", "x"])))
    book.sheets.append(.init(name: "volums", rows: HandMadeWorkbook.row(1, ["a", "b"]), state: "state=\"hidden\""))
    var files = ExampleFiles(["units.csv": nil]).files
    files.append(IntakeFile(name: "enheter.xlsx", bytes: book.bytes))
    #expect(
      RegionReader().read(files: files).lines == [
        "enheter.xlsx: Bladet volums (dolt) är okänt och läses inte. Menade du volumes?"
      ])
  }

  @Test("A source profile reads a sheet and a range of a workbook, and points at its cells")
  func profile() throws {
    let yaml = """
      name: prov
      region: Region Prov
      sheet: Data
      range: B3:D9
      period: { column: månad, form: code, grain: month }
      levels: [{ columns: [klinik], level: tactical }]
      objects:
        - { columns: [klinik], service: vård, caregiver: team, contact: besök, acuity: elective, measure: activities,
            figures: { activities: antal } }
      """
    func read(_ last: String) throws -> IntakeResult {
      let rows =
        HandMadeWorkbook.row(3, ["x", "månad", "klinik", "antal"])
        + HandMadeWorkbook.row(4, ["x", "2026-01", "Ort", "12"])
        + HandMadeWorkbook.row(5, ["x", "2026-02", "Ort", last])
      let book = HandMadeWorkbook(sheets: [
        .init(name: "Om", rows: HandMadeWorkbook.row(1, ["a"])), .init(name: "Data", rows: rows),
      ])
      return ProfileReader(try SourceProfile.load(yaml)).read([IntakeFile(name: "p.xlsx", bytes: book.bytes)])
    }
    #expect(try read("13").facts?.volumes.count == 1)
    #expect(try read("många").lines.first?.hasPrefix("p.xlsx, Data!D5, kolumn antal: ”många” är inget tal.") == true)
  }

  @Test("A file of series may be a workbook")
  func series() {
    let book = HandMadeWorkbook(sheets: [sheet("Serier", "månad;A\n2026-01;1,5\n2026-02;2\n2026-03;x")])
    let reading = SeriesFileReader().read(IntakeFile(name: "s.xlsx", bytes: book.bytes))
    #expect(reading.problems.map(\.description).first?.hasPrefix("s.xlsx, Serier!B4, kolumn A: ") == true)
  }
}
