"""The outbox: one row per frozen month, its tries and its receipts. Knows no pupil and sends nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from desktop_app.cipher.connection import Database, Row
from desktop_app.domain.clock import Month
from desktop_app.domain.ids import SourceId
from desktop_app.domain.outbox import OutboxEntry, OutboxState, Receipt
from desktop_app.vault.columns import moment_of, moment_text


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """`seal_key` names the sealed bytes that are sent; empty until there is an office. `sha256` is theirs."""

    period: Month
    state: OutboxState
    seal_key: str
    sha256: str
    slot_at: datetime
    not_before: datetime
    attempts: int
    last_outcome: str


_ROW = (
    "SELECT o.period, o.state, o.seal_key, o.slot_at, o.not_before, o.attempts, o.last_outcome, s.sha256"
    " FROM outbox o LEFT JOIN sealed_release s ON s.period = o.period AND s.seal_key = o.seal_key"
)


def _row_of(row: Row) -> OutboxRow:
    return OutboxRow(
        period=Month.parse(row["period"]),
        state=OutboxState(row["state"]),
        seal_key=row["seal_key"] or "",
        sha256=row["sha256"] or "",
        slot_at=moment_of(row["slot_at"]),
        not_before=moment_of(row["not_before"]),
        attempts=row["attempts"],
        last_outcome=row["last_outcome"],
    )


def list_entries(db: Database) -> tuple[OutboxRow, ...]:
    """All months, oldest first."""
    return tuple(_row_of(row) for row in db.rows(f"{_ROW} ORDER BY o.period"))


def read(db: Database, period: Month) -> OutboxRow | None:
    row = db.row(f"{_ROW} WHERE o.period = ?", (str(period),))
    return None if row is None else _row_of(row)


def put(db: Database, period: Month, slot_at: datetime) -> None:
    """A frozen month enters; it can be sent once it is sealed."""
    db.execute(
        "INSERT INTO outbox (period, state, slot_at, not_before) VALUES (?, 'frozen', ?, ?)",
        (str(period), moment_text(slot_at), moment_text(slot_at)),
    )


def send_from(db: Database, period: Month, seal_key: str, not_before: datetime) -> None:
    """The row waits with these sealed bytes, its tries counted anew."""
    db.execute(
        "UPDATE outbox SET state = 'waiting', seal_key = ?, not_before = ?, attempts = 0, last_outcome = ''"
        " WHERE period = ?",
        (seal_key, moment_text(not_before), str(period)),
    )


def record(db: Database, period: Month, state: OutboxState, outcome: str, not_before: datetime) -> None:
    """One more try and what it came to."""
    db.execute(
        "UPDATE outbox SET state = ?, last_outcome = ?, not_before = ?, attempts = attempts + 1 WHERE period = ?",
        (state.value, outcome, moment_text(not_before), str(period)),
    )


def due(db: Database, source: SourceId, now: datetime, asked: bool) -> tuple[OutboxEntry, ...]:
    """What may be tried now, oldest first: nothing before its slot, and nothing before its time unless `asked`."""
    rows = db.rows(
        "SELECT o.period, o.not_before, o.attempts, s.bytes, s.sha256"
        " FROM outbox o JOIN sealed_release s ON s.period = o.period AND s.seal_key = o.seal_key"
        " WHERE o.state IN ('waiting', 'refused') AND o.slot_at <= :now AND (:asked OR o.not_before <= :now)"
        " ORDER BY o.period",
        {"now": moment_text(now), "asked": int(asked)},
    )
    return tuple(
        OutboxEntry(source, Month.parse(row[0]), bytes(row["bytes"]), row["sha256"], row["attempts"], moment_of(row[1]))
        for row in rows
    )


def add_receipt(db: Database, receipt: Receipt, now: datetime) -> None:
    db.execute(
        "INSERT INTO receipt (period, office, epoch, source, sha256, seq, office_kid, signature, received_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            str(receipt.period),
            receipt.office,
            receipt.epoch,
            receipt.source,
            receipt.sha256,
            receipt.seq,
            receipt.office_kid,
            receipt.signature,
            moment_text(now),
        ),
    )


def read_receipt(db: Database, period: Month, sha256: str) -> Receipt | None:
    """The last receipt over these very bytes."""
    row = db.row(
        "SELECT * FROM receipt WHERE period = ? AND sha256 = ? ORDER BY seq_here DESC LIMIT 1", (str(period), sha256)
    )
    if row is None:
        return None
    return Receipt(
        row["office"],
        row["epoch"],
        SourceId(row["source"]),
        period,
        row["sha256"],
        row["seq"],
        row["office_kid"],
        row["signature"],
    )


def highest_seq(db: Database, epoch: str) -> int:
    """The highest number of any receipt of this epoch; 0 without one."""
    return int(db.value("SELECT coalesce(max(seq), 0) FROM receipt WHERE epoch = ?", (epoch,)))


def send_again(db: Database, periods: Iterable[Month], not_before: datetime) -> None:
    """Received months that the office has lost wait again with the same bytes."""
    db.many(
        "UPDATE outbox SET state = 'waiting', not_before = ?, attempts = 0, last_outcome = ''"
        " WHERE period = ? AND state = 'received'",
        [(moment_text(not_before), str(period)) for period in periods],
    )


def try_at_once(db: Database, now: datetime) -> None:
    """What a new enrolment frees: no back-off any more, but never before the slot."""
    db.execute(
        "UPDATE outbox SET not_before = max(slot_at, ?) WHERE state IN ('waiting', 'refused')", (moment_text(now),)
    )
