import Foundation
import GRDB
import Governance
import Testing
import Workspace
import WorkspaceSQLite
import WorkspaceTesting

/// A kill is told by what it leaves on disk: the files as they stand at that moment, opened again elsewhere.
@Suite("When the program or the computer stops")
struct CrashTests {
  private func expectBefore(_ place: Place) throws {
    let store = try place.open()
    #expect(try store.dataSets().map(\.file) == ["volumes.csv"])
    #expect(try store.ledger(asOf: .latest).map(\.id) == ["a"])
    #expect(try store.bytes(of: 1) == Array("old".utf8))
    try expectSound(place)
  }

  private func expectSound(_ place: Place) throws {
    #expect(try place.rawConnection().read { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
  }

  private func started(_ place: Place) throws -> SQLiteWorkspace {
    let store = try place.open()
    _ = try store.importing([Sample.file("volumes.csv", "old")], events: [Sample.event("a")], at: Sample.instant())
    return store
  }

  @Test("In the middle of a large import: nothing of it is there", arguments: [(1, 9_000_000), (8, 1_500_000)])
  func midImport(files: Int, size: Int) throws {
    let place = try Place()
    let store = try started(place)
    var onDisk: [String: Data] = [:]
    let large = (1...files).map { Sample.largeFile("\($0).csv", count: size, seed: UInt64($0)) }
    _ = try store.importing([Sample.file("volumes.csv", "new")] + large, at: Sample.instant()) { _ in
      onDisk = try place.files()
      return []
    }
    // More than fits in SQLite's cache has been written, or the test would show nothing.
    #expect(try #require(onDisk["region.vardtakt-wal"]).count > 2_000_000)
    try expectBefore(try Place.restored(from: onDisk))
  }

  @Test("While the import is being made durable: all of it is there, or nothing", arguments: 0...20)
  func midCommit(twentieths: Int) throws {
    let place = try Place()
    let store = try started(place)
    let before = try #require(try place.files()["region.vardtakt-wal"]).count
    // Small enough that the write-ahead file is not yet folded in.
    _ = try store.importing(
      [Sample.file("volumes.csv", "new"), Sample.largeFile(count: 1_000_000)], events: [Sample.event("b")],
      at: Sample.instant())
    var onDisk = try place.files()
    let log = try #require(onDisk["region.vardtakt-wal"])
    #expect(log.count > before + 1_000_000)
    onDisk["region.vardtakt-wal"] = log.prefix(before + (log.count - before) * twentieths / 20)
    let restored = try Place.restored(from: onDisk)
    guard twentieths == 20 else {
      try expectBefore(restored)
      return
    }
    let whole = try restored.open()
    #expect(try whole.dataSets(current: true).map(\.id) == [2, 3])
    #expect(try whole.ledger(asOf: .latest).map(\.id) == ["a", "b"])
    #expect(try whole.bytes(of: 3) == Sample.bytes(count: 1_000_000))
    try expectSound(restored)
  }

  @Test("While the workspace is being made: it can be made again")
  func midCreation() throws {
    let place = try Place()
    let store = try place.open()
    let onDisk = try place.files()
    let log = try #require(onDisk["region.vardtakt-wal"])
    // A frame of the write-ahead file is a page and a header of 24 bytes, after the file's own of 32.
    for length in stride(from: 0, through: log.count, by: 3 * 4_120) {
      var stopped = onDisk
      stopped["region.vardtakt-wal"] = log.prefix(32 + length)
      let again = try Place.restored(from: stopped)
      #expect(try again.open().info() == store.info())
      try expectSound(again)
    }
  }

  @Test("Another program that goes away with a half-done transaction leaves nothing and locks nobody out")
  func halfDone() throws {
    let place = try Place()
    let store = try started(place)
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    do {
      let other = try DatabaseQueue(path: place.path, configuration: configuration)
      try other.writeWithoutTransaction { database in
        try database.execute(sql: "BEGIN IMMEDIATE")
        try database.execute(
          sql: "INSERT INTO content (sha256, byte_count) VALUES (?, 1)",
          arguments: [String(repeating: "0", count: 64)])
        try database.execute(
          sql: """
            INSERT INTO data_set VALUES (2, 'volumes', 'volumes.csv', NULL, 1, 2, '2027-05-01T10:00:00Z')
            """)
      }
      #expect(try store.dataSets().count == 1)
    }
    #expect(try store.append([Sample.event("b")]).map(\.sequence) == [2])
    try store.close()
    let again = try place.open()
    #expect(try again.dataSets().map(\.file) == ["volumes.csv"])
    #expect(try again.bytes(of: 1) == Array("old".utf8))
  }
}
