"""Giving cases to a colleague in a sealed package, and hearing what became of it. Knows nothing of taking one in.

Drafts and private working notes cannot be chosen: `provenance.official_ids` is the one way to a note that leaves.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from desktop_app.cipher import envelope
from desktop_app.cipher.connection import Database
from desktop_app.cipher.signing import Signer
from desktop_app.domain.casefile import CaseRow
from desktop_app.domain.clock import school_day
from desktop_app.domain.errors import NotFound
from desktop_app.domain.handover import (
    CoverNeedsEnd,
    Direction,
    GiveOrder,
    HandoverLine,
    HandoverState,
    KeyCard,
    NotAReceipt,
    NotCompared,
    NoteChoice,
    NothingChosen,
    Package,
    Purpose,
    ReceiptUnknown,
    SentCase,
    WithholdReason,
)
from desktop_app.domain.handover_file import package_body, receipt_of
from desktop_app.domain.ids import CaseId, NoteId, new_id
from desktop_app.domain.note import Note
from desktop_app.domain.student import Student
from desktop_app.services.cases import list_cases
from desktop_app.services.colleagues import my_card, signed_card
from desktop_app.services.cover import end_what_is_over
from desktop_app.vault import access_log, cases, handover, keys, provenance, students
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.session import Vault

PACKAGE, RECEIPT = "senim-handover", "senim-receipt"
BEGINNING = 90  # characters of a note in the list of what can be withheld


@dataclass(frozen=True, slots=True)
class Given:
    """The sealed file, once; the vault keeps no copy of it."""

    id: str
    data: bytes
    cases: int
    notes: int
    withheld: int


@dataclass(frozen=True, slots=True)
class WhatGoes:
    """A package in numbers, before it is made."""

    cases: int
    notes: int
    withheld: int


@dataclass(frozen=True, slots=True)
class _Gathered:
    case: SentCase
    student: Student
    withheld: tuple[tuple[NoteId, WithholdReason], ...]


def choices(vault: Vault, now: datetime) -> tuple[CaseRow, ...]:
    """The cases that can be given, closed ones too, the newest first; not those held in cover for somebody else."""
    covered = set(handover.cover_cases(vault.db))
    return tuple(row for row in list_cases(vault, now, include_closed=True) if row.case.id not in covered)


def note_choices(vault: Vault, case_ids: Sequence[CaseId], now: datetime) -> tuple[NoteChoice, ...]:
    """The signed official notes of these cases, for choosing what to withhold; logged as a reading."""
    found = []
    with vault.transaction() as db:
        for case_id in case_ids:
            cases.require_shown(db, case_id)
            for note in provenance.notes_of(db, provenance.official_ids(db, case_id)):
                content = note.content
                first = " ".join((content.body or content.quote).split())[:BEGINNING]
                found.append(NoteChoice(note.id, case_id, school_day(content.occurred_at), content.form, first))
            access_log.record(db, Action.TIMELINE_READ, Target.CASE, case_id, now)
    return tuple(found)


def weigh(vault: Vault, order: GiveOrder, now: datetime) -> WhatGoes:
    """What `give` would put into the package, in numbers; changes nothing. NothingChosen, CoverNeedsEnd, NotFound."""
    _require_whole(order, now)
    gathered = [_gather(vault.db, case_id, order) for case_id in dict.fromkeys(order.cases)]
    return WhatGoes(
        len(gathered), sum(len(one.case.notes) for one in gathered), sum(len(one.withheld) for one in gathered)
    )


def give(vault: Vault, order: GiveOrder, now: datetime) -> Given:
    """The package, told in the log in the same transaction. NotCompared, NothingChosen, CoverNeedsEnd, FileTooLarge."""
    today = school_day(now)
    _require_whole(order, now)
    me = my_card(vault, now)
    with vault.transaction() as db:
        colleague = handover.colleague(db, order.fingerprint)
        if colleague is None:
            raise NotCompared
        gathered = [_gather(db, case_id, order) for case_id in dict.fromkeys(order.cases)]
        ends_on = order.ends_on if order.purpose is Purpose.COVER else None
        package = Package(
            new_id(), now.astimezone(UTC), order.purpose, ends_on, me, tuple(one.case for one in gathered)
        )
        body = package_body(package, signed_card(vault, me))
        signer = Signer(keys.device_signing_key(vault))
        data = envelope.seal(PACKAGE, colleague.card.transfer_key, signer, body)
        _record(db, package, gathered, colleague.card, data, now)
        if order.purpose is Purpose.MOVED and order.marks_left:
            for one in gathered:
                students.update(db, replace(one.student, left_on=one.student.left_on or today), now)
                access_log.record(db, Action.STUDENT_CHANGED, Target.STUDENT, one.student.id, now)
    return Given(
        package.id,
        data,
        len(gathered),
        sum(len(one.case.notes) for one in gathered),
        sum(len(one.withheld) for one in gathered),
    )


def give_back(vault: Vault, package_id: str, now: datetime) -> Given:
    """The cases held in cover by this package, to whoever gave them, with what was written meanwhile. NotFound."""
    end_what_is_over(vault, now)
    fingerprint = handover.taken_from(vault.db, package_id)
    held = handover.cover_cases(vault.db, package_id)
    if fingerprint is None or not held:
        raise NotFound
    return give(vault, GiveOrder(fingerprint, Purpose.RETURN, held), now)


def take_receipt(vault: Vault, data: bytes, now: datetime) -> HandoverLine:
    """The colleague's answer. NotAReceipt, ForSomebodyElse, PackageChanged, ReceiptUnknown; twice is no harm."""
    with vault.transaction() as db:
        try:
            opened = envelope.open_file(RECEIPT, keys.transfer_key(db, now), data)
            receipt = receipt_of(opened.body)
        except ValueError as error:
            raise NotAReceipt from error
        sent = handover.sent_to(db, receipt.package_id)
        colleague = None if sent is None else handover.colleague(db, sent[0])
        if sent is None or colleague is None or colleague.card.signing_key != opened.signer:
            raise ReceiptUnknown
        if sent[1] != receipt.digest:
            raise ReceiptUnknown
        if sent[2] is HandoverState.WAITING:
            handover.answer(db, receipt.package_id, receipt.state, receipt.reason, now)
            access_log.record(db, Action.HANDOVER_RECEIPT_TAKEN, Target.HANDOVER, receipt.package_id, now)
        return next(
            line for line in handover.lines(db) if line.id == receipt.package_id and line.direction is Direction.GIVEN
        )


