public import Optimization
import PlanningModel

/// How a proposal is worked out.
public struct ProposalOptions: Sendable, Equatable {
  /// How the solver works.
  public var solver: SolverOptions
  /// Whether production is made even after everything else; left out where that would double a large programme.
  public var levelsProduction: Bool
  /// For how many lines, from the first, it is worked out what each closes.
  public var explainedLines: Int

  /// Creates options; a solve takes at most a minute unless it is said.
  ///
  /// With the automatic method, programmes of up to 100 000 columns are solved by the interior point method at first,
  /// since in a whole region the levels are too degenerate for the simplex method; it is the quicker in larger ones, and
  /// whenever something has only been changed.
  public init(
    solver: SolverOptions = SolverOptions(method: .automatic, timeLimit: 60), levelsProduction: Bool = true,
    explainedLines: Int = 60
  ) {
    self.solver = solver
    self.levelsProduction = levelsProduction
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
    _ model: ProposalModel, _ answer: (outcome: LexicographicOutcome, values: Solution)?, status: SolveStatus
  ) {
    let problem = model.problem
    let periods = problem.periods.indices
    // The solver keeps bounds to within a tolerance; nobody is moved a billionth of an hour.
    func value(_ variable: Variable?) -> Double {
      let value = variable.flatMap { answer?.values.value(of: $0) } ?? 0
      return value > 1e-6 ? value : 0
    }
    func values(_ variables: [Variable?]) -> [Double] { periods.map { variables.isEmpty ? 0 : value(variables[$0]) } }
    self.problem = problem
    self.status = status
    isLevelled = answer == nil || model.kinds.contains(.evenness)
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
      let share = value(variable)
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
    before = []
    after = []
    bottlenecks = model.bottlenecks(answer?.outcome)
    notChosen = model.notChosen(answer?.outcome, share: { value($0) })
  }

  /// The same proposal with what each line closes.
  init(explaining proposal: Proposal, solver: any Solver, options: ProposalOptions) throws {
    var steps = try ProposalSteps(proposal.problem, solver: solver, options: options.solver)
    let before = steps.outcomes
    var lines = proposal.lines
    for position in lines.indices {
      steps.carryOut(lines[position])
      // A queue that must be short whatever it takes is no step among others: what each line closes has no answer.
      guard position < options.explainedLines, !proposal.problem.limits.holdsMaximumQueues else { continue }
      let earlier = steps.outcomes
      try steps.update()
      lines[position].closes = zip(earlier, steps.outcomes).compactMap { earlier, later in
        let (left, waiting) = (earlier.left - later.left, earlier.waiting - later.waiting)
        guard abs(left) > 1e-6 || abs(waiting) > 1e-6 else { return nil }
        return ClassOutcome(priority: earlier.priority, left: left, waiting: waiting)
      }
    }
    problem = proposal.problem
    self.lines = lines
    production = proposal.production
    behind = proposal.behind
    aboveMaximum = proposal.aboveMaximum
    self.before = before
    after = proposal.outcomes(of: before.map(\.priority))
    bottlenecks = proposal.bottlenecks
    notChosen = proposal.notChosen
    status = proposal.status
    isLevelled = proposal.isLevelled
  }
}

extension Proposal {
  /// What each class lacks in what was found.
  fileprivate func outcomes(of classes: [Int]) -> [ClassOutcome] {
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
