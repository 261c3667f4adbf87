"""Counting and examining a whole vault: how much there is, and whether it is whole. Knows nothing of any one record."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.cipher.connection import Database
from desktop_app.domain.errors import VaultDamaged
from desktop_app.domain.summary import sha256_hex
from desktop_app.vault import notes

_COUNTED = {"students": "student", "cases": "casefile", "notes": "note", "months": "release"}


def count_all(db: Database) -> dict[str, int]:
    """How many pupils, cases, notes (drafts included) and frozen months the vault holds."""
    return {what: int(db.value(f"SELECT count(*) FROM {table}")) for what, table in _COUNTED.items()}  # noqa: S608


def size_bytes(db: Database) -> int:
    return int(db.value("PRAGMA page_count")) * int(db.value("PRAGMA page_size"))


def problems(db: Database) -> Iterator[str]:
    """A closed word for each thing that is not as it was written; nothing when the vault is whole.

    Both checks of the file are needed: the cipher's own finds every changed bit but no missing page, and
    `quick_check` the other way round (platform.md, 0.6).
    """
    db.rows("PRAGMA wal_checkpoint(TRUNCATE)")  # what lies in the log is examined too
    if db.rows("PRAGMA cipher_integrity_check"):
        yield "pages_changed"
    if [row[0] for row in db.rows("PRAGMA quick_check")] != ["ok"]:
        yield "structure_broken"
    if db.rows("PRAGMA foreign_key_check"):
        yield "links_broken"
    if not _index_is_whole(db):
        yield "search_index_broken"
    if any(True for _ in notes.broken_hashes(db)):
        yield "signed_note_changed"
    if any(sha256_hex(bytes(row["body"])) != row["sha256"] for row in db.rows("SELECT body, sha256 FROM release")):
        yield "frozen_month_changed"


def _index_is_whole(db: Database) -> bool:
    """Whether the search index says the same as the texts it was made from."""
    try:
        db.execute("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)")
    except VaultDamaged:
        return False
    return True
