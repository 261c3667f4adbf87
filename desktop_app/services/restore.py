"""Restoring a vault from a backup: prepared beside, compared, and only then put in its place. Overwrites nothing.

The former vault is kept in `replaced/`, and what it knew of its summaries goes on: no month leaves twice, no pupil
counts twice. Where that cannot be known any more, the months that are over are closed without a summary.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from desktop_app.cipher import container, files, header, shared_folders
from desktop_app.cipher.connection import Database, open_database
from desktop_app.cipher.container import BackupDamaged
from desktop_app.cipher.header import Header
from desktop_app.domain.errors import (
    NotAVault,
    SenimError,
    VaultDamaged,
    WorldFailed,
    WrongPassphrase,
    WrongRecoveryKey,
)
from desktop_app.paths import VaultPlace
from desktop_app.services import escrow, exchange, freezing, guesses, key_slots, recovery
from desktop_app.services.comparison import Comparison, Here, Mark, compare, is_opened_by, mark_of
from desktop_app.services.places import ROOM
from desktop_app.services.watch import Watch
from desktop_app.vault import access_log, carry, census, keys, migrations, salvage
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.columns import moment_of
from desktop_app.vault.session import Vault

__all__ = ["BackupDamaged", "ChangedSince", "Comparison", "Here", "Prepared", "give_up", "prepare", "put_in_place"]


# What the vault remembers of its header: it holds as long as that header does.
OF_THE_HEADER = (
    key_slots.PASSPHRASE_SET,
    recovery.CONFIRMED,
    recovery.RENEWED,
    recovery.WITHDRAWN,
    recovery.DRILLED,
    escrow.KEY,
    guesses.TOLD,
)


class ChangedSince(WorldFailed):
    """The vault here is not the one that was compared."""

    code = "backup.changed_since"


@dataclass(frozen=True, slots=True)
class Prepared:
    """A vault that stands ready beside the one here. Holds its key until it is put in place or given up."""

    place: VaultPlace
    comparison: Comparison
    key: bytes = field(repr=False)
    mark: Mark = field(repr=False)  # of the vault here when it was compared


def prepare(
    place: VaultPlace, file: Path, secret: str, now: datetime, *, by_words: bool = False, watch: Watch | None = None
) -> Prepared | None:
    """Take the backup out beside the vault, open it with its passphrase (or the recovery words), examine and compare.

    Changes nothing of the vault here. None when stopped. NotABackup, BackupDamaged, WrongPassphrase, WrongRecoveryKey,
    VaultTooNew, DiskFull, VaultInUse; FolderIsSynchronised and FolderIsOnNetwork where no vault should be.
    """
    eye = watch or Watch()
    exchange.finish(place)
    if not (files.exists(place.header) or files.exists(place.database)):  # a new vault; one that is there, stays there
        shared_folders.require_own_disk(place.folder)
    label = container.read_label(file)
    used, key, keeps_keys = _way_in(
        place, header.parse(container.read_header(file, label)), secret, now, by_words=by_words
    )
    staging = exchange.stage(place)
    try:
        files.require_space(place.folder, 2 * label.database_size + ROOM)
        eye.begin("take_out", 0, 3)
        if not container.take_out(file, label, staging.database, lambda: not eye.is_cancelled):
            exchange.forget_staged(place)
            return None
        files.write_new(staging.header, header.render(used))
        container.read_facts(label, key)
        eye.begin("examine", 1, 3)
        fresh = _open_staged(staging, key, used.vault_id, now)
        try:
            _require_whole(fresh)
            eye.begin("compare", 2, 3)
            compared, mark = compare(place, fresh, moment_of(label.made_at), now)
        finally:
            fresh.close()
    except BaseException:
        exchange.forget_staged(place)
        raise
    return Prepared(place, replace(compared, keeps_keys=keeps_keys), key, mark)


def give_up(prepared: Prepared) -> None:
    """The vault here stays; what was prepared is removed."""
    exchange.forget_staged(prepared.place)


def put_in_place(prepared: Prepared, now: datetime) -> Path | None:
    """The backup's vault becomes this place's; the folder in which the former is kept, None when there was none.

    ChangedSince when the vault here was worked in since the comparison, VaultInUse while it is open.
    """
    place, staging = prepared.place, exchange.staged(prepared.place)
    if not files.exists(staging.database):  # the vault here was opened, which clears away what was prepared
        raise ChangedSince
    if prepared.comparison.only_header:
        _put_header_back(prepared, now)
        return None
    fresh = _open_staged(staging, prepared.key, header.read(staging.header).vault_id, now)
    try:
        with fresh.transaction() as db:
            is_known = _carry(prepared, db)
            if not is_known:
                freezing.close_unreported(fresh, db, now)
            access_log.record(db, Action.BACKUP_RESTORED, Target.VAULT, prepared.comparison.made_at.isoformat(), now)
    finally:
        fresh.close()
    return exchange.take_place(place, now)


def _put_header_back(prepared: Prepared, now: datetime) -> None:
    """The slots of the backup's day beside the database of today: its key is the vault's for life."""
    place = prepared.place
    db = open_database(place.database, prepared.key)
    try:
        if mark_of(db.rows) != prepared.mark:
            raise ChangedSince
        files.replace(place.header, files.read_bytes(exchange.staged(place).header, header.LARGEST))
        with Vault(db, place, prepared.key, prepared.comparison.is_demo).transaction():
            access_log.record(db, Action.BACKUP_RESTORED, Target.VAULT, "header", now)
    finally:
        db.close()
    exchange.forget_staged(place)


def _way_in(
    place: VaultPlace, then: Header, secret: str, now: datetime, *, by_words: bool
) -> tuple[Header, bytes, bool]:
    """The header that the restored vault will have, and its key: today's if the secret opens that, because it holds the
    latest passphrase and sheet; else the backup's. What a person has just typed opens the restored vault."""
    opening = header.unlock_with_recovery if by_words else header.unlock
    if not by_words:
        guesses.require_turn(place, now)
    with suppress(SenimError):
        today = header.read(place.header)
        if (today.vault_id, today.check) == (then.vault_id, then.check):
            with suppress(WrongPassphrase, WrongRecoveryKey):
                return today, opening(today, secret), True
    try:
        return then, opening(then, secret), False
    except WrongPassphrase as error:  # counted like one at the door
        raise WrongPassphrase(seconds=guesses.note_wrong(place, now)) from error


