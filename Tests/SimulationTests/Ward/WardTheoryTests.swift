import Simulation
import Testing

/// Runs against theory, within 4 standard errors of the replications: one miss in about sixteen thousand.
@Suite("Wards against theory")
struct WardTheoryTests {
  static func ward(
    rates: [Double] = [0.25], stay: Variate, places: Int? = nil, delay: WardSystem.Delay? = nil,
    leavingHours: [Double]? = nil, overflow: WardSystem.Overflow = .crowdsHome
  ) throws -> WardSystem {
    WardSystem(
      wards: [.init(name: "A", places: places)],
      streams: [
        .init(
          name: "acute", arrivals: .random(try RateProfile(rates: rates)), stay: stay, delay: delay,
          leavingHours: leavingHours, wards: ["A"], overflow: overflow)
      ])
  }

  static func study(_ system: WardSystem, weeks: Int = 26, replications: Int = 12) throws -> WardStudy {
    let study = try WardSimulation(system, warmUpWeeks: 4, weeks: weeks).study(seed: 7, replications: replications)
    for run in study.runs { #expect(run.streams.allSatisfy { $0.isConserved }) }
    return study
  }

  func expect(_ moments: Moments, _ theory: Double, _ comment: Comment) {
    #expect(abs(moments.mean - theory) <= 4 * moments.standardError, comment)
    #expect(moments.standardError < 0.15 * theory, comment)
  }

  /// The mean squared distance of the number present from a mean that is known.
  static func squares(_ run: WardRun, _ part: CensusDistribution.Part, around mean: Double) -> Double {
    var sum = 0.0
    for (number, share) in run.wards[0].census.shares(part).enumerated() {
      let distance = Double(number) - mean
      sum += distance * distance * share
    }
    return sum
  }

  // M/G/∞: mean and variance are both 0.25 × 48 = 12, whatever the distribution of stays.
  @Test("The census of an open ward has its mean for variance")
  func openWard() throws {
    for stay in [try Variate.exponential(mean: 48), try .gamma(mean: 48, deviation: 20), try .constant(48)] {
      let study = try Self.study(try Self.ward(stay: stay))
      expect(study.moments { $0.wards[0].meanCensus }, 12, "mean over time")
      expect(study.moments { $0.wards[0].census.mean() }, 12, "mean at whole hours")
      let squares = study.moments { Self.squares($0, .week, around: 12) }
      expect(squares, 12, "variance around the true mean")
      expect(
        study.moments { $0.wards[0].census.riskOfOverfull(places: 16) }, 0.10129101, "more than sixteen, by R ppois")
    }
  }

  // Erlang B with 14 places and load 12: the share is dpois(14, 12) / ppois(14, 12), which R prints as 0.11720988.
  @Test("A ward that refuses loses as Erlang says")
  func refusing() throws {
    let study = try Self.study(
      try Self.ward(stay: .gamma(mean: 48, deviation: 30), places: 14, overflow: .refused))
    expect(study.moments { $0.streams[0].shareOverflowing }, 0.11720988, "loss")
    #expect(study.runs.allSatisfy { $0.wards[0].meanBeyond == 0 && $0.streams[0].crowding == 0 })
  }

  // The excess of a Poisson census over its places, summed from the tail.
  @Test("Crowding beyond the places is the tail of the open ward's census")
  func crowding() throws {
    let census = try InfiniteServerCensus(mean: 12)
    let study = try Self.study(try Self.ward(stay: .exponential(mean: 48), places: 14))
    expect(study.moments { $0.wards[0].meanBeyond }, census.meanBeyond(places: 14), "beyond")
    let perHundred = study.moments { $0.wards[0].overcrowdingPerHundred ?? .nan }
    expect(perHundred, 100 * census.meanBeyond(places: 14) / 14, "per hundred")
  }

  static let day = (0..<24).map { $0 >= 8 && $0 < 20 ? 0.5 : 0.1 }
  static let afternoon = (0..<24).map { $0 >= 10 && $0 < 16 ? 1.0 : 0.0 }

  @Test("Simulated and expected census agree hour by hour, with delays, leaving hours and planned arrivals")
  func twin() throws {
    var system = try Self.ward(
      rates: Self.day, stay: try .gamma(mean: 40, deviation: 30),
      delay: .init(share: 0.2, extra: try .discrete(values: [24, 48], weights: [1, 1])),
      leavingHours: Self.afternoon)
    system.streams.append(
      .init(
        name: "planned",
        arrivals: .scheduled(
          try WeeklySchedule(perDay: [4, 4, 3, 3, 1, 0, 0], hourOfDay: 7.5, showProbability: 0.9)),
        stay: try .histogram(counts: [1, 3, 2, 1], width: 24), leavingHours: Self.afternoon, wards: ["A"]))
    let expected = try ExpectedCensus(system, ward: "A")
    let study = try Self.study(system, weeks: 20, replications: 16)
    for hour in stride(from: 3, to: 168, by: 11) {
      expect(
        study.moments { $0.wards[0].census.mean(.hourOfWeek(hour)) }, expected.means[hour], "mean at hour \(hour)")
    }
    let mean = expected.means.reduce(0, +) / 168
    expect(study.moments { $0.wards[0].meanCensus }, mean, "mean over time")
    #expect(abs(expected.distribution.mean() - mean) < 1e-9)
    let variance = study.moments { run in
      var sum = 0.0
      for hour in 0..<168 { sum += Self.squares(run, .hourOfWeek(hour), around: expected.means[hour]) }
      return sum / 168
    }
    expect(variance, expected.variances.reduce(0, +) / 168, "variance within the hour")
  }
}
