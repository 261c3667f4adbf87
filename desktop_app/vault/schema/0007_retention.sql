-- Retention: whose record is kept longer and why, and what was erased. No name stands in an act.

CREATE TABLE retention_hold (
  student_id TEXT PRIMARY KEY REFERENCES student (id) ON DELETE CASCADE,
  reason TEXT NOT NULL CHECK (trim(reason) <> ''),
  held_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row for each erasure; `case_numbers` are the readable numbers (S-041), which name nobody, between single spaces.
CREATE TABLE erasure_act (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  erased_at TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('retention_over', 'left_school', 'asked_for', 'by_mistake')),
  pupils INTEGER NOT NULL CHECK (pupils > 0),
  cases INTEGER NOT NULL CHECK (cases >= 0),
  notes INTEGER NOT NULL CHECK (notes >= 0),
  case_numbers TEXT NOT NULL
) STRICT;

CREATE TRIGGER erasure_act_is_never_replaced BEFORE INSERT ON erasure_act
WHEN EXISTS (SELECT 1 FROM erasure_act WHERE number = new.number)
BEGIN
  SELECT RAISE(ABORT, 'erasure.act_stays');
END;

CREATE TRIGGER erasure_act_is_never_changed BEFORE UPDATE ON erasure_act
BEGIN
  SELECT RAISE(ABORT, 'erasure.act_stays');
END;

CREATE TRIGGER erasure_act_is_never_deleted BEFORE DELETE ON erasure_act
BEGIN
  SELECT RAISE(ABORT, 'erasure.act_stays');
END;
