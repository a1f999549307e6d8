import Governance
import Testing
import Workspace
import WorkspaceTesting

@testable import WorkspacePostgres

@Suite("Opening a shared workspace", .enabled(if: Server.address != nil, Server.absence))
struct PostgresOpeningTests {
  @Test("A workspace that is not there is made only when that is asked for")
  func missing() throws {
    let place = try Place()
    let shown = try place.shown
    #expect(throws: WorkspaceError.missing(path: shown)) { try PostgresWorkspace.open(place.address) }
    try place.open().close()
    let store = try PostgresWorkspace.open(place.address)
    #expect(try store.info() == WorkspaceInfo(schemaVersion: 2, created: Sample.instant()))
  }

  @Test("Another program's schema is refused and left as it is", arguments: ["other", "workspace"])
  func foreign(table: String) throws {
    let place = try Place()
    let shown = try place.shown
    try Server.connect().executeScript("CREATE SCHEMA \(place.schema); CREATE TABLE \(place.schema).\(table) (a int)")
    #expect(throws: WorkspaceError.notAWorkspace(path: shown)) { try place.open() }
  }

  @Test("A workspace of a newer program and a server that is too old are refused")
  func versions() throws {
    let place = try Place()
    try place.open().close()
    let error = #expect(throws: WorkspaceError.self) { try place.open(options: .init(oldestServer: 990_000)) }
    #expect(error?.message.contains("men 99 eller senare behövs. Uppgradera servern.") == true)
    try place.tamper("UPDATE workspace SET schema_version = 7")
    #expect(throws: WorkspaceError.newerVersion(schema: 7)) { try place.open() }
  }

  @Test("Many programs may make the same workspace at once")
  func madeAtOnce() async throws {
    let place = try Place()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<6 {
        group.addTask {
          let store = try place.open()
          _ = try store.append([Sample.event("\(number)")])
          store.close()
        }
      }
      try await group.waitForAll()
    }
    #expect(try place.open().ledgerHead().sequence == 6)
  }

  @Test("A server that does not answer, a database that is not there and a wrong password are told apart")
  func notLetIn() throws {
    let address = try #require(Server.address)
    let closed = "postgres://vardtakt@127.0.0.1:1/plan"
    #expect(throws: WorkspaceError.unreachable(address: closed)) {
      try PostgresWorkspace.open(closed, options: .init(patience: 2))
    }
    let missing = address.replacing("/postgres", with: "/saknas")
    #expect(throws: WorkspaceError.databaseMissing(address: missing)) { try PostgresWorkspace.open(missing) }
    // The server lets this user in with a password only.
    try Server.connect().executeScript(
      "DROP ROLE IF EXISTS stranger; CREATE ROLE stranger LOGIN PASSWORD 'r\u{e4}tt'")
    let shown = address.replacing("vardtakt@", with: "stranger@")
    for password in [":hemligt", ""] {
      let error = #expect(throws: WorkspaceError.wrongPassword(address: shown)) {
        try PostgresWorkspace.open(shown.replacing("stranger@", with: "stranger\(password)@"))
      }
      #expect(error?.message.contains("hemligt") == false)
    }
    let right = shown.replacing("stranger@", with: "stranger:r%C3%A4tt@")
    #expect(throws: WorkspaceError.notAllowed(address: shown + "?schema=ny")) {
      try PostgresWorkspace.open(right + "?schema=ny", create: true)
    }
  }
}
