"""A round of the courier between a real vault and an office on loopback: due, carried, recorded, sent again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from desktop_app.domain.clock import Month
from desktop_app.domain.outbox import Delivery, OutboxState, Outcome
from desktop_app.domain.school import School
from desktop_app.services import courier, enrolment, summaries
from desktop_app.services.unlock import Vault
from tests.paper_office import PaperOffice, serve
from ui.programs import post

LATER = timedelta(days=70)  # November and December are closed, and their slots have passed


@pytest.fixture
def office() -> PaperOffice:
    return PaperOffice()


@pytest.fixture
def url(office: PaperOffice) -> Iterator[str]:
    with serve(office.handle) as address:
        yield address


@pytest.fixture
def now(clock_now: datetime) -> datetime:
    return clock_now + LATER


@pytest.fixture
def enrolled(vault: Vault, school: School, office: PaperOffice, url: str, now: datetime) -> Vault:
    request = enrolment.begin_enrolment(vault, f"{url} {office.code.text()}", now)
    enrolment.finish_enrolment(vault, request, post.enrol(request), now)
    return vault


def go(vault: Vault, now: datetime) -> courier.Recorded:
    errand = courier.prepare(vault, now, asked=True).errand
    assert errand is not None
    return courier.record(vault, post.carry(errand, now), now)


def test_without_an_office_months_freeze_and_nothing_is_carried(vault: Vault, school: School, now: datetime) -> None:
    prepared = courier.prepare(vault, now)
    assert prepared.frozen == (Month(2026, 11), Month(2026, 12))
    assert prepared.errand is None
    assert prepared.standing.next_at() is None
    assert not prepared.standing.is_enrolled


def test_an_errand_holds_no_more_than_the_wire_needs(enrolled: Vault, now: datetime) -> None:
    errand = courier.prepare(enrolled, now).errand
    assert errand is not None
    assert [len(entry.sealed) for entry in errand.entries] == [4096, 4096]
    assert len(errand.sign(b"x")) == 64


def test_a_round_closes_rows_only_by_receipts(enrolled: Vault, office: PaperOffice, now: datetime) -> None:
    recorded = go(enrolled, now)
    assert [row.state for row in recorded.rows] == [OutboxState.RECEIVED] * 2
    assert recorded.outcome() is Outcome.RECEIVED
    assert recorded.standing.next_at() is None
    assert courier.prepare(enrolled, now).errand is None
    assert len(office.held) == 2


def test_a_failure_is_the_outcome_of_the_round_and_waits_its_time(enrolled: Vault, now: datetime) -> None:
    errand = courier.prepare(enrolled, now).errand
    assert errand is not None
    nowhere = replace(errand, contact=replace(errand.contact, url="http://127.0.0.1:9"))
    recorded = courier.record(enrolled, post.carry(nowhere, now), now)
    assert recorded.outcome() is Outcome.NO_CONNECTION
    waits_until = recorded.standing.next_at()
    assert waits_until is not None
    assert timedelta(seconds=5) <= waits_until - now <= timedelta(seconds=35)
    assert courier.prepare(enrolled, now).errand is None
    assert courier.prepare(enrolled, now, asked=True).errand is not None


def test_refusals_are_tried_daily(enrolled: Vault, now: datetime) -> None:
    assert post._not_before(Delivery(Month(2026, 11), Outcome.FORM_REFUSED), 1, now) >= now + timedelta(days=1)
    busy = Delivery(Month(2026, 11), Outcome.OFFICE_BUSY, retry_after=600)
    assert post._not_before(busy, 1, now) >= now + timedelta(seconds=600)


def test_what_the_office_has_lost_is_sent_again(enrolled: Vault, office: PaperOffice, now: datetime) -> None:
    go(enrolled, now)
    kept = {key: value for key, value in office.held.items() if key[1] == "2026-11"}
    lost = [value[0] for key, value in office.held.items() if key[1] == "2026-12"]
    office.held, office.epoch = kept, "epoch-2"
    later = now + timedelta(days=15)  # January has closed: its round finds the new history
    first = go(enrolled, later)
    assert first.again == (Month(2026, 12),)
    second = go(enrolled, later)
    assert [row.period for row in second.rows] == [Month(2026, 12)]
    assert {row.state for row in summaries.list_summaries(enrolled, later)} == {OutboxState.RECEIVED}
    assert [value[0] for key, value in office.held.items() if key[1] == "2026-12"] == lost
