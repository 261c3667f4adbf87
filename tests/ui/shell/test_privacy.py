"""F9 hides everything at once, for eyes and for screen readers, and gives back the same page, cursor and draft."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from tests.canaries import found_in_text
from tests.ui.pictures import clipped, photograph, settle, unnamed
from tests.ui.shell.conftest import CANARIES, Clock, unlock, write_in_case
from ui.programs.desktop import Desktop
from ui.widgets.cover import Cover

NOTE = " ".join(CANARIES)


def press(desktop: Desktop, key: Qt.Key) -> None:
    QTest.keyClick(desktop.shell.windowHandle(), key)


def spoken() -> str:
    """All that a screen reader can reach from the application down."""
    said: list[str] = []

    def go(interface: object, depth: int = 0) -> None:
        if interface is None or depth > 40:
            return
        said.extend(interface.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Value))
        for number in range(interface.childCount()):
            go(interface.child(number), depth + 1)

    go(QAccessible.queryAccessibleInterface(QApplication.instance()))
    return "\n".join(said)


def shown(desktop: Desktop) -> str:
    return "\n".join(label.text() for label in desktop.shell.findChildren(QLabel) if label.isVisible())


def test_it_hides_at_once_and_gives_everything_back(inside: Desktop, peopled: str, qtbot: QtBot) -> None:
    write_in_case(inside, peopled, qtbot, NOTE)
    writing = inside.shell.room("case").page.composer.writing
    cursor = writing.textCursor()
    cursor.setPosition(3)
    writing.setTextCursor(cursor)
    assert found_in_text(spoken(), CANARIES)
    press(inside, Qt.Key.Key_F9)
    assert inside.shell.is_covered()
    assert not writing.isVisible()
    assert found_in_text(spoken(), CANARIES) == []
    assert found_in_text(shown(inside), CANARIES) == []
    assert "hidden" in spoken()
    assert inside.shell.windowTitle() == "Senim"
    press(inside, Qt.Key.Key_F9)
    assert not inside.shell.is_covered()
    assert inside.shell.room("case").page.composer.writing is writing
    assert writing.isVisible()
    assert (writing.toPlainText(), writing.textCursor().position()) == (NOTE, 3)
    assert QApplication.focusWidget() is writing


def test_escape_and_the_button_show_it_again(inside: Desktop, qtbot: QtBot) -> None:
    press(inside, Qt.Key.Key_F9)
    press(inside, Qt.Key.Key_Escape)
    assert not inside.shell.is_covered()
    press(inside, Qt.Key.Key_F9)
    qtbot.mouseClick(inside.shell.findChild(Cover).back, Qt.MouseButton.LeftButton)
    assert not inside.shell.is_covered()


def test_nothing_opens_over_it_but_the_crisis_card(inside: Desktop, qtbot: QtBot) -> None:
    press(inside, Qt.Key.Key_F9)
    QTest.keyClick(inside.shell.windowHandle(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert inside.shell.at_hand.palette is None
    before = inside.shell.current_room()
    QTest.keyClick(inside.shell.windowHandle(), Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert inside.shell.current_room() == before
    press(inside, Qt.Key.Key_F2)
    assert inside.shell.at_hand.crisis.isVisible()


def test_it_hides_what_lies_over_the_page(inside: Desktop, peopled: str, qtbot: QtBot) -> None:
    inside.shell.at_hand.open_search()
    inside.shell.at_hand.palette.field.setText(CANARIES[0])
    press(inside, Qt.Key.Key_F9)
    assert inside.shell.is_covered()
    assert QGuiApplication.modalWindow() is None
    qtbot.waitUntil(lambda: found_in_text(spoken(), CANARIES) == [])


def test_a_banner_that_comes_meanwhile_is_seen_afterwards(inside: Desktop, qtbot: QtBot) -> None:
    press(inside, Qt.Key.Key_F9)
    inside.intents.banner.emit("info", NOTE, "")
    assert found_in_text(spoken(), CANARIES) == []
    press(inside, Qt.Key.Key_F9)
    assert NOTE in inside.shell.house().banner.text()


def test_it_is_no_way_around_the_lock(inside: Desktop, peopled: str, clock: Clock, qtbot: QtBot) -> None:
    write_in_case(inside, peopled, qtbot, NOTE)
    press(inside, Qt.Key.Key_F9)
    clock.move(minutes=5)
    press(inside, Qt.Key.Key_F9)  # too late, and before any tick
    assert not inside.shell.is_in_house()
    assert not inside.shell.is_covered()
    qtbot.waitUntil(lambda: not inside.door.is_unlocked)
    unlock(inside, qtbot)
    qtbot.waitUntil(lambda: inside.shell.room("case").page.composer.writing.toPlainText() == NOTE)
    press(inside, Qt.Key.Key_F9)
    qtbot.mouseClick(inside.shell.findChild(Cover).lock, Qt.MouseButton.LeftButton)
    assert not inside.shell.is_in_house()


def test_a_house_that_is_built_anew_stays_hidden(inside: Desktop, peopled: str, qtbot: QtBot) -> None:
    write_in_case(inside, peopled, qtbot, NOTE)
    press(inside, Qt.Key.Key_F9)
    inside.shell.rebuild_house()
    assert inside.shell.is_covered()
    assert found_in_text(shown(inside), CANARIES) == []
    press(inside, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: inside.shell.room("case").page.composer.writing.toPlainText() == NOTE)


def test_there_is_nothing_to_hide_before_the_house(inside: Desktop, qtbot: QtBot) -> None:
    inside.lock()
    press(inside, Qt.Key.Key_F9)
    assert not inside.shell.is_covered()


def test_it_is_quick(inside: Desktop, peopled: str, qtbot: QtBot) -> None:
    for room in ("cases", "students", "summaries", "settings", "today"):
        inside.shell.navigate(room, "")
    write_in_case(inside, peopled, qtbot, NOTE)
    began = time.perf_counter()
    inside.shell.cover()
    hidden = time.perf_counter()
    inside.shell.uncover()
    assert hidden - began < 0.2  # a person in the door; measured far less
    assert time.perf_counter() - hidden < 0.3


VARIANTS = [("kk", "light", 1.0), ("ru", "dark", 1.0), ("ru", "light", 1.5)]


@pytest.mark.parametrize(("language", "look", "scale"), VARIANTS)
def test_pictures(inside: Desktop, clock: Clock, qtbot: QtBot, language: str, look: str, scale: float) -> None:
    inside.intents.language_chosen.emit(language)
    inside.intents.theme_chosen.emit(look)
    inside.intents.text_size_chosen.emit(round(scale * 100))
    settle(50)
    inside.shell.cover()
    photograph(inside.shell, "privacy", language, look, scale)
    assert inside.shell.findChild(Cover).isVisible()
    assert clipped(inside.shell) == []
    assert unnamed(inside.shell) == []
    inside.locking.system.away.emit("sleep")
    photograph(inside.shell, "locked-away", language, look, scale)
    assert clipped(inside.shell) == []


def test_work_that_comes_home_under_it_takes_no_key(inside: Desktop, qtbot: QtBot) -> None:
    inside.shell.navigate("students")
    filter_field = inside.shell.room("students").page.findChildren(QLineEdit)[0]
    press(inside, Qt.Key.Key_F9)
    filter_field.setFocus()  # as a page does when its list has come
    assert not filter_field.hasFocus()
    press(inside, Qt.Key.Key_Escape)
    assert not inside.shell.is_covered()
    filter_field.setFocus()
    assert filter_field.hasFocus()
