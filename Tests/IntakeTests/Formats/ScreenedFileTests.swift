import Testing

@testable import Intake

/// Nothing of a file about persons is shown. The numbers are the tax agency's published test numbers.
@Suite("Files looked through for persons")
struct ScreenedFileTests {
  private func look(_ text: String, name: String = "prov.csv") -> ScreenedFile {
    ScreenedFile(Array(text.utf8), name: name)
  }

  private let sie = "#FLAGGA 0\n#RAR 0 20270101 20271231\n"

  @Test(
    "A number of a person refuses the file, wherever it stands",
    arguments: [
      ("prov.csv", "enhet;period;antal\n000229-2399;2027-01;1\n"),
      ("prov.csv", "Rapport för 000229-2399;;\nenhet;period;antal\nA;2027-01;1\n"),
      ("prov.csv", "# 000229-2399\nenhet;period;antal\nA;2027-01;1\n"),
      ("prov.csv", "enhet;period;200002292399\nA;2027-01;1\n"),
      ("prov.csv", "enhet;period;antal\nA;2027-01;200002292399\n"),
      ("prov.csv", "namn;period;antal\nA;2027-01;1\n"),
      ("prov 000229-2399.csv", "enhet;period;antal\nA;2027-01;1\n"),
      ("prov.se", "#FLAGGA 0\n#OBJEKT 6 \"P1\" \"Anna 000229-2399\"\n#PSALDO 0 202701 1 {6 P1} 1.00\n"),
      ("prov.se", "#FLAGGA 0\n#PSALDO 0 202701 1 {6 \"000229-2399\"} 1.00\n"),
      ("prov.se", "#FLAGGA 0\n#FNAMN \"000229-2399\"\n#PSALDO 0 202701 1 {} 1.00\n"),
      (
        "prov.xml",
        "<paxml><schema><resenhet id=\"200002292399\"/><dag datum=\"2027-05-04\" timmar=\"8\"/></schema></paxml>"
      ),
    ])
  func refused(_ name: String, _ text: String) {
    let file = look(text, name: name)
    #expect(!file.isUsable)
    #expect(file.contents.problems.contains { $0.kind == .personalData })
    #expect(!"\(file.contents) \(file.name)".contains("2399"))
    var count = 0
    file.rows { _ in count += 1 }
    #expect(count == 0)
  }

  @Test("A file without persons gives its rows, each time")
  func admitted() {
    let file = look("enhet;period;antal\nA;2027-01;1\nB;2027-01;..\n")
    for _ in 0..<2 {
      var rows: [LongRow] = []
      file.rows { rows.append($0) }
      #expect(rows.map(\.value) == [1, nil])
    }
    #expect(file.contents.rowCount == 2)
  }

  @Test("A bare number of ten digits among many others is a warning")
  func bareNumbers() {
    let objects = (0..<40).map { "#PSALDO 0 202701 \($0) {6 \"projekt nr \($0)\"} 1.00\n" }.joined()
    let file = look(sie + objects + "#PSALDO 0 202701 99 {6 \"0002292399\"} 1.00\n", name: "prov.se")
    #expect(file.isUsable)
    #expect(file.contents.problems.map(\.kind).contains(.possiblePersonalData))
  }

  @Test("Columns of our own files keep their names")
  func ownFile() {
    let text = "#vardtakt;staffing;1\nunit;capacity;fte;valid_from\nA;LAK;2;2027-01-01\n"
    #expect(!look(text).contents.problems.contains { $0.kind == .personalData })
  }

  @Test("An unknown format is refused with those that are read")
  func unknown() {
    #expect(
      look("inget", name: "bild.png").contents.problems.map(\.message) == [
        "Filens format känns inte igen. De som läses är CSV, Excel (XLSX), PC-Axis (PX), JSON-stat, SIE, PAXml."
      ])
    #expect(look("", name: "tom").contents.problems.map(\.kind) == [.empty])
  }

  @Test("Rows are written with stable names, decimal points and the symbol")
  func text() {
    let file = look("value;period;antal\nA;2027-01;1,50\n\"B;C\";2027-01;..\n")
    let text = LongRowText(file.contents, file: file.name)
    var csv = text.csvHeadings
    file.rows { csv += text.csv($0) }
    #expect(csv == "value_;period;value;symbol\nA;2027-01;1.5;\n\"B;C\";2027-01;;..\n")
    var json = text.jsonBeginning
    file.rows { json += text.json($0, isFirst: json.hasSuffix("[")) }
    json += LongRowText.jsonEnd
    #expect(json.contains("{\"value_\": \"A\", \"period\": \"2027-01\", \"value\": 1.5, \"symbol\": \"\"},\n"))
    #expect(
      json.contains("{\"value_\": \"B;C\", \"period\": \"2027-01\", \"value\": null, \"symbol\": \"..\"}\n  ]\n}\n"))
  }
}
