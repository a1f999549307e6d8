internal import GRDB
package import Governance
internal import PlanningModel
package import Workspace

extension SQLiteWorkspace {
  /// Stores files and records events in one transaction.
  package func importing(
    _ dataSets: [NewDataSet], at instant: Instant, events: (ImportContext) throws -> [NewLedgerEvent]
  ) throws -> ImportOutcome {
    let outcome = try write { database in
      var history = DataSetHistory(try fetchDataSets(database))
      var outcomes: [DataSetOutcome] = []
      for new in dataSets {
        let outcome = history.add(new, at: instant)
        if outcome.isChange { try insert(outcome.dataSet, bytes: new.bytes, into: database) }
        outcomes.append(outcome)
      }
      let ledger = SQLiteLedger(database: database)
      let context = ImportContext(dataSets: outcomes, state: try ledger.planState())
      let recorded = try ledger.append(try events(context), basedOn: nil)
      return ImportOutcome(dataSets: outcomes, events: recorded)
    }
    makeSnapshots(after: outcome.events)
    return outcome
  }

  /// The stored events that a query asks for.
  package func records(_ query: LedgerQuery) throws -> [LedgerRecord] {
    try read { try SQLiteLedger(database: $0).records(query) }
  }

  /// The end of the ledger.
  package func ledgerHead() throws -> LedgerHead { try read { try SQLiteLedger(database: $0).head() } }

  /// Appends events in one transaction.
  package func append(_ events: [NewLedgerEvent], basedOn basis: LedgerBasis?) throws -> [LedgerEvent] {
    let recorded = try write { try SQLiteLedger(database: $0).append(events, basedOn: basis) }
    makeSnapshots(after: recorded)
    return recorded
  }

  /// The last kept snapshot at an event or before it.
  package func snapshot(through sequence: Int) throws -> LedgerSnapshot? {
    try read { try SQLiteLedger(database: $0).snapshot(through: sequence) }
  }

  /// Keeps snapshots in place of those at the same events.
  package func keep(_ snapshots: [LedgerSnapshot]) throws {
    try namingFailures(at: path) {
      try writer.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA busy_timeout = 0")
        defer { try? database.execute(sql: "PRAGMA busy_timeout = \(Int(patience * 1000))") }
        try database.inTransaction(.immediate) {
          let insertion = try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO ledger_snapshot (through, hash, numbers, checksum) VALUES (?, ?, ?, ?)")
          for snapshot in snapshots {
            try insertion.execute(arguments: [snapshot.through, snapshot.hash, snapshot.numbers, snapshot.check])
          }
          return .commit
        }
      }
    }
  }

  /// Takes over everything from another store in one transaction.
  package func receive(from source: any WorkspaceStore) throws {
    let copy = try WorkspaceCopy(of: source)
    try write { database in
      let ledger = SQLiteLedger(database: database)
      guard try fetchDataSets(database).isEmpty, try ledger.head() == .empty else {
        throw WorkspaceError.notEmpty(path: path)
      }
      for dataSet in copy.dataSets { try insert(dataSet, bytes: try copy.bytes(of: dataSet), into: database) }
      try copy.forEachBatch { try WorkspaceSchema.insertEvents($0, in: database) }
      if copy.head.sequence > 0 { try WorkspaceSchema.moveHead(to: copy.head, in: database) }
      if let seal = copy.seal {
        try database.execute(
          sql: "INSERT INTO ledger_seal (only_row, through, at) VALUES (1, ?, ?)",
          arguments: [seal.through, seal.at.description])
      }
    }
    makeSnapshots(through: copy.head.sequence)
  }
}

/// The ledger inside a transaction.
struct SQLiteLedger: LedgerTransaction {
  let database: Database

  func head() throws -> LedgerHead {
    guard let row = try Row.fetchOne(database, sql: "SELECT sequence, hash, at FROM ledger_head") else {
      return .empty
    }
    return LedgerHead(sequence: row[0], hash: row[1], at: (row[2] as String?).flatMap { Instant($0) })
  }

  func records(withIDs ids: [String]) throws -> [String: LedgerRecord] {
    let statement = try database.cachedStatement(sql: "SELECT \(LedgerQuery.columns) FROM ledger_event WHERE id = ?")
    var found: [String: LedgerRecord] = [:]
    for id in ids {
      if let row = try Row.fetchOne(statement, arguments: [id]) { found[id] = LedgerRecord(row) }
    }
    return found
  }

  func records(_ query: LedgerQuery) throws -> [LedgerRecord] {
    let (sql, values) = query.statement { "?\($0)" }
    let arguments = StatementArguments(values.map(\.databaseValue))
    let rows = try Row.fetchCursor(database, sql: sql, arguments: arguments)
    var records: [LedgerRecord] = []
    while let row = try rows.next() { records.append(LedgerRecord(row)) }
    return records
  }

  func snapshot(through sequence: Int) throws -> LedgerSnapshot? {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT through, hash, numbers, checksum FROM ledger_snapshot WHERE through <= ? ORDER BY through DESC LIMIT 1
        """, arguments: [sequence])
    return row.map { LedgerSnapshot(through: $0[0], hash: $0[1], numbers: $0[2], check: $0[3]) }
  }

  func insert(_ records: [LedgerRecord], head: LedgerHead) throws {
    try WorkspaceSchema.insertEvents(records, in: database)
    try WorkspaceSchema.moveHead(to: head, in: database)
  }
}

extension SQLValue {
  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .integer(let number): number.databaseValue
    case .text(let text): text.databaseValue
    }
  }
}

extension LedgerRecord {
  /// Reads a row with the columns of `LedgerQuery.columns`.
  init(_ row: Row) {
    self.init(
      sequence: row[0], id: row[1], at: row[2], actor: row[3], role: row[4], unit: row[5], reason: row[6],
      status: row[7], branch: row[8], subject: row[9], kind: row[10], schemaVersion: row[11], payload: row[12],
      hash: row[13])
  }
}
