/// The first place where a ledger is not as it was written.
package enum LedgerFault: Error, Sendable, Equatable {
  /// An event's texts do not give its hash: it, or its hash, has been changed.
  case changed(sequence: Int, id: String)
  /// An event is not there although later ones are.
  case missing(sequence: Int)
  /// The events after one have been cut off; the head says how many there were.
  case cutOff(after: Int, through: Int)
  /// The head does not fit the last event, or there are events after it.
  case wrongHead(head: Int, last: Int)
  /// The ledger is another than the one whose end was kept elsewhere.
  case notTheKept(sequence: Int)
  /// A kept snapshot says something else than the events do; it has been made anew unless the store cannot be written.
  case wrongSnapshot(through: Int, isRemade: Bool)

  /// What is wrong and what to do about it, in Swedish.
  package var message: String {
    switch self {
    case .changed(let sequence, let id):
      "Beslut \(sequence) (\(id)) stämmer inte med sitt fingeravtryck: det har ändrats efter att det skrevs. \(remedy)"
    case .missing(let sequence):
      "Beslut \(sequence) saknas: det har tagits bort efter att det skrevs. \(remedy)"
    case .cutOff(let after, let through):
      "Beslut \(after + 1)–\(through) saknas i slutet: de har tagits bort efter att de skrevs. \(remedy)"
    case .wrongHead(let head, let last):
      "Liggarens slutmärke (beslut \(head)) stämmer inte med det sista beslutet (\(last)): något har skrivits förbi "
        + "programmet. \(remedy)"
    case .notTheKept(let sequence):
      "Beslut \(sequence) har ett annat fingeravtryck än det som sparats på annan plats: liggaren har skrivits om. "
        + remedy
    case .wrongSnapshot(let through, let isRemade):
      "Genvägen till det som gällde efter beslut \(through) stämde inte med besluten: någon har ändrat den utanför "
        + "programmet, och planer kan ha visats fel. "
        + (isRemade
          ? "Besluten är hela och genvägen är gjord om; kontrollera igen och gör om de planer som visats."
          : "Besluten är hela, men genvägen gick inte att göra om: arbetsytan gick inte att skriva, och planer kan "
            + "fortsätta att visas fel. Stäng andra program som använder den, ge skrivrätt, kontrollera igen och gör om de planer "
            + "som visats.")
    }
  }

  private var remedy: String { "Återställ arbetsytan från en säkerhetskopia och jämför." }
}

/// That a ledger is as it was written, and how far that can be known.
package struct LedgerVerification: Sendable, Equatable {
  /// The end of the ledger; keep it elsewhere to see later that nobody has rewritten the ledger up to here.
  package let head: LedgerHead
  /// Which events are older than hashes; `nil` when none is.
  package let seal: LedgerSeal?

  /// Reads all events of a store and checks that each follows from the one before; throws
  /// `WorkspaceError.ledgerBroken` with the first that does not.
  ///
  /// `kept` is the end of the ledger at an earlier time, if somebody has kept it; the first part of its hash will do. Events are read some at a time, so
  /// that the size of the ledger does not matter, and those that others append meanwhile are left for the next time.
  package init(of store: any WorkspaceStore, kept: LedgerHead? = nil, batch: Int = 20_000) throws {
    let head = try store.ledgerHead()
    var last = LedgerHead.empty
    var keptHash: String? = kept?.sequence == 0 ? LedgerHead.noHash : nil
    var selection = PlanSelection()
    let checks = try Self.snapshotChecks(of: store, through: head.sequence)
    var wrong: [LedgerSnapshot] = []
    while last.sequence < head.sequence {
      let records = try store.records(LedgerQuery(after: last.sequence, through: head.sequence, limit: batch))
      guard !records.isEmpty else { break }
      for record in records {
        last = try last.followed(by: record)
        if record.sequence == kept?.sequence { keptHash = record.hash }
        selection.add(record)
        guard let check = checks[record.sequence] else { continue }
        let right = LedgerSnapshot(selection, hash: record.hash)
        if right.check != check { wrong.append(right) }
      }
    }
    guard last.sequence == head.sequence else {
      throw WorkspaceError.ledgerBroken(.cutOff(after: last.sequence, through: head.sequence))
    }
    let end = try store.records(LedgerQuery(after: head.sequence, limit: 1))
    // Others may have appended since; then the head has moved on too.
    let isEnd = try end.isEmpty || store.ledgerHead().sequence > head.sequence
    guard last.hash == head.hash, isEnd else {
      throw WorkspaceError.ledgerBroken(.wrongHead(head: head.sequence, last: end.last?.sequence ?? last.sequence))
    }
    if let kept, keptHash?.hasPrefix(kept.hash) != true {
      throw WorkspaceError.ledgerBroken(
        kept.sequence > last.sequence
          ? .cutOff(after: last.sequence, through: kept.sequence) : .notTheKept(sequence: kept.sequence))
    }
    if let first = wrong.first {
      // A store that is locked or may not be written must not hide that somebody has changed it.
      let isRemade = (try? store.keep(wrong)) != nil
      throw WorkspaceError.ledgerBroken(.wrongSnapshot(through: first.through, isRemade: isRemade))
    }
    self.head = head
    seal = try store.info().seal
  }

  /// The fingerprints of the snapshots that a reader would trust, by their events.
  private static func snapshotChecks(of store: any WorkspaceStore, through end: Int) throws -> [Int: String] {
    var checks: [Int: String] = [:]
    var last = end
    while let snapshot = try store.snapshot(through: last) {
      if snapshot.contents != nil { checks[snapshot.through] = snapshot.check }
      last = snapshot.through - 1
    }
    return checks
  }
}
