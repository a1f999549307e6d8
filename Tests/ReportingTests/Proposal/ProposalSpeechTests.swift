import Optimization
import Planning
import PlanningModel
import Testing

@testable import Reporting

/// The sample region's first ward lacks beds, which the second can lend in part; needs the solver.
@Suite("What a balancing proposal says", .enabled(if: (try? HiGHSSolver()) != nil))
struct ProposalSpeechTests {
  /// A year by quarters: 110 652.6 hours are needed and 87 600 stated at the first ward, 36 884.2 and 52 560 at the second.
  private func found(
    _ options: RegionBalancingOptions = RegionBalancingOptions(overtimeShare: 0),
    configure: (inout RegionFacts, inout Decisions) -> Void = { _, _ in }
  ) throws -> PlanProposal {
    let plan = try SampleRegion.plan { facts, decisions in
      facts.settings.horizonYears = 1
      decisions.measures = []
      configure(&facts, &decisions)
    }
    return try PlanProposal(plan, balancing: options, solver: try HiGHSSolver())
  }

  /// The page in Swedish, with the spaces of numbers as plain ones.
  private func page(_ found: PlanProposal) -> String {
    ProposalSpeech(found, language: .swedish).page.replacing("\u{a0}", with: " ")
  }

  @Test("A move of beds is told in hours and beds, what it gives and who decides")
  func beds() throws {
    let found = try found()
    let page = page(found)
    let line = try #require(found.proposal.lines.first)
    // The second ward has 52 560 − 36 884.2 = 15 675.8 hours to spare over the year: 1.79 beds day and night.
    #expect(abs(line.total - 15_675.8) < 60)
    #expect(page.contains("1. Flytta 15 676 timmar vårdplats (i snitt 1,8 dygnet runt) från "), "\(page)")
    #expect(page.contains("från Medicinavdelningen · Södra sjukhuset till Medicinavdelningen · Norra sjukhuset"))
    #expect(page.contains("2027 kv 1–2027 kv 4"))
    #expect(page.contains("Kostar inget extra. Beslutas på strategisk nivå."))
    #expect(!page.contains("Steg 1"), "One kind of line needs no steps.")
    // A stay takes four days of a bed that may be 95 % occupied: 96 / 0.95 = 101 hours.
    #expect(page.contains("en patient till per 101 timmar får vård som saknar tidsgräns"))
    #expect(page.contains("under 2027 kv 1–2027 kv 4:"), "Periods that give the same are told together.")
    #expect(page.contains("Ansvarig: Norra sjukhuset."))
  }

  @Test("Steps have their totals, overtime is told by capacity, and every line keeps its number")
  func steps() throws {
    let found = try found(RegionBalancingOptions(overtimeShare: 0.02))
    let page = page(found)
    #expect(found.proposal.groups.count == 2)
    #expect(page.contains("Steg 1: flytta timmar mellan enheter, 1 flytt\n  I allt vårdplats 15 676 timmar. Ger 155"))
    // Two hours in a hundred of 87 600 are 1 752.
    #expect(page.contains("Steg 2: övertid, 1 rad\n  I allt vårdplats 1 752 timmar. Ger 17 patienter färre utan"))
    #expect(page.contains("2. Övertid 1 752 timmar av vårdplats, Medicinavdelningen · Norra sjukhuset"))
    #expect(page.contains("utöver det som ingen har prissatt."))
  }

  @Test("Moves below the smallest are left out, and what they would have given is told")
  func smallMoves() throws {
    // 100 weeks of a bed are 16 800 hours, more than the 15 676 that can be lent.
    let found = try found(RegionBalancingOptions(overtimeShare: 0, smallestMove: 100))
    #expect(found.proposal.lines.isEmpty && found.proposal.withSmallMoves != nil)
    let page = page(found)
    #expect(
      page.contains("Flyttar under 4 000 timmar i allt, för vårdplatser 16 800 timmar, föreslås inte. Med dem: 15"))
    let english = ProposalSpeech(found, language: .english).page
    #expect(english.contains("Moves below 4,000 hours in all, for beds 16,800 hours, are not proposed. With them: 15"))
  }

  @Test("A measure that is carried out as a whole tells what would have been enough, and a free one says so")
  func measures() throws {
    let found = try found { _, decisions in
      var whole = SampleRegion.measure("A01", "Fler platser", planned: 1_200, state: .decided)
      whole.cost = MeasureCost(once: 900_000)
      decisions.measures = [whole]
    }
    let page = page(found)
    #expect(page.contains("genomför 1 åtgärd"), "\(page)")
    // 110 652.6 − 87 600 − 15 675.8 = 7 376.8 hours are lacking after the largest move; 52 % of the measure's 14 400 come
    // in time for them. With all of it, less is moved.
    #expect(page.contains("Genomför Fler platser (A01), av vilken 52 % hade räckt: 14 400 timmar"), "\(page)")
    #expect(page.contains("Kostar 900 000 kronor."))
  }

  @Test("Nothing lacking: the page says so and proposes nothing")
  func nothing() throws {
    let found = try found { facts, _ in facts.bedStock = [SampleRegion.beds("A1", 20), SampleRegion.beds("A2", 6)] }
    let page = page(found)
    #expect(page.contains("Det finns inget att föreslå."))
    #expect(!page.contains("Vad som föreslås"))
  }

  @Test("Where care is counted in bed-days, the page says bed-days and no patients")
  func bedDays() throws {
    let found = try found { facts, _ in
      let objects = [SampleRegion.object("SLUTEN", "Vårddygn medicin", .bedDays)]
      facts.catalogue = (try? ServiceCatalogue(objects: objects, services: [])) ?? facts.catalogue
      facts.waiting = []
      facts.activityTimes = []
    }
    let page = page(found)
    #expect(page.contains("vårddygn inte om inget görs"), "\(page)")
    #expect(page.contains("vårddygn till ryms av vård som saknar tidsgräns") && page.contains("vårddygn ryms inte"))
    #expect(!page.contains("patient"))
  }

  @Test("The page for the screen and paper holds the same steps and every table")
  func html() throws {
    let found = try found(RegionBalancingOptions(overtimeShare: 0.02))
    let html = ProposalReport(
      found, language: .swedish, generated: try #require(Day("2026-11-01"))
    ).html()
    #expect(html.contains("Steg 2: övertid, 1 rad"))
    #expect(html.contains("Region &lt;Prov&gt; &amp; Co"))
    for id in ["laget", "forslaget", "aterstar", "vantar", "sakert", "veta"] { #expect(html.contains("id=\"\(id)\"")) }
  }
}
