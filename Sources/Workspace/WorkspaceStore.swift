package import Governance
package import PlanningModel

/// Where a region's files and decisions are kept (*arbetsyta*); whatever keeps them must pass `WorkspaceConformance`.
///
/// Files and events are only ever added. All functions throw `WorkspaceError`, or `LedgerError` for an event that
/// this program cannot read, and may be called from many threads.
package protocol WorkspaceStore: LedgerReading, Sendable {
  /// The facts about the workspace itself.
  func info() throws -> WorkspaceInfo

  /// All data sets, those that have been replaced too, in order of import.
  func dataSets() throws -> [StoredDataSet]

  /// The contents of a data set, checked against its fingerprint.
  func bytes(of dataSet: StoredDataSet.ID) throws -> [UInt8]

  /// Stores files and records events in one transaction: all of it, or nothing when anything throws.
  ///
  /// `events` is asked inside the transaction, when it is known which files changed anything and what the ledger
  /// says, so that no other writer can come between. It must not call the store. An import of nothing but what is
  /// already there writes nothing.
  func importing(
    _ dataSets: [NewDataSet], at instant: Instant, events: (ImportContext) throws -> [NewLedgerEvent]
  ) throws -> ImportOutcome

  /// How many events lie between snapshots of the ledger.
  var snapshotInterval: Int { get }

  /// Keeps snapshots in place of those at the same events; throws at once when another program is writing.
  func keep(_ snapshots: [LedgerSnapshot]) throws

  /// The end of the ledger as it is kept beside the events.
  func ledgerHead() throws -> LedgerHead

  /// Appends events in one transaction and returns them with their places, when nobody has decided on the same since
  /// the basis; without a basis, whatever others have decided.
  ///
  /// The same events once more, as when a command is given again because nobody heard the answer, are returned as they
  /// were recorded, and nothing is written. For what is refused, see `LedgerTransaction`.
  func append(_ events: [NewLedgerEvent], basedOn basis: LedgerBasis?) throws -> [LedgerEvent]

  /// Takes over everything from another store in one transaction, numbers, hashes and moments included; this one must
  /// be empty.
  func receive(from source: any WorkspaceStore) throws

  /// Lets go of files and connections; nothing else may be called afterwards.
  func close() throws
}

extension WorkspaceStore {
  /// The data sets in force (`current`), or all, in order of import.
  package func dataSets(current: Bool) throws -> [StoredDataSet] {
    let all = try dataSets()
    return current ? DataSetHistory(all).inForce() : all
  }

  /// The data sets that were in force just before a moment, in order of import; `nil` is now.
  package func dataSets(inForceBefore moment: Instant?) throws -> [StoredDataSet] {
    DataSetHistory(try dataSets()).inForce(before: moment)
  }

  /// Stores files and records events that are known beforehand.
  package func importing(
    _ dataSets: [NewDataSet], events: [NewLedgerEvent] = [], at instant: Instant
  ) throws -> ImportOutcome {
    try importing(dataSets, at: instant) { _ in events }
  }

  /// Appends events in one transaction, whatever others have decided.
  package func append(_ events: [NewLedgerEvent]) throws -> [LedgerEvent] { try append(events, basedOn: nil) }
}

/// The facts about a workspace itself.
package struct WorkspaceInfo: Sendable, Equatable {
  /// The version of its inner form.
  package let schemaVersion: Int
  /// When it was created.
  package let created: Instant
  /// Which events are older than hashes; `nil` when none is.
  package let seal: LedgerSeal?

  /// Creates a description.
  package init(schemaVersion: Int, created: Instant, seal: LedgerSeal? = nil) {
    self.schemaVersion = schemaVersion
    self.created = created
    self.seal = seal
  }
}

/// What is known in the middle of an import, when it is decided which events belong to it.
package struct ImportContext: Sendable {
  /// What each file led to, in the order the files were given.
  package let dataSets: [DataSetOutcome]
  /// The decisions of the plan in force before the import.
  package let state: LedgerState

  /// Creates a context; for the stores.
  package init(dataSets: [DataSetOutcome], state: LedgerState) {
    self.dataSets = dataSets
    self.state = state
  }

  /// Whether a file of a kind was stored anew, so that the decisions in it shall be recorded.
  package func isChanged(_ kind: DataSetKind) -> Bool {
    dataSets.contains { $0.isChange && $0.dataSet.kind == kind }
  }

  /// What must be recorded for the decisions read from the imported files to be in force.
  ///
  /// Decisions of a kind whose files are all unchanged are left out, so that what has been withdrawn or moved on in
  /// the ledger since they were first imported does not come back.
  package func decisionEvents(for imported: Decisions) -> [LedgerPayload] {
    state.decisionEvents(
      for: Decisions(
        knownChanges: isChanged(.knownChanges) ? imported.knownChanges : [],
        limits: isChanged(.limits) ? imported.limits : [],
        measures: isChanged(.measures) ? imported.measures : []))
  }
}

/// What an import led to.
package struct ImportOutcome: Sendable, Equatable {
  /// What each file led to, in the order the files were given.
  package let dataSets: [DataSetOutcome]
  /// The events that were recorded.
  package let events: [LedgerEvent]

  /// Creates an outcome; for the stores.
  package init(dataSets: [DataSetOutcome], events: [LedgerEvent]) {
    self.dataSets = dataSets
    self.events = events
  }

  /// Whether anything was written.
  package var isChange: Bool { !events.isEmpty || dataSets.contains(where: \.isChange) }
}
