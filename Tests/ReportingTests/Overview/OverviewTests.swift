import PlanningModel
import Testing

@testable import Reporting

@Suite("The overview in the terminal")
struct OverviewTests {
  private static let today = Day("2026-11-22")

  /// Hand calculation: the wards of `SampleRegion` need 110 652.6 and 36 884.2 hours; 87 600 and 52 560 are offered, and a
  /// verified measure gives 100 hours a month. The queue shrinks from 120 to 60 by 5 a week from week 1, thus in week 12.
  @Test("A small region on one screen, every figure as calculated by hand")
  func golden() throws {
    let text = Overview(try SampleRegion.plan(), today: Self.today).text()
    let expected = """
      Region <Prov> & Co · plan 2027-01–2027-12          äldsta uppgift 2026-11-01, 21 dagar (volumes.csv)

      Balans per begränsande kapacitet 2027, timmar ──────────────────────────────────────────────────────
      Kapacitet                            Behov  Tillgängligt          Gap  av behov  Sannol.  Underskott
      Vårdplats                          147 537       141 360     ▼ −6 177      −4 %      0 %     −21 853
      Tyngst underskott ──────────────────────────────────────────────────────────────────────────────────
      ▼  Medicinavdelningen · Norra sj…  Vårdplats             2027    −21 853 tim     −20 %    håller 0 %
      Tyngst överskott ───────────────────────────────────────────────────────────────────────────────────
      ▲  Medicinavdelningen · Södra sj…  Vårdplats             2027    +15 676 tim     +43 %  håller 100 %
      Köer över gräns: 1 av 1 ────────────────────────────────────────────────────────────────────────────
      ▼  Ortopeden & Co          Nybesök ortopedi                 120      högst 60  inom gräns 2027-V12
      """
    // Figures hold no-break spaces; the rest of the text is compared as a person reads it.
    let readable = String(text.map { $0 == "\u{A0}" ? " " : $0 })
    #expect(readable.hasPrefix(expected))
  }

  @Test("No line is wider than the terminal", arguments: [80, 100, 140], ReportLanguage.allCases)
  func staysInside(width: Int, language: ReportLanguage) throws {
    let text = Overview(try SampleRegion.plan(), language: language, width: width, today: Self.today).text()
    for line in text.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 42)
  }

  @Test("Colour adds escape sequences and takes no words away")
  func colour() throws {
    let plan = try SampleRegion.plan()
    let plain = Overview(plan, today: Self.today).text()
    var coloured = Overview(plan, colour: true, today: Self.today).text()
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[33m"))
    for code in ["0", "1", "33", "36"] {
      coloured = coloured.split(separator: "\u{1B}[\(code)m", omittingEmptySubsequences: false).joined()
    }
    #expect(coloured == plain)
  }

  @Test("A region that has stated no capacity is told that there is no balance")
  func noCapacity() throws {
    let plan = try SampleRegion.plan { facts, _ in facts.bedStock = [] }
    let text = Overview(plan, today: Self.today).text()
    #expect(text.contains("saknas"))
    #expect(text.contains("Tyngst underskott"))
    #expect(text.contains("  inga\n"))
  }

  @Test("A history of two months gives no base year, and so no change from it")
  func noBaseYear() throws {
    let plan = try SampleRegion.plan { facts, _ in
      facts.bedStock = []
      facts.capacities = []
      facts.compositions = []
      facts.waiting = []
      facts.volumes = facts.volumes.map { volume in
        var short = volume
        short.start += volume.activities.count - 2
        short.activities = volume.activities.suffix(2)
        short.bedDays = volume.bedDays.suffix(2)
        return short
      }
    }
    let lines = Overview(plan, today: Self.today).text().split(separator: "\n")
    let first = try #require(lines.firstIndex { $0.contains("Basår") })
    #expect(lines[first + 1].contains("saknas"))
    #expect(!lines[first + 1].contains("%"))
  }

  @Test("Two units of one name are told apart by what they belong to, and others are left alone")
  func labels() throws {
    let labels = UnitLabels(try UnitTree(SampleRegion.units))
    #expect(
      (0..<6).map { labels[$0] }.sorted() == [
        "Medicinavdelningen · Norra sjukhuset", "Medicinavdelningen · Södra sjukhuset", "Norra sjukhuset",
        "Ortopeden & Co",
        "Region <Prov> & Co", "Södra sjukhuset",
      ])
  }
}
