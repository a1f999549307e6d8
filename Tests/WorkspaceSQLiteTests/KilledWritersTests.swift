import Testing
import WorkspaceSQLite
import WorkspaceTesting

@Suite("Programs that are killed while they write to a file")
struct KilledWritersTests {
  @Test("leave no half event, and nothing they were told is recorded is lost", .timeLimit(.minutes(5)))
  func killed() throws {
    let place = try Place()
    try KilledWriters.check(address: place.path) { try place.open(options: .init(patience: 30)) }
  }
}
