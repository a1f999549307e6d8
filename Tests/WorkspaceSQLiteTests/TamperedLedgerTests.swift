import Foundation
import GRDB
import Governance
import Testing
import Workspace
import WorkspaceSQLite
import WorkspaceTesting

@Suite("A ledger that somebody has changed past the program")
struct TamperedLedgerTests {
  @Test(
    "is found out, and the first event that does not fit is named",
    arguments: [
      ("UPDATE ledger_event SET reason = 'Ny' WHERE sequence = 2", LedgerFault.changed(sequence: 2, id: "b")),
      (
        "UPDATE ledger_event SET payload = replace(payload, '0.9', '0.8') WHERE sequence = 3",
        .changed(sequence: 3, id: "c")
      ),
      ("UPDATE ledger_event SET unit = NULL WHERE sequence = 1", .changed(sequence: 1, id: "a")),
      ("UPDATE ledger_event SET hash = replace(hash, 'a', 'b') WHERE sequence = 2", .changed(sequence: 2, id: "b")),
      ("DELETE FROM ledger_event WHERE sequence = 2", .missing(sequence: 2)),
      ("DELETE FROM ledger_event WHERE sequence = 1", .missing(sequence: 1)),
      ("DELETE FROM ledger_event WHERE sequence >= 3", .cutOff(after: 2, through: 4)),
      (
        """
        DELETE FROM ledger_event WHERE sequence = 2;
        UPDATE ledger_event SET sequence = 2 WHERE sequence = 3; UPDATE ledger_event SET sequence = 3 WHERE sequence = 4
        """, .changed(sequence: 2, id: "c")
      ),
      ("UPDATE ledger_head SET sequence = 3", .wrongHead(head: 3, last: 4)),
      ("UPDATE ledger_head SET hash = replace(hash, '1', '2')", .wrongHead(head: 4, last: 4)),
    ])
  func tampered(statement: String, fault: LedgerFault) throws {
    let place = try Place()
    let store = try place.open()
    _ = try store.append(["a", "b", "c", "d"].map { try Sample.event($0) })
    try store.close()
    try place.rawConnection().write { database in
      let triggers = try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
      for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger)") }
      try database.execute(sql: statement)
    }
    let changed = try place.open()
    #expect(throws: WorkspaceError.ledgerBroken(fault)) { try LedgerVerification(of: changed) }
  }

  @Test("A wrong snapshot is told of also when another program holds the file, and made anew when it lets go")
  func lockedSnapshot() throws {
    let place = try Place()
    let store = try place.open(options: .init(snapshotInterval: 5))
    for number in 0..<10 { _ = try store.append([Sample.event("\(number)", unit: "\(number % 3)")]) }
    let sound = try #require(try store.snapshot(through: 10))
    try store.keep([LedgerSnapshot(through: sound.through, hash: sound.hash, last: sound.through, events: [1, 2])])
    func fault() -> WorkspaceError? {
      #expect(throws: WorkspaceError.self) { try LedgerVerification(of: store) }
    }
    try place.rawConnection().inDatabase { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      #expect(fault() == .ledgerBroken(.wrongSnapshot(through: sound.through, isRemade: false)))
      #expect(fault() == .ledgerBroken(.wrongSnapshot(through: sound.through, isRemade: false)))
      try database.execute(sql: "ROLLBACK")
    }
    #expect(fault() == .ledgerBroken(.wrongSnapshot(through: sound.through, isRemade: true)))
    #expect(try store.snapshot(through: 10) == sound)
    #expect(try LedgerVerification(of: store).head.sequence == 10)
    try store.close()
  }

  @Test("A byte that is changed in the file itself names the event")
  func byte() throws {
    let place = try Place()
    let store = try place.open()
    _ = try store.append(["a", "b", "c"].map { try Sample.event($0, unit: "enhet-\($0)") })
    try store.close()
    var file = try #require(try place.files()["region.vardtakt"])
    let wanted = Array(#""unit":"enhet-b""#.utf8)
    let found = try #require(file.firstRange(of: wanted))
    file[found.upperBound - 2] = UInt8(ascii: "x")
    try file.write(to: .init(fileURLWithPath: place.path))
    let changed = try place.open()
    let error = #expect(throws: WorkspaceError.ledgerBroken(.changed(sequence: 2, id: "b"))) {
      try LedgerVerification(of: changed)
    }
    #expect(error?.message.hasPrefix("Beslut 2 (b) stämmer inte med sitt fingeravtryck") == true)
  }
}
