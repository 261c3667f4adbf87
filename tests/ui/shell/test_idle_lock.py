"""Idle and asleep are seen; a hand on the keyboard is not idle."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ui.idle_lock import IdleLock


class Watch:
    """Both clocks of a computer; `now` is the one on the wall, `own` the one that nobody can set."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
        self.own = 1000.0

    def __call__(self) -> datetime:
        return self.now

    def monotonic(self) -> float:
        return self.own

    def pass_by(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)
        self.own += seconds


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def lock(watch: Watch, qtbot: QtBot) -> IdleLock:
    made = IdleLock(watch, monotonic=watch.monotonic)
    made.start()
    return made


def pass_time(lock: IdleLock, watch: Watch, seconds: int) -> bool:
    """True when it says idle on the way, in steps of its own ticks."""
    said: list[bool] = []

    def hear() -> None:
        said.append(True)

    lock.idle.connect(hear)
    for _ in range(seconds // 5):
        watch.pass_by(5)
        if not said:
            lock.tick()
    lock.idle.disconnect(hear)
    return bool(said)


def test_five_minutes_without_a_touch_are_idle_and_less_is_not(lock: IdleLock, watch: Watch) -> None:
    assert not pass_time(lock, watch, 295)
    assert pass_time(lock, watch, 5)


def test_typing_puts_it_off(lock: IdleLock, watch: Watch, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    lock.watch(field.windowHandle())
    assert not pass_time(lock, watch, 240)
    QTest.keyClick(field.windowHandle(), Qt.Key.Key_A)
    assert not pass_time(lock, watch, 240)
    assert pass_time(lock, watch, 60)


def test_a_paint_is_no_touch(lock: IdleLock, watch: Watch) -> None:
    assert not pass_time(lock, watch, 295)
    assert lock.eventFilter(lock, QEvent(QEvent.Type.UpdateRequest)) is False
    assert pass_time(lock, watch, 5)


@pytest.mark.parametrize(
    ("wall", "own"),
    [
        (120, 5),  # asleep on Linux: the second clock stood still
        (120, 120),  # asleep where it runs on, or the program was held
        (5, 120),  # the wall's clock was set back while the program was held
        (-1800, 5),  # set back
        (1800, 5),  # set forward
        (36, 5),  # asleep for half a minute
    ],
)
def test_a_gap_in_either_clock_locks(lock: IdleLock, watch: Watch, qtbot: QtBot, wall: int, own: int) -> None:
    lock.set_minutes(30)
    pass_time(lock, watch, 60)
    watch.now += timedelta(seconds=wall)
    watch.own += own
    with qtbot.waitSignal(lock.slept, timeout=100), qtbot.assertNotEmitted(lock.idle):
        lock.tick()


def test_the_hand_that_wakes_the_computer_is_not_obeyed(lock: IdleLock, watch: Watch, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    lock.watch(field.windowHandle())
    watch.now += timedelta(hours=8)  # the other clock stood still; no tick has come yet
    with qtbot.waitSignal(lock.slept, timeout=100):
        QTest.keyClick(field.windowHandle(), Qt.Key.Key_A)
    assert field.text() == ""


def test_a_clock_that_creeps_back_does_not_keep_it_open(lock: IdleLock, watch: Watch, qtbot: QtBot) -> None:
    """Two seconds back at every tick never look like a jump; the other clock counts on."""
    with qtbot.waitSignal(lock.idle, timeout=100):
        for _ in range(60):
            watch.now -= timedelta(seconds=2)
            watch.own += 5
            lock.tick()


def test_a_late_tick_of_a_busy_computer_is_no_sleep(lock: IdleLock, watch: Watch, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(lock.slept):
        for late in (11, 19, 25):
            watch.pass_by(late)
            lock.tick()


def test_there_is_no_never(lock: IdleLock, watch: Watch) -> None:
    lock.set_minutes(0)
    assert pass_time(lock, watch, 60)
