"""The summaries: what leaves this laptop, what came back, when to pause. Knows no network; `freezing` makes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.cipher.connection import Database
from desktop_app.domain.clock import Month
from desktop_app.domain.codes import regions
from desktop_app.domain.errors import NotFound, WeFailed
from desktop_app.domain.outbox import Delivery, OutboxEntry, OutboxState, Outcome, Receipt
from desktop_app.domain.summary import Release, parse_body, sha256_hex
from desktop_app.services.freezing import SEALED_SIZE, ClockJumped, freeze_closed_months, see_today
from desktop_app.vault import access_log, ledger, outbox, releases
from desktop_app.vault import contact as contacts
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.keys import source_id
from desktop_app.vault.official import official_only
from desktop_app.vault.session import Vault

__all__ = ["ClockJumped", "freeze_closed_months"]


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """`sha256` is of the sealed bytes, before enrolment of the plain ones; `can_try_now` never before the slot."""

    period: Month
    state: OutboxState
    frozen_on: date
    slot_at: datetime
    sha256: str
    attempts: int
    last_outcome: str
    receipt: Receipt | None
    can_try_now: bool
    not_before: datetime


@dataclass(frozen=True, slots=True)
class WhatLeaves:
    """`sealed` is None and `recipient` empty until the vault is enrolled."""

    row: SummaryRow
    release: Release
    plain: bytes
    sealed: bytes | None
    recipient: str


def list_summaries(vault: Vault, now: datetime) -> tuple[SummaryRow, ...]:
    """Every frozen month, newest first."""
    with official_only(vault.db) as db:
        return tuple(_row(vault, entry, now) for entry in reversed(outbox.list_entries(db)))


def _row(vault: Vault, entry: outbox.OutboxRow, now: datetime) -> SummaryRow:
    frozen = _frozen(vault, entry.period)
    sendable = entry.state in (OutboxState.WAITING, OutboxState.REFUSED)
    return SummaryRow(
        period=entry.period,
        state=entry.state,
        frozen_on=frozen.frozen_on,
        slot_at=entry.slot_at,
        sha256=entry.sha256 or frozen.sha256,
        attempts=entry.attempts,
        last_outcome=entry.last_outcome,
        receipt=outbox.read_receipt(vault.db, entry.period, entry.sha256) if entry.sha256 else None,
        can_try_now=sendable and now >= entry.slot_at,
        not_before=entry.not_before,
    )


def _frozen(vault: Vault, period: Month) -> releases.FrozenRelease:
    found = releases.read(vault.db, period)
    if found is None:
        raise NotFound
    return found


def _entry(vault: Vault, period: Month) -> outbox.OutboxRow:
    found = outbox.read(vault.db, period)
    if found is None:
        raise NotFound
    return found


def what_leaves(vault: Vault, period: Month, now: datetime) -> WhatLeaves:
    """The month as it is sent: the numbers, the plain and the sealed bytes, the recipient. Raises NotFound."""
    with official_only(vault.db) as db:
        frozen, entry = _frozen(vault, period), _entry(vault, period)
        sealed = releases.read_sealed(db, period, entry.seal_key)
        contact = contacts.read(db)
        return WhatLeaves(
            row=_row(vault, entry, now),
            release=parse_body(frozen.body, frozenset(regions())),
            plain=frozen.body,
            sealed=None if sealed is None else sealed.sealed,
            recipient="" if contact is None else f"{contact.office} · {contact.url}",
        )


def verify_bytes(vault: Vault, period: Month) -> bool:
    """Whether the stored bytes, plain and sealed, still have the digests of the day they were frozen."""
    frozen, entry = _frozen(vault, period), _entry(vault, period)
    if sha256_hex(frozen.body) != frozen.sha256:
        return False
    sealed = releases.read_sealed(vault.db, period, entry.seal_key)
    return sealed is None or (sha256_hex(sealed.sealed) == sealed.sha256 and len(sealed.sealed) == SEALED_SIZE)


def due_entries(vault: Vault, now: datetime, *, asked: bool = False) -> tuple[OutboxEntry, ...]:
    """What may be tried now, oldest first; `asked` (the button) skips the back-off, never the slot."""
    with official_only(vault.db) as db:
        return outbox.due(db, source_id(vault), now, asked)


_STATE_AFTER: dict[Outcome, OutboxState] = {
    Outcome.RECEIVED: OutboxState.RECEIVED,
    Outcome.CONFLICT: OutboxState.HELD,
    Outcome.FORM_REFUSED: OutboxState.REFUSED,
    Outcome.UPDATE_NEEDED: OutboxState.REFUSED,
}


def record_delivery(vault: Vault, delivery: Delivery, not_before: datetime, now: datetime) -> SummaryRow:
    """Write down what one try came to; `not_before` comes from `sync.retry`. Raises NotFound.

    A row that is received stays received, whatever a late answer says.
    """
    with vault.transaction() as db:
        entry = _entry(vault, delivery.period)
        if entry.state is not OutboxState.RECEIVED:
            if delivery.outcome is Outcome.RECEIVED:
                outbox.add_receipt(db, _own_receipt(vault, delivery, entry), now)
            state = _STATE_AFTER.get(delivery.outcome, OutboxState.WAITING)
            outbox.record(db, delivery.period, state, delivery.outcome.value, not_before)
    return _row(vault, _entry(vault, delivery.period), now)


def _own_receipt(vault: Vault, delivery: Delivery, entry: outbox.OutboxRow) -> Receipt:
    receipt = delivery.receipt
    if receipt is None or (receipt.source, receipt.period, receipt.sha256) != (
        source_id(vault),
        entry.period,
        entry.sha256,
    ):
        raise WeFailed(rule="receipt")
    return receipt


def highest_seq(vault: Vault) -> int:
    """The highest receipt number of the office's present history; a lower one there means it lost something."""
    contact = contacts.read(vault.db)
    return 0 if contact is None else outbox.highest_seq(vault.db, contact.epoch)


