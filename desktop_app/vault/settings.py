"""The table of settings: keys of the program, values of the user. Knows nothing of what a setting means."""

from __future__ import annotations

from datetime import datetime

from desktop_app.cipher.connection import Database
from desktop_app.vault.columns import moment_text


def read(db: Database, key: str) -> str | None:
    row = db.row("SELECT value FROM setting WHERE key = ?", (key,))
    return None if row is None else str(row["value"])


def write(db: Database, key: str, value: str, now: datetime) -> None:
    db.execute(
        "INSERT INTO setting (key, value, changed_at) VALUES (?, ?, ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at",
        (key, value, moment_text(now)),
    )
