import Testing

@testable import Intake

/// What cells become; the rules are those of ECMA-376 part 1, chapter 18.
@Suite struct WorkbookTests {
  private func lines(_ workbook: HandMadeWorkbook, range: String? = nil, joinsHeadings: Bool = false) throws -> String {
    let text = try Workbook(workbook.bytes).text(sheet: nil, range: range, joinsHeadings: joinsHeadings)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  private static let cellCases: [(String, String)] = [
    ("<c r=\"A1\"><v>12</v></c>", "12"),
    ("<c r=\"A1\"><v>-12.5</v></c>", "-12,5"),
    // Three decimals get a fourth, so that the comma is no thousands separator.
    ("<c r=\"A1\"><v>1.234</v></c>", "1,2340"),
    ("<c r=\"A1\"><v>0.95000000000000007</v></c>", "0,9500000000000001"),
    ("<c r=\"A1\"><v>1E3</v></c>", "1000"),
    ("<c r=\"A1\" t=\"s\"><v>0</v></c>", "Enhet A"),
    ("<c r=\"A1\" t=\"s\"><v>1</v></c>", "två ord"),
    ("<c r=\"A1\" t=\"s\"><v>2</v></c>", "課"),
    ("<c r=\"A1\" t=\"s\"><v>3</v></c>", "rad ett rad två"),
    ("<c r=\"A1\" t=\"inlineStr\"><is><r><t>Vård</t></r><r><t>plats</t></r></is></c>", "Vårdplats"),
    ("<c r=\"A1\" t=\"str\"><f>A2</f><v>text</v></c>", "text"),
    ("<c r=\"A1\"><f>1+1</f><v>2</v></c>", "2"),
    ("<c r=\"A1\" t=\"b\"><v>1</v></c>", "SANT"),
    ("<c r=\"A1\" t=\"b\"><v>0</v></c>", "FALSKT"),
    ("<c r=\"A1\" t=\"e\"><v>#N/A</v></c>", "\"#N/A\""),
    ("<c r=\"A1\" t=\"d\"><v>2027-01-31T00:00:00</v></c>", "2027-01-31"),
    // 46388 is 2027-01-01: 127 years of which 31 are leap, and the leap day that never was (hand calculation).
    ("<c r=\"A1\" s=\"1\"><v>46388</v></c>", "2027-01-01"),
    ("<c r=\"A1\" s=\"2\"><v>46388</v></c>", "2027-01"),
    ("<c r=\"A1\" s=\"3\"><v>46388.5</v></c>", "2027-01-01 12:00"),
    ("<c r=\"A1\" s=\"4\"><v>0.354166666666667</v></c>", "08:30"),
    ("<c r=\"A1\" s=\"5\"><v>1.5</v></c>", "36:00"),
    ("<c r=\"A1\" s=\"6\"><v>46388</v></c>", "2027-01-01"),
    ("<c r=\"A1\" s=\"7\"><v>0.95</v></c>", "0,95"),
    ("<c r=\"A1\"><v>12;3</v></c>", "\"12;3\""),
    ("<c r=\"A1\" t=\"inlineStr\"><is><t>sep=,</t></is></c>", "\"sep=,\""),
  ]

  @Test("A cell becomes the text that Excel would write, with all decimals", arguments: cellCases)
  func cells(xml: String, text: String) throws {
    var workbook = HandMadeWorkbook("<row r=\"1\">\(xml)</row>")
    workbook.sharedTexts = [
      "<t>Enhet A</t>", "<r><rPr><b/></rPr><t>två </t></r><r><t xml:space=\"preserve\">ord</t></r>",
      "<t>課</t><rPh sb=\"0\" eb=\"1\"><t>か</t></rPh><phoneticPr fontId=\"1\"/>", "<t>rad ett_x000A_rad två</t>",
    ]
    workbook.formats = [0, 14, 17, 22, 20, 46, 164, 10]
    workbook.codes = [164: "[$-41D]d\\ mmmm\\ yyyy;@"]
    #expect(try lines(workbook) == text + ";\n")
  }

  @Test("In a workbook of the other kind days are counted from 1904")
  func days1904() throws {
    var workbook = HandMadeWorkbook(
      "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>44926</v></c></row>")
    workbook.formats = [0, 14]
    workbook.from1904 = true
    #expect(try lines(workbook) == "1904-01-01;2027-01-01\n")
  }

  // Table of ECMA-376 part 1, 18.17.4.1: serial 1 and 59 to 61 of the 1900 base; 2958465 is 9999-12-31.
  @Test(
    "Days are counted from 1900 with the leap day that never was",
    arguments: [
      (1.0, "1900-01-01"), (59, "1900-02-28"), (60, nil), (61, "1900-03-01"), (2_958_465, "9999-12-31"),
      (2_958_466, nil), (-1, nil), (0, nil),
    ])
  func days1900(number: Double, text: String?) {
    #expect(SerialDate().text(number, .day) == text)
  }

  @Test(
    "A format code tells days from numbers",
    arguments: [
      ("General", NumberFormatKind.number), ("0.00", .number), ("#,##0\\ \"kr/mån\"", .number),
      ("[Red]0;[Blue]-0", .number),
      ("yyyy-mm-dd", .day), ("d/m yyyy", .day), ("mmm-yy", .month), ("yyyy\\-mm", .month), ("h:mm", .time),
      ("mm:ss.0", .time), ("[h]:mm:ss", .elapsed), ("[mm]", .elapsed), ("yyyy-mm-dd hh:mm", .dayAndTime),
      ("[$-F800]dddd, mmmm dd, yyyy", .day), ("0.0\" d\"", .number), ("yyyy", .day), ("h:mm AM/PM", .time),
      ("@", .number),
    ])
  func formats(code: String, kind: NumberFormatKind) {
    #expect(NumberFormatKind(code: code) == kind)
  }

  @Test("Rows keep their numbers, and a row that begins with # is a comment")
  func rows() throws {
    let workbook = HandMadeWorkbook(
      HandMadeWorkbook.row(2, ["# en; kommentar", "x"]) + HandMadeWorkbook.row(4, ["kod", "", "namn"])
        + HandMadeWorkbook.row(30, ["A", "1"]))
    let text = try lines(workbook)
    #expect(text == "\n# en; kommentar;x\n\nkod;;namn\n" + String(repeating: "\n", count: 25) + "A;1\n")
    let table = try CSVReader().read(Array(text.utf8))
    #expect(table.count == 2)
    #expect(table.row(1) == 30)
  }

  @Test("A range of cells is cut out, with the rows where they are")
  func range() throws {
    let workbook = HandMadeWorkbook(
      (1...30).map { HandMadeWorkbook.row($0, ["a\($0)", "b\($0)", "c\($0)", "d\($0)"]) }.joined())
    #expect(try lines(workbook, range: "B3:C4") == "\n\nb3;c3\nb4;c4\n")
    #expect(try lines(workbook, range: "B28:C40").hasSuffix("\n\nb28;c28\nb29;c29\nb30;c30\n"))
    #expect(throws: WorkbookError.invalidRange("B3-C4")) { try lines(workbook, range: "B3-C4") }
    #expect(throws: WorkbookError.noCells) { try lines(workbook, range: "X90:Y99") }
  }

  @Test("Merged headings are repeated in every cell they cover, or joined with those below")
  func mergedHeadings() throws {
    let workbook = HandMadeWorkbook(
      HandMadeWorkbook.row(1, ["Rapport"]) + HandMadeWorkbook.row(2, ["Enhet", "2026", "", "2027"])
        + HandMadeWorkbook.row(3, ["", "jan", "feb", "jan"]) + HandMadeWorkbook.row(4, ["A", "1", "2", "3"])
        + HandMadeWorkbook.row(5, ["", "4", "5", "6"]),
      after: "<mergeCells><mergeCell ref=\"A1:D1\"/><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B2:C2\"/>"
        + "<mergeCell ref=\"A4:A5\"/></mergeCells>")
    #expect(try lines(workbook) == "Rapport;\nEnhet;2026;2026;2027\nEnhet;jan;feb;jan\nA;1;2;3\n;4;5;6\n")
    #expect(
      try lines(workbook, joinsHeadings: true) == "Rapport;\n\nEnhet;2026 jan;2026 feb;2027 jan\nA;1;2;3\n;4;5;6\n")
    let text = try Workbook(workbook.bytes).text(sheet: nil, range: nil)
    #expect(text.mergedData?.first.description == "A4:A5")
    #expect(text.mergedData?.count == 1)
  }

