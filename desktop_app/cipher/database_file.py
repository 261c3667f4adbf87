"""A database file looked at from outside, before SQLCipher sees it. Knows nothing of keys, and changes no file.

SQLCipher opens an empty file happily as a new vault, and says the same about damage, a foreign file and a wrong key.
"""

from __future__ import annotations

import os
from pathlib import Path

from desktop_app.cipher import files
from desktop_app.domain.errors import DiskRefused, NotAVault, VaultDamaged, VaultExists, VaultMissing

PAGE_SIZE = 4096
_WITHOUT_ENCRYPTION = b"SQLite format 3\0"
# Beginnings of well-known kinds of file. An encrypted database begins with sixteen random bytes, so one in 65,536 looks
# like gzip: these may explain why a file does not open, and never keep one from being opened.
_KNOWN = (
    _WITHOUT_ENCRYPTION,
    b"PK\x03\x04",  # a zip, a workbook, a document
    b"%PDF-",
    b"\x89PNG",
    b"\xff\xd8\xff",  # JPEG
    b"\xd0\xcf\x11\xe0",  # an old office file
    b"\x1f\x8b",  # gzip
)


def reserve(path: Path) -> None:
    """Take the name as an empty private file, so that two programs cannot make the same database; VaultExists."""
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError as error:
        raise VaultExists from error
    except OSError as error:
        raise files.disk_error(error) from error


def is_plain(path: Path) -> bool:
    """Whether a closed file begins like a database without encryption (all sixteen bytes of its mark)."""
    return files.read_bytes(path, 15).startswith(_WITHOUT_ENCRYPTION)


def looks_foreign(path: Path) -> bool:
    """Whether a closed file that did not open begins like some well-known other kind of file."""
    return files.read_bytes(path, 15).startswith(_KNOWN)


def require_encrypted(path: Path) -> None:
    """VaultMissing, NotAVault, VaultDamaged or DiskRefused unless this can be a vault's database."""
    if not files.exists(path):
        raise VaultMissing
    if is_plain(path):
        raise NotAVault
    try:
        size = path.stat().st_size
    except OSError as error:
        raise files.disk_error(error) from error
    if size < PAGE_SIZE:
        raise NotAVault if looks_foreign(path) else VaultDamaged
    if not os.access(path, os.W_OK):
        raise DiskRefused
