"""Today: every line has its reason, opens its thing, and the arrows pass over the headings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from desktop_app.domain.clock import school_day
from desktop_app.domain.note import ContactForm, NoteContent, Tier
from desktop_app.domain.student import SchoolClass
from desktop_app.domain.today import Today, TodayItem, TodayKind
from desktop_app.services import cases, notes, students
from desktop_app.services.vault_thread import VaultThread
from ui import i18n
from ui.app import RoomContext
from ui.today.lines import GROUPS, HEADING_ROLE, REASON_ROLE, WHEN_ROLE, TodayLines
from ui.today.page import TodayPage
from ui.today.presenter import TodayPresenter

Ask = Callable[..., Any]
DAY = date(2026, 11, 23)


@pytest.fixture
def ask(vault_thread: VaultThread) -> Ask:
    def now(func: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        return vault_thread.submit(func, *args, **kwargs).result(10)

    return now


@pytest.fixture
def morning(ask: Ask, clock_now: datetime) -> dict[str, str]:
    """A late step, a step for today, a draft and a new case."""
    ids = {}
    for family in ("Кешіккен", "Бүгінгі", "Нобай", "Жаңа"):
        student = ask(students.add_student, family, "Бала", "", SchoolClass(5, "Ғ"), clock_now)
        ids[family] = ask(cases.open_case, student.id, "mh_anx", clock_now).id
    day = school_day(clock_now)
    ask(cases.set_next_step, ids["Кешіккен"], "Қоңырау шалу", day - timedelta(days=3), clock_now)
    ask(cases.set_next_step, ids["Бүгінгі"], "Кездесу", day, clock_now)
    said = NoteContent(clock_now, 20, ContactForm.INDIVIDUAL, Tier.OFFICIAL, "Жарты сөз", "")
    ask(notes.start_draft, ids["Нобай"], said, clock_now)
    return ids


@pytest.fixture
def room(context: RoomContext, told: Any, qtbot: Any) -> TodayPresenter:
    made = TodayPresenter(context)
    made.navigate.connect(told._navigate)
    qtbot.addWidget(made.page)
    made.page.resize(1126, 732)
    made.page.show()
    return made


def enter(room: TodayPresenter, qtbot: Any, lines: int) -> None:
    room.enter("")
    qtbot.waitUntil(lambda: room.page.lines.rowCount() == lines)


def test_every_line_stands_below_its_heading_with_its_reason(
    room: TodayPresenter, morning: Any, told: Any, qtbot: Any
) -> None:
    enter(room, qtbot, 8)
    model = room.page.lines
    shown = [
        (model.index(row).data(), model.index(row).data(REASON_ROLE), model.index(row).data(WHEN_ROLE))
        for row in range(8)
    ]
    assert shown == [
        ("Overdue", None, None),
        ("Кешіккен Бала, 5Ғ", "Қоңырау шалу", "3 days late"),
        ("Today and the coming week", None, None),
        ("Бүгінгі Бала, 5Ғ", "Кездесу", "today"),
        ("Drafts to finish and sign", None, None),
        ("Нобай Бала, 5Ғ", "S-003 · written 23.11.2026, not signed yet; it is safe in the vault", ""),
        ("Waiting for the first conversation", None, None),
        ("Жаңа Бала, 5Ғ", "S-004 · opened 23.11.2026, nobody has talked with the child yet", ""),
    ]
    assert told.badges == {"today": 3}


def test_arrows_pass_over_headings_and_enter_opens(
    room: TodayPresenter, morning: dict[str, str], told: Any, qtbot: Any
) -> None:
    enter(room, qtbot, 8)
    assert room.page.chosen().target == morning["Кешіккен"]
    qtbot.keyClick(room.page.list, Qt.Key.Key_Down)
    assert room.page.chosen().target == morning["Бүгінгі"]
    qtbot.keyClick(room.page.list, Qt.Key.Key_Return)
    assert told.navigated == [("case", morning["Бүгінгі"])]


def test_one_click_opens(room: TodayPresenter, morning: dict[str, str], told: Any, qtbot: Any) -> None:
    enter(room, qtbot, 8)
    place = room.page.list.visualRect(room.page.lines.index(5)).center()
    qtbot.mouseClick(room.page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.navigated == [("case", morning["Нобай"])]
    heading = room.page.list.visualRect(room.page.lines.index(0)).center()
    qtbot.mouseClick(room.page.list.viewport(), Qt.MouseButton.LeftButton, pos=heading)
    assert len(told.navigated) == 1


@pytest.mark.parametrize("kind", TodayKind)
@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_every_kind_has_a_place_and_words(kind: TodayKind, language: str, qapp: Any) -> None:
    i18n.set_language(qapp, language)
    lines = TodayLines()
    lines.show_items((TodayItem(kind, "2026-10", "2026-10", "", DAY),), DAY)
    assert lines.rowCount() == 2
    assert lines.index(0).data(HEADING_ROLE)
    assert lines.index(1).data()
    assert lines.index(1).data(REASON_ROLE)
    spoken = lines.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert lines.index(1).data(REASON_ROLE) in spoken


def test_no_kind_is_left_without_a_group() -> None:
    assert sorted(kind for _, kinds in GROUPS for kind in kinds) == sorted(TodayKind)


@pytest.mark.parametrize(
    ("kind", "room_key", "target"),
    [
        (TodayKind.MONTH_WAITING, "summaries", "2026-10"),
        (TodayKind.MONTH_HELD, "summaries", "2026-10"),
        (TodayKind.NOT_ENROLLED, "settings", "office"),
        (TodayKind.BACKUP_OLD, "settings", "2026-10"),
        (TodayKind.QUIET_CASE, "case", "2026-10"),
        (TodayKind.SHEET_UNCHECKED, "settings", "2026-10"),
        (TodayKind.SHEET_MISSING, "settings", "2026-10"),
    ],
)
def test_each_kind_opens_its_thing(
    room: TodayPresenter, told: Any, qtbot: Any, kind: TodayKind, room_key: str, target: str
) -> None:
    item = TodayItem(kind, "2026-10", "2026-10", "", DAY)
    room.page.show_today(Today((item,), 5, 1, 0), DAY)
    room.page.take_focus()
    qtbot.keyClick(room.page.list, Qt.Key.Key_Return)
    assert told.navigated == [(room_key, target)]


def test_an_empty_vault_offers_three_first_steps(room: TodayPresenter, told: Any, qtbot: Any) -> None:
    with qtbot.waitSignal(room._context.jobs.busy, check_params_cb=_rests):
        room.enter("")
    steps = room.page.first_steps
    assert steps.isVisible()
    for button in (steps.import_list, steps.add_pupil, steps.enrol):
        button.click()
    assert told.navigated == [("students", "import"), ("students", "new"), ("settings", "office")]


def _rests(is_busy: bool) -> bool:
    return not is_busy


def test_after_the_class_list_the_next_step_is_a_case(room: TodayPresenter, told: Any) -> None:
    room.page.show_today(Today((), students=1, open_cases=0, contacts_this_month=0), DAY)
    steps = room.page.first_steps
    assert steps.isVisibleTo(room.page)
    assert room.page.figures.isVisibleTo(room.page)
    assert not steps.import_list.isVisibleTo(room.page)
    steps.add_pupil.click()
    assert told.navigated == [("students", "")]
    room.page.show_today(Today((), students=1, open_cases=0, contacts_this_month=3), DAY)
    assert not steps.isVisibleTo(room.page)


def test_a_quiet_day_says_so(qtbot: Any) -> None:
    page = TodayPage()
    qtbot.addWidget(page)
    page.show_today(Today((), 10, 2, 4), DAY)
    page.show()
    assert page.quiet.isVisible()


def test_midnight_brings_the_new_day(
    vault_thread: Any, jobs: Any, intents: Any, morning: Any, clock_now: datetime, qtbot: Any
) -> None:
    moments = [clock_now]
    room = TodayPresenter(RoomContext(jobs, lambda: moments[-1], intents))
    qtbot.addWidget(room.page)
    enter(room, qtbot, 8)
    moments.append(clock_now + timedelta(days=1))
    room._turn.timeout.emit()
    qtbot.waitUntil(lambda: room.page.lines.index(1).data(WHEN_ROLE) == "4 days late")


def test_the_chosen_line_stays_when_another_room_changes_something(
    room: TodayPresenter, morning: dict[str, str], ask: Ask, context: RoomContext, clock_now: datetime, qtbot: Any
) -> None:
    enter(room, qtbot, 8)
    room.page.choose("unsigned_draft", morning["Нобай"])
    ask(cases.set_next_step, morning["Кешіккен"], "", None, clock_now)
    context.intents.changed.emit("cases")
    qtbot.waitUntil(lambda: room.page.lines.index(0).data() != "Overdue")
    assert room.page.chosen().target == morning["Нобай"]
    assert room.memento() == {"kind": "unsigned_draft", "target": morning["Нобай"]}


def test_the_months_words_follow_the_office(qapp: Any) -> None:
    lines = TodayLines()
    item = TodayItem(TodayKind.MONTH_WAITING, "2026-10", "2026-10", "", DAY)
    assert lines.title(item) == "October 2026"
    assert "nothing is lost" in lines.reason(item)
    assert lines.reason(replace(item, detail="no_connection")) != lines.reason(item)


def test_the_list_speaks(room: TodayPresenter, morning: Any, qtbot: Any) -> None:
    enter(room, qtbot, 8)
    spoken = QAccessible.queryAccessibleInterface(room.page.list)
    assert spoken.text(QAccessible.Text.Name) == "What needs you now"
    assert "3 days late" in spoken.child(1).text(QAccessible.Text.Name)


def test_the_language_changes_under_an_open_page(room: TodayPresenter, morning: Any, qapp: Any, qtbot: Any) -> None:
    enter(room, qtbot, 8)
    i18n.set_language(qapp, "kk")
    qtbot.waitUntil(lambda: room.page.title() == "Бүгін")
    assert room.page.lines.index(1).data(WHEN_ROLE) == "3 күн кешікті"
