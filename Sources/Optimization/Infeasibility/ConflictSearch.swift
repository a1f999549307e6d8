/// The search for a minimal conflict: take one limit away at a time; what is infeasible without it does not need it.
///
/// Deletion filter of Chinneck & Dravnieks, ORSA Journal on Computing 3 (1991) 157–168, sped up by the solver's proofs:
/// whatever a proof does not rest on goes at once.
struct ConflictSearch {
  private let session: any SolverSession
  private let rows: SparseRows
  private let model: LinearModel
  private let watch: SolveWatch
  private let deadline: ContinuousClock.Instant?
  /// Limits that still hold in the session.
  private var active: Set<ConflictMember>
  /// Whether each answer so far was certain.
  private var isCertain = true

  init(
    _ model: LinearModel, _ solver: some Solver, _ options: SolverOptions, _ watch: SolveWatch
  ) throws(SolverError) {
    var options = options
    // A proof comes from the simplex method on the whole model.
    options.presolve = model.hasIntegers
    options.method = .simplex
    var model = model
    model.objective = .none
    self.model = model
    self.watch = watch
    deadline = options.timeLimit.map { .now + .seconds($0) }
    active = Set(model.limits)
    do throws(ModelError) { rows = try SparseRows(model) } catch { throw .model(error) }
    session = try solver.session(for: model, options: options)
  }

  /// A minimal conflict; nil when there is none, or none was found before the search was stopped.
  mutating func run() throws(SolverError) -> Conflict? {
    guard try solve() == .infeasible else { return nil }
    if let conflict = model.ownContradiction { return conflict }
    try narrow()
    for member in model.limits where active.contains(member) {
      guard !isStopped else {
        isCertain = false
        break
      }
      try relax([member])
      active.remove(member)
      switch try solve() {
      case .infeasible:
        try narrow()
      case .optimal, .unbounded:
        try restore([member])
      case .timeLimit, .effortLimit, .interrupted, .failed:
        isCertain = false
        try restore([member])
      }
    }
    return Conflict(
      members: model.limits.filter(active.contains), isMinimal: isCertain, needsWholeNumbers: model.hasIntegers)
  }

  private var isStopped: Bool { watch.isStopped || deadline.map { .now >= $0 } ?? false }

  private mutating func solve() throws(SolverError) -> SolveStatus {
    if let deadline {
      let left = (deadline - .now).components
      session.options.timeLimit = max(0, Double(left.seconds) + Double(left.attoseconds) * 1e-18)
    }
    return try session.solve(watch: watch).status
  }

  /// Gives up every limit that the proof of the last solve does not rest on.
  private mutating func narrow() throws(SolverError) {
    guard !model.hasIntegers, let weights = session.infeasibilityProof(),
      let proof = InfeasibilityProof(
        weights: weights, rows: rows, session: session, variableCount: model.variableCount)
    else { return }
    let needless = active.subtracting(proof.members)
    guard !needless.isEmpty else { return }
    try relax(model.limits.filter(needless.contains))
    let before = active
    active.formIntersection(proof.members)
    // Rounding may have spoilt the proof; then the limits stay.
    guard try solve() != .infeasible else { return }
    active = before
    try restore(model.limits.filter(needless.contains))
  }

  private mutating func relax(_ members: [ConflictMember]) throws(SolverError) {
    try change(members) { _ in nil }
  }

  private mutating func restore(_ members: [ConflictMember]) throws(SolverError) {
    active.formUnion(members)
    try change(members) { $0 }
  }

  /// Sets the given limits to what a function makes of their own values, nil being no limit.
  private func change(_ members: [ConflictMember], _ value: (Double) -> Double?) throws(SolverError) {
    var sides: [Int: SideChange] = [:]
    var bounds: [Int: BoundChange] = [:]
    for member in members {
      switch member {
      case .constraint(let constraint, let side):
        let now = session.sides(of: constraint)
        let own = model.sides(of: constraint)
        var change = sides[constraint.index] ?? SideChange(constraint, lower: now.lower, upper: now.upper)
        if side == .lower { change.lower = value(own.lower) ?? -.infinity }
        if side == .upper { change.upper = value(own.upper) ?? .infinity }
        sides[constraint.index] = change
      case .bound(let variable, let side):
        let now = session.bounds(of: variable)
        let own = model.bounds(of: variable)
        var change = bounds[variable.index] ?? BoundChange(variable, lower: now.lower, upper: now.upper)
        if side == .lower { change.lower = value(own.lower) ?? -.infinity }
        if side == .upper { change.upper = value(own.upper) ?? .infinity }
        bounds[variable.index] = change
      }
    }
    try session.setSides(sides.values.sorted { $0.constraint < $1.constraint })
    try session.setBounds(bounds.values.sorted { $0.variable < $1.variable })
  }
}
