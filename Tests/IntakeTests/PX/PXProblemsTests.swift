import Testing

@testable import Intake

/// What is wrong with a table, changed one place at a time in the valid one.
@Suite struct PXProblemsTests {
  private func changed(_ old: String, _ new: String) -> [UInt8] {
    let text = String(decoding: FormatCase.px.valid, as: UTF8.self)
    #expect(text.contains(old))
    return Array(text.replacing(old, with: new).utf8)
  }

  // The same faults as in the statistics office's example base for its own reader, sorted as there.
  @Test(
    "What the table cannot be understood without stops it, with the keyword and row",
    arguments: [
      (
        #"MATRIX="X";"#, #"MATRIX="X"Y";"#,
        "rad 5, kolumn MATRIX: Tecknet Y på rad 5 väntades inte. Citattecken får inte stå inne i en text. Exportera "
          + "tabellen på nytt."
      ),
      (
        #"CODES("region")="01","05";"#, #"CODES("region")="0"1","05";"#,
        "rad 16, kolumn CODES(region): Tecknet 1 på rad 16 väntades inte. Citattecken får inte stå inne i en text. "
          + "Exportera tabellen på nytt."
      ),
      (#"MATRIX="X";"#, "", "kolumn MATRIX: Nyckelordet saknas. Exportera tabellen på nytt."),
      (#"UNITS="antal";"#, "", "kolumn UNITS: Nyckelordet saknas. Exportera tabellen på nytt."),
      (
        #"VALUES("ålder")="0-64","65+";"#, "",
        "kolumn VALUES(ålder): Värdena för ”ålder” saknas. Exportera tabellen på nytt."
      ),
      (
        #"CODES("region")="01","05";"#, #"CODES("län")="01","05";"#,
        "rad 16, kolumn CODES(län): Variabeln ”län” finns inte i STUB eller HEADING. Exportera tabellen på nytt."
      ),
      (
        #"CODES("region")="01","05";"#, #"CODES("region")="01";"#,
        "rad 16, kolumn CODES(region): Antalet koder är 1 men antalet värden 2. Exportera tabellen på nytt."
      ),
      (
        #"CODES("region")="01","05";"#, #"CODES("region")="01","01";"#,
        "rad 16, kolumn CODES(region): ”01” står två gånger. Exportera tabellen på nytt."
      ),
      (
        #"DECIMALS=0;"#, #"DECIMALS=0;CONTVARIABLE="typ";"#,
        "rad 12, kolumn CONTVARIABLE: Variabeln ”typ” finns inte i STUB eller HEADING. Exportera tabellen på nytt."
      ),
      ("40 41;\n", "40;\n", "rad 22, kolumn DATA: DATA har 7 celler men variablerna ger 8. Hämta filen på nytt."),
      (
        "40 41;\n", "40 4",
        "rad 22, kolumn DATA: Filen tar slut efter 8 av 8 celler, utan semikolon; den är troligen avhuggen. Hämta "
          + "den på nytt."
      ),
      (
        "40 41;", "40 41 42;",
        "rad 22, kolumn DATA: DATA har fler celler än de 8 som variablerna ger. Exportera tabellen på nytt."
      ),
      (
        "20 \"..\"", "20 x",
        "rad 21, kolumn DATA: ”x” är varken ett tal eller en symbol. Exportera tabellen på nytt."
      ),
      (
        "10 11", "10,5 11",
        "rad 21, kolumn DATA: Celler skiljs med blanksteg och decimaler med punkt, inte komma. Exportera på nytt."
      ),
    ])
  func fatal(_ old: String, _ new: String, _ message: String) {
    let contents = PXReaderTests.read(changed(old, new)).contents
    #expect(PXReaderTests.lines(contents).first == "t.px, \(message)")
    #expect(contents.problems.first?.severity == .error)
  }

  @Test(
    "What only describes the table is told, and the table is read",
    arguments: [
      (
        "DECIMALS=0;", #"DECIMALS=0;SOURCE="Statis"tik";"#,
        "rad 12, kolumn SOURCE: Tecknet t på rad 12 väntades inte. Citattecken får inte stå inne i en text. "
          + "Nyckelordet hoppas över."
      ),
      (
        "DECIMALS=0;", "DECIMALS=0;\nAGGREGALLOWED=2;",
        "rad 13, kolumn AGGREGALLOWED: Värdet ”2” är varken YES eller NO."
      ),
      (
        "DECIMALS=0;", "DECIMALS=0;\nSHOWDECIMALS=A;",
        "rad 13, kolumn SHOWDECIMALS: ”A” är inget antal decimaler mellan 0 och 6."
      ),
      (
        "DECIMALS=0;", "DECIMALS=0;\nSHOWDECIMALS=2;",
        "rad 13, kolumn SHOWDECIMALS: Fler decimaler visas (2) än som finns (0)."
      ),
      (#"DATA="#, "DOMAIN(\"län\")=\"x\";\nDATA=", "rad 20, kolumn DOMAIN(län): Variabeln ”län” finns inte."),
      (
        #"DATA="#, "CELLNOTE(\"*\",\"*\")=\"x\";\nDATA=",
        "rad 20, kolumn CELLNOTE(*,*): 2 variabler anges men tabellen har 3."
      ),
      (
        #"TLIST(A1),"2026","2027""#, #"TLIST(A1),"2026""#,
        "rad 19, kolumn TIMEVAL(år): Antalet perioder är 1 men antalet värden 2. Värdena används."
      ),
      (
        "DECIMALS=0;", "DECIMALS=0;\nMATRIX=\"Y\";",
        "rad 13, kolumn MATRIX: Nyckelordet står redan på rad 5, som gäller."
      ),
      ("40 41;", "40 41 ", "rad 23, kolumn DATA: Semikolon saknas efter den sista cellen, men alla 8 celler finns."),
    ])
  func odd(_ old: String, _ new: String, _ message: String) {
    let (rows, contents) = PXReaderTests.read(changed(old, new))
    #expect(PXReaderTests.lines(contents) == ["t.px, \(message)"])
    #expect(contents.problems.map(\.severity) == [.warning])
    #expect(rows.count == 8)
  }

  @Test(
    "Letters are read as they are stored, whatever the file says",
    arguments: [
      ("CODEPAGE=\"utf-8\";\n", TextEncoding.utf8, "UTF-8", nil),
      ("CODEPAGE=\"ISO-8859-1\";\n", .latin1, "Windows-1252", nil),
      ("", .windows1252, "Windows-1252", nil),
      (
        "CODEPAGE=\"ISO-8859-1\";\n", .utf8, "UTF-8",
        "CODEPAGE säger ISO-8859-1 men texten är UTF-8, som den läses som."
      ),
      (
        "CODEPAGE=\"utf-8\";\n", .windows1252, "Windows-1252",
        "CODEPAGE säger utf-8 men texten är det inte; den läses som Windows-1252."
      ),
      ("CODEPAGE=\"cp850\";\n", .cp850, "CP850", nil),
    ] as [(String, TextEncoding, String, String?)])
  func encodings(_ page: String, _ stored: TextEncoding, _ read: String, _ remark: String?) {
    let bytes = Self.stored(changed("CODEPAGE=\"utf-8\";\n", page), stored)
    let (rows, contents) = PXReaderTests.read(bytes)
    #expect(rows.count == 8)
    #expect(contents.facts.first == .init("encoding", read))
    #expect(contents.dimensions.map(\.label) == ["region", "ålder"])
    #expect(PXReaderTests.lines(contents) == remark.map { ["t.px, kolumn CODEPAGE: \($0)"] } ?? [])
  }

  @Test("A file without a character set is from DOS, and what somebody has decided goes before all")
  func dos() {
    let plain = changed("CODEPAGE=\"utf-8\";\n", "")
    let bare = Array(String(decoding: plain, as: UTF8.self).replacing("CHARSET=\"ANSI\";\n", with: "").utf8)
    #expect(PXReaderTests.read(Self.stored(bare, .cp850)).contents.facts.first == .init("encoding", "CP850"))
    #expect(
      PXReaderTests.read(Self.stored(bare, .windows1252)).contents.facts.first == .init("encoding", "Windows-1252"))
    let chosen = PXReaderTests.read(Self.stored(plain, .cp850), ReadingOptions(encoding: "cp850")).contents
    #expect(chosen.dimensions.map(\.label) == ["region", "ålder"])
  }

  /// The Swedish letters of a text in another encoding.
  private static func stored(_ text: [UInt8], _ encoding: TextEncoding) -> [UInt8] {
    let letters: [Character: UInt8] =
      encoding == .cp850
      ? ["å": 0x86, "ä": 0x84, "ö": 0x94, "Å": 0x8F, "Ä": 0x8E, "Ö": 0x99]
      : ["å": 0xE5, "ä": 0xE4, "ö": 0xF6, "Å": 0xC5, "Ä": 0xC4, "Ö": 0xD6]
    guard encoding != .utf8 else { return text }
    return String(decoding: text, as: UTF8.self).flatMap { letters[$0].map { [$0] } ?? Array($0.utf8) }
  }
}
