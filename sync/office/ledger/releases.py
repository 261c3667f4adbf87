"""The releases themselves: stored once, summed in the same transaction, never changed. Knows nothing of HTTP."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.db import transaction

from desktop_app.domain.clock import Month
from desktop_app.domain.ids import SourceId
from sync.office.ledger import facts, sql


@dataclass(frozen=True, slots=True)
class Held:
    """What the office holds for one source and month: the digest of the sealed bytes and the receipt's own bytes."""

    sha256: str
    receipt: bytes


@dataclass(frozen=True, slots=True)
class Arrival:
    """A verified and opened release on its way into the store; `leaves` are all its numbers by name."""

    source: SourceId
    period: Month
    region: str
    sha256: str
    sealed: bytes
    leaves: Mapping[str, int]


_ADD = """
INSERT INTO office_rollup (period, region, leaf, value, n) VALUES (%s, %s, %s, %s, 1)
ON CONFLICT (period, region, leaf)
DO UPDATE SET value = office_rollup.value + excluded.value, n = office_rollup.n + 1
"""


def find(source: SourceId, period: Month) -> Held | None:
    found = sql.row(
        "SELECT sha256, receipt FROM office_storedrelease WHERE source_id = %s AND period = %s", (source, str(period))
    )
    return Held(found[0], found[1].encode("utf-8")) if found else None


class _FirstWon(Exception):
    """Somebody else stored this source and month while we waited for the counter: leave without a trace."""


def store(arrival: Arrival, write_receipt: Callable[[int], bytes]) -> tuple[Held, bool]:
    """What the office holds afterwards, and whether this arrival made it so.

    `write_receipt` makes the signed receipt for a sequence number. Bytes, receipt and sums are one transaction; the
    answer exists only after its commit. The first arrival of a source and month wins for ever.
    """
    try:
        with transaction.atomic():
            seq = facts.next_seq()
            if find(arrival.source, arrival.period) is not None:
                raise _FirstWon
            receipt = write_receipt(seq)
            _insert(arrival, seq, receipt)
            return Held(arrival.sha256, receipt), True
    except _FirstWon:
        held = find(arrival.source, arrival.period)
        assert held is not None
        return held, False


def _insert(arrival: Arrival, seq: int, receipt: bytes) -> None:
    period = str(arrival.period)
    sql.execute(
        "INSERT INTO office_storedrelease (seq, source_id, period, region, sha256, sealed, receipt)"
        " VALUES (%s, %s, %s, %s, %s, %s, %s)",
        (seq, arrival.source, period, arrival.region, arrival.sha256, arrival.sealed, receipt.decode("utf-8")),
    )
    sql.execute_many(_ADD, [(period, arrival.region, leaf, value) for leaf, value in arrival.leaves.items()])


def heads(source: SourceId) -> tuple[tuple[str, str], ...]:
    """(period, SHA-256) of everything held of this source, oldest first."""
    found = sql.rows("SELECT period, sha256 FROM office_storedrelease WHERE source_id = %s ORDER BY period", (source,))
    return tuple((period, digest) for period, digest in found)
