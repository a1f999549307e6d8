import Governance
import PlanningModel
import Testing
import Workspace
import WorkspaceTesting

@testable import WorkspacePostgres

@Suite("When the database fails", .enabled(if: Server.address != nil, Server.absence))
struct PostgresFailureTests {
  /// Throws out everybody who is connected to the schema's workspace, as when the server stops.
  private func throwOut(_ place: Place) throws {
    let name = place.schema.prefix(60)
    try Server.connect().execute(
      "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = $1", [.text(String(name))])
  }

  private func opened(_ place: Place) throws -> PostgresWorkspace {
    let store = try PostgresWorkspace.open(
      place.address + "&application_name=" + place.schema.prefix(60), create: true, now: Sample.instant())
    _ = try store.importing([Sample.file("volumes.csv", "a")], events: [Sample.event("a")], at: Sample.instant())
    return store
  }

  @Test("A database that goes away in the middle of an import leaves nothing of it, and the next one goes on")
  func goneInTheMiddle() throws {
    let place = try Place()
    let store = try opened(place)
    let shown = try place.shown
    let error = #expect(throws: WorkspaceError.connectionLost(address: shown)) {
      try store.importing([Sample.file("volumes.csv", "b"), Sample.largeFile(count: 3_000_000)], at: Sample.instant()) {
        _ in
        try throwOut(place)
        return [try Sample.event("b")]
      }
    }
    #expect(error?.message.contains("Försök igen när den svarar") == true)
    #expect(try store.dataSets().count == 1)
    #expect(try store.append([Sample.event("b")]).map(\.sequence) == [2])
  }

  @Test("Connections that have gone away since last time are made anew without a word")
  func goneBetween() throws {
    let place = try Place()
    let store = try opened(place)
    try throwOut(place)
    #expect(try store.dataSets().count == 1)
    try throwOut(place)
    #expect(try store.append([Sample.event("b")]).map(\.sequence) == [2])
  }

  @Test("A full disk stops the import and leaves everything as it was")
  func diskFull() throws {
    let place = try Place()
    let store = try opened(place)
    let shown = try place.shown
    // The server answers as it does when it cannot write (PostgreSQL, "Error Codes", class 53).
    try Server.connect(place.address).executeScript(
      """
      CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$;
      CREATE TRIGGER full_disk BEFORE INSERT ON content_piece FOR EACH ROW WHEN (NEW.position = 2)
      EXECUTE FUNCTION full_disk();
      CREATE TRIGGER full_disk BEFORE INSERT ON ledger_event FOR EACH ROW WHEN (NEW.sequence = 3)
      EXECUTE FUNCTION full_disk();
      """)
    #expect(throws: WorkspaceError.diskFull(path: shown)) {
      try store.importing([Sample.file("volumes.csv", "b"), Sample.largeFile(count: 3_000_000)], at: Sample.instant())
    }
    #expect(throws: WorkspaceError.diskFull(path: shown)) { try store.append([Sample.event("b"), Sample.event("c")]) }
    #expect(try store.dataSets().count == 1)
    #expect(try store.ledgerHead().sequence == 1)
    #expect(try store.append([Sample.event("b")]).map(\.sequence) == [2])
  }

  @Test("A workspace that another program writes to is named as locked, and can still be read")
  func locked() throws {
    let place = try Place()
    let shown = try place.shown
    _ = try opened(place)
    let store = try place.open(options: .init(patience: 0.3))
    let other = try Server.connect(place.address)
    try other.executeScript("BEGIN; SELECT * FROM ledger_head FOR UPDATE")
    #expect(throws: WorkspaceError.locked(path: shown)) { try store.append([Sample.event("b")]) }
    #expect(try store.ledger(asOf: .latest).count == 1)
    try other.executeScript("ROLLBACK")
    #expect(try store.append([Sample.event("b")]).map(\.sequence) == [2])
  }

  @Test(
    "A ledger that somebody has changed is found out, and the first event that does not fit is named",
    arguments: [
      ("UPDATE ledger_event SET reason = 'Ny' WHERE sequence = 2", LedgerFault.changed(sequence: 2, id: "b")),
      ("DELETE FROM ledger_event WHERE sequence = 2", .missing(sequence: 2)),
      ("DELETE FROM ledger_event WHERE sequence >= 3", .cutOff(after: 2, through: 4)),
      ("UPDATE ledger_head SET sequence = 3", .wrongHead(head: 3, last: 4)),
    ])
  func tampered(statement: String, fault: LedgerFault) throws {
    let place = try Place()
    let store = try place.open()
    _ = try store.append(["a", "b", "c", "d"].map { try Sample.event($0) })
    try place.tamper(statement)
    #expect(throws: WorkspaceError.ledgerBroken(fault)) { try LedgerVerification(of: store) }
  }

  @Test(
    "What is stored can neither be changed nor removed, and what is not in order is refused",
    arguments: [
      "UPDATE ledger_event SET reason = 'Ny'", "DELETE FROM ledger_event", "TRUNCATE ledger_event",
      "UPDATE data_set SET file = 'b'", "DELETE FROM content_piece", "TRUNCATE content CASCADE",
      "UPDATE ledger_head SET sequence = 0", "DELETE FROM ledger_head",
      "INSERT INTO data_set SELECT 3, kind, file, extracted, row_count, content, imported_at FROM data_set",
      "INSERT INTO data_set SELECT 2, kind, 'a/b', extracted, row_count, content, imported_at FROM data_set",
      """
      INSERT INTO ledger_event SELECT 3, 'b', at, actor, role, unit, reason, status, branch, subject, kind,
        schema_version, payload, hash FROM ledger_event
      """,
      """
      INSERT INTO ledger_event SELECT 2, 'b', at, ' ', role, unit, reason, status, branch, subject, kind,
        schema_version, payload, hash FROM ledger_event
      """,
      """
      INSERT INTO ledger_event SELECT 2, 'b', at, actor, role, unit, reason, status, branch, subject, kind,
        schema_version, '{', hash FROM ledger_event
      """,
    ])
  func guarded(statement: String) throws {
    let place = try Place()
    let store = try opened(place)
    let before = try store.records(LedgerQuery())
    #expect(throws: WorkspaceError.self) { try Server.connect(place.address).executeScript(statement) }
    #expect(try store.records(LedgerQuery()) == before)
    #expect(try store.dataSets().count == 1)
  }
}
