"""Files that must survive a power cut: private folders, atomic writes, nothing ever overwritten by chance.

Knows nothing of what the bytes mean.
"""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import stat
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from desktop_app.domain.errors import DiskFull, DiskRefused, VaultExists, WorldFailed

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG} if hasattr(errno, "EDQUOT") else {errno.ENOSPC, errno.EFBIG}


def disk_error(error: OSError) -> WorldFailed:
    """Our error for an error of the operating system; the path stays out of it, it may hold a person's name."""
    return DiskFull() if error.errno in _FULL else DiskRefused()


def prepare_folder(folder: Path) -> None:
    """Make `folder` and close it to everybody else (0700); DiskRefused or DiskFull when that cannot be done.

    A folder in which other things lie keeps the rights its owner gave it; our files in it are private by themselves.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if os.name == "posix" and next(folder.iterdir(), None) is None:
            folder.chmod(0o700)
        if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
            raise DiskRefused
    except OSError as error:
        raise disk_error(error) from error


def open_file(path: Path) -> BinaryIO:
    """For reading, and only what is a file: a pipe or a device could keep whoever reads waiting for ever. OSError."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "not a file")
        return os.fdopen(handle, "rb")
    except BaseException:
        os.close(handle)
        raise


def read_bytes(path: Path, limit: int) -> bytes:
    """At most `limit` + 1 bytes of `path`: a file that is longer can be told, and is never read whole."""
    try:
        with open_file(path) as file:
            return file.read(limit + 1)
    except OSError as error:
        raise disk_error(error) from error


def exists(path: Path) -> bool:
    """Whether something stands at `path`; DiskRefused when that cannot be told."""
    try:
        return path.exists()
    except OSError as error:
        raise disk_error(error) from error


def size(path: Path) -> int:
    """In bytes."""
    try:
        return path.stat().st_size
    except OSError as error:
        raise disk_error(error) from error


def write_new(path: Path, data: bytes) -> None:
    """Write `path` whole or not at all; VaultExists when something stands there already."""
    draft = _write_beside(path, data)
    try:
        if os.name == "nt":
            draft.rename(path)  # refuses to overwrite on Windows
        else:
            _link_new(draft, path)
    except FileExistsError as error:
        raise VaultExists from error
    except OSError as error:
        raise disk_error(error) from error
    finally:
        draft.unlink(missing_ok=True)
    sync_folder(path.parent)


def replace(path: Path, data: bytes) -> None:
    """Put `data` in the place of `path`: after a power cut there is the old or the new file, never a mixture."""
    draft = _write_beside(path, data)
    try:
        draft.replace(path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise disk_error(error) from error
    sync_folder(path.parent)


def forget_drafts(path: Path) -> None:
    """Remove what writes of `path` that were cut short left beside it; to be called by whoever alone writes it."""
    for draft in path.parent.glob(f"{path.name}.*.tmp"):
        with suppress(OSError):
            draft.unlink()


def give_name(draft: Path, name: Path) -> None:
    """Rename a finished file to its name, which must be free."""
    try:
        if name.exists():
            raise VaultExists
        draft.rename(name)
    except OSError as error:
        raise disk_error(error) from error
    sync_folder(name.parent)


def take_place(draft: Path, name: Path) -> None:
    """Rename a finished file to its name, in the place of what may stand there."""
    try:
        draft.replace(name)
    except OSError as error:
        raise disk_error(error) from error
    sync_folder(name.parent)


def sync_folder(folder: Path) -> None:
    """Make a new name in `folder` durable; Windows has no such call and does it by itself."""
    if os.name != "posix":
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError as error:
        raise disk_error(error) from error
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # some file systems cannot sync a folder
            raise disk_error(error) from error
    finally:
        os.close(handle)


def require_space(folder: Path, needed: int) -> None:
    """DiskFull when fewer than `needed` bytes are free, before anything has been begun."""
    try:
        free = shutil.disk_usage(folder).free
    except OSError as error:
        raise disk_error(error) from error
    if free < needed:
        raise DiskFull


def _write_beside(path: Path, data: bytes) -> Path:
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise disk_error(error) from error
    return draft


def _link_new(draft: Path, path: Path) -> None:
    try:
        os.link(draft, path)
    except FileExistsError:
        raise
    except OSError:  # a USB stick with FAT knows no links
        if path.exists():
            raise FileExistsError(errno.EEXIST, "exists") from None
        draft.rename(path)
