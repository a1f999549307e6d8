import Simulation
import Testing

@Suite("Levelled schedules")
struct ScheduleLevellingTests {
  // Stays of one day fill the gaps: others 4, 4, 2, 2, 4, 4, 4 and four planned on the two low days make 4 everywhere.
  @Test("Planned arrivals fill the valleys of the others")
  func valleys() throws {
    let plan = try ScheduleLevelling(
      total: 4, mostPerDay: [9, 9, 9, 9, 9, 9, 9], stay: .constant(24), arrivalHour: 8, censusHour: 12,
      others: [4, 4, 2, 2, 4, 4, 4])
    #expect(plan.perDay == [0, 0, 2, 2, 0, 0, 0])
    #expect(plan.meanCensus == [4, 4, 4, 4, 4, 4, 4])
    #expect(plan.isExact)
  }

  // Open on five days with stays of three days: 10 a week make 30 bed-days. Two each day gives a peak of 6 in midweek; by
  // hand, days 1 and 4 with five each would hold 5 on six days, which no other way beats.
  @Test("Stays of several days are spread so that they do not pile up")
  func overlap() throws {
    let plan = try ScheduleLevelling(
      total: 10, mostPerDay: [5, 5, 5, 5, 5, 0, 0], stay: .constant(72), arrivalHour: 8, censusHour: 12,
      others: [Double](repeating: 0, count: 7))
    #expect(plan.peak == 5)
    #expect(plan.perDay.reduce(0, +) == 10)
    #expect(plan.perDay[5...].allSatisfy { $0 == 0 })
  }

  @Test("Great numbers are placed step by step, and held to the most per day")
  func stepwise() throws {
    let plan = try ScheduleLevelling(
      total: 700, mostPerDay: [Int](repeating: 200, count: 7), stay: .constant(24), arrivalHour: 8, censusHour: 12,
      others: [Double](repeating: 10, count: 7))
    #expect(!plan.isExact)
    #expect(plan.perDay == [Int](repeating: 100, count: 7))
  }

  @Test("More than the days can take is refused")
  func refusals() {
    let error = #expect(throws: WardError.self) {
      try ScheduleLevelling(
        total: 11, mostPerDay: [2, 2, 2, 2, 2, 0, 0], stay: .constant(24), arrivalHour: 8, censusHour: 12,
        others: [Double](repeating: 0, count: 7))
    }
    #expect(
      error?.description
        == "11 are to be planned but the days take 10. Open more days, or raise the most per day.")
    #expect(throws: WardError.daysInWeek(given: 1)) { try WeeklySchedule(perDay: [1], hourOfDay: 8) }
    #expect(throws: WardError.hourOutsideWeek(hour: 168)) { try WeeklySchedule(slots: [.init(hour: 168, count: 1)]) }
    #expect(throws: WardError.notAShare(quantity: "probability to come", value: 1.1)) {
      try WeeklySchedule(slots: [], showProbability: 1.1)
    }
  }
}
