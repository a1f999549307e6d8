package import Governance
internal import Synchronization

/// A workspace that is gone when the program ends: for tests, and for a plan that nobody keeps.
package final class InMemoryWorkspace: WorkspaceStore {
  private struct Contents {
    var history = DataSetHistory()
    var bytesByHash: [String: [UInt8]] = [:]
    var ledger = MemoryLedger()
    var seal: LedgerSeal?
  }

  private let created: Instant
  private let contents = Mutex(Contents())

  /// Creates an empty workspace.
  package init(created: Instant) {
    self.created = created
  }

  /// The facts about the workspace itself.
  package func info() -> WorkspaceInfo {
    WorkspaceInfo(schemaVersion: 1, created: created, seal: contents.withLock { $0.seal })
  }

  /// All data sets in order of import.
  package func dataSets() -> [StoredDataSet] { contents.withLock { $0.history.all } }

  /// The contents of a data set.
  package func bytes(of dataSet: StoredDataSet.ID) throws -> [UInt8] {
    try contents.withLock { contents in
      guard let stored = contents.history.all.first(where: { $0.id == dataSet }),
        let bytes = contents.bytesByHash[stored.contentHash]
      else { throw WorkspaceError.unknownDataSet(id: dataSet) }
      return bytes
    }
  }

  /// Stores files and records events, all or nothing.
  package func importing(
    _ dataSets: [NewDataSet], at instant: Instant, events: (ImportContext) throws -> [NewLedgerEvent]
  ) throws -> ImportOutcome {
    try contents.withLock { contents in
      var changed = contents
      var outcomes: [DataSetOutcome] = []
      for new in dataSets {
        outcomes.append(changed.history.add(new, at: instant))
        changed.bytesByHash[new.contentHash] = new.bytes
      }
      let state = try MemoryTransaction(records: contents.ledger.records).planState()
      let context = ImportContext(dataSets: outcomes, state: state)
      let recorded = try changed.ledger.append(try events(context), basedOn: nil)
      contents = changed
      return ImportOutcome(dataSets: outcomes, events: recorded)
    }
  }

  /// All is in memory already.
  package var snapshotInterval: Int { LedgerSnapshot.usualInterval }

  /// None is kept.
  package func snapshot(through sequence: Int) -> LedgerSnapshot? { nil }

  /// Does nothing: the events are as quick to read.
  package func keep(_ snapshots: [LedgerSnapshot]) {}

  /// The stored events that a query asks for.
  package func records(_ query: LedgerQuery) -> [LedgerRecord] {
    contents.withLock { query.answer(from: $0.ledger.records) }
  }

  /// The end of the ledger.
  package func ledgerHead() -> LedgerHead { contents.withLock { $0.ledger.head() } }

  /// Appends events, all or nothing.
  package func append(_ events: [NewLedgerEvent], basedOn basis: LedgerBasis?) throws -> [LedgerEvent] {
    try contents.withLock { try $0.ledger.append(events, basedOn: basis) }
  }

  /// Takes over everything from another store.
  package func receive(from source: any WorkspaceStore) throws {
    let copy = try WorkspaceCopy(of: source)
    var taken = Contents(history: DataSetHistory(copy.dataSets), seal: copy.seal)
    for dataSet in copy.dataSets { taken.bytesByHash[dataSet.contentHash] = try copy.bytes(of: dataSet) }
    try copy.forEachBatch { taken.ledger.records += $0 }
    try contents.withLock { [taken] contents in
      guard contents.history.all.isEmpty, contents.ledger.records.isEmpty else {
        throw WorkspaceError.notEmpty(path: "arbetsytan i minnet")
      }
      contents = taken
    }
  }

  /// Does nothing: there is nothing to let go of.
  package func close() {}
}

/// A ledger in memory; the caller sees to it that one at a time writes.
struct MemoryLedger {
  var records: [LedgerRecord] = []

  func head() -> LedgerHead { records.last.map(LedgerHead.init(after:)) ?? .empty }

  mutating func append(_ events: [NewLedgerEvent], basedOn basis: LedgerBasis?) throws -> [LedgerEvent] {
    let transaction = MemoryTransaction(records: records)
    let recorded = try transaction.append(events, basedOn: basis)
    records = transaction.records
    return recorded
  }
}

/// The events while some are appended.
final class MemoryTransaction: LedgerTransaction {
  var records: [LedgerRecord]

  init(records: [LedgerRecord]) { self.records = records }

  func head() -> LedgerHead { records.last.map(LedgerHead.init(after:)) ?? .empty }

  func records(withIDs ids: [String]) -> [String: LedgerRecord] {
    let wanted = Set(ids)
    return Dictionary(uniqueKeysWithValues: records.lazy.filter { wanted.contains($0.id) }.map { ($0.id, $0) })
  }

  func records(_ query: LedgerQuery) -> [LedgerRecord] { query.answer(from: records) }

  func snapshot(through sequence: Int) -> LedgerSnapshot? { nil }

  func insert(_ added: [LedgerRecord], head: LedgerHead) { records += added }
}
