import Planning

/// A planner who takes one class, period and unit at a time and does the nearest thing that helps: the baseline that a
/// proposal must never be worse than.
struct GreedyPlanner {
  private let problem: BalancingProblem
  private var left: [[Double]]
  private var lendable: [[Double]]
  private var behind: [[Double]]
  private(set) var lines: [Proposal.Action: [Double]] = [:]

  init(_ problem: BalancingProblem) {
    self.problem = problem
    left = problem.supplies.map { supply in problem.periods.indices.map(supply.hours) }
    lendable = problem.surplus
    behind = problem.care.map { _ in problem.periods.map { _ in 0 } }
    for priority in Set(problem.care.map(\.priority)).sorted() {
      for period in problem.periods.indices {
        for care in problem.care.indices where problem.care[care].priority == priority { plan(care, period) }
      }
    }
  }

  private mutating func plan(_ position: Int, _ period: Int) {
    let care = problem.care[position]
    var wanted = care.need[period] + (period == 0 ? care.backlog : 0)
    if care.canWait, period > 0 { wanted += behind[position][period - 1] }
    produce(care, period, &wanted)
    for (move, place) in problem.hourMoves.enumerated() {
      guard wanted > 1e-9, let use = care.uses.first(where: { $0.supply == place.to }) else { continue }
      let lacking = max(0, wanted * use.hours[period] - left[place.to][period])
      let amount = max(0, min(lacking, lendable[place.from][period], left[place.from][period]))
      lendable[place.from][period] -= amount
      left[place.from][period] -= amount
      left[place.to][period] += amount
      add(amount, .hours(move: move), period)
      produce(care, period, &wanted)
    }
    for (move, place) in problem.careMoves.enumerated() where place.from == position && wanted > 1e-9 {
      let uses = problem.care[place.to].uses.filter { $0.hours[period] > 0 }
      let room = uses.map { min(lendable[$0.supply][period], left[$0.supply][period]) / $0.hours[period] }
      let amount = max(0, min(wanted, care.need[period], room.min() ?? 0))
      for use in uses {
        lendable[use.supply][period] -= amount * use.hours[period]
        left[use.supply][period] -= amount * use.hours[period]
      }
      wanted -= amount
      add(amount, .care(move: move), period)
    }
    let order = problem.measures.indices.sorted { problem.measures[$0].rank < problem.measures[$1].rank }
    for measure in order where wanted > 1e-9 && problem.measures[measure].kronor != nil {
      guard lines[.measure(measure, share: 1)] == nil,
        problem.measures[measure].effects.contains(where: { effect in
          care.uses.contains { $0.supply == effect.supply } && effect.hours[period] > 0
        })
      else { continue }
      lines[.measure(measure, share: 1)] = problem.periods.map { _ in 0 }
      for effect in problem.measures[measure].effects {
        for later in problem.periods.indices { left[effect.supply][later] += effect.hours[later] }
      }
      produce(care, period, &wanted)
    }
    behind[position][period] = wanted
  }

  private mutating func produce(_ care: BalancingProblem.Care, _ period: Int, _ wanted: inout Double) {
    let uses = care.uses.filter { $0.hours[period] > 0 }
    let amount = max(0, min(wanted, uses.map { left[$0.supply][period] / $0.hours[period] }.min() ?? wanted))
    for use in uses { left[use.supply][period] -= amount * use.hours[period] }
    wanted -= amount
  }

  private mutating func add(_ amount: Double, _ action: Proposal.Action, _ period: Int) {
    guard amount > 0 else { return }
    lines[action, default: problem.periods.map { _ in 0 }][period] += amount
  }

  /// What each class lacks, then kronor.
  var levels: [Double] {
    ProposalLevels.values(
      problem.care[...], behind: behind[...],
      kronor: problem.measures.indices.reduce(0) {
        $0 + (lines[.measure($1, share: 1)] == nil ? 0 : problem.measures[$1].kronor ?? 0)
      })
  }
}

/// The levels that a plan is judged by, worked out from what it does.
enum ProposalLevels {
  static func values(
    _ care: ArraySlice<BalancingProblem.Care>, behind: ArraySlice<[Double]>, kronor: Double
  ) -> [Double] {
    var result: [Double] = []
    for priority in [1, 2] {
      let places = care.indices.filter { care[$0].priority == priority }
      result.append(
        places.reduce(0) { sum, place in
          sum + (care[place].canWait ? behind[place].last ?? 0 : behind[place].reduce(0, +))
        })
      result.append(places.filter { care[$0].canWait }.reduce(0) { $0 + behind[$1].reduce(0, +) })
    }
    return result + [kronor]
  }

  /// Whether the first level that differs by more than rounding is not worse.
  static func isNoWorse(_ one: [Double], than other: [Double]) -> Bool {
    for (left, right) in zip(one, other) {
      let tolerance = 1e-5 * max(1, abs(right))
      if left < right - tolerance { return true }
      if left > right + tolerance { return false }
    }
    return true
  }
}
