import Testing
import Workspace

@Suite("What a snapshot says")
struct LedgerSnapshotTests {
  @Test("The numbers of the events come back as they were given")
  func contents() throws {
    let contents = try #require(LedgerSnapshot(through: 9, hash: "a", last: 8, events: [1, 4, 7]).contents)
    #expect(contents.last == 8)
    #expect(contents.events == [1, 4, 7])
  }

  @Test(
    "Numbers that no ledger has say nothing, although their check fits",
    arguments: ["8 1 \(Int.max)", "8 -1 \(Int.min)", "8 \(Int.max) 1 -2", "8 99999999999999999999", "8 x", ""])
  func forged(numbers: String) {
    #expect(LedgerSnapshot(through: 9, hash: "a", numbers: numbers).contents == nil)
  }
}
