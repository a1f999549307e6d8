import Simulation
import Testing

/// Small systems at known times, followed by hand.
@Suite("Service systems by hand")
struct ServiceSystemTests {
  static func run(_ system: ServiceSystem, until end: RunLength.End = .time(100)) throws -> ServiceRun {
    let run = try ServiceSimulation(system, length: .init(end: end)).run(seed: 1)
    #expect(run.littleGap < 1e-9)
    #expect(run.flows.allSatisfy { $0.isConserved })
    return run
  }

  private func isNear(_ value: Double?, _ expected: Double) -> Bool {
    value.map { abs($0 - expected) < 1e-12 } ?? false
  }

  static func classes(_ times: [[Double]], entry: String = "room") -> [ServiceSystem.CustomerClass] {
    times.enumerated().map {
      .init(name: "class \($0.offset)", arrivals: .times($0.element), priority: $0.offset, entry: entry)
    }
  }

  // One server, 10 each: 0 and 1 of the second class come first, 2 of the first class overtakes: waits 0, 18 and 8.
  @Test("The urgent goes first, but interrupts nobody")
  func priority() throws {
    let system = ServiceSystem(
      stations: [.init(name: "room", servers: .constant(1), service: try .constant(10))],
      classes: Self.classes([[2], [0, 1]]))
    let run = try Self.run(system)
    #expect(run.waits[0][0].meanWait == 8)
    #expect(run.waits[0][1].meanWait == 9.5)
    #expect(isNear(run.together(station: 0).shareWaiting, 2.0 / 3))
    #expect(run.pools[0].utilisation == 0.3)
    #expect(isNear(run.waits[0][1].deviation, 13.435028842544403))
  }

  // Two rooms, one nurse who is needed for both: the second waits for her although a room is free.
  @Test("A service waits until everything it needs is free together")
  func sharedServers() throws {
    let system = ServiceSystem(
      pools: [.init(name: "nurse", servers: .constant(1))],
      stations: [
        .init(name: "room", servers: .constant(2), needs: [.init(pool: "nurse")], service: try .constant(5)),
        .init(name: "visit", servers: .unlimited, needs: [.init(pool: "nurse")], service: try .constant(5)),
      ],
      classes: Self.classes([[0, 1]]) + [.init(name: "visitor", arrivals: .times([2]), priority: 0, entry: "visit")])
    let run = try Self.run(system)
    #expect(run.waits[0][0].meanWait == 2)
    #expect(run.waits[1][1].meanWait == 8)
    #expect(run.pools.map(\.name) == ["nurse", "room"])
    #expect(isNear(run.pools[0].utilisation, 0.15))
    #expect(isNear(run.pools[1].meanTaken, 0.1))
  }

  // Open 8–16 each day: who comes at 15 is finished at 17 though it has closed; the others begin at 32 and 34: they wait
  // 0, 16.5 and 14 hours.
  @Test("A calendar closes the door but breaks off no service")
  func calendar() throws {
    let hours = try StepCalendar.open([8...16], level: 1, cycle: 24)
    let system = ServiceSystem(
      stations: [.init(name: "room", servers: .calendar(hours), service: try .constant(2))],
      classes: Self.classes([[15, 15.5, 20]]))
    let run = try Self.run(system, until: .time(48))
    #expect(isNear(run.waits[0][0].meanWait, 10.166666666666666))
    #expect(isNear(run.pools[0].meanAtWork, 1.0 / 3))
    #expect(isNear(run.flows[0].meanTimeInSystem, 12.166666666666666))
  }

  // Service 5, turnover 3, setup 1 before: occupied 9 each: the second waits 9, and has gone by 15.
  @Test("Setup and turnover take the servers but not the customer's wait")
  func setup() throws {
    let system = ServiceSystem(
      stations: [
        .init(
          name: "room", servers: .constant(1), service: try .constant(5), setup: try .constant(1),
          turnover: try .constant(3))
      ],
      classes: Self.classes([[0, 0]]))
    let run = try Self.run(system, until: .time(20))
    #expect(run.waits[0][0].meanWait == 4.5)
    #expect(isNear(run.flows[0].meanTimeInSystem, 10.5))
    #expect(isNear(run.pools[0].meanTaken, 0.9))
  }

