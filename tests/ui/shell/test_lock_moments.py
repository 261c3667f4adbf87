"""Every reason to lock locks, at the worst moment too, and nothing is written after it."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from desktop_app.domain.errors import DiskFull, VaultIsLocked
from desktop_app.services.lock_settings import lock_when_minimised
from desktop_app.services.recovery import confirm_recovery_sheet, renew_recovery_key
from desktop_app.services.settings import read_setting, write_setting
from desktop_app.services.unlock import Vault
from tests.canaries import found_in_widgets
from tests.conftest import PASSPHRASE
from tests.ui.pictures import settle
from tests.ui.shell.conftest import CANARIES, Clock, unlock, write_in_case
from ui.programs.desktop import Desktop
from ui.programs.system_watch import SIGNALS
from ui.wording import sentence

NOTE = " ".join(CANARIES)


@pytest.mark.parametrize("signal", SIGNALS)
def test_what_the_system_tells_locks(inside: Desktop, qtbot: QtBot, signal: str) -> None:
    inside.locking.system.away.emit(signal)
    assert not inside.shell.is_in_house()
    assert sentence("lock.away").says in inside.fronts.unlock().page.banner.text()
    qtbot.waitUntil(lambda: not inside.door.is_unlocked)


@pytest.mark.parametrize("jump", [{"hours": 9}, {"minutes": 1}, {"days": -1}])
def test_a_jump_of_the_clock_locks_over_a_dialog(
    inside: Desktop, clock: Clock, qtbot: QtBot, jump: dict[str, int]
) -> None:
    dialog = QDialog(inside.shell)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    clock.move(**jump)
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_A)  # the hand that wakes the computer, before any tick
    assert not inside.shell.is_in_house()
    assert QGuiApplication.modalWindow() is None


def test_ctrl_l_locks_from_within_a_dialog(inside: Desktop, qtbot: QtBot) -> None:
    dialog = QDialog(inside.shell)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert not inside.shell.is_in_house()


def normal_again(desktop: Desktop) -> None:
    """The platform repeats every change of the window a moment later."""
    settle()
    desktop.shell.showNormal()
    settle()


def test_minimising_locks_only_if_it_was_chosen(inside: Desktop, clock: Clock, qtbot: QtBot) -> None:
    inside.shell.showMinimized()
    assert inside.shell.is_in_house()
    normal_again(inside)
    inside.intents.lock_minimised_chosen.emit(True)
    inside.shell.showMinimized()
    assert not inside.shell.is_in_house()
    normal_again(inside)
    unlock(inside, qtbot)
    inside.intents.lock_minimised_chosen.emit(False)
    inside.shell.showMinimized()
    assert inside.shell.is_in_house()


def test_a_vault_remembers_that_minimising_locks(inside: Desktop, clock: Clock, qtbot: QtBot) -> None:
    inside.door.submit(lock_when_minimised, True, clock()).result(10)
    inside.lock()
    unlock(inside, qtbot)
    inside.shell.showMinimized()
    assert not inside.shell.is_in_house()


class Home:
    """A page that hears an answer, and would write and show it."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop
        self.heard: list[str] = []

    def hear(self, answer: str) -> None:
        self.heard.append(answer)
        self.desktop.jobs.vault(write_setting, "late", answer, self.desktop.context.clock())


def test_a_job_that_comes_home_at_the_lock_is_not_heard(
    inside: Desktop, peopled: str, qtbot: QtBot, qapp: QApplication
) -> None:
    write_in_case(inside, peopled, qtbot, NOTE)
    home = Home(inside)
    inside.jobs.think(_canary, then=home.hear)
    inside.jobs.vault(_canary_of, then=home.hear)
    inside.door.submit(_nothing).result(10)  # the answers lie there; the window has not taken them yet
    inside.lock()
    qtbot.waitUntil(lambda: not inside.door.is_unlocked and not inside.jobs.is_busy())
    assert home.heard == []
    qtbot.waitUntil(lambda: found_in_widgets(qapp, CANARIES) == [])
    unlock(inside, qtbot)
    assert inside.door.submit(read_setting, "late", "").result(10) == ""


