import Testing

@testable import Intake

@Suite struct PXReaderTests {
  /// The smallest head with all that is mandatory; `rest` has the variables and the cells.
  static func file(_ rest: String, decimals: Int = 0) -> [UInt8] {
    Array(
      """
      CHARSET="ANSI";
      AXIS-VERSION="2013";
      CODEPAGE="utf-8";
      LANGUAGE="sv";
      LANGUAGES="sv","en";
      MATRIX="X";SUBJECT-CODE="BE";SUBJECT-AREA="Befolkning";
      TITLE="Titel";
      CONTENTS="Antal";UNITS="antal";DECIMALS=\(decimals);
      \(rest)
      """.utf8)
  }

  static func read(_ bytes: [UInt8], _ options: ReadingOptions = ReadingOptions()) -> (
    rows: [String], contents: FileContents
  ) {
    var rows: [String] = []
    let contents = PXReader().read(bytes, name: "t.px", options: options) { row in
      rows.append("\(row.keys.joined(separator: "/")) \(row.period) \(row.value.map { "\($0)" } ?? "nil")\(row.symbol)")
    }
    return (rows, contents)
  }

  static func lines(_ contents: FileContents) -> [String] { contents.problems.map(\.description) }

  @Test("The cells of a table follow the variables, the last one fastest")
  func matrix() {
    let (rows, contents) = Self.read(FormatCase.px.valid)
    #expect(
      rows == [
        "01/0-64 2026 10.0", "01/0-64 2027 11.0", "01/65+ 2026 20.0", "01/65+ 2027 nil..", "05/0-64 2026 30.0",
        "05/0-64 2027 31.0", "05/65+ 2026 40.0", "05/65+ 2027 41.0",
      ])
    #expect(contents.title == "Folkmängd efter region, ålder och år")
    #expect(contents.dimensions.map(\.code) == ["region", "ålder"])
    #expect(contents.dimensions[0].labels == ["01": "01 Stockholms län", "05": "05 Östergötlands län"])
    #expect(contents.problems == [])
    #expect(contents.facts.contains(.init("unit", "antal")))
  }

  @Test("Symbols are kept, with or without quotation marks, and none of them is 0")
  func symbols() {
    let (rows, contents) = Self.read(
      Self.file(
        """
        HEADING="x";VALUES("x")="a","b","c","d","e","f","g";
        DATASYMBOL2="uppgift saknas";DATASYMBOLNIL="inget finns";
        DATA="." .. "......" "-" - -3 1.5E2;
        """))
    #expect(rows == ["a  nil.", "b  nil..", "c  nil......", "d  nil-", "e  nil-", "f  -3.0", "g  150.0"])
    #expect(contents.facts.contains(.init("symbol ..", "uppgift saknas")))
    #expect(contents.facts.contains(.init("symbol -", "inget finns")))
    #expect(contents.problems == [])
  }

  @Test("Rows with keys stand in any order, and those that are left out have no rows")
  func keys() {
    let (rows, contents) = Self.read(
      Self.file(
        """
        STUB="ort","kön";HEADING="år";
        VALUES("ort")="Umeå","Luleå","Piteå";VALUES("kön")="män","kvinnor";CODES("kön")="1","2";
        VALUES("år")="2026","2027";
        KEYS("ort")=VALUES;KEYS("kön")=CODES;
        DATA=
        "Piteå","2",5 ".."
        "Umeå","1",1 2;
        """))
    #expect(
      rows == ["Piteå/2 2026 5.0", "Piteå/2 2027 nil..", "Umeå/1 2026 1.0", "Umeå/1 2027 2.0"])
    #expect(contents.problems == [])
  }

  @Test("Labels are read in the language that is asked for; codes and names stay")
  func languages() {
    let bytes = Self.file(
      """
      STUB="region";HEADING="år";STUB[en]="county";HEADING[en]="year";TITLE[en]="Title";
      VALUES("region")="Skåne","Halland";CODES("region")="12","13";VALUES[en]("county")="Scania","Halland (en)";
      VALUES("år")="2026";TIMEVAL("år")=TLIST(A1),"2026";
      DATA=1 2;
      """)
    let english = Self.read(bytes, ReadingOptions(language: "en")).contents
    #expect(english.title == "Title")
    #expect(english.dimensions.map(\.code) == ["region"])
    #expect(english.dimensions.map(\.label) == ["county"])
    #expect(english.dimensions[0].labels["12"] == "Scania")
    #expect(Self.read(bytes).contents.dimensions[0].labels["12"] == "Skåne")
    #expect(
      Self.lines(Self.read(bytes, ReadingOptions(language: "fi")).contents) == [
        "t.px, kolumn LANGUAGES: Språket fi finns inte i filen, som har sv, en. Läst på filens eget."
      ])
  }

  @Test(
    "Periods become those of the program",
    arguments: [
      (#"TLIST(A1),"2026","2027""#, ["2026", "2027"]),
      (#"TLIST(A1,"2026"-"2027")"#, ["2026", "2027"]),
      (#"TLIST(H1,"20262"-"20271")"#, ["20262", "20271"]),
      (#"TLIST(Q1),"20264","20271""#, ["2026-Q4", "2027-Q1"]),
      (#"TLIST(Q1,"20264"-"20271")"#, ["2026-Q4", "2027-Q1"]),
      (#"TLIST(M1, "202612"-"202701")"#, ["2026-12", "2027-01"]),
      (#"TLIST(W1),"202605","202606""#, ["2026-W05", "2026-W06"]),
    ])
  func periods(_ list: String, _ periods: [String]) {
    let bytes = Self.file(#"HEADING="tid";VALUES("tid")="x","y";TIMEVAL("tid")=\#(list);DATA=1 2;"#)
    #expect(Self.read(bytes).rows == [" \(periods[0]) 1.0", " \(periods[1]) 2.0"])
    #expect(Self.lines(Self.read(bytes).contents) == [])
  }

  @Test("A sum that does not agree with its parts is told and used as it is")
  func sums() {
    let (rows, contents) = Self.read(
      Self.file(
        """
        STUB="kön";HEADING="år";
        VALUES("kön")="totalt","män","kvinnor";CODES("kön")="1+2","1","2";VALUES("år")="2026","2027";
        DATA=30 41 10 20 20 20;
        """))
    #expect(rows.count == 6)
    #expect(
      Self.lines(contents) == [
        "t.px, kolumn kön: ”totalt” är en summa bredvid sina delar. Räkna inte båda.",
        "t.px, kolumn kön: I 1 av 2 fall är delarnas summa inte lika med ”totalt”; största skillnad 1. Delarna kan "
          + "vara avrundade, slumpstörda av SCB, ett urval eller överlappa.",
      ])
  }
}
