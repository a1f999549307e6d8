/// What a store takes over when it becomes a copy of another: read once, in an order that keeps it whole although
/// others may write to the source meanwhile.
package struct WorkspaceCopy {
  /// The end of the ledger that is copied.
  package let head: LedgerHead
  /// Which events are older than hashes; `nil` when none is.
  package let seal: LedgerSeal?
  /// All data sets, in order of import.
  package let dataSets: [StoredDataSet]
  private let source: any WorkspaceStore

  /// Reads what there is to copy; throws `WorkspaceError` when the source cannot be read.
  package init(of source: any WorkspaceStore) throws {
    // The ledger first: an event that marks a file comes in the same transaction as the file, so that all files that
    // the copied events speak of are there.
    head = try source.ledgerHead()
    seal = try source.info().seal
    dataSets = try source.dataSets()
    self.source = source
  }

  /// The contents of a data set, checked against its fingerprint.
  package func bytes(of dataSet: StoredDataSet) throws -> [UInt8] { try source.bytes(of: dataSet.id) }

  /// Gives all events some at a time, in sequence, each checked to follow from the one before; throws
  /// `WorkspaceError.ledgerBroken` at the first that does not, so that no broken ledger is copied.
  package func forEachBatch(of count: Int = 20_000, _ body: ([LedgerRecord]) throws -> Void) throws {
    var last = LedgerHead.empty
    while last.sequence < head.sequence {
      let records = try source.records(LedgerQuery(after: last.sequence, through: head.sequence, limit: count))
      guard !records.isEmpty else {
        throw WorkspaceError.ledgerBroken(.cutOff(after: last.sequence, through: head.sequence))
      }
      for record in records { last = try last.followed(by: record) }
      try body(records)
    }
    guard last.hash == head.hash else {
      throw WorkspaceError.ledgerBroken(.wrongHead(head: head.sequence, last: last.sequence))
    }
  }
}
