internal import Governance
internal import Workspace

/// The ledger as one connection sees it; to be written to, inside a transaction.
struct PostgresLedger: LedgerTransaction {
  let connection: PostgresConnection

  /// The end of the ledger, held until the transaction ends, so that other writers wait for their turn.
  func head() throws -> LedgerHead { try readHead(" FOR UPDATE") }

  /// The end of the ledger, as it was at the last transaction that is done.
  func readHead(_ lock: String = "") throws -> LedgerHead {
    let rows = try connection.execute("SELECT sequence, hash, at FROM ledger_head" + lock)
    guard rows.count == 1, let sequence = rows.integer(0, 0), let hash = rows.text(0, 1) else {
      throw WorkspaceError.corrupted(path: "\(connection.address)", detail: "liggarens slutmärke saknas")
    }
    return LedgerHead(sequence: sequence, hash: hash, at: rows.text(0, 2).flatMap { Instant($0) })
  }

  func records(withIDs ids: [String]) throws -> [String: LedgerRecord] {
    let rows = try connection.execute(
      "SELECT \(LedgerQuery.columns) FROM ledger_event WHERE id = ANY ($1::text[])", [.text(Self.array(ids))])
    let records = try records(of: rows)
    return Dictionary(records.map { ($0.id, $0) }) { first, _ in first }
  }

  func records(_ query: LedgerQuery) throws -> [LedgerRecord] {
    let (sql, values) = query.statement { "$\($0)" }
    return try records(of: connection.execute(sql, values.map(PostgresParameter.init)))
  }

  func snapshot(through sequence: Int) throws -> LedgerSnapshot? {
    let rows = try connection.execute(
      """
      SELECT through, hash, numbers, checksum FROM ledger_snapshot WHERE through <= $1 ORDER BY through DESC LIMIT 1
      """, [.integer(sequence)])
    guard rows.count == 1, let through = rows.integer(0, 0), let hash = rows.text(0, 1),
      let numbers = rows.text(0, 2), let check = rows.text(0, 3)
    else { return nil }
    return LedgerSnapshot(through: through, hash: hash, numbers: numbers, check: check)
  }

  func insert(_ records: [LedgerRecord], head: LedgerHead) throws {
    try insertEvents(records)
    try moveHead(to: head)
  }

  /// Stores events after the last one; does not move the head.
  func insertEvents(_ records: [LedgerRecord]) throws {
    try connection.copy(
      into: "ledger_event", columns: LedgerQuery.columns,
      rows: records.map { record in
        [
          "\(record.sequence)", record.id, record.at, record.actor, record.role, record.unit, record.reason,
          record.status, record.branch, record.subject, record.kind, "\(record.schemaVersion)", record.payload,
          record.hash,
        ]
      })
  }

  /// Says where the ledger ends.
  func moveHead(to head: LedgerHead) throws {
    try connection.execute(
      "UPDATE ledger_head SET sequence = $1, hash = $2, at = $3",
      [.integer(head.sequence), .text(head.hash), .text(head.at?.description)])
  }
}

extension PostgresLedger {
  private func records(of rows: PostgresRows) throws -> [LedgerRecord] {
    try (0..<rows.count).map { row in
      guard let sequence = rows.integer(row, 0), let version = rows.integer(row, 11) else {
        throw WorkspaceError.corrupted(path: "\(connection.address)", detail: "liggaren")
      }
      // No column but the unit may be empty.
      func text(_ column: Int) -> String { rows.text(row, column) ?? "" }
      return LedgerRecord(
        sequence: sequence, id: text(1), at: text(2), actor: text(3), role: text(4), unit: rows.text(row, 5),
        reason: text(6), status: text(7), branch: text(8), subject: text(9), kind: text(10), schemaVersion: version,
        payload: text(12), hash: text(13))
    }
  }

  /// Texts as PostgreSQL writes an array of them.
  private static func array(_ texts: [String]) -> String {
    let quoted = texts.map { text in
      "\"" + text.flatMap { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" } + "\""
    }
    return "{" + quoted.joined(separator: ",") + "}"
  }
}
