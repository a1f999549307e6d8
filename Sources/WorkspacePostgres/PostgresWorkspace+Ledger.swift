package import Governance
internal import PlanningModel
package import Workspace

extension PostgresWorkspace {
  /// Stores files and records events in one transaction.
  package func importing(
    _ dataSets: [NewDataSet], at instant: Instant, events: (ImportContext) throws -> [NewLedgerEvent]
  ) throws -> ImportOutcome {
    let outcome = try pool.write { connection in
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
    makeSnapshots(after: outcome.events)
    return outcome
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
    let recorded = try pool.write { try PostgresLedger(connection: $0).append(events, basedOn: basis) }
    makeSnapshots(after: recorded)
    return recorded
  }

  /// The last kept snapshot at an event or before it.
  package func snapshot(through sequence: Int) throws -> LedgerSnapshot? {
    try pool.read { try PostgresLedger(connection: $0).snapshot(through: sequence) }
  }

  /// Keeps snapshots in place of those at the same events.
  package func keep(_ snapshots: [LedgerSnapshot]) throws {
    try pool.write { connection in
      try connection.execute("SET LOCAL lock_timeout = '100ms'")
      for snapshot in snapshots {
        try connection.execute(
          """
          INSERT INTO ledger_snapshot (through, hash, numbers, checksum) VALUES ($1, $2, $3, $4)
          ON CONFLICT (through) DO UPDATE
          SET hash = EXCLUDED.hash, numbers = EXCLUDED.numbers, checksum = EXCLUDED.checksum
          """,
          [.integer(snapshot.through), .text(snapshot.hash), .text(snapshot.numbers), .text(snapshot.check)])
      }
    }
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
    makeSnapshots(through: copy.head.sequence)
  }
}
