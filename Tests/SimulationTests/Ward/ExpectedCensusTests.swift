import Simulation
import Testing

@Suite("Expected census")
struct ExpectedCensusTests {
  @Test("Steady arrivals give the Poisson census of the closed form")
  func steady() throws {
    let system = try WardTheoryTests.ward(stay: .logNormal(mean: 48, deviation: 40))
    let expected = try ExpectedCensus(system, ward: "A")
    for hour in [0, 50, 167] {
      #expect(abs(expected.means[hour] - 12) < 1e-3)
      #expect(expected.means[hour] == expected.variances[hour])
    }
    #expect(expected.distribution.quantile(0.95) == 18)
    #expect(expected.distribution.places(forRiskOfOverfull: 0.05) == 18)
    #expect(expected.distribution.places(forRiskOfFull: 0.05) == 19)
    #expect(try InfiniteServerCensus(mean: 12).quantile(0.95) == 18)
  }

  // Arrivals 1 an hour between 0 and 1 each day, staying 24.5 hours: at whole hour 1 all of today's (1) and half of
  // yesterday's, who came in the last half of that hour, are present; at hour 2 only today's.
  @Test("A pulse of arrivals is present until its stay has passed")
  func pulse() throws {
    let rates = [1.0] + [Double](repeating: 0, count: 23)
    let expected = try ExpectedCensus(
      try WardTheoryTests.ward(rates: rates, stay: .constant(24.5)), ward: "A")
    #expect(abs(expected.means[1] - 1.5) < 1e-12)
    #expect(abs(expected.means[2] - 1) < 1e-12)
    #expect(abs(expected.means[24] - 1) < 1e-12)
  }

  // 10 at 8 o'clock on the first day, each present with probability 0.9: a binomial number with mean 9 and variance 0.9
  // until 32 hours later; the exponential stay halves with ln 2 of its mean.
  @Test("The scheduled are present or not, each for themselves")
  func scheduled() throws {
    let schedule = try WeeklySchedule(slots: [.init(hour: 8, count: 10)], showProbability: 0.9)
    let system = WardSystem(
      wards: [.init(name: "A", places: nil)],
      streams: [
        .init(name: "planned", arrivals: .scheduled(schedule), stay: try .constant(32), wards: ["A"])
      ])
    let expected = try ExpectedCensus(system, ward: "A")
    #expect(expected.means[7] == 0)
    #expect(abs(expected.means[8] - 9) < 1e-12)
    #expect(abs(expected.variances[39] - 0.9) < 1e-12)
    #expect(expected.means[40] == 0)
    #expect(abs(expected.distribution.shares(.hourOfWeek(20))[10] - 0.3486784401) < 1e-10)
  }

  @Test("Longer weeks of a season make higher weeks of census")
  func season() throws {
    let profile = try RateProfile.weekly(hourly: [Double](repeating: 0.25, count: 168), season: [1, 1, 3, 1])
    var system = try WardTheoryTests.ward(stay: .exponential(mean: 24))
    system.streams[0].arrivals = .random(profile)
    let means = try ExpectedCensus(system, ward: "A").means
    #expect(means.count == 4 * 168)
    // By hand: the approach to 18 from 6 after 168 hours leaves 12 e⁻⁷.
    #expect(abs(means[3 * 168] - (18 - 12 * 0.000911881965554516)) < 1e-6)
  }

  @Test("Known times have no pattern")
  func refusals() throws {
    var system = try WardTheoryTests.ward(stay: .exponential(mean: 24))
    system.streams[0].arrivals = .times([1])
    let error = #expect(throws: WardError.self) { try ExpectedCensus(system, ward: "A") }
    #expect(
      error?.description
        == "The arrivals of stream \"acute\" and those before it do not repeat together within ten years of whole weeks. "
        + "Give rates by hours of a week or a weekly schedule, or simulate.")
    #expect(throws: WardError.unknownWard(name: "B", at: "census")) { try ExpectedCensus(system, ward: "B") }
  }
}
