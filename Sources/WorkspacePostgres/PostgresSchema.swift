internal import Governance
internal import Workspace

/// The inner form of a shared workspace and how older forms become the newest.
///
/// A migration is never edited once released; what must change comes in a new one at the end of the list.
enum PostgresSchema {
  /// What this program writes; a workspace with a higher number is refused.
  static let version = migrations.count

  /// What was found in a schema.
  enum Found {
    case empty
    case foreign
    case version(Int)
  }

  private static let migrations = [filesAndLedger, ledgerSnapshots]

  /// What there is in the schema of an address.
  static func version(in address: PostgresAddress, _ connection: PostgresConnection) throws -> Found {
    let tables = try connection.execute(
      """
      SELECT count(*), count(*) FILTER (WHERE relname = 'workspace')
      FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE nspname = $1 AND relkind IN ('r', 'p', 'v')
      """, [.text(address.schema)])
    if tables.integer(0, 0) == 0 { return .empty }
    let column = try connection.execute(
      """
      SELECT 1 FROM information_schema.columns
      WHERE table_schema = $1 AND table_name = 'workspace' AND column_name = 'schema_version'
      """, [.text(address.schema)])
    guard column.count == 1 else { return .foreign }
    let rows = try connection.execute("SELECT schema_version FROM workspace")
    return rows.integer(0, 0).map(Found.version) ?? .foreign
  }

  /// Brings a schema to the newest form, inside a transaction; of several programs that try at once, one does it.
  static func migrate(_ address: PostgresAddress, _ connection: PostgresConnection, created: Instant) throws {
    try connection.execute(
      "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [.text("vardtakt/\(address.schema)")])
    // Also a schema that somebody has made for us may be filled, and we may not be allowed to make one.
    let known = try connection.execute("SELECT 1 FROM pg_namespace WHERE nspname = $1", [.text(address.schema)])
    if known.count == 0 { try connection.execute("CREATE SCHEMA \"\(address.schema)\"") }
    var done = 0
    if case .version(let version) = try version(in: address, connection) { done = version }
    for (position, migration) in migrations.enumerated() where position >= done {
      try connection.executeScript(migration)
      if position == 0 {
        try connection.execute(
          "INSERT INTO workspace (only_row, schema_version, created) VALUES (1, 1, $1)", [.text(created.description)])
      } else {
        try connection.execute("UPDATE workspace SET schema_version = $1", [.integer(position + 1)])
      }
    }
  }
}
