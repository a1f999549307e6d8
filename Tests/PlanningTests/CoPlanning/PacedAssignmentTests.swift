import Numerics
import Optimization
import Planning
import Testing

/// Needs the solver, which `make test` fetches; without it the programme is not solved and these tests are left out.
@Suite("Paced assignment", .enabled(if: (try? HiGHSSolver()) != nil))
struct PacedAssignmentTests {
  private func paced(_ network: ChainNetwork) throws -> PacedAssignment {
    try PacedAssignment(network, solver: try HiGHSSolver())
  }

  private func expect(_ found: [Double], _ wanted: [Double], _ location: SourceLocation = #_sourceLocation) {
    #expect(found.count == wanted.count, sourceLocation: location)
    for (one, other) in zip(found, wanted) {
      #expect(abs(one - other) < 1e-6, "\(found) is not \(wanted)", sourceLocation: location)
    }
  }

  @Test(
    "100 needed, suppliers with 100, 80 and 120: pace 80, idle 20 and 40, one more of the narrowest gives one (T17)")
  func guideExample() throws {
    let plan = try paced(.guideExample())
    expect(plan.served[0], [80])
    expect(plan.assigned.map { $0[0] }, [80, 80, 80, 80])
    expect(plan.idle.map { $0[0] }, [20, 0, 40])
    #expect(plan.bottlenecks(in: 0) == [1])
    #expect(abs(plan.values[1][0].activities - 1) < 1e-6)
    #expect(abs(plan.lost - 20) < 1e-6)
  }

  @Test("What one ward cannot use goes to the other: 100 of 100 instead of 70")
  func sharedTheatre() throws {
    let network = try ChainNetwork.twoWards()
    let plan = try paced(network)
    expect(plan.served.map { $0[0] }, [20, 80, 0, 0])
    #expect(abs(plan.gained(over: SeparatePlanning(network)) - 30) < 1e-6)
    // One more operation gives one more patient; one more after-care place only another patient.
    #expect(abs(plan.values[0][0].activities - 1) < 1e-6)
    #expect(abs(plan.values[1][0].activities) < 1e-6)
  }

  @Test("A higher medical priority never loses to a lower (R239)")
  func priorities() throws {
    let plan = try paced(.twoWards(priorities: (2, 1)))
    expect(plan.served.map { $0[0] }, [0, 100, 0, 0])
  }

  @Test("Patients are treated as early as there is room; an early session shortens more waits than a late one")
  func waiting() throws {
    let network = try ChainNetwork(
      steps: [.init(name: "mottagning", need: [10, 0, 0])], links: [],
      capacities: [.init(name: "rum", available: [4, 4, 4], takenPerActivity: [0: 1])], periodCount: 3)
    let plan = try paced(network)
    expect(plan.served[0], [4, 4, 2])
    expect(plan.waiting[0], [6, 2, 0])
    // One more in the first period is one fewer after the first and after the second; all are treated anyway.
    expect(plan.values[0].map(\.waitingPeriods), [2, 1, 0])
    expect(plan.values[0].map(\.activities), [0, 0, 0])
  }

  @Test("A chain of three takes of the last what the first orders through the second")
  func throughTheMiddle() throws {
    // A visit leads to half an operation, an operation to two days of after-care: 1 day per visit.
    let network = try ChainNetwork(
      steps: [.init(name: "besök", need: [60]), .init(name: "op", need: [0]), .init(name: "dagar", need: [10])],
      links: [.init(ordering: 0, supplying: 1, perActivity: 0.5), .init(ordering: 1, supplying: 2, perActivity: 2)],
      capacities: [.init(name: "platser", available: [50], takenPerActivity: [2: 1])], periodCount: 1)
    let plan = try paced(network)
    // 50 days for 60 + 10 wanted: each gets 5 of 7.
    expect(plan.served.map { $0[0] }, [60 * 5 / 7, 0, 10 * 5 / 7])
    expect(plan.assigned.map { $0[0] }, [60 * 5 / 7, 30 * 5 / 7, 50])
  }

  @Test("Zero capacity serves nobody, leaves everybody waiting and is worth one patient an hour")
  func zeroCapacity() throws {
    let network = try ChainNetwork(
      steps: [.init(name: "mottagning", need: [3, 4])], links: [],
      capacities: [.init(name: "rum", available: [0, 0], takenPerActivity: [0: 0.5])], periodCount: 2)
    let plan = try paced(network)
    expect(plan.served[0], [0, 0])
    expect(plan.waiting[0], [3, 7])
    #expect(abs(plan.values[0][0].activities - 2) < 1e-6)
  }

  @Test("No capacity is overdrawn, everybody is somewhere, and no one does worse than alone", arguments: 0..<40)
  func properties(seed: Int) throws {
    let network = try ChainNetwork.random(seed: UInt64(seed))
    let plan = try paced(network)
    let separate = SeparatePlanning(network)
    for (position, capacity) in network.capacities.enumerated() {
      for period in 0..<network.periodCount {
        let used = capacity.steps.reduce(0.0) {
          $0 + (capacity.takenPerActivity[$1] ?? 0) * plan.assigned[$1][period]
        }
        #expect(used <= capacity.available[period] * (1 + 1e-9) + 1e-6)
        #expect(abs(capacity.available[period] - used - plan.idle[position][period]) < 1e-6)
      }
    }
    for (step, wanted) in network.steps.enumerated() where wanted.need.contains(where: { $0 > 0 }) {
      let done = plan.served[step].reduce(0, +)
      #expect(abs(done + (plan.waiting[step].last ?? 0) - wanted.need.reduce(0, +)) < 1e-5)
      #expect(done >= separate.served[step].reduce(0, +) - 1e-5)
    }
    #expect(plan.gained(over: separate) >= -1e-5)
  }
}

extension ChainNetwork {
  /// Two to four ordering steps, suppliers in two tiers, and a capacity for some of each.
  static func random(seed: UInt64) throws -> ChainNetwork {
    var random = PhiloxRandom(seed: seed, stream: 17)
    func unit() -> Double { Double(random.next() >> 11) * 0x1p-53 }
    let (first, second, periods) = (2 + Int(unit() * 3), 3, 4)
    var steps = (0..<first).map { position in
      Step(name: "start \(position)", need: (0..<periods).map { _ in (unit() * 20).rounded() })
    }
    steps += (0..<(2 * second)).map { Step(name: "led \($0)", need: [Double](repeating: 0, count: periods)) }
    var links: [Link] = []
    for supplier in 0..<second {
      for orderer in 0..<first where unit() < 0.7 {
        links.append(Link(ordering: orderer, supplying: first + supplier, perActivity: 0.2 + unit()))
      }
      links.append(Link(ordering: first + supplier, supplying: first + second + supplier, perActivity: 0.5 + unit()))
    }
    let capacities = (first..<steps.count).map { step in
      Capacity(
        name: "kapacitet \(step)", available: (0..<periods).map { _ in (unit() * 30).rounded() },
        takenPerActivity: unit() < 0.3 ? [step: 1, 0: 0.5] : [step: 0.5 + unit()])
    }
    return try ChainNetwork(steps: steps, links: links, capacities: capacities, periodCount: periods)
  }
}
