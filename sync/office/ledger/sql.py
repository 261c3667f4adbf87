"""One way to ask the store, the same on SQLite and PostgreSQL. Knows no table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import connection

# Every receipt must outlive a power cut: the journal is on the disk before the answer is given.
SQLITE_BEGINS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON"


def rows(statement: str, params: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    """Every row of a question; parameters stand as %s."""
    with connection.cursor() as cursor:
        cursor.execute(statement, params)
        return list(cursor.fetchall())


def row(statement: str, params: Sequence[Any] = ()) -> tuple[Any, ...] | None:
    found = rows(statement, params)
    return found[0] if found else None


def execute(statement: str, params: Sequence[Any] = ()) -> int:
    """The number of rows touched."""
    with connection.cursor() as cursor:
        cursor.execute(statement, params)
        return int(cursor.rowcount)


def execute_many(statement: str, params: Sequence[Sequence[Any]]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(statement, params)


def for_update() -> str:
    """The row lock's words; SQLite's IMMEDIATE transaction has locked the whole store already."""
    return " FOR UPDATE" if connection.vendor == "postgresql" else ""
