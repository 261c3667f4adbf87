"""The lock over a package in sight: its pupils, its sender and the sealed file are gone from the program."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.paths import VaultPlace
from desktop_app.services import colleagues
from desktop_app.services.unlock import Vault, create_vault
from tests import two_psychologists as two
from tests.canaries import found_in_widgets
from tests.ui.shell.conftest import BEGAN, CANARIES, unlock
from ui.programs.desktop import Desktop


def key_of(vault: Vault, now: datetime) -> bytes:
    return colleagues.key_file(vault, now)


def package_for(key: bytes, folder: Path) -> Path:
    """From a colleague who is called as one of the canaries, about pupils called as the others."""
    vault, _ = create_vault(VaultPlace(folder / "colleague"), two.PASSPHRASE, BEGAN, kdf=FAST_FOR_TESTS)
    colleagues.rename_me(vault, CANARIES[2], "", BEGAN)
    card = colleagues.read_key(vault, key, BEGAN)
    colleagues.keep_colleague(vault, card, BEGAN)
    every = [two.case(vault, BEGAN, family).id for family in CANARIES[:2]]
    order = two.GiveOrder(card.fingerprint, two.Purpose.HANDOVER, tuple(every))
    file = folder / "x.senim-handover"
    file.write_bytes(two.handover.give(vault, order, BEGAN).data)
    vault.close()
    return file


def look_into(desktop: Desktop, file: Path, qtbot: QtBot) -> None:
    desk = desktop.shell.room("settings").desks["handover"]
    desk.part("take").file_chosen(str(file))
    qtbot.waitUntil(lambda: desk.section.take.accept.isVisible(), timeout=15000)


def test_nothing_of_a_package_in_sight_survives_the_lock(
    inside: Desktop, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    file = package_for(inside.door.submit(key_of, BEGAN).result(10), tmp_path)
    inside.shell.navigate("settings", "handover/take")
    look_into(inside, file, qtbot)
    assert {where.rpartition(": ")[2] for where in found_in_widgets(qapp, CANARIES)} == set(CANARIES)
    inside.lock()
    qtbot.waitUntil(lambda: not inside.door.is_unlocked and not inside.jobs.is_busy())
    qtbot.waitUntil(lambda: found_in_widgets(qapp, CANARIES) == [], timeout=15000)
    unlock(inside, qtbot)
    assert inside.shell.current_room() == "settings"
    assert found_in_widgets(qapp, CANARIES) == []  # nothing of it has entered the vault
