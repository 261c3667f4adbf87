"""The tables of cases and their concerns. Knows nothing of what a note says and decides no status."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.cipher.connection import Database, Row
from desktop_app.domain.casefile import CaseConcern, Casefile
from desktop_app.domain.handover import CoverEnded
from desktop_app.domain.ids import CaseId, StudentId
from desktop_app.domain.student import Student
from desktop_app.vault.columns import day_of, day_text, moment_text
from desktop_app.vault.students import COLUMNS as STUDENT_COLUMNS
from desktop_app.vault.students import match_clause, student_of

_CASE = "c.id AS case_id, c.seq, c.student_id, c.opened_on, c.closed_on, c.close_reason, c.next_step, c.next_step_on"
# A case whose cover has ended is in no list; asked for by its id, it is refused with a sentence.
_SHOWN = "c.id NOT IN (SELECT case_id FROM received_case WHERE ended_on IS NOT NULL)"
_CONTACT = "n.case_id = c.id AND n.signed_at IS NOT NULL AND n.form <> 'observation'"
_FACTS = (  # constants only
    f"SELECT {_CASE}, {STUDENT_COLUMNS},"  # noqa: S608
    f" (SELECT max(n.occurred_on) FROM note n WHERE {_CONTACT}) AS last_contact,"
    f" (SELECT count(*) FROM note n WHERE {_CONTACT}) AS contacts,"
    " (SELECT count(*) FROM note n WHERE n.case_id = c.id AND n.signed_at IS NULL) AS drafts"
    " FROM casefile c JOIN student s ON s.id = c.student_id"
)


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """A case, its pupil, and what its notes add up to."""

    case: Casefile
    student: Student
    last_contact: date | None
    contacts: int
    drafts: int


@dataclass(frozen=True, slots=True)
class CaseTitle:
    """A case by its number and its pupil: all that a search needs to name it."""

    id: CaseId
    number: str
    student: Student
    opened_on: date


def number_of(seq: int) -> str:
    return f"S-{seq:03d}"


def insert(db: Database, case: Casefile, seq: int, now: datetime) -> None:
    db.execute(
        "INSERT INTO casefile (id, seq, student_id, opened_on, opened_at, changed_at) VALUES (?, ?, ?, ?, ?, ?)",
        (case.id, seq, case.student_id, case.opened_on.isoformat(), moment_text(now), moment_text(now)),
    )
    for concern in case.concerns:
        insert_concern(db, case.id, concern)


def insert_concern(db: Database, case_id: CaseId, concern: CaseConcern) -> None:
    db.execute(
        "INSERT INTO case_concern (case_id, code, is_main, is_acute, registered_on) VALUES (?, ?, ?, ?, ?)",
        (case_id, concern.code, int(concern.is_main), int(concern.is_acute), concern.registered_on.isoformat()),
    )


def make_main(db: Database, case_id: CaseId, code: str) -> None:
    """The unique index wants the old main concern out of the way first."""
    db.execute("UPDATE case_concern SET is_main = 0 WHERE case_id = ? AND is_main = 1", (case_id,))
    db.execute("UPDATE case_concern SET is_main = 1 WHERE case_id = ? AND code = ?", (case_id, code))


def update(db: Database, case: Casefile, now: datetime) -> None:
    """Everything about a case that can change; its concerns have their own functions."""
    db.execute(
        "UPDATE casefile SET closed_on = ?, close_reason = ?, next_step = ?, next_step_on = ?, changed_at = ?"
        " WHERE id = ?",
        (
            day_text(case.closed_on),
            case.close_reason,
            case.next_step,
            day_text(case.next_step_on),
            moment_text(now),
            case.id,
        ),
    )


def next_seq(db: Database) -> int:
    return int(db.value("SELECT coalesce(max(seq), 0) + 1 FROM casefile"))


def open_case_of(db: Database, student_id: StudentId) -> str | None:
    """The readable number of the pupil's open case."""
    seq = db.value("SELECT seq FROM casefile WHERE student_id = ? AND closed_on IS NULL", (student_id,))
    return None if seq is None else number_of(seq)


def require_shown(db: Database, case_id: CaseId) -> None:
    """CoverEnded when the case was held in cover and the cover is over."""
    ended = db.value("SELECT ended_on FROM received_case WHERE case_id = ?", (case_id,))
    if ended is not None:
        raise CoverEnded(day=date.fromisoformat(ended).strftime("%d.%m.%Y"))


def read(db: Database, case_id: CaseId) -> Casefile | None:
    """CoverEnded."""
    require_shown(db, case_id)
    return read_ended_too(db, case_id)


def read_ended_too(db: Database, case_id: CaseId) -> Casefile | None:
    """Also a case whose cover is over: for giving it back, never for the screen."""
    row = db.row(f"SELECT {_CASE} FROM casefile c WHERE c.id = ?", (case_id,))  # noqa: S608
    return None if row is None else _case_of(row, _concerns(db, case_id))


