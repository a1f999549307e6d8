import Planning
import PlanningModel
import Testing

@Suite("Net working time")
struct NetWorkingTimeTests {
  private func staff(_ weeklyHours: Double, _ pattern: OpeningPattern) -> StaffFunction {
    StaffFunction(
      unit: UnitCode("M1"), code: FunctionCode("ssk"), name: "Sjuksköterska", fullTimeEquivalents: 1,
      weeklyHours: weeklyHours, pattern: pattern, leaveDays: 25, absenceShare: 0.1, educationShare: 0.05,
      validFrom: nil, validThrough: nil, row: 2)
  }

  private func month(_ text: String, _ function: StaffFunction) throws -> NetWorkingTime {
    let month = try #require(Month(text))
    let settings = PlanSettings(regionName: "Mellanregionen", planStart: month)
    return NetWorkingTime(
      of: function, in: month, settings: settings, workingDays: settings.calendar.workingDays(in: month.days))
  }

  // Source: Vårdförbundet's weekly hours × 365 / 7, hand calculation.
  @Test(
    "The gross hours of a year follow from the agreed week",
    arguments: [(40, 2085.714286), (38.25, 1994.464286), (36 + 1.0 / 3, 1894.523810), (34 + 1.0 / 3, 1790.238095)]
      as [(Double, Double)])
  func gross(weeklyHours: Double, hours: Double) {
    let time = NetWorkingTime(
      weeklyHours: weeklyHours, weeks: 365.0 / 7, holidayDays: 0, leaveDays: 0, absenceShare: 0, educationShare: 0)
    #expect(time.gross == Hours(hours))
    #expect(time.net == time.gross)
  }

  // Hand calculation: 2080 − 80 − 240 = 1760; 10 % of it is 176; 5 % of 1584 is 79.2.
  @Test("Absence is taken of what leave leaves, education of what absence leaves")
  func order() {
    let time = NetWorkingTime(
      weeklyHours: 40, weeks: 52, holidayDays: 10, leaveDays: 30, absenceShare: 0.1, educationShare: 0.05)
    #expect(time.gross == Hours(2080))
    #expect(time.holidays == Hours(80))
    #expect(time.leave == Hours(240))
    #expect(time.absence == Hours(176))
    #expect(time.education == Hours(79.2))
    #expect(time.net == Hours(1504.8))
  }

  @Test("More holidays and leave than hours leave nothing, never less")
  func neverNegative() {
    let time = NetWorkingTime(
      weeklyHours: 40, weeks: 1, holidayDays: 3, leaveDays: 30, absenceShare: 1, educationShare: 1)
    #expect(time.holidays == Hours(24))
    #expect(time.leave == Hours(16))
    #expect(time.net == .zero)
  }

  // Hand calculation: July 2027 begins on a Thursday and has 22 weekdays without holidays, so 4.4 weeks of 40 hours;
  // 32 % of 25 days of leave are 8 days; 176 − 64 = 112; 11.2 absent; 5 % of 100.8 is 5.04.
  @Test("July 2027 of a weekday worker")
  func july() throws {
    let time = try month("2027-07", staff(40, .weekdays))
    #expect(time.gross == Hours(176))
    #expect(time.holidays == .zero)
    #expect(time.leave == Hours(64))
    #expect(time.absence == Hours(11.2))
    #expect(time.education == Hours(5.04))
    #expect(time.net == Hours(95.76))
  }

  // Hand calculation: May 2027 has 21 weekdays, one of them Kristi himmelsfärdsdag (6 May; first of May is a Saturday);
  // 5 % of 25 days of leave are 1.25 days. 168 − 8 − 10 = 150; 15; 6.75.
  @Test("May 2027 of a weekday worker loses Ascension Day")
  func may() throws {
    let time = try month("2027-05", staff(40, .weekdays))
    #expect(time.gross == Hours(168))
    #expect(time.holidays == Hours(8))
    #expect(time.leave == Hours(10))
    #expect(time.net == Hours(128.25))
  }

  // Hand calculation: 31/7 weeks of 38.25 hours = 169.392857; 8 days of 7.65 hours = 61.2; × 0.9 × 0.95.
  @Test("July 2027 of one who works all days keeps every holiday in the shorter week")
  func always() throws {
    let time = try month("2027-07", staff(38.25, .always))
    #expect(time.gross == Hours(169.392857))
    #expect(time.holidays == .zero)
    #expect(time.leave == Hours(61.2))
    #expect(abs(time.net.value - 108.192857 * 0.855) < 2e-6)
  }
}
