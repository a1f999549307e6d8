import Testing

@testable import Intake

/// Tables as Swedish spreadsheets and databases write them; the expected rows are read off by eye.
@Suite("CSV tables as long rows")
struct CSVFormatReaderTests {
  private func read(
    _ text: String, _ options: ReadingOptions = ReadingOptions()
  ) -> (rows: [LongRow], contents: FileContents) { read(Array(text.utf8), options) }

  private func read(
    _ bytes: [UInt8], _ options: ReadingOptions = ReadingOptions()
  ) -> (rows: [LongRow], contents: FileContents) {
    var rows: [LongRow] = []
    let contents = CSVFormatReader().read(bytes, name: "prov.csv", options: options) { rows.append($0) }
    return (rows, contents)
  }

  private func fact(_ key: String, _ contents: FileContents) -> String? {
    contents.facts.first { $0.key == key }?.value
  }

  @Test("One column of figures beside periods is long already")
  func long() {
    let (rows, contents) = read("enhet;period;antal\n001;2027-01;1 234,5\n001;2027-02;−7\n")
    #expect(contents.dimensions.map(\.code) == ["enhet"])
    #expect(
      rows == [
        LongRow(keys: ["001"], period: "2027-01", value: 1234.5), LongRow(keys: ["001"], period: "2027-02", value: -7),
      ])
    #expect(fact("layout", contents) == "long")
    #expect(fact("measure", contents) == "antal")
    #expect(fact("decimalSign", contents) == ",")
    #expect(contents.problems == [])
  }

  @Test("Several columns of figures give a row each")
  func wide() {
    let (rows, contents) = read("Enhet,Besök per dag,Vårdtid\nA,1,2.5\nB,..,3.25\n")
    #expect(contents.dimensions.map(\.code) == ["Enhet", "column"])
    #expect(
      rows == [
        LongRow(keys: ["A", "Besök per dag"], period: "", value: 1),
        LongRow(keys: ["A", "Vårdtid"], period: "", value: 2.5),
        LongRow(keys: ["B", "Besök per dag"], period: "", value: nil, symbol: ".."),
        LongRow(keys: ["B", "Vårdtid"], period: "", value: 3.25),
      ])
    #expect(fact("symbols", contents) == ".. (1)")
  }

  @Test("Headings that are periods become periods, and other columns of digits dimensions")
  func periods() {
    let (rows, contents) = read("län;ålder;2025;2026;Totalt\n01;0;5;6;11\n01;1;7;;7\n")
    #expect(contents.dimensions.map(\.code) == ["län", "ålder"])
    #expect(rows.prefix(3).map(\.period) == ["2025", "2026", "Totalt"])
    #expect(rows.map(\.value) == [5, 6, 11, 7, nil, 7])
    #expect(rows.map(\.keys).last == ["01", "1"])
    #expect(contents.problems.map(\.kind) == [.totalRow])
    #expect(contents.problems[0].column == "Totalt")
  }

  @Test(
    "The same table comes out of every way to write it",
    arguments: [
      "enhet;månad;antal\nA;2027-01;1234,5\n", "sep=;\r\nenhet;månad;antal\r\nA;2027-01;1 234,5\r\n",
      "enhet\tmånad\tantal\nA\t2027-01\t1\u{A0}234,5\n", "enhet,månad,antal\nA,2027-01,1234.5\n",
      "enhet,månad,antal\nA,2027-01,\"1234,5\"\n", "enhet|månad|antal\nA|2027-01|1\u{202F}234,5\n",
      "\u{FEFF}enhet;månad;antal;;\nA;2027-01;1234,5;;\n;;;;\n",
      "Volymer 2027\n\nenhet;månad;antal\nA;2027-01;1234,5\nKälla: systemet;;\n",
    ])
  func ways(_ text: String) {
    let (rows, contents) = read(text)
    #expect(rows == [LongRow(keys: ["A"], period: "2027-01", value: 1234.5)])
    #expect(!contents.problems.contains { $0.severity == .error }, "\(contents.problems)")
  }

  @Test("Windows' own letters are found out, and may be decided")
  func encodings() {
    let bytes = Array("enhet;period;antal\n".utf8) + [0xD6] + Array("gon;2027-01;1\n".utf8)
    #expect(read(bytes).rows[0].keys == ["Ögon"])
    #expect(fact("encoding", read(bytes).contents) == "Windows-1252")
    let old = Array("enhet;period;antal\n".utf8) + [0x99] + Array("gon;2027-01;1\n".utf8)
    #expect(read(old, ReadingOptions(encoding: "cp437")).rows[0].keys == ["Ögon"])
  }

  @Test("The separator may be decided")
  func separator() {
    let text = "a;b,period,antal\nx;y,2027-01,1\nz;w,2027-02,2\n"
    #expect(read(text, ReadingOptions(separator: ",")).rows.map(\.keys) == [["x;y"], ["z;w"]])
    #expect(read(text, ReadingOptions(separator: "Å")).contents.problems.map(\.kind) == [.invalidSetting])
  }

  @Test("Quotes hold line breaks, and titles and notes are told")
  func titles() {
    let (rows, contents) = read(
      "Rapport;;\nenhet;period;antal\n\"två\nrader\";2027-01;1\nB;2027-02;2\n* preliminärt;;\n")
    #expect(rows.map(\.keys) == [["två\nrader"], ["B"]])
    #expect(contents.title == "Rapport")
    #expect(
      contents.problems.map(\.description) == [
        "prov.csv, rad 1: 1 rader ovanför rubrikraden hoppas över.",
        "prov.csv, rad 5: Raden har text men inga tal och läses inte.",
      ])
  }

  @Test("A letter outside ASCII is shown, so that a person can judge the encoding")
  func sample() {
    #expect(fact("sample", read("enhet;period;antal\nA;2027-01;1\nÖgon;2027-01;1\n").contents) == "Ögon")
    #expect(fact("sample", read("enhet;period;antal\nA;2027-01;1\n").contents) == nil)
  }

  @Test("Rows of sums are kept and told")
  func totals() {
    let (rows, contents) = read("enhet;period;antal\nA;2027-01;1\nB;2027-01;2\nSumma;2027-01;3\nSumma;2027-02;3\n")
    #expect(rows.count == 4)
    #expect(
      contents.problems.map(\.description) == [
        "prov.csv, rad 4, kolumn enhet: 2 rader har ”Summa” och är troligen summor. Räkna dem inte tillsammans med sina delar."
      ])
  }

  @Test(
    "Errors of spreadsheets and marks for what is not shown are missing, with the mark as it stands",
    arguments: ["#SAKNAS!", "#DIVISION/0!", "#VÄRDEFEL!", "#REFERENS!", "..", "-", "", "<5", "*", "x", "1–4"])
  func missing(_ mark: String) {
    let (rows, contents) = read(
      "enhet;period;antal\nA;2027-01;1\nB;2027-02;2\nC;2027-03;3\nD;2027-04;4\nE;2027-05;\(mark)\n")
    #expect(rows.last == LongRow(keys: ["E"], period: "2027-05", value: nil, symbol: mark))
    #expect(contents.problems == [])
    #expect(fact("missing", contents) == "1")
  }

  @Test(
    "Codes that a spreadsheet has changed are told",
    arguments: ["1E5", "1,00E+05", "1E+05", "01-02", "02-jan", "jan-02", "1-apr"])
  func spoiledCodes(_ code: String) {
    let (rows, contents) = read("kst;period;antal\nA12;2027-01;1\n\(code);2027-01;2\n")
    #expect(rows[1].keys == [code])
    #expect(contents.problems.map(\.kind) == [.spoiledText])
    #expect(contents.problems[0].row == 3)
    #expect(contents.problems[0].column == "kst")
  }

  @Test("Whole codes and groups of ages are not", arguments: ["A1E5", "31020", "15-19", "1-4", "40-49", "XS100", "2E"])
  func wholeCodes(_ code: String) {
    #expect(!CSVSpoiledCodes.isSpoiled(code))
  }

  @Test("Letters that were lost are told")
  func lostLetters() {
    let problems = read("enhet;period;antal\n\u{FFFD}gon;2027-01;1\n").contents.problems
    #expect(problems.map(\.kind) == [.spoiledText])
  }

  @Test(
    "What would make a wrong figure is refused with what to do",
    arguments: [
      (
        "1;2;3\n4;5;6\n", IntakeProblem.Kind.missingColumn,
        "Rubrikraden saknas; första raden har bara tal. Lägg till en rad med rubriker överst."
      ),
      (
        "enhet;namn\nA;B\n", .missingColumn,
        "Ingen kolumn har tal. Exportera en tabell med antal; en rad per kontakt läses genom en källprofil."
      ),
      ("enhet;antal\n", .empty, "Filen har rubriker men inga rader. Exportera den på nytt."),
      ("enhet;antal;antal\nA;1;2\n", .repeatedColumn, "Rubriken finns flera gånger. Ge varje kolumn en egen rubrik."),
      (
        "enhet,period,antal\nA,2027-01,1,5\nB,2027-02,2\nC,2027-03,2\n", .tooManyCells,
        "Raden har 4 celler men rubrikraden 3. Sätt citattecken om celler som innehåller skiljetecknet."
      ),
      (
        "enhet;period;antal\nA;2027-01;1,5\nB;2027-02;2.5\n", .mixedDecimalSigns,
        "Filen blandar decimalkomma (rad 2) och decimalpunkt (rad 3). "
          + "Använd samma tecken i hela filen, och inget tecken mellan tusental."
      ),
      (
        "enhet;period;antal\nA;2027-01;1\nB;2027-02;2\nC;2027-03;3\nD;2027-04;4\nE;2027-05;1.234,5\n", .notANumber,
        "”1.234,5” är inget tal. Skriv till exempel 1234,5, eller lämna cellen tom."
      ),
      (
        "enhet;period;antal\nA;2027-01;1\nB;20", .truncated,
        "Sista raden har 2 av 3 kolumner; filen är troligen avhuggen. Exportera den på nytt."
      ),
      (
        "enhet;period;antal\nA;\"2027-01;1\n", .truncated,
        "Ett citattecken öppnas men stängs aldrig; filen är troligen avhuggen. Exportera den på nytt."
      ),
    ] as [(String, IntakeProblem.Kind, String)])
  func refused(_ text: String, _ kind: IntakeProblem.Kind, _ message: String) {
    let problems = read(text).contents.problems.filter { $0.severity == .error }
    #expect(problems.map(\.kind) == [kind])
    #expect(problems.first?.message == message)
  }

  @Test("A wide row of headings over many narrow rows takes no longer than its cells")
  func hostileShape() {
    let headings = (0..<2_000).map { "k\($0)" }.joined(separator: ";")
    let full = (0..<2_000).map { _ in "1" }.joined(separator: ";")
    let rows = String(repeating: "1\n", count: 20_000)
    let contents = read("\(headings)\n\(full)\n\(rows)").contents
    #expect(contents.rowCount <= 22_000)
  }

  @Test("Rows that the program has written are read as the same rows")
  func writtenRows() {
    let text = """
      region;ålder;period;value;symbol
      01;65+;2026;1.234;
      01;'-x;2026-Q1;;..
      02;\"a;b\";;-5;e
      02;;;;

      """
    let (rows, contents) = read(text)
    #expect(contents.problems.isEmpty)
    #expect(
      rows == [
        LongRow(keys: ["01", "65+"], period: "2026", value: 1.234),
        LongRow(keys: ["01", "-x"], period: "2026-Q1", value: nil, symbol: ".."),
        LongRow(keys: ["02", "a;b"], period: "", value: -5, symbol: "e"),
        LongRow(keys: ["02", ""], period: "", value: nil),
      ])
    let writer = LongRowText(contents, file: "prov.csv")
    #expect(rows.reduce(writer.csvHeadings) { $0 + writer.csv($1) } == text)
  }
}
