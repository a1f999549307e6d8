import GRDB
import Governance
import PlanningModel
import Testing
import Workspace
import WorkspaceTesting

@testable import WorkspaceSQLite

@Suite("A workspace of an earlier program")
struct UpgradeTests {
  @Test("A workspace of the first form takes closed periods and kept forecasts once it is opened, and loses nothing")
  func first() throws {
    let place = try Place()
    let old = try place.rawConnection()
    try WorkspaceSchema.migrator(now: Sample.instant()).migrate(old, upTo: "1 files and ledger")
    try old.write { database in
      try database.execute(sql: "PRAGMA application_id = \(WorkspaceSchema.applicationID)")
      try database.execute(
        sql: "INSERT INTO workspace (only_row, created) VALUES (1, ?)", arguments: [Sample.instant().description])
      try database.execute(
        sql: """
          INSERT INTO ledger_event (sequence, id, at, actor, role, reason, schema_version, branch, payload)
          VALUES (1, 'a', '2027-05-01T10:00:00Z', 'Maria', 'planerare', 'Månadsmöte', 1, 'main',
            '{"limit":{"kind":"occupancy","reason":"Beslut 2027/3","unit":"0101","value":0.9}}')
          """)
    }
    try old.close()
    let store = try SQLiteWorkspace.open(place.path, now: Sample.instant(day: 9))
    let seal = LedgerSeal(through: 1, at: Sample.instant(day: 9))
    #expect(try store.info() == WorkspaceInfo(schemaVersion: 6, created: Sample.instant(), seal: seal))
    #expect(try store.state().decisions == Decisions(limits: [Sample.limit(0.9)]))
    let outcome = try store.importing(
      [
        Sample.file("closed_periods.csv", "a", kind: .closedPeriods),
        Sample.file("kept_forecasts-1.csv", "b", kind: .keptForecasts),
      ], at: Sample.instant())
    let changes = outcome.dataSets.map(\.isChange)
    #expect(changes == [true, true])
    let earlier = try #require(try store.ledger(asOf: .latest).first)
    #expect(earlier.status == .workingMaterial && earlier.unit == nil && earlier.schemaVersion == 1)
    _ = try store.append([Sample.event("b", day: 9)])
    let verified = try LedgerVerification(of: store)
    #expect(verified.head.sequence == 2)
    #expect(verified.seal == seal)
  }
}
