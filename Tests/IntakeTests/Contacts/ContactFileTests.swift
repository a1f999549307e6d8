import PlanningModel
import Testing

@testable import Intake

@Suite struct ContactFileTests {
  private func rows(_ rows: String..., header: String = ContactSample.header) -> String {
    header + rows.map { $0 + "\n" }.joined()
  }

  @Test("Rows become contacts by month, times, stays and lead times", arguments: [false, true])
  func sums(careful: Bool) throws {
    let text = rows(
      "2026-01-05;A1;AV1;mottagning;30;;2025-12-31;;", "20260131;A1;NY01;mottagning;50;;;;",
      "2026-02-01 07:15;A1;AV9;mottagning;;;;;", "2026-02-03;A1;X;slutenvård;;2026-01-30;;;",
      "2026-02-03;A1;X;slutenvård;;2026-02-03;;;")
    let (sum, problems) = ContactSample.read(text, try ContactSample.profile(), careful: careful)
    #expect(problems.isEmpty)
    let visits = try #require(sum?.series[.init(unit: "A1", item: "BES")])
    let month = 2026 * 12
    #expect(visits.contacts == MonthSeries(start: month, values: [2, 1]))
    // By hand: 30 and 50 minutes have the mean 40 and the standard deviation √200; a missing time is not 0.
    #expect(visits.minutes.count == 2)
    #expect(visits.minutes.mean == 4_000)
    #expect(abs((visits.minutes.standardDeviation ?? 0) - 100 * 200.0.squareRoot()) < 1e-9)
    #expect(visits.leads.sum == 5)
    let stays = try #require(sum?.series[.init(unit: "A1", item: "SLV")])
    #expect(stays.contacts == MonthSeries(start: month + 1, values: [2]))
    #expect(stays.bedDays == MonthSeries(start: month + 1, values: [4]))
    #expect(stays.stays.count == 2)
    #expect(stays.sameDayStays == 1)
  }

