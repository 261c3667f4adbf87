"""The backups' section with its real services: made, copied, checked, and what is said of the places is true."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.services import backup_shelf, backups
from desktop_app.services.backup_shelf import check_backup
from desktop_app.services.vault_thread import VaultThread
from tests.ui.conftest import Told
from tests.ui.pictures import clipped, dress, photograph, unnamed
from ui.app import Intents, RoomContext
from ui.programs import sticks
from ui.settings.backups.desk import BackupsDesk
from ui.settings.backups.shelf_part import Soundness

STICK = ("/media/somebody/STICK", "STICK")


@pytest.fixture
def desk(context: RoomContext, qtbot: QtBot) -> BackupsDesk:
    made = BackupsDesk(context, lambda: (STICK,))
    qtbot.addWidget(made.section)
    made.section.show()
    made.enter("")
    _settled(made, qtbot)
    return made


def _settled(desk: BackupsDesk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not desk._context.jobs.is_busy() and desk.section.stop.isHidden(), timeout=15000)


def test_one_is_made_by_the_keyboard_and_told(desk: BackupsDesk, told: Told, qtbot: QtBot) -> None:
    section = desk.section
    assert section.state() == "There is no backup of this vault yet."
    assert not section.shelf.restore.isEnabled()
    qtbot.keyClick(section.now, Qt.Key.Key_Return)
    assert section.working()
    _settled(desk, qtbot)
    assert section.state().startswith("Last backup: 23.11.2026, 10:00 (today).")
    assert told.said == ["The backup is made and checked."]
    assert [line.soundness for line in section.shelf.lines()] == [Soundness.UNCHECKED]
    assert section.shelf.restore.isEnabled()


def test_it_goes_to_the_second_place_too(desk: BackupsDesk, tmp_path: Path, told: Told, qtbot: QtBot) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    desk.choose_second(str(stick))
    _settled(desk, qtbot)
    assert desk.section.places.second() == str(stick)
    assert "own disk" in desk.section.places.concern()
    desk.back_up()
    _settled(desk, qtbot)
    assert told.said[-1] == "The backup is made, and checked in both places."
    assert [line.is_second for line in desk.section.shelf.lines()] == [False, True]
    assert "In the second place: 23.11.2026, 10:00." in desk.section.state()
    assert check_backup(next(stick.iterdir())) is not None


def test_a_new_second_place_gets_the_newest_at_once(
    desk: BackupsDesk, tmp_path: Path, told: Told, qtbot: QtBot
) -> None:
    desk.back_up()
    _settled(desk, qtbot)
    for name in ("first", "second"):
        folder = tmp_path / name
        folder.mkdir()
        desk.choose_second(str(folder))
        _settled(desk, qtbot)
        assert len(list(folder.iterdir())) == 1
        assert "In the second place: 23.11.2026, 10:00." in desk.section.state()


def test_a_second_place_that_is_away_is_told_and_the_first_still_has_it(
    desk: BackupsDesk, tmp_path: Path, told: Told, qtbot: QtBot
) -> None:
    desk.choose_second(str(tmp_path / "away"))
    _settled(desk, qtbot)
    assert "not connected" in desk.section.places.concern()
    desk.back_up()
    _settled(desk, qtbot)
    assert told.banners[-1][0] == "warn"
    assert len(desk.section.shelf.lines()) == 1


def test_a_stick_is_offered_and_taken(desk: BackupsDesk, vault_thread: VaultThread, qtbot: QtBot) -> None:
    button = desk.section.places.sticks[0]
    assert button.text() == "Use the stick “STICK”"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    _settled(desk, qtbot)
    assert vault_thread.submit(backups.read_state).result(5).second == STICK[0]
    assert button.isHidden()


def test_checking_tells_the_whole_from_the_damaged(desk: BackupsDesk, told: Told, qtbot: QtBot) -> None:
    desk.back_up()
    _settled(desk, qtbot)
    line = desk.section.shelf.lines()[0]
    qtbot.mouseClick(desk.section.shelf.check, Qt.MouseButton.LeftButton)
    _settled(desk, qtbot)
    assert desk.section.shelf.lines()[0].soundness is Soundness.WHOLE
    whole = bytearray(line.backup.path.read_bytes())
    whole[5000] ^= 1
    line.backup.path.write_bytes(whole)
    qtbot.mouseClick(desk.section.shelf.check, Qt.MouseButton.LeftButton)
    _settled(desk, qtbot)
    assert desk.section.shelf.lines()[0].soundness is Soundness.DAMAGED
    assert told.banners[-1][0] == "danger"


def test_a_copy_lies_where_the_person_wants_it(desk: BackupsDesk, tmp_path: Path, told: Told, qtbot: QtBot) -> None:
    target = tmp_path / "copy.senim-backup"
    target.write_bytes(b"the dialog has asked whether this may be replaced")
    desk.copy_to(str(target))
    _settled(desk, qtbot)
    assert check_backup(target) is not None
    assert told.said[-1] == "The copy is made and checked."


def test_former_vaults_are_told(desk: BackupsDesk, vault_thread: VaultThread, qtbot: QtBot) -> None:
    assert desk.section.shelf.kept() == ""
    kept = vault_thread.place.replaced / "20261123T050000Z-1"
    kept.mkdir(parents=True)
    (kept / "senim.vault").write_bytes(bytes(1_500_000))
    desk.enter("")
    _settled(desk, qtbot)
    assert desk.section.shelf.kept().startswith("1 former vault kept aside by restores, 1.5 MB")


def test_the_way_back_is_asked_of_the_window(desk: BackupsDesk, intents: Intents, qtbot: QtBot) -> None:
    desk.back_up()
    _settled(desk, qtbot)
    with qtbot.waitSignal(intents.restore_requested, timeout=1000) as asked:
        qtbot.keyClick(desk.section.shelf.restore, Qt.Key.Key_Return)
    assert asked.args == [str(desk.section.shelf.lines()[0].backup.path)]


def test_only_what_is_plugged_in_is_a_stick() -> None:
    found = [root for root in ("/", "/home", "/media/a/B", "/run/media/a/B", "/mnt/x") if sticks.is_removable(root)]
    assert found == ["/media/a/B", "/run/media/a/B"]


@pytest.mark.parametrize(
    ("language", "look", "scale"), [("kk", "light", 1.0), ("ru", "dark", 1.0), ("ru", "light", 1.5)]
)
def test_a_full_list(
    context: RoomContext,
    vault_thread: VaultThread,
    clock_now: datetime,
    qtbot: QtBot,
    tmp_path: Path,
    language: str,
    look: str,
    scale: float,
) -> None:
    dress(language, look, scale)
    stick = tmp_path / "KINGSTON"
    stick.mkdir()
    vault_thread.submit(backups.choose_second_place, str(stick), clock_now).result(5)
    for day in (4, 3, 2):
        made = vault_thread.submit(backups.make_backup, clock_now - timedelta(days=day)).result(10)
        assert made is not None
        backup_shelf.carry(made.path, stick, vault_thread.submit(backups.vault_id).result(5))
    desk = BackupsDesk(context, lambda: (STICK,))
    qtbot.addWidget(desk.section)
    desk.enter("")
    _settled(desk, qtbot)
    desk.section.shelf.show_soundness(desk.section.shelf.lines()[0], Soundness.WHOLE)
    desk.section.shelf.show_soundness(desk.section.shelf.lines()[3], Soundness.DAMAGED)
    photograph(desk.section, "backups-full", language, look, scale, (760, 640))
    assert clipped(desk.section) == []
    assert unnamed(desk.section) == []
