internal import Synchronization
internal import Workspace

/// The connections of a workspace: each is lent to one thread at a time and kept for the next.
final class PostgresPool: Sendable {
  private let address: PostgresAddress
  private let options: PostgresWorkspace.Options
  private let idle: Mutex<[PostgresConnection]>

  init(address: PostgresAddress, options: PostgresWorkspace.Options) {
    self.address = address
    self.options = options
    idle = Mutex([])
  }

  /// Runs something that may be run again: on a connection that turned out to be gone since last time, it is.
  func read<Value>(_ body: (PostgresConnection) throws -> Value) throws -> Value {
    if let kept = take() {
      do {
        return try lend(kept, body)
      } catch WorkspaceError.connectionLost { forgetIdle() }
    }
    return try lend(connect(), body)
  }

  /// Runs a transaction: all of it, or nothing when anything throws.
  func write<Value>(_ body: (PostgresConnection) throws -> Value) throws -> Value {
    try lend(begun()) { connection in
      do {
        let value = try body(connection)
        let done = try connection.execute("COMMIT")
        guard done.tag == "COMMIT" else {
          throw WorkspaceError.failed(path: "\(address)", detail: "transaktionen avbröts")
        }
        return value
      } catch {
        // A server that has gone away has rolled back by itself.
        if connection.isAlive { _ = try? connection.execute("ROLLBACK") }
        throw error
      }
    }
  }

  /// Lets go of all connections that are not in use.
  func forgetIdle() { idle.withLock { $0.removeAll() } }

  /// A new connection, set up for the workspace.
  func connect() throws -> PostgresConnection {
    let connection = try PostgresConnection(to: address, patience: options.patience)
    try connection.executeScript(
      """
      SET client_min_messages = error;
      SET search_path = "\(address.schema)";
      SET lock_timeout = '\(Int(options.patience * 1000))ms';
      SET synchronous_commit = on;
      """)
    return connection
  }

  /// A connection with a transaction begun; one that turned out to be gone since last time is replaced.
  private func begun() throws -> PostgresConnection {
    if let kept = take() {
      do {
        try kept.execute("BEGIN")
        return kept
      } catch WorkspaceError.connectionLost { forgetIdle() }
    }
    let connection = try connect()
    try connection.execute("BEGIN")
    return connection
  }

  private func take() -> PostgresConnection? { idle.withLock { $0.popLast() } }

  private func lend<Value>(
    _ connection: PostgresConnection, _ body: (PostgresConnection) throws -> Value
  ) throws -> Value {
    defer {
      if connection.isAlive { idle.withLock { if $0.count < options.keptConnections { $0.append(connection) } } }
    }
    return try body(connection)
  }
}
