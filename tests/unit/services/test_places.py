"""Where vaults and backups may lie: told apart and named, refused only where a vault would be in danger."""

from __future__ import annotations

import os
import shutil
import stat
from datetime import datetime
from pathlib import Path

import pytest

from desktop_app.cipher import shared_folders
from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.cipher.shared_folders import FolderIsSynchronised
from desktop_app.domain.errors import DiskFull
from desktop_app.paths import VaultPlace
from desktop_app.services import backups, places, restore, unlock
from desktop_app.services.places import Concern
from desktop_app.vault.session import Vault

PASSPHRASE = "төрт құлан мен бір тал"


def test_each_kind_of_folder_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    vault, other = tmp_path / "vault", tmp_path / "other"
    for folder in (vault, other, tmp_path / "Dropbox" / "b"):
        folder.mkdir(parents=True)
    assert places.judge(other, vault) is Concern.SAME_DISK
    assert places.judge(Path("/dev/shm"), vault) is Concern.GOOD  # another file system
    assert places.judge(tmp_path / "away", vault) is Concern.MISSING
    assert places.judge(tmp_path / "Dropbox" / "b", vault) is Concern.SYNCHRONISED
    table = f"//server/share {other} cifs rw 0 0"
    monkeypatch.setattr(shared_folders, "_mount_table", lambda: table)
    assert places.judge(other, vault) is Concern.ON_NETWORK


def test_a_vault_that_was_moved_into_a_cloud_is_told(vault: Vault, clock_now: datetime, tmp_path: Path):
    assert places.judge_vault(vault) is Concern.GOOD
    vault.close()
    shutil.copytree(vault.place.folder, tmp_path / "OneDrive" / "vault")
    moved = unlock.open_vault(VaultPlace(tmp_path / "OneDrive" / "vault"), PASSPHRASE, clock_now)
    assert places.judge_vault(moved) is Concern.SYNCHRONISED
    made = backups.make_backup(moved, clock_now)
    assert made is not None
    moved.close()
    prepared = restore.prepare(moved.place, made.path, PASSPHRASE, clock_now)  # what is there can be restored there
    assert prepared is not None
    restore.give_up(prepared)
    with pytest.raises(FolderIsSynchronised):
        restore.prepare(VaultPlace(tmp_path / "OneDrive" / "new"), made.path, PASSPHRASE, clock_now)
    assert not (tmp_path / "OneDrive" / "new").exists()


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_everything_of_a_vault_is_its_persons_alone(tmp_path: Path, clock_now: datetime):
    before = os.umask(0o022)
    try:
        place = VaultPlace(tmp_path / "deep" / "vault")
        vault, _ = unlock.create_vault(place, PASSPHRASE, clock_now, kdf=FAST_FOR_TESTS)
        made = backups.make_backup(vault, clock_now)
        assert made is not None
        vault.close()
        for _ in range(2):
            prepared = restore.prepare(place, made.path, PASSPHRASE, clock_now)
            assert prepared is not None
            restore.put_in_place(prepared, clock_now)
    finally:
        os.umask(before)
    for path in (place.folder, *place.folder.rglob("*")):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


def test_room_is_asked_for_before_anything_is_rewritten(vault: Vault, monkeypatch: pytest.MonkeyPatch):
    places.require_room_to_rewrite(vault)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10**9, 10**9, 100_000))  # type: ignore[attr-defined]
    with pytest.raises(DiskFull):
        places.require_room_to_rewrite(vault)
