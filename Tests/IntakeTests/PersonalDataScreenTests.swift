import PlanningModel
import Testing

@testable import Intake

@Suite struct PersonalDataScreenTests {
  private let screen = PersonalDataScreen()

  // Published test numbers of the personnummer project (personnummer/meta, list.json).
  static let published = [
    "000229-2399", "570428-9999", "460823-9986", "000405-9937", "090527+1474", "090121+9931", "730288-9931",
    "210791-9967", "000101-T220", "000101-R220", "000101-S220", "000101-U220", "000101-W220", "000101-X220",
    "000101-J220", "000101-K220", "000101-L220", "000101-M220", "000101-N220",
  ]

  @Test("Published numbers are found, with and without century and among words", arguments: published)
  func valid(_ number: String) {
    #expect(screen.holdsIdentityNumber(number))
    #expect(screen.holdsIdentityNumber("Patient \(number), ny tid"))
    #expect(screen.holdsIdentityNumber("19\(number.replacing("+", with: "-"))") || number.hasPrefix("000229"))
  }

  @Test(
    "Published wrong numbers, organisations and ordinary cells pass",
    arguments: [
      "150916-0006", "700428-9895", "600430-9886", "420566-9899", "721086-9924", "000101-E221", "232100-0016",
      "SE2321000016-1003", "2026-01-31", "2026-01", "20260131", "1234567890123", "12 345 678 901", "A1-2345-6789",
      "0101-0202-0303", "2026-01-31 12:30:45", "0.0108695652173913", "20260131v002", "19570428k063",
      // An Inera day without its check digit, a month that does not exist in the national form.
      "195704400019", "22571328AB12",
    ])
  func invalid(_ text: String) { #expect(!screen.holdsIdentityNumber(text)) }

  @Test(
    "Other ways of writing a number, and the numbers used in their place, are found",
    arguments: [
      // A space for the hyphen, an en dash, full-width digits, no separator with century, glued to letters.
      "090527 1474", "570428\u{2013}9999", "１９５７０４２８９９９９", "195704289999", "pat195704289999x",
      // Coordination numbers add 60 to the day.
      "19730288-9931",
      // Västra Götaland, Värmland and Skåne: a date and four characters with a letter.
      "19570428K061", "19570428SF12", "19570428-A123",
      // Inera: a day of 32–59. 570440-001C: 5·2 7 0·2 4 4·2 0 0·2 0 1·2 gives 1+7+0+4+8+0+0+0+2 = 22, so C is 8.
      "195704400018",
      // Region Stockholm: 99, a year, and a check over what follows 19: 5·2 7 0·2 0 0·2 0 1·2 gives 1+7+0+0+0+0+2 = 10.
      "991957000010",
      // The national form: 22 stands for the century 19, 00 for one that is not known.
      "22570428AB12", "00254557AB12",
      // Västra Götaland in small letters: K, M and X count as 5, 7 and 8 in the check (calculated by another program).
      "19570428k062", "19570428-m415", "19570428x835",
      // Raised and Arabic digits, and a sign that nobody sees.
      "¹⁹⁵⁷⁰⁴²⁸⁹⁹⁹⁹", "٥٧٠٤٢٨-٩٩٩٩", "570428\u{2011}99\u{200B}99",
    ])
  func others(_ text: String) { #expect(screen.holdsIdentityNumber(text)) }

  private func read(_ cells: [String]) -> IntakeResult {
    let text = "unit;object;period;waiting_end;anm\n" + cells.map { "ORT;NYB;2026-01;1;\($0)\n" }.joined()
    return ExampleFiles(["waiting.csv": text]).read()
  }

  @Test("A file with a number is refused by place, without showing the number or storing the file")
  func refusal() {
    let result = read(["bra", "se 570428-9999"])
    #expect(
      result.errors.map(\.description) == [
        "waiting.csv, rad 3, kolumn anm: Cellen har formen av ett person- eller reservnummer. "
          + "Ta bort personuppgifterna och exportera filen på nytt."
      ])
    #expect(!result.dataSets.contains { $0.kind == .waiting })
    #expect(!result.lines.contains { $0.contains("9999") })
  }

  @Test("Ten bare digits are refused where they are many, and pointed out where they are few")
  func bareDigits() {
    let few = read(["5704289999"] + (0..<60).map { "k\($0)" })
    #expect(few.problems.contains { $0.kind == .possiblePersonalData })
    #expect(!few.problems.contains { $0.kind == .personalData })
    let many = read(["5704289999", "4608239986", "0004059937", "a"])
    #expect(
      many.errors.map(\.message) == ["3 celler har formen av personnummer utan skiljetecken. Ta bort kolumnen."])
  }

