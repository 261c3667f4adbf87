"""Closing a month: count with bounds, blur, write, seal – once. Knows no name, no note, no network, never draws twice.

Source: anonymity.md, profile SOLO. One transaction per month; a crash before its end leaves nothing, after it the same
bytes for ever. True counts live only on this module's stack.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import date, datetime, timedelta

from desktop_app.cipher import sealing
from desktop_app.cipher.connection import Database
from desktop_app.domain import mechanism
from desktop_app.domain.clock import Month, school_day
from desktop_app.domain.codes import concern, regions
from desktop_app.domain.enrolment import unb64
from desktop_app.domain.errors import WeFailed, WorldFailed
from desktop_app.domain.outbox import OfficeContact
from desktop_app.domain.policy import read_policy
from desktop_app.domain.slot_time import slot_at
from desktop_app.domain.summary import LEAVES, STAFF_LEAVES, Policy, Release, Slot, canonical_body
from desktop_app.vault import contact as contacts
from desktop_app.vault import ledger, outbox, releases
from desktop_app.vault import school as schools
from desktop_app.vault.keys import ledger_key, read_created_at, source_id
from desktop_app.vault.official import official_only
from desktop_app.vault.session import Vault

SEALED_SIZE = 4096
LONGEST_JUMP = timedelta(days=400)  # a vault unopened for longer is rarer than a clock that lies
EARLIEST = date(2000, 1, 1)  # before it there is no Month; a clock may well say 1980
PROBATION, LONGEST_PROBATION = timedelta(days=3), timedelta(days=60)


class ClockJumped(WorldFailed):
    """The computer's date is over a year past the last day this vault has seen, and freezing cannot be undone."""

    code = "summary.clock_jumped"


def freeze_closed_months(
    vault: Vault, now: datetime, *, rand_below: Callable[[int], int] = secrets.randbelow
) -> tuple[Month, ...]:
    """Freeze every month that is over, oldest first, once today is the second day of the next; those frozen now.

    Nothing freezes before the school is known (a release names its region). Raises ClockJumped until a date that leapt
    has held for three days: a battery that died goes back to the same day at every start, a long leave does not.
    """
    today = see_today(vault, now)
    if schools.read(vault.db) is None:
        return ()
    frozen = []
    while (period := _next_month(vault, today)).next().first_day() < today:
        if _close(vault, period, today, rand_below):
            frozen.append(period)
    return tuple(frozen)


def see_today(vault: Vault, now: datetime) -> date:
    """The latest day this vault has seen, today included, once the clock is believed. Raises ClockJumped.

    The one way into the ledger's memory of days: a day that got past this check would open every month before it.
    """
    _require_honest_clock(vault, school_day(now))
    with vault.transaction() as db:
        return ledger.see_day(db, school_day(now))


def _require_honest_clock(vault: Vault, today: date) -> None:
    seen = ledger.last_seen_day(vault.db) or school_day(read_created_at(vault))
    leapt_on = ledger.leapt_on(vault.db)
    if today - seen <= LONGEST_JUMP:
        return
    if leapt_on is not None and PROBATION <= today - leapt_on <= LONGEST_PROBATION:
        return
    if leapt_on is None or not leapt_on <= today <= leapt_on + LONGEST_PROBATION:
        with vault.transaction() as db:
            ledger.keep_leap(db, today)
    raise ClockJumped


def _next_month(vault: Vault, today: date) -> Month:
    """The month after the last closed one; the first is that of the vault's birth.

    A vault that leapt before it closed anything was born under a clock that lied (a dead battery's 1980 or 2009): its
    months begin where the clock was put right, not with a file of empty years.
    """
    last = ledger.last_closed(vault.db)
    if last is not None:
        return last.next()
    born, leapt_on = school_day(read_created_at(vault)), ledger.leapt_on(vault.db)
    if leapt_on is not None and born + LONGEST_JUMP < leapt_on <= today:
        born = leapt_on
    return Month.of(max(born, EARLIEST))


def _close(vault: Vault, period: Month, today: date, rand_below: Callable[[int], int]) -> bool:
    """One month in one transaction; False when it was paused and so is closed without a release."""
    key = ledger_key(vault)  # before: inside, no key can be read and no word of a note
    with vault.transaction() as db, official_only(db):
        is_released = not ledger.is_paused_in(db, period)
        ledger.close_month(db, period, today, is_released)
        if is_released:
            policy = read_policy()
            releases.keep(db, period, today, canonical_body(_blurred(vault, db, key, period, policy, rand_below)))
            outbox.put(db, period, slot_at(key, period))
            seal_frozen_months(db, contacts.read(db))
    return is_released


def _blurred(
    vault: Vault, db: Database, key: bytes, period: Month, policy: Policy, rand_below: Callable[[int], int]
) -> Release:
    school = schools.read(db)
    if school is None or school.region not in regions():
        raise WeFailed(rule="region")
    counted = _counted(db, key, period, policy)
    noisy = {
        slot: mechanism.blur(counts, policy.epsilon_numerator, policy.epsilon_denominator, rand_below)
        for slot, counts in counted.items()
    }
    return Release(
        source=source_id(vault),
        region=school.region,
        period=period,
        policy_sha256=policy.sha256,
        concern=noisy[Slot.CONCERN],
        acute=noisy[Slot.ACUTE],
        staff=(0,) * len(STAFF_LEAVES),
    )


def _counted(db: Database, key: bytes, period: Month, policy: Policy) -> dict[Slot, list[int]]:
    """The bounded true counts: a pupil's first case and first acute episode of this school year, now in the ledger."""
    year = period.school_year()
    counted = {slot: [0] * len(leaves) for slot, leaves in LEAVES.items()}
    for slot, events in ledger.events(db, period).items():
        for event in events:
            tag = ledger.pupil_tag(key, event.student_id)
            if ledger.try_to_count(db, tag, year, slot, policy.years_per_life):
                counted[slot][LEAVES[slot].index(_leaf(slot, event.code))] += 1
    return counted


def _leaf(slot: Slot, code: str) -> str:
    known = concern(code)
    return known.leaf if slot is Slot.CONCERN else known.acute or "other"


def seal_frozen_months(db: Database, contact: OfficeContact | None) -> tuple[Month, ...]:
    """Seal every frozen month that this office's key has not seen, and let it wait for its slot."""
    if contact is None:
        return ()
    periods = releases.unsealed_periods(db, contact.seal_key)
    for period in periods:
        frozen, row = releases.read(db, period), outbox.read(db, period)
        if frozen is None or row is None:
            raise WeFailed(rule="outbox")
        padded = sealing.pad(frozen.body, SEALED_SIZE - sealing.SEAL_OVERHEAD)
        releases.keep_sealed(db, period, contact.seal_key, sealing.seal_to(unb64(contact.seal_key), padded))
        outbox.send_from(db, period, contact.seal_key, row.slot_at)
    for row in outbox.list_entries(db):
        if row.seal_key != contact.seal_key:  # sealed to this office before another one came between
            outbox.send_from(db, row.period, contact.seal_key, row.slot_at)
    return periods
