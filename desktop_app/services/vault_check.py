"""What a vault holds in figures, and whether it is whole. Knows nothing of any pupil, case or note by itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.domain.clock import school_day
from desktop_app.vault import access_log, census, keys, migrations
from desktop_app.vault.session import Vault


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
    access log that is not as it was written."""

    ok: bool
    problems: tuple[str, ...]
    broken_line: int | None = None


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


def verify(vault: Vault) -> VerifyReport:
    """Every page, link, index and signature of the vault; about two seconds for each 500 MB. Changes nothing."""
    found = tuple(census.problems(vault.db))
    line = access_log.first_broken_line(vault.db) if "access_log_broken" in found else None
    return VerifyReport(ok=not found, problems=found, broken_line=line)
