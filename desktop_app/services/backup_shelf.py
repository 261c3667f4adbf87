"""The folders where backups stand: which are there, whether they are whole, which go, and carrying one further.

Knows no vault and needs no key: it works before an unlocking and after a lock. Touches nothing but finished backups of
the vault it is told.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from desktop_app.cipher import container, files
from desktop_app.cipher.container import BackupDamaged, Label, NotABackup
from desktop_app.domain.clock import SCHOOL_TZ, school_day
from desktop_app.domain.errors import SenimError
from desktop_app.paths import VaultPlace
from desktop_app.services.places import ROOM
from desktop_app.services.watch import Watch
from desktop_app.vault.columns import moment_of

__all__ = ["Backup", "BackupDamaged", "Label", "NotABackup", "carry", "check_backup", "list_backups", "prune"]

ENDING = ".senim-backup"
UNFINISHED = ".part"
DAYS, WEEKS, MONTHS = 7, 4, 12
_NAME = re.compile(
    r"senim-(\d{4}-\d\d-\d\d)-(\d{6})-([0-9a-z]{8})\.senim-backup(\.part(?:-wal|-shm|-journal)?)?", re.ASCII
)


@dataclass(frozen=True, slots=True)
class Backup:
    """A file that calls itself a backup of this vault. `size` in bytes."""

    path: Path
    made_at: datetime
    size: int


def list_backups(folder: Path, vault_id: str) -> tuple[Backup, ...]:
    """The finished backups of this vault in a folder, newest first; a folder that cannot be read has none."""
    found = []
    with suppress(OSError):
        for path in folder.iterdir():
            named = _NAME.fullmatch(path.name)
            if named and not named[4] and named[3] == _tag(vault_id):
                with suppress(SenimError):
                    label = container.read_label(path)
                    if label.vault_id == vault_id:
                        found.append(Backup(path, moment_of(label.made_at), files.size(path)))
    return tuple(sorted(found, key=lambda backup: (backup.made_at, backup.path.name), reverse=True))


def count_kept_aside(place: VaultPlace) -> tuple[int, int]:
    """How many former vaults restores have kept here, and their bytes; the program never deletes them."""
    number, size = 0, 0
    with suppress(OSError):
        for folder in place.replaced.iterdir():
            number += 1
            size += sum(file.stat().st_size for file in folder.iterdir())
    return number, size


def check_backup(path: Path, watch: Watch | None = None) -> Label | None:
    """Every byte against the digests of the day it was made, when the copy had been opened and found whole; None when
    stopped. BackupDamaged, NotABackup, DiskRefused. Needs no key and no vault."""
    eye = watch or Watch()
    return container.check(path, lambda: not eye.is_cancelled)


def prune(folder: Path, vault_id: str, latest: Path) -> tuple[Path, ...]:
    """Keep the newest of each of the last 7 days, 4 weeks and 12 months that have one; what was removed.

    The `latest` stays whatever it says of its day: the clock may have been set back.

    Only finished backups of this very vault are looked at: nothing else in the folder is ever touched.
    """
    found = list_backups(folder, vault_id)
    kept = {latest, *_kept(found)}
    removed = []
    for backup in found:
        if backup.path not in kept:
            with suppress(OSError):
                backup.path.unlink()
                removed.append(backup.path)
    return tuple(removed)


def _kept(found: Iterable[Backup]) -> set[Path]:
    """`found` newest first."""
    kept: set[Path] = set()
    for most, period in ((DAYS, _day), (WEEKS, _week), (MONTHS, _month)):
        newest: dict[object, Path] = {}
        for backup in found:
            newest.setdefault(period(backup.made_at), backup.path)
        kept.update(list(newest.values())[:most])
    return kept


def _day(moment: datetime) -> object:
    return school_day(moment)


def _week(moment: datetime) -> object:
    return school_day(moment).isocalendar()[:2]


def _month(moment: datetime) -> object:
    return (school_day(moment).year, school_day(moment).month)


def carry(backup: Path, folder: Path, vault_id: str, watch: Watch | None = None) -> Path | None:
    """The same file in another folder, every byte checked there, and the oldest pruned; None when stopped.

    Needs no vault: it goes on after the lock. DiskFull, DiskRefused, BackupDamaged; then nothing of it is left there.
    """
    eye, target = watch or Watch(), folder / backup.name
    if files.exists(target):
        with suppress(SenimError):
            if check_backup(target, eye):
                return target
        target.unlink(missing_ok=True)
    files.require_space(folder, files.size(backup) + ROOM)
    forget_unfinished(folder, vault_id)
    draft = target.with_name(target.name + UNFINISHED)
    try:
        _copy_file(backup, draft, lambda: not eye.is_cancelled)
        if eye.is_cancelled or check_backup(draft, eye) is None:
            return None
        files.give_name(draft, target)
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
    prune(folder, vault_id, target)
    return target


def _copy_file(source: Path, target: Path, go_on: Callable[[], bool]) -> None:
    try:
        handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with source.open("rb") as read, os.fdopen(handle, "wb") as written:
            while (piece := read.read(1 << 20)) and go_on():
                written.write(piece)
            written.flush()
            os.fsync(written.fileno())
    except OSError as error:
        raise files.disk_error(error) from error


def _tag(vault_id: str) -> str:
    """Eight letters of the vault's random id: two schools on one stick stay apart."""
    return re.sub("[^0-9a-z]", "", vault_id.lower())[:8].ljust(8, "0")


def free_name(folder: Path, now: datetime, vault_id: str) -> Path:
    """For a backup of this moment."""
    moment = now
    while True:
        local = moment.astimezone(SCHOOL_TZ)
        target = folder / f"senim-{local:%Y-%m-%d}-{local:%H%M%S}-{_tag(vault_id)}{ENDING}"
        if not files.exists(target):
            return target
        moment += timedelta(seconds=1)


def forget_draft(draft: Path) -> None:
    """A backup that did not become one, with what SQLite may have left beside it."""
    for ending in ("", "-wal", "-shm", "-journal"):
        with suppress(OSError):
            draft.with_name(draft.name + ending).unlink(missing_ok=True)


def forget_unfinished(folder: Path, vault_id: str) -> None:
    """What a backup that was cut short left of this vault."""
    with suppress(OSError):
        for path in folder.iterdir():
            named = _NAME.fullmatch(path.name)
            if named and named[4] and named[3] == _tag(vault_id):
                with suppress(OSError):
                    path.unlink()
