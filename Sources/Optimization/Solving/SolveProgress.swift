/// How far a solve has come.
public struct SolveProgress: Sendable, Equatable {
  /// Seconds since the solve began.
  public var seconds: Double
  /// Iterations so far.
  public var iterations: Int
  /// Branch-and-bound nodes so far; 0 for a linear programme.
  public var nodes: Int
  /// Value of the best solution so far, or of the point a linear programme is at; nil when there is none.
  public var objective: Double?
  /// The best value any solution could have; nil when not known.
  public var bound: Double?
}

/// How a solve is followed and stopped.
public struct SolveWatch: Sendable {
  /// Called now and then, at most some ten times a second, on the thread that solves.
  public var progress: (@Sendable (SolveProgress) -> Void)?
  /// Stops the solve when it is set.
  public var interruption: Interruption?

  /// Following by a function, stopping by an interruption, or both.
  public init(progress: (@Sendable (SolveProgress) -> Void)? = nil, interruption: Interruption? = nil) {
    self.progress = progress
    self.interruption = interruption
  }

  /// Nobody looks. The solve still stops when the task that runs it is cancelled.
  public static let none = SolveWatch()

  /// Whether anything can be told or stopped: outside a task nothing can be cancelled.
  var mayStop: Bool { progress != nil || interruption != nil || withUnsafeCurrentTask { $0 != nil } }

  var isStopped: Bool { Task.isCancelled || interruption?.isSet == true }
}
