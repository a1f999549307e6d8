import Simulation
import Testing

@Suite("Service systems and chance")
struct ServiceDeterminismTests {
  static func system(servers: Int) throws -> ServiceSystem {
    ServiceSystem(
      stations: [
        .init(
          name: "desk", servers: .constant(servers), service: try .gamma(mean: 1, deviation: 0.8),
          routes: [.init(to: "lab", probability: 0.3)]),
        .init(name: "lab", servers: .constant(2), service: try .logNormal(mean: 2, deviation: 1)),
      ],
      classes: [
        .init(name: "urgent", arrivals: .renewal(try .exponential(mean: 0.9)), priority: 0, entry: "desk"),
        .init(
          name: "other", arrivals: .profile(try RateProfile(rates: [0.2, 1.6], width: 4)), priority: 1, entry: "desk"),
      ])
  }

  @Test("One thread and two give the same numbers, and so does the same seed again")
  func threads() throws {
    let simulation = try ServiceSimulation(
      try Self.system(servers: 3), length: .init(warmUp: 20, end: .time(200)))
    func figures(_ threads: Int) -> [Double] {
      let study = simulation.study(seed: 9, replications: 6, threads: threads)
      return study.runs.flatMap { run in
        run.waits.joined().flatMap { [$0.meanWait ?? -1, $0.quantile(0.9) ?? -1, $0.meanNumberWaiting] }
          + run.pools.map(\.utilisation)
      }
    }
    let one = figures(1)
    #expect(one == figures(2))
    #expect(one == figures(1))
    #expect(Set(one).count > one.count / 2)
  }

  // With first come, first served and the same arrivals and services, a further server never lets anyone wait longer.
  @Test("A server more never lengthens any quantile of the wait", arguments: 0..<4)
  func moreServers(_ replication: Int) throws {
    func run(_ servers: Int) throws -> ServiceRun {
      let system = ServiceSystem(
        stations: [.init(name: "desk", servers: .constant(servers), service: try .gamma(mean: 1, deviation: 0.7))],
        classes: [.init(name: "all", arrivals: .renewal(try .exponential(mean: 0.35)), entry: "desk")])
      return try ServiceSimulation(system, length: .init(end: .arrivals(2000))).run(seed: 3, replication: replication)
    }
    let few = try run(3).waits[0][0]
    let many = try run(4).waits[0][0]
    for probability in stride(from: 0.05, through: 1, by: 0.05) {
      #expect(try #require(many.quantile(probability)) <= (try #require(few.quantile(probability))))
    }
  }

  @Test("Runs stop when the mean is known well enough, whatever the number of threads")
  func precision() throws {
    let simulation = try ServiceSimulation(
      ServiceTheoryTests.single(servers: 1, service: .exponential(mean: 1), rates: [0.5]),
      length: .init(warmUp: 20, end: .time(500)))
    func study(_ precision: Double, _ threads: Int) -> ServiceStudy {
      simulation.study(
        seed: 1, control: .init(minimum: 10, maximum: 300, relativePrecision: precision), threads: threads
      ) { [$0.waits[0][0].meanWait ?? .nan] }
    }
    let rough = study(0.1, 1)
    #expect(rough.reachedPrecision == true)
    #expect(rough.runs.count < 300)
    #expect(rough.meanWait(station: 0).interval().halfWidth <= 0.1 * rough.meanWait(station: 0).mean)
    #expect(study(0.1, 2).meanWait(station: 0) == rough.meanWait(station: 0))
    #expect(study(0.0001, 2).reachedPrecision == false)
  }

  @Test("Batches of one long run tell how sure its mean is")
  func batches() throws {
    let run = try ServiceSimulation(
      ServiceTheoryTests.single(servers: 1, service: .exponential(mean: 1), rates: [0.5]),
      length: .init(warmUp: 100, end: .time(40_100), batches: 20)
    ).run(seed: 4)
    let wait = run.waits[0][0]
    #expect(wait.batchMeans.count == 20)
    // M/M/1 at one half waits 1; 99.9 % so that one seed in a thousand would miss.
    #expect(wait.interval(confidence: 0.999).contains(1))
    #expect(wait.interval().halfWidth < 0.2)
  }
}
