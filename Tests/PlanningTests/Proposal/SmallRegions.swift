import Optimization
import Planning
import PlanningModel

/// Small regions whose best proposal can be worked out by hand.
enum SmallRegions {
  static let units = [
    BalancingProblem.Unit("A", owner: "Norr", path: [1, 0]), BalancingProblem.Unit("B", owner: "Norr", path: [1, 0]),
    BalancingProblem.Unit("C", owner: "Söder", path: [2, 0]),
  ]

  /// Unit A lacks 10 theatre hours in each of two periods. B beside it has 4 to spare, C further away 3.
  ///
  /// Hips (class 1) take 2 theatre hours and 24 bed hours, knees (class 2) 1 theatre hour. A: 10 hips and 20 knees, 30
  /// theatre hours; so 10 knees a period are not done. B: 20 knees of 24 hours. C: 10 knees of 13 hours.
  static func theatres(
    measures: [BalancingProblem.Measure] = [], limits: ProposalLimits = ProposalLimits()
  ) -> BalancingProblem {
    BalancingProblem(
      periods: ["p1", "p2"], units: units, capacities: ["OP", "VPL"], objects: ["höft", "knä"],
      supplies: [
        .init(unit: 0, capacity: 0, stated: [30, 30]), .init(unit: 1, capacity: 0, stated: [24, 24]),
        .init(unit: 2, capacity: 0, stated: [13, 13]), .init(unit: 0, capacity: 1, stated: [300, 300]),
      ],
      care: [
        .init(
          unit: 0, object: 0, priority: 1, need: [10, 10], uses: [.init(0, hours: [2, 2]), .init(3, hours: [24, 24])]),
        .init(unit: 0, object: 1, priority: 2, need: [20, 20], uses: [.init(0, hours: [1, 1])]),
        .init(unit: 1, object: 1, priority: 2, need: [20, 20], uses: [.init(1, hours: [1, 1])]),
        .init(unit: 2, object: 1, priority: 2, need: [10, 10], uses: [.init(2, hours: [1, 1])]),
      ],
      hourMoves: [.init(from: 2, to: 0), .init(from: 1, to: 0)], measures: measures, limits: limits)
  }

  /// Ways to get more theatre hours at A.
  static let agency = BalancingProblem.Measure(
    "hyr", rank: 5, decidingLevel: .strategic, effects: [.init(0, hours: [4, 4])], kronor: 100_000)
  static let recruitment = BalancingProblem.Measure(
    "rekrytera", rank: 4, decidingLevel: .strategic, effects: [.init(0, hours: [0, 3])], kronor: 30_000)
  static let unpriced = BalancingProblem.Measure(
    "okänd", rank: 2, effects: [.init(0, hours: [2, 2])], kronor: nil)
  static let elsewhere = BalancingProblem.Measure(
    "på annat håll", rank: 2, effects: [.init(1, hours: [9, 9])], kronor: 10)
}

/// Suites that work out proposals and compare figures.
protocol SolvedProposals {}

extension SolvedProposals {
  func proposal(_ problem: BalancingProblem, _ options: ProposalOptions = .init()) throws -> Proposal {
    try Proposal(problem, solver: try HiGHSSolver(), options: options)
  }

  func near(_ one: Double?, _ other: Double, _ tolerance: Double = 1e-6) -> Bool {
    one.map { abs($0 - other) < tolerance } ?? false
  }
}
