import Forecasting
import Numerics
import Testing

@Suite("Which days counts go with")
struct CalendarChoiceTests {
  /// Days of the months from January 2020 on, and their days from Monday to Friday.
  private static let days: [Double] = (0..<84).map { month in
    [31, month % 48 == 1 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month % 12]
  }
  private static let weekdays: [Double] = {
    // 1 January 2020 was a Wednesday, the third day of its week.
    var first = 2
    return days.map { count in
      let weekdays = (0..<Int(count)).count { (first + $0) % 7 < 5 }
      first = (first + Int(count)) % 7
      return Double(weekdays)
    }
  }()

  private func series(per exposure: [Double]?, count: Int) throws -> [TimeSeries] {
    var random = PhiloxRandom(seed: 17)
    return try (0..<count).map { _ in
      let values = (0..<60).map { month in
        let mean = 40 * (exposure?[month] ?? 25)
        return max(0, mean + mean.squareRoot() * SampleSeries.noise(&random))
      }
      return try TimeSeries(values: values, period: 12)
    }
  }

  private func choice(_ series: [TimeSeries]) -> Int? {
    CalendarChoice.best(for: series, among: [Self.days, Self.weekdays], start: 0, horizon: 12)
  }

  @Test("Visits on weekdays are found to go with weekdays")
  func workingDays() throws {
    #expect(choice(try series(per: Self.weekdays, count: 8)) == 1)
  }

  @Test("A number that does not depend on the month's length is left without exposure")
  func none() throws {
    #expect(choice(try series(per: nil, count: 8)) == nil)
  }

  @Test("Too short a history and no series at all are left without exposure")
  func short() throws {
    #expect(choice([]) == nil)
    #expect(choice([try TimeSeries(values: [10, 11, 12, 9], period: 12)]) == nil)
  }
}
