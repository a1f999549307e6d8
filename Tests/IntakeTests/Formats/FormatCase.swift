import Testing

@testable import Intake

/// A reader with a small valid file, for the suite that every reader must pass.
struct FormatCase: Sendable, CustomTestStringConvertible {
  let reader: any FormatReader
  /// A name that files of the format have.
  let name: String
  let valid: [UInt8]
  /// How many rows the valid file has.
  let rowCount: Int
  /// How many of them have no value; 0 for formats that cannot write one.
  let missingCount: Int

  init(_ reader: any FormatReader, name: String, valid: [UInt8], rowCount: Int, missingCount: Int) {
    self.reader = reader
    self.name = name
    self.valid = valid
    self.rowCount = rowCount
    self.missingCount = missingCount
  }

  init(_ reader: any FormatReader, name: String, text: String, rowCount: Int, missingCount: Int = 0) {
    self.init(reader, name: name, valid: Array(text.utf8), rowCount: rowCount, missingCount: missingCount)
  }

  var testDescription: String { reader.format.rawValue }

  /// The rows and contents of some bytes.
  func read(_ bytes: [UInt8]) -> (rows: [LongRow], contents: FileContents) {
    var rows: [LongRow] = []
    let contents = reader.read(bytes, name: name, options: ReadingOptions()) { rows.append($0) }
    return (rows, contents)
  }
}

extension FormatCase {
  static let csv = FormatCase(
    CSVFormatReader(), name: "volymer.csv",
    text: "Enhet;Period;Antal\r\nMedicin \"A\";2027-01;1 234,5\r\n\"Kirurgi; dag\";2027-01;..\r\nÖgon;2027-02;7\r\n",
    rowCount: 3, missingCount: 1)

  static let sie = FormatCase(
    SIEReader(), name: "budget.se",
    text: """
      #FLAGGA 0
      #PROGRAM "Ekonomi" 1.0
      #FORMAT PC8
      #SIETYP 4
      #FNAMN "Region Exempel"
      #RAR 0 20270101 20271231
      #KONTO 4011 "Lön"
      #KONTO 1930 "Bank"
      #DIM 1 "Ansvar"
      #OBJEKT 1 "31020" "Medicin 2"
      #IB 0 1930 500.00
      #UB 0 1930 300.00
      #RES 0 4011 200.00
      #PBUDGET 0 202701 4011 {1 "31020"} 250.00
      #PSALDO 0 202701 4011 {} 200.00
      #PSALDO 0 202701 1930 {} -200.00
      #VER A 1 20270115 "Löner"
      {
      #TRANS 4011 {1 "31020"} 200.00
      #TRANS 1930 {} -200.00
      }

      """, rowCount: 5)

  static let paxml = FormatCase(
    PAXmlReader(), name: "schema.xml",
    text: """
      <?xml version="1.0" encoding="UTF-8"?>
      <paxml><header><format>LÖNIN</format><version>2.0</version></header>
      <personal><person id="E1"><namn>Okänd</namn></person></personal>
      <schematransaktioner>
      <schema anstid="E1"><resenheter><resenhet dim="1" id="310"/></resenheter>
      <dag datum="2027-05-04" timmar="8.00"/><dag datum="2027-05-05" starttid="22:00:00" sluttid="06:30:00"/></schema>
      <schema anstid="E2"><resenheter><resenhet dim="1" id="310"/></resenheter><dag datum="2027-05-04" timmar="4.5"/>
      </schema></schematransaktioner></paxml>
      """, rowCount: 2)

  static let xlsx = FormatCase(
    XLSXFormatReader(), name: "volymer.xlsx", valid: workbook.bytes, rowCount: 3, missingCount: 1)

  private static var workbook: HandMadeWorkbook {
    func text(_ cell: String, _ text: String) -> String {
      "<c r=\"\(cell)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    func row(_ number: Int, _ unit: String, _ period: String, _ cell: String) -> String {
      "<row r=\"\(number)\">\(text("A\(number)", unit))\(text("B\(number)", period))\(cell)</row>"
    }
    return HandMadeWorkbook(
      row(1, "Enhet", "Period", text("C1", "Antal")) + row(2, "A", "2027-01", "<c r=\"C2\"><v>12.5</v></c>")
        + row(3, "B", "2027-01", "<c r=\"C3\" t=\"e\"><v>#N/A</v></c>")
        + row(4, "C", "2027-02", "<c r=\"C4\"><v>7</v></c>"))
  }

  /// Every reader there is.
  static let all = [csv, xlsx, px, jsonStat, sie, paxml]
}

/// Bytes that look like chance and are the same every time (a linear congruential generator, Knuth's MMIX constants).
struct ChanceBytes {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }

  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }
}
