import Simulation
import Testing

@Suite("Wards")
struct WardSystemTests {
  static func pair(_ overflow: WardSystem.Overflow, sisters: Bool) throws -> WardSystem {
    func stream(_ name: String, _ rate: Double, _ wards: [String]) throws -> WardSystem.ArrivalStream {
      .init(
        name: name, arrivals: .random(try RateProfile(rates: [rate])), stay: try .logNormal(mean: 60, deviation: 50),
        wards: wards, overflow: overflow)
    }
    return WardSystem(
      wards: [.init(name: "A", places: 10), .init(name: "B", places: 14)],
      streams: [
        try stream("a", 0.15, sisters ? ["A", "B"] : ["A"]), try stream("b", 0.2, sisters ? ["B", "A"] : ["B"]),
      ])
  }

  static func run(_ system: WardSystem, replication: Int = 0) throws -> WardRun {
    let run = try WardSimulation(system, warmUpWeeks: 2, weeks: 12).run(seed: 5, replication: replication)
    #expect(run.streams.allSatisfy { $0.isConserved })
    return run
  }

  @Test("Pooling never raises the number beyond the places, run by run", arguments: 0..<6)
  func pooling(_ replication: Int) throws {
    for sisters in [false, true] {
      let apart = try Self.pair(.crowdsHome, sisters: sisters)
      let together = try apart.pooling(["A", "B"], as: "AB")
      #expect(together.wards == [.init(name: "AB", places: 24)])
      let before = try Self.run(apart, replication: replication)
      let after = try Self.run(together, replication: replication)
      let beyond = before.wards.reduce(0) { $0 + $1.meanBeyond }
      #expect(after.wards[0].meanBeyond <= beyond + 1e-9)
      // The same patients come and stay as long, so the same number is present on average.
      #expect(abs(after.wards[0].meanCensus - before.wards.reduce(0) { $0 + $1.meanCensus }) < 1e-6)
    }
  }

  @Test("Pooling lowers the number refused when stays are alike")
  func refusing() throws {
    let apart = try Self.pair(.refused, sisters: false)
    var before = 0
    var after = 0
    for replication in 0..<6 {
      before += try Self.run(apart, replication: replication).streams.reduce(0) { $0 + $1.refused }
      after += try Self.run(apart.pooling(["A", "B"], as: "AB"), replication: replication).streams.reduce(0) {
        $0 + $1.refused
      }
    }
    #expect(after < before)
  }

  @Test("A place more never raises the number beyond", arguments: 0..<4)
  func places(_ replication: Int) throws {
    var system = try Self.pair(.crowdsHome, sisters: false)
    var last = Double.infinity
    for places in [8, 10, 12, 14] {
      system.wards[0].places = places
      let beyond = try Self.run(system, replication: replication).wards[0].meanBeyond
      #expect(beyond <= last)
      last = beyond
    }
  }

  // One place each. a comes at 0 and stays at home; a comes at 1 to sister B; b comes at 2, finds both full and crowds B;
  // all stay 10. Away 10 hours, beyond from 2 to 11 (B has two then, one after).
  @Test("Overflow asks the sisters in order, and then crowds the home")
  func overflow() throws {
    func stream(_ name: String, _ times: [Double], _ wards: [String]) throws -> WardSystem.ArrivalStream {
      .init(name: name, arrivals: .times(times), stay: try .constant(10), wards: wards)
    }
    let system = WardSystem(
      wards: [.init(name: "A", places: 1), .init(name: "B", places: 1)],
      streams: [try stream("a", [0, 1], ["A", "B"]), try stream("b", [2], ["B", "A"])])
    let run = try WardSimulation(system, warmUpWeeks: 0, weeks: 1).run(seed: 1)
    #expect(run.streams.map(\.home) == [1, 0])
    #expect(run.streams.map(\.elsewhere) == [1, 0])
    #expect(run.streams.map(\.crowding) == [0, 1])
    #expect(abs(run.wards[0].meanAway - 10.0 / 168) < 1e-12)
    #expect(abs(run.wards[1].meanBeyond - 9.0 / 168) < 1e-12)
    #expect(abs(run.wards[1].meanCensus - 20.0 / 168) < 1e-12)
    #expect(run.streams.allSatisfy { $0.isConserved })
  }

