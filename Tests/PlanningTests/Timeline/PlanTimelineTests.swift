import PlanningModel
import Testing

@testable import Planning

@Suite("The time axis of a plan")
struct PlanTimelineTests {
  private func timeline(_ start: Month, years: Int, _ grain: PeriodGrain) -> PlanTimeline {
    PlanTimeline(settings: PlanSettings(regionName: "R", planStart: start, horizonYears: years), grain: grain)
  }

  @Test("Two years of months have 24 months, eight quarters and two years that cover every month once")
  func months() {
    let timeline = timeline(Month(year: 2027, month: 1), years: 2, .month)
    #expect(timeline.views(of: .month).map(\.code).first == "2027-01")
    #expect(
      timeline.views(of: .quarter).map(\.code) == (2027...2028).flatMap { year in (1...4).map { "\(year)-Q\($0)" } })
    #expect(timeline.views(of: .year).map(\.code) == ["2027", "2028"])
    for grain in [PeriodGrain.month, .quarter, .year] {
      #expect(timeline.views(of: grain).flatMap { Array($0.range) } == Array(0..<24))
    }
    #expect(timeline.views.map(\.position) == Array(timeline.views.indices))
  }

  @Test("A plan of quarters that starts in April names its year by its first and last quarter")
  func quarters() {
    let timeline = timeline(Month(year: 2024, month: 4), years: 1, .quarter)
    #expect(timeline.views.map(\.code) == ["2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1", "2024-Q2--2025-Q1"])
    #expect(timeline.view("2024-Q2--2025-Q1")?.range == 0..<4)
    #expect(timeline.view("2026") == nil)
  }

  @Test("A quarter that the plan holds a part of is named by its first and last month")
  func partialQuarters() {
    let timeline = timeline(Month(year: 2027, month: 2), years: 1, .month)
    #expect(
      timeline.views(of: .quarter).map(\.code)
        == ["2027-02--2027-03", "2027-Q2", "2027-Q3", "2027-Q4", "2028-01--2028-01"])
  }

  @Test("A period that something holds for a part of counts for its days or its months")
  func shares() throws {
    let april = Period.month(Month(year: 2027, month: 4))
    let cases: [(Day?, Day?, Double)] = [
      (nil, nil, 1), (Day("2027-04-16"), nil, 0.5), (nil, Day("2027-04-15"), 0.5), (Day("2027-05-01"), nil, 0),
      (Day("2027-04-10"), Day("2027-04-12"), 0.1),
    ]
    for (first, last, share) in cases { #expect(april.share(from: first, through: last) == share) }
    let quarter = Period.quarter(Quarter(year: 2027, quarter: 2))
    #expect(quarter.months.map(\.description) == ["2027-04", "2027-05", "2027-06"])
    #expect(quarter.shareOfMonths { $0.month >= 5 } == 2.0 / 3)
  }
}
