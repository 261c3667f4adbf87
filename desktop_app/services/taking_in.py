"""Taking a colleague's package in: looked at first, accepted in one transaction or declined. Knows no giving."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date, datetime

from desktop_app.cipher import envelope
from desktop_app.cipher.connection import Database
from desktop_app.cipher.signing import Signer
from desktop_app.domain.cells import neutral
from desktop_app.domain.clock import school_day, school_year
from desktop_app.domain.errors import NotFound
from desktop_app.domain.handover import (
    CaseArriving,
    CoverIsOver,
    Direction,
    HandoverLine,
    HandoverState,
    KeyCard,
    NotAPackage,
    NotCompared,
    OwnPackage,
    Package,
    PackageChanged,
    Preview,
    PupilUndecided,
    Purpose,
    Receipt,
    SentCase,
    TakenAlready,
)
from desktop_app.domain.handover_file import package_of, receipt_body
from desktop_app.domain.ids import CaseId, StudentId
from desktop_app.domain.student import Student
from desktop_app.services.colleagues import my_card, proved_card
from desktop_app.services.handover import PACKAGE, RECEIPT
from desktop_app.vault import access_log, arriving, cases, handover, keys, provenance, students
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.session import Vault

NEW_PUPIL = StudentId("")
LONGEST_REASON = 200


def look_in(vault: Vault, data: bytes, now: datetime) -> Preview:
    """What the package holds. Changes nothing. NotAPackage, MadeByNewer, ForSomebodyElse, PackageChanged, OwnPackage,
    TakenAlready, FileTooLarge."""
    package = _open(vault, data, now)
    known = handover.colleague(vault.db, package.sender.fingerprint)
    return Preview(
        package.id,
        package.purpose,
        package.ends_on,
        package.sender,
        None if known is None else school_day(known.compared_at),
        school_day(package.made_at),
        tuple(_arriving(vault.db, case) for case in package.cases),
    )


def accept(
    vault: Vault, data: bytes, pupils: Mapping[CaseId, StudentId], now: datetime, *, is_compared: bool = False
) -> bytes:
    """Everything of the package in one transaction; the receipt to give back. `pupils`: for each case that is not
    here yet the pupil of this register it belongs to, or NEW_PUPIL. NotCompared, PupilUndecided, CoverIsOver."""
    package = _open(vault, data, now)
    if package.ends_on is not None and package.ends_on < school_day(now):
        raise CoverIsOver
    receipt = Receipt(package.id, hashlib.sha256(data).hexdigest(), HandoverState.ACCEPTED, school_day(now))
    with vault.transaction() as db:
        if handover.colleague(db, package.sender.fingerprint) is None:
            if not is_compared:
                raise NotCompared
            handover.save_colleague(db, package.sender, now)
        for sent in package.cases:
            case_id = _take_case(db, package, sent, pupils, now)
            access_log.record(db, Action.HANDOVER_TAKEN, Target.CASE, case_id, now)
        _record(db, package, receipt, now)
    return _receipt_file(vault, package.sender, receipt)


def decline(vault: Vault, data: bytes, reason: str, now: datetime) -> bytes:
    """Nothing enters but the fact; the receipt to give back says why."""
    package = _open(vault, data, now)
    receipt = Receipt(
        package.id,
        hashlib.sha256(data).hexdigest(),
        HandoverState.DECLINED,
        school_day(now),
        neutral(reason)[:LONGEST_REASON].rstrip(),
    )
    with vault.transaction() as db:
        _record(db, package, receipt, now)
    return _receipt_file(vault, package.sender, receipt)


def receipt_again(vault: Vault, package_id: str, now: datetime) -> bytes:
    """The answer that was given to this package, sealed anew. NotFound; NotCompared when the sender's key is gone."""
    found = handover.answered(vault.db, package_id)
    if found is None:
        raise NotFound
    fingerprint, receipt = found
    sender = handover.colleague(vault.db, fingerprint)
    if sender is None:
        raise NotCompared
    return _receipt_file(vault, sender.card, receipt)


def _open(vault: Vault, data: bytes, now: datetime) -> Package:
    me = my_card(vault, now)
    with vault.transaction() as db:
        secret = keys.transfer_key(db, now)
    try:
        opened = envelope.open_file(PACKAGE, secret, data)
    except ValueError as error:
        raise NotAPackage from error
    try:
        package = package_of(opened.body, proved_card)
    except ValueError as error:
        raise NotAPackage from error
    if package.sender.signing_key != opened.signer:
        raise PackageChanged
    if package.sender.fingerprint == me.fingerprint:
        raise OwnPackage
    if handover.taken_from(vault.db, package.id) is not None:
        raise TakenAlready
    return package


