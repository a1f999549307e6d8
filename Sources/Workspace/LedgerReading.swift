internal import Governance

/// Whatever a ledger can be read through: a store, or a transaction in one.
package protocol LedgerReading {
  /// The stored events that a query asks for, in sequence, as they were written.
  func records(_ query: LedgerQuery) throws -> [LedgerRecord]

  /// The last kept snapshot at an event or before it, sound or not; `nil` when there is none.
  func snapshot(through sequence: Int) throws -> LedgerSnapshot?
}

extension LedgerReading {
  /// The events of the plan up to a number that its state is folded from, in sequence.
  ///
  /// Starts from the last sound snapshot and reads what came after it. `made` gets the snapshots that were passed on
  /// the way, one at every `interval` events.
  func planRecords(
    through end: Int, interval: Int = LedgerSnapshot.usualInterval, made: (LedgerSnapshot) -> Void = { _ in }
  ) throws -> [LedgerRecord] {
    var (selection, found) = try start(through: end)
    while selection.through < end {
      let next = min(end, (selection.through / interval + 1) * interval)
      let batch = try records(LedgerQuery(after: selection.through, through: next))
      guard let hash = batch.last?.hash else { break }
      for record in batch { selection.add(record) }
      found = (found + batch).filter(selection.includes)
      if selection.through % interval == 0 { made(LedgerSnapshot(selection, hash: hash)) }
    }
    return found
  }

  /// What the last sound snapshot at an event or before it says; an empty beginning when there is none.
  private func start(through end: Int) throws -> (PlanSelection, [LedgerRecord]) {
    var last = end
    while last > 0, let snapshot = try snapshot(through: last) {
      if let started = try start(from: snapshot) { return started }
      last = snapshot.through - 1
    }
    return (PlanSelection(), [])
  }

  private func start(from snapshot: LedgerSnapshot) throws -> (PlanSelection, [LedgerRecord])? {
    let end = try records(LedgerQuery(after: snapshot.through - 1, through: snapshot.through))
    guard end.last?.hash == snapshot.hash, let (last, events) = snapshot.contents else { return nil }
    var selection = PlanSelection()
    let found = try records(numbered: events)
    selection.start(from: snapshot, last: last, records: found)
    // The plan's last event may be one that does not count otherwise.
    guard found.count == events.count, selection.events == events else { return nil }
    let alone = events.last == last || last == 0 ? [] : try records(numbered: [last])
    return (selection, found + alone)
  }

  /// The events with some numbers, which stand in order.
  private func records(numbered numbers: [Int]) throws -> [LedgerRecord] {
    var found: [LedgerRecord] = []
    found.reserveCapacity(numbers.count)
    for start in stride(from: 0, to: numbers.count, by: 2_000) {
      var query = LedgerQuery()
      query.numbers = Array(numbers[start..<min(start + 2_000, numbers.count)])
      found += try records(query)
    }
    return found
  }
}
