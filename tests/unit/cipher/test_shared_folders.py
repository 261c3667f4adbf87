"""Folders in which no vault may be made."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.cipher.shared_folders import FolderIsOnNetwork, FolderIsSynchronised, require_own_disk
from desktop_app.paths import VaultPlace
from desktop_app.services.unlock import create_vault

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/home /home/shared nfs4 rw 0 0
//server/x /mnt/with\\040space cifs rw 0 0
/dev/sdb1 /home/shared/usb ext4 rw 0 0
"""


@pytest.mark.parametrize(
    "name", ["OneDrive", "OneDrive - Мектеп", "Dropbox", "Google Drive", "YandexDisk", "Яндекс.Диск", "iCloudDrive"]
)
def test_a_cloud_folder_is_refused_before_anything_is_made(tmp_path: Path, clock_now: datetime, name: str):
    place = VaultPlace(tmp_path / name / "Senim")
    with pytest.raises(FolderIsSynchronised):
        create_vault(place, "бір тіркес", clock_now, kdf=FAST_FOR_TESTS)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["Megapolis", "onedriveless", "my drives", "мега"])
def test_a_name_that_only_resembles_one_is_not(tmp_path: Path, name: str):
    require_own_disk(tmp_path / name, MOUNTS)


@pytest.mark.parametrize("folder", ["/home/shared", "/home/shared/senim/vault", "/mnt/with space/senim"])
def test_another_computers_disk_is_refused(folder: str):
    with pytest.raises(FolderIsOnNetwork):
        require_own_disk(Path(folder), MOUNTS)


@pytest.mark.parametrize("folder", ["/home/sharedness", "/home/shared/usb/senim", "/home/me/.local/share/senim"])
def test_this_computers_own_disk_is_fine(folder: str):
    require_own_disk(Path(folder), MOUNTS)


def test_a_windows_share_is_refused():
    with pytest.raises(FolderIsOnNetwork):
        require_own_disk(Path("\\\\server\\share\\senim"), "")


def test_this_test_folder_is_fine(tmp_path: Path):
    require_own_disk(tmp_path)
