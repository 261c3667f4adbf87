"""What a vault holds, by ids and moments, so that two can be compared. Reads no name and no text."""

from __future__ import annotations

from datetime import datetime

from desktop_app.cipher.connection import Database
from desktop_app.vault.columns import moment_of

_CHANGED = (
    "SELECT max(saved_at) FROM note",
    "SELECT max(signed_at) FROM note_addendum",
    "SELECT max(changed_at) FROM casefile",
    "SELECT max(changed_at) FROM student",
    "SELECT max(saved_at) FROM school",
)
_CASES = "SELECT id, changed_at FROM casefile"
_NOTES = (
    "SELECT n.id, max(n.saved_at, coalesce(n.signed_at, ''), coalesce(max(a.signed_at), '')) FROM note AS n"
    " LEFT JOIN note_addendum AS a ON a.note_id = n.id GROUP BY n.id"
)
_STUDENTS = "SELECT id, changed_at FROM student"
# One row for each thing that changes when a vault is worked in.
MARK = (
    "SELECT coalesce(max(seq), 0) FROM access_log UNION ALL SELECT coalesce(max(saved_at), '') FROM note"
    " UNION ALL SELECT count(*) FROM note UNION ALL SELECT coalesce(max(changed_at), '') FROM setting"
)


def last_change(db: Database) -> datetime | None:
    """When a pupil, a case, a note or the school was last written; None in an empty vault."""
    found = [text for text in (db.value(sql) for sql in _CHANGED) if text]
    return moment_of(max(found)) if found else None


def cases(db: Database) -> dict[str, str]:
    """Case id → the moment of its last change, as text that sorts."""
    return {row[0]: row[1] for row in db.rows(_CASES)}


def notes(db: Database) -> dict[str, str]:
    """Note id → the moment it was last written, signed or added to; drafts included."""
    return {row[0]: row[1] for row in db.rows(_NOTES)}


def students(db: Database) -> dict[str, str]:
    return {row[0]: row[1] for row in db.rows(_STUDENTS)}


def frozen_months(db: Database) -> tuple[str, ...]:
    """`2026-10`, oldest first."""
    return tuple(row[0] for row in db.rows("SELECT period FROM release ORDER BY period"))


def closed_months(db: Database) -> tuple[str, ...]:
    """Frozen or not; `2026-10`, oldest first."""
    return tuple(row[0] for row in db.rows("SELECT period FROM closed_month ORDER BY period"))


def problems_of_a_copy(db: Database) -> tuple[str, ...]:
    """As `census.problems`, without the checks that write: every page, the structure, the links between records."""
    checks = {
        "pages_changed": not db.rows("PRAGMA cipher_integrity_check"),
        "structure_broken": [row[0] for row in db.rows("PRAGMA quick_check")] == ["ok"],
        "links_broken": not db.rows("PRAGMA foreign_key_check"),
    }
    return tuple(word for word, is_whole in checks.items() if not is_whole)
