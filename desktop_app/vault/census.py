"""Counting and examining a whole vault: how much there is, and whether it is whole. Knows nothing of any one record."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from desktop_app.cipher.connection import Database
from desktop_app.domain.errors import VaultDamaged
from desktop_app.domain.summary import sha256_hex
from desktop_app.vault import access_log, note_versions, notes, search_index
from desktop_app.vault.official import official_and_places

_COUNTED = {
    "students": ("student", "id"),
    "cases": ("casefile", "id"),
    "notes": ("note", "id"),  # of a note nothing but its place can be read here
    "months": ("release", "period"),
}

_OF_THE_FILE = ("pages_changed", "structure_broken")


def count_all(db: Database) -> dict[str, int]:
    """How many pupils, cases, notes (drafts included) and frozen months the vault holds."""
    with official_and_places(db):
        return {
            what: int(db.value(f"SELECT count({key}) FROM {table}"))  # noqa: S608
            for what, (table, key) in _COUNTED.items()
        }


def size_bytes(db: Database) -> int:
    return int(db.value("PRAGMA page_count")) * int(db.value("PRAGMA page_size"))


def engine_versions(db: Database) -> dict[str, str]:
    """Of SQLCipher and of SQLite, numbers only."""
    cipher = str(db.value("PRAGMA cipher_version") or "").partition(" ")[0]
    return {"sqlcipher": cipher, "sqlite": str(db.value("SELECT sqlite_version()"))}


def begin_always(word: str, done: int, total: int) -> bool:
    return True


def problems(db: Database, begin: Callable[[str, int, int], bool] = begin_always) -> Iterator[str]:
    """A closed word for each thing that is not as it was written; nothing when the vault is whole.

    Both checks of the file are needed: the cipher's own finds every changed bit but no missing page, and
    `quick_check` the other way round (platform.md, 0.6). `begin(word, done, total)` hears of every check before it
    is made and ends the examination by saying False.
    """
    found = False
    for done, (word, is_whole) in enumerate(_CHECKS.items()):
        if not begin(word, done, len(_CHECKS)):
            return
        try:
            is_problem = not is_whole(db)
        except VaultDamaged:
            is_problem = not found  # unreadable because of what has been said already: no news about this check
        if is_problem:
            found = True
            if word in _OF_THE_FILE:
                db.know_damaged()
            yield word


def rebuild_indexes(db: Database) -> None:
    """Every index of the tables made anew from their rows."""
    db.execute("REINDEX")


def _pages_are_whole(db: Database) -> bool:
    return not db.rows("PRAGMA cipher_integrity_check")


def _structure_is_whole(db: Database) -> bool:
    return [row[0] for row in db.rows("PRAGMA quick_check")] == ["ok"]


def _links_are_whole(db: Database) -> bool:
    return not db.rows("PRAGMA foreign_key_check") and not note_versions.has_orphans(db)


def _index_is_whole(db: Database) -> bool:
    """Whether the index says the same as its rows (VaultDamaged when not) and those the same as the signed notes."""
    db.execute("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)")
    return search_index.is_as_the_notes(db)


def _signatures_are_whole(db: Database) -> bool:
    return next(iter(notes.broken_hashes(db)), None) is None


def _months_are_whole(db: Database) -> bool:
    return all(sha256_hex(bytes(row["body"])) == row["sha256"] for row in db.rows("SELECT body, sha256 FROM release"))


def _log_is_whole(db: Database) -> bool:
    return access_log.first_broken_line(db) is None


_CHECKS: dict[str, Callable[[Database], bool]] = {
    "pages_changed": _pages_are_whole,
    "structure_broken": _structure_is_whole,
    "links_broken": _links_are_whole,
    "search_index_broken": _index_is_whole,
    "signed_note_changed": _signatures_are_whole,
    "frozen_month_changed": _months_are_whole,
    "access_log_broken": _log_is_whole,
}
