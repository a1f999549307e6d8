internal import Workspace

extension PostgresSchema {
  /// Texts that are compared or sorted have the order of their bytes, which is the same on every server.
  static let filesAndLedger = """
    CREATE TABLE workspace (
      only_row integer PRIMARY KEY CHECK (only_row = 1),
      schema_version integer NOT NULL CHECK (schema_version >= 1),
      created text NOT NULL CHECK (created ~ '\(instantPattern)')
    );

    -- Contents lie once, however many times they are imported, and in pieces, so that a large file is never held
    -- twice in memory.
    CREATE TABLE content (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      sha256 text COLLATE "C" NOT NULL UNIQUE CHECK (sha256 ~ '^[0-9a-f]{64}$'),
      byte_count bigint NOT NULL CHECK (byte_count >= 0)
    );

    CREATE TABLE content_piece (
      content bigint NOT NULL REFERENCES content (id),
      position integer NOT NULL CHECK (position >= 0),
      bytes bytea NOT NULL CHECK (length(bytes) > 0),
      PRIMARY KEY (content, position)
    );
    ALTER TABLE content_piece ALTER COLUMN bytes SET STORAGE EXTERNAL;

    CREATE TABLE data_set (
      id bigint PRIMARY KEY,
      kind text COLLATE "C" NOT NULL CHECK (kind ~ '^[a-z_]+$'),
      file text NOT NULL CHECK (length(file) > 0 AND position('/' IN file) = 0),
      extracted text CHECK (extracted ~ '^[0-9]{4}-[0-1][0-9]-[0-3][0-9]$'),
      row_count bigint NOT NULL CHECK (row_count >= 0),
      content bigint NOT NULL REFERENCES content (id),
      imported_at text NOT NULL CHECK (imported_at ~ '\(instantPattern)')
    );

    CREATE TABLE ledger_event (
      sequence bigint PRIMARY KEY,
      id text COLLATE "C" NOT NULL UNIQUE CHECK (length(id) > 0),
      at text COLLATE "C" NOT NULL CHECK (at ~ '\(instantPattern)'),
      actor text NOT NULL CHECK (length(trim(actor)) > 0),
      role text NOT NULL CHECK (length(trim(role)) > 0),
      unit text COLLATE "C",
      reason text NOT NULL CHECK (length(trim(reason)) > 0),
      status text COLLATE "C" NOT NULL CHECK (length(status) > 0),
      branch text COLLATE "C" NOT NULL CHECK (length(branch) > 0),
      subject text COLLATE "C" NOT NULL CHECK (length(subject) > 0),
      kind text COLLATE "C" NOT NULL CHECK (length(kind) > 0),
      schema_version integer NOT NULL CHECK (schema_version >= 1),
      payload text NOT NULL CHECK (payload::json IS NOT NULL),
      hash text COLLATE "C" NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$')
    );

    -- All that the search for the last event about each subject needs, so that it reads nothing else.
    CREATE INDEX ledger_event_subject ON ledger_event (branch, subject, sequence, kind, at);

    -- Where the ledger ends, so that events cut off at the end are missed. Whoever writes holds this row.
    CREATE TABLE ledger_head (
      only_row integer PRIMARY KEY CHECK (only_row = 1),
      sequence bigint NOT NULL CHECK (sequence >= 0),
      hash text COLLATE "C" NOT NULL CHECK (length(hash) = 64),
      at text
    );
    INSERT INTO ledger_head VALUES (1, 0, '\(LedgerHead.noHash)', NULL);

    -- The events up to here are older than hashes and got theirs at this moment.
    CREATE TABLE ledger_seal (
      only_row integer PRIMARY KEY CHECK (only_row = 1),
      through bigint NOT NULL CHECK (through > 0),
      at text NOT NULL
    );

    \(guards)
    """

  static let ledgerSnapshots = """
    -- Shortcuts to the events in force, which may be thrown away at any time.
    CREATE TABLE ledger_snapshot (
      through bigint PRIMARY KEY CHECK (through > 0),
      hash text NOT NULL,
      numbers text NOT NULL,
      checksum text NOT NULL
    );

    -- What is decided in rounds, which is read whole.
    CREATE INDEX ledger_event_rounds ON ledger_event (branch, sequence) WHERE kind = 'governance';
    """

  private static let instantPattern =
    "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z$"

  private static let guards =
    """
    CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $body$
    BEGIN RAISE EXCEPTION '% is never changed', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END
    $body$;

    CREATE FUNCTION refuse_backward() RETURNS trigger LANGUAGE plpgsql AS $body$
    BEGIN
      IF NEW.sequence <= OLD.sequence THEN
        RAISE EXCEPTION 'ledger_head only moves forward' USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      RETURN NEW;
    END
    $body$;

    CREATE TRIGGER ledger_head_forward BEFORE UPDATE ON ledger_head
    FOR EACH ROW EXECUTE FUNCTION refuse_backward();

    CREATE TRIGGER ledger_head_not_deleted BEFORE DELETE OR TRUNCATE ON ledger_head
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

    """
    + ["content", "content_piece", "data_set", "ledger_event", "ledger_seal"].map(neverChanged).joined()
    + numberedWithoutGaps("data_set", by: "id") + numberedWithoutGaps("ledger_event", by: "sequence")

  private static func neverChanged(_ table: String) -> String {
    """
    CREATE TRIGGER \(table)_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON \(table)
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

    """
  }

  /// Looks at all rows of a statement at once, which costs little for a million of them.
  private static func numberedWithoutGaps(_ table: String, by column: String) -> String {
    """
    CREATE FUNCTION \(table)_number() RETURNS trigger LANGUAGE plpgsql AS $body$
    DECLARE
      first bigint; last bigint; many bigint; before bigint;
    BEGIN
      SELECT min(\(column)), max(\(column)), count(*) INTO first, last, many FROM added;
      IF many > 0 THEN
        EXECUTE format('SELECT coalesce(max(\(column)), 0) FROM %I.\(table) WHERE \(column) < $1', TG_TABLE_SCHEMA)
        INTO before USING first;
        IF first <> before + 1 OR last <> before + many THEN
          RAISE EXCEPTION '\(table) is numbered without gaps' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
      END IF;
      RETURN NULL;
    END
    $body$;
    CREATE TRIGGER \(table)_numbered AFTER INSERT ON \(table) REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION \(table)_number();

    """
  }
}
