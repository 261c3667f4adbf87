"""Whether a folder is a good place for a vault or its backups, and whether there is room. Moves and writes nothing."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path

from desktop_app.cipher import files, shared_folders
from desktop_app.vault import census
from desktop_app.vault.session import Vault

ROOM = 8 * 1024 * 1024  # that stays free beside whatever is written


class Concern(StrEnum):
    """What speaks against a folder as the second place of backups; GOOD nothing. None of them forbids it."""

    GOOD = "good"
    SAME_DISK = "same_disk"  # dies with the vault
    ON_NETWORK = "on_network"
    SYNCHRONISED = "synchronised"
    MISSING = "missing"  # not connected now


def judge(folder: Path, vault_folder: Path) -> Concern:
    """A backup is encrypted, so a network or a cloud may hold it; the person is told all the same."""
    try:
        shared_folders.require_own_disk(folder)
    except shared_folders.FolderIsSynchronised:
        return Concern.SYNCHRONISED
    except shared_folders.FolderIsOnNetwork:
        return Concern.ON_NETWORK
    try:
        if not folder.is_dir():
            return Concern.MISSING
        is_same = os.stat(folder).st_dev == os.stat(vault_folder).st_dev
    except OSError:
        return Concern.MISSING
    return Concern.SAME_DISK if is_same else Concern.GOOD


def judge_vault(vault: Vault) -> Concern:
    """An open vault that was made elsewhere and moved: where it lies now may be no place for it."""
    found = judge(vault.place.folder, vault.place.folder)
    return found if found in (Concern.ON_NETWORK, Concern.SYNCHRONISED) else Concern.GOOD


def require_room_for_a_copy(vault: Vault, folder: Path) -> None:
    """DiskFull unless one more copy of the vault fits into `folder` (which is made, for its owner alone)."""
    files.prepare_folder(folder)
    files.require_space(folder, census.size_bytes(vault.db) + ROOM)


def require_room_to_rewrite(vault: Vault) -> None:
    """Before a vacuum or a migration: beside the vault there must be room for it twice (the log and the new file)."""
    files.require_space(vault.place.folder, 2 * census.size_bytes(vault.db) + ROOM)
