/// How a solver should work.
///
/// With a time limit the answer depends on how fast the machine is; without, the same model and options give the same
/// solution on every run.
public struct SolverOptions: Sendable, Equatable {
  /// Which algorithm solves a linear programme.
  public enum Method: String, Sendable, Hashable, CaseIterable {
    /// The simplex method: starts from an earlier basis, and its solution is a corner.
    case simplex
    /// The interior-point method followed by crossover to a corner: often faster from nothing on very large models.
    case interiorPoint
    /// What the solver thinks best.
    case automatic
  }

  /// Which way the simplex method goes.
  public enum SimplexVariant: String, Sendable, Hashable, CaseIterable {
    /// Along corners that are feasible: quickest when only the objective has changed since the last corner.
    case primal
    /// Along corners whose prices are right: quickest from nothing and when only bounds and sides have changed.
    case dual
  }

  /// Which algorithm solves a linear programme.
  public var method: Method
  /// Which way the simplex method goes.
  public var simplex: SimplexVariant
  /// Whether a model is simplified before it is solved from nothing.
  public var presolve: Bool
  /// Seconds one solve may take; nil is no limit.
  public var timeLimit: Double?
  /// Simplex iterations one solve may take; nil is no limit.
  public var iterationLimit: Int?
  /// Branch-and-bound nodes one solve may take; nil is no limit.
  public var nodeLimit: Int?
  /// A mixed-integer solve stops when best and bound are this close, as a share of the best.
  public var relativeGap: Double
  /// A mixed-integer solve stops when best and bound are this close.
  public var absoluteGap: Double
  /// How far a constraint or bound may be broken.
  public var feasibilityTolerance: Double
  /// How far a reduced cost may have the wrong sign.
  public var optimalityTolerance: Double
  /// Threads the solver may use.
  public var threads: Int
  /// Start of the solver's random choices.
  public var seed: Int

  /// Options; the defaults give the same exact solution on every run.
  public init(
    method: Method = .simplex, simplex: SimplexVariant = .dual, presolve: Bool = true, timeLimit: Double? = nil,
    iterationLimit: Int? = nil, nodeLimit: Int? = nil, relativeGap: Double = 1e-6, absoluteGap: Double = 1e-6,
    feasibilityTolerance: Double = 1e-7, optimalityTolerance: Double = 1e-7, threads: Int = 1, seed: Int = 0
  ) {
    self.method = method
    self.simplex = simplex
    self.presolve = presolve
    self.timeLimit = timeLimit
    self.iterationLimit = iterationLimit
    self.nodeLimit = nodeLimit
    self.relativeGap = relativeGap
    self.absoluteGap = absoluteGap
    self.feasibilityTolerance = feasibilityTolerance
    self.optimalityTolerance = optimalityTolerance
    self.threads = threads
    self.seed = seed
  }
}
