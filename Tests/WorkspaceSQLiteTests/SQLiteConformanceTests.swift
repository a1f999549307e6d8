import Testing
import WorkspaceSQLite
import WorkspaceTesting

@Suite("A workspace in a SQLite file")
struct SQLiteConformanceTests {
  @Test("keeps every rule of a workspace", arguments: WorkspaceConformance.rules)
  func rule(rule: ConformanceRule) throws {
    let place = try Place()
    // Snapshots close to each other, so that every rule comes upon some.
    try rule.check { try place.open(options: .init(snapshotInterval: 7)) }
  }
}
