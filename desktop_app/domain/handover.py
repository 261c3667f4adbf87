"""Handing cases over: what a package says, who gave it, what became of it. Knows nothing of keys and of files."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from desktop_app.domain.casefile import CaseConcern
from desktop_app.domain.errors import RuleRefused, WorldFailed
from desktop_app.domain.ids import CaseId, NoteId
from desktop_app.domain.note import ContactForm
from desktop_app.domain.student import Student


class Purpose(StrEnum):
    COVER = "cover"  # for a time; `ends_on` is the last day
    HANDOVER = "handover"  # for good
    MOVED = "moved"  # the pupil changes school
    RETURN = "return"  # a cover gives back what it wrote


class WithholdReason(StrEnum):
    OWN_WORDS = "own_words"  # the child wants to tell it themselves
    HARM = "harm"  # fear of harm
    OTHER = "other"


class HandoverState(StrEnum):
    WAITING = "waiting"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class Direction(StrEnum):
    GIVEN = "given"
    TAKEN = "taken"


class NotAKey(WorldFailed):
    """The file is no colleague's key, or has been changed."""

    code = "handover.not_a_key"


class NotAPackage(WorldFailed):
    code = "handover.not_a_package"


class NotAReceipt(WorldFailed):
    code = "handover.not_a_receipt"


class MadeByNewer(WorldFailed):
    code = "handover.made_by_newer"


class ForSomebodyElse(WorldFailed):
    code = "handover.for_somebody_else"


class PackageChanged(WorldFailed):
    """The seal or the sender's signature does not hold."""

    code = "handover.changed"


class FileTooLarge(WorldFailed):
    code = "handover.too_large"


class OwnPackage(RuleRefused):
    code = "handover.own"


class TakenAlready(RuleRefused):
    code = "handover.taken_already"


class CoverIsOver(RuleRefused):
    """The package was for a cover whose last day has passed."""

    code = "handover.cover_is_over"


class CoverEnded(RuleRefused):
    """The case was held in cover and the cover has ended: nothing of it is shown. Detail: `day`."""

    code = "handover.cover_ended"


class NothingChosen(RuleRefused):
    code = "handover.nothing_chosen"


class CoverNeedsEnd(RuleRefused):
    code = "handover.needs_end"


class NotCompared(RuleRefused):
    code = "handover.not_compared"


class PupilUndecided(RuleRefused):
    code = "handover.pupil_undecided"


class ReceiptUnknown(WorldFailed):
    """The receipt is for no package of this vault, or not by the person it was given to."""

    code = "handover.receipt_unknown"


@dataclass(frozen=True, slots=True)
class KeyCard:
    """A psychologist's public keys under the name they chose; `fingerprint` is six groups of five digits."""

    transfer_key: bytes
    signing_key: bytes
    name: str
    school: str
    made_on: date
    fingerprint: str = ""

    def title(self) -> str:
        return " · ".join(part for part in (self.name, self.school) if part)


@dataclass(frozen=True, slots=True)
class Colleague:
    """A key card whose numbers a person has compared with its owner."""

    card: KeyCard
    compared_at: datetime


@dataclass(frozen=True, slots=True)
class Author:
    """Empty when it is the sender of the package."""

    name: str = ""
    school: str = ""


@dataclass(frozen=True, slots=True)
class SentAddendum:
    id: NoteId
    body: str = field(repr=False)
    signed_at: datetime
    content_hash: str
    author: Author = Author()


@dataclass(frozen=True, slots=True)
class SentNote:
    """A signed official note under the ids and the hash it was signed with."""

    id: NoteId
    case_id: CaseId
    occurred_at: datetime
    minutes: int
    form: ContactForm
    body: str = field(repr=False)
    quote: str = field(repr=False)
    signed_at: datetime
    content_hash: str
    author: Author = Author()
    addenda: tuple[SentAddendum, ...] = ()


@dataclass(frozen=True, slots=True)
class SentCase:
    """A case as it travels; `withheld` counts by reason what stays behind."""

    id: CaseId
    number: str
    student: Student
    opened_on: date
    closed_on: date | None
    close_reason: str
    next_step: str
    next_step_on: date | None
    concerns: tuple[CaseConcern, ...]
    notes: tuple[SentNote, ...]
    withheld: tuple[tuple[WithholdReason, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Package:
    id: str
    made_at: datetime
    purpose: Purpose
    ends_on: date | None
    sender: KeyCard
    cases: tuple[SentCase, ...]


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the receiver answers; nothing in it names a child."""

    package_id: str
    digest: str
    state: HandoverState
    day: date
    reason: str = ""


@dataclass(frozen=True, slots=True)
class HandoverLine:
    """One line of the list of packages."""

    id: str
    direction: Direction
    purpose: Purpose
    ends_on: date | None
    name: str
    school: str
    cases: int
    withheld: int
    at: datetime
    state: HandoverState
    reason: str
    answered_at: datetime | None
    ended: int = 0  # cases of it whose cover is over


@dataclass(frozen=True, slots=True)
class NoteChoice:
    """A signed official note that could go along; `beginning` is its first line."""

    id: NoteId
    case_id: CaseId
    day: date
    form: ContactForm
    beginning: str


@dataclass(frozen=True, slots=True)
class CaseArriving:
    """A case in the preview; `is_here`: it is in this vault and only what is new is added."""

    id: CaseId
    number: str
    student: Student
    notes: int
    withheld: tuple[tuple[WithholdReason, int], ...]
    is_here: bool
    likely: tuple[Student, ...] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """What a package holds, before anything of it enters."""

    id: str
    purpose: Purpose
    ends_on: date | None
    sender: KeyCard
    compared_on: date | None
    made_on: date
    cases: tuple[CaseArriving, ...]


@dataclass(frozen=True, slots=True)
class GiveOrder:
    """What a person chose to give; `kinds` withholds every note of that form, `notes` single ones."""

    fingerprint: str
    purpose: Purpose
    cases: tuple[CaseId, ...]
    ends_on: date | None = None
    kinds: tuple[tuple[ContactForm, WithholdReason], ...] = ()
    notes: tuple[tuple[NoteId, WithholdReason], ...] = ()
    marks_left: bool = False
