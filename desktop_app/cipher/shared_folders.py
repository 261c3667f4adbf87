"""Whether a folder is a network's or a cloud's: there a vault would be copied away, or broken by two computers.

Knows nothing of vaults. Judges by names and mount tables only; reads and changes no file of the folder.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from desktop_app.domain.errors import RuleRefused

_CLOUDS = re.compile(
    r"^(onedrive|dropbox|google ?drive|my drive|icloud ?drive|mobile documents|com~apple~clouddocs|yandex\.?disk|"
    r"яндекс\.?диск|cloud\.?mail\.?ru|mail\.ru cloud|облако mail\.ru|nextcloud|owncloud|mega|megasync|pcloud ?drive)\b",
    re.IGNORECASE,
)
_NETWORKS = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "davfs", "fuse.sshfs", "fuse.davfs2", "fuse.rclone"}
_DRIVE_REMOTE = 4


class FolderIsSynchronised(RuleRefused):
    """The folder is copied to a cloud service: the vault would leave the laptop, and two copies would fight."""

    code = "disk.synchronised"


class FolderIsOnNetwork(RuleRefused):
    """The folder lies on another computer: SQLite's locks and its log are not safe there (sqlite.org/wal.html)."""

    code = "disk.on_network"


def require_own_disk(folder: Path, mounts: str | None = None) -> None:
    """FolderIsSynchronised or FolderIsOnNetwork; nothing when the folder is this computer's own.

    `mounts` stands in for the system's mount table, `/proc/self/mounts`.
    """
    whole = Path(os.path.realpath(folder))
    if any(_CLOUDS.match(part) for part in whole.parts):
        raise FolderIsSynchronised
    table = _mount_table() if mounts is None else mounts
    if _is_unc(str(folder)) or _is_remote_drive(whole) or _file_system(whole, table) in _NETWORKS:
        raise FolderIsOnNetwork


def _is_unc(text: str) -> bool:
    r"""`\\server\share` – but not `\\?\C:\…`, which is a long local path."""
    return text.startswith("\\\\") and not text.startswith(("\\\\?\\", "\\\\.\\"))


def _is_remote_drive(whole: Path) -> bool:
    if sys.platform == "win32":
        import ctypes  # nowhere else needed, and not for nothing at the start

        return int(ctypes.windll.kernel32.GetDriveTypeW(whole.anchor)) == _DRIVE_REMOTE
    return False


def _mount_table() -> str:
    try:
        return Path("/proc/self/mounts").read_text("utf-8", "replace")
    except OSError:  # not Linux
        return ""


def _file_system(whole: Path, table: str) -> str:
    """The kind of file system on which `whole` lies: that of the deepest mount point above it."""
    best, kind = -1, ""
    for line in table.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = Path(fields[1].replace("\\040", " "))
        if whole.is_relative_to(point) and len(point.parts) >= best:
            best, kind = len(point.parts), fields[2]
    return kind
