"""Making backups of an open vault, and when one is due. Restores none; the folders are `backup_shelf`'s.

A backup is one closed file that was opened, checked and counted under another name before it got its own.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from desktop_app.cipher import container, files
from desktop_app.cipher.connection import Database, copy_database, open_copy
from desktop_app.cipher.container import BackupDamaged, Label, NotABackup
from desktop_app.cipher.header import LARGEST as LARGEST_HEADER
from desktop_app.domain.clock import school_day
from desktop_app.domain.errors import SenimError, VaultDamaged, WeFailed, WorldFailed
from desktop_app.services.backup_shelf import (
    UNFINISHED,
    Backup,
    count_kept_aside,
    forget_draft,
    forget_unfinished,
    free_name,
    list_backups,
    prune,
)
from desktop_app.services.places import ROOM, Concern, judge, judge_vault, require_room_for_a_copy
from desktop_app.services.settings import change_preference, write_setting
from desktop_app.services.watch import Watch
from desktop_app.vault import access_log, census, contents, keys, ledger, migrations, settings
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.columns import moment_of, moment_text
from desktop_app.vault.session import Vault

__all__ = ["BackupDamaged", "Label", "NotABackup", "make_backup", "make_copy"]

AT_LOCK_AFTER = timedelta(hours=3)  # since the last one: a vault that locks every few minutes is not copied each time
MOST_WORKING_DAYS = 3
WORKING_DAYS = range(5)  # Monday to Friday
LARGEST_AT_LOCK = 64 * 1024 * 1024  # bytes; about half a second on an ordinary laptop
_MADE, _COPIED, _SECOND = "backup_made_at", "backup_copied_at", "backup_second_place"


@dataclass(frozen=True, slots=True)
class BackupState:
    """`second`: the folder of the second place, "" when none was chosen; `copied_at`: of the last one that is there."""

    made_at: datetime | None
    copied_at: datetime | None
    changed_at: datetime | None
    second: str


@dataclass(frozen=True, slots=True)
class BackupOverview:
    """Everything the settings show. `shelf`: the backups beside the vault, newest first; `vault_concern`: of the place
    of the vault itself; `second_concern`: of the second place, MISSING while it is not connected. `kept_aside`: how
    many former vaults restores have kept, and their bytes."""

    state: BackupState
    vault_id: str
    folder: Path
    shelf: tuple[Backup, ...]
    vault_concern: Concern
    second_concern: Concern
    kept_aside: tuple[int, int] = (0, 0)


def make_backup(vault: Vault, now: datetime, watch: Watch | None = None, *, gives_way: bool = True) -> Backup | None:
    """A new backup beside the vault, and the oldest ones pruned; None when it was stopped or the vault is to be locked.

    Without `gives_way` everything else waits for it, a lock too. DiskFull before anything is begun, VaultDamaged when
    the copy is not whole: then the older ones stay untouched.
    """
    folder = vault.place.backups
    require_room_for_a_copy(vault, folder)
    whose = vault_id(vault)
    forget_unfinished(folder, whose)
    target = free_name(folder, now, whose)
    label = _make(vault, target, now, watch or Watch(), gives_way=gives_way)
    if label is None:
        return None
    try:
        with vault.transaction() as db:
            settings.write(db, _MADE, moment_text(now), now)
            access_log.record(db, Action.BACKUP_MADE, Target.VAULT, target.name, now)
    except SenimError:  # not even its line has room: what nobody knows of is not left lying
        forget_draft(target)
        raise
    prune(folder, whose, target)
    return Backup(target, now, files.size(target))


class FileExists(WorldFailed):
    code = "backup.file_exists"


def make_copy(
    vault: Vault, target: Path, now: datetime, watch: Watch | None = None, *, replaces: bool = False
) -> Label | None:
    """One closed, verified file where the person wants it; FileExists unless they said that it `replaces` another."""
    if files.exists(target) and not replaces:
        raise FileExists
    files.require_space(target.parent, census.size_bytes(vault.db) + ROOM)
    label = _make(vault, target, now, watch or Watch(), gives_way=True)
    if label is not None:
        with vault.transaction() as db:
            access_log.record(db, Action.BACKUP_COPIED, Target.VAULT, "", now)
    return label


def _make(vault: Vault, target: Path, now: datetime, eye: Watch, *, gives_way: bool) -> Label | None:
    """The file whole under its name, or nothing of it."""
    draft = target.with_name(target.name + UNFINISHED)
    header = files.read_bytes(vault.place.header, LARGEST_HEADER)

    def go_on() -> bool:
        return (not gives_way or vault.give_way()) and not eye.is_cancelled

    forget_draft(draft)
    try:
        eye.begin("copy", 0, 3)
        if not copy_database(vault.db, draft, vault.data_key(), go_on):
            return None
        eye.begin("check", 1, 3)
        facts = _examine(draft, vault.data_key(), vault_id(vault), go_on)
        if facts is None:
            return None
        eye.begin("seal", 2, 3)
        sealed = json.dumps(facts, sort_keys=True).encode("ascii")
        label = container.finish(draft, header, str(facts["vault"]), moment_text(now), sealed, vault.data_key(), go_on)
        if label is not None:
            files.take_place(draft, target)
        return label
    finally:
        forget_draft(draft)


def _examine(draft: Path, key: bytes, whose: str, go_on: Callable[[], bool]) -> dict[str, object] | None:
    """What stands in the copy, once it has been opened and found whole; None when stopped."""
    db = open_copy(draft, key, go_on)
    try:
        migrations.require_ours(db)
        if contents.problems_of_a_copy(db):
            raise VaultDamaged
        facts = facts_of(db)
    except SenimError:
        if go_on():
            raise
        return None  # broken off, not broken
    finally:
        db.close()
    if facts["vault"] != whose:
        raise WeFailed
    return facts


def facts_of(db: Database) -> dict[str, object]:
    """What goes sealed into the footer: counts, and how far the ledger of summaries has come."""
    seen, changed = ledger.last_seen_day(db), contents.last_change(db)
    return {
        "vault": keys.read_vault_id(db),
        "schema": migrations.schema_version(db),
        "counts": census.count_all(db),
        "last_change": None if changed is None else moment_text(changed),
        "closed_months": list(contents.closed_months(db)),
        "frozen_months": list(contents.frozen_months(db)),
        "last_seen": None if seen is None else seen.isoformat(),
    }


def overview(vault: Vault) -> BackupOverview:
    """What there is now; looks at the folders' names and the ends of the files, reads no backup."""
    state, folder = read_state(vault), vault.place.backups
    second = judge(Path(state.second), vault.place.folder) if state.second else Concern.GOOD
    whose, kept = vault_id(vault), count_kept_aside(vault.place)
    return BackupOverview(state, whose, folder, list_backups(folder, whose), judge_vault(vault), second, kept)


