internal import Governance

/// Which events of the plan a state is folded from, found by going through the ledger from its beginning or from a
/// snapshot of it: of decisions that replace each other the last, of others all, and the plan's very last event.
///
/// What is decided in rounds is left out, since a plan is not made from it.
struct PlanSelection {
  /// The number of the last event that was looked at.
  private(set) var through = 0
  /// The plan's last event, 0 when it has none.
  private(set) var last = 0
  private var lastOfSubject: [String: Int] = [:]
  private var others: [Int] = []

  /// Looks at the next event of the ledger.
  mutating func add(_ record: LedgerRecord) {
    through = record.sequence
    guard record.branch == LedgerEvent.mainBranch else { return }
    last = record.sequence
    take(record)
  }

  /// Takes over what a snapshot says, when its events are known.
  mutating func start(from snapshot: LedgerSnapshot, last: Int, records: [LedgerRecord]) {
    for record in records { take(record) }
    through = snapshot.through
    self.last = last
  }

  /// The numbers of the events that count, in sequence.
  var events: [Int] { (lastOfSubject.values + others).sorted() }

  /// Whether one of the events that were looked at counts.
  func includes(_ record: LedgerRecord) -> Bool {
    guard record.branch == LedgerEvent.mainBranch else { return false }
    if record.sequence == last { return true }
    guard let kind = record.knownKind else { return true }
    return kind.saysAllAboutItsSubject ? lastOfSubject[record.subject] == record.sequence : !kind.isOfRounds
  }

  private mutating func take(_ record: LedgerRecord) {
    // A kind that only a newer program knows counts, so that whoever reads it is told.
    guard let kind = record.knownKind else { return others.append(record.sequence) }
    if kind.saysAllAboutItsSubject {
      lastOfSubject[record.subject] = record.sequence
    } else if !kind.isOfRounds {
      others.append(record.sequence)
    }
  }
}

extension LedgerRecord {
  /// The kind of decision; `nil` when only a newer program knows it.
  var knownKind: LedgerPayload.Kind? { LedgerPayload.Kind(rawValue: kind) }
}
