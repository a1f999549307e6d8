internal import Synchronization

/// The HiGHS library of this process.
///
/// One copy per process: two copies share names inside and disturb each other, so the first that loads stays.
public struct HiGHSLibrary: Sendable {
  /// Name or path by which it was loaded.
  public let path: String
  /// Its version, such as "1.15.1".
  public let version: String

  let functions: HiGHSFunctions

  private static let loaded = Mutex<HiGHSLibrary?>(nil)

  /// Loads the library, or gives the one already loaded.
  ///
  /// - Throws: `SolverError.libraryMissing` or `.libraryUnusable`, with what was searched and how to get it.
  public static func load(_ locator: HiGHSLocator = .standard) throws(SolverError) -> HiGHSLibrary {
    let outcome: Result<HiGHSLibrary, SolverError> = loaded.withLock { loaded in
      // A path that leads nowhere is told even when another copy is at work; a path that leads to a second copy is not
      // followed, since two copies would share names.
      if let library = loaded, !leadsNowhere(locator.chosenPath) { return .success(library) }
      let found = find(locator)
      if loaded == nil, case .success(let library) = found { loaded = library }
      return found
    }
    return try outcome.get()
  }

  private static func leadsNowhere(_ chosenPath: String?) -> Bool {
    guard let chosenPath, chosenPath.contains("/") else { return false }
    return !SymbolTable.fileExists(chosenPath)
  }

  static func find(_ locator: HiGHSLocator) -> Result<HiGHSLibrary, SolverError> {
    for candidate in locator.candidates {
      if let symbols = SymbolTable(loading: candidate) { return open(symbols, path: candidate) }
      // Names without a folder are for the system's loader; that it has none is no fault.
      guard candidate.contains("/"), SymbolTable.fileExists(candidate) else { continue }
      return .failure(
        .libraryUnusable(path: candidate, reason: SymbolTable.loadFailure, remedy: HiGHSLocator.remedy))
    }
    return .failure(.libraryMissing(solver: "HiGHS", searched: locator.candidates, remedy: HiGHSLocator.remedy))
  }

  private static func open(_ symbols: SymbolTable, path: String) -> Result<HiGHSLibrary, SolverError> {
    func unusable(_ reason: String) -> Result<HiGHSLibrary, SolverError> {
      .failure(.libraryUnusable(path: path, reason: reason, remedy: HiGHSLocator.remedy))
    }
    do {
      let functions = try HiGHSFunctions(symbols)
      guard let handle = functions.create() else { return unusable("it could not start") }
      let size = functions.integerSize(handle)
      functions.destroy(handle)
      guard size == 4 else { return unusable("its integers are \(size) bytes wide and 4 are needed") }
      let version = functions.version().map { String(cString: $0) } ?? "unknown"
      return .success(HiGHSLibrary(path: path, version: version, functions: functions))
    } catch {
      return unusable("it lacks \(error.name), so it is not HiGHS or too old")
    }
  }
}
