import Foundation
import Planning
import PlanningModel
import Testing

@testable import Reporting

@Suite("The report as a page")
struct PlanReportTests {
  private static let generated = Day(number: 20_779)

  private func report(
    _ language: ReportLanguage = .swedish, configure: (inout RegionFacts, inout Decisions) -> Void = { _, _ in }
  ) throws -> PlanReport {
    PlanReport(try SampleRegion.plan(configure: configure), language: language, generated: Self.generated)
  }

  private func body(_ html: String) throws -> Markup {
    let start = try #require(html.range(of: "<body>"))
    let end = try #require(html.range(of: "</body>"))
    return try Markup(String(html[start.lowerBound..<end.upperBound]))
  }

  @Test("The page is well formed, its ids are unique and every link leads to one", arguments: ReportLanguage.allCases)
  func structure(language: ReportLanguage) throws {
    let page = try body(try report(language).html())
    #expect(Set(page.ids).count == page.ids.count)
    let links = page.attributes(of: "a").compactMap { $0["href"] }
    #expect(links.count > 10)
    #expect(links.allSatisfy { $0.hasPrefix("#") && page.ids.contains(String($0.dropFirst())) })
    #expect(page.count(element: "h1") == 1)
    #expect(page.count(element: "h2") == links.count - 1)
  }

  @Test("Nothing runs, nothing is fetched and no style stands in an attribute")
  func selfContained() throws {
    let html = try report().html()
    let page = try body(html)
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"sv\">"))
    #expect(html.contains("<meta charset=\"utf-8\"/>"))
    #expect(!html.contains("<script") && !html.contains("@import") && !html.contains("url(http"))
    #expect(page.elements.allSatisfy { $0.attributes["style"] == nil && $0.attributes["src"] == nil })
    #expect(page.elements.allSatisfy { !$0.attributes.keys.contains { $0.hasPrefix("on") } })
  }

  @Test("Every figure has a table, and every drawing a title and a description")
  func twins() throws {
    let html = try report().html()
    let figures = html.split(separator: "<figure ").dropFirst().compactMap { $0.split(separator: "</figure>").first }
    #expect(figures.count >= 6)
    for figure in figures { #expect(figure.contains("<table ")) }
    let page = try body(html)
    #expect(page.count(element: "svg") == page.count(element: "title"))
    #expect(page.count(element: "svg") == page.count(element: "desc"))
  }

  @Test("Names are escaped wherever they stand")
  func escaping() throws {
    let html = try report().html()
    #expect(!html.contains("<Prov>") && !html.contains("<platser>"))
    #expect(html.contains("Region &lt;Prov&gt; &amp; Co"))
    #expect(html.contains("Fler &lt;platser&gt;"))
  }

  /// Figures as in `OverviewTests`; −21 852.6 hours over 8 760 hours are 2.5 beds, and the clinic needs
  /// 12 × 40 hours for those who come and 60 to shorten its queue.
  @Test("The summary says in plain words what the figures of the plan say")
  func sentences() throws {
    let sentences = try report().sentences.map { String($0.map { $0 == "\u{A0}" ? " " : $0 }) }
    #expect(
      sentences == [
        "Tyngst underskott har Medicinavdelningen · Norra sjukhuset 2027: 21 853 tim vårdplats saknas, i snitt 2,5 platser, "
          + "20 % av behovet.",
        "En kapacitet begränsar 2027. Underskott i regionen som helhet: vårdplats (−4 %).",
        "Sannolikheten att regionens vårdplats räcker 2027 är 0 %.",
        "1 av 1 väntelistor är längre än vad som accepteras; 1 kommer inom gränsen under planen. Längst ifrån är "
          + "Nybesök ortopedi, Ortopeden & Co: 120 väntar, högst 60.",
        "Räknas inte in i balansen: en åtgärd utan verifierad effekt (500 tim i månaden) och behovet på "
          + "540 tim där ingen kapacitet är uppgiven (ett ställe).",
        "Tyngst överskott har Medicinavdelningen · Södra sjukhuset 2027: 15 676 tim vårdplats utöver behovet, 43 %.",
      ])
  }

  @Test("Sections without figures are left out and the rest keep their order and numbers")
  func leftOut() throws {
    let html = try report { facts, decisions in
      facts.waiting = []
      facts.activityTimes = []
      decisions = Decisions()
    }.html()
    let page = try body(html)
    let headings = page.elements.filter { $0.name == "h2" }.map(\.text)
    #expect(
      headings == [
        "1 Sammanfattning", "2 När och var uppstår obalans", "3 Behov mot tillgänglig kapacitet",
        "4 Balanstavla", "5 Från förra året till planen", "6 Slutenvård", "7 Prognosen och hur den har träffat",
        "8 Regler som bryts", "9 Antaganden", "10 Datakvalitet", "11 Källor och datas ålder",
        "12 Så läser du rapporten",
      ])
  }

  @Test("What nobody has said is called missing, not zero")
  func missing() throws {
    let page = try body(try report().html())
    let cells = page.elements.filter { $0.name == "td" }.map(\.text)
    #expect(cells.contains("uppgift saknas"))
    #expect(cells.contains("saknas"))
  }

  @Test("Without any stated capacity the page says so and still reads")
  func withoutCapacity() throws {
    let report = try report { facts, _ in facts.bedStock = [] }
    #expect(report.sentences.first == "Ingen kapacitet är uppgiven, så behovet kan inte ställas mot något.")
    _ = try body(report.html())
  }

  @Test("The same plan gives the same page")
  func deterministic() throws {
    #expect(try report().html() == (try report().html()))
  }

  @Test("A plan that begins in April has years of its own, named by both")
  func brokenYear() throws {
    let report = try report { facts, _ in facts.settings.planStart = Month(year: 2027, month: 4) }
    #expect(report.words.view(report.digest.firstYear) == "2027/28")
  }
}
