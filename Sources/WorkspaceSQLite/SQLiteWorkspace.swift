internal import GRDB
internal import Governance
package import Workspace

/// A workspace in one SQLite file, in write-ahead mode: readers do not wait for a writer, nor it for them.
///
/// While the workspace is open, two more files lie beside it (`-wal`, `-shm`); they are gone when the last program has
/// closed it. Copy the file only then.
package struct SQLiteWorkspace: WorkspaceStore {
  let path: String
  /// Which file it is, so that it is known when another lies at its path.
  let file: FileIdentity
  /// Two connections, so that pages can be shown during a long import.
  let reader: DatabaseQueue
  let writer: DatabaseQueue
  /// How many seconds to wait for another program that writes.
  let patience: Double
  /// How many events lie between snapshots of the ledger.
  package let snapshotInterval: Int

  /// The facts about the workspace itself.
  package func info() throws -> WorkspaceInfo {
    try read { database in
      let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      guard let text = try String.fetchOne(database, sql: "SELECT created FROM workspace"), let created = Instant(text)
      else { throw WorkspaceError.corrupted(path: path, detail: "uppgift om när den skapades saknas") }
      let seal = try Row.fetchOne(database, sql: "SELECT through, at FROM ledger_seal").flatMap { row in
        Instant(row[1] as String).map { LedgerSeal(through: row[0], at: $0) }
      }
      return WorkspaceInfo(schemaVersion: version, created: created, seal: seal)
    }
  }

  /// Closes the file and folds the write-ahead file into it.
  package func close() throws {
    try namingFailures(at: path) {
      try reader.close()
      try writer.close()
    }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try namingFailures(at: path) { try reader.read(body) }
  }

  /// What is written to a file that has been taken away is lost with it, and nobody else would see it.
  private func checkPlace() throws {
    guard FileIdentity(of: path) == file else { throw WorkspaceError.gone(path: path) }
  }

  /// Runs a transaction that takes the write lock at once, so that what it reads cannot change before it writes.
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try namingFailures(at: path) {
      try writer.write { database in
        try checkPlace()
        let value = try body(database)
        try checkPlace()
        return value
      }
    }
  }
}
