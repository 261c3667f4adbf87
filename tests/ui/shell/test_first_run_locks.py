"""The first run locks like the house as soon as there are names to keep, and goes on where it was after unlocking."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.canaries import found_in_widgets
from tests.ui.shell.conftest import unlock
from tests.ui.shell.test_first_run import LONG, Start, choose_passphrase, fill_school, reach, type_back
from ui.programs.desktop import Desktop


def lock_by(desktop: Desktop, way: str) -> None:
    if way == "hand":
        desktop.intents.lock_requested.emit()
    elif way == "idle":
        desktop.locking.idle.idle.emit()
    else:
        desktop.locking.system.away.emit("sleep")


@pytest.mark.parametrize("way", ["hand", "idle", "away"])
def test_over_the_class_list_it_locks_and_the_house_opens_next(
    start: Start, qtbot: QtBot, qapp: QApplication, way: str
) -> None:
    desktop = start()
    run = desktop.fronts.first_run()
    choose_passphrase(run, qtbot)
    type_back(run, qtbot)
    fill_school(run, qtbot)
    assert desktop.locking.idle._timer.isActive()
    lock_by(desktop, way)
    qtbot.waitUntil(lambda: not desktop.door.thread().is_unlocked)
    assert desktop.fronts.first_run() is None
    del run
    qtbot.waitUntil(lambda: found_in_widgets(qapp, ("үлгі мектебі",)) == [])
    unlock(desktop, qtbot, LONG)


def test_at_the_school_it_comes_back_to_the_school(start: Start, qtbot: QtBot) -> None:
    desktop = start()
    choose_passphrase(desktop.fronts.first_run(), qtbot)
    type_back(desktop.fronts.first_run(), qtbot)
    lock_by(desktop, "hand")
    qtbot.waitUntil(lambda: not desktop.door.thread().is_unlocked)
    page = desktop.fronts.unlock().page
    page.passphrase.field.edit.setText(LONG)
    page.passphrase.unlock.click()
    qtbot.waitUntil(lambda: desktop.fronts.first_run() is not None, timeout=10_000)
    reach(desktop.fronts.first_run(), "school", qtbot)
    assert desktop.locking.idle._timer.isActive()
    fill_school(desktop.fronts.first_run(), qtbot)


def test_the_sheet_on_its_way_to_paper_is_not_made_worthless(start: Start, qtbot: QtBot) -> None:
    desktop = start()
    run = desktop.fronts.first_run()
    choose_passphrase(run, qtbot)
    for way in ("hand", "idle", "away"):
        lock_by(desktop, way)
    assert desktop.fronts.first_run() is run
    type_back(run, qtbot)
