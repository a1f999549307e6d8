/// How a solve ended. Infeasible and unbounded are answers, not errors.
public enum SolveStatus: Hashable, Sendable {
  /// No better solution exists, within the tolerances.
  case optimal
  /// No values meet all constraints and bounds.
  case infeasible
  /// The objective can be made better without end.
  case unbounded
  /// The time ran out; the solution holds the best values so far, if any were found.
  case timeLimit
  /// The limit of iterations, nodes or solutions was met; the solution holds the best values so far, if any.
  case effortLimit
  /// Somebody interrupted the solve; the solution holds the best values so far, if any were found.
  case interrupted
  /// The solver gave up, with its reason.
  case failed(String)
}

extension SolveStatus {
  /// Whether the solve was stopped before it had an answer.
  public var wasStopped: Bool {
    switch self {
    case .timeLimit, .effortLimit, .interrupted: true
    case .optimal, .infeasible, .unbounded, .failed: false
    }
  }
}
