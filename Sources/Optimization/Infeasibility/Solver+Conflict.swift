extension Solver {
  /// Why a model is infeasible: a set of limits that conflict, none of which can be left out.
  ///
  /// There may be several such sets; one is given, the same on every run. `options.timeLimit` is for the whole search.
  ///
  /// - Returns: Nil when the model has a solution, or when the search was stopped before any conflict was found.
  /// - Throws: `SolverError` when a number cannot be computed with or the solver refuses a step.
  public func minimalConflict(
    in model: LinearModel, options: SolverOptions = SolverOptions(), watch: SolveWatch = .none
  ) throws(SolverError) -> Conflict? {
    var search = try ConflictSearch(model.withoutWholeNumbers, self, options, watch)
    if let conflict = try search.run() { return conflict }
    guard model.hasIntegers else { return nil }
    search = try ConflictSearch(model, self, options, watch)
    return try search.run()
  }
}

extension LinearModel {
  /// The same model with variables that may take any value between their bounds.
  var withoutWholeNumbers: LinearModel {
    var model = self
    model.columns.kind = [VariableKind](repeating: .continuous, count: variableCount)
    return model
  }
}
