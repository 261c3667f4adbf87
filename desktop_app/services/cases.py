"""Cases: open, list, read, steer and close one child's case. Knows nothing of what its notes say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from desktop_app.cipher.connection import Database
from desktop_app.domain.alphabet import nfc, words
from desktop_app.domain.casefile import CaseCard, CaseConcern, Casefile, CaseRow, derive_status
from desktop_app.domain.clock import school_day
from desktop_app.domain.codes import concern
from desktop_app.domain.errors import CaseIsClosed, CaseNeedsConcern, NotFound, RuleRefused
from desktop_app.domain.ids import CaseId, StudentId, new_id
from desktop_app.services.cover import end_what_is_over
from desktop_app.vault import access_log, notes, students
from desktop_app.vault import cases as table
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.session import Vault


class CaseAlreadyOpen(RuleRefused):
    """A child has one open case; another concern is added to it. Detail: `number`."""

    code = "case.already_open"


class CaseHasDraft(RuleRefused):
    """An unsigned note would be left behind in a closed case."""

    code = "case.has_draft"


def open_case(
    vault: Vault, student_id: StudentId, concern_code: str, now: datetime, *, is_acute: bool = False
) -> Casefile:
    """A new case with its main concern. CaseNeedsConcern, UnknownCode, NotFound (pupil), CaseAlreadyOpen."""
    if not concern_code:
        raise CaseNeedsConcern
    concern(concern_code)
    today = school_day(now)
    with vault.transaction() as db:
        if students.read(db, student_id) is None:
            raise NotFound
        number = table.open_case_of(db, student_id)
        if number is not None:
            raise CaseAlreadyOpen(number=number)
        seq = table.next_seq(db)
        first = CaseConcern(concern_code, is_main=True, registered_on=today, is_acute=is_acute)
        case = Casefile(CaseId(new_id()), table.number_of(seq), student_id, today, (first,))
        table.insert(db, case, seq, now)
        access_log.record(db, Action.CASE_OPENED, Target.CASE, case.id, now)
    return case


def list_cases(
    vault: Vault,
    now: datetime,
    *,
    include_closed: bool = False,
    query: str = "",
    student_id: StudentId | None = None,
) -> tuple[CaseRow, ...]:
    """The caseload, newest case first; `query` matches the pupil's name and class or the case's number."""
    today = school_day(now)
    end_what_is_over(vault, now)
    return tuple(
        CaseRow(
            facts.case,
            facts.student,
            derive_status(facts.case, facts.last_contact, today),
            facts.last_contact,
            facts.drafts > 0,
        )
        for facts in table.list_facts(vault.db, words(query), include_closed, student_id)
    )


def student_cases(vault: Vault, student_id: StudentId, now: datetime) -> tuple[CaseRow, ...]:
    """Every case of the pupil whose card is opened, closed ones too; logged as a look at the card."""
    with vault.transaction() as db:
        access_log.record(db, Action.STUDENT_READ, Target.STUDENT, student_id, now)
        return list_cases(vault, now, include_closed=True, student_id=student_id)


def read_card(vault: Vault, case_id: CaseId, now: datetime) -> CaseCard:
    """The summary card; the access log's line is in the same transaction. NotFound, CoverEnded."""
    end_what_is_over(vault, now)
    with vault.transaction() as db:
        facts = table.facts(db, case_id)
        if facts is None:
            raise NotFound
        access_log.record(db, Action.CASE_READ, Target.CASE, case_id, now)
    status = derive_status(facts.case, facts.last_contact, school_day(now))
    return CaseCard(facts.case, facts.student, status, facts.last_contact, facts.contacts, facts.drafts)


def add_concern(vault: Vault, case_id: CaseId, code: str, now: datetime, *, is_acute: bool = False) -> Casefile:
    """A further concern, registered today; one that is there already stays as it was registered."""
    concern(code)

    def add(db: Database, case: Casefile) -> Casefile:
        if any(known.code == code for known in case.concerns):
            return case
        table.insert_concern(db, case.id, CaseConcern(code, not case.concerns, school_day(now), is_acute))
        return case

    return _change_open(vault, case_id, now, add)


def set_main_concern(vault: Vault, case_id: CaseId, code: str, now: datetime) -> Casefile:
    """Makes this the case's main concern, registering it today where it is new."""
    concern(code)

    def choose(db: Database, case: Casefile) -> Casefile:
        if all(known.code != code for known in case.concerns):
            table.insert_concern(db, case.id, CaseConcern(code, is_main=False, registered_on=school_day(now)))
        table.make_main(db, case.id, code)
        return case

    return _change_open(vault, case_id, now, choose)


def set_next_step(vault: Vault, case_id: CaseId, text: str, day: date | None, now: datetime) -> Casefile:
    """What comes next and by when; an empty text without a day clears it."""

    def step(db: Database, case: Casefile) -> Casefile:
        return replace(case, next_step=nfc(text).strip(), next_step_on=day)

    return _change_open(vault, case_id, now, step)


def close_case(vault: Vault, case_id: CaseId, reason: str, now: datetime) -> Casefile:
    """Ends the case; its record stays readable. CaseIsClosed, CaseHasDraft."""

    def close(db: Database, case: Casefile) -> Casefile:
        if notes.drafts(db, case.id):
            raise CaseHasDraft
        access_log.record(db, Action.CASE_CLOSED, Target.CASE, case.id, now)
        return replace(
            case, closed_on=school_day(now), close_reason=nfc(reason).strip(), next_step="", next_step_on=None
        )

    return _change_open(vault, case_id, now, close)


def reopen_case(vault: Vault, case_id: CaseId, now: datetime) -> Casefile:
    """Opens a closed case again; an open one is left as it is. CaseAlreadyOpen when the pupil has another one."""
    end_what_is_over(vault, now)
    with vault.transaction() as db:
        case = _needed(db, case_id)
        if case.closed_on is None:
            return case
        number = table.open_case_of(db, case.student_id)
        if number is not None:
            raise CaseAlreadyOpen(number=number)
        table.update(db, replace(case, closed_on=None, close_reason=""), now)
        access_log.record(db, Action.CASE_CHANGED, Target.CASE, case_id, now)
        return _needed(db, case_id)


def _change_open(
    vault: Vault, case_id: CaseId, now: datetime, change: Callable[[Database, Casefile], Casefile]
) -> Casefile:
    """One change of an open case with its line in the access log, all or nothing; the case as it is then."""
    end_what_is_over(vault, now)
    with vault.transaction() as db:
        case = _needed(db, case_id)
        if case.closed_on is not None:
            raise CaseIsClosed
        table.update(db, change(db, case), now)
        access_log.record(db, Action.CASE_CHANGED, Target.CASE, case_id, now)
        return _needed(db, case_id)


def _needed(db: Database, case_id: CaseId) -> Casefile:
    case = table.read(db, case_id)
    if case is None:
        raise NotFound
    return case
