"""The table of what drafts said before; append-only by the schema's triggers. Knows nothing of when to keep one."""

from __future__ import annotations

from desktop_app.cipher.connection import Database, Row
from desktop_app.domain.ids import NoteId
from desktop_app.domain.note import Kept, Note, NoteVersion
from desktop_app.vault.columns import moment_of, moment_text
from desktop_app.vault.notes import content_of

_ORPHAN = "note_id NOT IN (SELECT id FROM note UNION ALL SELECT id FROM binned_note)"
_COLUMNS = "seq, note_id, why, saved_at, occurred_at, minutes, form, form_version, tier, body, quote"


def keep(db: Database, note: Note, why: Kept) -> None:
    """The draft as it stands in `note`; a trigger refuses it for a signed note.

    A row is written once: triggers refuse every change, and its end while there is such a note.
    """
    content = note.content
    db.execute(
        "INSERT INTO note_version (note_id, why, saved_at, occurred_at, minutes, form, form_version, tier, body, quote)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            note.id,
            why.value,
            moment_text(note.saved_at),
            moment_text(content.occurred_at),
            content.minutes,
            content.form.value,
            content.form_version,
            content.tier.value,
            content.body,
            content.quote,
        ),
    )


def last(db: Database, note_id: NoteId) -> NoteVersion | None:
    row = db.row(
        f"SELECT {_COLUMNS} FROM note_version WHERE note_id = ? ORDER BY seq DESC LIMIT 1",  # noqa: S608
        (note_id,),
    )
    return None if row is None else _version_of(row)


def read(db: Database, note_id: NoteId, seq: int) -> NoteVersion | None:
    row = db.row(f"SELECT {_COLUMNS} FROM note_version WHERE note_id = ? AND seq = ?", (note_id, seq))  # noqa: S608
    return None if row is None else _version_of(row)


def of_note(db: Database, note_id: NoteId) -> tuple[NoteVersion, ...]:
    """Every kept state, the newest first."""
    rows = db.rows(f"SELECT {_COLUMNS} FROM note_version WHERE note_id = ? ORDER BY seq DESC", (note_id,))  # noqa: S608
    return tuple(_version_of(row) for row in rows)


def has_orphans(db: Database) -> bool:
    """Whether there is a state of a note that is neither in a case nor in the bin: erasing would never find it."""
    return db.row(f"SELECT 1 FROM note_version WHERE {_ORPHAN} LIMIT 1") is not None  # noqa: S608


def drop_orphans(db: Database) -> int:
    """After a salvage that lost the note; the triggers are away. How many."""
    return db.execute(f"DELETE FROM note_version WHERE {_ORPHAN}")  # noqa: S608


def _version_of(row: Row) -> NoteVersion:
    return NoteVersion(
        row["seq"], NoteId(row["note_id"]), Kept(row["why"]), moment_of(row["saved_at"]), content_of(row)
    )
