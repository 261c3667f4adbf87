"""A disk that fills up at any step of an erasure: nothing, or the records; the bytes as soon as there is room."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain.errors import DiskFull
from desktop_app.paths import VaultPlace
from desktop_app.services import erasure, students, vault_check
from desktop_app.services.unlock import create_vault, open_vault
from desktop_app.vault import purge
from tests.erasing import CANARIES, OTHERS, REASON, image, plant
from tests.image import found_in_image

ROOM = (0, 8, 24, 60, 120, 250, 400, 600, 900, 1300, 2000)  # kilobytes that are left when the erasure begins
PUPILS = 41


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of 16 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", str(disk)]
    if (
        sys.platform != "linux"
        or os.geteuid() != 0
        or subprocess.run(mount, capture_output=True, check=False).returncode
    ):
        pytest.skip("mounting a small file system is not allowed here")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def _leave(disk: Path, kilobytes: int) -> Path:
    ballast = disk / "ballast"
    free = os.statvfs(disk)
    with ballast.open("wb", buffering=0) as file:
        file.write(bytes(free.f_bavail * free.f_frsize - kilobytes * 1024))
    return ballast


def _believe(*_: object) -> None:
    """The room looked free when it was asked for, and somebody else has filled it since."""


def test_the_disk_fills_up_at_each_step(
    small_disk: Path, passphrase: str, clock_now: datetime, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(purge, "require_room", _believe)
    came_to = set()
    for kilobytes in ROOM:
        place = VaultPlace(small_disk / "vault")
        vault, _ = create_vault(place, passphrase, clock_now, kdf=FAST_FOR_TESTS)
        planted = plant(vault, clock_now)
        ballast = _leave(small_disk, kilobytes)
        try:
            came = "purged" if erasure.erase_students(vault, [planted.student], REASON, clock_now).is_purged else "owed"
        except DiskFull:
            came = "nothing"
        came_to.add(came)
        pupils = len(students.list_students(vault))
        assert pupils == (PUPILS if came == "nothing" else PUPILS - 1)
        assert vault_check.verify(vault).ok
        vault.close()  # locking must always work
        ballast.unlink()
        again = open_vault(place, passphrase, clock_now)
        assert erasure.finish(again) == (came == "owed")
        expected = {*CANARIES[:-1], *OTHERS} if came == "nothing" else set(OTHERS)
        assert expected <= set(found_in_image(image(again), (*CANARIES, *OTHERS)))
        assert came == "nothing" or found_in_image(image(again), CANARIES) == []
        assert vault_check.verify(again).ok
        again.close()
        for file in (place.header, place.database):
            file.unlink()
    assert came_to == {"nothing", "owed", "purged"}  # else a step was not tried


def test_without_room_it_is_not_begun(small_disk: Path, passphrase: str, clock_now: datetime):
    vault, _ = create_vault(VaultPlace(small_disk / "vault"), passphrase, clock_now, kdf=FAST_FOR_TESTS)
    planted = plant(vault, clock_now)
    ballast = _leave(small_disk, 3000)
    with pytest.raises(DiskFull):
        erasure.erase_students(vault, [planted.student], REASON, clock_now)
    assert len(students.list_students(vault)) == PUPILS
    ballast.unlink()
    assert erasure.erase_students(vault, [planted.student], REASON, clock_now).is_purged
    vault.close()
