import Planning
import PlanningModel
import Testing

@testable import Reporting

@Suite("Data quality for people and programs")
struct QualityTablesTests {
  private static let today = Day(number: 20_779)

  private func tables(
    _ language: ReportLanguage = .swedish, deliveries: [DataDelivery] = [],
    configure: (inout RegionFacts, inout Decisions) -> Void = { _, _ in }
  ) throws -> QualityTables {
    let plan = try SampleRegion.plan(configure: configure)
    return QualityTables(
      DataQuality(plan, deliveries: deliveries, today: Self.today), plan: plan, language: language)
  }

  private func plain(_ text: String) -> String { String(text.map { $0 == "\u{A0}" ? " " : $0 }) }

  /// The second ward ends three months before the first and lacks two more.
  private func odd(_ facts: inout RegionFacts, _ decisions: inout Decisions) {
    var ward = facts.volumes[1]
    ward.activities.removeLast(3)
    ward.bedDays.removeLast(3)
    ward.activities[6] = .nan
    ward.activities[7] = .nan
    facts.volumes[1] = ward
    facts.leftOut = [LeftOutRows(source: "k.csv", issue: .unmapped, values: "AV9", rows: 12, allRows: 340)]
  }

  @Test("What is odd is said in sentences that name the unit, the source and the periods")
  func text() throws {
    let text = plain(try tables(configure: odd).text())
    #expect(
      text.hasPrefix("Produktion: 2 enheter har lämnat 93,1 % av det väntade. 1 har något att titta på. 1 är sen.\n"))
    #expect(
      text.contains("12 av 340 kontakter ligger inte i något planeringsobjekt; ingen prognos går att spara förrän"))
    #expect(
      text.contains(
        "  Medicinavdelningen · Södra sjukhuset (produktion): slutar 2026-09, 3 månader före de andra; saknar 2 månader: "
          + "2024-07, 2024-08."))
  }

  @Test("Every table has its own id, plain keys, and one row for each unit, year and delivery")
  func models() throws {
    let day = try #require(Day("2026-12-05"))
    let delivery = DataDelivery(
      kind: .volumes, file: "volumes.csv", imported: day, extracted: day, rows: 72, isInForce: true,
      figures: DeliveredFigures(grain: .month, sums: ["A1": [Int(Month(year: 2026, month: 11).index): 3]]))
    let found = try tables(deliveries: [delivery], configure: odd)
    #expect(found.all.map(\.id) == ["dataQuality", "dataQualityYears", "dataDeliveries", "unmappedCodes"])
    for table in found.all {
      let isPlain = table.columns.allSatisfy { $0.key.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } }
      #expect(isPlain, "\(table.id)")
    }
    // Two wards, a queue and the beds of two wards, in three years each.
    #expect(found.units.rows.count == 5)
    #expect(found.years.rows.count == 15)
    #expect(
      found.deliveries.csv(.exchange).contains("volumes;volumes.csv;2026-12-05;2026-12-05;2026-11;2026-11;72;5;"))
    #expect(found.unmapped.rows.count == 1)
    #expect(found.deliveries.json.contains(#""lateUnits": 0"#))
  }

  @Test("The report has a section on data quality, in both languages", arguments: ReportLanguage.allCases)
  func section(language: ReportLanguage) throws {
    let html = PlanReport(
      try SampleRegion.plan(configure: odd), language: language, generated: Self.today
    ).html()
    #expect(html.contains(language.pick(">Antaganden<", ">Assumptions<").dropFirst(1)))
    #expect(html.contains("id=\"datakvalitet-rubrik\""))
    #expect(html.contains(language.pick("slutar 2026-09", "ends 2026-09")))
    #expect(html.contains("id=\"omappat\""))
  }
}
