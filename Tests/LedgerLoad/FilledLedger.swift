import Governance
import Workspace

/// A ledger of many events about five thousand things, and how long it takes to open, ask and verify it.
struct FilledLedger {
  let address: String
  let count: Int

  private static let things = 5_000
  private static let batch = 10_000

  /// Fills the ledger up to the wanted number of events, if it is not, and prints the times.
  func measure() throws {
    let filling = try LedgerLoad.milliseconds {
      let store = try LedgerLoad.open(address)
      var next = try store.ledgerHead().sequence
      while next < count {
        _ = try store.append(
          (next..<min(next + Self.batch, count)).map { number in
            try LedgerLoad.event("h-\(number)", unit: "E\(number % Self.things)", value: Double(number))
          })
        next = try store.ledgerHead().sequence
      }
      try store.close()
    }
    try LedgerLoad.say("fill: \(Int(filling)) ms")
    var store = try LedgerLoad.open(address, create: false)
    try store.close()
    let opening = try LedgerLoad.milliseconds {
      store = try LedgerLoad.open(address, create: false)
      _ = try store.state()
    }
    try LedgerLoad.say("open and fold the state: \(Int(opening)) ms")
    for point in [count, count / 2, count / 100] {
      let asking = try LedgerLoad.milliseconds { _ = try store.state(asOf: .sequence(point)) }
      try LedgerLoad.say("state as of event \(point): \(Int(asking)) ms")
    }
    let day = Instant.now().swedishDay
    let asking = try LedgerLoad.milliseconds { _ = try store.state(asOf: .day(day)) }
    try LedgerLoad.say("state as of \(day): \(Int(asking)) ms")
    let appending = try LedgerLoad.milliseconds {
      let basis = LedgerBasis(sequence: try store.ledgerHead().sequence - 1_000)
      _ = try store.append(
        [LedgerLoad.event("sist-\(basis.sequence)", unit: "ny-\(basis.sequence)", value: 1)], basedOn: basis)
    }
    try LedgerLoad.say("append one: \(appending) ms")
    let verifying = try LedgerLoad.milliseconds { _ = try LedgerVerification(of: store) }
    try LedgerLoad.say("verify: \(Int(verifying)) ms")
    try store.close()
  }
}
