internal import GRDB
package import Governance
internal import PlanningModel
package import Workspace

extension SQLiteWorkspace {
  /// Stores files and records events in one transaction.
  package func importing(
    _ dataSets: [NewDataSet], at instant: Instant, events: (ImportContext) throws -> [NewLedgerEvent]
  ) throws -> ImportOutcome {
    try write { database in
      var history = DataSetHistory(try fetchDataSets(database))
      var outcomes: [DataSetOutcome] = []
      for new in dataSets {
        let outcome = history.add(new, at: instant)
        if outcome.isChange { try insert(outcome.dataSet, bytes: new.bytes, into: database) }
        outcomes.append(outcome)
      }
      let state = LedgerState.fold(try fetchEvents(database, through: nil))
      let recorded = try record(try events(ImportContext(dataSets: outcomes, state: state)), in: database)
      return ImportOutcome(dataSets: outcomes, events: recorded)
    }
  }

  /// The events recorded at a point, in sequence.
  package func ledger(asOf point: LedgerPoint) throws -> [LedgerEvent] {
    var last: Int?
    if case .sequence(let sequence) = point { last = sequence }
    return try read { try fetchEvents($0, through: last) }.filter(point.includes)
  }

  /// Appends events in one transaction.
  package func append(_ events: [NewLedgerEvent]) throws -> [LedgerEvent] {
    try write { try record(events, in: $0) }
  }

  private func record(_ events: [NewLedgerEvent], in database: Database) throws -> [LedgerEvent] {
    let last = try Int.fetchOne(database, sql: "SELECT max(sequence) FROM ledger_event") ?? 0
    let insertion = try database.cachedStatement(
      sql: """
        INSERT INTO ledger_event (sequence, id, at, actor, role, reason, schema_version, branch, payload)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    var recorded: [LedgerEvent] = []
    for (offset, new) in events.enumerated() {
      let known = try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM ledger_event WHERE id = ?)", arguments: [new.id])
      if known == true { throw WorkspaceError.eventAlreadyRecorded(id: new.id) }
      let event = LedgerEvent(new, sequence: last + 1 + offset)
      try insertion.execute(arguments: [
        event.sequence, event.id, event.at.description, event.actor, event.role, event.reason, event.schemaVersion,
        event.branch, try event.payload.json(),
      ])
      recorded.append(event)
    }
    return recorded
  }

  private func fetchEvents(_ database: Database, through last: Int?) throws -> [LedgerEvent] {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT * FROM ledger_event WHERE sequence <= ? ORDER BY sequence", arguments: [last ?? Int.max])
    var events: [LedgerEvent] = []
    while let row = try rows.next() {
      events.append(try event(from: row))
    }
    return events
  }

  private func event(from row: Row) throws -> LedgerEvent {
    let sequence: Int = row["sequence"]
    let version: Int = row["schema_version"]
    guard let at = Instant(row["at"] as String) else { throw LedgerError.unreadable(sequence: sequence) }
    let payload = try LedgerPayload(json: row["payload"], schemaVersion: version, sequence: sequence)
    let event = try NewLedgerEvent(
      id: row["id"], at: at, actor: row["actor"], role: row["role"], reason: row["reason"], branch: row["branch"],
      payload: payload)
    return LedgerEvent(event, sequence: sequence, schemaVersion: version)
  }
}
