/// What else is asked while several objectives are solved in order.
public struct LexicographicGuide {
  /// Changes to try, one at a time, once a level is solved and before the next: what would its best value have been?
  ///
  /// Each is one variable with other bounds. Levels above keep their values, and the change is taken back.
  public var probes: (_ level: Int, _ solution: Solution) -> [BoundChange]
  /// The last level's objective made anew from its solution, again and again until it is nil; `pass` is 0 the first
  /// time.
  ///
  /// The last level is not kept meanwhile: its `value` is the best it can have, and `achieved` what it has after
  /// refining.
  public var refined: (_ pass: Int, _ solution: Solution) -> Objective?

  /// A guide; asks nothing unless it is said.
  public init(
    probes: @escaping (_ level: Int, _ solution: Solution) -> [BoundChange] = { _, _ in [] },
    refined: @escaping (_ pass: Int, _ solution: Solution) -> Objective? = { _, _ in nil }
  ) {
    self.probes = probes
    self.refined = refined
  }
}
