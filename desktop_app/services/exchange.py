"""Putting a finished vault in the place of another, which is kept. Knows no key and nothing of what the files hold.

The new vault is made in a folder of its own beside the old one; giving that folder its last name is the one moment at
which the new vault becomes the one of this place. What remains are renamings, done again at the next opening if the
power went between them, so that there is the old or the new vault and never a mixture.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from desktop_app.cipher import files
from desktop_app.cipher.header import LARGEST as LARGEST_HEADER
from desktop_app.domain.errors import SenimError, WeFailed
from desktop_app.paths import VaultPlace

_STAGING, _READY = "restoring", "restored-"


def stage(place: VaultPlace) -> VaultPlace:
    """An empty private folder in which the new vault is made; what an earlier restore left unfinished is removed."""
    files.prepare_folder(place.folder)
    staging = staged(place)
    forget_staged(place)
    files.prepare_folder(staging.folder)
    return staging


def staged(place: VaultPlace) -> VaultPlace:
    """Where the new vault is made."""
    return VaultPlace(place.folder / _STAGING)


def forget_staged(place: VaultPlace) -> None:
    """A vault that was being made and has not taken anybody's place."""
    with suppress(OSError):
        shutil.rmtree(place.folder / _STAGING)


def take_place(place: VaultPlace, now: datetime) -> Path | None:
    """The staged vault becomes this place's; where the former one is kept now, None when there was none.

    The staged vault must be closed and hold a database and a header, the former one must be closed.
    """
    staging = staged(place)
    if not (files.exists(staging.database) and files.exists(staging.header)):
        raise WeFailed
    files.sync_folder(staging.folder)
    stamp = _free_stamp(place, now)
    kept = place.replaced / stamp
    has_former = files.exists(place.database) or files.exists(place.header)
    if has_former:
        _keep_header(place, kept)  # all that needs room is written before the decision; after it there are renamings
    try:
        files.give_name(staging.folder, place.folder / f"{_READY}{stamp}")
    except SenimError:
        shutil.rmtree(kept, ignore_errors=True)
        raise
    finish(place)
    return kept if has_former else None


def _keep_header(place: VaultPlace, kept: Path) -> None:
    for folder in (kept.parent, kept):
        files.prepare_folder(folder)
    if files.exists(place.header):
        files.write_new(kept / place.header.name, files.read_bytes(place.header, LARGEST_HEADER))


def finish(place: VaultPlace) -> None:
    """The renamings after the decision; nothing to do when none was under way."""
    with suppress(OSError):
        for ready in sorted(place.folder.glob(f"{_READY}*")):
            _finish(place, VaultPlace(ready), place.replaced / ready.name.removeprefix(_READY))


def _finish(place: VaultPlace, ready: VaultPlace, kept: Path) -> None:
    if files.exists(ready.database):
        for old in (*_journals(place.database), place.database):  # a journal must never lie beside the new database
            if files.exists(old):
                files.give_name(old, kept / old.name)
        files.give_name(ready.database, place.database)
    if files.exists(ready.header):
        files.take_place(ready.header, place.header)
    shutil.rmtree(ready.folder)
    files.sync_folder(place.folder)


def _journals(database: Path) -> tuple[Path, ...]:
    return tuple(database.with_name(database.name + ending) for ending in ("-wal", "-shm", "-journal"))


def _free_stamp(place: VaultPlace, now: datetime) -> str:
    moment, number = f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}", 1
    while os.path.lexists(place.replaced / f"{moment}-{number}"):
        number += 1
    return f"{moment}-{number}"
