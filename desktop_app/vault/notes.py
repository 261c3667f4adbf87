"""The tables of notes and addenda; what is signed is frozen by the schema's triggers. Knows nothing of who may read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from desktop_app.cipher.connection import Database, Row
from desktop_app.domain.clock import school_day
from desktop_app.domain.ids import CaseId, NoteId
from desktop_app.domain.note import Addendum, ContactForm, Note, NoteContent, Tier, addendum_hash, content_hash
from desktop_app.vault.columns import moment_of, moment_text

_COLUMNS = "id, case_id, occurred_at, minutes, form, tier, body, quote, created_at, saved_at, signed_at, content_hash"


def insert(db: Database, note: Note) -> None:
    db.execute(
        "INSERT INTO note (occurred_at, occurred_on, minutes, form, tier, body, quote, saved_at, id, case_id,"
        " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*_written(note), note.id, note.case_id, moment_text(note.created_at)),
    )


def save(db: Database, note: Note) -> None:
    """The draft's content; a trigger refuses a signed note."""
    db.execute(
        "UPDATE note SET occurred_at = ?, occurred_on = ?, minutes = ?, form = ?, tier = ?, body = ?, quote = ?,"
        " saved_at = ? WHERE id = ?",
        (*_written(note), note.id),
    )


def freeze(db: Database, note: Note) -> None:
    """Signature and hash; from here on the triggers allow nothing more."""
    assert note.signed_at is not None
    db.execute(
        "UPDATE note SET signed_at = ?, content_hash = ? WHERE id = ?",
        (moment_text(note.signed_at), note.content_hash, note.id),
    )


def delete_draft(db: Database, note_id: NoteId) -> None:
    db.execute("DELETE FROM note WHERE id = ? AND signed_at IS NULL", (note_id,))


def insert_addendum(db: Database, note_id: NoteId, addendum: Addendum) -> None:
    db.execute(
        "INSERT INTO note_addendum (id, note_id, body, signed_at, content_hash) VALUES (?, ?, ?, ?, ?)",
        (addendum.id, note_id, addendum.body, moment_text(addendum.signed_at), addendum.content_hash),
    )


def read(db: Database, note_id: NoteId) -> Note | None:
    row = db.row(f"SELECT {_COLUMNS} FROM note WHERE id = ?", (note_id,))  # noqa: S608
    if row is None:
        return None
    addenda = db.rows(f"{_ADDENDA} WHERE note_id = ? ORDER BY signed_at, rowid", (note_id,))
    return _note_of(row, tuple(_addendum_of(line) for line in addenda))


def of_case(db: Database, case_id: CaseId) -> tuple[Note, ...]:
    """Every note of the case, the latest meeting first."""
    addenda: dict[str, list[Addendum]] = {}
    for row in db.rows(
        f"{_ADDENDA} WHERE note_id IN (SELECT id FROM note WHERE case_id = ?) ORDER BY signed_at, rowid",  # noqa: S608
        (case_id,),
    ):
        addenda.setdefault(row["note_id"], []).append(_addendum_of(row))
    rows = db.rows(
        f"SELECT {_COLUMNS} FROM note WHERE case_id = ? ORDER BY occurred_at DESC, created_at DESC, rowid DESC",  # noqa: S608
        (case_id,),
    )
    return tuple(_note_of(row, tuple(addenda.get(row["id"], ()))) for row in rows)


def drafts(db: Database, case_id: CaseId | None = None) -> tuple[Note, ...]:
    """The unsigned notes of a case, or of all, the one saved last first."""
    rows = db.rows(
        f"SELECT {_COLUMNS} FROM note WHERE signed_at IS NULL AND (?1 IS NULL OR case_id = ?1)"  # noqa: S608
        " AND case_id NOT IN (SELECT case_id FROM received_case WHERE ended_on IS NOT NULL)"
        " ORDER BY saved_at DESC, rowid DESC",
        (case_id,),
    )
    return tuple(_note_of(row, ()) for row in rows)


def count_contacts(db: Database, first: date, last: date) -> int:
    """The signed contacts (observations are none) of these school days, both included."""
    return int(
        db.value(
            "SELECT count(*) FROM note WHERE signed_at IS NOT NULL AND form <> 'observation'"
            " AND occurred_on BETWEEN ? AND ?",
            (first.isoformat(), last.isoformat()),
        )
    )


def broken_hashes(db: Database) -> Iterator[NoteId]:
    """The ids of signed notes and addenda whose text no longer gives the hash that was stored at signing."""
    for row in db.rows(f"SELECT {_COLUMNS} FROM note WHERE signed_at IS NOT NULL"):  # noqa: S608
        note = _note_of(row, ())
        assert note.signed_at is not None
        if content_hash(note.id, note.case_id, note.content, note.signed_at) != note.content_hash:
            yield note.id
    for row in db.rows(_ADDENDA):
        addendum = _addendum_of(row)
        if addendum_hash(addendum.id, row["note_id"], addendum.body, addendum.signed_at) != addendum.content_hash:
            yield addendum.id


_ADDENDA = "SELECT id, note_id, body, signed_at, content_hash FROM note_addendum"


def _written(note: Note) -> tuple[str | int, ...]:
    content = note.content
    return (
        moment_text(content.occurred_at),
        school_day(content.occurred_at).isoformat(),
        content.minutes,
        content.form.value,
        content.tier.value,
        content.body,
        content.quote,
        moment_text(note.saved_at),
    )


def _note_of(row: Row, addenda: tuple[Addendum, ...]) -> Note:
    return Note(
        id=NoteId(row["id"]),
        case_id=CaseId(row["case_id"]),
        content=NoteContent(
            occurred_at=moment_of(row["occurred_at"]),
            minutes=row["minutes"],
            form=ContactForm(row["form"]),
            tier=Tier(row["tier"]),
            body=row["body"],
            quote=row["quote"],
        ),
        created_at=moment_of(row["created_at"]),
        saved_at=moment_of(row["saved_at"]),
        signed_at=_moment_or_none(row["signed_at"]),
        content_hash=row["content_hash"],
        addenda=addenda,
    )


def _moment_or_none(text: str | None) -> datetime | None:
    return None if text is None else moment_of(text)


def _addendum_of(row: Row) -> Addendum:
    return Addendum(NoteId(row["id"]), row["body"], moment_of(row["signed_at"]), row["content_hash"])
