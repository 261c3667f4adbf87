-- Casework: school, settings, pupils, cases, concerns, notes, what a search reads.
-- Days are text 2026-11-23 (school time), moments ISO 8601 in UTC; both sort as text.

CREATE TABLE school (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  name TEXT NOT NULL,
  region TEXT NOT NULL,
  settlement TEXT NOT NULL CHECK (settlement IN ('city', 'village')),
  languages TEXT NOT NULL,
  shifts INTEGER NOT NULL CHECK (shifts BETWEEN 1 AND 3),
  psychologist TEXT NOT NULL,
  is_demo INTEGER NOT NULL CHECK (is_demo IN (0, 1)),
  saved_at TEXT NOT NULL
) STRICT;

CREATE TABLE school_enrolment (
  grade INTEGER PRIMARY KEY CHECK (grade BETWEEN 0 AND 11),
  pupils INTEGER NOT NULL CHECK (pupils BETWEEN 0 AND 9999)
) STRICT;

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE import_batch (
  id TEXT PRIMARY KEY,
  imported_at TEXT NOT NULL,
  added INTEGER NOT NULL,
  undone_at TEXT
) STRICT, WITHOUT ROWID;

-- name_words: ' folded words of the name and their rough Latin spelling ', for search; sort_key: Kazakh order.
CREATE TABLE student (
  id TEXT PRIMARY KEY,
  family_name TEXT NOT NULL,
  given_name TEXT NOT NULL,
  patronymic TEXT NOT NULL,
  grade INTEGER NOT NULL CHECK (grade BETWEEN 0 AND 11),
  letter TEXT NOT NULL,
  letter_key TEXT NOT NULL,
  birth_date TEXT,
  sex TEXT NOT NULL CHECK (sex IN ('f', 'm', '')),
  language TEXT NOT NULL,
  left_on TEXT,
  name_words TEXT NOT NULL,
  folded_name TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  batch_id TEXT REFERENCES import_batch (id),
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  CHECK (family_name <> '' OR given_name <> '')
) STRICT;

-- A search by name reads this index alone, in the order of the register, and only then the pupils it names.
CREATE INDEX student_in_order ON student (grade, letter_key, sort_key, id, left_on, name_words);
CREATE INDEX student_by_name ON student (folded_name);
CREATE INDEX student_by_batch ON student (batch_id) WHERE batch_id IS NOT NULL;

-- seq is the case's readable number (S-041), given once and never again.
CREATE TABLE casefile (
  id TEXT PRIMARY KEY,
  seq INTEGER NOT NULL UNIQUE CHECK (seq > 0),
  student_id TEXT NOT NULL REFERENCES student (id),
  opened_on TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  closed_on TEXT,
  close_reason TEXT NOT NULL DEFAULT '',
  next_step TEXT NOT NULL DEFAULT '',
  next_step_on TEXT,
  changed_at TEXT NOT NULL
) STRICT;

CREATE INDEX casefile_by_student ON casefile (student_id, id);
CREATE UNIQUE INDEX casefile_one_open ON casefile (student_id) WHERE closed_on IS NULL;

-- registered_on is the day that decides the month of a summary; it never moves.
CREATE TABLE case_concern (
  case_id TEXT NOT NULL REFERENCES casefile (id),
  code TEXT NOT NULL,
  is_main INTEGER NOT NULL CHECK (is_main IN (0, 1)),
  is_acute INTEGER NOT NULL CHECK (is_acute IN (0, 1)),
  registered_on TEXT NOT NULL,
  PRIMARY KEY (case_id, code)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX case_concern_one_main ON case_concern (case_id) WHERE is_main = 1;
CREATE INDEX case_concern_by_day ON case_concern (registered_on);

CREATE TRIGGER case_concern_day_stays BEFORE UPDATE OF case_id, code, registered_on ON case_concern
BEGIN
  SELECT RAISE(ABORT, 'case.concern_day_stays');
END;

CREATE TRIGGER case_concern_is_not_replaced BEFORE INSERT ON case_concern
WHEN EXISTS (SELECT 1 FROM case_concern WHERE case_id = new.case_id AND code = new.code)
BEGIN
  SELECT RAISE(ABORT, 'case.concern_day_stays');
END;

CREATE TABLE note (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES casefile (id),
  occurred_at TEXT NOT NULL,
  occurred_on TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 1440),
  form TEXT NOT NULL CHECK (form IN ('individual', 'group', 'parent', 'teacher', 'phone', 'observation')),
  tier TEXT NOT NULL CHECK (tier IN ('official', 'private')),
  body TEXT NOT NULL,
  quote TEXT NOT NULL,
  created_at TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  signed_at TEXT,
  content_hash TEXT NOT NULL DEFAULT '',
  CHECK ((signed_at IS NULL) = (content_hash = ''))
) STRICT;

