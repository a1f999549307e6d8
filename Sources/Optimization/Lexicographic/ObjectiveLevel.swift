/// How much of a level's best value may be given up for the levels below it.
public struct Tolerance: Sendable, Equatable {
  /// In the objective's own unit.
  public var absolute: Double
  /// As a share of the best value's size.
  public var relative: Double

  /// What may be given up; the larger of the two counts. Both 0 or more.
  public init(absolute: Double = 0, relative: Double = 0) {
    precondition(absolute >= 0 && relative >= 0, "A tolerance is 0 or more.")
    self.absolute = absolute
    self.relative = relative
  }

  /// Nothing is given up.
  public static let exact = Tolerance()

  func allowance(at value: Double) -> Double { max(absolute, relative * value.magnitude) }
}

/// One of several objectives, each of which counts only where those above it leave a choice.
public struct ObjectiveLevel: Sendable, Equatable {
  /// Its name, for people.
  public var name: String
  /// What should be as small or as large as it can.
  public var objective: Objective
  /// How much of its best value may be given up for the levels below it.
  public var tolerance: Tolerance

  /// A level.
  public init(_ name: String, _ objective: Objective, tolerance: Tolerance = .exact) {
    self.name = name
    self.objective = objective
    self.tolerance = tolerance
  }
}
