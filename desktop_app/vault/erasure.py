"""Deleting pupils with all that is theirs, and the acts that tell of it. Knows nothing of why, and commits nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop_app.cipher.connection import Database, Row
from desktop_app.domain.ids import StudentId
from desktop_app.domain.retention import ErasureReason
from desktop_app.vault.cases import keep_number, number_of
from desktop_app.vault.columns import moment_of, moment_text

_CASES = "SELECT id FROM casefile WHERE student_id = ?"
_NOTES = f"SELECT id FROM note WHERE case_id IN ({_CASES})"  # noqa: S608 - constants only
# In the order of the links between tables; the index of the search, versions, holds and permits follow by themselves.
_DELETIONS = (
    f"DELETE FROM note_addendum WHERE note_id IN ({_NOTES})",  # noqa: S608
    f"DELETE FROM note WHERE case_id IN ({_CASES})",  # noqa: S608
    f"DELETE FROM binned_note WHERE case_id IN ({_CASES})",  # noqa: S608
    f"DELETE FROM case_concern WHERE case_id IN ({_CASES})",  # noqa: S608
    "DELETE FROM casefile WHERE student_id = ?",
    "DELETE FROM student WHERE id = ?",
)


@dataclass(frozen=True, slots=True)
class ErasureAct:
    """What was erased, in numbers: `case_numbers` are the readable ones (S-041); no name stands here."""

    number: int
    erased_at: datetime
    reason: ErasureReason
    pupils: int
    cases: int
    notes: int
    case_numbers: tuple[str, ...]


def forget_begun_words(db: Database, ids: Sequence[StudentId]) -> None:
    """Words begun as an addendum, and whatever else a setting keeps under the name of a case of these pupils."""
    db.many(
        "DELETE FROM setting WHERE EXISTS"
        " (SELECT 1 FROM casefile c WHERE c.student_id = ? AND instr(setting.key, c.id) > 0)",
        [(student_id,) for student_id in ids],
    )


def case_numbers(db: Database, ids: Sequence[StudentId]) -> tuple[str, ...]:
    found = [
        int(row["seq"])
        for student_id in ids
        for row in db.rows("SELECT seq FROM casefile WHERE student_id = ?", (student_id,))
    ]
    return tuple(number_of(seq) for seq in sorted(found))


def count_notes(db: Database, ids: Sequence[StudentId]) -> int:
    """Signed ones, drafts and what lies in the bin."""
    counting = " + ".join(
        f"(SELECT count(*) FROM {table} WHERE case_id IN (SELECT id FROM casefile WHERE student_id = ?1))"  # noqa: S608
        for table in ("note", "binned_note")
    )
    return sum(int(db.value(f"SELECT {counting}", (student_id,))) for student_id in ids)


def erase(db: Database, ids: Sequence[StudentId]) -> None:
    """The pupils and everything that hangs on them; the numbers of their cases are never given again."""
    keep_number(db)
    each = [(student_id,) for student_id in ids]
    db.many("INSERT INTO erasure_permit (student_id) VALUES (?)", each)
    for deletion in _DELETIONS:
        db.many(deletion, each)


def write_act(
    db: Database, reason: ErasureReason, pupils: int, numbers: Sequence[str], notes: int, now: datetime
) -> ErasureAct:
    db.execute(
        "INSERT INTO erasure_act (erased_at, reason, pupils, cases, notes, case_numbers) VALUES (?, ?, ?, ?, ?, ?)",
        (moment_text(now), reason.value, pupils, len(numbers), notes, " ".join(numbers)),
    )
    return _act_of(db.rows(f"{_ACTS} ORDER BY number DESC LIMIT 1")[0])


def acts(db: Database) -> tuple[ErasureAct, ...]:
    """The newest first."""
    return tuple(_act_of(row) for row in db.rows(f"{_ACTS} ORDER BY number DESC"))


def act(db: Database, number: int) -> ErasureAct | None:
    row = db.row(f"{_ACTS} WHERE number = ?", (number,))
    return None if row is None else _act_of(row)


_ACTS = "SELECT number, erased_at, reason, pupils, cases, notes, case_numbers FROM erasure_act"


def _act_of(row: Row) -> ErasureAct:
    return ErasureAct(
        row["number"],
        moment_of(row["erased_at"]),
        ErasureReason(row["reason"]),
        row["pupils"],
        row["cases"],
        row["notes"],
        tuple(row["case_numbers"].split()),
    )
