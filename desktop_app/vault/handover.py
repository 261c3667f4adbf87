"""The tables of packages given and taken and of the colleagues they went between. Knows nothing of keys in use."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from desktop_app.cipher.connection import Database, Row
from desktop_app.cipher.envelope import fingerprint
from desktop_app.domain.clock import school_day
from desktop_app.domain.handover import (
    Colleague,
    Direction,
    HandoverLine,
    HandoverState,
    KeyCard,
    Purpose,
    Receipt,
    WithholdReason,
)
from desktop_app.domain.ids import CaseId, NoteId, StudentId
from desktop_app.vault.columns import day_of, day_text, moment_of, moment_text

_FORGET = (
    "DELETE FROM received_addendum WHERE addendum_id IN (SELECT a.id FROM note_addendum a"
    " JOIN note n ON n.id = a.note_id JOIN casefile c ON c.id = n.case_id WHERE c.student_id = ?)",
    "DELETE FROM received_note WHERE note_id IN (SELECT n.id FROM note n"
    " JOIN casefile c ON c.id = n.case_id WHERE c.student_id = ?)",
    "DELETE FROM handover_withheld WHERE note_id IN (SELECT n.id FROM note n"
    " JOIN casefile c ON c.id = n.case_id WHERE c.student_id = ?)",
    "DELETE FROM received_concern WHERE case_id IN (SELECT id FROM casefile WHERE student_id = ?)",
    "DELETE FROM received_case WHERE case_id IN (SELECT id FROM casefile WHERE student_id = ?)",
    "DELETE FROM handover_case WHERE case_id IN (SELECT id FROM casefile WHERE student_id = ?)",
)
_COLLEAGUE = "SELECT fingerprint, transfer_key, signing_key, name, school, compared_at FROM colleague"


def save_colleague(db: Database, card: KeyCard, now: datetime) -> None:
    """The keys of a fingerprint are what they are; name and school may be told anew."""
    db.execute(
        "INSERT INTO colleague (fingerprint, transfer_key, signing_key, name, school, compared_at)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (fingerprint) DO UPDATE SET name = excluded.name,"
        " school = excluded.school, compared_at = excluded.compared_at",
        (card.fingerprint, card.transfer_key, card.signing_key, card.name, card.school, moment_text(now)),
    )


def colleagues(db: Database) -> tuple[Colleague, ...]:
    return tuple(_colleague_of(row) for row in db.rows(f"{_COLLEAGUE} ORDER BY compared_at DESC"))


def colleague(db: Database, by_fingerprint: str) -> Colleague | None:
    row = db.row(f"{_COLLEAGUE} WHERE fingerprint = ?", (by_fingerprint,))
    return None if row is None else _colleague_of(row)


def forget_colleague(db: Database, by_fingerprint: str) -> None:
    """The keys only; what went to and came from this colleague stays in the list."""
    db.execute("DELETE FROM colleague WHERE fingerprint = ?", (by_fingerprint,))


def insert(db: Database, line: HandoverLine, by_fingerprint: str, digest: str) -> None:
    db.execute(
        "INSERT INTO handover (id, direction, purpose, ends_on, fingerprint, name, school, digest, cases, withheld, at,"
        " state, reason, answered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            line.id,
            line.direction.value,
            line.purpose.value,
            day_text(line.ends_on),
            by_fingerprint,
            line.name,
            line.school,
            digest,
            line.cases,
            line.withheld,
            moment_text(line.at),
            line.state.value,
            line.reason,
            None if line.answered_at is None else moment_text(line.answered_at),
        ),
    )


def answer(db: Database, package_id: str, state: HandoverState, reason: str, now: datetime) -> None:
    """What the receipt says of a package that was given."""
    db.execute(
        "UPDATE handover SET state = ?, reason = ?, answered_at = ? WHERE id = ? AND direction = 'given'",
        (state.value, reason, moment_text(now), package_id),
    )


def sent_to(db: Database, package_id: str) -> tuple[str, str, HandoverState] | None:
    """Fingerprint of the receiver, digest of the file and state of a package that was given."""
    row = db.row("SELECT fingerprint, digest, state FROM handover WHERE id = ? AND direction = 'given'", (package_id,))
    return None if row is None else (row["fingerprint"], row["digest"], HandoverState(row["state"]))


def taken_from(db: Database, package_id: str) -> str | None:
    """The fingerprint of whoever sent this package, once it has been answered here."""
    found: str | None = db.value("SELECT fingerprint FROM handover WHERE id = ? AND direction = 'taken'", (package_id,))
    return found


def answered(db: Database, package_id: str) -> tuple[str, Receipt] | None:
    """Fingerprint of the sender and the receipt for a package that was taken or declined here."""
    row = db.row(
        "SELECT fingerprint, digest, state, reason, answered_at FROM handover WHERE id = ? AND direction = 'taken'",
        (package_id,),
    )
    if row is None:
        return None
    day = school_day(moment_of(row["answered_at"]))
    return row["fingerprint"], Receipt(package_id, row["digest"], HandoverState(row["state"]), day, row["reason"])


def lines(db: Database) -> tuple[HandoverLine, ...]:
    """Every package, the newest first."""
    rows = db.rows(
        "SELECT h.id, h.direction, h.purpose, h.ends_on, h.name, h.school, h.cases, h.withheld, h.at, h.state,"
        " h.reason, h.answered_at, (SELECT count(*) FROM received_case r WHERE h.direction = 'taken'"
        "  AND r.handover_id = h.id AND r.ended_on IS NOT NULL) AS ended FROM handover h ORDER BY h.at DESC, h.id"
    )
    return tuple(_line_of(row) for row in rows)


def insert_cases(db: Database, package_id: str, case_ids: Iterable[CaseId]) -> None:
    db.many("INSERT INTO handover_case (handover_id, case_id) VALUES (?, ?)", ((package_id, one) for one in case_ids))


def insert_withheld(db: Database, package_id: str, notes: Iterable[tuple[NoteId, WithholdReason]]) -> None:
    db.many(
        "INSERT INTO handover_withheld (handover_id, note_id, reason) VALUES (?, ?, ?)",
        ((package_id, note_id, reason.value) for note_id, reason in notes),
    )


def was_covered_by(db: Database, case_id: CaseId, by_fingerprint: str) -> bool:
    """Whether this case was given to this colleague for a cover: what they give back is ours."""
    found = db.value(
        "SELECT 1 FROM handover_case c JOIN handover h ON h.id = c.handover_id AND h.direction = 'given'"
        " WHERE c.case_id = ? AND h.purpose = 'cover' AND h.fingerprint = ?",
        (case_id, by_fingerprint),
    )
    return found is not None


def forget_students(db: Database, ids: Iterable[StudentId]) -> None:
    """Everything of these pupils in the tables of 0006: for the erasure of a pupil, before their cases go.

    The foreign keys would take the same rows along; whoever erases need not rely on it. The packages themselves stay
    in the list: they name a colleague and a number of cases, never a child.
    """
    for student_id in ids:
        for statement in _FORGET:
            db.execute(statement, (student_id,))


# ---------------------------------------------------------------- cover


def cover_cases(db: Database, package_id: str | None = None) -> tuple[CaseId, ...]:
    """The cases held in cover, or those of one package, ended ones too."""
    rows = db.rows(
        "SELECT case_id FROM received_case WHERE is_cover = 1 AND (?1 IS NULL OR handover_id = ?1) ORDER BY case_id",
        (package_id,),
    )
    return tuple(CaseId(row["case_id"]) for row in rows)


def covers_over(db: Database, today: date) -> tuple[CaseId, ...]:
    """The cases whose last day of cover has passed and that are still shown."""
    rows = db.rows(
        "SELECT case_id FROM received_case WHERE ends_on IS NOT NULL AND ended_on IS NULL AND ends_on < ?",
        (today.isoformat(),),
    )
    return tuple(CaseId(row["case_id"]) for row in rows)


def end_cover(db: Database, case_id: CaseId, today: date) -> None:
    """Hidden, closed, and out of the search index from here on."""
    db.execute("UPDATE received_case SET ended_on = ? WHERE case_id = ?", (today.isoformat(), case_id))
    db.execute("UPDATE casefile SET closed_on = ? WHERE id = ? AND closed_on IS NULL", (today.isoformat(), case_id))
    db.execute("DELETE FROM search_text WHERE note_id IN (SELECT id FROM note WHERE case_id = ?)", (case_id,))


def _colleague_of(row: Row) -> Colleague:
    transfer, signing, compared = bytes(row["transfer_key"]), bytes(row["signing_key"]), moment_of(row["compared_at"])
    card = KeyCard(transfer, signing, row["name"], row["school"], school_day(compared), fingerprint(transfer, signing))
    return Colleague(card, compared)


def _line_of(row: Row) -> HandoverLine:
    return HandoverLine(
        row["id"],
        Direction(row["direction"]),
        Purpose(row["purpose"]),
        day_of(row["ends_on"]),
        row["name"],
        row["school"],
        row["cases"],
        row["withheld"],
        moment_of(row["at"]),
        HandoverState(row["state"]),
        row["reason"],
        None if row["answered_at"] is None else moment_of(row["answered_at"]),
        row["ended"],
    )
