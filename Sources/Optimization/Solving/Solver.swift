/// A program that solves linear and mixed-integer models.
public protocol Solver: Sendable {
  /// Name and version, for people.
  var name: String { get }

  /// Reads a model into the solver, to be solved, changed a little and solved again.
  ///
  /// - Throws: `SolverError.model` when a number cannot be computed with.
  func session(for model: LinearModel, options: SolverOptions) throws(SolverError) -> any SolverSession
}

extension Solver {
  /// Solves a model once.
  public func solve(
    _ model: LinearModel, options: SolverOptions = SolverOptions(), watch: SolveWatch = .none
  ) throws(SolverError) -> Solution {
    try session(for: model, options: options).solve(watch: watch)
  }
}
