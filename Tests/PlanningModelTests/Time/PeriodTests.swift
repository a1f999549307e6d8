import Foundation
import PlanningModel
import Testing

@Suite("Periods")
struct PeriodTests {
  // Source: the calendar of 2027, read off by hand.
  @Test(
    "A canonical code names a period, its grain, days and length",
    arguments: [
      ("2027", PeriodGrain.year, "2027-01-01", "2027-12-31", 365),
      ("2027-Q1", .quarter, "2027-01-01", "2027-03-31", 90),
      ("2027-T1", .tertial, "2027-01-01", "2027-04-30", 120),
      ("2027-01", .month, "2027-01-01", "2027-01-31", 31),
      ("2027-W05", .week, "2027-02-01", "2027-02-07", 7),
      ("2027-01-31", .day, "2027-01-31", "2027-01-31", 1),
    ])
  func canonical(code: String, grain: PeriodGrain, first: String, last: String, length: Int) throws {
    let period = try #require(Period(canonical: code))
    #expect(period.description == code)
    #expect(period.grain == grain)
    #expect((period.firstDay.description, period.lastDay.description) == (first, last))
    #expect(period.dayCount == length)
    #expect(period.days.count == length)
    #expect(period.contains(period.firstDay) && period.contains(period.lastDay))
    #expect(!period.contains(period.firstDay - 1) && !period.contains(period.lastDay + 1))
    #expect(period.advanced(by: 1).firstDay == period.lastDay + 1)
    #expect(period.advanced(by: 1).advanced(by: -1) == period)
    #expect(grain.period(containing: period.lastDay) == period)
  }

  @Test("A code that is not canonical is refused", arguments: ["2027Q1", "2027K1", "2027-q1", "202701", "2027-W5", ""])
  func refusesOtherCodes(code: String) {
    #expect(Period(canonical: code) == nil)
    #expect(Period(code) == nil)
  }

  @Test("Periods order by first day and then by length")
  func order() {
    let sorted = ["2027-01-01", "2027-01", "2027-Q1", "2027-T1", "2027", "2027-W01", "2027-02"]
    let periods = sorted.reversed().compactMap { Period(canonical: $0) }
    #expect(periods.sorted().map(\.description) == sorted)
  }

  @Test("A stretch of days is cut into the periods that touch it")
  func cutsIntoPeriods() throws {
    let first = try #require(Day("2026-11-15"))
    let last = try #require(Day("2027-01-04"))
    func codes(_ grain: PeriodGrain) -> [String] { grain.periods(from: first, through: last).map(\.description) }
    #expect(codes(.month) == ["2026-11", "2026-12", "2027-01"])
    #expect(codes(.quarter) == ["2026-Q4", "2027-Q1"])
    #expect(codes(.tertial) == ["2026-T3", "2027-T1"])
    #expect(codes(.year) == ["2026", "2027"])
    #expect(codes(.week) == (46...53).map { "2026-W\($0)" } + ["2027-W01"])
    #expect(codes(.day).count == 51)
    #expect(PeriodGrain.month.periods(from: last, through: first).isEmpty)
    #expect(PeriodGrain.month.periods(from: last, through: last).map(\.description) == ["2027-01"])
  }

  @Test("Grains order from fine to coarse and have season lengths")
  func grains() {
    #expect(PeriodGrain.allCases.sorted() == [.day, .week, .month, .quarter, .tertial, .year])
    #expect(PeriodGrain.allCases.map(\.seasonLength) == [7, 52, 12, 4, 3, 1])
  }

  @Test("Calendar values are stored as their own texts")
  func codable() throws {
    struct Row: Codable, Equatable {
      var day = Day(number: 0)
      var month = Month(year: 2027, month: 1)
      var quarter = Quarter(year: 2027, quarter: 1)
      var tertial = Tertial(year: 2027, tertial: 1)
      var year = Year(number: 2027)
      var week = ISOWeek(containing: Day(number: 0))
      var period = Period.month(Month(year: 2027, month: 2))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let data = try encoder.encode(Row())
    #expect(
      String(bytes: data, encoding: .utf8) == """
        {"day":"1970-01-01","month":"2027-01","period":"2027-02","quarter":"2027-Q1","tertial":"2027-T1",\
        "week":"1970-W01","year":"2027"}
        """)
    #expect(try JSONDecoder().decode(Row.self, from: data) == Row())
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Day].self, from: Data(#"["2027-02-30"]"#.utf8)) }
  }
}
