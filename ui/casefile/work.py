"""What one gesture on the case page asks of the services, as one job each on the vault thread.

Knows nothing of Qt; `vault` is handed in by the vault thread and goes straight on to the services.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from desktop_app.domain.casefile import CaseCard
from desktop_app.domain.ids import CaseId, NoteId
from desktop_app.domain.note import Note, NoteContent
from desktop_app.services import bin as bins
from desktop_app.services import cases, note_history, notes, settings
from desktop_app.services.note_history import Comparison, NoteHistory

_ADDENDUM_KEY = "addendum_draft."


@dataclass(frozen=True, slots=True)
class AddendumDraft:
    """Words begun under a signed note and not yet signed themselves; at most one per case."""

    note_id: NoteId
    body: str


@dataclass(frozen=True, slots=True)
class OpenedCase:
    """Everything the page shows of one case; `signed` is newest first, the open draft stands apart.

    Private notes among `signed` have no words until they are asked for.
    """

    card: CaseCard
    signed: tuple[Note, ...]
    draft: Note | None
    addendum: AddendumDraft | None


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """What the vault holds now; `note` is None when nothing was left to keep."""

    case_id: CaseId
    note: Note | None


def open_case_page(vault: Any, case_id: CaseId, now: datetime) -> OpenedCase:
    """One round trip for the whole page."""
    card = cases.read_card(vault, case_id, now)
    draft = notes.open_draft(vault, case_id)
    signed = notes.story(vault, case_id, now)
    return OpenedCase(card, signed, draft, _read_addendum(vault, case_id, signed))


def keep_draft(vault: Any, case_id: CaseId, content: NoteContent, now: datetime) -> KeptDraft:
    """Store what is typed, whether or not the case had a draft: two saves under way can never make two drafts."""
    draft = notes.open_draft(vault, case_id)
    if content.is_blank():
        if draft is not None:
            notes.discard_draft(vault, draft.id, now)
        return KeptDraft(case_id, None)
    if draft is None:
        return KeptDraft(case_id, notes.start_draft(vault, case_id, content, now))
    if draft.content == content:
        return KeptDraft(case_id, draft)
    return KeptDraft(case_id, notes.save_draft(vault, draft.id, content, now))


def discard_draft(vault: Any, case_id: CaseId, content: NoteContent, now: datetime) -> KeptDraft:
    """The draft as it stands on the screen, its last words too, into the bin."""
    kept = keep_draft(vault, case_id, content, now)
    if kept.note is not None:
        notes.discard_draft(vault, kept.note.id, now)
    return KeptDraft(case_id, None)


def undo_discard(vault: Any, case_id: CaseId, content: NoteContent, now: datetime) -> KeptDraft:
    """The same draft out of the bin, with its history; begun anew when it lies there no longer."""
    note_id = bins.find_in_bin(vault, case_id, content)
    if note_id is not None and notes.open_draft(vault, case_id) is None:
        bins.take_back(vault, note_id, now)
    return keep_draft(vault, case_id, content, now)


def keep_left(vault: Any, case_id: CaseId) -> None:
    """The psychologist goes elsewhere: the draft as it stands is one of its versions."""
    draft = notes.open_draft(vault, case_id)
    if draft is not None:
        note_history.keep_left(vault, draft.id)


def read_history(vault: Any, note_id: NoteId, now: datetime) -> NoteHistory:
    return note_history.history(vault, note_id, now)


def compare(older: NoteContent, newer: NoteContent) -> Comparison:
    """No work for the vault: a calculation."""
    return note_history.compare(older, newer)


def restore_version(vault: Any, note_id: NoteId, seq: int, now: datetime) -> Note:
    return note_history.restore(vault, note_id, seq, now)


def open_private(vault: Any, note_id: NoteId, now: datetime) -> Note:
    return notes.open_private(vault, note_id, now)


def sign_draft(vault: Any, case_id: CaseId, content: NoteContent, now: datetime) -> OpenedCase:
    """Keep the last words, freeze them, and read the page anew."""
    kept = keep_draft(vault, case_id, content, now).note
    if kept is not None:
        notes.sign_note(vault, kept.id, now)
    return open_case_page(vault, case_id, now)


def keep_addendum(vault: Any, case_id: CaseId, draft: AddendumDraft | None, now: datetime) -> None:
    """An addendum is kept while it is written, in the vault like everything else; None forgets it."""
    text = json.dumps({"note": draft.note_id, "body": draft.body}, ensure_ascii=False) if draft else ""
    settings.write_setting(vault, _ADDENDUM_KEY + case_id, text, now)


def sign_addendum(vault: Any, case_id: CaseId, note_id: NoteId, body: str, now: datetime) -> OpenedCase:
    notes.add_addendum(vault, note_id, body, now)
    keep_addendum(vault, case_id, None, now)
    return open_case_page(vault, case_id, now)


def plan_step(vault: Any, case_id: CaseId, text: str, day: date | None, now: datetime) -> OpenedCase:
    cases.set_next_step(vault, case_id, text, day, now)
    return open_case_page(vault, case_id, now)


def add_concern(vault: Any, case_id: CaseId, code: str, is_acute: bool, now: datetime) -> OpenedCase:
    cases.add_concern(vault, case_id, code, now, is_acute=is_acute)
    return open_case_page(vault, case_id, now)


def choose_main_concern(vault: Any, case_id: CaseId, code: str, now: datetime) -> OpenedCase:
    cases.set_main_concern(vault, case_id, code, now)
    return open_case_page(vault, case_id, now)


def close_case(vault: Any, case_id: CaseId, reason: str, now: datetime) -> OpenedCase:
    """CaseHasDraft while words are still unsigned."""
    cases.close_case(vault, case_id, reason, now)
    return open_case_page(vault, case_id, now)


def reopen_case(vault: Any, case_id: CaseId, now: datetime) -> OpenedCase:
    cases.reopen_case(vault, case_id, now)
    return open_case_page(vault, case_id, now)


def _read_addendum(vault: Any, case_id: CaseId, signed: tuple[Note, ...]) -> AddendumDraft | None:
    text = settings.read_setting(vault, _ADDENDUM_KEY + case_id, "")
    if not text:
        return None
    stored = json.loads(text)
    if all(note.id != stored["note"] for note in signed):
        return None
    return AddendumDraft(NoteId(stored["note"]), stored["body"])
