import Numerics
import Simulation
import Testing

/// Made-up networks with everything at once: whatever they are, nobody is lost and Little's law holds.
@Suite("Random networks")
struct RandomNetworkTests {
  static func network(_ seed: UInt64) throws -> ServiceSystem {
    var random = PhiloxRandom(seed: seed)
    func below(_ count: Int) -> Int { Int(random.next(below: UInt32(count))) }
    let count = 2 + below(4)
    let stations = try (0..<count).map { place -> ServiceSystem.Station in
      let servers: ServiceSystem.Servers =
        switch below(3) {
        case 0: .constant(1 + below(3))
        case 1:
          .calendar(
            try StepCalendar(
              cycle: 12, steps: [.init(from: 0, level: below(2)), .init(from: 5, level: 1 + below(3))]))
        default: .constant(2)
        }
      // Some ways lead back; those have small probabilities, so that all leave soon.
      var routes: [ServiceSystem.Route] = []
      if place + 1 < count { routes.append(.init(to: "S\(place + 1)", probability: 0.7)) }
      if place > 0 { routes.append(.init(to: "S\(below(place))", probability: 0.2)) }
      return .init(
        name: "S\(place)", servers: servers, needs: below(2) == 0 ? [.init(pool: "P", count: 1 + below(2))] : [],
        service: try .gamma(mean: 0.4, deviation: 0.3), setup: below(3) == 0 ? try .constant(0.1) : nil,
        turnover: below(3) == 0 ? try .exponential(mean: 0.1) : nil, waitingPlaces: below(2) == 0 ? below(3) : nil,
        routes: routes)
    }
    return ServiceSystem(
      pools: [.init(name: "P", servers: .constant(3))], stations: stations,
      classes: [
        .init(name: "a", arrivals: .renewal(try .exponential(mean: 1)), priority: below(3), entry: "S0"),
        .init(
          name: "b", arrivals: .profile(try RateProfile(rates: [2, 0, 0.5])), priority: below(3),
          entry: "S\(below(count))"),
      ])
  }

  @Test("Nobody is lost or held for ever, and queues and waits agree")
  func conservation() throws {
    var ran = 0
    var blocked = 0.0
    for seed in 0..<60 {
      let system = try Self.network(UInt64(seed))
      // Those that could lock are refused, which other tests see to.
      guard let simulation = try? ServiceSimulation(system, length: .init(end: .arrivals(400))) else { continue }
      let run = simulation.run(seed: 1)
      #expect(run.littleGap < 1e-9, "network \(seed)")
      for flow in run.flows {
        #expect(flow.isConserved && flow.presentLast == 0, "network \(seed)")
      }
      #expect(run.flows.reduce(0) { $0 + $1.arrived } == 400, "network \(seed)")
      let measured = try ServiceSimulation(system, length: .init(warmUp: 20, end: .time(120))).run(seed: 1)
      #expect(measured.littleGap < 1e-9, "network \(seed)")
      #expect(measured.flows.allSatisfy { $0.isConserved }, "network \(seed)")
      ran += 1
      blocked += run.meanNumbersBlocked.reduce(0, +)
    }
    #expect(ran >= 20)
    #expect(blocked > 0)
  }
}
