import PlanningModel
import Testing

@Suite("Working-day tables")
struct WorkingDayTableTests {
  /// A calendar whose shares have no exact binary fraction, so that a sum in another order would differ.
  private func calendar() throws -> SwedishCalendar {
    SwedishCalendar(
      shortDays: ShortDay.Occasion.allCases.map { ShortDay($0, share: $0 == .maundyThursday ? 0.1 : 0.7) },
      closedWeeks: [try #require(ISOWeek("2027-W28"))])
  }

  @Test(
    "A table answers exactly what the calendar answers, for every period of nine years", arguments: PeriodGrain.allCases
  )
  func agreesWithCalendar(grain: PeriodGrain) throws {
    let calendar = try calendar()
    let first = try #require(Day("2023-12-20"))
    let last = try #require(Day("2033-01-10"))
    let table = WorkingDayTable(calendar: calendar, from: first, through: last)
    for period in grain.periods(from: first, through: last) {
      let days = period.days.clamped(to: table.days)
      #expect(table.workingDays(in: days) == calendar.workingDays(in: days))
      #expect(table.workingDayCount(in: days) == calendar.workingDayCount(in: days))
      #expect(table.calendarDays(in: days) == days.count)
    }
  }

  // Source: 251 weekdays of 2026 that are neither holidays nor eves, computed with the Python package `holidays`.
  @Test("A table of one year counts its working and calendar days")
  func oneYear() {
    let year = Period.year(Year(number: 2026))
    let table = WorkingDayTable(calendar: SwedishCalendar(), from: year.firstDay, through: year.lastDay)
    #expect(table.days == year.days)
    #expect(table.workingDays(in: year) == 251)
    #expect(table.workingDayCount(in: year) == 251)
    #expect(table.calendarDays(in: year.days) == 365)
    #expect(table.workingDays(in: year.firstDay..<year.firstDay) == 0)
  }

  @Test("A calendar counts no working days in no days")
  func noDays() {
    let day = Day(number: 0)
    #expect(SwedishCalendar().workingDays(in: day..<day) == 0)
    #expect(SwedishCalendar().workingDayCount(in: day..<day) == 0)
  }
}
