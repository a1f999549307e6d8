public import Optimization
import PlanningModel

/// How a proposal is worked out.
public struct ProposalOptions: Sendable, Equatable {
  /// How the solver works.
  public var solver: SolverOptions
  /// For how many lines of each group, from the first, it is worked out what each of them closes; with 0 it is not
  /// worked out for groups either.
  public var explainedLines: Int

  /// Creates options; the search takes at most a minute unless it is said, and explaining what it found some seconds.
  public init(solver: SolverOptions = SolverOptions(timeLimit: 60), explainedLines: Int = 12) {
    self.solver = solver
    self.explainedLines = explainedLines
  }
}

extension Proposal {
  /// Works out the best way to close a problem's gaps.
  ///
  /// Throws what the solver throws, and `ProposalError` when nothing was found. When the solver was stopped, what it
  /// had found so far is the proposal, and `status` says so.
  public init(
    _ problem: BalancingProblem, solver: any Solver, options: ProposalOptions = ProposalOptions(),
    watch: SolveWatch = .none
  ) throws {
    self = try ProposalSession(problem, solver: solver, options: options).proposal(watch: watch)
  }

  init(
    _ model: ProposalModel, _ answer: (outcome: LexicographicOutcome, values: Solution)?, status: SolveStatus,
    probed: LexicographicOutcome? = nil
  ) {
    let problem = model.problem
    let periods = problem.periods.indices
    // The solver keeps bounds to within a tolerance; nobody is moved a billionth of an hour. What is the same but for
    // rounding is the same, and rounding down takes no more than there is.
    func value(_ variable: Variable?, parts: Double = 1e6) -> Double {
      let value = variable.flatMap { answer?.values.value(of: $0) } ?? 0
      return value > 1e-6 ? (value * parts + 0.01).rounded(.down) / parts : 0
    }
    func values(_ variables: [Variable?]) -> [Double] { periods.map { variables.isEmpty ? 0 : value(variables[$0]) } }
    self.problem = problem
    self.status = status
    production = zip(problem.care, model.done).map { care, made in made.map { values($0) } ?? care.need }
    behind = model.behind.map { values($0 ?? []) }
    aboveMaximum = model.breaches.map { values($0 ?? []) }
    var lines: [Line] = []
    for (move, variables) in model.hours.enumerated() {
      lines.append(
        Line(action: .hours(move: move), amounts: values(variables), kronor: 0, decidingLevel: .strategic, closes: nil))
    }
    for (move, variables) in model.care.enumerated() {
      lines.append(
        Line(action: .care(move: move), amounts: values(variables), kronor: 0, decidingLevel: .strategic, closes: nil))
    }
    for (position, variable) in model.shares.enumerated() {
      let measure = problem.measures[position]
      let share = value(variable, parts: 1e9)
      lines.append(
        Line(
          action: .measure(position, share: share),
          amounts: periods.map { period in share * measure.effects.reduce(0) { $0 + $1.hours[period] } },
          kronor: measure.kronor.map { $0 * share }, decidingLevel: measure.decidingLevel, closes: nil))
    }
    for (supply, variables) in model.overtime.enumerated() {
      let amounts = values(variables)
      lines.append(
        Line(
          action: .overtime(supply: supply), amounts: amounts,
          kronor: problem.limits.overtimePrice.map { $0 * amounts.reduce(0, +) }, decidingLevel: .tactical, closes: nil)
      )
    }
    for (position, variables) in model.bought.enumerated() {
      let amounts = values(variables)
      lines.append(
        Line(
          action: .purchase(position), amounts: amounts,
          kronor: problem.purchases[position].price.map { $0 * amounts.reduce(0, +) }, decidingLevel: .strategic,
          closes: nil))
    }
    self.lines = lines.filter { $0.total > 1e-6 }.sorted { problem.order(of: $0) < problem.order(of: $1) }
    groups = []
    before = []
    after = []
    withSmallMoves = nil
    neededShares = model.shares.map { value($0, parts: 1e9) }
    bottlenecks = model.bottlenecks(answer?.outcome)
    notChosen = model.notChosen(probed, share: { value($0) })
  }