def facts(db: Database, case_id: CaseId) -> CaseFacts | None:
    """CoverEnded."""
    require_shown(db, case_id)
    row = db.row(f"{_FACTS} WHERE c.id = ?", (case_id,))
    return None if row is None else _facts_of(row, _concerns(db, case_id))


def title(db: Database, case_id: CaseId) -> CaseTitle | None:
    """CoverEnded."""
    require_shown(db, case_id)
    row = db.row(f"{_TITLE} WHERE c.id = ?", (case_id,))
    return None if row is None else _title_of(row)


def find(db: Database, query_words: Sequence[str], limit: int) -> tuple[CaseTitle, ...]:
    """The newest cases, closed ones too, that the words name."""
    condition, values = _named(query_words)
    rows = db.rows(f"{_TITLE} WHERE {_SHOWN} AND {condition} ORDER BY c.seq DESC LIMIT ?", (*values, limit))
    return tuple(_title_of(row) for row in rows)


def list_facts(
    db: Database, query_words: Sequence[str] = (), include_closed: bool = False, student_id: StudentId | None = None
) -> tuple[CaseFacts, ...]:
    """The cases, newest number first, whose pupil's name, class or own number begins with every word."""
    condition, parameters = _named(query_words)
    where = [_SHOWN, condition]
    if not include_closed:
        where.append("c.closed_on IS NULL")
    if student_id is not None:
        where.append("c.student_id = ?")
        parameters.append(student_id)
    rows = db.rows(f"{_FACTS} WHERE {' AND '.join(where)} ORDER BY c.seq DESC", parameters)
    concerns: dict[str, list[CaseConcern]] = {}
    for row in db.rows(f"{_CONCERN} ORDER BY is_main DESC, registered_on, code"):
        concerns.setdefault(row["case_id"], []).append(_concern_of(row))
    return tuple(_facts_of(row, tuple(concerns.get(row["case_id"], ()))) for row in rows)


def count_open(db: Database) -> int:
    return int(db.value("SELECT count(*) FROM casefile WHERE closed_on IS NULL"))


def _named(query_words: Sequence[str]) -> tuple[str, list[object]]:
    """The condition that the words name the pupil, or are the case's number."""
    condition, values = match_clause(query_words)
    if not query_words:
        return "1", []
    named = f"(c.student_id IN (SELECT s.id FROM student s WHERE {condition})"  # noqa: S608
    by_number = " OR c.seq = ? OR substr(printf('%03d', c.seq), 1, length(?)) = ?)"
    number, beginning = _number(query_words)
    return named + by_number, [*values, number, beginning, beginning]


def _number(query_words: Sequence[str]) -> tuple[int, str]:
    """The number that `S-041`, `s 41` or `41` asks for, and after an S its first digits; what no case has otherwise."""
    digits = query_words[-1]
    if not (digits.isascii() and digits.isdecimal() and len(digits) < 10):
        return 0, "-"
    if len(query_words) == 1:
        return int(digits), "-"
    return (int(digits), digits) if len(query_words) == 2 and query_words[0] in {"s", "с"} else (0, "-")


_CONCERN = "SELECT case_id, code, is_main, is_acute, registered_on FROM case_concern"


def _concerns(db: Database, case_id: CaseId) -> tuple[CaseConcern, ...]:
    rows = db.rows(f"{_CONCERN} WHERE case_id = ? ORDER BY is_main DESC, registered_on, code", (case_id,))
    return tuple(_concern_of(row) for row in rows)


def _concern_of(row: Row) -> CaseConcern:
    return CaseConcern(
        row["code"], bool(row["is_main"]), date.fromisoformat(row["registered_on"]), bool(row["is_acute"])
    )


def _case_of(row: Row, concerns: tuple[CaseConcern, ...]) -> Casefile:
    return Casefile(
        id=CaseId(row["case_id"]),
        number=number_of(row["seq"]),
        student_id=StudentId(row["student_id"]),
        opened_on=date.fromisoformat(row["opened_on"]),
        concerns=concerns,
        closed_on=day_of(row["closed_on"]),
        close_reason=row["close_reason"],
        next_step=row["next_step"],
        next_step_on=day_of(row["next_step_on"]),
    )


_TITLE = (  # constants only
    f"SELECT c.id AS case_id, c.seq, c.opened_on, {STUDENT_COLUMNS}"  # noqa: S608
    " FROM casefile c JOIN student s ON s.id = c.student_id"
)


def _title_of(row: Row) -> CaseTitle:
    return CaseTitle(
        CaseId(row["case_id"]), number_of(row["seq"]), student_of(row), date.fromisoformat(row["opened_on"])
    )


def _facts_of(row: Row, concerns: tuple[CaseConcern, ...]) -> CaseFacts:
    return CaseFacts(
        _case_of(row, concerns), student_of(row), day_of(row["last_contact"]), row["contacts"], row["drafts"]
    )
