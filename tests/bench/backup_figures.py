"""A backup, a look whether it is whole, and how long other work waits meanwhile, against SQLCipher's own backup."""

from __future__ import annotations

import hashlib
import os
import shutil
import time
from datetime import timedelta
from itertools import count
from pathlib import Path

from desktop_app.cipher import header
from desktop_app.paths import VaultPlace
from desktop_app.services import backup_shelf, backups, unlock
from desktop_app.vault.session import Vault
from tests.bench.figures import Figure, figure, paired
from tests.bench.vault_figures import NOW, PASSPHRASE, raw_connection


def backup_figure(place: VaultPlace, vault: Vault, folder: Path) -> Figure:
    """Copied in pieces, opened, checked, counted, sealed, on record; bare: copied at once, made durable, checked."""
    key, number = header.unlock(header.read(place.header), PASSPHRASE), count()
    raw = raw_connection(folder / "copy-for-backups.db", key)

    def ours() -> None:
        assert backups.make_backup(vault, NOW + timedelta(seconds=next(number))) is not None

    def bare() -> None:
        target = folder / "bare.db"
        target.unlink(missing_ok=True)
        copy = raw_connection(target, key)
        raw.backup(copy)
        for check in ("cipher_integrity_check", "quick_check"):
            copy.execute(f"PRAGMA {check}").fetchall()
        copy.close()
        with target.open("rb+") as file:
            os.fsync(file.fileno())

    mine, floor = paired(ours, bare, 5)
    raw.close()
    return figure("backup at 10,000 notes", mine, floor, 3.0)


def check_figure(vault: Vault) -> Figure:
    """Every byte of a backup against its digests; bare: hashing the file."""
    newest = backup_shelf.list_backups(vault.place.backups, backups.vault_id(vault))[0].path

    def bare() -> None:
        with newest.open("rb") as file:
            hashlib.file_digest(file, "sha256")

    mine, floor = paired(lambda: backup_shelf.check_backup(newest), bare, 5)
    return figure("checking a backup", mine, floor, 1.5)


def waiting_figure(vault: Vault) -> Figure:
    """The longest time between two turns that others get while a backup is made; bare: 16 ms, one frame."""
    longest, last = 0.0, time.perf_counter()

    def give_way() -> bool:
        nonlocal longest, last
        longest, last = max(longest, time.perf_counter() - last), time.perf_counter()
        return True

    vault.give_way = give_way
    backups.make_backup(vault, NOW + timedelta(hours=1))
    return figure("longest wait behind a backup", longest * 1000, 16.0, 20.0)


def measure(folder: Path) -> list[Figure]:
    """On the vault that `vault_figures.measure` has left in this folder."""
    place = VaultPlace(folder / "vault")
    shutil.copyfile(place.database, folder / "copy-for-backups.db")  # closed, and ours once it is opened
    vault = unlock.open_vault(place, PASSPHRASE, NOW)
    try:
        return [backup_figure(place, vault, folder), check_figure(vault), waiting_figure(vault)]
    finally:
        vault.close()
