"""Where a record comes from: cases, concerns, notes and addenda that a colleague gave, under what ids and hashes.

Knows nothing of packages as files.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop_app.cipher.connection import Database
from desktop_app.domain.handover import Author, SentAddendum, SentNote
from desktop_app.domain.ids import CaseId, NoteId
from desktop_app.domain.note import Addendum, Note, content_hash
from desktop_app.vault import notes
from desktop_app.vault.columns import day_text


def official_ids(db: Database, case_id: CaseId) -> tuple[NoteId, ...]:
    """The signed notes of the official record: the only ones that can leave. No draft, no private working note."""
    rows = db.rows(
        "SELECT id FROM note WHERE case_id = ? AND tier = 'official' AND signed_at IS NOT NULL"
        " ORDER BY occurred_at, rowid",
        (case_id,),
    )
    return tuple(NoteId(row["id"]) for row in rows)


def as_sent(db: Database, note: Note) -> SentNote:
    """A signed note as it travels: under the ids and the hash it was first signed with, and its author's name."""
    assert note.signed_at is not None
    content = note.content
    sent = SentNote(
        note.id,
        note.case_id,
        content.occurred_at,
        content.minutes,
        content.form,
        content.body,
        content.quote,
        note.signed_at,
        note.content_hash,
        addenda=tuple(_addendum_as_sent(db, added) for added in note.addenda),
    )
    row = db.row(
        "SELECT origin_id, origin_case_id, origin_hash, author, author_school FROM received_note WHERE note_id = ?",
        (note.id,),
    )
    if row is None:
        return sent
    return replace(
        sent,
        id=NoteId(row["origin_id"]),
        case_id=CaseId(row["origin_case_id"]),
        content_hash=row["origin_hash"],
        author=Author(row["author"], row["author_school"]),
    )


def _addendum_as_sent(db: Database, added: Addendum) -> SentAddendum:
    sent = SentAddendum(added.id, added.body, added.signed_at, added.content_hash)
    row = db.row(
        "SELECT origin_id, origin_hash, author, author_school FROM received_addendum WHERE addendum_id = ?",
        (added.id,),
    )
    if row is None:
        return sent
    author = Author(row["author"], row["author_school"])
    return replace(sent, id=NoteId(row["origin_id"]), content_hash=row["origin_hash"], author=author)


def known_note(db: Database, sent: SentNote) -> NoteId | None:
    """The note of this vault that is this very note, written here or received before."""
    found: str | None = db.value(
        "SELECT note_id FROM received_note WHERE origin_id = ?1 AND origin_hash = ?2"
        " UNION ALL SELECT id FROM note WHERE id = ?1 AND content_hash = ?2"
        "  AND id NOT IN (SELECT note_id FROM received_note) LIMIT 1",
        (sent.id, sent.content_hash),
    )
    return None if found is None else NoteId(found)


def known_addendum(db: Database, sent: SentAddendum) -> bool:
    found = db.value(
        "SELECT 1 FROM received_addendum WHERE origin_id = ?1 AND origin_hash = ?2"
        " UNION ALL SELECT 1 FROM note_addendum WHERE id = ?1 LIMIT 1",
        (sent.id, sent.content_hash),
    )
    return found is not None


def mark_note(db: Database, note_id: NoteId, package_id: str, sent: SentNote, author: Author) -> None:
    db.execute(
        "INSERT INTO received_note (note_id, handover_id, origin_id, origin_case_id, origin_hash, author,"
        " author_school) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (note_id, package_id, sent.id, sent.case_id, sent.content_hash, author.name, author.school),
    )


def mark_addendum(db: Database, addendum_id: NoteId, package_id: str, sent: SentAddendum, author: Author) -> None:
    db.execute(
        "INSERT INTO received_addendum (addendum_id, handover_id, origin_id, origin_hash, author, author_school)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (addendum_id, package_id, sent.id, sent.content_hash, author.name, author.school),
    )


def mark_case(db: Database, case_id: CaseId, package_id: str, ends_on: date | None, counts_from: date) -> None:
    """A case that came, or came again: with a new end of the cover, or now for good."""
    db.execute(
        "INSERT INTO received_case (case_id, handover_id, is_cover, ends_on, counts_from) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (case_id) DO UPDATE SET handover_id = excluded.handover_id, is_cover = excluded.is_cover,"
        " ends_on = excluded.ends_on, counts_from = excluded.counts_from, ended_on = NULL",
        (case_id, package_id, int(ends_on is not None), day_text(ends_on), counts_from.isoformat()),
    )


def is_received(db: Database, case_id: CaseId) -> bool:
    return db.value("SELECT 1 FROM received_case WHERE case_id = ?", (case_id,)) is not None


def is_cover(db: Database, case_id: CaseId) -> bool:
    return db.value("SELECT 1 FROM received_case WHERE case_id = ? AND is_cover = 1", (case_id,)) is not None


def source_of(db: Database, case_id: CaseId) -> str | None:
    """The package a received case came with."""
    found: str | None = db.value("SELECT handover_id FROM received_case WHERE case_id = ?", (case_id,))
    return found


def mark_concern(db: Database, case_id: CaseId, code: str) -> None:
    db.execute("INSERT OR IGNORE INTO received_concern (case_id, code) VALUES (?, ?)", (case_id, code))


def authors(db: Database, case_id: CaseId) -> dict[str, str]:
    """Received note or addendum of this case → who wrote it."""
    rows = db.rows(
        "SELECT r.note_id AS id, r.author, r.author_school FROM received_note r JOIN note n ON n.id = r.note_id"
        " WHERE n.case_id = ?1 UNION ALL SELECT r.addendum_id, r.author, r.author_school FROM received_addendum r"
        " JOIN note_addendum a ON a.id = r.addendum_id JOIN note n ON n.id = a.note_id WHERE n.case_id = ?1",
        (case_id,),
    )
    return {row["id"]: ", ".join(part for part in (row["author"], row["author_school"]) if part) or "…" for row in rows}


def proves_its_origin(db: Database, note: Note) -> bool:
    """Whether a received note still gives the hash that its author signed."""
    sent = as_sent(db, note)
    return content_hash(sent.id, sent.case_id, note.content, sent.signed_at) == sent.content_hash


def notes_of(db: Database, ids: tuple[NoteId, ...]) -> tuple[Note, ...]:
    found = (notes.read(db, note_id) for note_id in ids)
    return tuple(note for note in found if note is not None)
