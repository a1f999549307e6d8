import Foundation
import GRDB
import Testing
import WorkspaceSQLite
import WorkspaceTesting

/// A folder of a test's own, removed when the test is done with it.
final class Place: Sendable {
  let folder: String
  /// Where the workspace of the test lies.
  var path: String { folder + "/region.vardtakt" }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Opens the workspace, and makes it the first time.
  func open(options: SQLiteWorkspace.Options = .init()) throws -> SQLiteWorkspace {
    try SQLiteWorkspace.open(path, create: true, now: Sample.instant(), options: options)
  }

  /// A connection past the store, as another program would have.
  func rawConnection() throws -> DatabaseQueue { try DatabaseQueue(path: path) }

  /// The bytes of every file in the folder, by name.
  func files() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      files[name] = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
    }
    return files
  }

  /// A new place with some files in it, as when a computer stopped at that moment.
  static func restored(from files: [String: Data]) throws -> Place {
    let place = try Place()
    for (name, bytes) in files where !name.hasSuffix("-shm") {
      try bytes.write(to: URL(fileURLWithPath: place.folder + "/" + name))
    }
    return place
  }
}
