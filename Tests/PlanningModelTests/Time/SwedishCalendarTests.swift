import Foundation
import PlanningModel
import Testing

@Suite("The Swedish calendar")
struct SwedishCalendarTests {
  private let calendar = SwedishCalendar()
  private let onlyHolidays = SwedishCalendar(freeEves: [])

  // Source: computed with the Python package `holidays` and with an independent Meeus/Jones/Butcher program.
  @Test(
    "The movable holidays and weekdays of 2026–2031 are known",
    arguments: [
      (2026, "04-05 05-14 05-24 06-19 10-31", 251, 254), (2027, "03-28 05-06 05-16 06-25 11-06", 253, 256),
      (2028, "04-16 05-25 06-04 06-23 11-04", 251, 252), (2029, "04-01 05-10 05-20 06-22 11-03", 250, 253),
      (2030, "04-21 05-30 06-09 06-21 11-02", 250, 253), (2031, "04-13 05-22 06-01 06-20 11-01", 249, 252),
    ])
  func movableHolidays(year: Int, dates: String, workingDays: Int, weekdaysThatAreNoHolidays: Int) throws {
    let movable: [Holiday] = [.easterSunday, .ascensionDay, .whitSunday, .midsummerEve, .allSaintsDay]
    let found = calendar.holidays(year: year).filter { movable.contains($0.1) }
    #expect(found.map(\.1) == movable)
    #expect(found.map { $0.0.description } == dates.split(separator: " ").map { "\(year)-\($0)" })
    #expect(calendar.easter(year: year) == found.first?.0)
    let period = Period.year(Year(number: year))
    #expect(calendar.workingDayCount(in: period) == workingDays)
    #expect(onlyHolidays.workingDayCount(in: period) == weekdaysThatAreNoHolidays)
    #expect(calendar.workingDays(in: period) == Double(workingDays))
  }

  // Source: as above; Gauss's first rule fails in 1954 and 1981;
  // 22 March (1818, 2285) and 25 April (1886, 1943, 2038) are the published extremes.
  @Test(
    "Easter Sunday is known",
    arguments: [
      "2032-03-28", "2033-04-17", "2034-04-09", "2035-03-25", "2008-03-23", "1981-04-19", "1954-04-18", "1818-03-22",
      "1886-04-25", "1943-04-25", "2038-04-25", "2285-03-22",
    ])
  func easter(text: String) throws {
    let day = try #require(Day(text))
    #expect(calendar.easter(year: day.year) == day)
  }

  // Source: computed with the Python package `holidays`.
  @Test(
    "The working days of each month are known",
    arguments: [
      (2026, [20, 20, 22, 20, 19, 21, 23, 21, 22, 22, 21, 20]),
      (2027, [19, 20, 21, 22, 20, 21, 22, 22, 22, 21, 22, 21]),
    ])
  func monthlyWorkingDays(year: Int, counts: [Int]) {
    let months = Year(number: year).months.map(Period.month)
    #expect(months.map(calendar.workingDayCount(in:)) == counts)
    #expect(months.map(calendar.workingDays(in:)) == counts.map(Double.init))
  }

  @Test("The holidays of 1990–2050 agree with the Python package holidays")
  func agreesWithPython() {
    #expect(HolidayVectors.all.map(\.year) == Array(1990...2050))
    for (year, dates) in HolidayVectors.all {
      let named = Year(number: year).days.filter { calendar.holiday($0) != nil }
      #expect(named.map(\.description) == dates)
      #expect(Set(calendar.holidays(year: year).map(\.0)) == Set(named))
    }
  }

  @Test("The national day is a holiday from 2005, and annandag pingst through 2004")
  func changeOf2005() throws {
    func names(_ year: Int) -> [Holiday] { calendar.holidays(year: year).map(\.1) }
    #expect(names(2004).contains(.whitMonday) && !names(2004).contains(.nationalDay))
    #expect(names(2005).contains(.nationalDay) && !names(2005).contains(.whitMonday))
  }

  @Test("When two holidays meet, both are listed and the day has one name")
  func twoHolidaysOnOneDay() throws {
    let day = try #require(Day("2008-05-01"))
    #expect(calendar.holidays(year: 2008).filter { $0.0 == day }.map(\.1) == [.mayDay, .ascensionDay])
    #expect(calendar.holiday(day) == .mayDay)
  }

