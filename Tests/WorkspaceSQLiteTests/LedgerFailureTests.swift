import Governance
import PlanningModel
import Testing
import Workspace
import WorkspaceSQLite
import WorkspaceTesting

@Suite("When the ledger of a file cannot be written")
struct LedgerFailureTests {
  @Test("A full disk stops a decision in rounds, nothing of it is recorded, and the chain goes on when there is room")
  func diskFull() throws {
    let place = try Place()
    let store = try place.open()
    _ = try store.append([Sample.governed("a", .wheelStepDone(WheelStepDone(year: 2027, key: "open")))])
    let before = try store.ledgerHead()
    try store.close()
    let full = try place.open(options: .init(maximumPageCount: 200))
    let text = GovernedText(
      kind: .guidingPrinciple, key: "1", unit: Code("REG"), title: "Princip",
      body: String(repeating: "Vård efter behov. ", count: 100_000), owner: PersonID("anna"))
    let events = try [
      Sample.governed("b", .wheelStepDone(WheelStepDone(year: 2027, key: "round1"))),
      Sample.governed("c", .textSaved(text)),
    ]
    #expect(throws: WorkspaceError.diskFull(path: place.path)) { try full.append(events) }
    #expect(try full.ledgerHead() == before)
    #expect(try full.ledger(asOf: .latest).map(\.id) == ["a"])
    try full.close()
    let again = try place.open()
    #expect(try again.append(events).map(\.sequence) == [2, 3])
    #expect(try LedgerVerification(of: again).head.sequence == 3)
    try again.close()
  }
}
