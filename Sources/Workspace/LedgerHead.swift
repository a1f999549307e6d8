package import Governance

/// The end of a ledger: its last event's number, hash and moment.
///
/// A store keeps it beside the events, so that events that are cut off at the end are missed; whoever keeps it
/// somewhere else, on paper or in the archive, can see later that no one has rewritten the ledger up to there.
package struct LedgerHead: Sendable, Equatable {
  /// The hash before the first event.
  package static let noHash = String(repeating: "0", count: 64)
  /// The end of a ledger without events.
  package static let empty = LedgerHead(sequence: 0, hash: noHash, at: nil)

  /// The number of the last event, 0 when there is none.
  package var sequence: Int
  /// The last event's hash, zeros when there is none.
  package var hash: String
  /// When the last event was decided.
  package var at: Instant?

  /// Creates a head.
  package init(sequence: Int, hash: String, at: Instant?) {
    self.sequence = sequence
    self.hash = hash
    self.at = at
  }

  /// The end of a ledger whose last event is known.
  package init(after record: LedgerRecord) {
    self.init(sequence: record.sequence, hash: record.hash, at: Instant(record.at))
  }
}

extension LedgerHead {
  /// The end after one event more; throws `WorkspaceError.ledgerBroken` when the event does not follow from this one.
  package func followed(by record: LedgerRecord) throws -> LedgerHead {
    guard record.sequence == sequence + 1 else {
      throw WorkspaceError.ledgerBroken(.missing(sequence: sequence + 1))
    }
    guard record.hash(after: hash) == record.hash else {
      throw WorkspaceError.ledgerBroken(.changed(sequence: record.sequence, id: record.id))
    }
    return LedgerHead(after: record)
  }
}

/// That a ledger's first events were written before events had hashes, and got theirs when the workspace was upgraded.
///
/// What may have been changed before that moment cannot be seen.
package struct LedgerSeal: Sendable, Equatable {
  /// The last of those events.
  package var through: Int
  /// When they got their hashes.
  package var at: Instant

  /// Creates a seal.
  package init(through: Int, at: Instant) {
    self.through = through
    self.at = at
  }
}