  @Test("The holidays of a year come in order, with Swedish names")
  func names() {
    let texts = calendar.holidays(year: 2026).map { "\($0.0) \($0.1.swedishName)" }
    #expect(
      texts == [
        "2026-01-01 Nyårsdagen", "2026-01-06 Trettondedag jul", "2026-04-03 Långfredagen", "2026-04-05 Påskdagen",
        "2026-04-06 Annandag påsk", "2026-05-01 Första maj", "2026-05-14 Kristi himmelsfärdsdag",
        "2026-05-24 Pingstdagen", "2026-06-06 Sveriges nationaldag", "2026-06-19 Midsommarafton",
        "2026-06-20 Midsommardagen", "2026-10-31 Alla helgons dag", "2026-12-24 Julafton", "2026-12-25 Juldagen",
        "2026-12-26 Annandag jul", "2026-12-31 Nyårsafton",
      ])
    #expect(Holiday.whitMonday.swedishName == "Annandag pingst")
  }

  @Test("An eve is no public holiday, but an ordinary Sunday is")
  func publicHolidays() throws {
    func isPublic(_ text: String) throws -> Bool { calendar.isPublicHoliday(try #require(Day(text))) }
    #expect(try !isPublic("2026-12-24") && isPublic("2026-12-25"))
    #expect(try isPublic("2026-01-11") && !isPublic("2026-01-10"))
    #expect(calendar.holiday(try #require(Day("2026-01-11"))) == nil)
    #expect(Holiday.allCases.filter { $0.kind == .eve } == [.midsummerEve, .christmasEve, .newYearsEve])
  }

  @Test("A working day is a weekday that is neither a holiday, a free eve nor in a closed week")
  func workingDay() throws {
    let closed = SwedishCalendar(closedWeeks: [try #require(ISOWeek("2026-W29"))])
    func works(_ calendar: SwedishCalendar, _ text: String) throws -> Bool {
      calendar.isWorkingDay(try #require(Day(text)))
    }
    #expect(try works(calendar, "2026-01-05") && !works(calendar, "2026-01-06") && !works(calendar, "2026-01-10"))
    #expect(try !works(calendar, "2026-12-24") && works(onlyHolidays, "2026-12-24"))
    #expect(try works(calendar, "2026-07-15") && !works(closed, "2026-07-15") && works(closed, "2026-07-20"))
    // 23 weekdays in July 2026 without the five of week 29.
    #expect(closed.workingDays(in: .month(Month(year: 2026, month: 7))) == 18)
  }

  // Source: the almanac of 2026; Easter Sunday is 5 April and Kristi himmelsfärdsdag 14 May.
  @Test(
    "A short day counts as its share",
    arguments: [
      (ShortDay.Occasion.epiphanyEve, "2026-01-05", "Trettondagsafton"),
      (.maundyThursday, "2026-04-02", "Skärtorsdagen"), (.walpurgisEve, "2026-04-30", "Valborgsmässoafton"),
      (.dayBeforeAscensionDay, "2026-05-13", "Dagen före Kristi himmelsfärdsdag"),
      (.dayAfterAscensionDay, "2026-05-15", "Klämdagen efter Kristi himmelsfärdsdag"),
      (.midsummerEve, "2026-06-19", "Midsommarafton"), (.allSaintsEve, "2026-10-30", "Allhelgonaafton"),
      (.christmasEve, "2026-12-24", "Julafton"), (.newYearsEve, "2026-12-31", "Nyårsafton"),
    ])
  func shortDay(occasion: ShortDay.Occasion, date: String, name: String) throws {
    let day = try #require(Day(date))
    let half = SwedishCalendar(freeEves: [], shortDays: [ShortDay(occasion, share: 0.5)])
    let none = SwedishCalendar(freeEves: [], shortDays: [ShortDay(occasion, share: 0)])
    let month = Period.month(day.monthPeriod)
    #expect(occasion.swedishName == name)
    #expect(half.workingShare(of: day) == 0.5)
    #expect(half.isWorkingDay(day) && !none.isWorkingDay(day))
    #expect(half.workingDays(in: month) == onlyHolidays.workingDays(in: month) - 0.5)
    #expect(half.workingDayCount(in: month) == onlyHolidays.workingDayCount(in: month))
    #expect(none.workingDayCount(in: month) == onlyHolidays.workingDayCount(in: month) - 1)
  }

  @Test("A free eve stays free, and of two short days that meet the shorter rules")
  func shortDaysThatMeet() throws {
    let eve = SwedishCalendar(shortDays: [ShortDay(.christmasEve, share: 0.5)])
    #expect(eve.workingShare(of: try #require(Day("2026-12-24"))) == 0)
    let both = SwedishCalendar(shortDays: [
      ShortDay(.walpurgisEve, share: 0.5), ShortDay(.dayBeforeAscensionDay, share: 0.25),
    ])
    #expect(both.workingShare(of: try #require(Day("2008-04-30"))) == 0.25)
    #expect(both.workingShare(of: try #require(Day("2009-04-30"))) == 0.5)
  }

  @Test("Equal settings are equal calendars, whatever order they came in")
  func normalisedSettings() throws {
    let week = try #require(ISOWeek("2026-W29"))
    let one = SwedishCalendar(
      freeEves: [.newYearsEve, .christmasEve, .christmasEve],
      shortDays: [ShortDay(.walpurgisEve, share: 0.5), ShortDay(.epiphanyEve, share: 0.75)],
      closedWeeks: [week + 1, week, week])
    let other = SwedishCalendar(
      freeEves: [.christmasEve, .newYearsEve],
      shortDays: [
        ShortDay(.epiphanyEve, share: 0.75), ShortDay(.walpurgisEve, share: 0.5), ShortDay(.walpurgisEve, share: 0.8),
      ], closedWeeks: [week, week + 1])
    #expect(one == other)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let data = try encoder.encode(one)
    #expect(
      String(bytes: data, encoding: .utf8) == """
        {"closedWeeks":["2026-W29","2026-W30"],"freeEves":["christmasEve","newYearsEve"],\
        "shortDays":[{"occasion":"epiphanyEve","share":0.75},{"occasion":"walpurgisEve","share":0.5}]}
        """)
    #expect(try JSONDecoder().decode(SwedishCalendar.self, from: data) == one)
  }

  @Test("Stored settings that are left out take their standard, and impossible ones are refused")
  func decodesSettings() throws {
    func decode(_ json: String) throws -> SwedishCalendar {
      try JSONDecoder().decode(SwedishCalendar.self, from: Data(json.utf8))
    }
    #expect(try decode("{}") == SwedishCalendar())
    #expect(try decode(#"{"freeEves":[]}"#) == onlyHolidays)
    #expect(throws: DecodingError.self) { try decode(#"{"freeEves":["easterSunday"]}"#) }
    #expect(throws: DecodingError.self) { try decode(#"{"shortDays":[{"occasion":"walpurgisEve","share":1.5}]}"#) }
    #expect(throws: DecodingError.self) { try decode(#"{"closedWeeks":["2027-W53"]}"#) }
  }
}
