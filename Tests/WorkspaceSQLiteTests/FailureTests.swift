import Foundation
import GRDB
import Governance
import PlanningModel
import Testing
import Workspace
import WorkspaceSQLite
import WorkspaceTesting

@Suite("When the storage fails")
struct FailureTests {
  @Test("A full disk stops the import and leaves everything as it was")
  func diskFull() throws {
    let place = try Place()
    let store = try place.open()
    _ = try store.importing([Sample.file("volumes.csv", "a")], events: [Sample.event("a")], at: Sample.instant())
    try store.close()
    let before = try place.files()
    let full = try place.open(options: .init(maximumPageCount: 200))
    for file in [Sample.largeFile(count: 900_000), Sample.largeFile(count: 5_000_000)] {
      #expect(throws: WorkspaceError.diskFull(path: place.path)) {
        try full.importing(
          [Sample.file("volumes.csv", "b"), file], events: [Sample.event("b")], at: Sample.instant())
      }
      #expect(try full.dataSets().count == 1)
      #expect(try full.ledger(asOf: .latest).count == 1)
    }
    try full.close()
    #expect(try place.files() == before)
    let again = try place.open()
    #expect(try again.importing([Sample.largeFile(count: 900_000)], at: Sample.instant()).isChange)
  }

  @Test("A workspace that another program writes to is named as locked, and can still be read")
  func locked() throws {
    let place = try Place()
    let store = try place.open(options: .init(patience: 0.05))
    _ = try store.append([Sample.event("a")])
    let other = try place.rawConnection()
    try other.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      #expect(throws: WorkspaceError.locked(path: place.path)) { try store.append([Sample.event("b")]) }
      #expect(try store.ledger(asOf: .latest).count == 1)
      let second = try place.open(options: .init(patience: 0.05))
      #expect(try second.ledger(asOf: .latest).count == 1)
      try database.execute(sql: "ROLLBACK")
    }
    #expect(try store.append([Sample.event("b")]).map(\.sequence) == [2])
  }

  @Test("The workspace can be read while an import is in progress, as it was before")
  func readDuringImport() throws {
    let place = try Place()
    let store = try place.open()
    _ = try store.importing([Sample.largeFile(count: 5_000_000)], at: Sample.instant()) { _ in
      let other = try place.open()
      #expect(try other.dataSets().isEmpty)
      return []
    }
    #expect(try store.dataSets().count == 1)
  }

  @Test("Contents that have been tampered with are not handed out")
  func tampered() throws {
    let place = try Place()
    let store = try place.open()
    _ = try store.importing([Sample.file("volumes.csv", "1;2;3")], at: Sample.instant())
    try place.rawConnection().write { database in
      try database.execute(sql: "DROP TRIGGER content_piece_not_updated; UPDATE content_piece SET bytes = x'31'")
    }
    #expect(throws: WorkspaceError.corrupted(path: place.path, detail: "datamängd 1, volumes.csv")) {
      try store.bytes(of: 1)
    }
  }

  @Test(
    "Events of a newer program are refused by name",
    arguments: [
      (99, #"{"measureWithdrawn":"Å1"}"#, LedgerError.newerSchema(sequence: 1, version: 99)),
      (1, #"{"handshake":{}}"#, .unknownKind(sequence: 1, kind: "handshake")),
    ])
  func newerEvent(version: Int, payload: String, error: LedgerError) throws {
    let place = try Place()
    let store = try place.open()
    try place.rawConnection().write { database in
      try database.execute(
        sql: """
          INSERT INTO ledger_event VALUES (1, 'e', '2027-05-01T10:00:00Z', 'Maria', 'planerare', NULL, 'x', 'drawnUp',
            'main', 'measure/Å1', 'x', ?, ?, ?)
          """, arguments: [version, payload, LedgerHead.noHash])
    }
    #expect(throws: error) { try store.ledger(asOf: .latest) }
    #expect(throws: error) { try store.importing([Sample.file("a.csv", "a")], at: Sample.instant()) }
    #expect(try store.dataSets().isEmpty)
  }
}
