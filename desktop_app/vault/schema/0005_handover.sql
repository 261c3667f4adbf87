-- Handover: colleagues whose keys are known, packages given and taken, where a received record comes from.
-- Contents of a package are never kept here: what was taken stands in the tables of cases and notes.

-- A colleague's public keys; compared_at is the moment a person said that the numbers had been compared.
CREATE TABLE colleague (
  fingerprint TEXT PRIMARY KEY,
  transfer_key BLOB NOT NULL CHECK (length(transfer_key) = 32),
  signing_key BLOB NOT NULL CHECK (length(signing_key) = 32),
  name TEXT NOT NULL,
  school TEXT NOT NULL,
  compared_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row per package, by its own id; `digest` is the SHA-256 of the file that was carried.
CREATE TABLE handover (
  id TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('given', 'taken')),
  purpose TEXT NOT NULL CHECK (purpose IN ('cover', 'handover', 'moved', 'return')),
  ends_on TEXT CHECK ((ends_on IS NOT NULL) = (purpose = 'cover')),
  fingerprint TEXT NOT NULL,
  name TEXT NOT NULL,
  school TEXT NOT NULL,
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  cases INTEGER NOT NULL CHECK (cases > 0),
  withheld INTEGER NOT NULL CHECK (withheld >= 0),
  at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'accepted', 'declined')),
  reason TEXT NOT NULL DEFAULT '',
  answered_at TEXT,
  PRIMARY KEY (id, direction),
  CHECK ((state = 'waiting') = (answered_at IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER handover_is_never_deleted BEFORE DELETE ON handover
BEGIN
  SELECT RAISE(ABORT, 'handover.stays');
END;

CREATE TRIGGER handover_is_answered_once BEFORE UPDATE ON handover
WHEN old.state <> 'waiting' OR new.id IS NOT old.id OR new.direction IS NOT old.direction
  OR new.digest IS NOT old.digest OR new.fingerprint IS NOT old.fingerprint
BEGIN
  SELECT RAISE(ABORT, 'handover.stays');
END;

-- Which cases went with a package that was given. It leaves with the case.
CREATE TABLE handover_case (
  handover_id TEXT NOT NULL,
  case_id TEXT NOT NULL REFERENCES casefile (id) ON DELETE CASCADE,
  PRIMARY KEY (handover_id, case_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX handover_case_by_case ON handover_case (case_id);

-- What was withheld, from whom (by the package) and why. It leaves with the note.
CREATE TABLE handover_withheld (
  handover_id TEXT NOT NULL,
  note_id TEXT NOT NULL REFERENCES note (id) ON DELETE CASCADE,
  reason TEXT NOT NULL CHECK (reason IN ('own_words', 'harm', 'other')),
  PRIMARY KEY (handover_id, note_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX handover_withheld_by_note ON handover_withheld (note_id);

-- A case that came from a colleague. `counts_from`: nothing of its pupil counts in a summary before this day;
-- `is_cover`: it never counts here. `ended_on`: the cover is over, the case is shown no more.
CREATE TABLE received_case (
  case_id TEXT PRIMARY KEY REFERENCES casefile (id) ON DELETE CASCADE,
  handover_id TEXT NOT NULL,
  is_cover INTEGER NOT NULL CHECK (is_cover IN (0, 1)),
  ends_on TEXT CHECK ((ends_on IS NOT NULL) = (is_cover = 1)),
  counts_from TEXT NOT NULL,
  ended_on TEXT CHECK (ended_on IS NULL OR is_cover = 1)
) STRICT, WITHOUT ROWID;

CREATE INDEX received_case_runs_out ON received_case (ends_on) WHERE ends_on IS NOT NULL AND ended_on IS NULL;

-- A concern that was registered elsewhere: it never counts here.
CREATE TABLE received_concern (
  case_id TEXT NOT NULL,
  code TEXT NOT NULL,
  PRIMARY KEY (case_id, code),
  FOREIGN KEY (case_id, code) REFERENCES case_concern (case_id, code) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Who wrote a received note and under which ids and hash it was signed, so that its signature can still be proved.
CREATE TABLE received_note (
  note_id TEXT PRIMARY KEY REFERENCES note (id) ON DELETE CASCADE,
  handover_id TEXT NOT NULL,
  origin_id TEXT NOT NULL,
  origin_case_id TEXT NOT NULL,
  origin_hash TEXT NOT NULL CHECK (length(origin_hash) = 64),
  author TEXT NOT NULL,
  author_school TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX received_note_by_origin ON received_note (origin_id);

CREATE TABLE received_addendum (
  addendum_id TEXT PRIMARY KEY REFERENCES note_addendum (id) ON DELETE CASCADE,
  handover_id TEXT NOT NULL,
  origin_id TEXT NOT NULL,
  origin_hash TEXT NOT NULL CHECK (length(origin_hash) = 64),
  author TEXT NOT NULL,
  author_school TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX received_addendum_by_origin ON received_addendum (origin_id);

CREATE TRIGGER received_note_stays_as_it_came BEFORE UPDATE ON received_note
BEGIN
  SELECT RAISE(ABORT, 'handover.stays');
END;

CREATE TRIGGER received_addendum_stays_as_it_came BEFORE UPDATE ON received_addendum
BEGIN
  SELECT RAISE(ABORT, 'handover.stays');
END;