  // First takes 1, second takes 10 and has one waiting place. Arrivals at 0, 0, 0, 0: the first is at the second from 1,
  // the next waits there from 2, the third is ready at 3 and holds the first until 11, the fourth ready at 12 until 21.
  @Test("Who finds no room further on stays and holds the servers")
  func blocking() throws {
    let system = ServiceSystem(
      stations: [
        .init(
          name: "room", servers: .constant(1), service: try .constant(1), routes: [.init(to: "next", probability: 1)]),
        .init(name: "next", servers: .constant(1), service: try .constant(10), waitingPlaces: 1),
      ],
      classes: Self.classes([[0, 0, 0, 0]]))
    let run = try Self.run(system)
    #expect(isNear(run.meanNumbersBlocked[0], 0.17))
    #expect(isNear(run.waits[0][0].meanWait, 3.5))
    #expect(isNear(run.waits[1][0].meanWait, 7.25))
    #expect(isNear(run.pools[0].meanTaken, 0.21))
    #expect(run.flows[0].left == 4)
  }

  // The same without any waiting place: straight from server to server at 11, 21 and 31.
  @Test("Without a place to wait, one goes straight from server to server")
  func directBlocking() throws {
    let system = ServiceSystem(
      stations: [
        .init(
          name: "room", servers: .constant(1), service: try .constant(1), turnover: try .constant(2),
          routes: [.init(to: "next", probability: 1)]),
        .init(name: "next", servers: .constant(1), service: try .constant(10), waitingPlaces: 0),
      ],
      classes: Self.classes([[0, 0, 0]]))
    let run = try Self.run(system)
    // The room is turned over 1–3 and 11–13: ready at 4 and blocked until 11, ready at 14 and blocked until 21.
    #expect(isNear(run.meanNumbersBlocked[0], 0.14))
    #expect(run.waits[1][0].meanWait == 0)
    #expect(isNear(run.flows[0].meanTimeInSystem, 21))
  }

  @Test("A full waiting room sends away who comes from outside")
  func refusal() throws {
    let system = ServiceSystem(
      stations: [.init(name: "room", servers: .constant(1), service: try .constant(10), waitingPlaces: 1)],
      classes: Self.classes([[0, 1, 2, 11]]))
    let run = try Self.run(system, until: .arrivals(4))
    #expect(run.flows[0].refused == 1)
    #expect(run.flows[0].left == 3)
    #expect(run.endTime == 30)
  }

  @Test("Classes may have services and routes of their own")
  func ownServices() throws {
    var classes = Self.classes([[0], [50]])
    classes[1].services = ["room": try .constant(7)]
    classes[1].routes = ["room": [.init(to: "next", probability: 1)]]
    let system = ServiceSystem(
      stations: [
        .init(name: "room", servers: .constant(1), service: try .constant(3)),
        .init(name: "next", servers: .unlimited, service: try .constant(4)),
      ], classes: classes)
    let run = try Self.run(system)
    #expect(run.flows.map(\.meanTimeInSystem) == [3, 11])
  }

  // 0, 10, 20 … waits by hand with one server and three at time 0 of 10 each: 0, 10, 20.
  @Test("Quantiles lie within 1.6 per cent")
  func quantiles() throws {
    let system = ServiceSystem(
      stations: [.init(name: "room", servers: .constant(1), service: try .constant(1))],
      classes: Self.classes([[Double](repeating: 0, count: 101)]))
    let run = try Self.run(system, until: .time(300))
    for (probability, wait) in [(0.1, 10.0), (0.5, 50), (0.9, 90), (1, 100)] {
      let quantile = try #require(run.waits[0][0].quantile(probability))
      #expect(abs(quantile - wait) <= 0.016 * wait + 1)
    }
    #expect(run.waits[0][0].quantile(0) == 0)
  }
}
