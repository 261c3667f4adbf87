"""A disk that fills up at each step of a backup, a restore and a migration: told, nothing lost, nothing left lying."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.cipher import files
from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain.errors import DiskFull, DiskRefused
from desktop_app.domain.student import SchoolClass
from desktop_app.paths import VaultPlace
from desktop_app.services import backup_shelf, backups, restore, students, unlock, vault_check
from desktop_app.vault import migrations

PASSPHRASE = "passphrase of a test"
STEP = 32 * 1024
MINUTE = timedelta(minutes=1)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of 4 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(disk)]
    if (
        sys.platform != "linux"
        or os.geteuid() != 0
        or subprocess.run(mount, capture_output=True, check=False).returncode
    ):
        pytest.skip("mounting a small file system is not allowed here")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


@pytest.fixture
def place(small_disk: Path, clock_now: datetime) -> VaultPlace:
    """A closed vault with one backup, made when there was room."""
    place = VaultPlace(small_disk / "vault")
    vault, _ = unlock.create_vault(place, PASSPHRASE, clock_now, kdf=FAST_FOR_TESTS)
    students.add_student(vault, "Үлгі", "Бірінші", "", SchoolClass(7, "Ә"), clock_now)
    backups.make_backup(vault, clock_now)
    students.add_student(vault, "Үлгі", "Екінші", "", SchoolClass(7, "Ә"), clock_now + MINUTE)
    vault.close()
    return place


@pytest.fixture(autouse=True)
def nobody_looks_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk fills up after the look whether there is room: that look is tested elsewhere."""
    monkeypatch.setattr(files, "require_space", _room_enough)


def _room_enough(_folder: Path, _needed: int) -> None:
    pass


def _leave(disk: Path, free: int) -> None:
    """Fill the disk until only `free` bytes are left."""
    ballast = disk / "ballast"
    ballast.unlink(missing_ok=True)
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(4096))
    os.truncate(ballast, max(0, ballast.stat().st_size - free))


def _contents(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.name != "ballast"}


def _until_it_fits(disk: Path, attempt: Callable[[], object], after: Callable[[], None]) -> int:
    """Tries with more and more room; how often the disk was full."""
    refused = 0
    for free in range(0, 4 * 1024 * 1024, STEP):
        _leave(disk, free)
        try:
            attempt()
        except DiskFull:
            refused += 1
            (disk / "ballast").unlink()
            after()
        else:
            (disk / "ballast").unlink()
            return refused
    raise AssertionError("never room enough")


def test_a_backup(place: VaultPlace, small_disk: Path, clock_now: datetime):
    vault = unlock.open_vault(place, PASSPHRASE, clock_now)
    before = {name: (place.backups / name).read_bytes() for name in os.listdir(place.backups)}

    def attempt() -> None:
        backups.make_backup(vault, clock_now + MINUTE)

    def after() -> None:
        assert {name: (place.backups / name).read_bytes() for name in os.listdir(place.backups)} == before
        assert vault_check.verify(vault).ok

    assert _until_it_fits(small_disk, attempt, after) > 5
    newest = backup_shelf.list_backups(place.backups, backups.vault_id(vault))[0]
    assert newest.made_at == clock_now + MINUTE
    assert backup_shelf.check_backup(newest.path) is not None
    vault.close()


def test_a_second_place(place: VaultPlace, small_disk: Path, tmp_path: Path, clock_now: datetime):
    home = VaultPlace(tmp_path / "home")
    vault, _ = unlock.create_vault(home, PASSPHRASE, clock_now, kdf=FAST_FOR_TESTS)
    made = backups.make_backup(vault, clock_now)
    assert made is not None
    stick = small_disk / "stick"
    stick.mkdir()

    def attempt() -> None:
        backup_shelf.carry(made.path, stick, backups.vault_id(vault))

    def after() -> None:
        assert list(stick.iterdir()) == []

    assert _until_it_fits(small_disk, attempt, after) > 5
    assert (stick / made.path.name).read_bytes() == made.path.read_bytes()
    vault.close()


def test_a_restore(place: VaultPlace, small_disk: Path, tmp_path: Path, clock_now: datetime):
    backup = next(place.backups.iterdir())
    (tmp_path / "stick").mkdir()
    file = tmp_path / "stick" / backup.name
    file.write_bytes(backup.read_bytes())
    before = _contents(place.folder)

    def attempt() -> None:
        prepared = restore.prepare(place, file, PASSPHRASE, clock_now)
        assert prepared is not None
        restore.put_in_place(prepared, clock_now)

    def after() -> None:
        vault = unlock.open_vault(place, PASSPHRASE, clock_now)
        assert len(students.list_students(vault)) == 2
        assert vault_check.verify(vault).ok
        vault.close()
        assert _contents(place.folder) - {"replaced"} == before

    assert _until_it_fits(small_disk, attempt, after) > 5
    vault = unlock.open_vault(place, PASSPHRASE, clock_now)
    assert len(students.list_students(vault)) == 1
    vault.close()


