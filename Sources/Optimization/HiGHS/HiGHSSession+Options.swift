extension HiGHSSession {
  /// Tells HiGHS how to work; every option is set each time, so that none is left from an earlier solve.
  func apply(_ options: SolverOptions) throws(SolverError) {
    // A named method would make HiGHS leave out that variables are whole.
    try set("solver", isMixedInteger ? "choose" : options.method.highsName)
    try set("simplex_strategy", options.simplex.highsNumber)
    try set("presolve", options.presolve ? "choose" : "off")
    try set("parallel", options.threads > 1 ? "choose" : "off")
    try set("threads", options.threads)
    try set("random_seed", options.seed)
    try set("time_limit", options.timeLimit ?? .infinity)
    try set("simplex_iteration_limit", options.iterationLimit ?? Self.noLimit)
    try set("ipm_iteration_limit", options.iterationLimit ?? Self.noLimit)
    try set("mip_max_nodes", options.nodeLimit ?? Self.noLimit)
    try set("mip_rel_gap", options.relativeGap)
    try set("mip_abs_gap", options.absoluteGap)
    try set("primal_feasibility_tolerance", options.feasibilityTolerance)
    try set("mip_feasibility_tolerance", max(options.feasibilityTolerance, 1e-10))
    try set("dual_feasibility_tolerance", options.optimalityTolerance)
  }

  private static let noLimit = Int(CInteger.max)

  func set(_ name: String, _ value: Bool) throws(SolverError) {
    guard functions.setBool(handle, name, value ? 1 : 0) == 0 else {
      throw .option(name: name, value: "\(value)")
    }
  }

  private func set(_ name: String, _ value: Int) throws(SolverError) {
    guard let narrow = CInteger(exactly: value), functions.setInteger(handle, name, narrow) == 0 else {
      throw .option(name: name, value: "\(value)")
    }
  }

  private func set(_ name: String, _ value: Double) throws(SolverError) {
    // HiGHS compares with the ends of the range, which lets what is no number pass.
    guard !value.isNaN, functions.setNumber(handle, name, value) == 0 else {
      throw .option(name: name, value: "\(value)")
    }
  }

  private func set(_ name: String, _ value: String) throws(SolverError) {
    guard functions.setText(handle, name, value) == 0 else { throw .option(name: name, value: value) }
  }
}

extension SolverOptions.Method {
  /// What HiGHS calls the method.
  fileprivate var highsName: String {
    switch self {
    case .simplex: "simplex"
    case .interiorPoint: "ipm"
    case .automatic: "choose"
    }
  }
}

extension SolverOptions.SimplexVariant {
  /// The number HiGHS has for it (kSimplexStrategy…).
  fileprivate var highsNumber: Int {
    switch self {
    case .dual: 1
    case .primal: 4
    }
  }
}
