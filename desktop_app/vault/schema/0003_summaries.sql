-- Summaries: who has counted, which months are closed, what leaves, what came back.
-- Months are text 2026-10, days 2026-11-23 (school time), moments ISO 8601 in UTC; all sort as text.
-- No true count stands anywhere here, and nothing tells in which month or in which leaf a pupil was counted.

-- A pupil (by a keyed tag) has counted in this slot of this school year. WITHOUT ROWID: rows keep no order of arrival.
CREATE TABLE contribution (
  tag BLOB NOT NULL CHECK (length(tag) = 32),
  school_year INTEGER NOT NULL CHECK (school_year BETWEEN 2000 AND 2199),
  slot TEXT NOT NULL CHECK (slot IN ('concern', 'acute')),
  PRIMARY KEY (tag, school_year, slot)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER contribution_is_never_changed BEFORE UPDATE ON contribution
BEGIN
  SELECT RAISE(ABORT, 'summary.ledger_is_final');
END;

CREATE TRIGGER contribution_is_never_deleted BEFORE DELETE ON contribution
BEGIN
  SELECT RAISE(ABORT, 'summary.ledger_is_final');
END;

-- The latest school day this vault has seen: it never goes back, so a clock set back re-opens nothing.
CREATE TABLE ledger_day (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  last_seen TEXT NOT NULL
) STRICT;

CREATE TRIGGER ledger_day_goes_forward BEFORE UPDATE ON ledger_day WHEN new.last_seen < old.last_seen
BEGIN
  SELECT RAISE(ABORT, 'summary.day_goes_forward');
END;

CREATE TRIGGER ledger_day_stays BEFORE DELETE ON ledger_day
BEGIN
  SELECT RAISE(ABORT, 'summary.day_goes_forward');
END;

CREATE TRIGGER ledger_day_is_one BEFORE INSERT ON ledger_day WHEN EXISTS (SELECT 1 FROM ledger_day)
BEGIN
  SELECT RAISE(ABORT, 'summary.day_goes_forward');
END;

-- Months for which the psychologist paused reporting: from first_month to the month before until_month.
CREATE TABLE reporting_pause (
  first_month TEXT PRIMARY KEY,
  until_month TEXT,
  CHECK (until_month IS NULL OR until_month >= first_month)
) STRICT, WITHOUT ROWID;

-- Every month that is over for the summaries, in order and without gaps; a paused one is closed without a release.
CREATE TABLE closed_month (
  period TEXT PRIMARY KEY,
  closed_on TEXT NOT NULL,
  is_released INTEGER NOT NULL CHECK (is_released IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER closed_month_in_order BEFORE INSERT ON closed_month
WHEN new.period <= (SELECT max(period) FROM closed_month)
BEGIN
  SELECT RAISE(ABORT, 'summary.month_is_closed');
END;

CREATE TRIGGER closed_month_is_never_changed BEFORE UPDATE ON closed_month
BEGIN
  SELECT RAISE(ABORT, 'summary.month_is_closed');
END;

CREATE TRIGGER closed_month_is_never_deleted BEFORE DELETE ON closed_month
BEGIN
  SELECT RAISE(ABORT, 'summary.month_is_closed');
END;

-- The frozen noisy month: its canonical bytes and their SHA-256.
CREATE TABLE release (
  period TEXT PRIMARY KEY REFERENCES closed_month (period),
  frozen_on TEXT NOT NULL,
  body BLOB NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER release_is_never_replaced BEFORE INSERT ON release
WHEN EXISTS (SELECT 1 FROM release WHERE period = new.period)
BEGIN
  SELECT RAISE(ABORT, 'summary.month_is_frozen');
END;

CREATE TRIGGER release_is_never_changed BEFORE UPDATE ON release
BEGIN
  SELECT RAISE(ABORT, 'summary.month_is_frozen');
END;

CREATE TRIGGER release_is_never_deleted BEFORE DELETE ON release
BEGIN
  SELECT RAISE(ABORT, 'summary.month_is_frozen');
END;

-- The same month sealed to one office's key: what goes on the wire, once made the same for ever.
CREATE TABLE sealed_release (
  period TEXT NOT NULL REFERENCES release (period),
  seal_key TEXT NOT NULL,
  bytes BLOB NOT NULL CHECK (length(bytes) = 4096),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  PRIMARY KEY (period, seal_key)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER sealed_release_is_never_replaced BEFORE INSERT ON sealed_release
WHEN EXISTS (SELECT 1 FROM sealed_release WHERE period = new.period AND seal_key = new.seal_key)
BEGIN
  SELECT RAISE(ABORT, 'summary.month_is_frozen');
END;

CREATE TRIGGER sealed_release_is_never_changed BEFORE UPDATE ON sealed_release
BEGIN
  SELECT RAISE(ABORT, 'summary.month_is_frozen');
END;

CREATE TRIGGER sealed_release_is_never_deleted BEFORE DELETE ON sealed_release
BEGIN
  SELECT RAISE(ABORT, 'summary.month_is_frozen');
END;

-- One row per released month; seal_key names the sealed bytes it sends, once there is an office.
CREATE TABLE outbox (
  period TEXT PRIMARY KEY REFERENCES release (period),
  state TEXT NOT NULL CHECK (state IN ('frozen', 'waiting', 'received', 'held', 'refused', 'carried')),
  seal_key TEXT,
  slot_at TEXT NOT NULL,
  not_before TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  last_outcome TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (period, seal_key) REFERENCES sealed_release (period, seal_key),
  CHECK ((state = 'frozen') = (seal_key IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER outbox_is_never_emptied BEFORE DELETE ON outbox
BEGIN
  SELECT RAISE(ABORT, 'summary.month_is_frozen');
END;

CREATE TRIGGER outbox_month_stays BEFORE UPDATE OF period, slot_at ON outbox
BEGIN
  SELECT RAISE(ABORT, 'summary.month_is_frozen');
END;

-- Every receipt the office ever gave, of every epoch; a row is received only with one over its very bytes.
CREATE TABLE receipt (
  seq_here INTEGER PRIMARY KEY AUTOINCREMENT,
  period TEXT NOT NULL REFERENCES outbox (period),
  office TEXT NOT NULL,
  epoch TEXT NOT NULL,
  source TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  seq INTEGER NOT NULL,
  office_kid TEXT NOT NULL,
  signature TEXT NOT NULL,
  received_at TEXT NOT NULL
) STRICT;

CREATE INDEX receipt_by_period ON receipt (period, seq_here);

CREATE TRIGGER receipt_is_never_changed BEFORE UPDATE ON receipt
BEGIN
  SELECT RAISE(ABORT, 'summary.receipt_is_final');
END;

CREATE TRIGGER receipt_is_never_deleted BEFORE DELETE ON receipt
BEGIN
  SELECT RAISE(ABORT, 'summary.receipt_is_final');
END;

CREATE TRIGGER outbox_received_needs_a_receipt BEFORE UPDATE ON outbox
WHEN new.state = 'received' AND NOT EXISTS (
  SELECT 1 FROM receipt r JOIN sealed_release s ON s.sha256 = r.sha256 AND s.period = r.period
  WHERE r.period = new.period AND s.seal_key = new.seal_key
)
BEGIN
  SELECT RAISE(ABORT, 'summary.no_receipt');
END;

-- What enrolment left: where the office is and the keys it is known by (base64; sign_keys: JSON kid → key).
CREATE TABLE office_contact (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  url TEXT NOT NULL,
  office TEXT NOT NULL,
  kid TEXT NOT NULL,
  epoch TEXT NOT NULL,
  seal_key TEXT NOT NULL,
  sign_keys TEXT NOT NULL,
  ca_pem TEXT NOT NULL,
  enrolled_at TEXT NOT NULL
) STRICT;
