import Testing
import WorkspacePostgres
import WorkspaceTesting

@Suite("A workspace in a PostgreSQL database", .enabled(if: Server.address != nil, Server.absence))
struct PostgresConformanceTests {
  @Test("keeps every rule of a workspace", arguments: WorkspaceConformance.rules)
  func rule(rule: ConformanceRule) throws {
    let place = try Place()
    // Snapshots close to each other, so that every rule comes upon some.
    try rule.check { try place.open(options: .init(snapshotInterval: 7)) }
  }

  @Test("leaves no half event and loses none when the programs that write are killed", .timeLimit(.minutes(5)))
  func killed() throws {
    let place = try Place()
    try KilledWriters.check(address: place.address) { try place.open() }
  }
}
