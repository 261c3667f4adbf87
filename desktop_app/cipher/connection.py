"""The one door to SQLCipher: an encrypted database that is never silently plain. Knows nothing of tables.

Every error of the library becomes one of ours here; `except sqlite3.Error` would not catch it.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol
from weakref import WeakValueDictionary

from sqlcipher3 import dbapi2

from desktop_app.cipher import database_file
from desktop_app.domain.errors import (
    DiskFull,
    DiskRefused,
    NotAVault,
    NotEnoughMemory,
    SenimError,
    VaultDamaged,
    VaultInUse,
    VaultIsLocked,
    WeFailed,
)

WAIT_SECONDS = 0.5  # how long another program may hold the vault before we say so

_COMMENT = re.compile(r"--[^\n]*|/\*.*?\*/", re.DOTALL)

Params = Sequence[Any] | Mapping[str, Any]
Judge = Callable[[int, str | None, str | None, str | None, str | None], int]  # of sqlite3_set_authorizer
_OK, _DENY = 0, 1


class Row(Protocol):
    """One row: `row["name"]` or `row[0]`."""

    def __getitem__(self, key: int | str) -> Any: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Any]: ...
    def keys(self) -> list[str]: ...


class ConstraintBroken(WeFailed):
    """A rule of the schema said no (unique, foreign key, check, a trigger that forbids): a defect if nobody expects it.

    `__cause__` is the library's error for developers; its text may hold values and is never shown or logged.
    """


_ERRORS: dict[int, type[SenimError]] = {
    dbapi2.SQLITE_FULL: DiskFull,
    dbapi2.SQLITE_IOERR: DiskRefused,
    dbapi2.SQLITE_READONLY: DiskRefused,
    dbapi2.SQLITE_CANTOPEN: DiskRefused,
    dbapi2.SQLITE_PERM: DiskRefused,
    dbapi2.SQLITE_CORRUPT: VaultDamaged,
    dbapi2.SQLITE_NOTADB: VaultDamaged,
    dbapi2.SQLITE_BUSY: VaultInUse,
    dbapi2.SQLITE_LOCKED: VaultInUse,
    dbapi2.SQLITE_NOMEM: NotEnoughMemory,
    dbapi2.SQLITE_CONSTRAINT: ConstraintBroken,
}


def _our_error(error: Exception) -> SenimError:
    """Ours for the library's; the code decides, never the message (it may quote what the user typed)."""
    if isinstance(error, MemoryError):
        return NotEnoughMemory(mebibytes=0)
    return _ERRORS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF, WeFailed)()


class Database:
    """An open encrypted connection, to be used by the thread that opened it and by no other."""

    def __init__(self, connection: Any) -> None:
        self._connection: Any = connection
        self._is_damaged = False
        self._judges: tuple[Judge, ...] = ()
        self._unwanted: tuple[re.Pattern[str], ...] = ()

    @contextmanager
    def _errors_are_ours(self) -> Iterator[None]:
        if self._connection is None:
            raise VaultIsLocked
        try:
            yield
        except (dbapi2.Error, dbapi2.Warning, MemoryError) as error:
            ours = _our_error(error)
            # After the first changed page SQLCipher calls everything unreadable or read-only; the disk is not to blame.
            if isinstance(ours, VaultDamaged) or (self._is_damaged and isinstance(ours, DiskRefused)):
                self._is_damaged = True
                raise VaultDamaged from error
            raise ours from error

    @contextmanager
    def _asked(self, sql: str) -> Iterator[None]:
        """WeFailed for a statement in which a word stands that nobody may use at the moment."""
        if any(pattern.search(sql) for pattern in self._unwanted):
            raise WeFailed
        with self._errors_are_ours():
            yield

    def execute(self, sql: str, params: Params = ()) -> int:
        """Run one statement; the number of rows it changed."""
        with self._asked(sql):
            return int(self._connection.execute(sql, params).rowcount)

    def rows(self, sql: str, params: Params = ()) -> list[Row]:
        with self._asked(sql):
            found: list[Row] = self._connection.execute(sql, params).fetchall()
            return found

    def row(self, sql: str, params: Params = ()) -> Row | None:
        with self._asked(sql):
            found: Row | None = self._connection.execute(sql, params).fetchone()
            return found

    def value(self, sql: str, params: Params = ()) -> Any:
        """The first column of the first row; None when there is no row."""
        found = self.row(sql, params)
        return None if found is None else found[0]

    def many(self, sql: str, rows: Iterable[Params]) -> None:
        with self._asked(sql):
            self._connection.executemany(sql, rows)

    def script(self, sql: str) -> None:
        """Several statements, one by one inside the transaction that is open (`executescript` would commit it)."""
        for statement in split_statements(sql):
            self.execute(statement)

    def know_damaged(self) -> None:
        """A check has found the file changed: what fails from now on is not the disk's refusal."""
        self._is_damaged = True

    def begin(self) -> None:
        self.execute("BEGIN IMMEDIATE")

    def commit(self) -> None:
        self.execute("COMMIT")

    def rollback(self) -> None:
        """Undo the open transaction; nothing to do when a full disk has undone it already."""
        if self.in_transaction:
            self.execute("ROLLBACK")

    @property
    def in_transaction(self) -> bool:
        return self._connection is not None and bool(self._connection.in_transaction)

    @property
    def is_open(self) -> bool:
        return self._connection is not None

    def close(self) -> None:
        if self._connection is None:
            return
        try:
            with self._errors_are_ours():
                self._connection.close()
        finally:
            self._connection = None

    def set_key(self, key: bytes) -> None:
        """Before anything else; the raw form, so that nothing is derived and nothing traced."""
        with self._errors_are_ours():
            self._connection.set_key(b"x'" + key.hex().encode("ascii") + b"'")

    @contextmanager
    def judged_by(self, judge: Judge, unwanted: re.Pattern[str] | None = None) -> Iterator[None]:
        """Inside, SQLite asks `judge` about every access of every statement, also of those prepared before.

        What it denies raises WeFailed, and so does a statement in which `unwanted` is found. One judge inside another:
        both must agree. The last way out puts everything back, whatever happened.
        """
        before = self._judges, self._unwanted
        self._seat((*before[0], judge), (*before[1], unwanted) if unwanted else before[1])
        try:
            yield
        finally:
            self._seat(*before)

    def _seat(self, judges: tuple[Judge, ...], unwanted: tuple[re.Pattern[str], ...]) -> None:
        """Setting an authorizer makes SQLite prepare every statement anew (sqlite3_set_authorizer, since 3.0)."""
        self._judges, self._unwanted = judges, unwanted
        if self._connection is not None:
            with self._errors_are_ours():
                self._connection.set_authorizer(self._judged if judges else None)

    def _judged(self, action: int, *about: str | None) -> int:
        first, second, database, source = about
        agree = all(judge(action, first, second, database, source) == _OK for judge in self._judges)
        return _OK if agree else _DENY

    def create_collation(self, name: str, compare: Callable[[str, str], int] | None) -> None:
        with self._errors_are_ours():
            self._connection.create_collation(name, compare)

    def create_function(self, name: str, arguments: int, function: Callable[..., Any]) -> None:
        with self._errors_are_ours():
            self._connection.create_function(name, arguments, function)


