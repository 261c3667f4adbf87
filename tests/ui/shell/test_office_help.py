"""The whole program: a key left in the settings, the passphrase forgotten, the office's help, and back in the house."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.services import asking
from tests.conftest import PASSPHRASE
from tests.paper_custodians import NAMES, PaperCustodians
from tests.ui.shell.conftest import BEGAN, Clock, unlock
from ui.programs.desktop import Desktop
from ui.settings.keys.escrow_part import EscrowPart

OFFICE = PaperCustodians()
NEW = "жаңбырлы балкон үш шам"


def type_into(edit: QLineEdit, words: str) -> None:
    """QTest cannot type Cyrillic."""
    edit.insert(words)
    edit.textEdited.emit(words)


def leave_key(desktop: Desktop, file: Path, qtbot: QtBot) -> None:
    """As a person does it under Settings → Keys."""
    desktop.door.submit(OFFICE.enrol, BEGAN).result(10)
    file.write_bytes(OFFICE.key_file())
    desktop.shell.navigate("settings", "keys")
    part = desktop.shell.room("settings").page.findChild(EscrowPart)
    qtbot.waitUntil(part.file.isVisible, timeout=5000)
    part.give_file(str(file))
    qtbot.waitUntil(part.compare.isVisible, timeout=5000)
    part.compare.compared.click()
    type_into(part.compare.passphrase.edit, PASSPHRASE)
    part.compare.do.click()
    qtbot.waitUntil(part.remove.isVisible, timeout=5000)


def ask(desktop: Desktop, qtbot: QtBot) -> None:
    page = desktop.fronts.unlock().page
    page.passphrase.forgot.click()
    qtbot.waitUntil(page.words.office.isVisible, timeout=5000)
    page.words.office.click()
    for field in (page.office.choice.first, page.office.choice.second):
        type_into(field.edit, NEW)
    qtbot.waitUntil(page.office.ask.isEnabled, timeout=5000)
    page.office.ask.click()
    qtbot.waitUntil(page.office.digits.isVisible, timeout=5000)


def test_a_forgotten_passphrase_ends_in_the_house_with_who_helped(
    inside: Desktop, qtbot: QtBot, tmp_path: Path
) -> None:
    leave_key(inside, tmp_path / "office.senim-escrow-key", qtbot)
    inside.lock()
    qtbot.waitUntil(lambda: not inside.door.is_unlocked)
    ask(inside, qtbot)
    asked = asking.read_asked(inside.door.place)
    assert asked is not None
    answer = tmp_path / "one.senim-escrow-answer"
    answer.write_bytes(OFFICE.answer_file(asked.file))
    front = inside.fronts.unlock()
    front.office.kdf = FAST_FOR_TESTS
    type_into(front.page.office.field.edit, NEW)
    front.page.office.give_answer(str(answer))
    qtbot.waitUntil(inside.shell.is_in_house, timeout=10_000)
    house = inside.shell.house()
    assert house is not None
    qtbot.waitUntil(lambda: all(name in house.banner.text() for name in NAMES), timeout=5000)
    inside.lock()
    qtbot.waitUntil(lambda: not inside.door.is_unlocked)
    unlock(inside, qtbot, NEW)
    assert house.banner is not inside.shell.house().banner
    assert not inside.shell.house().banner.text()  # said once


def test_a_lock_while_the_office_is_asked_leaves_the_page_as_any_lock_does(
    inside: Desktop, clock: Clock, qtbot: QtBot, tmp_path: Path
) -> None:
    leave_key(inside, tmp_path / "office.senim-escrow-key", qtbot)
    inside.lock()
    qtbot.waitUntil(lambda: not inside.door.is_unlocked)
    ask(inside, qtbot)
    page = inside.fronts.unlock().page
    type_into(page.office.field.edit, "жартылай")
    inside.locking.system.away.emit("sleep")
    assert inside.fronts.unlock() is not None
    unlock(inside, qtbot)
    assert inside.shell.is_in_house()
    house = inside.shell.house()
    assert house is not None
    qtbot.waitUntil(lambda: "23.11.2026" in house.banner.text(), timeout=5000)  # its owner hears of it, whoever asked
