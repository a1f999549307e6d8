import Optimization

/// What each priority class lacks while the lines of a proposal are carried out one after the other.
///
/// When what is moved and chosen is given, supplies that no care uses together no longer depend on each other; each
/// group is a small programme of its own, and only those a line touches are solved anew.
struct ProposalSteps {
  private var problem: BalancingProblem
  private let solver: any Solver
  private let options: SolverOptions
  private let full: BalancingProblem
  /// The group of each supply.
  private let groupOf: [Int]
  private let members: [Int: (supplies: [Int], care: [Int])]
  private var results: [Int: [Int: (left: Double, waiting: Double)]] = [:]
  private var touched: Set<Int> = []
  private let classes: [Int]

  /// The problem as it is before anything is carried out.
  init(_ full: BalancingProblem, solver: any Solver, options: SolverOptions) throws {
    self.full = full
    self.solver = solver
    // A group is small, where the simplex method is the quicker.
    self.options = SolverOptions(timeLimit: options.timeLimit)
    problem = full
    problem.hourMoves = []
    problem.careMoves = []
    problem.measures = []
    problem.purchases = []
    problem.limits = ProposalLimits()
    for supply in problem.supplies.indices { problem.supplies[supply].overtime = full.periods.map { _ in 0 } }
    let groups = SupplyGroups(full)
    groupOf = full.supplies.indices.map(groups.group)
    var members: [Int: (supplies: [Int], care: [Int])] = [:]
    for supply in full.supplies.indices { members[groupOf[supply], default: ([], [])].supplies.append(supply) }
    for (position, care) in full.care.enumerated() {
      if let use = care.uses.first { members[groupOf[use.supply], default: ([], [])].care.append(position) }
    }
    self.members = members
    let atEase = full.suppliesAtEase
    classes = Set(full.care.filter { $0.uses.contains { !atEase[$0.supply] } }.map(\.priority)).sorted()
    touched = Set(full.supplies.indices.filter { !atEase[$0] }.map { groupOf[$0] })
    try update()
  }

  /// What each class lacks now.
  var outcomes: [Proposal.ClassOutcome] {
    let groups = results.keys.sorted()
    return classes.map { priority in
      var (left, waiting) = (0.0, 0.0)
      for group in groups {
        left += results[group]?[priority]?.left ?? 0
        waiting += results[group]?[priority]?.waiting ?? 0
      }
      return Proposal.ClassOutcome(priority: priority, left: left, waiting: waiting)
    }
  }

  /// Takes a line as done.
  mutating func carryOut(_ line: Proposal.Line) {
    switch line.action {
    case .hours(let position):
      let move = full.hourMoves[position]
      give(line.amounts.map { -$0 }, to: move.from)
      give(line.amounts, to: move.to)
    case .care(let position):
      let move = full.careMoves[position]
      relieve(move.from, by: line.amounts)
      for use in full.care[move.to].uses {
        give(zip(line.amounts, use.hours).map { -$0 * $1 }, to: use.supply)
      }
    case .measure(let position, let share):
      for effect in full.measures[position].effects { give(effect.hours.map { $0 * share }, to: effect.supply) }
    case .overtime(let supply): give(line.amounts, to: supply)
    case .purchase(let position): relieve(full.purchases[position].care, by: line.amounts)
    }
  }

  private mutating func give(_ hours: [Double], to supply: Int) {
    for (period, hours) in hours.enumerated() { problem.supplies[supply].added[period] += hours }
    touched.insert(groupOf[supply])
  }

  /// Up to so many activities are done by somebody else.
  private mutating func relieve(_ care: Int, by activities: [Double]) {
    problem.purchases.append(.init(care: care, limit: activities, price: 0))
    if let use = full.care[care].uses.first { touched.insert(groupOf[use.supply]) }
  }

  /// Works out the groups that have been touched.
  mutating func update() throws {
    for group in touched.sorted() { results[group] = try outcome(of: group) }
    touched = []
  }

  private func outcome(of group: Int) throws -> [Int: (left: Double, waiting: Double)] {
    let model = ProposalModel(part(group), isWhole: false)
    guard !model.levels.isEmpty else { return [:] }
    let outcome = try solver.session(for: model.linear, options: options).solveLexicographically(model.levels)
    guard outcome.status == .optimal else { throw ProposalError.stopped(outcome.status) }
    var result: [Int: (left: Double, waiting: Double)] = [:]
    for (kind, level) in zip(model.kinds, outcome.levels) {
      switch kind {
      case .left(let priority): result[priority, default: (0, 0)].left = level.achieved ?? 0
      case .waiting(let priority): result[priority, default: (0, 0)].waiting = level.achieved ?? 0
      default: break
      }
    }
    return result
  }

  /// The part of the problem that hangs together in a group.
  private func part(_ group: Int) -> BalancingProblem {
    let (supplies, care) = members[group] ?? ([], [])
    let supplyPlaces = Dictionary(uniqueKeysWithValues: supplies.enumerated().map { ($1, $0) })
    let carePlaces = Dictionary(uniqueKeysWithValues: care.enumerated().map { ($1, $0) })
    var part = problem
    part.supplies = supplies.map { problem.supplies[$0] }
    part.care = care.map { position in
      var care = problem.care[position]
      care.uses = care.uses.compactMap { use in
        supplyPlaces[use.supply].map { BalancingProblem.Use($0, hours: use.hours) }
      }
      return care
    }
    part.purchases = problem.purchases.compactMap { purchase in
      carePlaces[purchase.care].map { .init(care: $0, limit: purchase.limit, price: 0) }
    }
    return part
  }
}
