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
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def lock(watch: Watch, qtbot: QtBot) -> IdleLock:
    made = IdleLock(watch)
    made.start()
    return made


def pass_time(lock: IdleLock, watch: Watch, seconds: int) -> bool:
    """True when it says idle on the way, in steps of its own ticks."""
    said: list[bool] = []

    def hear() -> None:
        said.append(True)

    lock.idle.connect(hear)
    for _ in range(seconds // 5):
        watch.now += timedelta(seconds=5)
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
    watch.now += timedelta(seconds=299)
    assert lock.eventFilter(lock, QEvent(QEvent.Type.UpdateRequest)) is False
    watch.now += timedelta(seconds=1)
    assert pass_time(lock, watch, 5)


@pytest.mark.parametrize("jump", [timedelta(minutes=2), timedelta(minutes=-30)])
def test_a_gap_in_the_clock_locks(lock: IdleLock, watch: Watch, jump: timedelta) -> None:
    lock.set_minutes(60)
    said: list[bool] = []

    def hear() -> None:
        said.append(True)

    lock.idle.connect(hear)
    watch.now += jump
    lock.tick()
    assert said == [True]


def test_there_is_no_never(lock: IdleLock, watch: Watch) -> None:
    lock.set_minutes(0)
    assert pass_time(lock, watch, 60)
