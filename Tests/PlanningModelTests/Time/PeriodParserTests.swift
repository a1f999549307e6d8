import PlanningModel
import Testing

@Suite("Reading periods")
struct PeriodParserTests {
  @Test(
    "A period is read in every form that planners and other systems write",
    arguments: [
      // Days.
      ("2026-01-31", "2026-01-31"), ("20260131", "2026-01-31"), ("31/1 2026", "2026-01-31"),
      ("5/12 2026", "2026-12-05"), ("31 januari 2026", "2026-01-31"), ("5 maj 2026", "2026-05-05"),
      ("2028-02-29", "2028-02-29"),
      // Months.
      ("2026-01", "2026-01"), ("202601", "2026-01"), ("209912", "2099-12"), ("2026M01", "2026-01"),
      ("2026m1", "2026-01"), ("jan 2026", "2026-01"), ("januari 2026", "2026-01"), ("JAN. 2026", "2026-01"),
      ("2026 jan", "2026-01"), ("maj 2026", "2026-05"), ("okt-2026", "2026-10"), ("sept 2026", "2026-09"),
      ("december 2026", "2026-12"),
      // Quarters.
      ("2026K1", "2026-Q1"), ("2026Q1", "2026-Q1"), ("2026-Q4", "2026-Q4"), ("Kv1 2026", "2026-Q1"),
      ("KV 1 2026", "2026-Q1"), ("2026 kv 1", "2026-Q1"), ("2026kv2", "2026-Q2"), ("kvartal 3 2026", "2026-Q3"),
      // Tertials.
      ("2026T1", "2026-T1"), ("2026-T3", "2026-T3"), ("t2 2026", "2026-T2"), ("Tertial 2 2026", "2026-T2"),
      // Weeks.
      ("2026V12", "2026-W12"), ("2026-W12", "2026-W12"), ("v.12 2026", "2026-W12"), ("v. 5 2026", "2026-W05"),
      ("vecka 12 2026", "2026-W12"), ("2026v53", "2026-W53"),
      // Years.
      ("2026", "2026"), ("1900", "1900"), ("2199", "2199"),
      // Spaces around and within.
      ("  2026-01 ", "2026-01"), ("\u{A0}2026\u{A0}", "2026"), ("jan\u{A0}2026", "2026-01"),
      ("31/1\u{202F}2026", "2026-01-31"), ("\u{FEFF}2026K1\t", "2026-Q1"),
    ])
  func reads(text: String, code: String) throws {
    #expect(try PeriodParser.parse(text).description == code)
    #expect(try PeriodParser.parse(text.uppercased()[...]).description == code)
  }

  @Test("Every canonical code is read as itself")
  func readsCanonicalCodes() throws {
    let first = try #require(Day("2024-01-01"))
    let last = try #require(Day("2032-12-31"))
    for grain in PeriodGrain.allCases {
      for period in grain.periods(from: first, through: last) {
        #expect(try PeriodParser.parse(period.description) == period)
      }
    }
  }

  private static let hint = "skriv till exempel 2026, 2026K1, 2026T1, 2026-01, 2026V05 eller 2026-01-31."