CREATE INDEX note_by_case ON note (case_id, occurred_at);
CREATE INDEX note_draft ON note (case_id) WHERE signed_at IS NULL;
-- These two answer every question about contacts alone: no page with the text of a note is read or decrypted.
CREATE INDEX note_contact ON note (case_id, occurred_on, form, signed_at) WHERE signed_at IS NOT NULL;
CREATE INDEX note_contact_day ON note (occurred_on, form, signed_at) WHERE signed_at IS NOT NULL;

CREATE TABLE note_addendum (
  id TEXT PRIMARY KEY,
  note_id TEXT NOT NULL REFERENCES note (id),
  body TEXT NOT NULL CHECK (body <> ''),
  signed_at TEXT NOT NULL,
  content_hash TEXT NOT NULL CHECK (content_hash <> '')
) STRICT;

CREATE INDEX note_addendum_by_note ON note_addendum (note_id, signed_at);

-- A signed note is never edited and never deleted. The triggers on INSERT close the door of INSERT OR REPLACE,
-- which fires no DELETE trigger while recursive_triggers is off.
CREATE TRIGGER note_signed_is_frozen BEFORE UPDATE ON note WHEN old.signed_at IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'note.is_signed');
END;

CREATE TRIGGER note_signed_stays BEFORE DELETE ON note WHEN old.signed_at IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'note.is_signed');
END;

CREATE TRIGGER note_id_stays BEFORE UPDATE ON note
WHEN new.id IS NOT old.id OR new.case_id IS NOT old.case_id OR new.rowid IS NOT old.rowid
BEGIN
  SELECT RAISE(ABORT, 'note.id_stays');
END;

CREATE TRIGGER note_is_not_replaced BEFORE INSERT ON note
WHEN EXISTS (SELECT 1 FROM note WHERE id = new.id OR rowid = new.rowid)
BEGIN
  SELECT RAISE(ABORT, 'note.exists');
END;

CREATE TRIGGER note_addendum_is_frozen BEFORE UPDATE ON note_addendum
BEGIN
  SELECT RAISE(ABORT, 'note.is_signed');
END;

CREATE TRIGGER note_addendum_stays BEFORE DELETE ON note_addendum
BEGIN
  SELECT RAISE(ABORT, 'note.is_signed');
END;

CREATE TRIGGER note_addendum_follows_a_signature BEFORE INSERT ON note_addendum
WHEN EXISTS (SELECT 1 FROM note_addendum WHERE id = new.id OR rowid = new.rowid)
  OR NOT EXISTS (SELECT 1 FROM note WHERE id = new.note_id AND signed_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'note.not_signed');
END;

-- What a search reads: the folded words of every signed note and addendum, one row each; it leaves with the record.
-- The words stand between single spaces, so the tokenizer `ascii` (only ASCII has separators) sees exactly these.
-- Drafts are few and change every second: they are compared directly and never enter the index.
CREATE TABLE search_text (
  id INTEGER PRIMARY KEY,
  note_id TEXT NOT NULL REFERENCES note (id) ON DELETE CASCADE,
  addendum_id TEXT REFERENCES note_addendum (id) ON DELETE CASCADE,
  folded TEXT NOT NULL
) STRICT;

CREATE INDEX search_text_by_note ON search_text (note_id);
CREATE INDEX search_text_by_addendum ON search_text (addendum_id) WHERE addendum_id IS NOT NULL;

CREATE VIRTUAL TABLE search_index USING fts5 (
  folded, content = 'search_text', content_rowid = 'id', tokenize = 'ascii'
);

-- 3960: the leaf that fits a SQLCipher page of 4096 bytes with its 80 reserved ones; the default wastes an eighth.
INSERT INTO search_index (search_index, rank) VALUES ('pgsz', 3960);
INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER search_text_enters AFTER INSERT ON search_text
BEGIN
  INSERT INTO search_index (rowid, folded) VALUES (new.id, new.folded);
END;

CREATE TRIGGER search_text_leaves AFTER DELETE ON search_text
BEGIN
  INSERT INTO search_index (search_index, rowid, folded) VALUES ('delete', old.id, old.folded);
END;

CREATE TRIGGER search_text_changes AFTER UPDATE ON search_text
BEGIN
  INSERT INTO search_index (search_index, rowid, folded) VALUES ('delete', old.id, old.folded);
  INSERT INTO search_index (rowid, folded) VALUES (new.id, new.folded);
END;
