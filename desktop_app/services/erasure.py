"""Erasing pupils for good: every record of theirs, then every byte of it, and an act that tells of it in numbers.

Keeps what counts for the summaries and what the access log says of ids. Knows nothing of when a record is due.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop_app.cipher.connection import Database
from desktop_app.domain.errors import DiskFull, DiskRefused, NotFound, RuleRefused
from desktop_app.domain.ids import NoteId, StudentId
from desktop_app.domain.retention import ErasureReason
from desktop_app.services import bin as bins
from desktop_app.services.retention import read_rules
from desktop_app.vault import access_log, purge, retention, students
from desktop_app.vault import erasure as table
from desktop_app.vault import school as schools
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.erasure import ErasureAct
from desktop_app.vault.official import official_only
from desktop_app.vault.session import Vault, alone

__all__ = [
    "Erased",
    "ErasureAct",
    "ErasureReason",
    "erase_from_bin",
    "erase_students",
    "finish",
    "list_acts",
    "print_act",
]

# What other journeys keep of a pupil, called in the transaction before the cases go. A journey that keeps something of
# its own adds its function here.
FORGETTING: tuple[Callable[[Database, Sequence[StudentId]], None], ...] = (table.forget_begun_words,)


class PupilIsHeld(RuleRefused):
    """Somebody said why this record is kept longer; that is taken back first."""

    code = "retention.held"


@dataclass(frozen=True, slots=True)
class Erased:
    """`is_purged` is False when the file could not be written anew yet; it is tried again at every unlocking."""

    act: ErasureAct
    is_purged: bool


@alone
def erase_students(vault: Vault, ids: Sequence[StudentId], reason: ErasureReason, now: datetime) -> Erased:
    """All or nothing of these pupils: a kill at any moment leaves them all or none. NotFound (for none at all too),
    PupilIsHeld, DiskFull before anything is begun."""
    purge.require_room(vault.db, vault.place)
    wanted = tuple(dict.fromkeys(ids))
    with vault.transaction() as db:
        _require_erasable(db, wanted)
        numbers, notes = table.case_numbers(db, wanted), table.count_notes(db, wanted)
        for forget in FORGETTING:
            forget(db, wanted)
        table.erase(db, wanted)
        act = table.write_act(db, reason, len(wanted), numbers, notes, now)
        for student_id in wanted:
            access_log.record(db, Action.STUDENT_ERASED, Target.STUDENT, student_id, now)
        purge.owe(db)
    return Erased(act, _finished(vault))


def _require_erasable(db: Database, ids: Sequence[StudentId]) -> None:
    if not ids or any(students.read(db, student_id) is None for student_id in ids):
        raise NotFound
    if any(retention.read_hold(db, student_id) is not None for student_id in ids):
        raise PupilIsHeld


def _finished(vault: Vault) -> bool:
    try:
        finish(vault)
    except (DiskFull, DiskRefused):  # the records are gone; their bytes follow as soon as the disk allows it
        return False
    return True


@alone
def erase_from_bin(vault: Vault, ids: Sequence[NoteId], now: datetime) -> int:
    """These discarded drafts and every byte of theirs; how many there were. DiskFull when only they are gone yet."""
    erased = bins.erase_from_bin(vault, ids, now)
    finish(vault)
    return erased


@alone
def finish(vault: Vault) -> bool:
    """After anything was erased, and at every unlocking in case that was cut short: the file is written anew so that
    no byte of it is left. True when there was something to do. DiskFull before it is begun."""
    if not purge.is_owed(vault.db):
        return False
    purge.require_room(vault.db, vault.place)
    purge.run(vault.db)
    return True


def list_acts(vault: Vault) -> tuple[ErasureAct, ...]:
    """The newest first."""
    return table.acts(vault.db)


@alone
def print_act(vault: Vault, number: int, language: str, now: datetime) -> bytes:
    """The act as PDF, logged in the transaction of its reading. NotFound; DiskFull while the bytes are not gone yet:
    the act says that they are."""
    from desktop_app.reports.erasure_act import erasure_act_pdf  # reportlab is loaded when paper is wanted

    finish(vault)
    order = read_rules(vault).order
    with vault.transaction() as db, official_only(db):
        act, school = table.act(db, number), schools.read(db)
        if act is None:
            raise NotFound
        access_log.record(db, Action.ERASURE_ACT_PRINTED, Target.ACT, str(number), now)
    return erasure_act_pdf(act, school.name if school else "", order, language)
