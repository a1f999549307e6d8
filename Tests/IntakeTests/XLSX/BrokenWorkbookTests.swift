import Testing

@testable import Intake

/// Files that are no whole workbook, each refused with a reason and a remedy.
@Suite struct BrokenWorkbookTests {
  private static let whole = HandMadeWorkbook(
    HandMadeWorkbook.row(1, ["kod", "antal"]) + HandMadeWorkbook.row(2, ["A", "1"]))

  private static func changed(_ change: (inout HandMadeArchive) -> Void) -> [UInt8] {
    var archive = whole.archive
    change(&archive)
    return archive.bytes
  }

  private static func sheet(_ archive: HandMadeArchive) -> Int {
    archive.parts.firstIndex { $0.name.hasSuffix("sheet1.xml") } ?? 0
  }

  private static func withSheet(_ text: String) -> [UInt8] {
    changed { $0.parts[sheet($0)] = HandMadeArchive.Part("xl/worksheets/sheet1.xml", text) }
  }

  /// A deflated part of one stored block (RFC 1951, 3.2.4), so that it needs no packer.
  private static func deflated(_ part: HandMadeArchive.Part) -> HandMadeArchive.Part {
    var part = part
    let count = part.packed.count
    part.packed = [1] + HandMadeArchive.two(count) + HandMadeArchive.two(~count) + part.packed
    part.packing = 8
    return part
  }

  private static let part = "xl/worksheets/sheet1.xml"

