import Testing

@testable import Intake

/// SIE files made by hand from the records of *SIE filformat* edition 4; all sums are worked out in the comments.
@Suite("SIE files")
struct SIEReaderTests {
  private func read(
    _ bytes: [UInt8], vouchers: Bool = false, encoding: String? = nil
  ) -> (rows: [LongRow], contents: FileContents) {
    var rows: [LongRow] = []
    let contents = SIEReader().read(
      bytes, name: "prov.se", options: ReadingOptions(encoding: encoding, sumsVouchers: vouchers)
    ) { rows.append($0) }
    return (rows, contents)
  }

  private func read(_ body: String, vouchers: Bool = false) -> (rows: [LongRow], contents: FileContents) {
    read(Array((head + body).utf8), vouchers: vouchers)
  }

  private let head = "#FLAGGA 0\n#SIETYP 4\n#RAR 0 20270101 20271231\n#RAR -1 20260101 20261231\n"

  private func messages(_ contents: FileContents) -> [String] { contents.problems.map(\.message) }

  @Test("Budget and outcome come with account, objects and month")
  func months() {
    let (rows, contents) = read(
      """
      #KONTO 4011 "Lön sjuksköterskor"
      #DIM 1 "Ansvar"
      #OBJEKT 1 "31020" "Medicinavdelning 2"
      #PBUDGET 0 202701 4011 {1 "31020"} 1150000.00
      #PSALDO 0 202702 4011 { "1" "31020" 6 P1 } -12.5 3
      #RES 0 4011 -12.50

      """)
    #expect(contents.dimensions.map(\.code) == ["kind", "account", "dim1", "dim6"])
    #expect(contents.dimensions.map(\.label) == ["Slag", "Konto", "Ansvar", "Projekt"])
    #expect(contents.dimensions[2].labels == ["31020": "Medicinavdelning 2"])
    #expect(
      rows == [
        LongRow(keys: ["budget", "4011", "31020", ""], period: "2027-01", value: 1_150_000),
        LongRow(keys: ["outcome", "4011", "31020", "P1"], period: "2027-02", value: -12.5),
      ])
    #expect(contents.problems == [])
  }

  @Test("The outcome of a year stands in for months that are not there")
  func yearOutcome() {
    let (rows, _) = read(
      "#RAR -2 20240701 20250630\n#RES 0 4011 10.00\n#RES -2 4011 8.00\n#IB 0 1930 1.00\n#UB 0 1930 1.00\n")
    #expect(
      rows.map(\.keys) == [["outcome", "4011"], ["outcome", "4011"], ["opening", "1930"], ["closing", "1930"]])
    #expect(rows.map(\.period) == ["2027", "2024-07/2025-06", "2027-01", "2027-12"])
  }

  // Bytes of å ä ö: Unicode consortium's CP437.TXT, and ISO 8859-1.
  @Test(
    "The letters are found out, whatever the file says",
    arguments: [
      ([0x86, 0x84, 0x94], "CP437"), ([0xE5, 0xE4, 0xF6], "Windows-1252"),
      ([0xC3, 0xA5, 0xC3, 0xA4, 0xC3, 0xB6], "UTF-8"),
    ] as [([UInt8], String)])
  func encodings(_ letters: [UInt8], _ encoding: String) {
    let bytes =
      Array("#FLAGGA 0\n#FORMAT PC8\n#KONTO 1 \"".utf8) + letters + Array("\"\n#PSALDO 0 202701 1 {} 1.00\n".utf8)
    let contents = read(bytes).contents
    #expect(contents.dimensions[1].labels == ["1": "åäö"])
    #expect(contents.facts.first == FileContents.Fact("encoding", encoding))
  }

  @Test("Employees are dropped, and their amounts stay in what they are part of")
  func employees() {
    // 100 = 60 + 40 is a total with its breakdown; for project P1 there are only employees, 25 + 15 = 40.
    let (rows, contents) = read(
      """
      #DIM 7 "Medarbetare"
      #OBJEKT 7 "47" "Anna Prov"
      #PSALDO 0 202701 4011 {} 100.00
      #PSALDO 0 202701 4011 {7 "47"} 60.00
      #PSALDO 0 202701 4011 {7 "48"} 40.00
      #PSALDO 0 202701 4011 {6 "P1" 7 "47"} 25.00
      #PSALDO 0 202701 4011 {6 "P1" 7 "48"} 15.00
      #RES 0 4011 100.00

      """)
    #expect(contents.dimensions.map(\.code) == ["kind", "account", "dim6"])
    #expect(
      rows == [
        LongRow(keys: ["outcome", "4011", ""], period: "2027-01", value: 100, symbol: "total"),
        LongRow(keys: ["outcome", "4011", "P1"], period: "2027-01", value: 40),
      ])
    #expect(messages(contents).contains { $0.hasPrefix("4 saldon per anställd") })
    let told = messages(contents) + contents.dimensions.flatMap { $0.labels.map(\.value) }
    #expect(!told.contains { $0.contains("Anna") })
  }

  @Test("A dimension below the employees, or named after them, is dropped too")
  func hiddenEmployees() {
    let contents = read(
      """
      #UNDERDIM 21 "Grupp" 7
      #DIM 22 "Anställda"
      #PSALDO 0 202701 1 {} 5.00
      #PSALDO 0 202701 1 {21 "a"} 3.00
      #PSALDO 0 202701 1 {22 "b"} 2.00

      """
    ).contents
    #expect(contents.dimensions.map(\.code) == ["kind", "account"])
    #expect(contents.rowCount == 1)
  }

  @Test("Where rows without object hold the rest, all rows are parts and none is a total")
  func parts() {
    // 30 + 70 = 100 is the outcome of the year, so {} is no total.
    let (rows, contents) = read(
      "#PSALDO 0 202701 1 {} 30.00\n#PSALDO 0 202701 1 {1 \"A\"} 50.00\n#PSALDO 0 202701 1 {7 \"4\"} 20.00\n#RES 0 1 100.00\n"
    )
    #expect(rows.map(\.value) == [50, 50])
    #expect(rows.allSatisfy { $0.symbol.isEmpty })
    #expect(contents.facts.contains(FileContents.Fact("objectRows", "parts")))
    #expect(!contents.problems.contains { $0.kind == .sumDisagrees || $0.kind == .totalRow })
  }

  @Test("A total beside its parts is told, and not added")
  func totals() {
    let (rows, contents) = read(
      "#PSALDO 0 202701 1 {} 100.00\n#PSALDO 0 202701 1 {1 \"A\"} 100.00\n#PSALDO 0 202701 1 {6 \"P\"} 40.00\n#RES 0 1 100.00\n"
    )
    #expect(rows.map(\.symbol) == ["total", "", ""])
    #expect(
      messages(contents) == [
        "1 saldon utan objekt är summor av objektrader och är märkta ”total”. Räkna dem inte dubbelt.",
        "1 konton och perioder är uppdelade på flera sätt, till exempel både på kostnadsställe och på projekt. "
          + "Räkna bara en uppdelning.",
      ])
  }

  @Test("Opening and what happened must give closing")
  func balances() {
    // 500 − 200 = 300, and 310 is 10 more.
    let good = read("#IB 0 1930 500.00\n#UB 0 1930 300.00\n#PSALDO 0 202701 1930 {} -200.00\n").contents
    #expect(good.problems == [])
    let bad = read("#IB 0 1930 500.00\n#UB 0 1930 310.00\n#PSALDO 0 202701 1930 {} -200.00\n").contents
    #expect(
      messages(bad) == [
        "Konto 1930, år 0: ingående saldo plus månadernas saldon ger −10 mer än utgående saldo. "
          + "Kontrollera att filen har hela året."
      ])
    #expect(bad.problems.first?.row == 6)
  }

  private let voucher = """
    #IB 0 1930 500.00
    #UB 0 1930 400.00
    #RES 0 4011 100.00
    #VER A 1 20270115 "Anna Provs resa"
    {
    #TRANS 1930 {} -60.00 20270115 "Anna Prov"
    #RTRANS 1930 {} -40.00 20270215
    #TRANS 1930 {} -40.00 20270215
    #BTRANS 1930 {} -999.00
    #TRANS 4011 {1 "31020" 7 "47"} 60.00
    #RTRANS 4011 {1 "31020"} 40.00
    }

    """

  @Test("Vouchers are summed when asked for, with added rows once and removed rows not at all")
  func vouchers() {
    // 1930: −60 in January and −40 in February; 4011: 60 + 40 by the voucher's own date.
    let (rows, contents) = read(voucher, vouchers: true)
    let sums = rows.filter { $0.keys[0] == "vouchers" }
    #expect(
      sums == [
        LongRow(keys: ["vouchers", "1930", ""], period: "2027-01", value: -60),
        LongRow(keys: ["vouchers", "1930", ""], period: "2027-02", value: -40),
        LongRow(keys: ["vouchers", "4011", "31020"], period: "2027-01", value: 100),
      ])
    #expect(contents.problems == [])
    #expect(!messages(contents).contains { $0.contains("Anna") })
  }

  @Test("Vouchers are not read otherwise, but checked")
  func skippedVouchers() {
    #expect(!read(voucher).rows.contains { $0.keys[0] == "vouchers" })
    let unbalanced = read("#VER A 7 20270115\n{\n#TRANS 1930 {} -60.00\n#TRANS 4011 {} 50.00\n}\n").contents
    #expect(
      messages(unbalanced) == [
        "Verifikation A 7 går inte jämnt ut: debet och kredit skiljer −10. Rätta den i ekonomisystemet.",
        "Filen har inga saldon, bara 1 verifikationer, som inte läses. Be att få dem summerade (--vouchers), eller "
          + "exportera typ 2 eller 3.",
      ])
  }

  @Test(
    "What cannot be read is refused with what to do",
    arguments: [
      (
        "<!DOCTYPE HTML>\n<html><title>404 Not Found</title></html>", IntakeProblem.Kind.unreadable,
        "Filen är en webbsida, troligen ett felmeddelande som sparats. Hämta filen på nytt."
      ),
      (
        "Hej;du\n1;2\n", .unreadable,
        "Filen är ingen SIE-fil: inga poster som #FLAGGA eller #KONTO finns. Exportera den på nytt ur ekonomisystemet."
      ),
      (
        "#FLAGGA 0\n#PSALDO 0 202713 1 {} 5.00\n", .invalidPeriod,
        "Posten har ingen månad som 202701. Exportera filen på nytt ur ekonomisystemet."
      ),
      (
        "#FLAGGA 0\n#PSALDO 0 202701 1 {} fem\n", .notANumber,
        "Posten har inget konto eller belopp som 1150000.00. Exportera filen på nytt ur ekonomisystemet."
      ),
      (
        "#FLAGGA 0\n#PSALDO 0 202701 1 {} 1150", .truncated,
        "Filen slutar mitt i ett belopp; den är troligen avhuggen. Exportera den på nytt, eller avsluta sista raden."
      ),
      (
        "#FLAGGA 0\n#PSALDO 0 202701 1 {} 1.00\n#VER A 1 20270101\n{\n", .truncated,
        "Filen slutar mitt i en verifikation. Exportera den på nytt ur ekonomisystemet."
      ),
      ("#FLAGGA 0\n#SIETYP 1\n", .empty, "Filen har varken saldon eller budget. Exportera typ 2, 3 eller 4."),
    ] as [(String, IntakeProblem.Kind, String)])
  func refused(_ text: String, _ kind: IntakeProblem.Kind, _ message: String) {
    let problems = read(Array(text.utf8)).contents.problems.filter { $0.severity == .error }
    #expect(problems.first?.kind == kind)
    #expect(problems.first?.message == message)
  }

  // CRC-32 of ”#KONTO1A#PSALDO020270111.00”, by Python's zlib.crc32.
  @Test("A control sum that does not agree is told")
  func controlSum() {
    let body = "#KSUMMA\n#KONTO 1 \"A\"\n#PSALDO 0 202701 1 {} 1.00\n#KSUMMA "
    #expect(read(body + "1412288528\n").contents.problems == [])
    #expect(read(body + "1\n").contents.problems.map(\.kind) == [.sumDisagrees])
    #expect(read("#KSUMMA\n#PSALDO 0 202701 1 {} 1.00\n").contents.problems.map(\.kind) == [.truncated])
  }

  // By hand; the format has at most two decimals, programs write more.
  @Test(
    "Amounts are exact",
    arguments: [
      ("1150000.00", 11_500_000_000), ("-0.5", -5_000), ("7", 70_000), (".25", 2_500), ("1,5", 15_000),
      ("0.12345", 1_234), ("9999999999999.99", 99_999_999_999_999_900),
    ])
  func amounts(_ text: String, _ tenThousandths: Int) {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      #expect(SIEAmount(Slice(base: bytes, bounds: 0..<bytes.count))?.tenThousandths == tenThousandths)
    }
  }

  @Test("What is no amount is none", arguments: ["", "-", ".", "1.2.3", "1e5", "12345678901234", "1 000"])
  func noAmount(_ text: String) {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      #expect(SIEAmount(Slice(base: bytes, bounds: 0..<bytes.count)) == nil)
    }
  }
}
