"""Notes: draft, save, sign, add to, read as a timeline. Knows nothing of screens and of what leaves the laptop."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from desktop_app.cipher.connection import Database
from desktop_app.domain import note as rules
from desktop_app.domain.alphabet import nfc
from desktop_app.domain.clock import school_day
from desktop_app.domain.errors import CaseIsClosed, NoteIsEmpty, NoteIsSigned, NotFound, RuleRefused
from desktop_app.domain.ids import CaseId, NoteId, new_id
from desktop_app.domain.note import Addendum, Note, NoteContent, addendum_hash
from desktop_app.services.cover import end_what_is_over
from desktop_app.vault import access_log, cases, provenance, search_index
from desktop_app.vault import notes as table
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.session import Vault

LONGEST = 200_000  # characters of one text: a hundred pages, far beyond any note and safe for every later step
MINUTES = range(1441)


class NoteTooLong(RuleRefused):
    """Detail: `most`, the characters a text may have."""

    code = "note.too_long"


class NoteInFuture(RuleRefused):
    """A meeting that has not been cannot be signed for."""

    code = "note.in_future"


class NoteNotSigned(RuleRefused):
    """Only a signed note has an addendum; a draft is simply edited."""

    code = "note.not_signed"


def start_draft(vault: Vault, case_id: CaseId, content: NoteContent, now: datetime) -> Note:
    """A new draft, in the vault when this returns. NotFound, CaseIsClosed, NoteTooLong."""
    moment = now.astimezone(UTC)
    draft = Note(NoteId(new_id()), case_id, _tidy(content), moment, moment)
    with vault.transaction() as db:
        case = cases.read(db, case_id)
        if case is None:
            raise NotFound
        if case.closed_on is not None:
            raise CaseIsClosed
        table.insert(db, draft)
    return draft


def save_draft(vault: Vault, note_id: NoteId, content: NoteContent, now: datetime) -> Note:
    """The draft with this content, in the vault when this returns. NotFound, NoteIsSigned, NoteTooLong."""
    tidy = _tidy(content)
    with vault.transaction() as db:
        saved = rules.edit(_needed(db, note_id), tidy, now.astimezone(UTC))
        table.save(db, saved)
    return saved


def discard_draft(vault: Vault, note_id: NoteId, now: datetime) -> None:
    """Throws an unsigned draft away. NotFound, NoteIsSigned."""
    with vault.transaction() as db:
        if _needed(db, note_id).is_signed():
            raise NoteIsSigned
        table.delete_draft(db, note_id)
        access_log.record(db, Action.DRAFT_DISCARDED, Target.NOTE, note_id, now)


def sign_note(vault: Vault, note_id: NoteId, now: datetime) -> Note:
    """Freezes the draft and makes it searchable. NotFound, NoteIsSigned, NoteIsEmpty, NoteInFuture."""
    with vault.transaction() as db:
        signed = rules.sign(_needed(db, note_id), now.astimezone(UTC))
        cases.require_shown(db, signed.case_id)
        if school_day(signed.content.occurred_at) > school_day(now):
            raise NoteInFuture
        table.freeze(db, signed)
        search_index.add(db, signed.id, search_index.text_of(signed.content.body, signed.content.quote))
        access_log.record(db, Action.NOTE_SIGNED, Target.NOTE, signed.id, now)
    return signed


def add_addendum(vault: Vault, note_id: NoteId, body: str, now: datetime) -> Addendum:
    """Later words to a signed note, signed at once. NotFound, NoteNotSigned, NoteIsEmpty, NoteTooLong."""
    text, moment = _text(body), now.astimezone(UTC)
    if not text.strip():
        raise NoteIsEmpty
    identity = NoteId(new_id())
    addendum = Addendum(identity, text, moment, addendum_hash(identity, note_id, text, moment))
    with vault.transaction() as db:
        note = _needed(db, note_id)
        if not note.is_signed():
            raise NoteNotSigned
        cases.require_shown(db, note.case_id)
        table.insert_addendum(db, note_id, addendum)
        search_index.add(db, note_id, text, addendum.id)
        access_log.record(db, Action.NOTE_ADDED_TO, Target.NOTE, note_id, now)
    return addendum


def timeline(vault: Vault, case_id: CaseId, now: datetime) -> tuple[Note, ...]:
    """Every note of the case, drafts included, the latest meeting first; logged in the transaction of the read."""
    end_what_is_over(vault, now)
    with vault.transaction() as db:
        if cases.read(db, case_id) is None:
            raise NotFound
        found = table.of_case(db, case_id)
        authors = provenance.authors(db, case_id)
        access_log.record(db, Action.TIMELINE_READ, Target.CASE, case_id, now)
    return tuple(_with_authors(note, authors) for note in found) if authors else found


def open_draft(vault: Vault, case_id: CaseId) -> Note | None:
    """The draft of this case that was saved last."""
    found = table.drafts(vault.db, case_id)
    return found[0] if found else None


def _with_authors(note: Note, authors: Mapping[str, str]) -> Note:
    """Who wrote what a colleague handed over; empty is the owner of this vault."""
    addenda = tuple(replace(added, author=authors.get(added.id, "")) for added in note.addenda)
    return replace(note, author=authors.get(note.id, ""), addenda=addenda)


def _needed(db: Database, note_id: NoteId) -> Note:
    note = table.read(db, note_id)
    if note is None:
        raise NotFound
    return note


def _tidy(content: NoteContent) -> NoteContent:
    """NFC, UTC, whole minutes of one day: what is shown, stored and signed is the same."""
    return replace(
        content,
        occurred_at=content.occurred_at.astimezone(UTC),
        minutes=min(max(content.minutes, MINUTES.start), MINUTES.stop - 1),
        body=_text(content.body),
        quote=_text(content.quote),
    )


def _text(text: str) -> str:
    if len(text) > LONGEST:
        raise NoteTooLong(most=LONGEST)
    return nfc(text).replace("\r\n", "\n").replace("\r", "\n")
