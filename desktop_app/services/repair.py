"""Mending a vault that is not whole: what can be made anew is, what cannot is told. Never loses a thing in silence.

What is derived (search index, indexes) is made anew in place. When pages are bad, what can be read goes into a new
vault; the damaged one is set aside and kept. A broken line of the access log is put on record and stays broken.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import partial
from pathlib import Path

from desktop_app.cipher import files, header
from desktop_app.cipher.connection import ConstraintBroken, Database, open_database
from desktop_app.domain.errors import SenimError, VaultDamaged
from desktop_app.paths import VaultPlace
from desktop_app.services.vault_check import UNWRITABLE, VerifyReport, verify
from desktop_app.services.watch import Watch
from desktop_app.vault import access_log, cases, census, migrations, salvage, search_index
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.salvage import Saved
from desktop_app.vault.session import Vault, alone

_ROOM = 8 * 1024 * 1024


class Outcome(StrEnum):
    """WHOLE: nothing was wrong. MENDED: in place, nothing lost. REBUILT: into a new file, the damaged one is kept.
    RESTORE: not to be mended here, nothing was changed but what `mended` names; a backup helps."""

    WHOLE = "whole"
    MENDED = "mended"
    REBUILT = "rebuilt"
    RESTORE = "restore"


@dataclass(frozen=True, slots=True)
class RepairReport:
    """`mended`: closed words of what was made anew. `remaining`: problems that are still there. `losses`: tables of
    which rows could not be read; `lost_notes_of`: numbers of the cases whose notes are among them. `set_aside`: where
    the damaged vault lies now, "" when it was not replaced."""

    outcome: Outcome
    mended: tuple[str, ...] = ()
    remaining: tuple[str, ...] = ()
    losses: tuple[Saved, ...] = ()
    lost_notes_of: tuple[str, ...] = ()
    set_aside: str = ""
    broken_line: int | None = None


@alone
def repair(vault: Vault, now: datetime, watch: Watch | None = None) -> RepairReport:
    """Examine, mend, examine again. DiskFull before anything is begun where a new vault needs more room."""
    eye = watch or Watch()
    before = verify(vault)
    if before.ok:
        return RepairReport(Outcome.WHOLE)
    if "pages_changed" not in before.problems:
        with suppress(VaultDamaged):
            report = _mended(vault, before, now)
            if not UNWRITABLE & set(report.remaining):
                return report
    return _rebuilt(vault, before.problems, now, eye)


def _mended(vault: Vault, before: VerifyReport, now: datetime) -> RepairReport:
    mended = []
    with vault.transaction() as db:
        if {"search_index_broken", "structure_broken"} & set(before.problems):  # either check sees a bad index first
            search_index.rebuild(db)
            census.rebuild_indexes(db)
            mended.append("search_index")
        if "access_log_broken" in before.problems and before.told_at is None:
            _tell_broken_line(db, before.broken_line, now)
            mended.append("log_told")
        if mended:
            access_log.record(db, Action.VAULT_REPAIRED, Target.VAULT, "mended", now)
    after = verify(vault)
    left = _not_told(after)
    outcome = Outcome.RESTORE if left else Outcome.MENDED
    return RepairReport(outcome, tuple(mended), after.problems, broken_line=after.broken_line)


def _not_told(report: VerifyReport) -> tuple[str, ...]:
    """Problems but for a broken line of the log that is on record: it stays, and needs no backup."""
    return tuple(word for word in report.problems if word != "access_log_broken" or report.told_at is None)


def _tell_broken_line(db: Database, line: int | None, now: datetime) -> None:
    access_log.restore_head(db)
    if line is not None:
        access_log.record(db, Action.VAULT_REPAIRED, Target.LINE, str(line), now)


def _rebuilt(vault: Vault, problems: tuple[str, ...], now: datetime, eye: Watch) -> RepairReport:
    """A new vault from what can be read, put in the place of the damaged one only if it is whole by itself."""
    place, key = vault.place, vault.data_key()
    vault_id = header.read(place.header).vault_id
    files.require_space(place.folder, 2 * files.size(place.database) + _ROOM)
    with suppress(SenimError):
        vault.db.close()
    draft = place.folder / "senim.vault.salvage"
    _remove(place.unfinished(vault_id))  # of a repair that was cut short before the damaged file went aside
    try:
        found = _salvage(place, draft, key, now, eye)
        if not found.is_usable:
            return RepairReport(Outcome.RESTORE, (), problems, found.losses, found.lost_notes_of)
        aside = _exchange(place, draft, vault_id, now)
    finally:
        _remove(draft)
        vault.reopen()
    return _after_exchange(vault, found, aside, now)


@dataclass(frozen=True, slots=True)
class _Found:
    is_usable: bool
    losses: tuple[Saved, ...] = ()
    lost_notes_of: tuple[str, ...] = ()


def _salvage(place: VaultPlace, draft: Path, key: bytes, now: datetime, eye: Watch) -> _Found:
    """Fills `draft` and examines it: usable when what could be read makes a whole vault."""
    _remove(draft)
    source = salvage.Source(partial(open_database, place.database, key))
    fresh = open_database(draft, key, create=True)
    try:
        migrations.create_schema(fresh, now)
        saved = salvage.copy_all(source, fresh, eye.begin)
        losses = tuple(one for one in saved if not one.is_whole())
        lost_notes = next((one.lost_rows for one in losses if one.table == "note"), ())
        numbers = tuple(cases.number_of(seq) for seq in salvage.cases_of(source, lost_notes)) if lost_notes else ()
        wrong = set(census.problems(fresh)) - {"access_log_broken"}
        can_do_without = all(one.table in salvage.MAY_MISS for one in losses)
        return _Found(bool(saved) and not wrong and can_do_without, losses, numbers)
    except (VaultDamaged, ConstraintBroken):  # nothing can be read at all, or a row breaks the schema's rules
        return _Found(is_usable=False)
    finally:
        source.close()
        fresh.close()


def _exchange(place: VaultPlace, draft: Path, vault_id: str, now: datetime) -> str:
    """The damaged file aside with a copy of the header, the new one in its place.

    The new one first gets the name under which the next opening would finish this, should the power go in between. A
    journal that closing left behind goes aside first: it must never lie beside the new file.
    """
    files.prepare_folder(place.set_aside)
    stem = _free_stem(place.set_aside, f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}")
    files.write_new(stem.with_suffix(".header"), files.read_bytes(place.header, 1 << 20))
    files.give_name(draft, place.unfinished(vault_id))
    for ending in ("-wal", "-shm"):
        journal = place.database.with_name(place.database.name + ending)
        if files.exists(journal):
            files.give_name(journal, stem.with_name(f"{stem.name}.vault{ending}"))
    files.give_name(place.database, stem.with_suffix(".vault"))
    files.give_name(place.unfinished(vault_id), place.database)
    return str(stem.with_suffix(".vault"))


def _free_stem(folder: Path, moment: str) -> Path:
    number = 1
    while files.exists(folder / f"{moment}-{number}.header"):
        number += 1
    return folder / f"{moment}-{number}"


def _after_exchange(vault: Vault, found: _Found, aside: str, now: datetime) -> RepairReport:
    with vault.transaction() as db:
        line = access_log.first_broken_line(db)
        if line is not None and access_log.told_at(db, line) is None:
            _tell_broken_line(db, line, now)
        access_log.record(db, Action.VAULT_REPAIRED, Target.VAULT, "rebuilt", now)
    after = verify(vault)
    return RepairReport(
        Outcome.RESTORE if _not_told(after) else Outcome.REBUILT,
        ("pages",),
        after.problems,
        found.losses,
        found.lost_notes_of,
        aside,
        after.broken_line,
    )


def _remove(draft: Path) -> None:
    """What an earlier repair that was cut short left; it was never anybody's vault."""
    for ending in ("", "-wal", "-shm"):
        with suppress(OSError):
            draft.with_name(draft.name + ending).unlink(missing_ok=True)
