"""What a note said before: which states are kept, how they are read, and how one comes back. Knows nothing of screens.

States are only ever added. A signed note's history ends with what was signed, which is the note itself.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from desktop_app.cipher.connection import Database
from desktop_app.domain import note as rules
from desktop_app.domain.difference import Piece, difference
from desktop_app.domain.errors import NotFound
from desktop_app.domain.ids import NoteId
from desktop_app.domain.note import Kept, Note, NoteContent, NoteVersion
from desktop_app.vault import access_log, note_versions, notes
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.session import Vault


@dataclass(frozen=True, slots=True)
class NoteHistory:
    """The note as it stands and the states that were kept, the newest first."""

    note: Note
    states: tuple[NoteVersion, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """From an older content to a newer one: the account and the child's own words, each in pieces."""

    older: NoteContent
    newer: NoteContent
    body: tuple[Piece, ...]
    quote: tuple[Piece, ...]


def history(vault: Vault, note_id: NoteId, now: datetime) -> NoteHistory:
    """Everything the note has said; logged in the transaction of the read. NotFound."""
    with vault.transaction() as db:
        note = _needed(db, note_id)
        states = note_versions.of_note(db, note_id)
        access_log.record(db, Action.HISTORY_READ, Target.NOTE, note_id, now)
    return NoteHistory(note, states)


def compare(older: NoteContent, newer: NoteContent) -> Comparison:
    """What became of the words; asks no vault."""
    return Comparison(older, newer, difference(older.body, newer.body), difference(older.quote, newer.quote))


def restore(vault: Vault, note_id: NoteId, seq: int, now: datetime) -> Note:
    """The draft says again what it said in this state; what it says now is kept first. NotFound, NoteIsSigned."""
    moment = now.astimezone(UTC)
    with vault.transaction() as db:
        before, state = _needed(db, note_id), note_versions.read(db, note_id, seq)
        if state is None:
            raise NotFound
        restored = rules.edit(before, state.content, moment)
        if before.content == state.content:
            return before
        restored = replace(restored, versions=_keep(db, before, Kept.RESTORED).versions)
        notes.save(db, restored)
        access_log.record(db, Action.NOTE_RESTORED, Target.NOTE, note_id, now)
    return restored


def keep_left(vault: Vault, note_id: NoteId) -> None:
    """The psychologist goes elsewhere: what the draft says is kept. Nothing happens when there is no such draft."""
    with vault.transaction() as db:
        draft = notes.read(db, note_id)
        if draft is not None and not draft.is_signed() and not draft.content.is_blank():
            _keep(db, draft, Kept.LEFT)


def keep_if_due(db: Database, before: Note, after: NoteContent, now: datetime) -> Note:
    """Inside the caller's transaction, before the draft is changed; the draft with its number of states."""
    if before.is_signed():
        return before
    why = rules.reason_to_keep(before, after, note_versions.last(db, before.id), now)
    return before if why is None else _keep(db, before, why)


def _keep(db: Database, draft: Note, why: Kept) -> Note:
    """Once: a state that was the last to be kept is not kept again."""
    last = note_versions.last(db, draft.id)
    if last is not None and last.content == draft.content:
        return draft
    note_versions.keep(db, draft, why)
    return replace(draft, versions=draft.versions + 1)


def _needed(db: Database, note_id: NoteId) -> Note:
    note = notes.read(db, note_id)
    if note is None:
        raise NotFound
    return note