  @Test("A file name with a number is refused without being shown")
  func fileName() {
    let result = ExampleFiles(["lista 570428-9999.csv": "a;b\n"]).read()
    #expect(
      result.errors.map(\.description) == [
        "fil nr 1 i mappen: Filens namn innehåller ett person- eller reservnummer. Byt namn på filen."
      ])
  }

  @Test("A number in a comment line is refused")
  func comment() {
    let result = ExampleFiles(["waiting.csv": "# 570428-9999\nunit;object;period;waiting_end\nORT;NYB;2026-01;1\n"])
      .read()
    #expect(
      result.errors.map(\.description) == [
        "waiting.csv: En kommentarsrad innehåller ett person- eller reservnummer. Ta bort det."
      ])
  }

  // 79927398713 is the example commonly printed with the formula of ISO/IEC 7812-1, annex B.
  @Test("The check digit follows Luhn")
  func luhn() {
    #expect(IdentityNumber.hasLuhnCheck(79_927_398_713, digits: 11))
    #expect(!IdentityNumber.hasLuhnCheck(79_927_398_714, digits: 11))
  }

  @Test(
    "Columns named for persons are refused, however the name is written",
    arguments: [
      "personnr", "pnr", "persnr", "Personnummer", "PATIENT", "PatientID", "Patient-id", "ssn", "Samordningsnummer",
      "reservnummer", "Namn", "Förnamn", "Efternamn", "adress", "telefon", "E-post", "epost", "LMA-nummer", "Person nr",
      "e-mail", "anstid",
    ])
  func headings(_ heading: String) {
    let file = ScreenedFile(Array("enhet;\(heading);antal\nA;x;1\n".utf8), name: "prov.csv")
    #expect(
      file.contents.problems.map(\.description) == [
        "prov.csv, rad 1, kolumn \(heading): Kolumnen är en personuppgift. Ta bort den; Vårdtakt tar bara emot antal."
      ])
  }

  // Inera, HSA: at most 31 characters, of which ten are an organisation's digits.
  @Test(
    "An HSA-id may stand only where a column is about units",
    arguments: [
      ("enhet", true), ("Utförande enhet", true), ("HSA-id", true), ("kod", true), ("Vårdenhet HSA-id", true),
      ("läkare", false), ("Personal HSA-id", false), ("anm", false), ("utfört av", false), ("employeeHsaId", false),
    ])
  func hsa(heading: String, isAdmitted: Bool) {
    for id in ["SE2321000016-1003", "se2321000016-abc9"] {
      let file = ScreenedFile(Array("avd;\(heading);antal\nA;\(id);1\n".utf8), name: "prov.csv")
      #expect(file.isUsable == isAdmitted, "\(file.contents.problems)")
      #expect(!"\(file.contents.problems)".contains("2321000016"))
      guard !isAdmitted else { continue }
      #expect(file.contents.problems.map(\.message) == [HSAIdentifier.message])
    }
    for other in ["SE2321000016", "SE232100001-1003", "SE2321000016-\(String(repeating: "a", count: 19))"] {
      #expect(ScreenedFile(Array("avd;\(heading);antal\nA;\(other);1\n".utf8), name: "prov.csv").isUsable)
    }
  }

  @Test("In our own tables an HSA-id is refused only where it says who did something")
  func hsaInOwnTables() {
    let measures = "#vardtakt;measures;1\nunit;name;verified_by\nSE2321000016-1003;Ny mottagning;AUTHOR\n"
    for (author, isAdmitted) in [("Controller", true), ("SE2321000016-ab12", false)] {
      let text = measures.replacing("AUTHOR", with: author)
      let file = ScreenedFile(Array(text.utf8), name: "measures.csv")
      #expect(file.contents.problems.contains { $0.message == HSAIdentifier.message } == !isAdmitted)
    }
    let series = "period;SE2321000016-1003\n2027-01;5\n2027-02;6\n"
    #expect(SeriesFileReader().read(IntakeFile(name: "s.csv", bytes: Array(series.utf8))).errors.isEmpty)
    #expect(ScreenedFile(Array(series.utf8), name: "s.csv").isUsable)
  }
}
