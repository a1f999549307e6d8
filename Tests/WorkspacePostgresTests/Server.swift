import Foundation
import Testing
import Workspace
import WorkspaceTesting

@testable import WorkspacePostgres

/// The server that `scripts/with-postgres` has started for the tests.
enum Server {
  static let address = ProcessInfo.processInfo.environment["VARDTAKT_TEST_POSTGRES"]

  /// Why tests that need a server are left out.
  static let absence: Comment = "No server: run the tests with `make test` or `scripts/with-postgres swift test`."

  /// A connection past the store, as another program would have.
  static func connect(_ place: String? = nil) throws -> PostgresConnection {
    let address = try PostgresAddress(try #require(place ?? Self.address))
    let connection = try PostgresConnection(to: address, patience: 10)
    try connection.executeScript("SET client_min_messages = error; SET search_path = \"\(address.schema)\"")
    return connection
  }
}

/// A schema of a test's own, removed when the test is done with it.
final class Place: Sendable {
  let address: String
  let schema = "test_" + UUID().uuidString.lowercased().filter { $0 != "-" }

  init() throws {
    address = try #require(Server.address) + "?schema=" + schema
  }

  deinit {
    try? Server.connect().executeScript("DROP SCHEMA IF EXISTS \(schema) CASCADE")
  }

  /// Opens the workspace, and makes it the first time.
  func open(options: PostgresWorkspace.Options = .init()) throws -> PostgresWorkspace {
    try PostgresWorkspace.open(address, create: true, now: Sample.instant(), options: options)
  }

  /// The address as people are shown it.
  var shown: String { get throws { try PostgresAddress(address).description } }

  /// Runs statements past the store and past what guards its tables.
  func tamper(_ statements: String) throws {
    let connection = try Server.connect(address)
    // Triggers do not fire for a session that only repeats what another server has done.
    try connection.executeScript("SET session_replication_role = replica; \(statements)")
  }
}
