import Testing

@testable import Intake

/// PAXml files made by hand from public descriptions of the format (paxml.se, versions 1.0 and 2.0).
@Suite("PAXml files")
struct PAXmlReaderTests {
  private func read(_ text: String) -> (rows: [LongRow], contents: FileContents) { read(Array(text.utf8)) }

  private func read(_ bytes: [UInt8]) -> (rows: [LongRow], contents: FileContents) {
    var rows: [LongRow] = []
    let contents = PAXmlReader().read(bytes, name: "schema.xml", options: ReadingOptions()) { rows.append($0) }
    return (rows, contents)
  }

  private let staff = """
    <paxml xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
    <header><format>LÖNIN</format><version>2.0</version><programnamn>Prov</programnamn></header>
    <dimensioner><dimension dim="1" namn="Ansvar"/></dimensioner>
    <resultatenheter><resultatenhet dim="1" id="310" namn="Medicin"/></resultatenheter>
    <koder><kod id="SEM" namn="Semester"/></koder>
    <personal><person anstid="E1" persnr="000229-2399"><namn>Anna Prov</namn><schema><dag datum="2027-05-04" timmar="1"/>
    </schema></person></personal>
    <lonetransaktioner><lonetrans persnr="000229-2399"><belopp>1</belopp></lonetrans></lonetransaktioner>
    <tidtransaktioner>
    <tidtrans anstid="E1" persnr="000229-2399"><tidkod>SEM</tidkod><datum>2027-05-06</datum><timmar>8,00</timmar>
    <resenheter><resenhet dim="1" id="310"/></resenheter></tidtrans>
    <tidtrans anstid="E2"><tidkod>SEM</tidkod><datum>2027-05-06</datum><timmar>4.5</timmar>
    <resenheter><resenhet dim="1" id="310"/></resenheter></tidtrans>
    </tidtransaktioner>
    <schematransaktioner>
    <schema anstid="E1" persnr="000229-2399"><resenheter><resenhet dim="1" id="310"/></resenheter>
    <dag datum="2027-05-04" starttid="07:00:00" sluttid="16:00:00" timmar="8.00"/>
    <dag datum="2027-05-05" starttid="22:00:00" sluttid="06:30:00"/></schema>
    <schema anstid="E2"><resenheter><resenhet dim="1" id="310"/></resenheter><dag datum="2027-05-04" timmar="4.00"/>
    </schema>
    </schematransaktioner></paxml>
    """

  @Test("Hours are summed for each unit, code and day")
  func hours() {
    // Schedules: 8 + 4 on the 4th, 22.00–06.30 is 8.5 on the 5th; time: 8 + 4.5 on the 6th.
    let (rows, contents) = read(staff)
    #expect(contents.dimensions.map(\.code) == ["kind", "code", "dim1"])
    #expect(contents.dimensions[2].labels == ["310": "Medicin"])
    #expect(contents.dimensions[1].labels == ["SEM": "Semester"])
    #expect(
      rows == [
        LongRow(keys: ["schedule", "", "310"], period: "2027-05-04", value: 12),
        LongRow(keys: ["schedule", "", "310"], period: "2027-05-05", value: 8.5),
        LongRow(keys: ["time", "SEM", "310"], period: "2027-05-06", value: 12.5),
      ])
  }

  // The tax agency's published test number.
  @Test("Nothing of a person is left anywhere")
  func persons() {
    let (rows, contents) = read(staff)
    let told = "\(rows) \(contents)"
    for trace in ["2399", "Anna", "E1", "E2"] { #expect(!told.contains(trace), "\(trace)") }
    #expect(contents.facts.contains(FileContents.Fact("droppedSections", "2")))
    #expect(
      contents.problems.map(\.message) == [
        "1 av 3 rader bygger på ett enda schema. Slå ihop enheter eller dagar innan de visas för andra."
      ])
  }

  // é å ä ö in ISO 8859-1.
  @Test("An older file in its own encoding is read")
  func olderFile() {
    let start =
      "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><paxml><header><version>1.0</version></header><tidtransaktioner>"
    let row = "<tidtrans><tidkod>SJK</tidkod><datum>2027-05-06</datum><timmar>8</timmar><kst>M"
    let bytes = Array((start + row).utf8) + [0xE5] + Array("</kst></tidtrans></tidtransaktioner></paxml>".utf8)
    let (rows, contents) = read(bytes)
    #expect(rows == [LongRow(keys: ["time", "SJK", "Må"], period: "2027-05-06", value: 8)])
    #expect(contents.facts.first == FileContents.Fact("encoding", "ISO-8859-1"))
    #expect(contents.facts.contains(FileContents.Fact("version", "1.0")))
  }

  @Test("A day without hours is told and not counted as 0")
  func unusable() {
    let (rows, contents) = read(
      "<paxml><schema><dag datum=\"2027-05-04\"/><dag datum=\"2027-02-30\" timmar=\"8\"/><dag datum=\"2027-05-05\" timmar=\"7\"/>"
        + "</schema></paxml>")
    #expect(rows.map(\.value) == [7])
    #expect(contents.problems.map(\.kind).contains(.gap))
  }

  @Test(
    "What cannot be read is refused with what to do",
    arguments: [
      (
        "<paxml><schema>", IntakeProblem.Kind.truncated,
        "Filen är inte välformad XML; den är troligen avhuggen. Exportera den på nytt ur lönesystemet."
      ),
      (
        "<!DOCTYPE paxml [<!ENTITY a \"b\">]><paxml>&a;</paxml>", .unreadable,
        "Filen har en dokumenttyp (DOCTYPE), som inte läses. Exportera den utan."
      ),
      (
        "<html><body>404</body></html>", .unreadable,
        "Filen är en webbsida, troligen ett felmeddelande som sparats. Hämta filen på nytt."
      ),
      (
        "<lon/>", .unreadable,
        "Filen är ingen PAXml-fil: den börjar inte med elementet paxml. Exportera den på nytt ur lönesystemet."
      ),
      (
        "<paxml/>", .empty,
        "Filen har varken schematransaktioner eller tidtransaktioner med timmar. Välj dem när du exporterar."
      ),
    ])
  func refused(_ text: String, _ kind: IntakeProblem.Kind, _ message: String) {
    let problems = read(text).contents.problems
    #expect(problems.map(\.kind) == [kind])
    #expect(problems.map(\.message) == [message])
  }

  @Test("Elements in each other without end are refused")
  func deep() {
    let problems = read("<paxml>" + String(repeating: "<a>", count: 100_000)).contents.problems
    #expect(problems.map(\.kind) == [.unreadable])
  }
}
