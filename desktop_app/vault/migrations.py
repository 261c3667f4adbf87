"""Numbered schema changes, each applied once with its record in one transaction. Knows nothing of what they mean."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from importlib import resources
from pathlib import Path

from desktop_app.cipher import files
from desktop_app.cipher.connection import Database
from desktop_app.domain.errors import DiskFull, NotAVault, SenimError, VaultDamaged, VaultTooNew
from desktop_app.paths import VaultPlace
from desktop_app.vault.columns import moment_text

APPLICATION_ID = 0x53454E4D  # "SENM"
_ROOM_FOR_A_COPY = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Migration:
    number: int
    name: str
    sql: str

    def sha256(self) -> str:
        return hashlib.sha256(self.sql.encode("utf-8")).hexdigest()


@cache
def known() -> tuple[Migration, ...]:
    """All migrations of this program in their order, from `vault/schema/NNNN_name.sql`."""
    found = []
    for file in resources.files("desktop_app.vault.schema").iterdir():
        number, _, rest = file.name.partition("_")
        if rest.endswith(".sql") and number.isdigit():
            found.append(Migration(int(number), rest.removesuffix(".sql"), file.read_text("utf-8")))
    return tuple(sorted(found, key=lambda migration: migration.number))


def schema_version(db: Database) -> int:
    return int(db.value("PRAGMA user_version"))


def require_ours(db: Database) -> None:
    """NotAVault for a foreign database under our key, VaultTooNew for one of a later program. Changes nothing."""
    if int(db.value("PRAGMA application_id")) != APPLICATION_ID:
        raise NotAVault
    if schema_version(db) > known()[-1].number:
        raise VaultTooNew


def create_schema(db: Database, now: datetime) -> None:
    """All migrations into a fresh database."""
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    for migration in known():
        _apply(db, migration, now)


def upgrade(db: Database, place: VaultPlace, now: datetime, *, keeps_copy: bool = True) -> tuple[int, ...]:
    """Apply what is missing, after a copy of the vault as it was; the numbers applied."""
    done = {row["number"] for row in db.rows("SELECT number FROM migration")}
    missing = [migration for migration in known() if migration.number not in done]
    copy = keep_copy(db, place, f"before-{missing[0].number:04d}", now) if missing and keeps_copy else None
    for migration in missing:
        try:
            _apply(db, migration, now)
        except DiskFull:
            if copy is not None and migration is missing[0]:  # the vault is as it was, and the room is needed
                _forget_copy(copy)
            raise
    return tuple(migration.number for migration in missing)


def keep_copy(db: Database, place: VaultPlace, why: str, now: datetime) -> Path:
    """An encrypted copy of the whole vault with its header in `backups`; DiskFull before it is begun."""
    files.prepare_folder(place.backups)
    size = int(db.value("PRAGMA page_count")) * int(db.value("PRAGMA page_size"))
    files.require_space(place.backups, size + _ROOM_FOR_A_COPY)
    target = _free_name(place.backups, f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}-{why}")
    try:
        files.write_new(target.with_suffix(".header"), files.read_bytes(place.header, 1 << 20))
        draft = target.with_suffix(".vault.new")
        db.execute("VACUUM INTO ?", (str(draft),))
        files.give_name(draft, target)
    except SenimError:
        _forget_copy(target)
        raise
    return target


def _forget_copy(target: Path) -> None:
    """One that was not finished, or that nobody needs."""
    for ending in (".vault", ".vault.new", ".header"):
        with suppress(OSError):
            target.with_suffix(ending).unlink(missing_ok=True)


def _free_name(folder: Path, stem: str) -> Path:
    number = 1
    while (target := folder / f"{stem}-{number}.vault").exists() or target.with_suffix(".header").exists():
        number += 1
    return target


def _apply(db: Database, migration: Migration, now: datetime) -> None:
    """One migration and its record, or neither. Foreign keys are judged at the end: tables may be rebuilt."""
    db.rows("PRAGMA foreign_keys = OFF")
    db.begin()
    try:
        db.script(migration.sql)
        if db.row("PRAGMA foreign_key_check") is not None:
            raise VaultDamaged
        db.execute(
            "INSERT INTO migration (number, name, sha256, applied_at) VALUES (?, ?, ?, ?)",
            (migration.number, migration.name, migration.sha256(), moment_text(now)),
        )
        db.execute(f"PRAGMA user_version = {max(migration.number, schema_version(db))}")
        db.commit()
    except BaseException:
        db.rollback()
        raise
    finally:
        db.rows("PRAGMA foreign_keys = ON")
