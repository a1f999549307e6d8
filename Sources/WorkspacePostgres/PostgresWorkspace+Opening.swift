package import Governance
internal import Workspace

extension PostgresWorkspace {
  /// How a shared workspace is opened.
  package struct Options: Sendable {
    /// How many seconds to wait for the server and for others that write.
    package var patience: Double
    /// How many connections are kept for later when they are not in use.
    package var keptConnections: Int
    /// The oldest version of the server that is accepted, as PostgreSQL numbers them: 150000 for 15.0.
    package var oldestServer: Int
    /// How many events lie between snapshots of the ledger.
    package var snapshotInterval: Int

    /// Creates options.
    package init(
      patience: Double = 30, keptConnections: Int = 4, oldestServer: Int = 150_000,
      snapshotInterval: Int = LedgerSnapshot.usualInterval
    ) {
      precondition(snapshotInterval > 0, "There is at least one event between snapshots.")
      self.snapshotInterval = snapshotInterval
      self.patience = patience
      self.keptConnections = keptConnections
      self.oldestServer = oldestServer
    }
  }

  /// Opens a workspace at an address, and when `create` is set makes it first if it is not there.
  ///
  /// Throws `WorkspaceError`; a schema that is not a workspace of this version or an older one is not touched.
  package static func open(
    _ text: String, create: Bool = false, now: Instant = Instant.now(), options: Options = Options()
  ) throws -> PostgresWorkspace {
    let address = try PostgresAddress(text)
    let pool = PostgresPool(address: address, options: options)
    let found = try pool.read { connection in
      try refuseOldServer(connection, options: options)
      return try PostgresSchema.version(in: address, connection)
    }
    switch found {
    case .foreign: throw WorkspaceError.notAWorkspace(path: "\(address)")
    case .empty where !create: throw WorkspaceError.missing(path: "\(address)")
    case .version(let version) where version > PostgresSchema.version:
      throw WorkspaceError.newerVersion(schema: version)
    case .version(PostgresSchema.version): break
    case .empty, .version: try pool.write { try PostgresSchema.migrate(address, $0, created: now) }
    }
    return PostgresWorkspace(address: address, pool: pool, snapshotInterval: options.snapshotInterval)
  }

  private static func refuseOldServer(_ connection: PostgresConnection, options: Options) throws {
    let found = connection.serverVersion
    guard found < options.oldestServer else { return }
    throw WorkspaceError.serverTooOld(
      address: "\(connection.address)", found: "\(found / 10_000).\(found % 10_000)",
      needed: "\(options.oldestServer / 10_000)")
  }
}
