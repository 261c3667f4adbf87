"""Cases: opened, listed, steered, closed, opened again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest

from desktop_app.domain.casefile import Casefile, CaseStatus
from desktop_app.domain.errors import CaseIsClosed, CaseNeedsConcern, NotFound, UnknownCode
from desktop_app.domain.ids import CaseId, StudentId
from desktop_app.domain.note import ContactForm, Note, NoteContent
from desktop_app.domain.student import SchoolClass, Student
from desktop_app.services import cases, notes, students
from desktop_app.vault.session import Vault

DAY = timedelta(days=1)


def test_a_case_is_opened_with_its_concern(vault: Vault, pupil: Student, clock_now: datetime) -> None:
    case = cases.open_case(vault, pupil.id, "bul_peer", clock_now, is_acute=True)
    card = cases.read_card(vault, case.id, clock_now)
    assert (card.case, card.student, card.status) == (case, pupil, CaseStatus.NEW)
    assert (case.number, case.main_concern(), case.opened_on) == ("S-001", "bul_peer", date(2026, 11, 23))
    assert case.concerns[0].is_acute


def test_what_is_refused(vault: Vault, pupil: Student, clock_now: datetime) -> None:
    with pytest.raises(CaseNeedsConcern):
        cases.open_case(vault, pupil.id, "", clock_now)
    with pytest.raises(UnknownCode):
        cases.open_case(vault, pupil.id, "no_such", clock_now)
    with pytest.raises(NotFound):
        cases.open_case(vault, StudentId("none"), "oop", clock_now)
    with pytest.raises(NotFound):
        cases.read_card(vault, CaseId("none"), clock_now)
    assert cases.list_cases(vault, clock_now) == ()
    case = cases.open_case(vault, pupil.id, "oop", clock_now)
    with pytest.raises(cases.CaseAlreadyOpen) as refused:
        cases.open_case(vault, pupil.id, "oop", clock_now)
    assert refused.value.details == {"number": case.number}


def test_concerns_are_added_and_one_is_the_main_one(vault: Vault, case: Casefile, clock_now: datetime) -> None:
    later = clock_now + 40 * DAY
    cases.add_concern(vault, case.id, "oop", later, is_acute=True)
    again = cases.add_concern(vault, case.id, "oop", later + DAY)
    assert [(c.code, c.is_main, c.is_acute, c.registered_on) for c in again.concerns] == [
        ("bul_peer", True, False, date(2026, 11, 23)),
        ("oop", False, True, date(2027, 1, 2)),
    ]
    assert cases.set_main_concern(vault, case.id, "oop", later).main_concern() == "oop"
    moved = cases.set_main_concern(vault, case.id, "edu_career", later)
    assert [c.code for c in moved.concerns] == ["edu_career", "bul_peer", "oop"]
    with pytest.raises(UnknownCode):
        cases.add_concern(vault, case.id, "no_such", later)


def test_closing_and_opening_again(
    vault: Vault, pupil: Student, case: Casefile, written: Callable[..., NoteContent], clock_now: datetime
) -> None:
    cases.set_next_step(vault, case.id, " Кездесу ", date(2026, 12, 1), clock_now)
    draft = notes.start_draft(vault, case.id, written("жазба"), clock_now)
    with pytest.raises(cases.CaseHasDraft):
        cases.close_case(vault, case.id, "Аяқталды", clock_now)
    notes.sign_note(vault, draft.id, clock_now)
    closed = cases.close_case(vault, case.id, " Аяқталды ", clock_now)
    assert (closed.closed_on, closed.close_reason, closed.next_step) == (date(2026, 11, 23), "Аяқталды", "")
    assert cases.read_card(vault, case.id, clock_now).status is CaseStatus.CLOSED
    for change in (
        lambda: cases.close_case(vault, case.id, "", clock_now),
        lambda: cases.add_concern(vault, case.id, "oop", clock_now),
        lambda: cases.set_main_concern(vault, case.id, "oop", clock_now),
        lambda: cases.set_next_step(vault, case.id, "x", None, clock_now),
    ):
        with pytest.raises(CaseIsClosed):
            change()
    assert cases.list_cases(vault, clock_now) == ()
    assert [row.case.number for row in cases.list_cases(vault, clock_now, include_closed=True)] == ["S-001"]
    other = cases.open_case(vault, pupil.id, "oop", clock_now)
    with pytest.raises(cases.CaseAlreadyOpen):
        cases.reopen_case(vault, case.id, clock_now)
    cases.close_case(vault, other.id, "", clock_now)
    assert cases.reopen_case(vault, case.id, clock_now).closed_on is None
    assert cases.reopen_case(vault, case.id, clock_now).closed_on is None


def test_status_follows_the_signed_contacts(
    vault: Vault, case: Casefile, written: Callable[..., NoteContent], signed: Callable[..., Note], clock_now: datetime
) -> None:
    signed("бақылау", form=ContactForm.OBSERVATION)
    draft = notes.start_draft(vault, case.id, written("жоба"), clock_now)
    card = cases.read_card(vault, case.id, clock_now)
    assert (card.status, card.contacts, card.last_contact, card.unsigned_drafts) == (CaseStatus.NEW, 0, None, 1)
    (row,) = cases.list_cases(vault, clock_now)
    assert row.has_draft
    notes.sign_note(vault, draft.id, clock_now)
    card = cases.read_card(vault, case.id, clock_now)
    assert (card.status, card.contacts, card.last_contact) == (CaseStatus.ACTIVE, 1, date(2026, 11, 23))
    assert cases.read_card(vault, case.id, clock_now + 30 * DAY).status is CaseStatus.ACTIVE
    assert cases.read_card(vault, case.id, clock_now + 31 * DAY).status is CaseStatus.QUIET


def test_a_late_evening_belongs_to_the_next_school_day(
    vault: Vault, case: Casefile, signed: Callable[..., Note], clock_now: datetime
) -> None:
    signed("кешкі қоңырау", at=datetime.fromisoformat("2026-11-22T19:30:00+00:00"))
    assert cases.read_card(vault, case.id, clock_now).last_contact == date(2026, 11, 23)


@pytest.mark.parametrize(
    ("query", "numbers"),
    [("", ["S-002", "S-001"]), ("S-001", ["S-001"]), ("s 2", ["S-002"]), ("02", ["S-002"]), ("әсел", ["S-001"]),
     ("asel", ["S-001"]), ("7ә", ["S-001"]), ("9", ["S-002"]), ("S-003", []),
     ("S-0", ["S-002", "S-001"]), ("0", []), ("x 1", []), ("мүлдем жоқ", [])],
)  # fmt: skip
def test_the_caseload_is_searched(
    vault: Vault, case: Casefile, clock_now: datetime, query: str, numbers: list[str]
) -> None:
    pupil = students.add_student(vault, "Үлгі", "Қанат", "", SchoolClass(9, "Б"), clock_now)
    second = cases.open_case(vault, pupil.id, "oop", clock_now)
    assert [row.case.number for row in cases.list_cases(vault, clock_now, query=query)] == numbers
    assert [row.case.id for row in cases.list_cases(vault, clock_now, student_id=pupil.id)] == [second.id]