  @Test(
    "What cannot be used is counted by reason, with the first rows and without the values", arguments: [false, true])
  func reasons(careful: Bool) throws {
    var profile = try ContactSample.profile()
    profile.unusableShare = 1
    let text = rows(
      "2026-01-05;A1;AV1;mottagning;30;;;;", "2026-02-30;A1;AV1;mottagning;30;;;;", ";A1;AV1;mottagning;30;;;;",
      "fel;A1;AV1;mottagning;30;;;;", "1985-01-01;A1;AV1;mottagning;30;;;;", "2026-01-05;-;AV1;mottagning;30;;;;",
      "2026-01-05;A1;AV1;mottagning;x;;;;", "2026-01-05;A1;AV1;mottagning;-5;;;;",
      "2026-01-05;A1;X;slutenvård;;2026-01-06;;;", "2026-01-05;A1;X;slutenvård;;igår;;;",
      "2026-01-05;A1;AV1;mottagning;30;;2026-02-01;;", "2026-01-05;A1;ÖV;mottagning;30;;;;",
      "2026-01-05;A1;AV1;mottagning;30;;;;;extra")
    let (sum, problems) = ContactSample.read(text, profile, careful: careful)
    #expect(
      problems.map(\.description) == [
        "k.csv, rad 14: 1 rad har fler celler än rubrikraden och utelämnas.",
        "k.csv, rad 4, kolumn datum: 1 rad saknar datum och utelämnas.",
        "k.csv, rad 3, kolumn datum: 2 rader har ett datum som inte går att läsa och utelämnas; skriv till exempel "
          + "2026-03-01. Även rad 5.",
        "k.csv, rad 6, kolumn datum: 1 rad har ett datum före 1990 eller efter 2099 och utelämnas.",
        "k.csv, rad 7, kolumn enhet: 1 rad saknar enhet och utelämnas.",
        "k.csv, rad 8, kolumn minuter: 1 rad har minuter som inte är ett tal; kontakten räknas men inte dess tid.",
        "k.csv, rad 9, kolumn minuter: 1 rad har minuter under 0 eller över 10080; kontakten räknas men inte dess tid.",
        "k.csv, rad 11, kolumn inskriven: 1 rad har en in- eller utskrivning som inte går att läsa; kontakten räknas "
          + "men inte vårdtiden.",
        "k.csv, rad 10, kolumn inskriven: 1 rad är utskrivna före inskrivningen eller efter mer än tio år; kontakten "
          + "räknas men inte vårdtiden.",
        "k.csv, rad 12, kolumn remiss: 1 rad har väntat under 0 dagar eller mer än tio år; kontakten räknas men inte "
          + "väntetiden.",
        "k.csv, rad 13, kolumn tjänst, kontakttyp: 1 rad med ”ÖV”, ”mottagning” hör inte till något objekt. Lägg till "
          + "dem under when i profilen.",
      ])
    #expect(sum?.series[.init(unit: "A1", item: "BES")]?.contacts.values == [4])
    #expect(sum?.series[.init(unit: "A1", item: "BES")]?.minutes.count == 2)
  }

  @Test("Too many rows that cannot be used stop the import")
  func tooMany() throws {
    let text = rows("2026-01-05;A1;AV1;mottagning;30;;;;", "fel;A1;AV1;mottagning;30;;;;")
    let (_, problems) = ContactSample.read(text, try ContactSample.profile())
    #expect(
      problems.first?.description
        == "k.csv: 1 av 2 rader går inte att använda, mer än 5 %. Rätta profilen eller filen, eller höj "
        + "unusable_share.")
  }

  // Published test numbers: personnummer/meta, list.json.
  @Test(
    "A file with signs of persons is refused with the place and never the value",
    arguments: [
      ("2026-01-05;A1;AV1;mottagning;30;;;sedd 000229-2399;", 3, "anteckning"),
      ("2026-01-05;A1;AV1;mottagning;30;;;200002292399;", 3, "anteckning"),
      ("2026-01-05;570428-9999;AV1;mottagning;30;;;;", 3, "enhet"),
      ("2026-01-05;A1;AV1;mottagning;190001010000;;;”０００２２９-2399”;", 3, "anteckning"),
      ("2026-01-05;A1;\"AV1;730288-9931\";mottagning;30;;;;", 3, "tjänst"),
    ])
  func persons(_ row: String, _ number: Int, _ column: String) throws {
    for careful in [false, true] {
      let text = rows("2026-01-05;A1;AV1;mottagning;30;;;;191212121212", row)
      let (sum, problems) = ContactSample.read(text, try ContactSample.profile(), careful: careful)
      #expect(sum == nil)
      #expect(problems.map(\.kind) == [.personalData])
      #expect(problems.first?.row == number)
      #expect(problems.first?.column == column)
      #expect(problems.allSatisfy { !$0.message.contains(where: \.isNumber) })
    }
  }

  @Test("A column about persons is refused by its heading unless the profile ignores it")
  func headings() throws {
    let header = ContactSample.header.replacing("anteckning", with: "Personnummer")
    let (sum, problems) = ContactSample.read(
      rows("2026-01-05;A1;AV1;mottagning;30;;;;", header: header), try ContactSample.profile())
    #expect(sum == nil)
    #expect(problems.map(\.kind) == [.personalData])
    #expect(problems.first?.column == "Personnummer")
    let ignoring = try ContactSample.profile(ContactSample.yaml.replacing("[namn]", with: "[namn, personnummer]"))
    let row = "2026-01-05;A1;AV1;mottagning;30;;;200002292399;Anna"
    #expect(ContactSample.read(rows(row, header: header), ignoring).problems.isEmpty)
  }

  @Test("Bare ten digits are refused where many, and told where few", arguments: [false, true])
  func bareNumbers(careful: Bool) throws {
    let profile = try ContactSample.profile()
    let row = "2026-01-05;A1;AV1;mottagning;30;;;x;\n"
    let hit = "2026-01-05;A1;AV1;mottagning;30;;;0002292399;\n"
    let many = ContactSample.header + String(repeating: row, count: 50) + String(repeating: hit, count: 3)
    let refused = ContactSample.read(many, profile, careful: careful)
    #expect(refused.sum == nil)
    #expect(refused.problems.map(\.kind) == [.personalData])
    let few = ContactSample.header + String(repeating: row, count: 97) + String(repeating: hit, count: 3)
    let told = ContactSample.read(few, profile, careful: careful)
    #expect(told.sum != nil)
    #expect(
      told.problems.map(\.description) == [
        "k.csv, rad 99, kolumn anteckning: 3 av 100 celler kan vara personnummer utan skiljetecken. Kontrollera kolumnen."
      ])
  }

  @Test(
    "A file that cannot be read to its end is refused",
    arguments: [
      ("", "k.csv: Filen har inga rader. Exportera den på nytt."),
      (
        "datum;enhet\n2026-01-01;A1\n",
        "k.csv, rad 1: Kolumnerna inskriven, kontakttyp, minuter, remiss, tjänst saknas. Rätta profilen eller exportera "
          + "dem."
      ),
      (
        ContactSample.header + "2026-01-05;\"A1;AV1\n",
        "k.csv: Ett citattecken öppnas men stängs aldrig; filen är troligen avhuggen. Exportera den på nytt."
      ),
      (
        ContactSample.header + "2026-01-05;A\0;AV1\n",
        "k.csv: Filen innehåller inte text. Exportera uppgifterna på nytt som CSV."
      ),
      (
        ContactSample.header + String(repeating: "x", count: BlockCutter.longestRow + 2),
        "k.csv: En rad är längre än 1 MB. Radbrytningar saknas eller är av ett ovanligt slag; exportera filen på nytt som "
          + "CSV."
      ),
    ])
  func unreadable(_ text: String, _ message: String) throws {
    let (sum, problems) = ContactSample.read(text, try ContactSample.profile())
    #expect(sum == nil)
    #expect(problems.map(\.description) == [message])
  }

  @Test("A file in Windows-1252 gives the same units as one in UTF-8", arguments: [false, true])
  func encodings(careful: Bool) throws {
    let text = rows("2026-01-05;Ortopedi Åmål;AV1;mottagning;30;;;;")
    let profile = try ContactSample.profile()
    let utf8 = ContactSample.read(text, profile, careful: careful)
    // ä, å and Å have the same number in Windows-1252 as in Unicode.
    let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    #expect(ContactSample.read(bytes, profile, careful: careful).sum == utf8.sum)
    #expect(utf8.sum?.series.keys.map(\.unit) == ["Ortopedi Åmål"])
  }
}
