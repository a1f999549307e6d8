internal import GRDB
internal import Governance
internal import PlanningModel
internal import Workspace

extension WorkspaceSchema {
  /// Gives every event its unit, status, subject, kind and hash, and the ledger its head.
  ///
  /// Events that are there already have been written without hashes: they get them here, and `ledger_seal` says so.
  static func chainLedger(_ database: Database, now: Instant) throws {
    let old = try oldRecords(database)
    // Triggers against removal do not stop a table from being dropped.
    try database.execute(sql: "DROP TABLE ledger_event")
    try database.execute(sql: chainedLedger)
    try insertEvents(old, in: database)
    if let last = old.last {
      try database.execute(
        sql: "INSERT INTO ledger_seal (only_row, through, at) VALUES (1, ?, ?)",
        arguments: [last.sequence, now.description])
      try moveHead(to: LedgerHead(after: last), in: database)
    }
  }

  /// Stores events after the last one; does not move the head.
  static func insertEvents(_ records: [LedgerRecord], in database: Database) throws {
    let insertion = try database.cachedStatement(
      sql: "INSERT INTO ledger_event (\(LedgerQuery.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for record in records {
      try insertion.execute(arguments: [
        record.sequence, record.id, record.at, record.actor, record.role, record.unit, record.reason, record.status,
        record.branch, record.subject, record.kind, record.schemaVersion, record.payload, record.hash,
      ])
    }
  }

  /// Says where the ledger ends.
  static func moveHead(to head: LedgerHead, in database: Database) throws {
    try database.execute(
      sql: "UPDATE ledger_head SET sequence = ?, hash = ?, at = ?",
      arguments: [head.sequence, head.hash, head.at?.description])
  }

  private static func oldRecords(_ database: Database) throws -> [LedgerRecord] {
    var last = LedgerHead.empty
    return try Row.fetchAll(database, sql: "SELECT * FROM ledger_event ORDER BY sequence").map { row in
      let sequence: Int = row["sequence"]
      let version: Int = row["schema_version"]
      let payload: String = row["payload"]
      guard let at = Instant(row["at"] as String) else { throw LedgerError.unreadable(sequence: sequence) }
      let event = try NewLedgerEvent(
        id: row["id"], at: at, actor: row["actor"], role: row["role"], reason: row["reason"], branch: row["branch"],
        payload: LedgerPayload(json: payload, schemaVersion: version, sequence: sequence))
      let record = try LedgerRecord(
        LedgerEvent(event, sequence: sequence, schemaVersion: version), after: last.hash, payload: payload)
      last = LedgerHead(after: record)
      return record
    }
  }

  static let ledgerSnapshots = """
    -- Shortcuts to the events in force, which may be thrown away at any time.
    CREATE TABLE ledger_snapshot (
      through INTEGER NOT NULL PRIMARY KEY CHECK (through > 0),
      hash TEXT NOT NULL,
      numbers TEXT NOT NULL,
      checksum TEXT NOT NULL
    ) STRICT;

    -- What is decided in rounds, which is read whole.
    CREATE INDEX ledger_event_rounds ON ledger_event (branch, sequence) WHERE kind = 'governance';
    """

  private static let chainedLedger = """
    CREATE TABLE ledger_event (
      sequence INTEGER NOT NULL PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (length(id) > 0),
      at TEXT NOT NULL CHECK (at GLOB '\(instantPattern)'),
      actor TEXT NOT NULL CHECK (length(trim(actor)) > 0),
      role TEXT NOT NULL CHECK (length(trim(role)) > 0),
      unit TEXT,
      reason TEXT NOT NULL CHECK (length(trim(reason)) > 0),
      status TEXT NOT NULL CHECK (length(status) > 0),
      branch TEXT NOT NULL CHECK (length(branch) > 0),
      subject TEXT NOT NULL CHECK (length(subject) > 0),
      kind TEXT NOT NULL CHECK (length(kind) > 0),
      schema_version INTEGER NOT NULL CHECK (schema_version >= 1),
      payload TEXT NOT NULL CHECK (json_valid(payload)),
      hash TEXT NOT NULL CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*')
    ) STRICT;

    -- All that the search for the last event about each subject needs, so that it reads nothing else.
    CREATE INDEX ledger_event_subject ON ledger_event (branch, subject, sequence, kind, at);

    -- Where the ledger ends, so that events cut off at the end are missed. It only moves forward.
    CREATE TABLE ledger_head (
      only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
      sequence INTEGER NOT NULL CHECK (sequence >= 0),
      hash TEXT NOT NULL CHECK (length(hash) = 64),
      at TEXT
    ) STRICT;
    INSERT INTO ledger_head VALUES (1, 0, '\(LedgerHead.noHash)', NULL);
    CREATE TRIGGER ledger_head_forward BEFORE UPDATE ON ledger_head WHEN NEW.sequence <= OLD.sequence
    BEGIN SELECT RAISE(ABORT, 'ledger_head only moves forward'); END;
    CREATE TRIGGER ledger_head_not_deleted BEFORE DELETE ON ledger_head
    BEGIN SELECT RAISE(ABORT, 'ledger_head is never deleted from'); END;

    -- The events up to here are older than hashes and got theirs at this moment.
    CREATE TABLE ledger_seal (
      only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
      through INTEGER NOT NULL CHECK (through > 0),
      at TEXT NOT NULL
    ) STRICT;

    \(numberedWithoutGaps("ledger_event", by: "sequence"))
    \(["ledger_event", "ledger_seal"].map(neverChanged).joined())
    """
}
