"""The caseload: filters that combine, Kazakh order, what is late said in words, and Enter that opens."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt

from desktop_app.domain.clock import school_day
from desktop_app.domain.note import ContactForm, NoteContent, Tier
from desktop_app.domain.student import SchoolClass
from desktop_app.services import cases, notes, students
from desktop_app.services.vault_thread import VaultThread
from ui import i18n
from ui.app import RoomContext
from ui.caseload import rows
from ui.caseload.presenter import CaseloadPresenter

Ask = Callable[..., Any]


@pytest.fixture
def ask(vault_thread: VaultThread) -> Ask:
    def now(func: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        return vault_thread.submit(func, *args, **kwargs).result(10)

    return now


@pytest.fixture
def caseload(ask: Ask, clock_now: datetime) -> dict[str, str]:
    """Five cases by family name: late, new, talked with today, quiet and with a draft, closed."""
    ids = {}
    long_ago = clock_now - timedelta(days=60)
    for family, concern, at in (
        ("Үлгі", "bul_peer", clock_now),
        ("Ақын", "mh_anx", clock_now),
        ("Қияли", "oop", clock_now),
        ("Ёлкин", "mh_mood", long_ago),
        ("Әсем", "oop", clock_now),
    ):
        student = ask(students.add_student, family, "Бала", "", SchoolClass(7, "Ә"), clock_now)
        ids[family] = ask(cases.open_case, student.id, concern, at).id
    day = school_day(clock_now)
    ask(cases.set_next_step, ids["Үлгі"], "Анасымен сөйлесу", day - timedelta(days=2), clock_now)
    for family, at in (("Қияли", clock_now), ("Ёлкин", long_ago)):
        said = NoteContent(at, 30, ContactForm.INDIVIDUAL, Tier.OFFICIAL, "Әңгіме өтті.", "")
        draft = ask(notes.start_draft, ids[family], said, at)
        ask(notes.sign_note, draft.id, at)
    said = NoteContent(clock_now, 20, ContactForm.PHONE, Tier.OFFICIAL, "Жарты сөз", "")
    ask(notes.start_draft, ids["Ёлкин"], said, clock_now)
    ask(cases.close_case, ids["Әсем"], "Мақсатқа жетті", clock_now)
    return ids


@pytest.fixture
def room(context: RoomContext, caseload: dict[str, str], told: Any, qtbot: Any) -> CaseloadPresenter:
    made = CaseloadPresenter(context)
    made.navigate.connect(told._navigate)
    qtbot.addWidget(made.page)
    made.page.resize(1126, 732)
    made.page.show()
    made.enter("")
    qtbot.waitUntil(lambda: made.page.model.rowCount() == 4)
    return made


def names(room: CaseloadPresenter) -> set[str]:
    return {row.student.family_name for row in room.page.model.rows()}


def cell(room: CaseloadPresenter, family: str, column: int, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
    place = next(at for at, row in enumerate(room.page.model.rows()) if row.student.family_name == family)
    return room.page.model.index(place, column).data(role)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("open", {"Үлгі", "Ақын", "Қияли", "Ёлкин"}),
        ("late", {"Үлгі"}),
        ("new", {"Үлгі", "Ақын"}),
        ("active", {"Қияли"}),
        ("quiet", {"Ёлкин"}),
        ("closed", {"Әсем"}),
    ],
)
def test_each_status_is_one_click_with_its_count(
    room: CaseloadPresenter, qtbot: Any, key: str, expected: set[str]
) -> None:
    button = room.page.filters.which.button(key)
    button.click()
    assert names(room) == expected
    assert button.text().endswith(f" {len(expected)}")


def test_filters_combine(room: CaseloadPresenter, qtbot: Any) -> None:
    group = room.page.filters.group
    place = group.findData("study")
    group.setCurrentIndex(place)
    group.activated.emit(place)
    assert names(room) == {"Қияли"}
    assert room.page.filters.which.button("closed").text().endswith(" 1")
    room.page.filters.text.insert("улг")
    qtbot.waitUntil(lambda: names(room) == set())
    assert not room.page.no_match.isHidden()
    room.page.no_match.button.click()
    qtbot.waitUntil(lambda: len(names(room)) == 4)


def test_a_number_finds_its_case(room: CaseloadPresenter, qtbot: Any) -> None:
    room.page.filters.text.insert("S-002")
    qtbot.waitUntil(lambda: names(room) == {"Ақын"})


def test_the_order_is_the_kazakh_one(room: CaseloadPresenter) -> None:
    room.page.table.sortByColumn(rows.PUPIL, Qt.SortOrder.AscendingOrder)
    assert [row.student.family_name for row in room.page.model.rows()] == ["Ақын", "Ёлкин", "Қияли", "Үлгі"]
    room.page.filters.which.button("new").click()
    assert [row.student.family_name for row in room.page.model.rows()] == ["Ақын", "Үлгі"]


def test_what_is_late_or_unsigned_is_told_in_words_too(room: CaseloadPresenter) -> None:
    assert "late" in cell(room, "Үлгі", rows.STEP_DAY, Qt.ItemDataRole.AccessibleTextRole)
    assert "late" not in cell(room, "Қияли", rows.STEP_DAY, Qt.ItemDataRole.AccessibleTextRole)
    assert "draft" in cell(room, "Ёлкин", rows.PUPIL, Qt.ItemDataRole.AccessibleTextRole)
    assert cell(room, "Ёлкин", rows.STATUS) == "quiet"
    assert cell(room, "Үлгі", rows.NEXT_STEP) == "Анасымен сөйлесу"


def test_enter_opens_the_case(room: CaseloadPresenter, caseload: dict[str, str], told: Any, qtbot: Any) -> None:
    room.page.table.sortByColumn(rows.PUPIL, Qt.SortOrder.AscendingOrder)
    qtbot.keyClick(room.page.filters.text, Qt.Key.Key_Down)
    qtbot.keyClick(room.page.table, Qt.Key.Key_Down)
    qtbot.keyClick(room.page.table, Qt.Key.Key_Return)
    assert told.navigated == [("case", caseload["Ёлкин"])]


def test_another_rooms_change_is_followed_and_the_choice_stays(
    room: CaseloadPresenter, caseload: dict[str, str], ask: Ask, context: RoomContext, clock_now: datetime, qtbot: Any
) -> None:
    room.page.select(caseload["Қияли"])
    ask(cases.close_case, caseload["Ақын"], "Көшті", clock_now)
    context.intents.changed.emit("cases")
    qtbot.waitUntil(lambda: "Ақын" not in names(room))
    assert room.page.chosen_id() == caseload["Қияли"]


def test_filters_and_choice_come_back_after_a_lock(
    room: CaseloadPresenter, caseload: dict[str, str], context: RoomContext, qtbot: Any
) -> None:
    room.page.filters.which.button("new").click()
    room.page.select(caseload["Ақын"])
    again = CaseloadPresenter(context)
    qtbot.addWidget(again.page)
    again.restore(room.memento())
    qtbot.waitUntil(lambda: names(again) == {"Үлгі", "Ақын"})
    assert again.page.chosen_id() == caseload["Ақын"]


def test_a_narrow_window_keeps_every_filter(room: CaseloadPresenter, qtbot: Any) -> None:
    room.page.resize(480, 700)
    qtbot.waitUntil(lambda: room.page.filters.which.isHidden())
    narrow = room.page.filters.which_narrow
    narrow.setCurrentIndex(1)
    narrow.activated.emit(1)
    assert names(room) == {"Үлгі"}
    room.page.resize(1126, 700)
    qtbot.waitUntil(lambda: not room.page.filters.which.isHidden())
    assert room.page.filters.which.value() == "late"


def test_a_case_begins_with_a_pupil(room: CaseloadPresenter, told: Any, qtbot: Any) -> None:
    qtbot.keyClick(room.page.filters.text, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert told.navigated == [("students", "")]
    assert told.said


def test_the_language_changes_under_an_open_page(room: CaseloadPresenter, qapp: Any, qtbot: Any) -> None:
    i18n.set_language(qapp, "ru")
    qtbot.waitUntil(lambda: room.page.title() == "Случаи")
    assert room.page.filters.which.button("late").text() == "Шаг просрочен 1"
    assert cell(room, "Қияли", rows.STATUS) == "в работе"