  @Test("Those who leave on a later day leave at the hours given")
  func leavingHours() throws {
    var weights = [Double](repeating: 0, count: 24)
    weights[13] = 1
    let system = WardSystem(
      wards: [.init(name: "A", places: nil)],
      streams: [
        .init(
          name: "a", arrivals: .times([8, 9]), stay: try .discrete(values: [20], weights: [1]), leavingHours: weights,
          wards: ["A"])
      ])
    let census = try WardSimulation(system, warmUpWeeks: 0, weeks: 1).run(seed: 1).wards[0].census
    // Stays end at 28 and 29, so both leave between 13 and 14 of the second day.
    #expect(census.mean(.hourOfWeek(37)) == 2)
    #expect(census.mean(.hourOfWeek(38)) == 0)
  }

  @Test("Longer stays of a few cost the hours they are longer")
  func delays() throws {
    var system = try Self.pair(.crowdsHome, sisters: false)
    let plain = try Self.run(system)
    system.streams[0].delay = .init(share: 0.25, extra: try .constant(48))
    let delayed = try Self.run(system)
    #expect(delayed.streams[0].arrived == plain.streams[0].arrived)
    #expect(delayed.streams[0].delayedHours > 0)
    #expect(delayed.streams[0].delayedHours.truncatingRemainder(dividingBy: 48) == 0)
    #expect(delayed.wards[0].meanCensus > plain.wards[0].meanCensus)
    #expect(delayed.wards[1].meanCensus == plain.wards[1].meanCensus)
  }

  @Test("One thread and two give the same numbers")
  func threads() throws {
    let simulation = try WardSimulation(try Self.pair(.refused, sisters: true), warmUpWeeks: 1, weeks: 6)
    let one = simulation.study(seed: 3, replications: 5, threads: 1)
    let two = simulation.study(seed: 3, replications: 5, threads: 2)
    for ward in 0..<2 { #expect(one.census(ward: ward) == two.census(ward: ward)) }
    #expect(one.runs.map { $0.streams.map(\.arrived) } == two.runs.map { $0.streams.map(\.arrived) })
    #expect(one.meanBeyond == two.meanBeyond)
  }

  @Test("What cannot be simulated is refused with a remedy")
  func refusals() throws {
    func text(_ change: (inout WardSystem) throws -> Void, weeks: Int = 1) -> String {
      do {
        var system = try Self.pair(.refused, sisters: true)
        try change(&system)
        _ = try WardSimulation(system, warmUpWeeks: 0, weeks: weeks)
        return "no error"
      } catch { return "\(error)" }
    }
    #expect(text { _ in } == "no error")
    #expect(
      text { $0.wards[0].places = -1 }
        == "Ward \"A\" has -1 places. Give zero or more, or leave it out for any number.")
    #expect(
      text { $0.streams[0].wards = ["C"] }
        == "\"a\" names the ward \"C\", which does not exist. Add it, or correct the name.")
    #expect(
      text { $0.streams[0].wards = [] }
        == "Stream \"a\" has no ward. Name its home, then the wards it may overflow to.")
    #expect(
      text { $0.streams[1].delay = .init(share: 1.2, extra: try .constant(1)) }
        == "The share of \"b\" that is delayed is 1.2. Give a number from 0 to 1.")
    #expect(
      text { $0.streams[1].leavingHours = [1] }
        == "Stream \"b\" needs 24 weights for the hours at which it leaves, zero or more and not all zero.")
    #expect(
      text { $0.streams[1].arrivals = .times([2, 1]) }
        == "Stream \"b\" has arrival times that fall or are negative. Give them in rising order.")
    #expect(text { $0.streams[1].name = "a" } == "Two of the streams are named \"a\". Give each a name of its own.")
    #expect(
      text({ _ in }, weeks: 0)
        == "0 weeks after 0 to warm up cannot be measured. Give at least one week, and zero or more before.")
    #expect(throws: VariateError.unusable(quantity: "arrival rate", value: -1)) { try RateProfile(rates: [-1]) }
  }
}
