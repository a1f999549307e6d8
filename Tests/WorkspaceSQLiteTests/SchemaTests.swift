import GRDB
import PlanningModel
import Testing
import Workspace
import WorkspaceSQLite
import WorkspaceTesting

@Suite("The schema guards the workspace")
struct SchemaTests {
  /// A workspace with one of everything, opened past the store.
  private func filled(_ place: Place) throws -> DatabaseQueue {
    let store = try place.open()
    _ = try store.importing([Sample.file("volumes.csv", "a")], events: [Sample.event("a")], at: Sample.instant())
    try store.close()
    let raw = try place.rawConnection()
    try raw.write { database in
      try database.execute(sql: "INSERT INTO ledger_seal VALUES (1, 1, '2027-05-01T10:00:00Z')")
    }
    return raw
  }

  @Test(
    "Nothing that is stored can be changed or removed",
    arguments: ["workspace", "content", "content_piece", "data_set_kind", "data_set", "ledger_event", "ledger_seal"])
  func neverChanged(table: String) throws {
    let place = try Place()
    let raw = try filled(place)
    for statement in [
      "UPDATE \(table) SET rowid = rowid", "DELETE FROM \(table)",
    ] where !(table == "data_set_kind" && statement.hasPrefix("UPDATE")) {
      let error = #expect(throws: DatabaseError.self) { try raw.write { try $0.execute(sql: statement) } }
      #expect(error?.resultCode == .SQLITE_CONSTRAINT)
      #expect(error?.message?.hasPrefix("\(table) is never ") == true)
    }
  }

  private static func ledgerInsertion(
    _ start: String, at: String = "at", actor: String = "actor", payload: String = "payload", hash: String = "hash",
    replacing: Bool = false
  ) -> String {
    "INSERT \(replacing ? "OR REPLACE " : "")INTO ledger_event SELECT \(start), \(at), \(actor), role, unit, reason, "
      + "status, branch, subject, kind, schema_version, \(payload), \(hash) FROM ledger_event"
  }

  @Test(
    "What is not in order is refused",
    arguments: [
      // A number that is skipped, taken or replaced.
      "INSERT INTO data_set SELECT 3, kind, file, extracted, row_count, content, imported_at FROM data_set",
      "INSERT OR REPLACE INTO data_set SELECT 1, kind, 'b', extracted, row_count, content, imported_at FROM data_set",
      Self.ledgerInsertion("1, 'b'", replacing: true),
      Self.ledgerInsertion("3, 'b'"),
      // An unknown kind, contents that are not there, a path for a name, a count below zero, a date that is none.
      "INSERT INTO data_set SELECT 2, 'x', file, extracted, row_count, content, imported_at FROM data_set",
      "INSERT INTO data_set SELECT 2, kind, file, extracted, row_count, 9, imported_at FROM data_set",
      "INSERT INTO data_set SELECT 2, kind, 'a/b', extracted, row_count, content, imported_at FROM data_set",
      "INSERT INTO data_set SELECT 2, kind, file, extracted, -1, content, imported_at FROM data_set",
      "INSERT INTO data_set SELECT 2, kind, file, '1 maj', row_count, content, imported_at FROM data_set",
      // The same event again, one by nobody, one that is not JSON, one at no time, one with no hash, a head moved back.
      Self.ledgerInsertion("2, id"),
      Self.ledgerInsertion("2, 'b'", actor: "' '"),
      Self.ledgerInsertion("2, 'b'", payload: "'{'"),
      Self.ledgerInsertion("2, 'b'", at: "'nu'"),
      Self.ledgerInsertion("2, 'b'", hash: "'nej'"),
      "UPDATE ledger_head SET sequence = 0",
      "DELETE FROM ledger_head",
      // Contents under a name that is no fingerprint, the same contents twice, and a second workspace row.
      "INSERT INTO content (sha256, byte_count) VALUES ('abc', 1)",
      "INSERT INTO content (sha256, byte_count) SELECT sha256, byte_count FROM content",
      "INSERT INTO content_piece VALUES (1, 0, x'31')",
      "INSERT INTO workspace VALUES (2, '2027-05-01T10:00:00Z')",
    ])
  func constraints(statement: String) throws {
    let place = try Place()
    let raw = try filled(place)
    let error = #expect(throws: DatabaseError.self) { try raw.write { try $0.execute(sql: statement) } }
    #expect(error?.resultCode == .SQLITE_CONSTRAINT)
  }

  @Test("Every kind of data set of the model can be stored")
  func kinds() throws {
    let place = try Place()
    let kinds = try filled(place).read { try String.fetchSet($0, sql: "SELECT name FROM data_set_kind") }
    // A new kind needs a migration of its own; see `WorkspaceSchema`.
    #expect(kinds == Set(DataSetKind.allCases.map(\.rawValue)))
  }

  @Test(
    "The file says what it is and is sound",
    arguments: [
      ("application_id", "1448362315"), ("user_version", "6"), ("journal_mode", "wal"), ("integrity_check", "ok"),
      ("foreign_key_check", nil),
    ] as [(String, String?)])
  func marks(pragma: String, value: String?) throws {
    let place = try Place()
    let raw = try filled(place)
    #expect(try raw.read { try String.fetchOne($0, sql: "PRAGMA \(pragma)") } == value)
  }
}
