-- What every vault has from its first moment: who it is, its keys, and the log of who looked at what.

CREATE TABLE migration (
    number      INTEGER PRIMARY KEY,
    name        TEXT NOT NULL,
    sha256      TEXT NOT NULL,
    applied_at  TEXT NOT NULL
) STRICT;

CREATE TABLE meta (
    key    TEXT PRIMARY KEY,
    value  TEXT NOT NULL
) STRICT;

-- What a vault is born with stays: another source id would count the same children twice.
CREATE TRIGGER meta_birth_is_never_changed BEFORE UPDATE ON meta
WHEN old.key IN ('vault_id', 'source_id', 'created_at', 'is_demo') AND new.value IS NOT old.value
BEGIN
    SELECT RAISE(ABORT, 'vault.born_once');
END;

CREATE TRIGGER meta_birth_is_never_deleted BEFORE DELETE ON meta
WHEN old.key IN ('vault_id', 'source_id', 'created_at', 'is_demo')
BEGIN
    SELECT RAISE(ABORT, 'vault.born_once');
END;

CREATE TABLE vault_key (
    name        TEXT PRIMARY KEY,
    secret      BLOB NOT NULL CHECK (length(secret) = 32),
    created_at  TEXT NOT NULL
) STRICT;

-- Append-only. `action`, `target_kind` are closed words of the program; `target_id` an opaque id; never a name.
CREATE TABLE access_log (
    seq          INTEGER PRIMARY KEY AUTOINCREMENT,
    at           TEXT NOT NULL,
    action       TEXT NOT NULL,
    target_kind  TEXT NOT NULL DEFAULT '',
    target_id    TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX access_log_target ON access_log (target_kind, target_id, seq);

-- The door of INSERT OR REPLACE, which fires no DELETE trigger.
CREATE TRIGGER access_log_is_never_replaced BEFORE INSERT ON access_log
WHEN EXISTS (SELECT 1 FROM access_log WHERE seq = new.seq)
BEGIN
    SELECT RAISE(ABORT, 'access_log.append_only');
END;

CREATE TRIGGER access_log_is_never_changed BEFORE UPDATE ON access_log
BEGIN
    SELECT RAISE(ABORT, 'access_log.append_only');
END;

CREATE TRIGGER access_log_is_never_deleted BEFORE DELETE ON access_log
BEGIN
    SELECT RAISE(ABORT, 'access_log.append_only');
END;
