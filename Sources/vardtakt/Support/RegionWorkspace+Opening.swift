import Workspace
import WorkspacePostgres
import WorkspaceSQLite

extension RegionWorkspace {
  /// Opens the store that an address means: a file, or a database at `postgres://…`.
  static func open(_ address: String, create: Bool) throws -> any WorkspaceStore {
    PostgresAddress.isAddress(address)
      ? try PostgresWorkspace.open(address, create: create) : try SQLiteWorkspace.open(address, create: create)
  }

  /// The address as people are shown it: without the password that may stand in it.
  static func shown(_ address: String) -> String {
    guard PostgresAddress.isAddress(address) else { return address }
    return (try? PostgresAddress(address).description) ?? "postgres://…"
  }
}
