internal import Governance
package import Workspace

/// A workspace in a PostgreSQL database, shared by many computers.
///
/// Readers never wait. Writers take the row that says where the ledger ends, one after another, for as long as their
/// transaction lasts; so many programs may write at once, and numbers and hashes follow each other.
package struct PostgresWorkspace: WorkspaceStore {
  let address: PostgresAddress
  let pool: PostgresPool
  /// How many events lie between snapshots of the ledger.
  package let snapshotInterval: Int

  /// The facts about the workspace itself.
  package func info() throws -> WorkspaceInfo {
    try pool.read { connection in
      let rows = try connection.execute(
        """
        SELECT schema_version, created, through, sealed.at
        FROM workspace LEFT JOIN ledger_seal AS sealed ON true
        """)
      guard rows.count == 1, let version = rows.integer(0, 0), let created = rows.text(0, 1).flatMap({ Instant($0) })
      else {
        throw WorkspaceError.corrupted(path: "\(address)", detail: "uppgift om när den skapades saknas")
      }
      var seal: LedgerSeal?
      if let through = rows.integer(0, 2), let at = rows.text(0, 3).flatMap({ Instant($0) }) {
        seal = LedgerSeal(through: through, at: at)
      }
      return WorkspaceInfo(schemaVersion: version, created: created, seal: seal)
    }
  }

  /// Lets go of the connections.
  package func close() { pool.forgetIdle() }
}
