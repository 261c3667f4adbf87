-- Drafts: the form a note was written on, what stood in it before, the bin, what is official, and erasing a pupil.

-- The note is shown on this version of its form for ever; 1 is what there was before forms had versions.
ALTER TABLE note ADD COLUMN form_version INTEGER NOT NULL DEFAULT 1 CHECK (form_version > 0);

-- A discarded draft waits here for thirty days. It is no note any more: nothing that reads notes can see it.
CREATE TABLE binned_note (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES casefile (id) ON DELETE CASCADE,
  binned_at TEXT NOT NULL,
  occurred_at TEXT NOT NULL,
  occurred_on TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  form TEXT NOT NULL,
  form_version INTEGER NOT NULL,
  tier TEXT NOT NULL CHECK (tier IN ('official', 'private')),
  body TEXT NOT NULL,
  quote TEXT NOT NULL,
  created_at TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;

CREATE INDEX binned_note_by_case ON binned_note (case_id);
CREATE INDEX binned_note_by_day ON binned_note (binned_at);

CREATE TRIGGER binned_note_stays_as_it_was BEFORE UPDATE ON binned_note
BEGIN
  SELECT RAISE(ABORT, 'bin.stays_as_it_was');
END;

-- What a draft said at the moments worth keeping, in the order of `seq`. Append-only while there is such a note.
CREATE TABLE note_version (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  note_id TEXT NOT NULL,
  why TEXT NOT NULL CHECK (why IN ('pause', 'left', 'cut', 'restored')),
  saved_at TEXT NOT NULL,
  occurred_at TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  form TEXT NOT NULL,
  form_version INTEGER NOT NULL,
  tier TEXT NOT NULL,
  body TEXT NOT NULL,
  quote TEXT NOT NULL
) STRICT;

CREATE INDEX note_version_by_note ON note_version (note_id, seq);

CREATE TRIGGER note_version_is_of_a_draft BEFORE INSERT ON note_version
WHEN EXISTS (SELECT 1 FROM note_version WHERE seq = new.seq)
  OR NOT EXISTS (SELECT 1 FROM note WHERE id = new.note_id AND signed_at IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'note.history_is_kept');
END;

CREATE TRIGGER note_version_is_never_changed BEFORE UPDATE ON note_version
BEGIN
  SELECT RAISE(ABORT, 'note.history_is_kept');
END;

CREATE TRIGGER note_version_stays_with_its_note BEFORE DELETE ON note_version
WHEN EXISTS (SELECT 1 FROM note WHERE id = old.note_id)
  OR EXISTS (SELECT 1 FROM binned_note WHERE id = old.note_id)
BEGIN
  SELECT RAISE(ABORT, 'note.history_is_kept');
END;

-- A note may lie in the bin or in its case; once it is in neither, its history goes too.
CREATE TRIGGER note_takes_its_history AFTER DELETE ON note
WHEN NOT EXISTS (SELECT 1 FROM binned_note WHERE id = old.id)
BEGIN
  DELETE FROM note_version WHERE note_id = old.id;
END;

CREATE TRIGGER binned_note_takes_its_history AFTER DELETE ON binned_note
WHEN NOT EXISTS (SELECT 1 FROM note WHERE id = old.id)
BEGIN
  DELETE FROM note_version WHERE note_id = old.id;
END;

-- What exports, reports, print, handover and summaries may read of the notes: signed, official, and nothing else.
CREATE VIEW official_note AS
  SELECT id, case_id, occurred_at, occurred_on, minutes, form, form_version, body, quote, created_at, signed_at,
    content_hash
  FROM note WHERE tier = 'official' AND signed_at IS NOT NULL;

CREATE VIEW official_addendum AS
  SELECT a.id, a.note_id, a.body, a.signed_at, a.content_hash
  FROM note_addendum a JOIN note n ON n.id = a.note_id WHERE n.tier = 'official' AND n.signed_at IS NOT NULL;

-- Pupils that are being erased: a row stands here only inside the transaction that erases, and opens for these pupils,
-- and for no others, what is otherwise frozen.
CREATE TABLE erasure_permit (
  student_id TEXT PRIMARY KEY REFERENCES student (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

DROP TRIGGER note_signed_stays;
CREATE TRIGGER note_signed_stays BEFORE DELETE ON note
WHEN old.signed_at IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM erasure_permit p JOIN casefile c ON c.student_id = p.student_id WHERE c.id = old.case_id
)
BEGIN
  SELECT RAISE(ABORT, 'note.is_signed');
END;

DROP TRIGGER note_addendum_stays;
CREATE TRIGGER note_addendum_stays BEFORE DELETE ON note_addendum
WHEN NOT EXISTS (
  SELECT 1 FROM erasure_permit p JOIN casefile c ON c.student_id = p.student_id
    JOIN note n ON n.case_id = c.id WHERE n.id = old.note_id
)
BEGIN
  SELECT RAISE(ABORT, 'note.is_signed');
END;