# when one is due


def read_state(vault: Vault) -> BackupState:
    """What the vault remembers of its backups; whether the files are still there is for `backup_shelf` to say."""

    def moment(key: str) -> datetime | None:
        text = settings.read(vault.db, key)
        return moment_of(text) if text else None

    second = settings.read(vault.db, _SECOND) or ""
    return BackupState(moment(_MADE), moment(_COPIED), contents.last_change(vault.db), second)


def is_due(vault: Vault, now: datetime, *, at_lock: bool = False) -> bool:
    """Whether something was written since the last backup, and that is of an earlier day – or, at a lock, of some hours
    ago: nobody knows yet whether the working day is over."""
    state = read_state(vault)
    if vault.is_demo or state.changed_at is None:
        return False
    if state.made_at is None or state.made_at > now:  # never, or under a clock that was wrong
        return True
    if state.changed_at <= state.made_at:
        return False
    return school_day(state.made_at) < school_day(now) or (at_lock and now - state.made_at >= AT_LOCK_AFTER)


def is_old(vault: Vault, now: datetime) -> bool:
    """Whether work of an earlier day has been without a backup for more than three working days."""
    state, today = read_state(vault), school_day(now)
    if vault.is_demo or state.changed_at is None or (state.made_at and state.changed_at <= state.made_at):
        return False
    since = school_day(state.made_at or keys.read_created_at(vault))
    days = (since + timedelta(days=number) for number in range(1, (today - since).days + 1))
    return sum(day.weekday() in WORKING_DAYS for day in days) > MOST_WORKING_DAYS


def make_if_due(vault: Vault, now: datetime) -> Backup | None:
    """None when none was due, or the vault is to be locked before it is made."""
    return make_backup(vault, now) if is_due(vault, now) else None


@dataclass(frozen=True, slots=True)
class ToCarry:
    """A backup that still has to go to the second place, when nobody can ask the vault any more."""

    backup: Path
    second: Path
    vault_id: str


def make_at_lock(vault: Vault, now: datetime, *, at_end: bool = False) -> ToCarry | None:
    """The last work before the vault is locked, if one is due; the lock waits for it, so a large vault gets its backup
    at the program's end (`at_end`) or the next time it is opened."""
    if not at_end and census.size_bytes(vault.db) > LARGEST_AT_LOCK:
        return None
    made = make_backup(vault, now, gives_way=False) if is_due(vault, now, at_lock=True) else None
    second = read_state(vault).second
    return ToCarry(made.path, Path(second), vault_id(vault)) if made and second else None


def to_carry(vault: Vault) -> ToCarry | None:
    """The newest backup, when the second place is connected and does not have it yet."""
    found = overview(vault)
    if not found.state.second or not found.shelf or found.second_concern is Concern.MISSING:
        return None
    newest = found.shelf[0]
    if found.state.copied_at is not None and found.state.copied_at >= newest.made_at:
        return None
    return ToCarry(newest.path, Path(found.state.second), found.vault_id)


# the second place


def vault_id(vault: Vault) -> str:
    """By which the backups of this vault are told from others'."""
    return keys.read_vault_id(vault.db)


def choose_second_place(vault: Vault, folder: str, now: datetime) -> None:
    """The folder that gets every backup too, or "" for none; another one has none yet."""
    if folder != read_state(vault).second:
        write_setting(vault, _COPIED, "", now)
        change_preference(vault, _SECOND, folder, now)


def note_carried(vault: Vault, carried: Path, now: datetime) -> None:
    """On record once the second place has this file."""
    made_at = moment_of(container.read_label(carried).made_at)
    with vault.transaction() as db:
        if (settings.read(db, _COPIED) or "") < moment_text(made_at):
            settings.write(db, _COPIED, moment_text(made_at), now)
            access_log.record(db, Action.BACKUP_COPIED, Target.VAULT, "", now)
