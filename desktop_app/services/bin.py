"""The bin of discarded drafts: what lies there, taking back, erasing for good after thirty days. Knows no screen.

Nothing leaves it because a clock is wrong: a date that leapt must hold for three days before it is believed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desktop_app.cipher.connection import Database
from desktop_app.domain.alphabet import nfc
from desktop_app.domain.clock import school_day
from desktop_app.domain.errors import CaseIsClosed, NotFound, RuleRefused
from desktop_app.domain.ids import CaseId, NoteId
from desktop_app.domain.note import NoteContent
from desktop_app.domain.student import Student
from desktop_app.vault import access_log, cases, notes, purge
from desktop_app.vault import bin as table
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.session import Vault

KEPT_FOR = timedelta(days=30)
LONGEST_STEP = timedelta(days=7)  # a vault unopened for longer, or a clock set forward: it cannot be told at once
PROBATION, LONGEST_PROBATION = timedelta(days=3), timedelta(days=60)


class CaseHasDraftAlready(RuleRefused):
    """A case has one open draft at most; the one in the bin stays there."""

    code = "bin.case_has_draft"


@dataclass(frozen=True, slots=True)
class BinLine:
    """A discarded draft, whose case it was in, and the day after which it is erased by itself."""

    id: NoteId
    case_id: CaseId
    case_number: str
    student: Student
    content: NoteContent
    binned_at: datetime
    kept_until: date


@dataclass(frozen=True, slots=True)
class Bin:
    """The last one thrown first. `is_waiting`: nothing leaves by itself until the date has held for three days."""

    lines: tuple[BinLine, ...]
    is_waiting: bool


def list_bin(vault: Vault, now: datetime) -> Bin:
    """Everything that lies in the bin, with its words."""
    binned = table.of_all(vault.db)
    titles = {case_id: cases.title(vault.db, case_id) for case_id in {one.case_id for one in binned}}
    lines = []
    for one in binned:
        title = titles[one.case_id]
        assert title is not None  # a foreign key says so
        until = school_day(one.binned_at + KEPT_FOR)
        lines.append(BinLine(one.id, one.case_id, title.number, title.student, one.content, one.binned_at, until))
    return Bin(tuple(lines), not _believes(vault.db, school_day(now)))


def find_in_bin(vault: Vault, case_id: CaseId, content: NoteContent) -> NoteId | None:
    """The draft of this case with these words that was thrown last."""
    said = nfc(content.body), nfc(content.quote)
    return next(
        (one.id for one in table.of_all(vault.db, case_id) if (one.content.body, one.content.quote) == said), None
    )


def take_back(vault: Vault, note_id: NoteId, now: datetime) -> CaseId:
    """The draft is in its case again, with its history. NotFound, CaseIsClosed, CaseHasDraftAlready."""
    with vault.transaction() as db:
        found = table.read(db, note_id)
        if found is None:
            raise NotFound
        case = cases.read(db, found.case_id)
        if case is None or case.closed_on is not None:
            raise CaseIsClosed
        if notes.drafts(db, found.case_id):
            raise CaseHasDraftAlready
        table.take_back(db, note_id, now)
        access_log.record(db, Action.DRAFT_RESTORED, Target.NOTE, note_id, now)
    return found.case_id


def erase_from_bin(vault: Vault, ids: Iterable[NoteId], now: datetime) -> int:
    """These drafts for good, as a person asked; how many were still there. `finish` in `erasure` ends it."""
    with vault.transaction() as db:
        there = [note_id for note_id in ids if table.read(db, note_id) is not None]
        _erase(db, there, now)
    return len(there)


def empty_old(vault: Vault, now: datetime) -> int:
    """What has lain for thirty days, after unlocking; nothing while the date has leapt and is not believed yet."""
    today = school_day(now)
    with vault.transaction() as db:
        if not _believes(db, today):
            _keep_leap(db, today)
            return 0
        table.see(db, today)
        old = table.thrown_before(db, now - KEPT_FOR)
        _erase(db, old, now)
    return len(old)


def _erase(db: Database, ids: Iterable[NoteId], now: datetime) -> None:
    ids = tuple(ids)
    if not ids:
        return
    table.erase(db, ids)
    purge.owe(db)
    for note_id in ids:
        access_log.record(db, Action.BIN_EMPTIED, Target.NOTE, note_id, now)


def _believes(db: Database, today: date) -> bool:
    """As for the summaries (`freezing`): a battery that died goes back at every start, a long holiday does not."""
    seen, leapt_on = table.seen_on(db), table.leapt_on(db)
    if seen is None or today - seen <= LONGEST_STEP:
        return True
    return leapt_on is not None and PROBATION <= today - leapt_on <= LONGEST_PROBATION


def _keep_leap(db: Database, today: date) -> None:
    leapt_on = table.leapt_on(db)
    if leapt_on is None or not leapt_on <= today <= leapt_on + LONGEST_PROBATION:
        table.keep_leap(db, today)
