import Testing
import WorkspaceTesting

@Suite("A workspace in a SQLite file")
struct SQLiteConformanceTests {
  @Test("keeps every rule of a workspace", arguments: WorkspaceConformance.rules)
  func rule(rule: ConformanceRule) throws {
    let place = try Place()
    try rule.check { try place.open() }
  }
}
