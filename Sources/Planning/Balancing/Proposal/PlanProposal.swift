public import Optimization
import PlanningModel

/// A plan's balancing proposal with what stands on both sides of it.
public struct PlanProposal: Sendable {
  /// The plan's problem.
  public let balancing: RegionBalancing
  /// The proposal.
  public let proposal: Proposal
  /// Every stated capacity in every period before and after, where something is proposed or lacking.
  public let rows: [Row]
  /// How sure it is that the plan holds when the proposal is carried out, the least sure first.
  public let robustness: [Robustness]

  /// One unit's capacity in one period.
  public struct Row: Sendable, Equatable {
    /// The supply.
    public let supply: Int
    /// The period.
    public let period: Int
    /// Hours needed and hours there are without the proposal.
    public let before: Hours
    /// Hours needed and hours there are with it.
    public let after: Hours

    /// Hours on both sides.
    public struct Hours: Sendable, Equatable {
      /// Hours needed.
      public let need: Double
      /// Hours there are.
      public let available: Double
      /// What is left over, negative in a deficit.
      public var gap: Double { available - need }
    }
  }

  /// How sure it is that a unit's plan holds.
  public struct Robustness: Sendable, Equatable {
    /// The supply.
    public let supply: Int
    /// The share of possible futures in which it holds over the whole plan without the proposal.
    public let before: Double
    /// The share in which it holds with it.
    public let after: Double
    /// The period in which it is least sure with the proposal.
    public let weakestPeriod: Int
    /// The share of possible futures in which it holds in that period.
    public let weakest: Double
    /// Hours over the whole plan that would have to be added for it to hold in nine futures out of ten.
    public let margin: Double
  }

  /// Works out the proposal of a plan.
  public init(
    _ plan: Plan, balancing options: RegionBalancingOptions = RegionBalancingOptions(), solver: any Solver,
    options solving: ProposalOptions = ProposalOptions(), watch: SolveWatch = .none
  ) throws {
    let balancing = RegionBalancing(plan, options: options)
    self.init(balancing, try Proposal(balancing.problem, solver: solver, options: solving, watch: watch))
  }

  init(_ balancing: RegionBalancing, _ proposal: Proposal) {
    self.balancing = balancing
    self.proposal = proposal
    let problem = proposal.problem
    let needed = problem.neededHours
    var need = needed
    var hours = problem.supplies.map { supply in problem.periods.indices.map(supply.hours) }
    let stated = hours
    func add(_ amounts: [Double], to supply: Int, times share: Double = 1) {
      for (period, amount) in amounts.enumerated() { hours[supply][period] += share * amount }
    }
    func demand(_ activities: [Double], of care: Int?, times share: Double = 1) {
      guard let care else { return }
      for use in problem.care[care].uses {
        for (period, count) in activities.enumerated() {
          need[use.supply][period] += share * count * use.hours[period]
        }
      }
    }
    for line in proposal.lines {
      switch line.action {
      case .hours(let position):
        add(line.amounts, to: problem.hourMoves[position].from, times: -1)
        add(line.amounts, to: problem.hourMoves[position].to)
      case .care(let position):
        let move = problem.careMoves[position]
        demand(line.amounts, of: move.from, times: -1)
        demand(line.amounts, of: move.to)
        for following in move.following {
          let activities = following.activities(following: line.amounts)
          demand(activities, of: following.from, times: -1)
          demand(activities, of: following.to)
        }
      case .measure(let position, let share):
        for effect in problem.measures[position].effects { add(effect.hours, to: effect.supply, times: share) }
      case .overtime(let supply): add(line.amounts, to: supply)
      case .purchase(let position): demand(line.amounts, of: problem.purchases[position].care, times: -1)
      }
    }
    let touched = problem.supplies.indices.filter { supply in
      need[supply] != needed[supply] || hours[supply] != stated[supply]
        || problem.periods.indices.contains { needed[supply][$0] > stated[supply][$0] + 1e-6 }
    }
    rows = touched.flatMap { supply in
      problem.periods.indices.map { period in
        Row(
          supply: supply, period: period,
          before: .init(need: needed[supply][period], available: stated[supply][period]),
          after: .init(need: max(0, need[supply][period]), available: hours[supply][period]))
      }
    }
    robustness = PlanProposal.robustness(
      balancing, of: touched, need: needed, stated: stated, after: need, hours: hours)
  }
}

extension PlanProposal {
  /// Hours lacking in all rows, before and after: surpluses elsewhere do not count against them.
  public var deficit: (before: Double, after: Double) {
    (rows.reduce(0) { $0 + max(0, -$1.before.gap) }, rows.reduce(0) { $0 + max(0, -$1.after.gap) })
  }

  /// Holds each unit's capacity against its possible futures; those of the need that remains deviate in proportion.
  private static func robustness(
    _ balancing: RegionBalancing, of supplies: [Int], need: [[Double]], stated: [[Double]], after: [[Double]],
    hours: [[Double]]
  ) -> [Robustness] {
    let problem = balancing.problem
    let result = supplies.compactMap { supply -> Robustness? in
      let place = problem.supplies[supply]
      guard let node = balancing.plan.balance.own(unit: place.unit, capacity: place.capacity) else { return nil }
      let paths = balancing.views.map { node.pathDeviations(in: $0.range) }
      let count = paths[0].count
      let scale = zip(need[supply], after[supply]).map { $0 > 0 ? max(0, $1) / $0 : 1 }
      func gap(_ need: [[Double]], _ hours: [[Double]], _ period: Int) -> Double {
        hours[supply][period] - max(0, need[supply][period])
      }
      func totals(_ scale: [Double]) -> [Double] {
        (0..<count).map { path in paths.indices.reduce(0) { $0 + paths[$1][path] * scale[$1] } }
      }
      func share(_ deviations: [Double], within gap: Double) -> Double {
        Double(deviations.count { $0 <= gap + 1e-6 }) / Double(max(1, deviations.count))
      }
      let periods = problem.periods.indices
      let scaled = totals(scale)
      let gapAfter = periods.reduce(0) { $0 + gap(after, hours, $1) }
      let byPeriod = periods.map { period in
        share(paths[period].map { $0 * scale[period] }, within: gap(after, hours, period))
      }
      let weakest = periods.min { (byPeriod[$0], $0) < (byPeriod[$1], $1) } ?? 0
      return Robustness(
        supply: supply,
        before: share(
          totals(periods.map { _ in 1 }), within: periods.reduce(0) { $0 + gap(need, stated, $1) }),
        after: share(scaled, within: gapAfter), weakestPeriod: weakest, weakest: byPeriod[weakest],
        margin: max(0, (PathQuantiles.of(scaled, at: [0.9]).first ?? 0) - gapAfter))
    }
    return result.sorted { ($0.after, -$0.margin, $0.supply) < ($1.after, -$1.margin, $1.supply) }
  }
}

extension BalanceNode {
  /// How far each possible future's need is from the expected over some working periods, in hours; one zero where the
  /// need has no history.
  func pathDeviations(in range: Range<Int>) -> [Double] {
    guard !deviations.isEmpty else { return [0] }
    let count = need.periodCount
    return (0..<(deviations.count / count)).map { path in
      range.reduce(0) { $0 + Double(deviations[path * count + $1]) }
    }
  }
}