def test_a_long_job_at_the_lock_is_waited_for_and_not_heard(inside: Desktop, qtbot: QtBot) -> None:
    home, goes_on = Home(inside), threading.Event()
    inside.jobs.vault(_waits, goes_on, then=home.hear)
    inside.lock()
    assert not inside.shell.is_in_house()  # at once: the window does not wait
    goes_on.set()
    qtbot.waitUntil(lambda: not inside.door.is_unlocked and not inside.jobs.is_busy())
    assert home.heard == []


def test_a_lock_while_the_passphrase_is_being_tried_keeps_it_shut(inside: Desktop, qtbot: QtBot) -> None:
    inside.lock()
    page = inside.fronts.unlock().page
    page.passphrase_given.emit(PASSPHRASE)
    inside.locking.system.away.emit("sleep")
    qtbot.waitUntil(lambda: not inside.jobs.is_busy())
    assert not inside.door.is_unlocked
    assert not inside.shell.is_in_house()


def test_a_second_reason_leaves_the_locked_page_alone(inside: Desktop, qtbot: QtBot) -> None:
    for signal in SIGNALS:
        inside.locking.system.away.emit(signal)
        page = inside.fronts.unlock().page
        page.passphrase.field.edit.setText(PASSPHRASE[:3])
        inside.lock()
        assert inside.fronts.unlock().page is page
    assert page.passphrase.field.text() == PASSPHRASE[:3]


def test_nothing_can_be_written_after_the_lock(inside: Desktop, clock: Clock, qtbot: QtBot) -> None:
    inside.lock()
    late = inside.door.submit(write_setting, "late", "x", clock())
    with pytest.raises(VaultIsLocked):
        late.result(10)


def _canary() -> str:
    return NOTE


def _canary_of(_vault: Vault) -> str:
    return NOTE


def _nothing(_vault: Vault) -> None:
    """Behind everything that was given before."""


def _waits(_vault: Vault, goes_on: threading.Event) -> str:
    goes_on.wait(10)
    return NOTE


def _defect() -> None:
    raise ValueError


def _full() -> None:
    raise DiskFull


@pytest.mark.parametrize("breaks", [_defect, _full])
@pytest.mark.parametrize("part", ["flush", "memento"])
def test_a_page_that_cannot_be_left_is_left(
    inside: Desktop,
    peopled: str,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    breaks: Callable[[], None],
    part: str,
) -> None:
    """The draft of the next room is kept all the same."""
    told: list[type[BaseException]] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, error, trace: told.append(kind))
    write_in_case(inside, peopled, qtbot, NOTE)
    inside.shell.navigate("students", "")
    monkeypatch.setattr(inside.shell.room("students"), part, breaks)
    inside.shell.room("case").page.composer.writing.insertPlainText("!")  # typed since the room was left
    inside.lock()
    assert not inside.shell.is_in_house()
    qtbot.waitUntil(lambda: not inside.door.is_unlocked)
    assert len(told) == 1
    monkeypatch.undo()
    unlock(inside, qtbot)
    inside.shell.navigate("case", peopled)
    qtbot.waitUntil(lambda: inside.shell.room("case").page.composer.writing.toPlainText() == NOTE + "!")


def test_a_vault_opened_with_recovery_words_locks_before_its_new_passphrase(
    inside: Desktop, clock: Clock, qtbot: QtBot
) -> None:
    key = inside.door.submit(renew_recovery_key, clock()).result(10)
    inside.door.submit(confirm_recovery_sheet, clock()).result(10)
    inside.lock()
    qtbot.waitUntil(lambda: not inside.door.is_unlocked)
    page = inside.fronts.unlock().page
    page.show_words()
    page.words_given.emit(" ".join(key.words))
    qtbot.waitUntil(lambda: inside.door.is_unlocked)
    inside.locking.system.away.emit("sleep")
    qtbot.waitUntil(lambda: not inside.door.is_unlocked)
    assert inside.fronts.unlock().page is not page
    unlock(inside, qtbot)


def test_what_was_copied_leaves_at_the_lock_and_at_the_end(inside: Desktop, qtbot: QtBot) -> None:
    board = QGuiApplication.clipboard()
    board.setText(NOTE)
    inside.lock()
    assert board.text() == ""
    unlock(inside, qtbot)
    board.setText(NOTE)
    inside.close()
    assert board.text() == ""
