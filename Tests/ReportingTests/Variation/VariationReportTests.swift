import Foundation
import Planning
import PlanningModel
import Testing

@testable import Reporting

@Suite("Queues and wards under variation, for people")
struct VariationReportTests {
  private static let generated = Day(number: 20_779)

  private func variation(_ plan: Plan) throws -> PlanVariation {
    try PlanVariation(plan, options: VariationOptions(plan.facts.settings, replications: 60))
  }

  private func page(_ language: ReportLanguage = .swedish) throws -> String {
    let plan = try SampleRegion.plan()
    return PlanReport(plan, language: language, generated: Self.generated, variation: try variation(plan)).html()
  }

  @Test("The report with variation is well formed and its ids are unique", arguments: ReportLanguage.allCases)
  func structure(language: ReportLanguage) throws {
    let html = try page(language)
    let start = try #require(html.range(of: "<body>"))
    let end = try #require(html.range(of: "</body>"))
    let body = try Markup(String(html[start.lowerBound..<end.upperBound]))
    #expect(Set(body.ids).count == body.ids.count)
    #expect(html.contains("vt-likely"))
    let figures = html.split(separator: "<figure ").dropFirst().compactMap { $0.split(separator: "</figure>").first }
    for figure in figures { #expect(figure.contains("<table ")) }
    #expect(!html.contains(">nan<") && !html.contains("NaN"))
  }

  @Test("The queue section says the band, the promise and what today's list is spread by, in both languages")
  func sentences() throws {
    let swedish = try page()
    #expect(swedish.contains("åtta av tio"))
    #expect(swedish.contains("Högsta kö (60) nås"))
    #expect(swedish.contains("ska vänta efter 2027-V52 med 90\u{A0}% sannolikhet"))
    #expect(swedish.contains("antas ha behandlats i tur och ordning"))
    #expect(swedish.contains("Variation i beläggningen (modell)"))
    let english = try page(.english)
    #expect(english.contains("eight of ten"))
    #expect(english.contains("The maximum (60) is reached"))
    #expect(english.contains("Variation in occupancy (model)"))
  }

  @Test("A plan without variation has the report it had")
  func without() throws {
    let html = PlanReport(try SampleRegion.plan(), generated: Self.generated).html()
    #expect(!html.contains("åtta av tio") && !html.contains("(modell)"))
  }

  @Test("The tables have stable keys and a row for each list, week, ward and number present")
  func tables() throws {
    let plan = try SampleRegion.plan()
    let report = VariationReport(plan, try variation(plan))
    let tables = report.exported
    #expect(
      tables.map(\.id) == [
        "queue_variation", "queue_variation_weeks", "queue_return_visits", "ward_variation", "ward_census",
      ])
    #expect(tables[0].rows.count == 1)
    #expect(tables[1].rows.count == 2 * 52)
    #expect(tables[3].rows.count == 2)
    let shares = tables[4].rows.compactMap { row -> Double? in
      guard case .text("A1") = row.cells[0], case .percent(let share) = row.cells[4] else { return nil }
      return share
    }
    #expect(abs(shares.reduce(0, +) - 1) < 0.01)
    for table in tables { #expect(!table.csv(.exchange).contains(";nan")) }
  }

  @Test("Twelve patients on average in ten beds are more than the beds more often than not")
  func wardText() throws {
    let plan = try SampleRegion.plan()
    let options = VariationOptions(plan.facts.settings)
    let wards = try PlanVariation.wards(plan, unit: UnitCode("A1"), options: options)
    // 3 a day for four days: 12 on average. Poisson: P(more than 10) = 65.3 % (tables of the Poisson distribution). A
    // verified measure gives 100 hours a month beside the ten beds.
    let text = VariationReport(plan, wards: wards, options: options).text(width: nil)
    #expect(text.contains("I snitt ligger 12,0 inne på 10,1 platser, och 65\u{A0}% av tiden är de fler än platserna."))
    // P(more than 18) = 3.7 % and P(more than 17) = 6.3 %.
    #expect(text.contains("18 platser räcker alla utom 5\u{A0}% av tiden"))
  }

  @Test("The page of one waiting list stands on its own")
  func ownPage() throws {
    let plan = try SampleRegion.plan()
    let options = VariationOptions(plan.facts.settings, replications: 60)
    let queues = try PlanVariation.queues(plan, unit: nil, object: nil, options: options)
    let html = VariationReport(plan, queues: queues, options: options).html(generated: Self.generated)
    #expect(html.hasPrefix("<!DOCTYPE html>"))
    #expect(html.contains("Köer och vårdplatser under variation"))
  }
}

@Suite("The census as a chart")
struct CensusHistogramTests {
  private let chart = CensusHistogram(
    heading: ChartHeading(id: "c", title: "Inneliggande"), shares: [0, 0.1, 0.4, 0.3, 0.2], places: 3, wanted: 4)

  @Test("The table has every number drawn, its share and the share beyond")
  func table() {
    let rows = chart.dataTable().rows
    #expect(rows.map { $0.cells[0] } == [.number(1), .number(2), .number(3), .number(4)])
    #expect(rows[1].cells[1] == .percent(0.4))
    #expect(rows[2].cells[2] == .percent(0.2))
    #expect(rows[3].cells[2] == .percent(0))
  }

  @Test("Bars beyond the places are hatched, and both lines are drawn and named")
  func lines() throws {
    let drawing = try Markup(chart.svg())
    #expect(drawing.elements.count { $0.attributes["fill"] == "url(#c-hatch-diagonal)" } == 2)
    let lines = drawing.elements.filter { ["vt-maximum-line", "vt-plan-line"].contains($0.attributes["class"] ?? "") }
    #expect(lines.count == 4)
    #expect(drawing.elements.contains { $0.text == "4 räcker för vald risk" })
  }
}
