"""Locking keeps the draft, drops every page and closes the vault; the same page and draft come back."""

from __future__ import annotations

import weakref

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.errors import DiskFull
from tests.conftest import PASSPHRASE
from tests.ui.shell.conftest import Clock, unlock, write_in_case
from ui.programs import way_back
from ui.programs.desktop import Desktop
from ui.wording import sentence

NO_KEY = Qt.KeyboardModifier.NoModifier
WORDS = "Бала үзіліс туралы айтты, жалғастырамыз."


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_the_same_page_and_draft_come_back(inside: Desktop, furnished: str, qtbot: QtBot) -> None:
    write_in_case(inside, furnished, qtbot, WORDS)
    inside.lock()  # at once: nothing has been saved by a timer yet
    assert not inside.shell.is_in_house()
    qtbot.waitUntil(lambda: not inside.door.is_unlocked)
    unlock(inside, qtbot)
    assert inside.shell.current_room() == "case"
    composer = inside.shell.room("case").page.composer
    qtbot.waitUntil(lambda: composer.writing.toPlainText() == WORDS)


def test_nothing_of_a_page_survives_the_lock(inside: Desktop, furnished: str, qtbot: QtBot) -> None:
    write_in_case(inside, furnished, qtbot, WORDS)
    gone = weakref.ref(inside.shell.room("case"))
    inside.lock()
    qtbot.waitUntil(lambda: not inside.door.is_unlocked and gone() is None)
    assert inside.shell.house() is None
    assert "Үлгіев" not in texts(inside.shell)
    assert WORDS not in texts(inside.shell)


def test_ctrl_l_and_the_rail_lock(inside: Desktop, qtbot: QtBot) -> None:
    QTest.keyClick(inside.shell.windowHandle(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not inside.shell.is_in_house())
    unlock(inside, qtbot)
    house = inside.shell.house()
    assert house is not None
    qtbot.mouseClick(house.rail.lock, Qt.MouseButton.LeftButton)
    assert not inside.shell.is_in_house()


def test_the_counts_of_the_rail_come_back(inside: Desktop, furnished: str, qtbot: QtBot) -> None:
    inside.shell.navigate("case", furnished)
    inside.intents.badge.emit("today", 4)
    inside.lock()
    unlock(inside, qtbot)
    assert inside.shell.house().rail.button("today").badge.text() == "4"


def no_room(_vault: object) -> None:
    raise DiskFull


def test_words_that_could_not_be_kept_are_said_on_the_locked_page(inside: Desktop, qtbot: QtBot) -> None:
    inside.jobs.vault(no_room)  # what a page queues in its flush, on a full disk
    inside.lock()
    page = inside.fronts.unlock().page
    qtbot.waitUntil(lambda: sentence("disk.full").says in page.banner.text())


def test_typing_goes_into_the_passphrase_at_once(inside: Desktop, qtbot: QtBot) -> None:
    inside.lock()
    for letter in PASSPHRASE[:3]:
        assert QApplication.focusWidget() is inside.fronts.unlock().page.passphrase.field.edit
        QApplication.sendEvent(QApplication.focusWidget(), QKeyEvent(QEvent.Type.KeyPress, 0, NO_KEY, letter))
    assert inside.fronts.unlock().page.passphrase.field.text() == PASSPHRASE[:3]


def test_idle_locks_whatever_dialog_is_open(inside: Desktop, clock: Clock, qtbot: QtBot) -> None:
    dialog = QDialog(inside.shell)
    dialog.open()
    inside.shell.at_hand.open_search()
    clock.move(minutes=5)
    inside.locking.idle.tick()
    assert not inside.shell.is_in_house()
    qtbot.waitUntil(lambda: QGuiApplication.modalWindow() is None)
    said = inside.fronts.unlock().page.banner.text()
    assert "locked itself" in said


def test_sleep_locks(inside: Desktop, clock: Clock) -> None:
    clock.move(minutes=2)  # less than the idle time, but the clock jumped
    inside.locking.idle.tick()
    assert not inside.shell.is_in_house()


def test_a_wrong_passphrase_says_so_and_opens_nothing(inside: Desktop, qtbot: QtBot) -> None:
    inside.lock()
    page = inside.fronts.unlock().page
    page.passphrase.field.edit.setText(PASSPHRASE + "!")
    page.passphrase.unlock.click()
    qtbot.waitUntil(page.passphrase.row.has_error)
    assert not inside.door.is_unlocked
    assert page.passphrase.unlock.isEnabled()
    unlock(inside, qtbot)


def test_closing_keeps_the_draft(inside: Desktop, furnished: str, qtbot: QtBot, start) -> None:
    write_in_case(inside, furnished, qtbot, WORDS)
    inside.shell.close()
    again = start()
    unlock(again, qtbot)
    again.shell.navigate("case", furnished)
    composer = again.shell.room("case").page.composer
    qtbot.waitUntil(lambda: composer.writing.toPlainText() == WORDS)


def test_the_window_never_names_anybody(inside: Desktop, furnished: str, qtbot: QtBot) -> None:
    for room in ("today", "cases", "students", "summaries", "settings"):
        inside.shell.navigate(room)
        assert inside.shell.windowTitle() == "Senim"
    inside.shell.navigate("case", furnished)
    qtbot.waitUntil(lambda: not inside.jobs.is_busy())
    assert inside.shell.windowTitle() == "Senim"


TYPED = "Жазылмағанұлы"


def remembers(thing: object, word: str, depth: int = 0) -> bool:
    """Whether the word stands anywhere in what the program object itself still holds."""
    if isinstance(thing, str):
        return word in thing
    if isinstance(thing, dict):
        return any(remembers(value, word, depth) for value in thing.values())
    if isinstance(thing, list | tuple):
        return any(remembers(value, word, depth) for value in thing)
    return depth < 2 and hasattr(thing, "__dict__") and any(remembers(v, word, depth + 1) for v in vars(thing).values())


def test_what_stood_in_a_form_waits_in_the_vault_and_not_in_memory(inside: Desktop, qtbot: QtBot) -> None:
    inside.shell.navigate("students", "")
    students = inside.shell.room("students")
    qtbot.waitUntil(lambda: not inside.jobs.is_busy())
    students.page.filters.text.setText(TYPED)
    del students
    inside.lock()
    qtbot.waitUntil(lambda: not inside.door.is_unlocked)
    assert not remembers(inside, TYPED)
    unlock(inside, qtbot)
    assert inside.shell.current_room() == "students"
    assert inside.shell.room("students").page.filters.query() == TYPED
    qtbot.waitUntil(lambda: not inside.jobs.is_busy())
    assert inside.door.submit(way_back.read).result(10) == {}
