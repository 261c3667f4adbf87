"""Which USB sticks and other removable disks are here now. Knows no vault, and reads nothing on them."""

from __future__ import annotations

import sys
from pathlib import PurePath

from PySide6.QtCore import QStorageInfo

_MOUNTED_BELOW = ("/media/", "/run/media/", "/Volumes/")
_DRIVE_REMOVABLE = 2


def here() -> tuple[tuple[str, str], ...]:
    """(folder, name) of each that can be written to. May last while a disk wakes up: not for the GUI thread."""
    found = []
    for volume in QStorageInfo.mountedVolumes():
        root = volume.rootPath()
        if is_removable(root) and volume.isValid() and volume.isReady() and not volume.isReadOnly():
            found.append((root, volume.displayName() or PurePath(root).name or root))
    return tuple(found)


def is_removable(root: str) -> bool:
    """By where the system puts what is plugged in; on Windows by the kind of drive."""
    if sys.platform == "win32":
        import ctypes

        return int(ctypes.windll.kernel32.GetDriveTypeW(root)) == _DRIVE_REMOVABLE
    return root.startswith(_MOUNTED_BELOW)
