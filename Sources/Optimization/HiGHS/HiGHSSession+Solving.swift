extension HiGHSSession {
  func solve(watch: SolveWatch) throws(SolverError) -> Solution {
    guard current.variableCount > 0 else { return solutionWithoutVariables }
    try apply(options)
    // Threads are counted once per calling thread; a fresh count lets each session choose its own.
    functions.resetScheduler(1)
    // Otherwise a time limit would count earlier solves as well.
    try check(functions.zeroClocks(handle), "start the clock")
    let seconds = try run(watch)
    let solution = read(seconds: seconds)
    guard functions.modelStatus(handle) == ModelStatus.unboundedOrInfeasible else { return solution }
    return try decide(watch, seconds: seconds)
  }

  /// HiGHS looks at no constraints when there are no variables.
  private var solutionWithoutVariables: Solution {
    let holds = zip(current.rows.lower, current.rows.upper).allSatisfy { $0 <= 0 && $1 >= 0 }
    guard holds else { return Solution(status: .infeasible) }
    let value = current.objective.expression.constant
    let zeros = [Double](repeating: 0, count: current.constraintCount)
    return Solution(
      status: .optimal, objective: value, bound: value, activities: zeros, shadowPrices: zeros)
  }

  func infeasibilityProof() -> [Double]? {
    guard current.constraintCount > 0 else { return nil }
    var found: CInteger = 0
    var weights = [Double](repeating: 0, count: current.constraintCount)
    guard functions.dualRay(handle, &found, &weights) == 0, found != 0 else { return nil }
    return weights
  }

  private func run(_ watch: SolveWatch) throws(SolverError) -> Double {
    monitor.begin(watch, functions)
    // Being asked is not free: HiGHS copies a solution's worth of memory each time, some tenth of a simplex solve.
    let follow = watch.mayStop ? functions.startCallback : functions.stopCallback
    for kind in HiGHSMonitor.interruptKinds { try check(follow(handle, kind), "follow the solve") }
    let clock = ContinuousClock()
    let start = clock.now
    // A failed run is told by the model's status.
    _ = functions.run(handle)
    monitor.end()
    let elapsed = (clock.now - start).components
    return Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
  }

  /// A mixed-integer model may be found unbounded or infeasible without knowing which: without an objective it cannot
  /// be unbounded.
  private func decide(_ watch: SolveWatch, seconds: Double) throws(SolverError) -> Solution {
    let objective = current.objective
    try setObjective(.none)
    let more = try run(watch)
    var solution = read(seconds: seconds + more)
    try setObjective(objective)
    if solution.status == .optimal { solution = Solution(status: .unbounded, seconds: seconds + more) }
    return solution
  }
}

/// The numbers HiGHS gives the ways a solve may end (kHighsModelStatus…).
enum ModelStatus {
  static let empty: CInteger = 6
  static let optimal: CInteger = 7
  static let infeasible: CInteger = 8
  static let unboundedOrInfeasible: CInteger = 9
  static let unbounded: CInteger = 10
  static let timeLimit: CInteger = 13
  static let iterationLimit: CInteger = 14
  static let solutionLimit: CInteger = 16
  static let interrupted: CInteger = 17
}

extension HiGHSSession {
  private var status: SolveStatus {
    switch functions.modelStatus(handle) {
    case ModelStatus.optimal, ModelStatus.empty: .optimal
    case ModelStatus.infeasible: .infeasible
    case ModelStatus.unbounded: .unbounded
    case ModelStatus.timeLimit: .timeLimit
    case ModelStatus.iterationLimit, ModelStatus.solutionLimit: .effortLimit
    case ModelStatus.interrupted: .interrupted
    case let other: .failed("HiGHS ended with status \(other)")
    }
  }

  private func read(seconds: Double) -> Solution {
    var solution = Solution(status: status, seconds: seconds)
    solution.iterations = max(0, integer("simplex_iteration_count")) + max(0, integer("ipm_iteration_count"))
    solution.nodes = isMixedInteger ? max(0, long("mip_node_count")) : 0
    guard solution.status == .optimal || solution.status.wasStopped else { return solution }
    if isMixedInteger { solution.bound = number("mip_dual_bound").flatMap { $0.isFinite ? $0 : nil } }
    // 2 is a feasible point; the dual status tells the same of prices.
    guard integer("primal_solution_status") == 2 else { return solution }
    solution.values = [Double](repeating: 0, count: current.variableCount)
    solution.activities = [Double](repeating: 0, count: current.constraintCount)
    solution.reducedCosts = solution.values
    solution.shadowPrices = solution.activities
    _ = functions.solution(
      handle, &solution.values, &solution.reducedCosts, &solution.activities, &solution.shadowPrices)
    solution.objective = number("objective_function_value")
    if isMixedInteger || solution.status != .optimal {
      solution.reducedCosts = []
      solution.shadowPrices = []
    } else {
      solution.bound = solution.objective
    }
    return solution
  }

  func integer(_ name: String) -> Int {
    var value: CInteger = 0
    return functions.getInteger(handle, name, &value) == 0 ? Int(value) : 0
  }

  private func long(_ name: String) -> Int {
    var value: Int64 = 0
    return functions.getLong(handle, name, &value) == 0 ? Int(value) : 0
  }

  private func number(_ name: String) -> Double? {
    var value = 0.0
    return functions.getNumber(handle, name, &value) == 0 ? value : nil
  }
}
