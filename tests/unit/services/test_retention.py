"""Retention: what is due and why, holding longer, the periods; nothing is erased by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from desktop_app.domain.errors import NotFound
from desktop_app.domain.ids import StudentId
from desktop_app.domain.retention import Due, DueBy, ErasureReason, Periods
from desktop_app.domain.student import SchoolClass, Student
from desktop_app.services import cases, erasure, retention, students
from desktop_app.vault import access_log
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.session import Vault

LONG_AGO = date(2022, 5, 25)


def _left(vault: Vault, name: str, on: date | None, now: datetime, born: date | None = None) -> Student:
    pupil = students.add_student(vault, name, "Әсел", "", SchoolClass(9, "Ә"), now)
    students.change_student(vault, replace(pupil, left_on=on, birth_date=born), now)
    return pupil


def _names(vault: Vault, now: datetime) -> list[str]:
    return [line.student.family_name for line in retention.list_due(vault, now).lines]


def test_only_those_who_left_long_enough_ago_are_due_the_longest_first(vault: Vault, clock_now: datetime):
    _left(vault, "Кеше", clock_now.date(), clock_now)
    _left(vault, "Оқиды", None, clock_now)
    _left(vault, "Бұрын", LONG_AGO, clock_now)
    _left(vault, "Ертерек", date(2020, 5, 25), clock_now)
    found = retention.list_due(vault, clock_now)
    assert [line.student.family_name for line in found.lines] == ["Ертерек", "Бұрын"]
    assert [line.due.on for line in found.lines] == [date(2023, 5, 25), date(2025, 5, 25)]
    assert found.next_on == date(2029, 11, 23)


def test_what_was_worked_on_is_kept_from_then_and_protective_cases_to_the_age(vault: Vault, clock_now: datetime):
    worked_with = _left(vault, "Кейін", LONG_AGO, clock_now)
    case = cases.open_case(vault, worked_with.id, "bul_peer", clock_now)
    cases.close_case(vault, case.id, "Аяқталды", clock_now)
    child = _left(vault, "Қорғау", date(2020, 1, 1), clock_now, born=date(2004, 1, 1))
    cases.open_case(vault, child.id, "bul_peer", clock_now, is_acute=True)
    assert _names(vault, clock_now) == ["Қорғау"]
    (line,) = retention.list_due(vault, clock_now).lines
    assert (line.due.on, line.due.by) == (date(2025, 1, 1), DueBy.AGE)
    assert (line.case_numbers, line.has_open_case, line.notes) == (("S-002",), True, 0)
    assert _names(vault, clock_now + timedelta(days=3 * 366)) == ["Қорғау", "Кейін"]


def test_the_periods_are_a_proposal_until_somebody_orders_them(vault: Vault, clock_now: datetime):
    _left(vault, "Бұрын", LONG_AGO, clock_now)
    before = retention.read_rules(vault)
    assert (before.periods, before.is_proposal()) == (Periods(3, 21), True)
    retention.keep_after_leaving(vault, 5, clock_now)
    retention.keep_protective_until(vault, 400, clock_now)
    retention.name_order(vault, "  № 17   бұйрық\n2026 ", clock_now)
    after = retention.read_rules(vault)
    assert (after.periods, after.order, after.is_proposal()) == (Periods(5, 30), "№ 17 бұйрық 2026", False)
    assert after.proposed == Periods(3, 21)
    assert _names(vault, clock_now) == []
    changes = access_log.lines(vault.db, Target.VAULT, "retention_after_leaving")
    assert [line.action for line in changes] == [Action.SETTINGS_CHANGED]


def test_a_record_is_held_with_a_reason_and_released(vault: Vault, clock_now: datetime):
    pupil = _left(vault, "Бұрын", LONG_AGO, clock_now)
    with pytest.raises(retention.HoldNeedsReason):
        retention.hold(vault, pupil.id, "  \n", clock_now)
    with pytest.raises(NotFound):
        retention.hold(vault, StudentId("none"), "сот", clock_now)
    retention.hold(vault, pupil.id, "сот", clock_now)
    retention.hold(vault, pupil.id, " сот  шешіміне дейін ", clock_now)
    (line,) = retention.list_due(vault, clock_now).lines
    assert line.hold is not None
    assert line.hold.reason == "сот шешіміне дейін"
    retention.release(vault, pupil.id, clock_now)
    retention.release(vault, pupil.id, clock_now)
    (line,) = retention.list_due(vault, clock_now).lines
    assert line.hold is None
    logged = [line.action for line in access_log.lines(vault.db, Target.STUDENT, pupil.id)]
    assert logged[-3:] == ["retention.held", "retention.held", "retention.released"]


def test_nothing_is_erased_by_itself(vault: Vault, clock_now: datetime):
    _left(vault, "Бұрын", date(1999, 5, 25), clock_now)
    for day in range(5):
        retention.list_due(vault, clock_now + timedelta(days=day))
    assert vault.db.value("SELECT count(*) FROM student") == 1


def test_anybody_is_found_by_name_or_class_due_or_not(vault: Vault, clock_now: datetime):
    _left(vault, "Ізделген", LONG_AGO, clock_now)
    _left(vault, "Ізделгенқызы", None, clock_now)
    _left(vault, "Басқа", None, clock_now)
    found = retention.find_pupils(vault, "izdelgen")  # in Latin letters too
    assert [line.student.family_name for line in found] == ["Ізделген", "Ізделгенқызы"]
    assert [line.due is None for line in found] == [False, True]
    assert len(retention.find_pupils(vault, "9Ә")) == 3
    assert retention.find_pupils(vault, " - ") == ()


def test_whoever_was_erased_and_came_back_with_a_backup_is_due_at_once(vault: Vault, clock_now: datetime):
    pupil = students.add_student(vault, "Қайтқан", "Әсел", "", SchoolClass(7, "Ә"), clock_now)
    row = tuple(vault.db.rows("SELECT * FROM student")[0])
    erasure.erase_students(vault, [pupil.id], ErasureReason.ASKED_FOR, clock_now)
    assert retention.list_due(vault, clock_now).lines == ()
    with vault.transaction() as db:  # what a restore brings back, under the log that goes on
        db.execute(f"INSERT INTO student VALUES ({', '.join('?' * len(row))})", row)
    (line,) = retention.list_due(vault, clock_now + timedelta(days=3)).lines
    assert (line.student, line.due) == (pupil, Due(clock_now.date(), DueBy.CAME_BACK))
    erasure.erase_students(vault, [pupil.id], ErasureReason.ASKED_FOR, clock_now)
    assert retention.list_due(vault, clock_now).lines == ()
