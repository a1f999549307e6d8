internal import Governance
internal import PlanningModel
internal import Testing
internal import Workspace

extension WorkspaceConformance {
  static let copyRules = [
    ConformanceRule("Everything is copied in with its numbers, moments and hashes, and back again") { open in
      let source = InMemoryWorkspace(created: Sample.instant())
      _ = try source.importing(
        [Sample.file("volumes.csv", "a\nb", extracted: Day("2027-04-30")), Sample.largeFile(count: 2_500_000)],
        events: [Sample.event("a", unit: "å\t\\\n\"")], at: Sample.instant(day: 1))
      _ = try source.openBranch("sommar", by: Sample.author(), reason: "Prövar")
      let store = try open()
      try store.receive(from: source)
      let back = InMemoryWorkspace(created: Sample.instant())
      try back.receive(from: store)
      for copy in [store, back] as [any WorkspaceStore] {
        #expect(try copy.dataSets() == source.dataSets())
        #expect(try copy.records(LedgerQuery()) == source.records(LedgerQuery()))
        #expect(try copy.ledgerHead() == source.ledgerHead())
        #expect(try copy.bytes(of: 2) == source.bytes(of: 2))
        #expect(try LedgerVerification(of: copy).head == source.ledgerHead())
      }
      #expect(try store.append([Sample.event("c", day: 2)]).map(\.sequence) == [3])
      try store.close()
    },
    ConformanceRule("Nothing is copied into a workspace that has something, nor from a ledger that is broken") { open in
      let source = InMemoryWorkspace(created: Sample.instant())
      _ = try source.append([Sample.event("a")])
      let store = try open()
      #expect(throws: WorkspaceError.ledgerBroken(.changed(sequence: 1, id: "a"))) {
        try store.receive(from: Tampered(source: source))
      }
      #expect(try store.ledgerHead() == .empty)
      try store.receive(from: source)
      #expect(throws: WorkspaceError.self) { try store.receive(from: source) }
      #expect(try store.ledgerHead().sequence == 1)
      try store.close()
    },
  ]
}

/// A workspace where somebody has changed why a decision was made.
private struct Tampered: WorkspaceStore {
  let source: InMemoryWorkspace

  func info() throws -> WorkspaceInfo { source.info() }
  func dataSets() throws -> [StoredDataSet] { source.dataSets() }
  func bytes(of dataSet: StoredDataSet.ID) throws -> [UInt8] { try source.bytes(of: dataSet) }
  func ledgerHead() throws -> LedgerHead { source.ledgerHead() }
  var snapshotInterval: Int { source.snapshotInterval }
  func snapshot(through sequence: Int) throws -> LedgerSnapshot? { nil }
  func keep(_ snapshots: [LedgerSnapshot]) throws {}

  func records(_ query: LedgerQuery) throws -> [LedgerRecord] {
    source.records(query).map { record in
      var record = record
      record.reason = "Efterhandskonstruktion"
      return record
    }
  }

  func importing(
    _ dataSets: [NewDataSet], at instant: Instant, events: (ImportContext) throws -> [NewLedgerEvent]
  ) throws -> ImportOutcome { try source.importing(dataSets, at: instant, events: events) }

  func append(_ events: [NewLedgerEvent], basedOn basis: LedgerBasis?) throws -> [LedgerEvent] {
    try source.append(events, basedOn: basis)
  }

  func receive(from other: any WorkspaceStore) throws { try source.receive(from: other) }
  func close() throws { source.close() }
}
