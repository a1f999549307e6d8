import Simulation
import Testing

@Suite("Service systems that cannot run")
struct ServiceSystemErrorTests {
  static func system(
    _ change: (inout ServiceSystem) throws -> Void = { _ in }
  ) throws -> ServiceSystem {
    var system = ServiceSystem(
      pools: [.init(name: "nurse", servers: .constant(1))],
      stations: [
        .init(
          name: "A", servers: .constant(2), needs: [.init(pool: "nurse")], service: try .exponential(mean: 1),
          routes: [.init(to: "B", probability: 0.5)]),
        .init(name: "B", servers: .constant(1), service: try .exponential(mean: 1)),
      ],
      classes: [.init(name: "all", arrivals: .renewal(try .exponential(mean: 2)), entry: "A")])
    try change(&system)
    return system
  }

  static func text(
    _ length: RunLength = .init(end: .time(10)), _ change: (inout ServiceSystem) throws -> Void = { _ in }
  ) -> String {
    do {
      _ = try ServiceSimulation(try system(change), length: length)
      return "no error"
    } catch {
      return "\(error)"
    }
  }

  @Test("The system that the others are made from runs")
  func sound() { #expect(Self.text() == "no error") }

  @Test("Names must be there, and once only")
  func names() {
    #expect(
      Self.text { $0.stations[0].routes[0].to = "C" }
        == "\"A\" names the station \"C\", which does not exist. Add it, or correct the name.")
    #expect(
      Self.text { $0.stations[0].needs[0].pool = "doctor" }
        == "\"A\" names the pool \"doctor\", which does not exist. Add it, or correct the name.")
    #expect(
      Self.text { $0.classes[0].entry = "D" }
        == "\"all\" names the station \"D\", which does not exist. Add it, or correct the name.")
    #expect(
      Self.text { $0.stations[1].name = "A" } == "Two of the stations are named \"A\". Give each a name of its own.")
    #expect(
      Self.text { $0.classes = [] }
        == "There is nothing to simulate. Give at least one station and one class of customers.")
  }

  @Test("Servers, needs and places are counted from one, one and nothing")
  func counts() {
    #expect(Self.text { $0.stations[1].servers = .constant(0) } == "\"B\" has 0 servers. Give at least one.")
    #expect(
      Self.text { $0.stations[0].needs[0].count = 0 }
        == "\"A\" needs 0 of \"nurse\". Give at least one, or take the need out.")
    #expect(
      Self.text { $0.stations[1].waitingPlaces = -1 }
        == "\"B\" has -1 waiting places. Give zero or more, or leave it out for any number.")
  }

  @Test("Probabilities lie between 0 and 1, add to at most 1, and let everybody leave in the end")
  func routes() {
    #expect(
      Self.text { $0.stations[0].routes.append(.init(to: "A", probability: 0.7)) }
        == "The routes from \"A\" have probabilities that are not 0…1 or add to 1.2. "
        + "Let each be 0…1 and their sum at most 1; what is left leaves.")
    #expect(Self.text { $0.stations[0].routes[0].probability = -0.1 }.hasPrefix("The routes from \"A\""))
    #expect(
      Self.text {
        $0.stations[0].routes[0].probability = 1
        $0.stations[1].routes = [.init(to: "A", probability: 1)]
      }
        == "Class \"all\" can never leave once it is at \"A\". Lower a probability on the way round, so that some leave."
    )
    #expect(
      Self.text { $0.stations[1].routes = [.init(to: "B", probability: 1)] }.hasPrefix(
        "Class \"all\" can never leave once it is at \"B\"."))
  }

  @Test("Calendars must open, and meet")
  func calendars() throws {
    func calendar(_ steps: [StepCalendar.Step]) -> String {
      do { return "\(try StepCalendar(cycle: 24, steps: steps))" } catch { return "\(error)" }
    }
    #expect(
      calendar([.init(from: 0, level: 0)])
        == "A calendar never has anybody at work. Let at least one step be above zero.")
    #expect(
      calendar([.init(from: 8, level: 1), .init(from: 7, level: 0)])
        == "The steps of a calendar do not rise within its cycle of 24.0. Begin each after the one before, from 0 on.")
    #expect(calendar([.init(from: 0, level: -1)]) == "A calendar has -1 at work. Give zero or more.")
    let morning = try StepCalendar.open([8...12], level: 1, cycle: 24)
    let afternoon = try StepCalendar.open([13...17], level: 1, cycle: 24)
    #expect(
      Self.text {
        $0.pools[0].servers = .calendar(morning)
        $0.stations[0].servers = .calendar(afternoon)
      } == "\"A\" can never serve anybody: what a service needs is never at work together. "
        + "Let the calendars meet, or raise the number of servers.")
    #expect(Self.text { $0.stations[0].needs[0].count = 2 }.hasPrefix("\"A\" can never serve anybody"))
  }

  @Test("Stations that could hold each other for ever are refused")
  func locks() {
    #expect(
      Self.text {
        $0.stations[0].waitingPlaces = 1
        $0.stations[1].waitingPlaces = 1
        $0.stations[1].routes = [.init(to: "A", probability: 0.5)]
      } == "\"A\", \"B\" can wait for room with each other for ever. "
        + "Let one of them have any number of waiting places.")
    // A holds the nurse until there is room at B, and B needs her to make room.
    #expect(
      Self.text {
        $0.stations[1].waitingPlaces = 0
        $0.stations[1].needs = [.init(pool: "nurse")]
      }.hasPrefix("\"A\", \"B\" can wait for room"))
    #expect(
      Self.text {
        $0.stations[1].waitingPlaces = 0
      } == "no error")
  }

  @Test("Arrivals need time between them, and a run a time to measure")
  func lengths() {
    #expect(
      Self.text { $0.classes[0].arrivals = .times([2, 1]) }
        == "Class \"all\" has arrivals without time between them, or times that fall or are negative. "
        + "Give a mean time above zero, or times in rising order.")
    #expect(Self.text { $0.classes[0].arrivals = .renewal(try .constant(0)) }.hasPrefix("Class \"all\" has arrivals"))
    #expect(
      Self.text(.init(warmUp: 10, end: .time(10)))
        == "There is no time left to measure. "
        + "Let the end lie after the time to warm up, which is zero or more.")
    #expect(Self.text(.init(end: .arrivals(0))).hasPrefix("There is no time left"))
  }
}
