import Simulation
import Testing

/// Runs against theory. Each compares a mean over replications with the exact answer, within 4 standard errors of the
/// replications: one miss in about sixteen thousand if the simulator is right.
@Suite("Service systems against theory")
struct ServiceTheoryTests {
  static func single(
    servers: Int, service: Variate, rates: [Double], waitingPlaces: Int? = nil
  ) throws -> ServiceSystem {
    ServiceSystem(
      stations: [
        .init(name: "desk", servers: .constant(servers), service: service, waitingPlaces: waitingPlaces)
      ],
      classes: try rates.enumerated().map { place, rate in
        .init(
          name: "class \(place)", arrivals: .renewal(try .exponential(mean: 1 / rate)), priority: place, entry: "desk")
      })
  }

  static func study(_ system: ServiceSystem, time: Double, replications: Int = 12) throws -> ServiceStudy {
    let study = try ServiceSimulation(system, length: .init(warmUp: time / 10, end: .time(time))).study(
      seed: 20, replications: replications)
    for run in study.runs {
      #expect(run.littleGap < 1e-9)
      #expect(run.flows.allSatisfy { $0.isConserved })
    }
    return study
  }

  func expect(_ moments: Moments, _ theory: Double, _ comment: Comment) {
    #expect(abs(moments.mean - theory) <= 4 * moments.standardError, comment)
    #expect(moments.standardError < 0.2 * theory, comment)
  }

  // Both are 0.668732 by Erlang C; the 90 % quantile of the wait is ln(6.68732) = 1.90022.
  @Test("M/M/10 at nine tenths: the share that waits, the wait and its quantile")
  func manyServers() throws {
    let study = try Self.study(
      try Self.single(servers: 10, service: .exponential(mean: 1), rates: [9]), time: 1500, replications: 16)
    expect(study.shareWaiting(station: 0), 0.668732, "share that waits")
    expect(study.meanWait(station: 0), 0.668732, "mean wait")
    expect(study.meanNumberWaiting(station: 0), 9 * 0.668732, "number waiting")
    expect(study.utilisation(pool: 0), 0.9, "utilisation")
    expect(study.moments { $0.waits[0][0].quantile(0.9) }, 1.90022, "quantile")
  }

  // B(10, 5) = 0.018385; insensitive to the distribution, so a log-normal service loses as many.
  @Test("Erlang's loss with exponential and with log-normal service")
  func loss() throws {
    for service in [try Variate.exponential(mean: 1), try .logNormal(mean: 1, deviation: 1.2)] {
      let study = try Self.study(
        try Self.single(servers: 10, service: service, rates: [5], waitingPlaces: 0), time: 2000)
      expect(study.shareRefused(customerClass: 0), 0.018385, "loss")
    }
  }

  // Pollaczek and Khinchine by hand: 2 for constant service at 0.8, 4 for exponential.
  @Test("M/D/1 waits half as long as M/M/1")
  func constantService() throws {
    let constant = try Self.study(
      try Self.single(servers: 1, service: .constant(1), rates: [0.8]), time: 8000)
    expect(constant.meanWait(station: 0), 2, "M/D/1")
    let erlang = try Self.study(
      try Self.single(servers: 1, service: .erlang(stages: 2, mean: 1), rates: [0.8]), time: 8000)
    expect(erlang.meanWait(station: 0), 3, "two stages: halfway between")
  }

  // Cobham by hand for rates 0.4 and 0.4: 0.8/0.6 and 0.8/(0.6 × 0.2).
  @Test("Two classes with priority wait as Cobham says")
  func priorities() throws {
    let one = try Self.study(
      try Self.single(servers: 1, service: .exponential(mean: 1), rates: [0.4, 0.4]), time: 10_000)
    expect(one.meanWait(station: 0, customerClass: 0), 4.0 / 3, "urgent")
    expect(one.meanWait(station: 0, customerClass: 1), 20.0 / 3, "other")
    let exact = try PriorityMultiServerQueue(servers: 10, arrivalRates: [3, 6], serviceRate: 1).meanWaits
    let ten = try Self.study(
      try Self.single(servers: 10, service: .exponential(mean: 1), rates: [3, 6]), time: 1500)
    expect(ten.meanWait(station: 0, customerClass: 0), exact[0], "urgent among ten")
    expect(ten.meanWait(station: 0, customerClass: 1), exact[1], "other among ten")
  }

  // Jackson: each station is as if alone. Rates by hand: first 0.5 ÷ (1 − 0.2) = 0.625, second 0.8 × 0.625 = 0.5 of
  // which 0.25 comes back: solve a = 0.5 + 0.25 b, b = 0.8 a: a = 0.625, b = 0.5. M/M/1 with 0.625: number 5/3; with
  // 0.5: number 1.
  @Test("A network with a way back holds as many at each station as Jackson says")
  func jackson() throws {
    let system = ServiceSystem(
      stations: [
        .init(
          name: "first", servers: .constant(1), service: try .exponential(mean: 1),
          routes: [.init(to: "second", probability: 0.8)]),
        .init(
          name: "second", servers: .constant(1), service: try .exponential(mean: 1),
          routes: [.init(to: "first", probability: 0.25)]),
      ],
      classes: [.init(name: "all", arrivals: .renewal(try .exponential(mean: 2)), entry: "first")])
    let study = try Self.study(system, time: 8000)
    expect(study.moments { $0.flows[0].meanNumberPresent }, 5.0 / 3 + 1, "number present")
    expect(study.meanNumberWaiting(station: 0), 5.0 / 3 - 0.625, "waiting at the first")
    expect(study.meanNumberWaiting(station: 1), 0.5, "waiting at the second")
  }

  // M/M/1 with rate 0.25 on average and all of it in half of the day: within slots so long that each is in balance, the
  // mean wait of those who come is that of rate 0.5: 1.
  @Test("Arrivals follow their profile")
  func profile() throws {
    var system = try Self.single(servers: 1, service: .exponential(mean: 1), rates: [1])
    system.classes[0].arrivals = .profile(try RateProfile(rates: [0.5, 0], width: 5000))
    let study = try ServiceSimulation(system, length: .init(end: .time(20_000))).study(seed: 2, replications: 8)
    expect(study.moments { Double($0.flows[0].arrived) }, 5000, "arrivals")
    expect(study.meanWait(station: 0), 1, "wait")
  }
}
