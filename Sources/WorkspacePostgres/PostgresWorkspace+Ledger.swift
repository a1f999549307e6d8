package import Governance
internal import PlanningModel
package import Workspace

extension PostgresWorkspace {
  /// Stores files and records events in one transaction.
  package func importing(
    _ dataSets: [NewDataSet], at instant: Instant, events: (ImportContext) throws -> [NewLedgerEvent]
  ) throws -> ImportOutcome {
    try pool.write { connection in
      let ledger = PostgresLedger(connection: connection)
      // Holding the head keeps other writers of files away too.
      _ = try ledger.head()
      var history = DataSetHistory(try fetchDataSets(connection))
      var outcomes: [DataSetOutcome] = []
      for new in dataSets {
        let outcome = history.add(new, at: instant)
        if outcome.isChange { try insert(outcome.dataSet, bytes: new.bytes, over: connection) }
        outcomes.append(outcome)
      }
      let context = ImportContext(dataSets: outcomes, state: try ledger.planState())
      let recorded = try ledger.append(try events(context), basedOn: nil)
      return ImportOutcome(dataSets: outcomes, events: recorded)
    }
  }

  /// The stored events that a query asks for.
  package func records(_ query: LedgerQuery) throws -> [LedgerRecord] {
    try pool.read { try PostgresLedger(connection: $0).records(query) }
  }

  /// The end of the ledger.
  package func ledgerHead() throws -> LedgerHead {
    try pool.read { try PostgresLedger(connection: $0).readHead() }
  }

  /// Appends events in one transaction.
  package func append(_ events: [NewLedgerEvent], basedOn basis: LedgerBasis?) throws -> [LedgerEvent] {
    try pool.write { try PostgresLedger(connection: $0).append(events, basedOn: basis) }
  }

  /// Takes over everything from another store in one transaction.
  package func receive(from source: any WorkspaceStore) throws {
    let copy = try WorkspaceCopy(of: source)
    try pool.write { connection in
      let ledger = PostgresLedger(connection: connection)
      guard try ledger.head() == .empty, try fetchDataSets(connection).isEmpty else {
        throw WorkspaceError.notEmpty(path: "\(address)")
      }
      for dataSet in copy.dataSets { try insert(dataSet, bytes: try copy.bytes(of: dataSet), over: connection) }
      try copy.forEachBatch { try ledger.insertEvents($0) }
      if copy.head.sequence > 0 { try ledger.moveHead(to: copy.head) }
      if let seal = copy.seal {
        try connection.execute(
          "INSERT INTO ledger_seal (only_row, through, at) VALUES (1, $1, $2)",
          [.integer(seal.through), .text(seal.at.description)])
      }
    }
  }
}
