"""The window: rooms by keyboard and rail, what is always at hand, choices that take effect and are remembered."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app import paths
from desktop_app.domain.errors import DiskFull
from tests.ui.pictures import clipped, unnamed
from tests.ui.shell.conftest import unlock
from ui import i18n, theme
from ui.programs import preferences
from ui.programs.desktop import Desktop
from ui.wording import sentence

CTRL = Qt.KeyboardModifier.ControlModifier


def press(desktop: Desktop, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(desktop.shell.windowHandle(), key, modifier)


@pytest.mark.parametrize(
    ("key", "room"),
    [
        (Qt.Key.Key_2, "cases"),
        (Qt.Key.Key_3, "students"),
        (Qt.Key.Key_4, "summaries"),
        (Qt.Key.Key_5, "settings"),
    ],
)
def test_every_room_by_its_key_and_back(inside: Desktop, key: Qt.Key, room: str) -> None:
    press(inside, key, CTRL)
    assert inside.shell.current_room() == room
    assert inside.shell.house().rail.button(room).isChecked()
    press(inside, Qt.Key.Key_1, CTRL)
    assert inside.shell.current_room() == "today"


def test_the_rail_opens_rooms_and_the_case_stands_under_cases(inside: Desktop, furnished: str, qtbot: QtBot) -> None:
    rail = inside.shell.house().rail
    qtbot.keyClick(rail.button("students"), Qt.Key.Key_Space)
    assert inside.shell.current_room() == "students"
    inside.intents.navigate.emit("case", furnished)
    assert inside.shell.current_room() == "case"
    assert rail.button("cases").isChecked()


def test_an_unknown_room_changes_nothing(inside: Desktop) -> None:
    inside.intents.navigate.emit("attic", "")
    assert inside.shell.current_room() == "today"


def test_search_and_crisis_card_are_at_hand(inside: Desktop, qtbot: QtBot) -> None:
    press(inside, Qt.Key.Key_K, CTRL)
    qtbot.waitUntil(lambda: inside.shell.at_hand.palette is not None and inside.shell.at_hand.palette.isVisible())
    inside.shell.at_hand.palette.reject()
    inside.shell.activateWindow()
    qtbot.waitUntil(inside.shell.isActiveWindow)
    press(inside, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: inside.shell.at_hand.crisis is not None and inside.shell.at_hand.crisis.isVisible())


def test_the_crisis_card_opens_on_the_locked_page_but_search_does_not(inside: Desktop, qtbot: QtBot) -> None:
    inside.lock()
    press(inside, Qt.Key.Key_K, CTRL)
    assert inside.shell.at_hand.palette is None
    press(inside, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: inside.shell.at_hand.crisis is not None and inside.shell.at_hand.crisis.isVisible())
    assert not inside.shell.is_in_house()


def test_counts_status_and_post_are_shown_in_words(inside: Desktop, qtbot: QtBot) -> None:
    house = inside.shell.house()
    inside.intents.badge.emit("cases", 3)
    assert house.rail.button("cases").accessibleName() == "Cases, 3"
    assert house.rail.button("cases").badge.text() == "3"
    inside.intents.status.emit("Draft saved 10:42")
    assert house.status.text() == "Draft saved 10:42"
    inside.intents.post.emit("offline", "Waiting for a connection")
    assert house.status.post_text() == "Waiting for a connection"


def test_what_nobody_handles_is_said_in_the_house_and_on_the_locked_page(inside: Desktop) -> None:
    inside.intents.failed.emit(DiskFull())
    assert sentence("disk.full").says in inside.shell.house().banner.text()
    inside.lock()
    inside.intents.failed.emit(DiskFull())
    assert sentence("disk.full").says in inside.fronts.unlock().page.banner.text()


def test_language_and_theme_change_at_once_and_are_remembered(inside: Desktop, qtbot: QtBot) -> None:
    inside.intents.language_chosen.emit("ru")
    inside.intents.theme_chosen.emit("dark")
    qtbot.waitUntil(lambda: inside.shell.house().rail.button("today").text() == "Сегодня")
    assert theme.current_theme() == "dark"
    kept = preferences.read(paths.settings_file())
    assert (kept.language, kept.theme) == ("ru", "dark")


def test_a_larger_text_rebuilds_the_house_at_the_same_place(inside: Desktop, furnished: str, qtbot: QtBot) -> None:
    inside.shell.navigate("case", furnished)
    before = inside.shell.house()
    inside.intents.text_size_chosen.emit(150)
    qtbot.waitUntil(lambda: inside.shell.house() is not before)
    assert inside.shell.current_room() == "case"
    assert inside.shell.house().status.school() == "№ 0 үлгі мектебі"
    assert preferences.read(paths.settings_file()).text_size == 150


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_frame_is_whole_and_named_at_1366(
    start: Callable[..., Desktop], furnished: str, qtbot: QtBot, qapp: QApplication, language: str, scale: float
) -> None:
    preferences.write(paths.settings_file(), preferences.Preferences(language=language, text_size=round(scale * 100)))
    i18n.set_language(qapp, language)
    theme.apply(qapp, "light", scale)
    desktop = start()
    desktop.shell.resize(1366, 768)
    assert clipped(desktop.shell) == []
    assert unnamed(desktop.shell) == []
    unlock(desktop, qtbot)
    qtbot.waitUntil(lambda: not desktop.jobs.is_busy())
    house = desktop.shell.house()
    assert house.rail.is_narrow is (scale > 1.25)
    for part in (house.rail, house.status):
        assert clipped(part) == []
        assert unnamed(part) == []


def test_tab_reaches_the_rail_and_leaves_it(inside: Desktop, qtbot: QtBot) -> None:
    reached: list[QWidget] = []
    for _ in range(60):
        press(inside, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        if focus is not None:
            reached.append(focus)
    rail = inside.shell.house().rail
    for needed in (rail.search, rail.button("today"), rail.crisis, rail.lock):
        assert needed in reached
    assert any(not rail.isAncestorOf(widget) for widget in reached)
