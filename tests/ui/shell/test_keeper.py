"""Backups that nobody asks for: at the first opening of a day, at a lock, at the end, and when the stick comes."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop_app import paths
from desktop_app.paths import VaultPlace
from desktop_app.services import backups
from desktop_app.services.backup_shelf import check_backup, list_backups
from desktop_app.services.unlock import open_vault
from desktop_app.vault import access_log
from desktop_app.vault.access_log import Action
from tests.conftest import PASSPHRASE
from tests.ui.shell.conftest import BEGAN, Clock, unlock, write_in_case
from ui.programs.desktop import Desktop
from ui.programs.locking import AWAY
from ui.wording import sentence


def _shelf(folder: Path | None = None) -> list[Path]:
    vault = open_vault(paths.vault_place(), PASSPHRASE, BEGAN)
    whose = backups.vault_id(vault)
    vault.close()
    return [backup.path for backup in list_backups(folder or paths.vault_place().backups, whose)]


def _quiet(desktop: Desktop, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not desktop.jobs.is_busy(), timeout=10000)


def test_todays_line_goes_once_the_backup_is_made(inside: Desktop, furnished: str, qtbot: QtBot, clock: Clock) -> None:
    inside.keeper.look()
    _quiet(inside, qtbot)
    clock.move(hours=1)
    write_in_case(inside, furnished, qtbot, "Содан бері")
    inside._lock_because(AWAY)
    qtbot.waitUntil(lambda: not inside.door.is_unlocked, timeout=10000)
    clock.move(days=8)
    unlock(inside, qtbot)
    inside.shell.navigate("today", "")
    lines = inside.shell.room("today").page.lines
    qtbot.waitUntil(lambda: lines.index_of("backup_old", "backups").isValid())
    inside.keeper.look()
    qtbot.waitUntil(lambda: not lines.index_of("backup_old", "backups").isValid(), timeout=10000)


def test_a_lock_by_hand_leaves_a_checked_backup(inside: Desktop, furnished: str, qtbot: QtBot) -> None:
    write_in_case(inside, furnished, qtbot, "Соңғы сөз")
    inside.lock()
    qtbot.waitUntil(lambda: not inside.door.is_unlocked, timeout=10000)
    inside.close()
    shelf = _shelf()
    assert len(shelf) == 1
    assert check_backup(shelf[0]) is not None


def test_a_computer_that_goes_to_sleep_is_not_held_up(inside: Desktop, qtbot: QtBot) -> None:
    inside._lock_because(AWAY)
    qtbot.waitUntil(lambda: not inside.door.is_unlocked, timeout=10000)
    inside.close()
    assert _shelf() == []


def test_the_next_day_begins_with_what_the_last_one_left(
    inside: Desktop, furnished: str, qtbot: QtBot, clock: Clock
) -> None:
    inside.keeper.look()
    _quiet(inside, qtbot)
    clock.move(hours=1)
    write_in_case(inside, furnished, qtbot, "Кеше жазылды")
    inside._lock_because(AWAY)
    qtbot.waitUntil(lambda: not inside.door.is_unlocked, timeout=10000)
    clock.move(days=1)
    unlock(inside, qtbot)
    inside.keeper.look()
    _quiet(inside, qtbot)
    inside.keeper.look()
    _quiet(inside, qtbot)
    inside.close()
    assert [path.name[:16] for path in _shelf()] == ["senim-2026-11-24", "senim-2026-11-23"]


def test_the_end_of_the_program_makes_one_and_carries_it(
    inside: Desktop, furnished: str, qtbot: QtBot, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    inside.door.submit(backups.choose_second_place, str(stick), BEGAN).result(5)
    write_in_case(inside, furnished, qtbot, "Соңғы сөз")
    inside.close()
    assert [path.name for path in _shelf(stick)] == [path.name for path in _shelf()]
    assert len(_shelf()) == 1


def test_what_was_carried_after_a_lock_is_on_record_at_the_next_opening(
    inside: Desktop, qtbot: QtBot, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    inside.door.submit(backups.choose_second_place, str(stick), BEGAN).result(5)
    inside.lock()
    qtbot.waitUntil(lambda: not inside.door.is_unlocked and not inside.jobs.is_busy(), timeout=10000)
    assert len(list(stick.iterdir())) == 1
    unlock(inside, qtbot)
    inside.keeper.look()
    _quiet(inside, qtbot)
    qtbot.waitUntil(lambda: not inside.jobs.is_busy(), timeout=10000)
    assert inside.door.submit(_copied_at).result(5) == BEGAN


def _copied_at(vault: object) -> object:
    return access_log.last_at(vault.db, Action.BACKUP_COPIED)  # type: ignore[attr-defined]


def test_a_stick_that_comes_is_offered_once_and_gets_what_it_lacks(
    inside: Desktop, qtbot: QtBot, tmp_path: Path
) -> None:
    stick = tmp_path / "STICK"
    stick.mkdir()
    inside.keeper.look()
    _quiet(inside, qtbot)
    found: list[tuple[str, str]] = []
    inside.keeper._sticks_here = lambda: tuple(found)
    banners: list[str] = []
    inside.intents.banner.connect(lambda _kind, says, _next: banners.append(says))
    _poll(inside, qtbot)
    assert banners == []
    found.append((str(stick), "STICK"))
    for _ in range(3):
        _poll(inside, qtbot)
    assert banners == ["A USB stick is here: “STICK”."]
    inside.door.submit(backups.choose_second_place, str(stick), BEGAN).result(5)
    found.clear()
    _poll(inside, qtbot)
    found.append((str(stick), "STICK"))
    _poll(inside, qtbot)
    qtbot.waitUntil(lambda: len(list(stick.iterdir())) == 1 and not inside.jobs.is_busy(), timeout=10000)
    assert len(banners) == 1


def _poll(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.keeper.look_for_sticks()
    _quiet(desktop, qtbot)


def test_a_vault_in_a_cloud_is_told_once(
    furnished: str, start: Callable[..., Desktop], qtbot: QtBot, tmp_path: Path
) -> None:
    cloud = tmp_path / "Dropbox" / "vault"
    shutil.copytree(paths.vault_place().folder, cloud)
    desktop = start()
    desktop.door.place = VaultPlace(cloud)
    banners: list[str] = []
    desktop.intents.banner.connect(lambda _kind, says, _next: banners.append(says))
    unlock(desktop, qtbot)
    for _ in range(2):
        desktop.keeper.look()
        _quiet(desktop, qtbot)
    assert banners == [sentence("backup.vault_synchronised").says]


def test_the_demo_school_is_left_alone(start: Callable[..., Desktop], qtbot: QtBot) -> None:
    desktop = start(is_demo=True)
    qtbot.waitUntil(desktop.shell.is_in_house, timeout=60000)
    desktop.lock()
    qtbot.waitUntil(lambda: not desktop.door.is_unlocked, timeout=10000)
    desktop.close()
    assert not list(paths.demo_place().folder.rglob("*.senim-backup"))