def requeue_missing(vault: Vault, heads: Mapping[str, str], now: datetime, epoch: str = "") -> tuple[Month, ...]:
    """After the office's history broke: what it says (signed) it does not hold is sent again, the same bytes.

    A month it holds with other bytes is held for a person. `epoch` is the office's new history.
    """
    with vault.transaction() as db:
        received = [row for row in outbox.list_entries(db) if row.state is OutboxState.RECEIVED]
        lost = tuple(row.period for row in received if str(row.period) not in heads)
        outbox.send_again(db, lost, now)
        _hold(db, [row for row in received if heads.get(str(row.period), row.sha256) != row.sha256], now)
        if epoch:
            contacts.save_epoch(db, epoch)
    return lost


def _hold(db: Database, rows: Sequence[outbox.OutboxRow], now: datetime) -> None:
    for row in rows:
        outbox.record(db, row.period, OutboxState.HELD, Outcome.CONFLICT.value, now)


def pause_reporting(vault: Vault, now: datetime) -> None:
    """Report nothing from the next month on; months that are over or running are not touched. Raises ClockJumped."""
    following = Month.of(see_today(vault, now)).next()
    with vault.transaction() as db:
        if ledger.open_pause(db) is None:
            ledger.pause_from(db, following)
            access_log.record(db, Action.SETTINGS_CHANGED, Target.VAULT, "reporting", now)


def resume_reporting(vault: Vault, now: datetime) -> None:
    """Report again from the next month on. Raises ClockJumped."""
    following = Month.of(see_today(vault, now)).next()
    with vault.transaction() as db:
        ledger.resume_from(db, following)
        access_log.record(db, Action.SETTINGS_CHANGED, Target.VAULT, "reporting", now)


def is_paused(vault: Vault, now: datetime) -> bool:
    """Whether reporting is paused, now or from the next month on."""
    return ledger.open_pause(vault.db) is not None
