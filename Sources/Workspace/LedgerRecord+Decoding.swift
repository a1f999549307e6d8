internal import Dispatch
package import Governance
internal import Synchronization

extension LedgerRecord {
  /// The events of some records in the same order, read on all processors when they are many; throws the failure of
  /// the first that cannot be read.
  package static func events(of records: [LedgerRecord]) throws -> [LedgerEvent] {
    let share = 1_000
    guard records.count > share else { return try records.map { try $0.event() } }
    let shares = (records.count + share - 1) / share
    let read = Mutex<[Int: Result<[LedgerEvent], any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: shares) { number in
      let part = records[(number * share)..<min((number + 1) * share, records.count)]
      let events = Result { try part.map { try $0.event() } }
      read.withLock { $0[number] = events }
    }
    let found = read.withLock { $0 }
    return try (0..<shares).flatMap { try found[$0]?.get() ?? [] }
  }
}