def packages(vault: Vault, now: datetime) -> tuple[HandoverLine, ...]:
    """Every package given and taken, the newest first."""
    end_what_is_over(vault, now)
    return handover.lines(vault.db)


def _require_whole(order: GiveOrder, now: datetime) -> None:
    if not order.cases:
        raise NothingChosen
    if order.purpose is Purpose.COVER and (order.ends_on is None or order.ends_on < school_day(now)):
        raise CoverNeedsEnd


def _gather(db: Database, case_id: CaseId, order: GiveOrder) -> _Gathered:
    """One case as it travels. NotFound; a case in cover goes back to its owner and to nobody else."""
    case = cases.read_ended_too(db, case_id)
    student = None if case is None else students.read(db, case.student_id)
    if case is None or student is None:
        raise NotFound
    is_return = order.purpose is Purpose.RETURN
    source = provenance.source_of(db, case_id) if provenance.is_cover(db, case_id) else None
    if is_return != (source is not None) or (source and handover.taken_from(db, source) != order.fingerprint):
        raise NotFound
    kinds, single = dict(order.kinds), dict(order.notes)
    going: list[Note] = []
    withheld: list[tuple[NoteId, WithholdReason]] = []
    for note in provenance.notes_of(db, provenance.official_ids(db, case_id)):
        reason = single.get(note.id) or kinds.get(note.content.form)
        if reason is None:
            going.append(note)
        else:
            withheld.append((note.id, reason))
    sent = SentCase(
        case.id,
        case.number,
        student,
        case.opened_on,
        case.closed_on,
        case.close_reason,
        case.next_step,
        case.next_step_on,
        case.concerns,
        tuple(provenance.as_sent(db, note) for note in going),
        _count(reason for _, reason in withheld),
    )
    return _Gathered(sent, student, tuple(withheld))


def _count(reasons: Iterable[WithholdReason]) -> tuple[tuple[WithholdReason, int], ...]:
    found = list(reasons)
    return tuple((reason, found.count(reason)) for reason in WithholdReason if reason in found)


def _record(
    db: Database, package: Package, gathered: Sequence[_Gathered], card: KeyCard, data: bytes, now: datetime
) -> None:
    withheld = [pair for one in gathered for pair in one.withheld]
    line = HandoverLine(
        package.id,
        Direction.GIVEN,
        package.purpose,
        package.ends_on,
        card.name,
        card.school,
        len(gathered),
        len(withheld),
        now,
        HandoverState.WAITING,
        "",
        None,
    )
    handover.insert(db, line, card.fingerprint, hashlib.sha256(data).hexdigest())
    handover.insert_cases(db, package.id, (one.case.id for one in gathered))
    handover.insert_withheld(db, package.id, withheld)
    access_log.record(db, Action.HANDOVER_GIVEN, Target.HANDOVER, package.id, now)
    for one in gathered:
        access_log.record(db, Action.HANDOVER_GIVEN, Target.CASE, one.case.id, now)
