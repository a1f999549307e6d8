import PlanningModel
import Testing

@testable import Intake

@Suite("Ways to write periods")
struct PeriodStyleTests {
  static let cases: [(labels: [String], grain: PeriodGrain, next: [String], season: Int)] = [
    (["2021", "2022", "2023"], .year, ["2024", "2025"], 1),
    (["2023-Q3", "2023-Q4"], .quarter, ["2024-Q1", "2024-Q2"], 4),
    (["2023K4", "2024K1"], .quarter, ["2024K2", "2024K3"], 4),
    (["2024 kv3", "2024 kv4"], .quarter, ["2025 kv1"], 4),
    (["Q3 2024", "Q4 2024"], .quarter, ["Q1 2025"], 4),
    (["2024-T2", "2024-T3"], .tertial, ["2025-T1"], 3),
    (["2023-11", "2023-12"], .month, ["2024-01", "2024-02"], 12),
    (["2023M11", "2023M12"], .month, ["2024M01"], 12),
    (["202311", "202312"], .month, ["202401"], 12),
    (["11/2023", "12/2023"], .month, ["01/2024"], 12),
    (["9/2023", "10/2023"], .month, ["11/2023", "12/2023", "1/2024"], 12),
    (["jan 2024", "februari 2024"], .month, ["2024-03"], 12),
    (["nov-20", "dec-20"], .month, ["jan-21", "feb-21", "mar-21", "apr-21", "maj-21"], 12),
    (["Apr-20", "May-20"], .month, ["Jun-20"], 12),
    (["SEP 98", "OKT 98"], .month, ["NOV 98"], 12),
    (["okt 2023", "nov 2023"], .month, ["dec 2023", "jan 2024"], 12),
    (["juli-20", "aug-20"], .month, ["sept-20", "okt-20"], 12),
    (["September 2023", "October 2023"], .month, ["November 2023"], 12),
    (["2024-01-01", "2024-02-01"], .month, ["2024-03-01"], 12),
    (["2024-01-31", "2024-02-29"], .month, ["2024-03-31"], 12),
    (["2023-06-30", "2023-09-30", "2023-12-31"], .month, ["2024-03-31", "2024-06-30"], 4),
    (["2024-01", "2024-04", "2024-07"], .month, ["2024-10", "2025-01"], 4),
    (["2020-W52", "2020-W53"], .week, ["2021-W01"], 52),
    (["2024v8", "2024v9"], .week, ["2024v10"], 52),
    (["2024-01-01", "2024-01-08", "2024-01-15"], .day, ["2024-01-22"], 52),
    (["2024-02-28", "2024-02-29"], .day, ["2024-03-01"], 7),
    (["30/12/16", "31/12/16"], .day, ["01/01/17", "02/01/17"], 7),
    (["02.01.2024", "03.01.2024"], .day, ["04.01.2024"], 7),
    (["20240228", "20240229"], .day, ["20240301"], 7),
  ]

  @Test("Labels are recognised, continued in their own style and given a season", arguments: cases)
  func continued(labels: [String], grain: PeriodGrain, next: [String], season: Int) throws {
    let log = ProblemLog()
    let finder = SeriesAxisFinder(file: "f.csv", column: "period", log: log)
    let (axis, positions) = try #require(
      finder.find(labels.enumerated().map { SeriesDraft.Label(text: $1, row: $0 + 2) }))
    #expect(axis.unit == .calendar(grain))
    #expect(positions == Array(labels.indices))
    #expect(axis.season == season)
    for (ahead, label) in next.enumerated() { #expect(axis.label(at: axis.count + ahead) == label) }
  }

  @Test("Numbers count on, and other labels keep the order of the file")
  func others() throws {
    let finder = SeriesAxisFinder(file: "f.csv", column: "period", log: ProblemLog())
    func axis(_ labels: [String]) throws -> SeriesAxis {
      try #require(finder.find(labels.map { SeriesDraft.Label(text: $0, row: 2) })).axis
    }
    let numbers = try axis(["8", "9", "11"])
    #expect(numbers.unit == .number && numbers.count == 4 && numbers.season == 1)
    #expect((2..<6).map(numbers.label) == ["10", "11", "12", "13"])
    let steps = try axis(["t08", "t09"])
    #expect(steps.unit == .order)
    #expect((1..<4).map(steps.label) == ["t09", "t10", "t11"])
    let hours = try axis(["6AM-7AM", "7AM-8AM"])
    #expect((1..<4).map(hours.label) == ["7AM-8AM", "7AM-8AM +1", "7AM-8AM +2"])
  }

  @Test("A month by name that may be a day is refused, and a day without a year is no period")
  func ambiguous() {
    let log = ProblemLog()
    let finder = SeriesAxisFinder(file: "f.csv", column: "period", log: log)
    let labels = ["jan-20", "jan-21"].enumerated().map { SeriesDraft.Label(text: $1, row: $0 + 2) }
    #expect(finder.find(labels) == nil)
    #expect(
      log.problems().map(\.description) == [
        "f.csv, rad 2, kolumn period: ”jan-20” kan vara en dag i månaden eller månaden ett år. Skriv perioderna som 2027-01 "
          + "eller 2027-01-31."
      ])
    #expect(SeriesAxisFinder.period("20-jan") == nil)
    #expect(SeriesAxisFinder.period("jan-20") == .month(Month(year: 2020, month: 1)))
  }

  @Test("A day or week that does not exist is no period")
  func impossible() {
    for text in ["2023-02-29", "31/04/24", "2023-W53", "2024-13", "2024-Q5", "2024-T4"] {
      #expect(PeriodStyle.all.allSatisfy { $0.read(text) == nil }, "\(text)")
    }
  }
}
