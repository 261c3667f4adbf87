"""The file of a backup: one closed database, its header and a footer with digests. Knows nothing of tables.

database ‖ header ‖ footer (one line of canonical JSON) ‖ mark, length of the footer, SHA-256 of the footer. Without a
key one can tell whose backup it is, when it was made and whether every byte is as it was; what it holds stands in the
footer under the vault's key, bound to the digests, so that no part of two backups can be put together.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from desktop_app.cipher import files, sealing
from desktop_app.cipher.header import LARGEST as LARGEST_HEADER
from desktop_app.domain.errors import VaultTooNew, WorldFailed

FORMAT = 1
MARK = b"senim-backup-end "
_TAIL = len(MARK) + 2 + 8 + 1 + 64 + 1
_LARGEST_FOOTER = 1 << 20
_PIECE = 1 << 20


class NotABackup(WorldFailed):
    """The file has not the end of a backup: another kind of file, or one that was cut off."""

    code = "backup.not_a_backup"


class BackupDamaged(WorldFailed):
    """The file is a backup, and not every byte of it is as it was written."""

    code = "backup.damaged"


@dataclass(frozen=True, slots=True)
class Label:
    """What a backup tells without a key. `made_at` is ISO 8601 in UTC; sizes in bytes."""

    vault_id: str
    made_at: str
    database_size: int
    database_sha256: str
    header_size: int
    header_sha256: str
    facts_box: bytes = field(repr=False)

    def told(self) -> dict[str, str | int]:
        """Everything but the sealed facts, which are bound to it."""
        return {
            "format": FORMAT,
            "vault": self.vault_id,
            "made_at": self.made_at,
            "database_size": self.database_size,
            "database_sha256": self.database_sha256,
            "header_size": self.header_size,
            "header_sha256": self.header_sha256,
        }


def finish(
    path: Path,
    header: bytes,
    vault_id: str,
    made_at: str,
    facts: bytes,
    data_key: bytes,
    go_on: Callable[[], bool],
) -> Label | None:
    """Put header and footer behind the closed database at `path` and make the file durable; None when stopped."""
    try:
        with path.open("r+b") as file:
            digest, size = hashlib.sha256(), 0
            while piece := file.read(_PIECE):
                digest.update(piece)
                size += len(piece)
                if not go_on():
                    return None
            blank = Label(
                vault_id, made_at, size, digest.hexdigest(), len(header), hashlib.sha256(header).hexdigest(), b""
            )
            box = sealing.wrap(_facts_key(data_key), facts, _canonical(blank.told()))
            footer = _canonical({**blank.told(), "facts": base64.b64encode(box).decode("ascii")})
            file.write(header + footer + _tail(footer))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise files.disk_error(error) from error
    return read_label(path)


def read_label(path: Path) -> Label:
    """What the backup tells by itself; NotABackup, BackupDamaged, VaultTooNew, DiskRefused."""
    try:
        with files.open_file(path) as file:
            size = file.seek(0, os.SEEK_END)
            if size < _TAIL:
                raise NotABackup
            file.seek(size - _TAIL)
            tail = file.read(_TAIL)
            if not tail.startswith(MARK):
                raise NotABackup
            if tail[len(MARK) : len(MARK) + 2] != b"%d " % FORMAT:
                raise VaultTooNew
            length = _number(tail[len(MARK) + 2 : len(MARK) + 10])
            if length > min(_LARGEST_FOOTER, size - _TAIL):
                raise BackupDamaged
            file.seek(size - _TAIL - length)
            footer = file.read(length)
    except OSError as error:
        raise files.disk_error(error) from error
    if tail != _tail(footer):
        raise BackupDamaged
    label = _label(footer)
    if label.database_size + label.header_size + length + _TAIL != size or label.header_size > LARGEST_HEADER:
        raise BackupDamaged
    return label


def read_header(path: Path, label: Label) -> bytes:
    """The vault's header as it was then; BackupDamaged."""
    try:
        with files.open_file(path) as file:
            file.seek(label.database_size)
            header = file.read(label.header_size)
    except OSError as error:
        raise files.disk_error(error) from error
    if hashlib.sha256(header).hexdigest() != label.header_sha256:
        raise BackupDamaged
    return header


def read_facts(label: Label, data_key: bytes) -> bytes:
    """What was sealed into the footer; BackupDamaged when it does not belong to this key and these digests."""
    try:
        return sealing.unwrap(_facts_key(data_key), label.facts_box, _canonical(label.told()))
    except sealing.SealBroken as error:
        raise BackupDamaged from error


def check(path: Path, go_on: Callable[[], bool]) -> Label | None:
    """Reads every byte: BackupDamaged unless all is as it was when the backup was made; None when stopped."""
    label = read_label(path)
    read_header(path, label)
    return label if _read_database(path, label, None, go_on) else None


def take_out(path: Path, label: Label, target: Path, go_on: Callable[[], bool]) -> bool:
    """The database alone as a new durable file `target`; False when stopped; BackupDamaged, DiskFull."""
    try:
        handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(handle, "wb") as out:
            is_done = _read_database(path, label, out, go_on)
            out.flush()
            os.fsync(out.fileno())
    except OSError as error:
        raise files.disk_error(error) from error
    return is_done


def _read_database(path: Path, label: Label, out: BinaryIO | None, go_on: Callable[[], bool]) -> bool:
    digest, left = hashlib.sha256(), label.database_size
    try:
        with files.open_file(path) as file:
            while left:
                piece = file.read(min(_PIECE, left))
                if not piece:
                    raise BackupDamaged
                digest.update(piece)
                left -= len(piece)
                if out is not None:
                    out.write(piece)
                if not go_on():
                    return False
    except OSError as error:
        raise files.disk_error(error) from error
    if digest.hexdigest() != label.database_sha256:
        raise BackupDamaged
    return True


def _label(footer: bytes) -> Label:
    try:
        body = json.loads(footer)
        made = Label(
            str(body["vault"]),
            str(body["made_at"]),
            int(body["database_size"]),
            str(body["database_sha256"]),
            int(body["header_size"]),
            str(body["header_sha256"]),
            base64.b64decode(body["facts"], validate=True),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise BackupDamaged from error
    if min(made.database_size, made.header_size) <= 0:
        raise BackupDamaged
    return made


def _facts_key(data_key: bytes) -> bytes:
    return hashlib.blake2b(key=data_key, digest_size=32, person=b"senim-backup").digest()


def _canonical(value: dict[str, str | int]) -> bytes:
    return json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":")).encode("ascii")


def _tail(footer: bytes) -> bytes:
    return MARK + b"%d %08d " % (FORMAT, len(footer)) + hashlib.sha256(footer).hexdigest().encode("ascii") + b"\n"


def _number(digits: bytes) -> int:
    if not digits.isdigit():
        raise BackupDamaged
    return int(digits)