def _open_staged(staging: VaultPlace, key: bytes, vault_id: str, now: datetime) -> Vault:
    try:
        db = open_database(staging.database, key)
    except (VaultDamaged, NotAVault) as error:
        raise BackupDamaged from error
    try:
        migrations.require_ours(db)
        if keys.read_vault_id(db) != vault_id:
            raise BackupDamaged
        migrations.upgrade(db, staging, now, keeps_copy=False)  # the backup is the copy
        return Vault(db, staging, key, keys.read_is_demo(db))
    except BaseException:
        db.close()
        raise


def _require_whole(fresh: Vault) -> None:
    """A broken line of the access log is told by every check of the vault, and is no reason to refuse its notes."""
    if set(census.problems(fresh.db)) - {"access_log_broken"}:
        raise BackupDamaged


def _carry(prepared: Prepared, fresh: Database) -> bool:
    """What the vault here knew of its summaries and of who did what; False when that cannot be known any more."""
    place = prepared.place
    if not is_opened_by(place, prepared.key):
        return False
    source = salvage.Source(partial(open_database, place.database, prepared.key))
    try:
        if prepared.comparison.here is Here.SAME and mark_of(source.rows) != prepared.mark:
            raise ChangedSince
        is_known = carry.carry_ledger(source.rows, fresh)
        carry.carry_log(source.rows, fresh)
        carry.carry_acts(source.rows, fresh)
        carry.carry_keys(source.rows, fresh)
        if prepared.comparison.keeps_keys:
            carry.carry_facts(source.rows, fresh, OF_THE_HEADER)
        return is_known
    finally:
        source.close()
