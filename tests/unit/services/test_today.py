"""Today: each line with its reason, the most urgent first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest

from desktop_app.domain.casefile import Casefile
from desktop_app.domain.clock import Month
from desktop_app.domain.note import Note, NoteContent
from desktop_app.domain.outbox import OutboxState
from desktop_app.domain.student import SchoolClass, Student
from desktop_app.domain.today import TodayItem, TodayKind
from desktop_app.services import backups, cases, key_slots, notes, recovery, students
from desktop_app.services import today as service
from desktop_app.services.today import today
from desktop_app.vault.outbox import OutboxRow
from desktop_app.vault.session import Vault

DAY = timedelta(days=1)


def _items(vault: Vault, now: datetime) -> tuple[TodayItem, ...]:
    """Without the line of the backup, which has a test of its own."""
    return tuple(item for item in today(vault, now).items if item.kind is not TodayKind.BACKUP_OLD)


def _kinds(vault: Vault, now: datetime) -> list[TodayKind]:
    return [item.kind for item in _items(vault, now)]


def test_nothing_yet(vault: Vault, clock_now: datetime) -> None:
    found = today(vault, clock_now)
    assert (found.items, found.students, found.open_cases, found.contacts_this_month) == ((), 0, 0, 0)


def test_a_new_case_then_active_then_quiet(
    vault: Vault, pupil: Student, case: Casefile, signed: Callable[..., Note], clock_now: datetime
) -> None:
    (item,) = _items(vault, clock_now)
    assert (item.kind, item.target, item.label, item.detail, item.due_on) == (
        TodayKind.NEW_CASE,
        case.id,
        f"{pupil.full_name()}, 7Ә",
        "S-001",
        date(2026, 11, 23),
    )
    signed("кездесу")
    found = today(vault, clock_now)
    assert (found.items, found.contacts_this_month, found.open_cases) == ((), 1, 1)
    (item,) = _items(vault, clock_now + 31 * DAY)
    assert (item.kind, item.due_on) == (TodayKind.QUIET_CASE, date(2026, 11, 23))
    assert today(vault, clock_now + 31 * DAY).contacts_this_month == 0
    cases.close_case(vault, case.id, "", clock_now)
    assert _items(vault, clock_now + 31 * DAY) == ()


@pytest.mark.parametrize(
    ("days", "kinds"),
    [(-1, [TodayKind.OVERDUE_STEP]), (0, [TodayKind.DUE_STEP]), (7, [TodayKind.DUE_STEP]), (8, [TodayKind.NEW_CASE])],
)
def test_the_next_step_comes_due(
    vault: Vault, case: Casefile, clock_now: datetime, days: int, kinds: list[TodayKind]
) -> None:
    day = date(2026, 11, 23) + timedelta(days=days)
    cases.set_next_step(vault, case.id, "Анасымен сөйлесу", day, clock_now)
    (item,) = _items(vault, clock_now)
    assert [item.kind] == kinds
    if kinds != [TodayKind.NEW_CASE]:
        assert (item.detail, item.due_on) == ("Анасымен сөйлесу", day)


def test_a_draft_is_told_beside_a_step(
    vault: Vault, case: Casefile, written: Callable[..., NoteContent], clock_now: datetime
) -> None:
    notes.start_draft(vault, case.id, written("жоба"), clock_now)
    assert _kinds(vault, clock_now) == [TodayKind.UNSIGNED_DRAFT]
    cases.set_next_step(vault, case.id, "x", date(2026, 11, 1), clock_now)
    assert _kinds(vault, clock_now) == [TodayKind.OVERDUE_STEP, TodayKind.UNSIGNED_DRAFT]


def test_lines_stand_by_urgency_then_age(vault: Vault, clock_now: datetime) -> None:
    for name, step in (("Бір", 5), ("Екі", -2), ("Үш", None), ("Төрт", -9)):
        pupil = students.add_student(vault, "Үлгі", name, "", SchoolClass(3, "А"), clock_now)
        case = cases.open_case(vault, pupil.id, "oop", clock_now)
        if step is not None:
            cases.set_next_step(vault, case.id, name, date(2026, 11, 23) + timedelta(days=step), clock_now)
    found = _items(vault, clock_now)
    assert [item.label.split()[1].rstrip(",") for item in found] == ["Төрт", "Екі", "Бір", "Үш"]


def _row(period: Month, state: OutboxState, slot_at: datetime) -> OutboxRow:
    return OutboxRow(period, state, "", "", slot_at, slot_at, 0, "no_connection")


def test_months_that_wait_or_need_a_person(vault: Vault, clock_now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = (
        _row(Month(2026, 5), OutboxState.RECEIVED, clock_now - DAY),
        _row(Month(2026, 6), OutboxState.WAITING, clock_now + DAY),
        _row(Month(2026, 7), OutboxState.WAITING, clock_now - DAY),
        _row(Month(2026, 8), OutboxState.HELD, clock_now + DAY),
        _row(Month(2026, 9), OutboxState.REFUSED, clock_now + DAY),
    )
    monkeypatch.setattr(service.outbox, "list_entries", lambda _: rows)
    (item,) = _items(vault, clock_now)
    assert (item.kind, item.target) == (TodayKind.NOT_ENROLLED, "2026-05")
    monkeypatch.setattr(service.contact, "read", lambda _: object())
    assert [(item.kind, item.target, item.detail) for item in _items(vault, clock_now)] == [
        (TodayKind.MONTH_WAITING, "2026-07", "no_connection"),
        (TodayKind.MONTH_HELD, "2026-08", "no_connection"),
        (TodayKind.MONTH_REFUSED, "2026-09", "no_connection"),
    ]


def test_the_recovery_sheet_asks_once_a_year_and_while_there_is_none(
    vault: Vault, passphrase: str, clock_now: datetime
) -> None:
    assert _items(vault, clock_now + 900 * DAY) == ()  # never typed back: the first run asks for that
    recovery.confirm_recovery_sheet(vault, clock_now)
    assert today(vault, clock_now + 365 * DAY).items == ()
    (item,) = today(vault, clock_now + 366 * DAY).items
    assert (item.kind, item.target, item.due_on) == (TodayKind.SHEET_UNCHECKED, "keys/drill", date(2026, 11, 23))
    sheet = key_slots.list_ways(vault, clock_now).slots[1]
    key_slots.remove_slot(vault, sheet, passphrase, clock_now)
    (item,) = today(vault, clock_now).items
    assert (item.kind, item.target) == (TodayKind.SHEET_MISSING, "keys/sheet")
    recovery.renew_recovery_key(vault, clock_now)
    recovery.confirm_recovery_sheet(vault, clock_now)
    assert today(vault, clock_now).items == ()


def test_work_that_no_backup_has_is_told(vault: Vault, case: Casefile, clock_now: datetime) -> None:
    def lines(now: datetime) -> list[TodayItem]:
        return [item for item in today(vault, now).items if item.kind is TodayKind.BACKUP_OLD]

    assert lines(clock_now + 3 * DAY) == []
    assert [item.due_on for item in lines(clock_now + 7 * DAY)] == [None]
    backups.make_backup(vault, clock_now + 7 * DAY)
    assert lines(clock_now + 30 * DAY) == []
    cases.set_next_step(vault, case.id, "сөйлесу", None, clock_now + 8 * DAY)
    assert [item.due_on for item in lines(clock_now + 30 * DAY)] == [date(2026, 11, 30)]
