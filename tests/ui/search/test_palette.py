"""The palette finds, drops stale answers, runs commands and needs no mouse."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from desktop_app.domain.note import ContactForm, NoteContent, Tier
from desktop_app.domain.search import Hit, HitKind
from desktop_app.domain.student import SchoolClass
from desktop_app.services import cases, notes, students
from desktop_app.services.vault_thread import VaultThread
from ui import i18n, theme
from ui.app import Intents, RoomContext
from ui.search import asker
from ui.search.commands import commands, matching
from ui.search.palette import SearchPalette
from ui.search.results import LEAD, ROW, closer


@pytest.fixture
def filled(vault_thread: VaultThread, clock_now: datetime) -> dict[str, str]:
    """A pupil with a case and a signed note; ids by name."""

    def fill(vault: Any) -> dict[str, str]:
        pupil = students.add_student(vault, "Қарақат", "Әсем", "", SchoolClass(7, "Ә"), clock_now)
        case = cases.open_case(vault, pupil.id, "bul_peer", clock_now)
        content = NoteContent(
            clock_now, 30, ContactForm.INDIVIDUAL, Tier.OFFICIAL, "Үзілісте жалғыз қалған сияқты.", ""
        )
        note = notes.sign_note(vault, notes.start_draft(vault, case.id, content, clock_now).id, clock_now)
        return {"student": pupil.id, "case": case.id, "note": note.id}

    return vault_thread.submit(fill).result(20)


@pytest.fixture
def palette(qtbot: QtBot, context: RoomContext, filled: dict[str, str]) -> Iterator[SearchPalette]:
    made = SearchPalette(context)
    qtbot.addWidget(made)
    made.open()
    yield made
    made.reject()


def titles(palette: SearchPalette) -> list[str]:
    rows = [palette.results.row_at(number) for number in range(palette.results.rowCount())]
    return [row.title for row in rows if row.action is not None]


def search_for(qtbot: QtBot, palette: SearchPalette, text: str) -> None:
    palette.field.setText(text)
    qtbot.waitUntil(lambda: not palette._asker.is_waiting())


def test_a_name_typed_on_a_russian_keyboard_opens_the_pupil(
    qtbot: QtBot, palette: SearchPalette, filled: dict[str, str], told: Any
) -> None:
    search_for(qtbot, palette, "каракат")
    assert titles(palette)[0] == "Қарақат Әсем"
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert told.navigated == [("students", filled["student"])]
    assert not palette.isVisible()


def test_the_arrows_reach_the_note_and_enter_opens_its_case_at_it(
    qtbot: QtBot, palette: SearchPalette, filled: dict[str, str], told: Any
) -> None:
    search_for(qtbot, palette, "жалгыз кал")
    row = palette.list.currentIndex().data(ROW)
    assert [row.snippet[start:end] for start, end in row.marks] == ["жалғыз", "қал"]
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert told.navigated == [("case", f"{filled['case']}#{filled['note']}")]


def test_headings_are_never_chosen(qtbot: QtBot, palette: SearchPalette) -> None:
    search_for(qtbot, palette, "каракат")
    seen = set()
    for _ in range(palette.results.rowCount() + 1):
        seen.add(palette.list.currentIndex().row())
        QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert all(palette.results.row_at(number).action is not None for number in seen)
    assert len(seen) == palette.results.choices()


def test_enter_pressed_before_the_answer_waits_for_it(
    qtbot: QtBot, palette: SearchPalette, filled: dict[str, str], told: Any
) -> None:
    QTest.keyClicks(palette.field, "7")
    palette.field.setText("каракат")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert told.navigated == []
    qtbot.waitUntil(lambda: told.navigated == [("students", filled["student"])])


def test_the_first_mark_is_always_in_sight() -> None:
    text = "бұл сөйлемнің басында көп нәрсе жазылған, ал керек сөз тек соңында келеді: үзіліс"
    start = text.index("үзіліс")
    shown, ((begin, end),) = closer(text, ((start, start + 6),))
    assert shown[begin:end] == "үзіліс"
    assert begin <= LEAD + 1
    assert shown.startswith("…")
    assert closer("үзіліс", ((0, 6),)) == ("үзіліс", ((0, 6),))


class Postponed:
    """Jobs whose answers are handed out by the test, in any order."""

    def __init__(self) -> None:
        self.asked: list[tuple[tuple[Any, ...], Callable[[Any], None]]] = []

    def vault(self, func: Any, *args: Any, then: Any = None, failed: Any = None, lane: str = "") -> int:
        self.asked.append((args, then))
        return len(self.asked)

    def answer(self, place: int, title: str) -> None:
        (number, text, _), then = self.asked[place]
        then(asker.Answer(number, text, (Hit(HitKind.STUDENT, title, title, ""),)))


def test_an_answer_that_comes_too_late_is_dropped(qtbot: QtBot, clock_now: datetime) -> None:
    jobs = Postponed()
    made = SearchPalette(RoomContext(jobs, lambda: clock_now, Intents()))
    qtbot.addWidget(made)
    made.open()
    for text in ("қар", "қара"):
        made.field.setText(text)
        qtbot.waitUntil(lambda text=text: bool(jobs.asked) and jobs.asked[-1][0][1] == text)
    jobs.answer(1, "new")
    jobs.answer(0, "old")
    assert titles(made) == ["new"]
    made.field.setText("")
    jobs.answer(1, "new")
    assert "new" not in titles(made)
    made.reject()


def test_quick_keys_make_one_question(qtbot: QtBot, clock_now: datetime) -> None:
    jobs = Postponed()
    made = SearchPalette(RoomContext(jobs, lambda: clock_now, Intents()))
    qtbot.addWidget(made)
    made.open()
    QTest.keyClicks(made.field, "kara")
    qtbot.waitUntil(lambda: len(jobs.asked) > 0)
    assert [args[1] for args, _ in jobs.asked] == ["kara"]
    made.reject()


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_commands_are_found_by_their_beginning_in_every_language(language: str, qapp: Any) -> None:
    i18n.set_language(qapp, language)
    for command in commands():
        assert command in matching(command.label.split()[-1][:4])
    assert matching("!!!") == ()
    i18n.set_language(qapp, "en")


def test_commands_do_what_they_say(qtbot: QtBot, palette: SearchPalette, told: Any, intents: Intents) -> None:
    assert titles(palette) == [command.label for command in commands()]
    search_for(qtbot, palette, "summ")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert told.navigated == [("summaries", "")]
    palette.open()
    search_for(qtbot, palette, "lock")
    with qtbot.waitSignal(intents.lock_requested):
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
    palette.open()
    search_for(qtbot, palette, "crisis")
    with qtbot.waitSignal(intents.crisis_requested):
        QTest.keyClick(palette.field, Qt.Key.Key_Return)


def test_closing_forgets_what_was_asked_and_found(qtbot: QtBot, palette: SearchPalette) -> None:
    search_for(qtbot, palette, "каракат")
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert palette.field.text() == ""
    assert palette.results.rowCount() == 0


def test_nothing_found_and_a_locked_vault_are_said(
    qtbot: QtBot, palette: SearchPalette, vault_thread: VaultThread
) -> None:
    search_for(qtbot, palette, "жоқбұл")
    assert palette._says.text().startswith("Nothing is found")
    vault_thread.lock().result(20)
    search_for(qtbot, palette, "каракат")
    assert palette._says.text() != ""
    assert titles(palette) == []


def test_it_lies_over_its_window_and_a_press_beside_it_closes(qtbot: QtBot, context: RoomContext) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    window.show()
    made = SearchPalette(context, window)
    made.open()
    assert made.geometry() == window.rect()
    window.resize(1100, 620)
    qtbot.waitUntil(lambda: made.geometry() == window.rect())
    bare = QColor(theme.colour("danger"))
    window.setStyleSheet(f"QMainWindow {{ background: {bare.name()}; }}")
    assert window.grab().toImage().pixelColor(5, 300) not in (bare, theme.colour("ground"))  # a veil, not a wall
    inside = made.stage.geometry().center()
    QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=inside)
    assert made.isVisible()
    behind = QLineEdit(window)
    behind.show()
    QTest.keyClick(made.field, Qt.Key.Key_Tab)
    assert not behind.hasFocus()
    assert made.isVisible()
    QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=QPoint(5, 300))
    assert not made.isVisible()
