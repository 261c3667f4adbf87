"""A note: written as a draft, frozen by signing, continued only by an addendum. Knows nothing of how it is stored."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from desktop_app.domain.errors import NoteIsEmpty, NoteIsSigned
from desktop_app.domain.ids import CaseId, NoteId

PAUSE = timedelta(minutes=3)
STRETCH = timedelta(minutes=10)  # of writing without a pause
MUCH = 120  # characters: a passage, not a word


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
    """What is written: `body` is the psychologist's account, `quote` the child's own words, kept apart from it.

    `form_version` is the version of `form` it was begun on; 1 is what there was before forms had versions.
    """

    occurred_at: datetime
    minutes: int
    form: ContactForm
    tier: Tier
    body: str
    quote: str
    form_version: int = 1

    def length(self) -> int:
        """In characters."""
        return len(self.body) + len(self.quote)

    def is_blank(self) -> bool:
        return not (self.body.strip() or self.quote.strip())


class Kept(StrEnum):
    """Why a state of a draft was worth keeping. What was signed needs no other copy than the signed note itself."""

    PAUSE = "pause"  # it had stood for some minutes when it was changed, or was written on for long
    LEFT = "left"  # the psychologist went elsewhere
    CUT = "cut"  # much of it was about to be taken out at once
    RESTORED = "restored"  # an older state was about to take its place


@dataclass(frozen=True, slots=True)
class NoteVersion:
    """What a draft said at `saved_at`; `seq` orders the versions of the whole vault."""

    seq: int
    note_id: NoteId
    why: Kept
    saved_at: datetime
    content: NoteContent


@dataclass(frozen=True, slots=True)
class Addendum:
    id: NoteId
    body: str
    signed_at: datetime
    content_hash: str


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
    versions: int = 0  # earlier states that were kept

    def is_signed(self) -> bool:
        return self.signed_at is not None

    def is_veiled(self) -> bool:
        """Whether its words were left out because nobody has asked for them: a signed note is never empty."""
        return self.is_signed() and self.content.is_blank()

    def veiled(self) -> Note:
        """The note without any of its words."""
        addenda = tuple(replace(addendum, body="") for addendum in self.addenda)
        return replace(self, content=replace(self.content, body="", quote=""), addenda=addenda)


def content_hash(note_id: NoteId, case_id: CaseId, content: NoteContent, signed_at: datetime) -> str:
    """SHA-256 (hex) over a canonical form of everything that signing freezes."""
    plain = json.dumps(
        {
            "note": note_id,
            "case": case_id,
            "occurred_at": content.occurred_at.isoformat(),
            "minutes": content.minutes,
            "form": content.form.value,
            **({"form_version": content.form_version} if content.form_version > 1 else {}),  # as old hashes were made
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


def reason_to_keep(before: Note, after: NoteContent, last: NoteVersion | None, now: datetime) -> Kept | None:
    """Why what a draft said before this change should be kept; None while it is simply being written on.

    `last`: its version that was kept last.
    """
    if before.content.is_blank() or before.content == after:
        return None
    if before.content.length() - after.length() >= MUCH:
        return Kept.CUT
    kept_at, kept = (before.created_at, 0) if last is None else (last.saved_at, last.content.length())
    is_long_ago = now - kept_at >= STRETCH and abs(before.content.length() - kept) >= MUCH
    return Kept.PAUSE if now - before.saved_at >= PAUSE or is_long_ago else None


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