  @Test(
    "A text that is no period is refused with what is wrong and what to write",
    arguments: [
      ("", "Perioden är tom; skriv till exempel 2026-01."),
      (" \u{A0}", "Perioden är tom; skriv till exempel 2026-01."),
      ("2026-13", "Månad 13 i ”2026-13” finns inte; skriv 1–12."),
      ("202613", "Månad 13 i ”202613” finns inte; skriv 1–12."),
      ("2026M13", "Månad 13 i ”2026M13” finns inte; skriv 1–12."),
      ("20260001", "Månad 0 i ”20260001” finns inte; skriv 1–12."),
      ("2026-02-30", "Dag 30 i ”2026-02-30” finns inte; februari 2026 har 28 dagar."),
      ("20280230", "Dag 30 i ”20280230” finns inte; februari 2028 har 29 dagar."),
      ("31/4 2026", "Dag 31 i ”31/4 2026” finns inte; april 2026 har 30 dagar."),
      ("0/1 2026", "Dag 0 i ”0/1 2026” finns inte; januari 2026 har 31 dagar."),
      ("1/13 2026", "Månad 13 i ”1/13 2026” finns inte; skriv 1–12."),
      ("31 nov 2026", "Dag 31 i ”31 nov 2026” finns inte; november 2026 har 30 dagar."),
      ("2026K5", "Kvartal 5 i ”2026K5” finns inte; skriv 1–4."),
      ("Kv0 2026", "Kvartal 0 i ”Kv0 2026” finns inte; skriv 1–4."),
      ("2026T4", "Tertial 4 i ”2026T4” finns inte; skriv 1–3."),
      ("2027-W53", "Vecka 53 i ”2027-W53” finns inte; 2027 har 52 veckor."),
      ("v.54 2026", "Vecka 54 i ”v.54 2026” finns inte; 2026 har 53 veckor."),
      ("2026V00", "Vecka 0 i ”2026V00” finns inte; 2026 har 53 veckor."),
      ("0226-01", "Året 226 i ”0226-01” ligger utanför 1900–2199; rätta årtalet."),
      ("31012026", "Året 3101 i ”31012026” ligger utanför 1900–2199; rätta årtalet."),
      ("2200", "Året 2200 i ”2200” ligger utanför 1900–2199; rätta årtalet."),
      ("260131", "”260131” är tvetydigt och kan betyda 1926-01-31 eller 2026-01-31; skriv perioden på det sättet."),
      ("000229", "”000229” är tvetydigt och kan betyda 2000-02-29; skriv perioden på det sättet."),
      (
        "201012",
        "”201012” är tvetydigt och kan betyda 2010-12, 1920-10-12 eller 2020-10-12; skriv perioden på det sättet."
      ),
      ("jan 26", "Året i ”jan 26” saknas eller har två siffror; skriv det med fyra."),
      ("januari", "Året i ”januari” saknas eller har två siffror; skriv det med fyra."),
      ("v.12", "Året i ”v.12” saknas eller har två siffror; skriv det med fyra."),
      ("26K1", "Året i ”26K1” saknas eller har två siffror; skriv det med fyra."),
      ("26-01-31", "Året i ”26-01-31” saknas eller har två siffror; skriv det med fyra."),
      ("31/1", "Året i ”31/1” saknas eller har två siffror; skriv det med fyra."),
      ("31/1 26", "Året i ”31/1 26” saknas eller har två siffror; skriv det med fyra."),
      ("Summa", "”Summa” går inte att läsa som en period; " + hint),
      ("2026-1", "”2026-1” går inte att läsa som en period; " + hint),
      ("2026 kv", "”2026 kv” går inte att läsa som en period; " + hint),
      ("2026 jan 5", "”2026 jan 5” går inte att läsa som en period; " + hint),
      ("jan-mar 2026", "”jan-mar 2026” går inte att läsa som en period; " + hint),
      ("v12-14 2026", "”v12-14 2026” går inte att läsa som en period; " + hint),
      ("1/2/2026", "”1/2/2026” går inte att läsa som en period; " + hint),
      ("2026-01-31T00:00", "”2026-01-31T00:00” går inte att läsa som en period; " + hint),
      ("-2026K1", "”-2026K1” går inte att läsa som en period; " + hint),
      ("2026K1.", "”2026K1.” går inte att läsa som en period; " + hint),
      ("12345", "”12345” går inte att läsa som en period; " + hint),
      ("992613", "”992613” går inte att läsa som en period; " + hint),
      ("99999999999999999999", "”99999999999999999999” går inte att läsa som en period; " + hint),
      (
        String(repeating: "abc ", count: 20),
        "”abc abc abc abc abc abc abc abc abc abc…” går inte att läsa som en period; " + hint
      ),
    ])
  func refuses(text: String, message: String) {
    let error = #expect(throws: PeriodParseError.self) { try PeriodParser.parse(text) }
    #expect(error?.message == message)
    #expect(error?.description == message)
  }

  @Test("An error carries what was read, so that a reader can react to it")
  func errorValues() throws {
    let readings = ["1926-01-31", "2026-01-31"].compactMap { Period(canonical: $0) }
    #expect(throws: PeriodParseError.ambiguous(text: "260131", readings: readings)) {
      try PeriodParser.parse(" 260131 ")
    }
    #expect(throws: PeriodParseError.weekOutOfRange(text: "2027V53", week: 53, year: Year(number: 2027))) {
      try PeriodParser.parse("2027V53")
    }
  }
}
