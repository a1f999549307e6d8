/// Why a model could not be given to a solver at all.
public enum SolverError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The solver's library was not found at any of the places searched.
  case libraryMissing(solver: String, searched: [String], remedy: String)
  /// A library was found but cannot be used.
  case libraryUnusable(path: String, reason: String, remedy: String)
  /// The model holds a number that cannot be computed with.
  case model(ModelError)
  /// An option has a value the solver does not take.
  case option(name: String, value: String)
  /// The solver refused a step, such as a change of the model.
  case refused(step: String)

  /// What is wrong, where, and the remedy.
  public var description: String {
    switch self {
    case .libraryMissing(let solver, let searched, let remedy):
      "\(solver) was not found. Searched: \(searched.joined(separator: ", ")). \(remedy)"
    case .libraryUnusable(let path, let reason, let remedy):
      "The library \(path) cannot be used: \(reason). \(remedy)"
    case .model(let error):
      error.description
    case .option(let name, let value):
      "The solver does not take \(value) as \(name). Choose a value within its range."
    case .refused(let step):
      "The solver refused this step: \(step). Look at the model's numbers, and that each variable belongs to it."
    }
  }
}
