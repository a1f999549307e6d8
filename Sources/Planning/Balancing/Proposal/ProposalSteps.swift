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
  private var results: [Int: SolvedParts.Outcome] = [:]
  private var touched: Set<Int> = []
  private let classes: [Int]
  private let solved: SolvedParts
  private let watch: SolveWatch

  /// The problem as it is before anything is carried out; parts that have been solved already are not solved again.
  init(
    _ full: BalancingProblem, solver: any Solver, options: SolverOptions, solved: SolvedParts, watch: SolveWatch
  ) throws {
    self.full = full
    self.watch = watch
    self.solver = solver
    self.solved = solved
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
      burden(move.to, by: line.amounts)
      for following in move.following {
        let amounts = following.activities(following: line.amounts)
        if let place = following.from { relieve(place, by: amounts) }
        if let place = following.to { burden(place, by: amounts) }
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

  /// So many activities come from somebody else.
  private mutating func burden(_ care: Int, by activities: [Double]) {
    for use in full.care[care].uses { give(zip(activities, use.hours).map { -$0 * $1 }, to: use.supply) }
  }

  /// So many activities are done by somebody else; those who waited since before count in the period they leave.
  private mutating func relieve(_ care: Int, by activities: [Double]) {
    for (period, count) in activities.enumerated() { problem.care[care].need[period] -= count }
    if let use = full.care[care].uses.first { touched.insert(groupOf[use.supply]) }
  }

  /// Works out the groups that have been touched; false when one of them could not be.
  mutating func canUpdate() -> Bool {
    do {
      try update()
      return true
    } catch {
      return false
    }
  }

  private mutating func update() throws {
    for group in touched.sorted() { results[group] = try outcome(of: group) }
    touched = []
  }

  /// The most even production that leaves no class worse off, of all care that is not simply done as planned; where it
  /// could not be worked out, the care is left out.
  func evened() -> [Int: SolvedParts.Flow] {
    var flows: [Int: SolvedParts.Flow] = [:]
    for group in results.keys.sorted() {
      let part = part(group)
      let care = members[group]?.care ?? []
      do {
        let found = try solved.flows.value(of: group, for: part) { try flow(in: part) }
        for (position, flow) in found { flows[care[position]] = flow }
      } catch {
        continue
      }
    }
    return flows
  }

  private func flow(in part: BalancingProblem) throws -> [Int: SolvedParts.Flow] {
    let model = ProposalModel(part, for: .evenness)
    guard !model.levels.isEmpty else { return [:] }
    let solution = try solve(model, lastMayFail: true).solution
    func values(_ variables: [Variable]) -> [Double] {
      let values = variables.map { max(0, solution.value(of: $0) ?? 0) }
      return values.map { $0 > 1e-6 ? $0 : 0 } + part.periods.dropFirst(values.count).map { _ in 0 }
    }
    var flows: [Int: SolvedParts.Flow] = [:]
    for (position, done) in model.done.enumerated() {
      guard let done else { continue }
      flows[position] = SolvedParts.Flow(
        done: values(done), behind: values(model.behind[position] ?? []),
        aboveMaximum: values(model.breaches[position] ?? []))
    }
    return flows
  }

  /// Solves a part; when only the last of its levels fails for rounding, the solution is that of those above it.
  private func solve(_ model: ProposalModel, lastMayFail: Bool = false) throws -> LexicographicOutcome {
    let outcome = try solver.session(for: model.linear, options: options).solveLexicographically(
      model.levels, watch: watch)
    let isEnough = lastMayFail && outcome.solution.hasValues && outcome.levels.count == model.levels.count
    guard outcome.status == .optimal || isEnough else { throw ProposalError.stopped(outcome.status) }
    return outcome
  }

  private func outcome(of group: Int) throws -> SolvedParts.Outcome {
    let part = part(group)
    return try solved.outcomes.value(of: group, for: part) { try outcome(in: part) }
  }

  private func outcome(in part: BalancingProblem) throws -> SolvedParts.Outcome {
    let model = ProposalModel(part, for: .outcome)
    guard !model.levels.isEmpty else { return [:] }
    let outcome = try solve(model)
    var result: SolvedParts.Outcome = [:]
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
    var part = problem
    part.supplies = supplies.map { problem.supplies[$0] }
    part.care = care.map { position in
      var care = problem.care[position]
      care.uses = care.uses.compactMap { use in
        supplyPlaces[use.supply].map { BalancingProblem.Use($0, hours: use.hours) }
      }
      care.takeNoMoreThanThereIs()
      return care
    }
    return part
  }
}

extension BalancingProblem.Care {
  /// Where rounding made more leave than there was, a hair less leaves; otherwise nothing changes.
  fileprivate mutating func takeNoMoreThanThereIs() {
    var left = backlog
    for period in need.indices {
      guard canWait else {
        need[period] = max(period == 0 ? -backlog : 0, need[period])
        continue
      }
      left += need[period]
      let least = -max(0, plannedQueue[period])
      if left < least {
        need[period] += least - left
        left = least
      }
    }
  }
}
