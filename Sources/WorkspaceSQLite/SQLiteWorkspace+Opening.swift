internal import Foundation
internal import GRDB
package import Governance
internal import Workspace

extension SQLiteWorkspace {
  /// How a workspace file is opened.
  package struct Options: Sendable {
    /// How many seconds to wait for another program that writes.
    package var patience: Double
    /// The largest size the file may reach, in pages of 4 096 bytes; `nil` when only the disk sets a limit.
    package var maximumPageCount: Int?
    /// How many events lie between snapshots of the ledger.
    package var snapshotInterval: Int

    /// Creates options.
    package init(
      patience: Double = 5, maximumPageCount: Int? = nil, snapshotInterval: Int = LedgerSnapshot.usualInterval
    ) {
      precondition(snapshotInterval > 0, "There is at least one event between snapshots.")
      self.patience = patience
      self.maximumPageCount = maximumPageCount
      self.snapshotInterval = snapshotInterval
    }
  }

  /// Opens a workspace file, and when `create` is set makes it first if it is not there.
  ///
  /// Throws `WorkspaceError`; a file that is not a workspace of this version or an older one is not touched.
  package static func open(
    _ path: String, create: Bool = false, now: Instant = Instant.now(), options: Options = Options()
  ) throws -> SQLiteWorkspace {
    try checkPlace(path, create: create)
    return try namingFailures(at: path) {
      let writer = try DatabaseQueue(path: path, configuration: configuration(options))
      let isMarked = try inspect(writer, path: path, create: create)
      try writer.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA journal_mode = WAL")
        // The mark comes first, so that a program stopped at any later moment leaves a file that is known as ours.
        if !isMarked { try database.execute(sql: "PRAGMA application_id = \(WorkspaceSchema.applicationID)") }
      }
      try fill(writer, created: now)
      let reader = try DatabaseQueue(path: path, configuration: configuration(options))
      guard let file = FileIdentity(of: path) else { throw WorkspaceError.gone(path: path) }
      return SQLiteWorkspace(
        path: path, file: file, reader: reader, writer: writer, patience: options.patience,
        snapshotInterval: options.snapshotInterval)
    }
  }

  private static func checkPlace(_ path: String, create: Bool) throws {
    let files = FileManager.default
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    var isFolder: ObjCBool = false
    guard files.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw WorkspaceError.folderMissing(folder: folder)
    }
    let exists = files.fileExists(atPath: path, isDirectory: &isFolder)
    guard exists || create else { throw WorkspaceError.missing(path: path) }
    if exists, isFolder.boolValue { throw WorkspaceError.notAWorkspace(path: path) }
    // The write-ahead file must be made beside the workspace, so the folder counts too.
    guard files.isWritableFile(atPath: folder), !exists || files.isWritableFile(atPath: path) else {
      throw WorkspaceError.readOnly(path: path)
    }
    if exists, try !looksLikeDatabase(path) { throw WorkspaceError.notAWorkspace(path: path) }
  }

  /// SQLite takes any file shorter than a page for an empty database and would write over it.
  private static func looksLikeDatabase(_ path: String) throws -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw WorkspaceError.failed(path: path, detail: "filen får inte läsas")
    }
    defer { try? file.close() }
    let start = try file.read(upToCount: 16) ?? Data()
    return start.isEmpty || start == Data("SQLite format 3\0".utf8)
  }

  private static func configuration(_ options: Options) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(options.patience)
    configuration.label = "Workspace"
    if let pages = options.maximumPageCount {
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
    }
    return configuration
  }

  /// Refuses foreign and newer files before anything is written; returns whether the file is marked as ours.
  private static func inspect(_ queue: DatabaseQueue, path: String, create: Bool) throws -> Bool {
    try queue.read { database in
      let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
      let schema = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      if application == WorkspaceSchema.applicationID {
        guard schema <= WorkspaceSchema.version else { throw WorkspaceError.newerVersion(schema: schema) }
        return true
      }
      // A program that was stopped as it made the file leaves an empty database, which may be filled.
      let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      let isEmpty = application == 0 && schema == 0 && tables == 0
      guard create, isEmpty else { throw WorkspaceError.notAWorkspace(path: path) }
      return false
    }
  }

  /// Brings the file to the newest form; does not write when it has it.
  private static func fill(_ queue: DatabaseQueue, created: Instant) throws {
    let migrator = WorkspaceSchema.migrator(now: created)
    if try !queue.read(migrator.hasCompletedMigrations) {
      try migrator.migrate(queue)
    }
    let isNew = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM workspace") == 0 }
    guard isNew else { return }
    try queue.write { database in
      try database.execute(
        sql: "INSERT INTO workspace (only_row, created) VALUES (1, ?)", arguments: [created.description])
    }
  }
}