  private static let cases: [(String, [UInt8], WorkbookError)] = [
    ("nothing", [], .notAWorkbook),
    ("a page of the web", Array("<html>404</html>".utf8), .notAWorkbook),
    ("an old workbook", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], .oldOrProtected),
    ("the first half", Array(whole.bytes.prefix(whole.bytes.count / 2)), .truncated),
    ("without its last byte", whole.bytes.dropLast(), .truncated),
    ("a part that is larger than told", changed { $0.parts[sheet($0)].size -= 10 }, .damaged(part: part)),
    ("a part that is smaller than told", changed { $0.parts[sheet($0)].size += 10 }, .damaged(part: part)),
    ("a wrong checksum", changed { $0.parts[sheet($0)].checksum ^= 1 }, .damaged(part: part)),
    (
      "a deflated part that swells beyond what is told",
      changed {
        $0.parts[sheet($0)] = deflated(HandMadeArchive.Part(part, [UInt8](repeating: 32, count: 60_000)))
        $0.parts[sheet($0)].size = 100
      }, .damaged(part: part)
    ),
    (
      "a deflated part of garbage",
      changed {
        $0.parts[sheet($0)].packing = 8
        $0.parts[sheet($0)].packed = [0xFF, 0xFF, 0xFF]
      }, .damaged(part: part)
    ),
    (
      "a part said to swell a thousand times",
      changed {
        $0.parts[sheet($0)].packing = 8
        $0.parts[sheet($0)].size = $0.parts[sheet($0)].packed.count * 1_000 + 1 << 25
      }, .swells(part: part)
    ),
    (
      "a part of two gigabytes",
      changed { $0.parts[sheet($0)].size = 1 << 31 },
      .tooLarge(what: "delen xl/worksheets/sheet1.xml är större än 1024 MB")
    ),
    ("an encrypted part", changed { $0.parts[sheet($0)].flags = 1 }, .encrypted),
    ("an unknown packing", changed { $0.parts[sheet($0)].packing = 12 }, .unknownPacking(part: part)),
    ("two parts of one name", changed { $0.parts.append($0.parts[0]) }, .damaged(part: "")),
    ("no sheet part", changed { $0.parts.remove(at: sheet($0)) }, .missingPart(part)),
    (
      "no list of sheets", changed { $0.parts.removeAll { $0.name == "xl/workbook.xml" } },
      .missingPart("xl/workbook.xml")
    ),
    ("some other archive", HandMadeArchive(parts: [.init("a.txt", "x")]).bytes, .missingPart("_rels/.rels")),
    (
      "an OpenDocument sheet", HandMadeArchive(parts: [.init("mimetype", "x"), .init("content.xml", "<x/>")]).bytes,
      .otherKind("ett OpenDocument-kalkylblad")
    ),
    ("broken XML", withSheet("<worksheet><sheetData><row></worksheet>"), .damaged(part: part)),
    ("XML that ends early", withSheet("<worksheet><sheetData>"), .damaged(part: part)),
    (
      "entities that expand",
      withSheet("<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet>&b;</worksheet>"),
      .damaged(part: part)
    ),
    ("elements within elements", withSheet(String(repeating: "<a>", count: 5_000)), .damaged(part: part)),
    ("rows out of order", withSheet("<w><row r=\"2\"/><row r=\"2\"/></w>"), .damaged(part: "")),
    ("a cell in another row", withSheet("<w><row r=\"2\"><c r=\"A3\"/></row></w>"), .damaged(part: "")),
    ("a cell outside every sheet", withSheet("<w><row r=\"2\"><c r=\"ZZZZ2\"/></row></w>"), .damaged(part: "")),
    ("a row outside every sheet", withSheet("<w><row r=\"99999999999999999999\"/></w>"), .damaged(part: "")),
    (
      "a shared text that is not there",
      withSheet("<w><row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row></w>"), .damaged(part: "")
    ),
    ("an empty sheet", withSheet("<worksheet/>"), .noCells),
  ]

  @Test("What is no whole workbook is refused with the reason", arguments: cases)
  func refused(what: String, bytes: [UInt8], error: WorkbookError) {
    #expect(throws: error) { try Workbook(bytes).text(sheet: nil, range: nil) }
    #expect(error.message.contains(". ") || error.message.hasSuffix("."))
    let contents = XLSXFormatReader().read(bytes, name: "b.xlsx", options: ReadingOptions()) { _ in }
    #expect(contents.problems.first?.message == error.message)
    #expect(contents.problems.first?.severity == .error)
  }

  @Test("Parts with data descriptors, deflated parts and a comment after the archive are read")
  func oddButRight() throws {
    let bytes = Self.changed {
      for index in $0.parts.indices {
        $0.parts[index] = Self.deflated($0.parts[index])
        $0.parts[index].descriptorFollows = true
      }
      $0.comment = Array("en kommentar".utf8)
    }
    #expect(
      try String(decoding: Workbook(bytes).text(sheet: nil, range: nil).bytes, as: UTF8.self) == "kod;antal\nA;1\n")
  }

  // The number is a published test number (personnummer/meta, list.json).
  @Test("Identity numbers in the names of sheets and in comments refuse the workbook")
  func personalData() {
    var named = HandMadeWorkbook(sheets: [.init(name: "000405-9937", rows: HandMadeWorkbook.row(1, ["a", "b"]))])
    #expect(throws: WorkbookError.personalData(where: "Namnet på ett blad")) { try Workbook(named.bytes) }
    named = Self.whole
    named.comments = "se 000405-9937"
    let contents = XLSXFormatReader().read(named.bytes, name: "b.xlsx", options: ReadingOptions()) { _ in }
    #expect(
      contents.problems.map(\.description) == [
        "b.xlsx: En kommentar på bladet Blad1 innehåller ett person- eller reservnummer. Ta bort det och spara "
          + "arbetsboken på nytt."
      ])
  }

  @Test("A formula without a saved value is an error that names the cell")
  func emptyFormula() {
    let workbook = HandMadeWorkbook(
      HandMadeWorkbook.row(1, ["kod", "antal"])
        + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>B1</f><v></v></c><c r=\"B2\"><f>SUM(1)</f><v/></c></row>")
    let contents = XLSXFormatReader().read(workbook.bytes, name: "b.xlsx", options: ReadingOptions()) { _ in }
    #expect(
      contents.problems.contains {
        $0.kind == .missingValue
          && $0.message
            == "En formel i Blad1!B2 saknar sparat värde. Öppna arbetsboken i Excel, låt den räkna om och spara den."
      })
  }

  @Test("Empty cells between others count, so that two cells in each row are no way to fill the memory")
  func spread() throws {
    let cells = CellReader(texts: SharedTexts(), kinds: [], dates: SerialDate())
    let scan = SheetScan(range: .all, cells: cells, mostCells: 40_000)
    let stream = XMLStream(scan)
    let text = (1...3).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined()
    try Array("<w>\(text)</w>".utf8).withUnsafeBufferPointer { try stream.feed($0) }
    #expect(scan.failure == .tooLarge(what: "fler än 40000 celler på ett blad"))
  }

  @Test("Changed bytes never trap, hang or read more than there is")
  func mutations() {
    // Numbers of Marsaglia's xorshift, Journal of Statistical Software 8(14), 2003.
    var state: UInt32 = 2_463_534_242
    func next(_ limit: Int) -> Int {
      state ^= state << 13
      state ^= state >> 17
      state ^= state << 5
      return Int(state) % limit
    }
    let seeds = [
      Self.whole.bytes,
      Self.changed { archive in
        for index in archive.parts.indices { archive.parts[index] = Self.deflated(archive.parts[index]) }
      },
    ]
    for round in 0..<200 {
      var bytes = seeds[round % 2]
      for _ in 0...next(4) {
        switch next(3) {
        case 0: bytes[next(bytes.count)] = UInt8(next(256))
        case 1: bytes.removeLast(min(next(40), bytes.count - 1))
        default: bytes.insert(contentsOf: [UInt8](repeating: UInt8(next(256)), count: next(9)), at: next(bytes.count))
        }
      }
      // Most changes break a checksum, so that what lies behind it is changed too, part by part.
      _ = XLSXFormatReader().read(bytes, name: "m.xlsx", options: ReadingOptions()) { _ in }
      var archive = Self.whole.archive
      let part = next(archive.parts.count)
      var text = archive.parts[part].packed
      for _ in 0...next(6) { text[next(text.count)] = UInt8(next(128)) }
      archive.parts[part] = HandMadeArchive.Part(archive.parts[part].name, text)
      _ = XLSXFormatReader().read(archive.bytes, name: "m.xlsx", options: ReadingOptions()) { _ in }
    }
  }
}
