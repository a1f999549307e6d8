/// The solver HiGHS (https://highs.dev, MIT licence), loaded when the program runs.
///
/// ```swift
/// let solver = try HiGHSSolver()
/// let solution = try solver.solve(model)
/// ```
public struct HiGHSSolver: Solver {
  /// The library it calls.
  public let library: HiGHSLibrary

  /// HiGHS from wherever it is found.
  ///
  /// - Throws: `SolverError.libraryMissing` or `.libraryUnusable`, with what was searched and how to get it.
  public init(_ locator: HiGHSLocator = .standard) throws(SolverError) { library = try .load(locator) }

  /// "HiGHS" and its version.
  public var name: String { "HiGHS \(library.version)" }

  /// Reads a model into HiGHS.
  public func session(for model: LinearModel, options: SolverOptions) throws(SolverError) -> any SolverSession {
    try HiGHSSession(library.functions, model, options)
  }
}
