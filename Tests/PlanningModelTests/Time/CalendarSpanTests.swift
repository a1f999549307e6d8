import PlanningModel
import Testing

@Suite("Weeks, months, quarters, tertials and years")
struct CalendarSpanTests {
  /// Spans that follow each other, hold exactly their days and come back from text and day.
  private func check<Span: CalendarSpan>(_ spans: Range<Span>) {
    for span in spans {
      #expect(span.firstDay.distance(to: (span + 1).firstDay) == span.dayCount)
      #expect(span.lastDay + 1 == (span + 1).firstDay)
      #expect(span.days.count == span.dayCount)
      #expect(span.contains(span.firstDay) && span.contains(span.lastDay) && !span.contains(span.lastDay + 1))
      #expect(Span(containing: span.firstDay) == span && Span(containing: span.lastDay) == span)
      #expect(Span(span.description) == span)
      #expect(span - 1 < span)
    }
  }

  @Test("Spans of each kind tile 1900–2100 without gaps and come back from their texts")
  func tiling() throws {
    let first = try #require(Day("1900-01-01"))
    let end = try #require(Day("2101-01-01"))
    check(ISOWeek(containing: first)..<ISOWeek(containing: end))
    check(Month(containing: first)..<Month(containing: end))
    check(Quarter(containing: first)..<Quarter(containing: end))
    check(Tertial(containing: first)..<Tertial(containing: end))
    check(Year(containing: first)..<Year(containing: end))
  }

  // Source: ISO 8601 examples, computed with Python's date.isocalendar.
  @Test(
    "A day around New Year belongs to the ISO week of its Thursday",
    arguments: [
      ("2026-12-31", "2026-W53", Weekday.thursday), ("2027-01-03", "2026-W53", .sunday),
      ("2027-01-04", "2027-W01", .monday), ("2025-12-29", "2026-W01", .monday), ("2028-01-02", "2027-W52", .sunday),
    ])
  func isoWeek(text: String, week: String, weekday: Weekday) throws {
    let day = try #require(Day(text))
    #expect(day.isoWeek.description == week)
    #expect(day.weekday == weekday)
  }

  // Source: the years with 53 weeks in 2000–2050 start on a Thursday, or are leap years that start on a Wednesday.
  @Test("The years with 53 weeks are known")
  func weekCounts() {
    let long = (2000...2050).filter { Year(number: $0).weekCount == 53 }
    #expect(long == [2004, 2009, 2015, 2020, 2026, 2032, 2037, 2043, 2048])
    #expect(ISOWeek(year: 2026, week: 53) != nil)
    #expect(ISOWeek(year: 2027, week: 53) == nil)
    #expect(ISOWeek(year: 2027, week: 0) == nil)
    #expect(Year(number: 2026).weeks.count == 53)
    #expect(Year(number: 2026).weeks.lowerBound.description == "2026-W01")
  }

  @Test("A week starts on Monday and knows its week-year")
  func weekParts() throws {
    let week = try #require(ISOWeek("2027-W05"))
    #expect(week.monday.description == "2027-02-01")
    #expect(week.sunday.description == "2027-02-07")
    #expect((week.weekYear, week.week) == (2027, 5))
    #expect((week + 48).description == "2028-W01")
    #expect(week.distance(to: week + 48) == 48)
  }

  @Test("The months of 2027 have their lengths, quarters and tertials")
  func months() throws {
    let months = Year(number: 2027).months
    #expect(months.map(\.dayCount) == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    #expect(months.map(\.quarter.quarter) == [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4])
    #expect(months.map(\.tertial.tertial) == [1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3])
    #expect(Month("2027-12")?.advanced(by: 2).description == "2028-02")
    #expect(Month(year: 2027, month: 12).index == 2027 * 12 + 11)
  }

  @Test("Quarters and tertials hold their months and days")
  func quartersAndTertials() throws {
    let quarter = try #require(Quarter("2028-Q1"))
    #expect(quarter.months.map(\.description) == ["2028-01", "2028-02", "2028-03"])
    #expect(quarter.dayCount == 91)
    #expect(quarter.index == 2028 * 4)
    #expect((quarter.year, quarter.quarter) == (2028, 1))
    let tertial = try #require(Tertial("2027-T3"))
    #expect(tertial.months.map(\.description) == ["2027-09", "2027-10", "2027-11", "2027-12"])
    #expect((tertial.firstDay.description, tertial.lastDay.description) == ("2027-09-01", "2027-12-31"))
    #expect((tertial.year, tertial.tertial) == (2027, 3))
  }

  @Test(
    "A quarter is also read without hyphen and with the Swedish letter", arguments: ["2027-Q1", "2027Q1", "2027K1"])
  func quarterTexts(text: String) {
    #expect(Quarter(text) == Quarter(year: 2027, quarter: 1))
  }

  @Test(
    "A text in another form is no span",
    arguments: [
      "", "2027-13", "2027-00", "2027-1", "2027-Q0", "2027-Q5", "2027-T4", "2027-W00", "2027-W53", "227", "x",
    ])
  func refusesTexts(text: String) {
    #expect(ISOWeek(text) == nil)
    #expect(Month(text) == nil)
    #expect(Quarter(text) == nil)
    #expect(Tertial(text) == nil)
    #expect(Year(text) == nil)
  }
}
