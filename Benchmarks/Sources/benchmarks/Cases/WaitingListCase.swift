import Simulation

/// Waiting lists of a whole region, followed by replication inside this process on one thread.
struct WaitingListCase {
  let bench: Bench

  private static let weeks = 104
  private static let replications = 1000
  private static let lists = 400
  private static let listsBesidePeer = 10

  /// All lists of a region against the aim, and a few beside numpy.
  func comparisons() throws -> [Comparison] {
    Console.progress("Following \(Self.lists) waiting lists inside this process")
    let region = Comparison(
      title: "\(Self.lists) waiting lists × \(Self.weeks) weeks × \(Self.replications) replications",
      subject: .init("waiting-list simulation, one thread", try measure(lists: Self.lists), aim: Aim(seconds: 20)),
      others: [])
    let few = Comparison(
      title: "\(Self.listsBesidePeer) of them, beside numpy",
      subject: .init("waiting-list simulation, one thread", try measure(lists: Self.listsBesidePeer)),
      others: try peerRows())
    return [region, few]
  }

  private func measure(lists: Int) throws -> Measurement {
    let models = try (0..<lists).map(Self.model)
    return try bench.repetition.time {
      var waiting = 0.0
      for (place, model) in models.enumerated() {
        let simulation = WaitingListSimulation(model, control: .exactly(Self.replications), seed: UInt64(place))
        waiting += simulation.run().stages[0].total.waiting.quantiles(0.9)[Self.weeks - 1]
      }
      precondition(waiting > 0, "Somebody waits.")
    }
  }

  /// Ten weeks' work waits, slots fall a little short and vary, and one in two hundred leaves each week.
  private static func model(_ place: Int) throws -> WaitingListModel {
    let pace = 20 + 2 * Double(place % 40)
    let line = WaitingLine(
      name: "all", waiting: WaitingLine.spread(Int(10 * pace), arrivalsPerWeek: pace),
      arrivals: .overdispersed([Double](repeating: pace, count: weeks), varianceRatio: 1.5), removalRates: [0.005],
      limitDays: 90)
    let capacity = CapacityPlan(
      [Double](repeating: 0.97 * pace, count: weeks), variation: .factor(coefficientOfVariation: 0.1))
    return try WaitingListModel(weeks: weeks, stages: [WaitingStage(name: "visit", lines: [line], capacity: capacity)])
  }

  private func peerRows() throws -> [Comparison.Row] {
    let name = "numpy, replications side by side, number waiting and share within limit only"
    let numbers = [Self.listsBesidePeer, Self.weeks, Self.replications].map(String.init)
    return switch try bench.python.answers(of: "waiting_numpy.py", numbers, bench: bench) {
    case .absent(let reason): [.init(name: name, outcome: .absent(reason: reason))]
    case .answered(let answers): [.init(name, Measurement(answers.map(\.work)))]
    }
  }
}
