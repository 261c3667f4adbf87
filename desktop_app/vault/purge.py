"""Writing the whole file anew, so that no byte of what was deleted is left in it. Knows nothing of what that was.

`secure_delete` overwrites what is deleted, but the slack of a page that was rearranged and the journal may still hold
it; only a file written anew and an empty journal are sure.
"""

from __future__ import annotations

from desktop_app.cipher import files
from desktop_app.cipher.connection import Database
from desktop_app.domain.errors import VaultInUse
from desktop_app.paths import VaultPlace
from desktop_app.vault import census
from desktop_app.vault.keys import get_meta, set_meta

_OWED = "purge_owed"
_ROOM = 4 * 1024 * 1024


def require_room(db: Database, place: VaultPlace) -> None:
    """DiskFull before anything is begun: the new file stands in the journal before it takes the old one's place."""
    files.require_space(place.folder, 2 * census.size_bytes(db) + _ROOM)


def owe(db: Database) -> None:
    """In the transaction that deletes: a power cut before the end of `run` is made good at the next unlocking."""
    set_meta(db, _OWED, "1")


def is_owed(db: Database) -> bool:
    return get_meta(db, _OWED) == "1"


def run(db: Database) -> None:
    """Outside any transaction; each step may be cut off and be done again.

    Measured: 0.4 s for 13 MB, 4 s for 120 MB, and as much memory as the file is large (the new one is built there:
    `temp_store` lets nothing plain touch the disk).
    """
    db.begin()
    db.execute("INSERT INTO search_index (search_index) VALUES ('optimize')")  # one segment, nothing of an older one
    db.commit()
    db.execute("VACUUM")
    _empty_journal(db)
    db.begin()
    set_meta(db, _OWED, "0")
    db.commit()


def _empty_journal(db: Database) -> None:
    row = db.row("PRAGMA wal_checkpoint(TRUNCATE)")
    if row is None or row[0] != 0:
        raise VaultInUse