def split_statements(sql: str) -> Iterator[str]:
    """The statements of a script; a trigger's body, a comment or a string may hold semicolons of its own."""
    begin = 0
    for end, mark in enumerate(sql, 1):
        if mark == ";" and dbapi2.complete_statement(sql[begin:end]):
            yield sql[begin:end].strip()
            begin = end
    if _COMMENT.sub("", sql[begin:]).strip():
        raise WeFailed


def open_database(path: Path, key: bytes, create: bool = False) -> Database:
    """The database at `path` under the raw 32-byte `key`, for this program alone.

    Without `create` the file must be there and look encrypted: VaultMissing, NotAVault, VaultDamaged, VaultInUse,
    DiskRefused. With it the path must be free: VaultExists. Nothing is deleted or overwritten in any case.
    """
    if len(key) != 32:
        raise WeFailed
    _require_not_here(path)
    if create:
        database_file.reserve(path)
    else:
        database_file.require_encrypted(path)
    try:
        connection = dbapi2.connect(str(path), timeout=WAIT_SECONDS, isolation_level=None)
    except dbapi2.Error as error:
        raise _our_error(error) from error
    database = Database(connection)
    _HERE[os.path.realpath(path)] = database
    try:
        _prepare(database, connection, key, create)
    except VaultDamaged as error:
        database.close()
        if database_file.looks_foreign(path):
            raise NotAVault from error
        raise
    except BaseException:
        database.close()
        raise
    return database


def _sha256(text: str) -> bytes:
    """`sha256(text)` in statements of ours, over UTF-8; triggers and views cannot call it (trusted_schema is off)."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


# What this very program has open. Opening and closing such a file a second time, even only to read its first bytes,
# would silently drop SQLite's lock on it (POSIX locks belong to the process: sqlite.org/howtocorrupt.html, 2.2).
_HERE: WeakValueDictionary[str, Database] = WeakValueDictionary()


def _require_not_here(path: Path) -> None:
    found = _HERE.get(os.path.realpath(path))
    if found is not None and found.is_open:
        raise VaultInUse


def _prepare(database: Database, connection: Any, key: bytes, create: bool) -> None:
    connection.row_factory = dbapi2.Row
    database.rows("PRAGMA cipher_log_level = NONE")  # SQLCipher would write its errors to stderr
    database.set_key(key)
    if not database.value("PRAGMA cipher_version"):
        raise WeFailed
    database.rows(f"PRAGMA cipher_page_size = {database_file.PAGE_SIZE}")
    # `cipher_memory_security` stays off, SQLCipher's default. It locks and wipes every buffer: an import of 10,000
    # pupils costs seven times as much, and once on it cannot be put off again in this process. It would guard little:
    # the notes shown lie in Python's and Qt's memory all the same, and locking closes the connection with its key.
    database.rows("PRAGMA temp_store = MEMORY")  # a temporary file would hold plain text
    if database.value("PRAGMA temp_store") != 2:
        raise WeFailed
    connection.create_function("sha256", 1, _sha256, deterministic=True)
    database.rows("PRAGMA locking_mode = EXCLUSIVE")
    database.value("SELECT count(*) FROM sqlite_master")  # the first read: proves the key and takes the lock
    if database.value("PRAGMA journal_mode = WAL") != "wal":
        raise DiskRefused
    for pragma in ("synchronous = FULL", "foreign_keys = ON", "trusted_schema = OFF", "secure_delete = ON"):
        database.rows(f"PRAGMA {pragma}")
    database.value("SELECT count(*) FROM sqlite_master")
    if create:
        database.begin()
        database.execute("PRAGMA user_version = 0")
        database.commit()
