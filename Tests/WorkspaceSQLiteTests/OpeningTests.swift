import Foundation
import GRDB
import Governance
import Testing
import Workspace
import WorkspaceSQLite
import WorkspaceTesting

@Suite("Opening a workspace file")
struct OpeningTests {
  @Test("A file that is not there is made only when that is asked for")
  func missing() throws {
    let place = try Place()
    #expect(throws: WorkspaceError.missing(path: place.path)) { try SQLiteWorkspace.open(place.path) }
    #expect(try place.files().isEmpty)
    try place.open().close()
    #expect(try place.files().keys.sorted() == ["region.vardtakt"])
    let store = try SQLiteWorkspace.open(place.path)
    #expect(try store.info() == WorkspaceInfo(schemaVersion: 6, created: Sample.instant()))
  }

  @Test("Opening an existing workspace, asked to create or not, changes no byte", arguments: [true, false])
  func unchanged(create: Bool) throws {
    let place = try Place()
    try place.open().close()
    let before = try place.files()
    let store = try SQLiteWorkspace.open(place.path, create: create, now: Instant(seconds: 0))
    #expect(try store.info().created == Sample.instant())
    try store.close()
    #expect(try place.files() == before)
  }

  @Test("A folder that is not there is named")
  func folderMissing() throws {
    let place = try Place()
    #expect(throws: WorkspaceError.folderMissing(folder: place.folder + "/a")) {
      try SQLiteWorkspace.open(place.folder + "/a/region.vardtakt", create: true)
    }
  }

  @Test("A folder in the file's place is no workspace")
  func folder() throws {
    let place = try Place()
    #expect(throws: WorkspaceError.notAWorkspace(path: place.folder)) {
      try SQLiteWorkspace.open(place.folder, create: true)
    }
  }

  @Test(
    "A file that is something else is refused and left as it is",
    arguments: ["", "a", "kod;namn\n1;Ortopedi\n", String(repeating: "SQLite format 2\0", count: 4_096)], [true, false])
  func notADatabase(text: String, create: Bool) throws {
    // An empty file may be filled when that is asked for: it is what a program stopped at once leaves.
    if text.isEmpty && create { return }
    let place = try Place()
    try Data(text.utf8).write(to: URL(fileURLWithPath: place.path))
    let before = try place.files()
    #expect(throws: WorkspaceError.notAWorkspace(path: place.path)) {
      try SQLiteWorkspace.open(place.path, create: create)
    }
    #expect(try place.files() == before)
  }

  @Test("Another program's database is refused and left as it is", arguments: [true, false])
  func foreignDatabase(create: Bool) throws {
    let place = try Place()
    let other = try place.rawConnection()
    try other.write { try $0.execute(sql: "CREATE TABLE workspace (created TEXT)") }
    try other.close()
    let before = try place.files()
    #expect(throws: WorkspaceError.notAWorkspace(path: place.path)) {
      try SQLiteWorkspace.open(place.path, create: create)
    }
    #expect(try place.files() == before)
  }

  @Test("A workspace of a newer program is refused and left as it is")
  func newerVersion() throws {
    let place = try Place()
    try place.open().close()
    let raw = try place.rawConnection()
    try raw.write { try $0.execute(sql: "PRAGMA user_version = 7") }
    try raw.close()
    let before = try place.files()
    #expect(throws: WorkspaceError.newerVersion(schema: 7)) { try place.open() }
    #expect(try place.files() == before)
  }

  @Test("A file left empty by a program that was stopped can be filled", arguments: [false, true])
  func stoppedAtOnce(writeAhead: Bool) throws {
    let place = try Place()
    try Data().write(to: URL(fileURLWithPath: place.path))
    if writeAhead {
      let raw = try place.rawConnection()
      try raw.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
      try raw.close()
    }
    #expect(try place.open().info().created == Sample.instant())
  }

  @Test("A damaged file is named as such")
  func corrupted() throws {
    let place = try Place()
    let store = try place.open()
    _ = try store.importing([Sample.largeFile(count: 100_000)], at: Sample.instant())
    try store.close()
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: place.path))
    try file.seek(toOffset: 4_096)
    try file.write(contentsOf: Data(repeating: 0xA5, count: 8 * 4_096))
    try file.close()
    let error = #expect(throws: WorkspaceError.self) {
      let damaged = try place.open()
      _ = try damaged.bytes(of: 1)
    }
    guard case .corrupted(place.path, _) = error else {
      Issue.record("expected corrupted, got \(String(describing: error))")
      return
    }
  }

  @Test("A folder that may not be written is named before anything is tried", .enabled(if: getuid() != 0))
  func readOnlyFolder() throws {
    let place = try Place()
    try place.open().close()
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: place.folder)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: place.folder) }
    #expect(throws: WorkspaceError.readOnly(path: place.path)) { try place.open() }
    #expect(throws: WorkspaceError.readOnly(path: place.folder + "/new")) {
      try SQLiteWorkspace.open(place.folder + "/new", create: true)
    }
  }
}
