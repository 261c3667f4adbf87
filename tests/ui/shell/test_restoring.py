"""From the settings, the locked page and the first question: compared first, then put in place; the former is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app import paths
from desktop_app.domain.student import SchoolClass
from desktop_app.paths import VaultPlace
from desktop_app.services import backups, students
from desktop_app.services.exchange import staged
from desktop_app.services.unlock import Vault, open_vault
from tests.conftest import PASSPHRASE
from tests.ui.pictures import clipped, dress, photograph, unnamed
from tests.ui.shell.conftest import BEGAN, Clock, unlock
from ui.programs.desktop import Desktop
from ui.programs.locking import AWAY
from ui.unlock.restoring import RestorePresenter
from ui.wording import sentence


@pytest.fixture
def backup(furnished: str) -> Path:
    """Of the furnished vault; another pupil has come since."""
    vault = open_vault(paths.vault_place(), PASSPHRASE, BEGAN)
    made = backups.make_backup(vault, BEGAN)
    assert made is not None
    _add(vault)
    vault.close()
    return made.path


def _add(vault: Vault) -> None:
    students.add_student(vault, "Кейінов", "Соң", "", SchoolClass(5), BEGAN)


def _pupils(place: VaultPlace) -> int:
    vault = open_vault(place, PASSPHRASE, BEGAN)
    try:
        return len(students.list_students(vault))
    finally:
        vault.close()


def _compare(desktop: Desktop, qtbot: QtBot, secret: str = PASSPHRASE) -> RestorePresenter:
    restoring = desktop.fronts.restoring()
    assert restoring is not None
    restoring.page.field.edit.setText(secret)
    qtbot.keyClick(restoring.page.field.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not desktop.jobs.is_busy(), timeout=10000)
    return restoring


def test_from_the_settings_it_locks_compares_and_restores(
    backup: Path, start: Callable[..., Desktop], qtbot: QtBot
) -> None:
    desktop = start()
    unlock(desktop, qtbot)
    desktop.intents.restore_requested.emit(str(backup))
    assert not desktop.shell.is_in_house()
    page = _compare(desktop, qtbot).page
    assert page.is_compared()
    assert "Only here: pupils 1, cases 0, notes 0." in page.told()
    assert "will not be in the restored vault" in page.told()
    assert page.field.text() == ""
    qtbot.keyClick(page.go, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desktop.fronts.unlock() is not None, timeout=10000)
    locked = desktop.fronts.unlock()
    assert locked is not None
    assert sentence("backup.restored").says in locked.page.banner.text()
    unlock(desktop, qtbot)
    desktop.close()
    assert _pupils(paths.vault_place()) == 1
    kept = next(paths.vault_place().replaced.iterdir())
    assert _pupils(VaultPlace(kept)) == 2


def test_leaving_changes_nothing(backup: Path, start: Callable[..., Desktop], qtbot: QtBot) -> None:
    desktop = start()
    desktop.fronts.show_restore(str(backup))
    page = _compare(desktop, qtbot).page
    qtbot.keyClick(page.go, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: desktop.fronts.unlock() is not None and not desktop.jobs.is_busy(), timeout=10000)
    desktop.close()
    assert _pupils(paths.vault_place()) == 2
    assert not paths.vault_place().replaced.exists()


@pytest.mark.parametrize("how", ["away", "time"])
def test_a_comparison_that_nobody_answers_is_given_up(
    backup: Path, start: Callable[..., Desktop], qtbot: QtBot, how: str
) -> None:
    """What was prepared holds the key: it does not lie about while the person is away."""
    desktop = start()
    desktop.fronts.show_restore(str(backup))
    restoring = _compare(desktop, qtbot)
    assert restoring._prepared is not None
    if how == "away":
        desktop.locking.due.emit(AWAY)
    else:
        restoring._patience.timeout.emit()
    assert restoring._prepared is None
    qtbot.waitUntil(lambda: not desktop.jobs.is_busy(), timeout=10000)
    assert desktop.fronts.unlock() is not None
    assert not staged(paths.vault_place()).folder.exists()


def test_a_wrong_passphrase_is_said_at_the_field(backup: Path, start: Callable[..., Desktop], qtbot: QtBot) -> None:
    desktop = start()
    desktop.fronts.show_restore(str(backup))
    page = _compare(desktop, qtbot, "басқа").page
    assert not page.is_compared()
    assert page._field_row.error() == " ".join(
        (sentence("vault.wrong_passphrase").says, sentence("vault.wrong_passphrase").next)
    )
    _compare(desktop, qtbot)
    assert page.is_compared()


def test_the_locked_page_leads_there_when_the_vault_is_damaged(
    backup: Path, start: Callable[..., Desktop], qtbot: QtBot
) -> None:
    paths.vault_place().database.write_bytes(bytes(8192))
    desktop = start()
    locked = desktop.fronts.unlock()
    assert locked is not None
    locked.page.passphrase.field.edit.setText(PASSPHRASE)
    locked.page.passphrase.unlock.click()
    qtbot.waitUntil(locked.page.banner.action.isVisible, timeout=10000)
    qtbot.keyClick(locked.page.banner.action, Qt.Key.Key_Return)
    restoring = desktop.fronts.restoring()
    assert restoring is not None
    assert not restoring.page.go.isEnabled()
    restoring.page.show_file(str(backup))
    page = _compare(desktop, qtbot).page
    assert "cannot be read" in page.told()
    qtbot.mouseClick(page.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desktop.fronts.unlock() is not None, timeout=10000)
    unlock(desktop, qtbot)
    desktop.close()
    assert _pupils(paths.vault_place()) == 1


def test_a_damaged_key_file_is_told_at_once_and_comes_back_alone(
    backup: Path, start: Callable[..., Desktop], qtbot: QtBot
) -> None:
    paths.vault_place().header.write_bytes(b"senim-header 1")
    desktop = start()
    locked = desktop.fronts.unlock()
    assert locked is not None
    qtbot.waitUntil(locked.page.banner.action.isVisible, timeout=10000)
    qtbot.keyClick(locked.page.banner.action, Qt.Key.Key_Return)
    restoring = desktop.fronts.restoring()
    assert restoring is not None
    restoring.page.show_file(str(backup))
    page = _compare(desktop, qtbot).page
    assert page.go.text() == "Put the key file back"
    page.go.click()
    qtbot.waitUntil(lambda: desktop.fronts.unlock() is not None, timeout=10000)
    again = desktop.fronts.unlock()
    assert again is not None
    assert sentence("backup.header_back").says in again.page.banner.text()
    unlock(desktop, qtbot)
    desktop.close()
    assert _pupils(paths.vault_place()) == 2  # also the one who came after the backup


def test_a_new_laptop_begins_with_a_backup(
    backup: Path, start: Callable[..., Desktop], qtbot: QtBot, tmp_path: Path, clock: Clock
) -> None:
    copy = tmp_path / backup.name
    copy.write_bytes(backup.read_bytes())
    for file in (paths.vault_place().database, paths.vault_place().header):
        file.unlink()
    desktop = start()
    run = desktop.fronts.first_run()
    assert run is not None
    run.page.next.click()
    run.vault.cards["restore"].click()
    run.page.next.click()
    restoring = desktop.fronts.restoring()
    assert restoring is not None
    restoring.page.show_file(str(copy))
    page = _compare(desktop, qtbot).page
    assert "No vault stands in this place yet." in page.told()
    page.go.click()
    qtbot.waitUntil(lambda: desktop.fronts.unlock() is not None, timeout=10000)
    unlock(desktop, qtbot)
    assert desktop.shell.is_in_house()


@pytest.mark.parametrize(
    ("language", "look", "scale"), [("kk", "light", 1.0), ("ru", "dark", 1.0), ("ru", "light", 1.5)]
)
def test_pictures(
    backup: Path, start: Callable[..., Desktop], qtbot: QtBot, language: str, look: str, scale: float
) -> None:
    dress(language, look, scale)
    desktop = start()
    desktop.fronts.show_restore(str(backup))
    restoring = desktop.fronts.restoring()
    assert restoring is not None
    page = restoring.page
    photograph(page, "restore-ask", language, look, scale, (1366, 768))
    assert clipped(page) == []
    _compare(desktop, qtbot)
    photograph(page, "restore-compared", language, look, scale, (1366, 768))
    assert clipped(page) == []
    assert unnamed(page) == []
