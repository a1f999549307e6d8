internal import GRDB
internal import Governance

/// The inner form of a workspace file and how older forms become the newest.
///
/// A migration is never edited once released; what must change comes in a new one, which also raises `user_version`.
/// A kind of data set that is added to the model needs a migration that adds its row to `data_set_kind`.
enum WorkspaceSchema {
  /// What this program writes; a file with a higher number is refused.
  static let version = 6

  /// "VTAK": marks the file as one of ours.
  static let applicationID = 0x5654_414B

  /// The migrations; `now` is the moment that goes down for what is done to old events.
  static func migrator(now: Instant) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 files and ledger") { database in
      try database.execute(sql: filesAndLedger)
      try database.execute(sql: "PRAGMA user_version = 1")
    }
    migrator.registerMigration("2 closed periods and kept forecasts") { database in
      try database.execute(sql: "INSERT INTO data_set_kind VALUES ('closed_periods'), ('kept_forecasts')")
      try database.execute(sql: "PRAGMA user_version = 2")
    }
    migrator.registerMigration("3 chained ledger") { database in
      try chainLedger(database, now: now)
      try database.execute(sql: "PRAGMA user_version = 3")
    }
    migrator.registerMigration("4 code maps and rows left out") { database in
      try database.execute(sql: "INSERT INTO data_set_kind VALUES ('code_maps'), ('left_out')")
      try database.execute(sql: "PRAGMA user_version = 4")
    }
    migrator.registerMigration("5 matrices of competence and premises") { database in
      try database.execute(sql: "INSERT INTO data_set_kind VALUES ('competence_matrix'), ('premises_matrix')")
      try database.execute(sql: "PRAGMA user_version = 5")
    }
    migrator.registerMigration("6 snapshots of the ledger") { database in
      try database.execute(sql: ledgerSnapshots)
      try database.execute(sql: "PRAGMA user_version = 6")
    }
    return migrator
  }

  private static let filesAndLedger = """
    CREATE TABLE workspace (
      only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
      created TEXT NOT NULL CHECK (created GLOB '\(instantPattern)')
    ) STRICT;

    -- Contents lie once, however many times they are imported, and in pieces, so that a large file is never held
    -- twice in memory.
    CREATE TABLE content (
      id INTEGER NOT NULL PRIMARY KEY,
      sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
      byte_count INTEGER NOT NULL CHECK (byte_count >= 0)
    ) STRICT;

    CREATE TABLE content_piece (
      content INTEGER NOT NULL REFERENCES content (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      bytes BLOB NOT NULL CHECK (length(bytes) > 0),
      UNIQUE (content, position)
    ) STRICT;

    CREATE TABLE data_set_kind (name TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
    INSERT INTO data_set_kind VALUES
      ('settings'), ('units'), ('planning_objects'), ('service_mapping'), ('capacities'), ('volumes'), ('waiting'),
      ('available_beds'), ('activity_times'), ('return_visits'), ('functions'), ('time_use'), ('premises'),
      ('closures'), ('compositions'), ('population'), ('care_rates'), ('budget'), ('limits'), ('known_changes'),
      ('measures'), ('care_chains'), ('outcome');

    CREATE TABLE data_set (
      id INTEGER NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL REFERENCES data_set_kind (name),
      file TEXT NOT NULL CHECK (length(file) > 0 AND instr(file, '/') = 0),
      extracted TEXT CHECK (extracted GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
      row_count INTEGER NOT NULL CHECK (row_count >= 0),
      content INTEGER NOT NULL REFERENCES content (id),
      imported_at TEXT NOT NULL CHECK (imported_at GLOB '\(instantPattern)')
    ) STRICT;

    CREATE TABLE ledger_event (
      sequence INTEGER NOT NULL PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (length(id) > 0),
      at TEXT NOT NULL CHECK (at GLOB '\(instantPattern)'),
      actor TEXT NOT NULL CHECK (length(trim(actor)) > 0),
      role TEXT NOT NULL CHECK (length(trim(role)) > 0),
      reason TEXT NOT NULL CHECK (length(trim(reason)) > 0),
      schema_version INTEGER NOT NULL CHECK (schema_version >= 1),
      branch TEXT NOT NULL CHECK (length(branch) > 0),
      payload TEXT NOT NULL CHECK (json_valid(payload))
    ) STRICT;

    \(numberedWithoutGaps("data_set", by: "id"))
    \(numberedWithoutGaps("ledger_event", by: "sequence"))
    \(["workspace", "content", "content_piece", "data_set_kind", "data_set", "ledger_event"].map(neverChanged).joined())
    """

  static let instantPattern =
    "[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z"

  /// Also stops `INSERT OR REPLACE`, which would remove a row past the triggers against removal.
  static func numberedWithoutGaps(_ table: String, by column: String) -> String {
    """
    CREATE TRIGGER \(table)_numbered BEFORE INSERT ON \(table)
    WHEN NEW.\(column) IS NOT (SELECT coalesce(max(\(column)), 0) + 1 FROM \(table))
    BEGIN SELECT RAISE(ABORT, '\(table) is numbered without gaps'); END;

    """
  }

  static func neverChanged(_ table: String) -> String {
    """
    CREATE TRIGGER \(table)_not_updated BEFORE UPDATE ON \(table)
    BEGIN SELECT RAISE(ABORT, '\(table) is never changed'); END;
    CREATE TRIGGER \(table)_not_deleted BEFORE DELETE ON \(table)
    BEGIN SELECT RAISE(ABORT, '\(table) is never deleted from'); END;

    """
  }
}
