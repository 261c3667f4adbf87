"""What a vault holds in figures, and whether it is whole. Knows nothing of any pupil, case or note by itself."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.domain.clock import school_day
from desktop_app.domain.errors import VaultDamaged
from desktop_app.services.watch import Watch
from desktop_app.vault import access_log, census, keys, migrations
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.session import Vault, alone

UNWRITABLE = frozenset({"pages_changed", "structure_broken"})


@dataclass(frozen=True, slots=True)
class VaultReport:
    """Figures only. `schema` is the number of the last migration; `notes` counts drafts too; size in bytes."""

    schema: int
    students: int
    cases: int
    notes: int
    months: int
    size_bytes: int
    created_on: date
    age_days: int
    is_demo: bool


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """`problems` are closed words: pages_changed, structure_broken, links_broken, search_index_broken,
    signed_note_changed, frozen_month_changed, access_log_broken. `broken_line`: the number of the first line of the
    access log that is not as it was written; `told_at`: when a repair put that on record. `is_complete` is False when
    a person stopped the examination: then `ok` speaks only of what was looked at."""

    ok: bool
    problems: tuple[str, ...]
    broken_line: int | None = None
    told_at: datetime | None = None
    is_complete: bool = True


def inspect(vault: Vault, now: datetime) -> VaultReport:
    """The figures of the vault as it is now; reads no text of any note."""
    counted = census.count_all(vault.db)
    created_on = school_day(keys.read_created_at(vault))
    return VaultReport(
        schema=migrations.schema_version(vault.db),
        students=counted["students"],
        cases=counted["cases"],
        notes=counted["notes"],
        months=counted["months"],
        size_bytes=census.size_bytes(vault.db),
        created_on=created_on,
        age_days=(school_day(now) - created_on).days,
        is_demo=vault.is_demo,
    )


def verify(vault: Vault, watch: Watch | None = None) -> VerifyReport:
    """Every page, link, index and signature of the vault; about two seconds for each 500 MB. Changes nothing."""
    eye = watch or Watch()
    found = tuple(census.problems(vault.db, eye.begin))
    line, told_at = None, None
    with suppress(VaultDamaged):  # the log's own pages may be the damaged ones
        line = access_log.first_broken_line(vault.db) if "access_log_broken" in found else None
        told_at = None if line is None else access_log.told_at(vault.db, line)
    return VerifyReport(not found, found, line, told_at, is_complete=not eye.is_cancelled)


@alone
def verify_logged(vault: Vault, now: datetime, watch: Watch | None = None) -> VerifyReport:
    """As `verify`, for a person: a line in the access log says that it was done and whether all was well.

    Nothing is written into a file whose pages are damaged.
    """
    report = verify(vault, watch)
    if UNWRITABLE & set(report.problems):
        vault.reopen()  # so that what can still be read is read
    elif report.is_complete:
        with vault.transaction() as db:
            outcome = "whole" if report.ok else report.problems[0]
            access_log.record(db, Action.VAULT_VERIFIED, Target.VAULT, outcome, now)
    return report
