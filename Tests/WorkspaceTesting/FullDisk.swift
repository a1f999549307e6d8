internal import Governance
internal import Testing
package import Workspace

/// What must hold for a store whose disk gets full for real.
package enum FullDisk {
  /// Appends pairs of events one after another until the store refuses, and returns the names of those it recorded and
  /// the failure.
  package static func append(
    to store: any WorkspaceStore, named name: String, atMost count: Int = 100_000
  ) throws -> (recorded: [String], failure: WorkspaceError) {
    var recorded: [String] = []
    for number in 0..<count {
      let id = "\(name)-\(number)"
      do {
        _ = try store.append([Sample.event(id, unit: id), Sample.event(id + "+", unit: id + "+")])
        recorded.append(id)
      } catch let failure as WorkspaceError {
        return (recorded, failure)
      }
    }
    Issue.record("the disk was never full")
    return (recorded, .diskFull(path: ""))
  }

  /// Checks that all recorded pairs are there once, that no event is there alone, that the chain holds and that the next
  /// decision is recorded.
  package static func expectWhole(_ store: any WorkspaceStore, holding recorded: [String]) throws {
    let found = try store.ledger(asOf: .latest).map(\.id)
    #expect(Set(found).count == found.count)
    #expect(Set(recorded).subtracting(found).isEmpty)
    let firsts = Set(found.filter { !$0.hasSuffix("+") })
    #expect(Set(found.filter { $0.hasSuffix("+") }) == Set(firsts.map { $0 + "+" }))
    #expect(try LedgerVerification(of: store).head.sequence == found.count)
    #expect(try store.state() == LedgerState.fold(try store.ledger(asOf: .latest)))
  }
}
