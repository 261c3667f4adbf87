"""The frozen months and the same months sealed to an office's key: written once. Knows no pupil and no network."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop_app.cipher.connection import Database
from desktop_app.domain.clock import Month
from desktop_app.domain.summary import sha256_hex


@dataclass(frozen=True, slots=True)
class FrozenRelease:
    """`body` are the canonical plain bytes as they were on the day of freezing."""

    period: Month
    frozen_on: date
    body: bytes
    sha256: str


@dataclass(frozen=True, slots=True)
class SealedRelease:
    period: Month
    seal_key: str
    sealed: bytes
    sha256: str


def keep(db: Database, period: Month, frozen_on: date, body: bytes) -> None:
    db.execute(
        "INSERT INTO release (period, frozen_on, body, sha256) VALUES (?, ?, ?, ?)",
        (str(period), frozen_on.isoformat(), body, sha256_hex(body)),
    )


def read(db: Database, period: Month) -> FrozenRelease | None:
    row = db.row("SELECT frozen_on, body, sha256 FROM release WHERE period = ?", (str(period),))
    if row is None:
        return None
    return FrozenRelease(period, date.fromisoformat(row["frozen_on"]), bytes(row["body"]), row["sha256"])


def keep_sealed(db: Database, period: Month, seal_key: str, sealed: bytes) -> None:
    db.execute(
        "INSERT INTO sealed_release (period, seal_key, bytes, sha256) VALUES (?, ?, ?, ?)",
        (str(period), seal_key, sealed, sha256_hex(sealed)),
    )


def read_sealed(db: Database, period: Month, seal_key: str) -> SealedRelease | None:
    row = db.row("SELECT bytes, sha256 FROM sealed_release WHERE period = ? AND seal_key = ?", (str(period), seal_key))
    return None if row is None else SealedRelease(period, seal_key, bytes(row["bytes"]), row["sha256"])


def unsealed_periods(db: Database, seal_key: str) -> tuple[Month, ...]:
    """The frozen months that are not sealed to this key yet, oldest first."""
    rows = db.rows(
        "SELECT period FROM release WHERE period NOT IN (SELECT period FROM sealed_release WHERE seal_key = ?)"
        " ORDER BY period",
        (seal_key,),
    )
    return tuple(Month.parse(row["period"]) for row in rows)
