import Testing
import Workspace
import WorkspaceTesting

@Suite("A workspace in memory")
struct InMemoryWorkspaceTests {
  @Test("keeps every rule of a workspace", arguments: WorkspaceConformance.rules)
  func rule(rule: ConformanceRule) throws {
    let store = InMemoryWorkspace(created: Sample.instant())
    try rule.check { store }
  }
}
