"""The lock falls while keys are being changed: nothing that was typed or drawn is left, and the old ways open."""

from __future__ import annotations

import gc
import weakref
from datetime import datetime
from typing import Any

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop_app import paths
from desktop_app.services import key_slots
from desktop_app.services.unlock import RecoveryKey, Vault
from tests.canaries import found_in_widgets
from tests.conftest import PASSPHRASE
from tests.ui.shell.conftest import CANARIES, Clock, unlock
from ui.programs.desktop import Desktop
from ui.settings.keys.desk import KeysDesk

TYPED = " ".join(CANARIES)


def keys_desk(desktop: Desktop, qtbot: QtBot, target: str) -> KeysDesk:
    desktop.shell.navigate("settings", f"keys/{target}")
    desk = desktop.shell.room("settings").desks["keys"]
    assert isinstance(desk, KeysDesk)
    qtbot.waitUntil(lambda: not desk.section.ways.isVisible() and not desktop.jobs.is_busy(), timeout=10_000)
    return desk


def _labels() -> set[str]:
    known = [thing for thing in gc.get_objects() if issubclass(type(thing), QLabel)]
    return {label.text() for label in (*known, *QApplication.allWidgets()) if _is_alive(label)}


def _is_alive(label: Any) -> bool:
    return isinstance(label, QLabel) and shiboken6.isValid(label)


def test_typed_secrets_are_gone(inside: Desktop, qtbot: QtBot, qapp: QApplication) -> None:
    desk = keys_desk(inside, qtbot, "passphrase")
    section = desk.section
    for field in (section.passphrase.old, section.passphrase.new.first, section.passphrase.new.second):
        field.edit.setText(TYPED)
    section.drill.words.setPlainText(TYPED)
    section.sheet.passphrase.edit.setText(TYPED)
    section.remove.passphrase.edit.setText(TYPED)
    assert found_in_widgets(qapp, CANARIES)
    del desk, section, field
    inside.lock()
    qtbot.waitUntil(lambda: not inside.door.is_unlocked)
    qtbot.waitUntil(lambda: found_in_widgets(qapp, CANARIES) == [])


def draw(desktop: Desktop, qtbot: QtBot, *, is_back: bool) -> tuple[tuple[str, ...], list[weakref.ref[Any]]]:
    """Come as far as a new sheet whose words are shown; its words, and everything that knows them."""
    desk = keys_desk(desktop, qtbot, "sheet")
    act = desk.section.sheet
    act.passphrase.edit.setText(PASSPHRASE)
    act.passphrase.edited.emit()
    act.passphrase.submitted.emit()
    qtbot.waitUntil(lambda: act.stage == "paper" and bool(desk._paper._pdf), timeout=20_000)
    act.sheet.show_words.click()
    assert act.key is not None
    words = tuple(act.key.words)
    assert set(words) <= _labels()
    if is_back:
        act.do.click()
    return words, [weakref.ref(thing) for thing in (desk, act, act.sheet, act.back, desk._paper)]


@pytest.mark.parametrize("is_back", [False, True])
def test_a_sheet_on_its_way_to_paper_is_gone_and_the_old_one_is_in_force(
    inside: Desktop, qtbot: QtBot, *, is_back: bool
) -> None:
    before = paths.vault_place().header.read_bytes()
    words, left = draw(inside, qtbot, is_back=is_back)
    inside.lock()
    qtbot.waitUntil(lambda: not inside.door.is_unlocked)
    qtbot.waitUntil(lambda: not any(thing() for thing in left))
    assert not set(words) & _labels()
    assert [thing for thing in gc.get_objects() if issubclass(type(thing), RecoveryKey) and thing.words == words] == []
    assert paths.vault_place().header.read_bytes() == before
    unlock(inside, qtbot)


def _withdraw(vault: Vault, now: datetime) -> None:
    sheet = key_slots.list_ways(vault, now).slots[1]
    key_slots.remove_slot(vault, sheet, PASSPHRASE, now)


def test_whoever_withdrew_the_sheet_is_let_in_and_reminded_on_today(
    inside: Desktop, clock: Clock, qtbot: QtBot
) -> None:
    inside.door.submit(_withdraw, clock()).result(10)
    inside.lock()
    qtbot.waitUntil(lambda: not inside.door.is_unlocked)
    unlock(inside, qtbot)
    inside.shell.navigate("today", "")
    lines = inside.shell.room("today").page.lines
    qtbot.waitUntil(lambda: lines.index_of("sheet_missing", "keys/sheet").isValid(), timeout=10_000)
    inside.shell.navigate("settings", "keys/sheet")
    section = inside.shell.room("settings").desks["keys"].section
    qtbot.waitUntil(section.sheet.isVisible, timeout=10_000)
