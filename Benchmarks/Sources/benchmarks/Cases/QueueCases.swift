import Foundation
import Simulation

/// One queue to ten servers, with and without priorities and calendars, next to two simulators in Python.
///
/// All rows are seconds of the processor, without starting anything: the peers' for building and running the events, ours
/// with everything that is measured about waits, queues and servers.
struct QueueCases {
  let bench: Bench

  private static let customers = 200_000

  /// The plain queue, then the full one.
  func comparisons() throws -> [Comparison] {
    [
      try comparison("M/M/10 at nine tenths, 200 000 customers, processor time", "plain", try Self.plain()),
      try comparison(
        "The same with two priorities and 12, 9 and 11 servers by the hour of day, processor time", "full",
        try Self.full()),
    ]
  }

  private func comparison(_ title: String, _ name: String, _ system: ServiceSystem) throws -> Comparison {
    Console.progress("Simulating \(Self.customers) customers inside this process")
    let simulation = try ServiceSimulation(system, length: RunLength(end: .arrivals(Self.customers)))
    let ours = try bench.repetition.measure {
      let start = Self.processorSeconds()
      let run = simulation.run(seed: 1)
      let seconds = Self.processorSeconds() - start
      let left = run.flows.reduce(0) { $0 + $1.left }
      precondition(left == Self.customers && run.littleGap < 1e-9, "Everybody is served and Little's law holds.")
      return Sample(seconds: seconds)
    }
    let others = try ["simpy", "ciw"].map { package -> Comparison.Row in
      let arguments = [package, name, String(Self.customers)]
      return switch try bench.python.answers(of: "queue_simulation.py", arguments, bench: bench) {
      case .absent(let reason): .init(name: package, outcome: .absent(reason: reason))
      case .answered(let answers): .init(package, Measurement(answers.map(\.work)))
      }
    }
    return Comparison(title: title, subject: .init("ServiceSimulation", ours), others: others)
  }

  private static func processorSeconds() -> Double {
    Double(clock()) / Double(CLOCKS_PER_SEC)
  }

  private static func plain() throws -> ServiceSystem {
    ServiceSystem(
      stations: [.init(name: "desk", servers: .constant(10), service: try .exponential(mean: 1))],
      classes: [.init(name: "all", arrivals: .renewal(try .exponential(mean: 1.0 / 9)), entry: "desk")])
  }

  private static func full() throws -> ServiceSystem {
    let day = try StepCalendar(
      cycle: 24, steps: [.init(from: 0, level: 12), .init(from: 8, level: 9), .init(from: 16, level: 11)])
    return ServiceSystem(
      stations: [.init(name: "desk", servers: .calendar(day), service: try .exponential(mean: 1))],
      classes: [
        .init(name: "urgent", arrivals: .renewal(try .exponential(mean: 1.0 / 3)), priority: 0, entry: "desk"),
        .init(name: "other", arrivals: .renewal(try .exponential(mean: 1.0 / 6)), priority: 1, entry: "desk"),
      ])
  }
}
