"""Reading what can still be read of a damaged database, row by row, into a fresh one. Knows nothing of files' names.

After the first changed page SQLCipher refuses everything on that connection, so each refusal costs a new one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from desktop_app.cipher.connection import Database, Row
from desktop_app.domain.errors import SenimError, VaultDamaged
from desktop_app.vault import note_versions, search_index

BATCH = 256
# Rows that a vault can do without and still be whole; what is missing anywhere else (the ledger, keys, cases) would be
# a vault that counts a pupil twice or opens nothing, and only a backup helps.
# Who wrote a received note and what is held in cover can never be missing: it would pass for one's own.
MAY_MISS = frozenset(
    {
        "note",
        "note_addendum",
        "note_version",
        "binned_note",
        "retention_hold",
        "erasure_permit",
        "erasure_act",
        "setting",
        "access_log",
        "access_chain",
        "access_head",
        "colleague",  # a key is compared anew
        "handover_withheld",
    }
)
_SAYS_ONLY_OF = (  # a row that says something of a lost one, and of nothing else, goes with it
    ("received_note", "note_id", "note"),
    ("received_addendum", "addendum_id", "note_addendum"),
    ("handover_withheld", "note_id", "note"),
)
_DERIVED = "search_"  # made anew from the notes


@dataclass(frozen=True, slots=True)
class Saved:
    """One table: how many rows were read; `lost` is None when it cannot be told how many could not."""

    table: str
    kept: int
    lost: int | None
    lost_rows: tuple[int, ...] = ()

    def is_whole(self) -> bool:
        return self.lost == 0


class Source:
    """A damaged database behind a way to open it anew."""

    def __init__(self, opening: Callable[[], Database]) -> None:
        self._opening = opening
        self._db: Database | None = None

    def rows(self, sql: str, params: Sequence[object] = ()) -> list[Row]:
        """VaultDamaged when a page on the way cannot be read; the next question may be answered all the same."""
        if self._db is None:
            self._db = self._opening()
        try:
            return self._db.rows(sql, params)
        except SenimError as error:
            self.close()
            raise VaultDamaged from error

    def close(self) -> None:
        db, self._db = self._db, None
        if db is not None:
            with suppress(SenimError):
                db.close()


def copy_all(source: Source, fresh: Database, begin: Callable[[str, int, int], bool]) -> tuple[Saved, ...]:
    """Every table of `fresh` (made by this program's schema) filled from `source`; the search index made anew.

    Raises ConstraintBroken when a row that was read breaks a rule of the schema.
    """
    triggers = [(row["name"], row["sql"]) for row in fresh.rows(_TRIGGERS)]
    tables = [row["name"] for row in fresh.rows(_TABLES) if not row["name"].startswith(_DERIVED)]
    fresh.rows("PRAGMA foreign_keys = OFF")
    fresh.begin()
    for name, _ in triggers:
        fresh.execute(f"DROP TRIGGER {name}")
    saved = []
    for done, table in enumerate(tables):
        if not begin("salvage", done, len(tables)):
            fresh.rollback()
            return ()
        saved.append(_copy(source, fresh, table))
    for table, column, of in _SAYS_ONLY_OF:
        fresh.execute(f"DELETE FROM {table} WHERE {column} NOT IN (SELECT id FROM {of})")  # noqa: S608 - our own words
    _keep_numbers(source, fresh)
    dropped = note_versions.drop_orphans(fresh)
    for _, sql in triggers:
        fresh.execute(sql)
    search_index.rebuild(fresh)
    fresh.commit()
    fresh.rows("PRAGMA foreign_keys = ON")
    return tuple(_without(one, dropped) if one.table == "note_version" else one for one in saved)


def _without(saved: Saved, dropped: int) -> Saved:
    """What a lost draft said before went with it, and is told as lost."""
    return replace(saved, kept=saved.kept - dropped, lost=None if saved.lost is None else saved.lost + dropped)


def _keep_numbers(source: Source, fresh: Database) -> None:
    """A number that was given once is never given again, though its row could not be read."""
    given = {"access_log": int(fresh.value("SELECT coalesce(max(seq), 0) FROM access_chain"))}
    with suppress(VaultDamaged):
        for row in source.rows("SELECT name, seq FROM sqlite_sequence"):
            given[row["name"]] = max(int(row["seq"]), given.get(row["name"], 0))
    for table, seq in given.items():
        fresh.execute("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
        fresh.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, seq))


def cases_of(source: Source, note_rows: Sequence[int]) -> tuple[int, ...]:
    """The numbers of the cases to which these lost notes belong, as far as an index still tells."""
    marks = ",".join("?" * len(note_rows))
    try:
        rows = source.rows(
            "SELECT DISTINCT c.seq FROM note AS n INDEXED BY note_by_case JOIN casefile AS c ON c.id = n.case_id"  # noqa: S608
            f" WHERE n.rowid IN ({marks}) ORDER BY c.seq",
            tuple(note_rows),
        )
    except VaultDamaged:
        return ()
    return tuple(int(row["seq"]) for row in rows)


_TRIGGERS = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY rowid"
_TABLES = (
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    " AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY rowid"
)


@dataclass(frozen=True, slots=True)
class _Shape:
    """How a table is read: its columns (with the rowid where it has a hidden one) and the order of its keys."""

    table: str
    columns: tuple[str, ...]
    order: tuple[str, ...]
    has_rowid: bool

    def select(self) -> str:
        return f"SELECT {', '.join(self.columns)} FROM {self.table}"  # noqa: S608 - names of the schema


def _copy(source: Source, fresh: Database, table: str) -> Saved:
    shape = _shape(fresh, table)
    fresh.execute(f"DELETE FROM {table}")  # noqa: S608 - what the schema itself puts in
    insert = f"INSERT INTO {table} ({', '.join(shape.columns)}) VALUES ({', '.join('?' * len(shape.columns))})"  # noqa: S608
    try:
        rows = source.rows(shape.select())
        fresh.many(insert, [tuple(row) for row in rows])
        return Saved(table, len(rows), 0)
    except VaultDamaged:
        pass
    known = _row_numbers(source, fresh, shape) if shape.has_rowid else None
    if known is None:
        kept = 0
        for part in _from_both_ends(source, shape):
            fresh.many(insert.replace("INSERT", "INSERT OR IGNORE", 1), [tuple(row) for row in part])
        kept = int(fresh.value(f"SELECT count(*) FROM {table}"))  # noqa: S608
        return Saved(table, kept, None)
    found: list[Row] = []
    lost = list(_by_number(source, shape, known, found))
    fresh.many(insert, [tuple(row) for row in found])
    return Saved(table, len(found), len(lost), tuple(lost))


def _shape(fresh: Database, table: str) -> _Shape:
    info = fresh.rows(f"PRAGMA table_info({table})")
    names = tuple(str(row["name"]) for row in info)
    key = tuple(str(row["name"]) for row in sorted((row for row in info if row["pk"]), key=lambda row: row["pk"]))
    has_rowid = not any(row["wr"] for row in fresh.rows(f"PRAGMA table_list({table})"))
    if not has_rowid:
        return _Shape(table, names, key, has_rowid=False)
    is_number = len(key) == 1 and any(row["pk"] and str(row["type"]).upper() == "INTEGER" for row in info)
    return _Shape(table, names if is_number else ("rowid", *names), ("rowid",), has_rowid=True)


def _row_numbers(source: Source, fresh: Database, shape: _Shape) -> list[int] | None:
    """The number of every row, from an index that can be read whole; None when there is none."""
    for row in fresh.rows(f"PRAGMA index_list({shape.table})"):
        if row["partial"]:
            continue
        try:
            found = source.rows(f"SELECT rowid FROM {shape.table} INDEXED BY {row['name']}")  # noqa: S608
        except VaultDamaged:
            continue
        return sorted(int(line[0]) for line in found)
    return None


def _by_number(source: Source, shape: _Shape, numbers: Sequence[int], found: list[Row]) -> Iterator[int]:
    """Reads these rows into `found`, halving where a page refuses; yields the numbers that cannot be read."""
    waiting = [numbers[start : start + BATCH] for start in range(0, len(numbers), BATCH)]
    while waiting:
        part = waiting.pop(0)
        try:
            found += source.rows(f"{shape.select()} WHERE rowid IN ({','.join('?' * len(part))})", tuple(part))
        except VaultDamaged:
            if len(part) == 1:
                yield part[0]
            else:
                half = len(part) // 2
                waiting[:0] = [part[:half], part[half:]]


def _from_both_ends(source: Source, shape: _Shape) -> Iterator[list[Row]]:
    """Rows in the order of their key until a page refuses, then in the other order until one refuses."""
    for direction, sign in (("", ">"), (" DESC", "<")):
        place = [shape.columns.index(name) if name in shape.columns else None for name in shape.order]
        size, last = BATCH, None
        while size:
            where, params = _beyond(shape, sign, last)
            order = ", ".join(f"{name}{direction}" for name in shape.order)
            try:
                rows = source.rows(f"{shape.select()}{where} ORDER BY {order} LIMIT {size}", params)
            except VaultDamaged:
                size //= 2
                continue
            if not rows:
                break
            yield rows
            last = [rows[-1][0 if at is None else at] for at in place]


def _beyond(shape: _Shape, sign: str, last: Sequence[object] | None) -> tuple[str, tuple[object, ...]]:
    if last is None:
        return "", ()
    marks = ", ".join("?" * len(last))
    return f" WHERE ({', '.join(shape.order)}) {sign} ({marks})", tuple(last)
