package import Governance
internal import Synchronization

/// A workspace that is gone when the program ends: for tests, and for a plan that nobody keeps.
package final class InMemoryWorkspace: WorkspaceStore {
  private struct Contents {
    var history = DataSetHistory()
    var bytesByHash: [String: [UInt8]] = [:]
    var events: [LedgerEvent] = []
  }

  private let created: Instant
  private let contents = Mutex(Contents())

  /// Creates an empty workspace.
  package init(created: Instant) {
    self.created = created
  }

  /// The facts about the workspace itself.
  package func info() -> WorkspaceInfo { WorkspaceInfo(schemaVersion: 1, created: created) }

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
      let context = ImportContext(dataSets: outcomes, state: LedgerState.fold(contents.events))
      let recorded = try Self.record(try events(context), in: &changed)
      contents = changed
      return ImportOutcome(dataSets: outcomes, events: recorded)
    }
  }

  /// The events recorded at a point.
  package func ledger(asOf point: LedgerPoint) -> [LedgerEvent] {
    contents.withLock { $0.events.filter(point.includes) }
  }

  /// Appends events, all or nothing.
  package func append(_ events: [NewLedgerEvent]) throws -> [LedgerEvent] {
    try contents.withLock { contents in
      var changed = contents
      let recorded = try Self.record(events, in: &changed)
      contents = changed
      return recorded
    }
  }

  /// Does nothing: there is nothing to let go of.
  package func close() {}

  private static func record(_ events: [NewLedgerEvent], in contents: inout Contents) throws -> [LedgerEvent] {
    var known = Set(contents.events.map(\.id))
    let first = contents.events.count + 1
    var recorded: [LedgerEvent] = []
    for event in events {
      guard known.insert(event.id).inserted else { throw WorkspaceError.eventAlreadyRecorded(id: event.id) }
      // A decision that no other store could write down is refused here too.
      _ = try event.payload.json()
      recorded.append(LedgerEvent(event, sequence: first + recorded.count))
    }
    contents.events += recorded
    return recorded
  }
}
