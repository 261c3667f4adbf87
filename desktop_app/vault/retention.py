"""The table of holds, and what decides when a pupil's records may go. Knows no period and erases nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.cipher.connection import Database, Row
from desktop_app.domain.ids import StudentId
from desktop_app.domain.student import Student
from desktop_app.vault.cases import number_of
from desktop_app.vault.columns import day_of, moment_of, moment_text
from desktop_app.vault.students import COLUMNS, match_clause, student_of

_ERASED = "l.target_kind = 'student' AND l.target_id = s.id AND l.action = 'student.erased'"
_FACTS = (  # constants only
    f"SELECT {COLUMNS}, h.reason AS held_because, h.held_at,"  # noqa: S608
    " (SELECT max(c.closed_on) FROM casefile c WHERE c.student_id = s.id) AS closed_on,"
    " (SELECT max(n.occurred_on) FROM casefile c JOIN note n ON n.case_id = c.id WHERE c.student_id = s.id) AS met_on,"
    " (SELECT count(*) FROM casefile c JOIN note n ON n.case_id = c.id WHERE c.student_id = s.id)"
    "  + (SELECT count(*) FROM casefile c JOIN binned_note b ON b.case_id = c.id WHERE c.student_id = s.id) AS notes,"
    " (SELECT group_concat(c.seq, ' ') FROM casefile c WHERE c.student_id = s.id) AS seqs,"
    " EXISTS (SELECT 1 FROM casefile c WHERE c.student_id = s.id AND c.closed_on IS NULL) AS has_open_case,"
    " (SELECT group_concat(k.code, ' ') FROM casefile c JOIN case_concern k ON k.case_id = c.id"
    "  WHERE c.student_id = s.id) AS codes,"
    " EXISTS (SELECT 1 FROM casefile c JOIN case_concern k ON k.case_id = c.id"
    "  WHERE c.student_id = s.id AND k.is_acute = 1) AS has_acute,"
    f" (SELECT max(l.at) FROM access_log l WHERE {_ERASED}) AS erased_at"
    " FROM student s LEFT JOIN retention_hold h ON h.student_id = s.id"
)


_BY_NAME = "ORDER BY s.sort_key, s.id"


@dataclass(frozen=True, slots=True)
class Hold:
    """Why this record is kept longer, in the psychologist's own words."""

    reason: str
    held_at: datetime


@dataclass(frozen=True, slots=True)
class PupilRecord:
    """A pupil with what decides how long the record is kept. `last_needed`: met or closed last;
    `notes`: signed ones, drafts and what lies in the bin. `erased_at`: the log says that this very pupil was erased."""

    student: Student
    last_needed: date | None
    codes: tuple[str, ...]
    has_acute: bool
    case_numbers: tuple[str, ...]
    notes: int
    has_open_case: bool
    hold: Hold | None
    erased_at: datetime | None


def left_or_erased(db: Database) -> tuple[PupilRecord, ...]:
    """Those who have a day of leaving, or were erased and have come back, by name."""
    came_back = f"EXISTS (SELECT 1 FROM access_log l WHERE {_ERASED})"  # noqa: S608
    return tuple(_record_of(row) for row in db.rows(f"{_FACTS} WHERE s.left_on IS NOT NULL OR {came_back} {_BY_NAME}"))


def find(db: Database, query_words: Sequence[str], limit: int) -> tuple[PupilRecord, ...]:
    """Any pupils, those who left too, whose name or class the words begin."""
    condition, values = match_clause(query_words)
    return tuple(_record_of(row) for row in db.rows(f"{_FACTS} WHERE {condition} {_BY_NAME} LIMIT ?", (*values, limit)))


def read_hold(db: Database, student_id: StudentId) -> Hold | None:
    row = db.row("SELECT reason, held_at FROM retention_hold WHERE student_id = ?", (student_id,))
    return None if row is None else Hold(row["reason"], moment_of(row["held_at"]))


def hold(db: Database, student_id: StudentId, reason: str, now: datetime) -> None:
    """A second reason takes the place of the first."""
    db.execute(
        "INSERT INTO retention_hold (student_id, reason, held_at) VALUES (?, ?, ?)"
        " ON CONFLICT (student_id) DO UPDATE SET reason = excluded.reason, held_at = excluded.held_at",
        (student_id, reason, moment_text(now)),
    )


def release(db: Database, student_id: StudentId) -> bool:
    """False when nothing was held."""
    return db.execute("DELETE FROM retention_hold WHERE student_id = ?", (student_id,)) == 1


def _record_of(row: Row) -> PupilRecord:
    days = [day for day in (day_of(row["closed_on"]), day_of(row["met_on"])) if day is not None]
    return PupilRecord(
        student=student_of(row),
        last_needed=max(days, default=None),
        codes=tuple((row["codes"] or "").split()),
        has_acute=bool(row["has_acute"]),
        case_numbers=tuple(number_of(seq) for seq in sorted(int(seq) for seq in (row["seqs"] or "").split())),
        notes=int(row["notes"]),
        has_open_case=bool(row["has_open_case"]),
        hold=None if row["held_at"] is None else Hold(row["held_because"], moment_of(row["held_at"])),
        erased_at=None if row["erased_at"] is None else moment_of(row["erased_at"]),
    )