  /// The same proposal with what its lines close and the most even production (R241).
  init(
    explaining proposal: Proposal, solver: any Solver, options: ProposalOptions, solved: SolvedParts,
    watch: SolveWatch
  ) throws {
    self = proposal
    // A queue that must be short whatever it takes is no step among others: what each line closes has no answer.
    var hasSteps = !problem.limits.holdsMaximumQueues && options.explainedLines > 0
    var steps = try ProposalSteps(problem, solver: solver, options: options.solver, solved: solved, watch: watch)
    before = steps.outcomes
    for range in Self.groups(of: lines) {
      let start = steps.outcomes
      for position in range {
        steps.carryOut(lines[position])
        guard hasSteps, position - range.lowerBound < options.explainedLines else { continue }
        let earlier = steps.outcomes
        // A proposal that has been found is not thrown away because it cannot be explained.
        hasSteps = steps.canUpdate()
        if hasSteps { lines[position].closes = Self.closed(from: earlier, to: steps.outcomes) }
      }
      hasSteps = hasSteps && steps.canUpdate()
      groups.append(
        LineGroup(lines: range, closes: hasSteps ? Self.closed(from: start, to: steps.outcomes) : nil))
    }
    for (care, flow) in steps.evened() {
      production[care] = flow.done
      behind[care] = flow.behind
      aboveMaximum[care] = flow.aboveMaximum
    }
    after = outcomes(of: before.map(\.priority))
  }

  /// Tells another reason why a measure was not chosen.
  mutating func tell(_ measure: Int, _ reason: Reason) {
    guard let place = notChosen.firstIndex(where: { $0.measure == measure }) else { return }
    notChosen[place] = NotChosen(measure: measure, reason: reason)
  }

  /// Lines in a row that do the same kind of thing.
  private static func groups(of lines: [Line]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    for (position, line) in lines.enumerated() {
      if let last = groups.last, lines[last.lowerBound].action.kind == line.action.kind {
        groups[groups.count - 1] = last.lowerBound..<(position + 1)
      } else {
        groups.append(position..<(position + 1))
      }
    }
    return groups
  }

  private static func closed(from earlier: [ClassOutcome], to later: [ClassOutcome]) -> [ClassOutcome] {
    zip(earlier, later).compactMap { earlier, later in
      let (left, waiting) = (earlier.left - later.left, earlier.waiting - later.waiting)
      guard abs(left) > 1e-6 || abs(waiting) > 1e-6 else { return nil }
      return ClassOutcome(priority: earlier.priority, left: left, waiting: waiting)
    }
  }

  /// What each class lacks in what was found.
  private func outcomes(of classes: [Int]) -> [ClassOutcome] {
    classes.map { priority in
      let care = problem.care.indices.filter { problem.care[$0].priority == priority }
      return ClassOutcome(
        priority: priority,
        left: care.reduce(0) { $0 + left(of: $1) + aboveMaximum[$1].reduce(0, +) },
        waiting: care.reduce(0) { $0 + (problem.care[$1].canWait ? behind[$1].reduce(0, +) : 0) })
    }
  }
}

extension BalancingProblem {
  /// Redistribution first (R144), then the kinds' recommended order, the level nearest the work, the nearest unit.
  func order(of line: Proposal.Line) -> [Double] {
    let level = [Level.operational, .tactical, .strategic, .political].firstIndex(of: line.decidingLevel) ?? 0
    let (rank, steps): (Double, Int) =
      switch line.action {
      case .hours(let move):
        (0, distance(supplies[hourMoves[move].from].unit, supplies[hourMoves[move].to].unit))
      case .care(let move): (0.5, distance(care[careMoves[move].from].unit, care[careMoves[move].to].unit))
      case .measure(let measure, _): (Double(measures[measure].rank), 0)
      case .overtime: (ProposalModel.overtimeRank, 0)
      case .purchase: (ProposalModel.purchaseRank, 0)
      }
    return [rank, Double(level), Double(steps), -line.total]
  }
}

extension [Double] {
  /// Whether the first numbers that differ are in order.
  static func < (left: Self, right: Self) -> Bool { left.lexicographicallyPrecedes(right) }
}
