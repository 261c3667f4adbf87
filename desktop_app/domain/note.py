"""A note: written as a draft, frozen by signing, continued only by an addendum. Knows nothing of how it is stored."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from desktop_app.domain.errors import NoteIsEmpty, NoteIsSigned
from desktop_app.domain.ids import CaseId, NoteId


class ContactForm(StrEnum):
    INDIVIDUAL = "individual"
    GROUP = "group"
    PARENT = "parent"
    TEACHER = "teacher"
    PHONE = "phone"
    OBSERVATION = "observation"


class Tier(StrEnum):
    """OFFICIAL goes into journals and print; PRIVATE is the working note.

    No export, report or summary can reach a private note.
    """

    OFFICIAL = "official"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class NoteContent:
    """What is written: `body` is the psychologist's account, `quote` the child's own words, kept apart from it."""

    occurred_at: datetime
    minutes: int
    form: ContactForm
    tier: Tier
    body: str
    quote: str

    def is_blank(self) -> bool:
        return not (self.body.strip() or self.quote.strip())


@dataclass(frozen=True, slots=True)
class Addendum:
    id: NoteId
    body: str
    signed_at: datetime
    content_hash: str
    author: str = ""  # whoever wrote it, where a colleague handed it over


@dataclass(frozen=True, slots=True)
class Note:
    """A draft while `signed_at` is None; frozen afterwards."""

    id: NoteId
    case_id: CaseId
    content: NoteContent
    created_at: datetime
    saved_at: datetime
    signed_at: datetime | None = None
    content_hash: str = ""
    addenda: tuple[Addendum, ...] = ()
    author: str = ""  # whoever wrote it, where a colleague handed it over

    def is_signed(self) -> bool:
        return self.signed_at is not None


def content_hash(note_id: NoteId, case_id: CaseId, content: NoteContent, signed_at: datetime) -> str:
    """SHA-256 (hex) over a canonical form of everything that signing freezes."""
    plain = json.dumps(
        {
            "note": note_id,
            "case": case_id,
            "occurred_at": content.occurred_at.isoformat(),
            "minutes": content.minutes,
            "form": content.form.value,
            "tier": content.tier.value,
            "body": content.body,
            "quote": content.quote,
            "signed_at": signed_at.isoformat(),
        },
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()


def addendum_hash(addendum_id: NoteId, note_id: NoteId, body: str, signed_at: datetime) -> str:
    plain = json.dumps(
        {"addendum": addendum_id, "note": note_id, "body": body, "signed_at": signed_at.isoformat()},
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()


def normalise(text: str) -> str:
    """NFC, so that a note typed with combining marks is found by one typed without."""
    return unicodedata.normalize("NFC", text)


def edit(note: Note, content: NoteContent, now: datetime) -> Note:
    """The draft with new content; a signed note is never edited."""
    if note.is_signed():
        raise NoteIsSigned
    return replace(note, content=content, saved_at=now)


def sign(note: Note, now: datetime) -> Note:
    """Freeze the draft: from here on only addenda are possible."""
    if note.is_signed():
        raise NoteIsSigned
    if note.content.is_blank():
        raise NoteIsEmpty
    return replace(note, signed_at=now, content_hash=content_hash(note.id, note.case_id, note.content, now))
