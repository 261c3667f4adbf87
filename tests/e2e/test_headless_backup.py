"""A backup, a copy and the way back from the command line: compared first, nothing changed without --yes."""

from __future__ import annotations

import os
import stat
from argparse import Namespace
from datetime import datetime
from pathlib import Path

import pytest

from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain.errors import WrongPassphrase
from desktop_app.domain.student import SchoolClass
from desktop_app.paths import VaultPlace
from desktop_app.services import backups, demo, students, vault_check
from desktop_app.services.backup_shelf import check_backup
from desktop_app.services.demo import DemoSize
from desktop_app.services.unlock import RecoveryKey, create_vault, open_vault
from ui.programs import cli
from ui.programs.commands import vault as command
from ui.programs.commands.door import Answer, Door, ExitCode
from ui.programs.words import Words


@pytest.fixture
def made(tmp_path: Path, passphrase: str, clock_now: datetime) -> tuple[VaultPlace, RecoveryKey]:
    """A closed demo vault with pupils, cases, notes and two frozen months."""
    place = VaultPlace(tmp_path / "demo")
    vault, key = create_vault(place, passphrase, clock_now, is_demo=True, kdf=FAST_FOR_TESTS)
    demo.fill(vault, DemoSize(students=12, cases=4, notes=20, months=2, seed=7), clock_now)
    vault.close()
    return place, key


def _say(place: VaultPlace, secret: str, action: str, language: str = "en", **more: object) -> Answer:
    reading, writing = os.pipe()
    os.write(writing, secret.encode())
    os.close(writing)
    asked = {"file": None, "yes": False, "recovery": False, "json": False, "now": None, **more}
    chosen = Namespace(action=action, dir=str(place.folder), passphrase_fd=reading, **asked)
    with Door(chosen, Words(language)) as door:
        answer = command.run(chosen, door)
    said = "\n".join(answer.lines)
    assert not any(hole in said for hole in ("backup.told", "backup.say", "…"))
    return answer


def _pupils(place: VaultPlace, passphrase: str, now: datetime) -> int:
    vault = open_vault(place, passphrase, now)
    try:
        assert vault_check.verify(vault).ok
        return len(students.list_students(vault))
    finally:
        vault.close()


def test_a_backup_is_made_and_copied_to_the_second_place(
    made: tuple[VaultPlace, RecoveryKey], passphrase: str, clock_now: datetime, tmp_path: Path
):
    place, _ = made
    vault = open_vault(place, passphrase, clock_now)
    backups.choose_second_place(vault, str(tmp_path / "stick"), clock_now)
    vault.close()
    answer = _say(place, passphrase, "backup")
    assert check_backup(Path(str(answer.data["file"]))) is not None
    assert answer.data["carried"] is None  # the stick is not there
    (tmp_path / "stick").mkdir()
    answer = _say(place, passphrase, "backup")
    assert check_backup(Path(str(answer.data["carried"]))) is not None


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_copy_comes_back_only_with_yes(
    made: tuple[VaultPlace, RecoveryKey], passphrase: str, clock_now: datetime, tmp_path: Path, language: str
):
    place, key = made
    file = tmp_path / "copy.senim-backup"
    assert _say(place, passphrase, "copy", language, file=str(file)).code is ExitCode.DONE
    vault = open_vault(place, passphrase, clock_now)
    students.add_student(vault, "Үлгі", "Кейін", "", SchoolClass(7), clock_now)
    vault.close()
    before = _pupils(place, passphrase, clock_now)
    compared = _say(place, passphrase, "restore", language, file=str(file))
    assert compared.data == {"here": "same", "is_losing": True, "restored": False}
    assert _pupils(place, passphrase, clock_now) == before
    restored = _say(place, key.qr_text, "restore", language, file=str(file), yes=True, recovery=True)
    assert restored.data["restored"] is True
    assert _pupils(place, passphrase, clock_now) == before - 1
    assert _pupils(VaultPlace(Path(str(restored.data["kept"]))), passphrase, clock_now) == before


def test_a_wrong_passphrase_restores_nothing(
    made: tuple[VaultPlace, RecoveryKey], passphrase: str, clock_now: datetime, tmp_path: Path
):
    place, _ = made
    file = tmp_path / "copy.senim-backup"
    _say(place, passphrase, "copy", file=str(file))
    before = place.database.read_bytes()
    with pytest.raises(WrongPassphrase):
        _say(place, "басқа", "restore", file=str(file), yes=True)
    assert place.database.read_bytes() == before


def test_what_the_program_writes_is_its_persons_alone(tmp_path: Path):
    before = os.umask(0o022)
    try:
        assert cli.main(["--version"]) == 0
        (tmp_path / "file").write_text("any")
        assert stat.S_IMODE((tmp_path / "file").stat().st_mode) == 0o600
    finally:
        os.umask(before)
