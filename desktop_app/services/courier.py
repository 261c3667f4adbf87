"""One round of the courier as the vault sees it: what goes out, what came back. Knows no network and no clock."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.clock import Month
from desktop_app.domain.ids import SourceId
from desktop_app.domain.outbox import Delivery, OfficeContact, OutboxEntry, OutboxState, Outcome
from desktop_app.services import summaries
from desktop_app.services.enrolment import read_contact, request_signer
from desktop_app.services.summaries import SummaryRow
from desktop_app.vault.keys import source_id
from desktop_app.vault.session import Vault

_TRAVELLING = (OutboxState.WAITING, OutboxState.REFUSED)


@dataclass(frozen=True, slots=True)
class Errand:
    """Everything the network needs and nothing it could name a child by; `sign` is dropped when the vault locks."""

    entries: tuple[OutboxEntry, ...]
    contact: OfficeContact
    source: SourceId
    highest_seq: int
    sign: Callable[[bytes], bytes]


@dataclass(frozen=True, slots=True)
class Tried:
    """One delivery and the moment before which it is not tried again."""

    delivery: Delivery
    not_before: datetime


@dataclass(frozen=True, slots=True)
class Homecoming:
    """What a round brought back. `heads` (period → SHA-256) and `epoch` only when the office's history broke."""

    tried: tuple[Tried, ...]
    heads: Mapping[str, str] | None = None
    epoch: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """How the summaries fare: every frozen month, newest first, and whether there is an office."""

    rows: tuple[SummaryRow, ...]
    is_enrolled: bool

    def next_at(self) -> datetime | None:
        """When the next month may be tried; None while nothing is on its way or there is no office."""
        if not self.is_enrolled:
            return None
        travelling = [max(row.slot_at, row.not_before) for row in self.rows if row.state in _TRAVELLING]
        return min(travelling, default=None)


@dataclass(frozen=True, slots=True)
class Prepared:
    """`errand` is None when nothing is due or nobody is enrolled."""

    frozen: tuple[Month, ...]
    errand: Errand | None
    standing: Standing


@dataclass(frozen=True, slots=True)
class Recorded:
    """The rows that were tried as they are now; `again` holds months that the office has lost and that wait anew."""

    rows: tuple[SummaryRow, ...]
    again: tuple[Month, ...]
    standing: Standing

    def outcome(self) -> Outcome | None:
        """What the round came to: the first thing that went wrong, else received; None when nothing was tried."""
        came_to = [Outcome(row.last_outcome) for row in self.rows if row.last_outcome]
        return next((one for one in came_to if one is not Outcome.RECEIVED), came_to[0] if came_to else None)


def prepare(vault: Vault, now: datetime, *, asked: bool = False) -> Prepared:
    """Freeze what is closed and gather what is due; `asked` (a person pressed the button) skips back-off, never a slot.

    Raises ClockJumped.
    """
    frozen = summaries.freeze_closed_months(vault, now)
    contact = read_contact(vault)
    entries = () if contact is None else summaries.due_entries(vault, now, asked=asked)
    errand = None
    if contact is not None and entries:
        sign, highest = request_signer(vault), summaries.highest_seq(vault)
        errand = Errand(entries, contact, source_id(vault), highest, sign)
    return Prepared(frozen, errand, standing(vault, now))


def record(vault: Vault, home: Homecoming, now: datetime) -> Recorded:
    """Write down what came back; what the office says it has lost is queued again with the same bytes."""
    again: tuple[Month, ...] = ()
    if home.heads is not None:
        again = summaries.requeue_missing(vault, home.heads, now, home.epoch)
    rows = tuple(summaries.record_delivery(vault, one.delivery, one.not_before, now) for one in home.tried)
    return Recorded(rows, again, standing(vault, now))


def standing(vault: Vault, now: datetime) -> Standing:
    """How the summaries fare at this moment; reads only."""
    return Standing(summaries.list_summaries(vault, now), read_contact(vault) is not None)
