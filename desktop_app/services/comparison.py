"""What is newer where: the vault that stands here beside one from a backup. Changes neither, reads no name or text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from enum import StrEnum

from desktop_app.cipher import files, header
from desktop_app.cipher.connection import Database, Row, open_database
from desktop_app.domain.errors import SenimError, VaultDamaged, VaultInUse
from desktop_app.paths import VaultPlace
from desktop_app.services import freezing
from desktop_app.vault import census, contents, header_act, keys, migrations
from desktop_app.vault.session import Vault

Mark = tuple[str, ...]  # tells whether a vault was worked in; empty where it cannot be read


class Here(StrEnum):
    """What stands in the place now. SAME: the backup's own vault, readable. UNREADABLE: damaged, or without a way in.
    OTHER: another vault."""

    NOTHING = "nothing"
    SAME = "same"
    UNREADABLE = "unreadable"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Side:
    """Figures of one of the two vaults. `frozen`: its frozen months, oldest first."""

    students: int
    cases: int
    notes: int
    last_change: datetime | None
    frozen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Of one kind of record: only in the vault here, only in the backup, in both and newer here or there."""

    only_here: int = 0
    only_there: int = 0
    newer_here: int = 0
    newer_there: int = 0

    def is_none(self) -> bool:
        return self == Difference()


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a person must know before a backup takes the place of a vault.

    `here_side` is there only for Here.SAME. `carried`: months that are frozen here and not in the backup; they stay
    known. `closed`: months that will be closed without a summary, because nobody can tell whether they were sent.
    `keeps_keys`: the passphrase and recovery sheet of today go on to hold; else those of the backup's day do.
    `only_header`: the database here is whole and only the file with its key slots is lost: that alone comes back.
    """

    made_at: datetime
    here: Here
    there_side: Side
    here_side: Side | None = None
    students: Difference = Difference()
    cases: Difference = Difference()
    notes: Difference = Difference()
    carried: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()
    keeps_keys: bool = False
    is_demo: bool = False
    only_header: bool = False

    def is_losing(self) -> bool:
        """Whether something is here that the restored vault will not have."""
        kinds = () if self.only_header else (self.students, self.cases, self.notes)
        return any(kind.only_here or kind.newer_here for kind in kinds)


_WHERE = ("only_here", "newer_here", "only_there", "newer_there")
Gap = str | int | datetime | tuple[str, ...] | None


def told(compared: Comparison) -> tuple[tuple[str, dict[str, Gap]], ...]:
    """What a person is told, line by line: the code of a sentence and what fills it (moments, months, numbers)."""
    there = compared.there_side
    lines: list[tuple[str, dict[str, Gap]]] = [("backup.told_there", {"made": compared.made_at, **_figures(there)})]
    if compared.only_header:
        return (*lines, ("backup.told_header", {}), ("backup.told_keys_then", {}))
    if compared.here_side is None:
        lines.append((f"backup.told_{compared.here.value}", {}))
    else:
        lines.append(("backup.told_here", _figures(compared.here_side)))
        kinds = {"students": compared.students, "cases": compared.cases, "notes": compared.notes}
        counts = {where: {kind: asdict(found)[where] for kind, found in kinds.items()} for where in _WHERE}
        differing = {where: found for where, found in counts.items() if any(found.values())}
        lines += [(f"backup.told_{where}", dict(found)) for where, found in differing.items()]
        if not differing:
            lines.append(("backup.told_same", {}))
    if compared.is_losing():
        lines.append(("backup.told_loss", {}))
    if compared.students.only_there:
        lines.append(("backup.told_back", {"students": compared.students.only_there}))
    for word, months in (("carried", compared.carried), ("closed", compared.closed)):
        if months:
            lines.append((f"backup.told_{word}", {"months": months}))
    lines.append((f"backup.told_keys_{'today' if compared.keeps_keys else 'then'}", {}))
    return tuple(lines)


def _figures(side: Side) -> dict[str, Gap]:
    return {"students": side.students, "cases": side.cases, "notes": side.notes, "last": side.last_change}


def compare(place: VaultPlace, fresh: Vault, made_at: datetime, now: datetime) -> tuple[Comparison, Mark]:
    """`fresh` is the open vault of the backup; VaultInUse when the vault here is open in another program."""
    there = _side(fresh.db)
    state, db = _open_here(place, fresh)
    closed = tuple(str(month) for month in freezing.months_over(fresh, now))
    if db is not None:
        try:
            both = _both(db, fresh, there, made_at)
            return replace(both, only_header=not _has_header(place, fresh) and _is_whole(db)), mark_of(db.rows)
        except VaultDamaged:
            state = Here.UNREADABLE
        finally:
            with suppress(SenimError):
                db.close()
    return Comparison(made_at, state, there, closed=closed, is_demo=fresh.is_demo), ()


def _both(db: Database, fresh: Vault, there: Side, made_at: datetime) -> Comparison:
    here = _side(db)
    return Comparison(
        made_at,
        Here.SAME,
        there,
        here,
        students=_difference(contents.students(db), contents.students(fresh.db)),
        cases=_difference(contents.cases(db), contents.cases(fresh.db)),
        notes=_difference(contents.notes(db), contents.notes(fresh.db)),
        carried=tuple(month for month in here.frozen if month not in there.frozen),
        is_demo=fresh.is_demo,
    )


def mark_of(ask: Callable[[str], Sequence[Row]]) -> Mark:
    """Another one as soon as anything was written or read there."""
    return tuple(str(row[0]) for row in ask(contents.MARK))


def is_opened_by(place: VaultPlace, key: bytes) -> bool:
    """Whether anything can be asked of the vault here by this key; VaultInUse while any program has it open."""
    try:
        open_database(place.database, key).close()
    except VaultInUse:
        raise
    except SenimError:  # another vault's, damaged, or none
        return False
    return True


def _open_here(place: VaultPlace, fresh: Vault) -> tuple[Here, Database | None]:
    """By the backup's key: it is the vault's for life."""
    if not files.exists(place.database):
        return (Here.UNREADABLE if files.exists(place.header) else Here.NOTHING), None
    try:
        db = open_database(place.database, fresh.data_key())
    except VaultInUse:
        raise
    except SenimError:
        return _state_of_header(place, fresh), None
    with suppress(SenimError):
        if keys.read_vault_id(db) == keys.read_vault_id(fresh.db):
            with suppress(SenimError):  # what a change of the header still has to tell the log, while it can
                header_act.settle(Vault(db, place, fresh.data_key(), fresh.is_demo))
            return Here.SAME, db
    db.close()
    return Here.UNREADABLE, None


def _has_header(place: VaultPlace, fresh: Vault) -> bool:
    """Whether the file with the key slots is there, whole, and this vault's."""
    with suppress(SenimError):
        return header.read(place.header).vault_id == keys.read_vault_id(fresh.db)
    return False


def _is_whole(db: Database) -> bool:
    """The database here by itself, at this program's schema."""
    with suppress(SenimError):
        is_current = migrations.schema_version(db) == migrations.known()[-1].number
        return is_current and not set(census.problems(db)) - {"access_log_broken"}
    return False


def _state_of_header(place: VaultPlace, fresh: Vault) -> Here:
    """The database does not open with the backup's key: it is another vault's, or damaged."""
    with suppress(SenimError):
        if header.read(place.header).vault_id != keys.read_vault_id(fresh.db):
            return Here.OTHER
    return Here.UNREADABLE


def _side(db: Database) -> Side:
    counted = census.count_all(db)
    return Side(
        counted["students"],
        counted["cases"],
        counted["notes"],
        contents.last_change(db),
        contents.frozen_months(db),
    )


def _difference(here: Mapping[str, str], there: Mapping[str, str]) -> Difference:
    both = here.keys() & there.keys()
    return Difference(
        only_here=len(here.keys() - there.keys()),
        only_there=len(there.keys() - here.keys()),
        newer_here=sum(here[one] > there[one] for one in both),
        newer_there=sum(here[one] < there[one] for one in both),
    )