def test_a_restore_whose_disk_fills_up_after_the_comparison(place: VaultPlace, small_disk: Path, clock_now: datetime):
    """The disk fills up while a person reads."""
    backup = next(place.backups.iterdir())
    prepared = restore.prepare(place, backup, PASSPHRASE, clock_now)
    assert prepared is not None
    refused = 0
    for free in range(0, 1024 * 1024, 16 * 1024):
        _leave(small_disk, free)
        try:
            restore.put_in_place(prepared, clock_now)
            break
        except DiskFull:
            refused += 1
    (small_disk / "ballast").unlink()
    assert refused
    vault = unlock.open_vault(place, PASSPHRASE, clock_now)
    assert len(students.list_students(vault)) == 1
    assert vault_check.verify(vault).ok
    vault.close()


def test_a_migration(place: VaultPlace, small_disk: Path, clock_now: datetime, monkeypatch: pytest.MonkeyPatch):
    """The program of tomorrow changes the schema: with too little room the vault stays that of today, and opens."""
    number = migrations.known()[-1].number + 1
    later = migrations.Migration(
        number,
        "later",
        f"CREATE TABLE later_{number} (a BLOB) STRICT; INSERT INTO later_{number} VALUES (randomblob(400000));",
    )
    known, today = (*migrations.known(), later), migrations.known

    def attempt() -> None:
        with monkeypatch.context() as patched:
            patched.setattr(migrations, "known", lambda: known)
            unlock.open_vault(place, PASSPHRASE, clock_now).close()

    def after() -> None:
        assert migrations.known is today
        vault = unlock.open_vault(place, PASSPHRASE, clock_now)  # by the program of today
        assert len(students.list_students(vault)) == 2
        assert vault_check.verify(vault).ok
        vault.close()

    assert _until_it_fits(small_disk, attempt, after) > 5
    assert len(list(place.backups.glob(f"*-before-{number:04d}-*.vault"))) >= 1


def test_a_migration_that_fails_is_undone_and_the_vault_of_before_opens(
    tmp_path: Path, clock_now: datetime, monkeypatch: pytest.MonkeyPatch
):
    place = VaultPlace(tmp_path / "vault")
    vault, _ = unlock.create_vault(place, PASSPHRASE, clock_now, kdf=FAST_FOR_TESTS)
    students.add_student(vault, "Үлгі", "Бір", "", SchoolClass(7, "Ә"), clock_now)
    vault.close()
    number = migrations.known()[-1].number + 1
    wrong = migrations.Migration(number, "wrong", "CREATE TABLE half (a TEXT) STRICT; INSERT INTO nowhere VALUES (1);")
    known = (*migrations.known(), wrong)
    with monkeypatch.context() as patched:
        patched.setattr(migrations, "known", lambda: known)
        with pytest.raises(Exception, match=r"error\.defect"):
            unlock.open_vault(place, PASSPHRASE, clock_now)
    vault = unlock.open_vault(place, PASSPHRASE, clock_now)
    assert len(students.list_students(vault)) == 1
    assert vault.db.value("SELECT count(*) FROM sqlite_master WHERE name = 'half'") == 0
    assert vault_check.verify(vault).ok
    vault.close()
    (copy,) = place.backups.glob(f"*-before-{number:04d}-*.vault")  # and the copy of before opens by itself
    alone = VaultPlace(tmp_path / "alone")
    alone.folder.mkdir()
    alone.database.write_bytes(copy.read_bytes())
    alone.header.write_bytes(copy.with_suffix(".header").read_bytes())
    vault = unlock.open_vault(alone, PASSPHRASE, clock_now)
    assert len(students.list_students(vault)) == 1
    vault.close()


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_a_file_that_may_not_grow(tmp_path: Path, clock_now: datetime):
    """Where no small disk can be mounted: the system itself refuses the bytes beyond a limit."""
    import resource

    place = VaultPlace(tmp_path / "vault")
    vault, _ = unlock.create_vault(place, PASSPHRASE, clock_now, kdf=FAST_FOR_TESTS)
    made = backups.make_backup(vault, clock_now)
    assert made is not None
    size, (soft, hard) = made.size, resource.getrlimit(resource.RLIMIT_FSIZE)
    for share in range(5, 100, 5):
        resource.setrlimit(resource.RLIMIT_FSIZE, (size * share // 100, hard))
        try:
            with pytest.raises((DiskFull, DiskRefused)):
                backups.make_backup(vault, clock_now + MINUTE)
            with pytest.raises((DiskFull, DiskRefused)):
                backup_shelf.carry(made.path, tmp_path, backups.vault_id(vault))
            with pytest.raises((DiskFull, DiskRefused)):
                restore.prepare(VaultPlace(tmp_path / "new"), made.path, PASSPHRASE, clock_now)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert os.listdir(place.backups) == [made.path.name]
    assert sorted(os.listdir(tmp_path)) == ["new", "vault"]
    assert os.listdir(tmp_path / "new") == []
    assert vault_check.verify(vault).ok
    vault.close()
