internal import Foundation

/// Where the HiGHS library may lie.
///
/// Searched in order: the path in `VARDTAKT_HIGHS`; the system's own library; `.tools/highs/` of the working directory;
/// `.tools/highs/` of the folder that holds the program, and of every folder above it.
public struct HiGHSLocator: Sendable {
  /// The environment variable with a path of the reader's choice.
  public static let environmentName = "VARDTAKT_HIGHS"
  /// How a person gets the library.
  public static let remedy =
    "Run scripts/install-highs in the project's folder, install the system's package libhighs1, "
    + "or set \(environmentName) to the path of libhighs."

  /// The path the environment names, if any. When it is given nothing else is tried.
  public var chosenPath: String?
  /// Names that the system's loader looks up.
  public var systemNames: [String]
  /// Folders that may hold `.tools/highs/`.
  public var folders: [String]

  /// A locator of given places.
  public init(chosenPath: String? = nil, systemNames: [String] = [], folders: [String] = []) {
    self.chosenPath = chosenPath
    self.systemNames = systemNames
    self.folders = folders
  }

  /// The places of this process.
  public static var standard: HiGHSLocator {
    let chosen = ProcessInfo.processInfo.environment[environmentName]
    var folders = [FileManager.default.currentDirectoryPath]
    if let program = Bundle.main.executableURL?.resolvingSymlinksInPath() {
      var folder = program.deletingLastPathComponent()
      while folder.path != "/", folders.count < 32 {
        folders.append(folder.path)
        folder = folder.deletingLastPathComponent()
      }
    }
    return HiGHSLocator(
      chosenPath: chosen?.isEmpty == false ? chosen : nil, systemNames: libraryNames, folders: folders)
  }

  /// Every name or path to try, in order.
  public var candidates: [String] {
    if let chosenPath { return [chosenPath] }
    return systemNames + folders.flatMap { folder in Self.libraryNames.map { "\(folder)/.tools/highs/\($0)" } }
  }

  #if canImport(Darwin)
    static let libraryNames = ["libhighs.1.dylib"]
  #else
    static let libraryNames = ["libhighs.so.1"]
  #endif
}
