"""The one way on which a note leaves this vault: signed, official, as it was first signed. Knows nothing of packages.

SQLite itself refuses every statement here that would touch a draft or a private note (`official.py`); whoever gives
reads notes through this module alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.cipher.connection import Database, Row
from desktop_app.domain.handover import Author, SentAddendum, SentNote
from desktop_app.domain.ids import CaseId, NoteId
from desktop_app.domain.note import ContactForm
from desktop_app.vault.columns import moment_of
from desktop_app.vault.official import official_only

_NOTES = (
    "SELECT n.id, n.case_id, n.occurred_at, n.minutes, n.form, n.form_version, n.body, n.quote, n.signed_at,"
    " n.content_hash, r.origin_id, r.origin_case_id, r.origin_hash, r.author, r.author_school FROM official_note AS n"
    " LEFT JOIN received_note AS r ON r.note_id = n.id WHERE n.case_id = ? ORDER BY n.occurred_at, n.created_at, n.id"
)
_ADDENDA = (
    "SELECT a.id, a.body, a.signed_at, a.content_hash, r.origin_id, r.origin_hash, r.author, r.author_school"
    " FROM official_addendum AS a LEFT JOIN received_addendum AS r ON r.addendum_id = a.id"
    " WHERE a.note_id = ? ORDER BY a.signed_at, a.id"
)


@dataclass(frozen=True, slots=True)
class Leaving:
    """A note by its id in this vault, and as it travels: under the ids and the hash that its author signed."""

    id: NoteId
    sent: SentNote


def of_case(db: Database, case_id: CaseId) -> tuple[Leaving, ...]:
    """The oldest first."""
    with official_only(db):
        return tuple(_leaving(db, row) for row in db.rows(_NOTES, (case_id,)))


def _leaving(db: Database, row: Row) -> Leaving:
    is_own = row["origin_id"] is None
    sent = SentNote(
        NoteId(row["id"] if is_own else row["origin_id"]),
        CaseId(row["case_id"] if is_own else row["origin_case_id"]),
        moment_of(row["occurred_at"]),
        row["minutes"],
        ContactForm(row["form"]),
        row["body"],
        row["quote"],
        moment_of(row["signed_at"]),
        row["content_hash"] if is_own else row["origin_hash"],
        _author(row),
        tuple(_addendum(added) for added in db.rows(_ADDENDA, (row["id"],))),
        row["form_version"],
    )
    return Leaving(NoteId(row["id"]), sent)


def _addendum(row: Row) -> SentAddendum:
    is_own = row["origin_id"] is None
    return SentAddendum(
        NoteId(row["id"] if is_own else row["origin_id"]),
        row["body"],
        moment_of(row["signed_at"]),
        row["content_hash"] if is_own else row["origin_hash"],
        _author(row),
    )


def _author(row: Row) -> Author:
    return Author() if row["origin_id"] is None else Author(row["author"], row["author_school"])