  @Test("Cells without an address stand after each other")
  func addressless() throws {
    let workbook = HandMadeWorkbook("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>")
    #expect(try lines(workbook) == "1;;3\n4;\n")
  }

  @Test("The first visible sheet with cells is read, or the one that somebody names; the others are told")
  func sheets() throws {
    let row = { HandMadeWorkbook.row(1, [$0, $0]) }
    let book = HandMadeWorkbook(sheets: [
      .init(name: "Tomt", rows: ""), .init(name: "Dolt", rows: row("dolt"), state: "state=\"veryHidden\""),
      .init(name: "Data", rows: row("data")), .init(name: "Mer", rows: row("mer")),
    ])
    let workbook = try Workbook(book.bytes)
    #expect(try workbook.text(sheet: nil, range: nil).name == "Data")
    #expect(try workbook.text(sheet: "mer", range: nil).name == "Mer")
    #expect(throws: WorkbookError.unknownSheet("X", known: ["Tomt", "Dolt", "Data", "Mer"])) {
      try workbook.text(sheet: "X", range: nil)
    }
    let log = ProblemLog()
    workbook.report(read: "Data", file: "b.xlsx", log: log)
    #expect(log.problems().map(\.message) == ["Bladet Data läses, men inte Tomt, Dolt (dolt), Mer."])
  }

  @Test(
    "Without a choice the first table of figures is read, visible ones first, and never the instructions",
    arguments: [
      (["Anvisning", "Ord", "Tal"], "", "Tal"), (["Ord", "Tal", "Tal 2"], "", "Tal"),
      (["Anvisning", "Ord"], "", "Ord"),
      (["Ord", "Tal"], "Tal", "Tal"), (["Tal", "Tal 2"], "Tal", "Tal 2"), (["Ord", "Ord 2"], "", "Ord"),
    ])
  func choice(names: [String], hidden: String, read: String) throws {
    let sheets = names.map { name in
      let cells = name.hasPrefix("Tal") ? ["A", "2027-01", "5"] : ["A", "2027-01", "ord"]
      return HandMadeWorkbook.Sheet(
        name: name, rows: HandMadeWorkbook.row(1, ["enhet", "period", "antal"]) + HandMadeWorkbook.row(2, cells),
        state: name == hidden ? "state=\"hidden\"" : "")
    }
    #expect(try Workbook(HandMadeWorkbook(sheets: sheets).bytes).text(sheet: nil, range: nil).name == read)
  }
}
