import PlanningModel
import Testing

@Suite("Days")
struct DayTests {
  /// One vector in the layout of `DayVectors`.
  private func vector(of day: Day) -> String {
    "\(day) \(day.number) \(day.weekday.rawValue) \(day.dayOfYear) \(day.isoWeek)"
  }

  @Test("A day agrees with Python's datetime in number, weekday, day of the year and ISO week")
  func agreesWithPython() throws {
    #expect(DayVectors.all.count >= 300)
    for fields in DayVectors.all {
      let day = try #require(Day(fields[0]))
      #expect(vector(of: day) == fields.joined(separator: " "))
      let number = try #require(Int32(fields[1]))
      #expect(Day(number: number) == day)
    }
  }

  @Test("Every day of 1900–2100 has the parts that Python's datetime gives")
  func agreesWithPythonOnEveryDay() throws {
    let first = try #require(Day("1900-01-01"))
    let last = try #require(Day("2100-12-31"))
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for day in first...last {
      for byte in (vector(of: day) + "\n").utf8 {
        digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3
      }
    }
    #expect((first...last).count == DayVectors.dayCountOfTwoCenturies)
    #expect(digest == DayVectors.digestOfTwoCenturies)
  }

  @Test("Every day of 1900–2100 comes back from its date and from its text")
  func roundTrips() throws {
    let first = try #require(Day("1900-01-01"))
    let last = try #require(Day("2100-12-31"))
    for day in first...last {
      let (year, month, dayOfMonth) = day.components
      #expect(Day(year: year, month: month, day: dayOfMonth) == day)
      #expect(Day(day.description) == day)
      #expect((day.year, day.month, day.day) == (year, month, dayOfMonth))
    }
  }

  @Test(
    "The 29th of February exists in leap years only",
    arguments: [(1900, false), (2000, true), (2024, true), (2100, false)])
  func leapDay(year: Int, exists: Bool) {
    #expect((Day(year: year, month: 2, day: 29) != nil) == exists)
    #expect(Year(number: year).isLeap == exists)
    #expect(Month(year: year, month: 2).dayCount == (exists ? 29 : 28))
    #expect(Year(number: year).dayCount == (exists ? 366 : 365))
  }

  @Test(
    "A date that does not exist is no day",
    arguments: [(2026, 0, 1), (2026, 13, 1), (2026, 4, 31), (2026, 1, 0), (2026, 1, 32), (0, 1, 1), (10_000, 1, 1)])
  func refusesDates(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(
    "A text in another form than YYYY-MM-DD is no day",
    arguments: [
      "", "2026", "2026-01", "20260131", "2026-1-31", "2026-01-3", "2026-01-031", "2026/01/31", " 2026-01-31",
      "2026-01-31 ", "2026-02-30", "-026-01-01", "２０２６-01-31",
    ])
  func refusesTexts(text: String) {
    #expect(Day(text) == nil)
  }

  @Test("Days are counted, stepped through and ordered")
  func arithmetic() throws {
    let leapDay = try #require(Day("2028-02-29"))
    #expect((leapDay + 1).description == "2028-03-01")
    #expect((leapDay - 60).description == "2027-12-31")
    #expect(leapDay.distance(to: leapDay + 366) == 366)
    #expect(leapDay < leapDay + 1)
    #expect(Array(leapDay..<(leapDay + 2)).map(\.description) == ["2028-02-29", "2028-03-01"])
    #expect(leapDay.monthPeriod == Month(year: 2028, month: 2))
  }

  @Test("Saturday and Sunday are the weekend")
  func weekend() {
    #expect(Weekday.allCases.filter(\.isWeekend) == [.saturday, .sunday])
    #expect(Weekday.monday < .sunday)
  }
}
