/// How many are expected to be present when there is always a place, found without simulation.
///
/// With random arrivals the number present is Poisson distributed around a mean that follows the arrivals, whatever the
/// stays; those who are scheduled are present or not, each for themselves. Mean, variance and the whole distribution are
/// exact at every whole hour of the pattern, once it has repeated for longer than anyone stays; a delay that has no table
/// of values is cut into half hours.
///
/// Source: Eick, Massey and Whitt, "The physics of the Mt/G/∞ queue" (1993), doi:10.1287/opre.41.4.731.
public struct ExpectedCensus: Sendable, Equatable {
  /// The mean number present at each whole hour of the pattern, a whole number of weeks long.
  public let means: [Double]
  /// The variance at each of these hours.
  public let variances: [Double]
  /// The distribution by hour of the week, over all weeks of the pattern.
  public let distribution: CensusDistribution

  /// The expected number at one ward of a system, with all streams at home.
  public init(_ system: WardSystem, ward name: String) throws(WardError) {
    let plan = try WardPlan(system)
    guard let ward = plan.wardNames.firstIndex(of: name) else { throw .unknownWard(name: name, at: "census") }
    let streams = plan.streams.indices.filter { plan.wards[$0][0] == ward }
    var weeks = 1
    for stream in streams {
      switch plan.streams[stream].arrivals {
      case .random(let profile):
        guard let own = Self.weeks(of: profile) else { throw .noPattern(stream: plan.streamNames[stream]) }
        weeks = Self.leastCommonMultiple(weeks, own)
        guard weeks <= Self.mostWeeks else { throw .noPattern(stream: plan.streamNames[stream]) }
      case .scheduled: break
      case .times: throw .noPattern(stream: plan.streamNames[stream])
      }
    }
    let hours = weeks * 168
    var random = [Double](repeating: 0, count: hours)
    var scheduled = [[Double]](repeating: [], count: 168)
    for stream in streams {
      let presence = StayPresence(plan.streams[stream], leavingShares: plan.leavingShares[stream])
      switch plan.streams[stream].arrivals {
      case .random(let profile): presence.addRandom(profile, to: &random)
      case .scheduled(let schedule): presence.addScheduled(schedule, to: &scheduled)
      case .times: break
      }
    }
    means = random.indices.map { random[$0] + scheduled[$0 % 168].reduce(0, +) }
    variances = random.indices.map { random[$0] + scheduled[$0 % 168].reduce(0) { $0 + $1 * (1 - $1) } }
    distribution = try Self.distribution(random: random, scheduled: scheduled)
  }

  /// Ten years.
  private static let mostWeeks = 520

  /// The fewest whole weeks after which a profile repeats.
  private static func weeks(of profile: RateProfile) -> Int? {
    (1...mostWeeks).first { weeks in
      let cycles = Double(weeks * 168) / profile.cycle
      return cycles >= 1 - 1e-9 && abs(cycles - cycles.rounded()) < 1e-9
    }
  }

  private static func leastCommonMultiple(_ first: Int, _ second: Int) -> Int {
    var (left, right) = (first, second)
    while right != 0 { (left, right) = (right, left % right) }
    return first / left * second
  }

  /// Poisson numbers with the scheduled added one by one.
  private static func distribution(
    random: [Double], scheduled: [[Double]]
  ) throws(WardError) -> CensusDistribution {
    var result = CensusDistribution()
    let planned = scheduled.map { probabilities in
      probabilities.reduce(into: [1.0]) { shares, probability in
        shares.append(0)
        for number in shares.indices.reversed() {
          shares[number] = shares[number] * (1 - probability) + (number > 0 ? shares[number - 1] * probability : 0)
        }
      }
    }
    for hour in random.indices {
      let poisson: PoissonDistribution
      do { poisson = try PoissonDistribution(mean: random[hour]) } catch { throw .censusTooGreat(mean: random[hour]) }
      for (number, share) in poisson.probabilities.enumerated() {
        for (extra, probability) in planned[hour % 168].enumerated() where share * probability > 1e-16 {
          result.add(share * probability, hourOfWeek: hour % 168, number: poisson.first + number + extra)
        }
      }
    }
    return result
  }
}
