/// What solving several objectives in order gave.
public struct LexicographicOutcome: Sendable, Equatable {
  /// What one level gave.
  public struct Level: Sendable, Equatable {
    /// The level's name.
    public var name: String
    /// The best value it can have, given the levels above it; nil when it was not reached.
    public var value: Double?
    /// The value it has in the final solution: equal to `value` but for its tolerance and rounding.
    public var achieved: Double?
    /// The level's own solution. Its shadow prices are those of this level's objective, given the levels above.
    public var solution: Solution
    /// What the probes gave, in order; empty when nothing was probed.
    public var probes: [Probe] = []
  }

  /// What a level's best value would have been with one variable's bounds changed.
  public struct Probe: Sendable, Equatable {
    /// The variable.
    public var variable: Variable
    /// The value; nil when there is none.
    public var value: Double?
    /// How the probe ended: infeasible when the levels above cannot keep their values.
    public var status: SolveStatus
  }

  /// The levels that were solved, in order; fewer than asked for when one did not end optimal.
  public var levels: [Level]
  /// The final solution: the last level's, or the best values found before a solve was stopped.
  public var solution: Solution
  /// How the last level solved ended; optimal when all did.
  public var status: SolveStatus
  /// Seconds the solver took in all.
  public var seconds: Double
  /// Where the first solve ended, for the next time.
  var start: SolveStart?
}