def _arriving(db: Database, sent: SentCase) -> CaseArriving:
    is_here = cases.read_ended_too(db, sent.id) is not None
    new = sum(provenance.known_note(db, note) is None for note in sent.notes)
    return CaseArriving(
        sent.id, sent.number, sent.student, new, sent.withheld, is_here, () if is_here else _likely(db, sent.student)
    )


def _likely(db: Database, student: Student) -> tuple[Student, ...]:
    """Namesakes of this register, the surest first: the same pupil of an earlier package, class, year of birth."""
    found = {one.id: one for one in students.namesakes(db, student.family_name, student.given_name)}
    same = students.read(db, student.id)
    if same is not None:
        found[same.id] = same

    def unlikeness(one: Student) -> tuple[bool, bool, bool]:
        both_born = one.birth_date is not None and student.birth_date is not None
        is_other_year = both_born and one.birth_date.year != student.birth_date.year  # type: ignore[union-attr]
        return one.id != student.id, is_other_year, one.school_class != student.school_class

    return tuple(sorted(found.values(), key=unlikeness))


def _take_case(
    db: Database, package: Package, sent: SentCase, pupils: Mapping[CaseId, StudentId], now: datetime
) -> CaseId:
    """The case of this vault in which the arriving one now stands."""
    here = cases.read_ended_too(db, sent.id)
    if here is not None:
        is_ours_back = package.purpose is Purpose.RETURN and handover.was_covered_by(
            db, sent.id, package.sender.fingerprint
        )
        source = provenance.source_of(db, sent.id)
        if source is not None and handover.taken_from(db, source) == package.sender.fingerprint:
            _renew(db, package, sent, now)
        arriving.add_concerns(db, here.id, sent, counts_here=is_ours_back)
        arriving.add_notes(db, here.id, package, sent)
        return here.id
    if sent.id not in pupils:
        raise PupilUndecided
    student_id = _pupil(db, sent.student, pupils[sent.id], now)
    own = arriving.open_case(db, student_id)
    is_open = sent.closed_on is None and not (own and package.purpose is Purpose.COVER)
    if own is not None and is_open:
        case_id = own  # a child has one open case: what arrives goes on in it
        arriving.add_concerns(db, case_id, sent, counts_here=False)
    else:
        closed_on = None if is_open else sent.closed_on or school_day(now)
        case_id = arriving.insert_case(db, sent, student_id, closed_on, now)
    if own != case_id or not provenance.is_received(db, case_id):
        provenance.mark_case(db, case_id, package.id, package.ends_on, _counts_from(now))
    arriving.add_notes(db, case_id, package, sent)
    return case_id


def _renew(db: Database, package: Package, sent: SentCase, now: datetime) -> None:
    """A cover goes on under a new end, or has become a handover for good: the same colleague says so."""
    if not provenance.is_cover(db, sent.id) or package.purpose is Purpose.RETURN:
        return
    provenance.mark_case(db, sent.id, package.id, package.ends_on, _counts_from(now))
    arriving.open_again(db, sent, now)


def _counts_from(now: datetime) -> date:
    """1 September after this school year: until then the pupil may have counted at the colleague's."""
    return date(school_year(school_day(now)) + 1, 9, 1)


def _pupil(db: Database, student: Student, chosen: StudentId, now: datetime) -> StudentId:
    if chosen != NEW_PUPIL:
        if students.read(db, chosen) is None:
            raise NotFound
        return chosen
    fresh = arriving.tidy_pupil(db, student)
    students.insert(db, (fresh,), now)
    access_log.record(db, Action.STUDENT_ADDED, Target.STUDENT, fresh.id, now)
    return fresh.id


def _record(db: Database, package: Package, receipt: Receipt, now: datetime) -> None:
    sender = package.sender
    line = HandoverLine(
        package.id,
        Direction.TAKEN,
        package.purpose,
        package.ends_on,
        sender.name,
        sender.school,
        len(package.cases),
        sum(count for case in package.cases for _, count in case.withheld),
        now,
        receipt.state,
        receipt.reason,
        now,
    )
    handover.insert(db, line, sender.fingerprint, receipt.digest)
    access_log.record(db, Action.HANDOVER_TAKEN, Target.HANDOVER, package.id, now)


def _receipt_file(vault: Vault, sender: KeyCard, receipt: Receipt) -> bytes:
    signer = Signer(keys.device_signing_key(vault))
    return envelope.seal(RECEIPT, sender.transfer_key, signer, receipt_body(receipt))
