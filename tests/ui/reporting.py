"""A demo school whose months are closed, enrolled with an office on paper that has received all but the last one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest

from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain.outbox import Delivery, Outcome
from desktop_app.paths import VaultPlace
from desktop_app.services import courier, demo, enrolment
from desktop_app.services.demo import DEMO_PASSPHRASE, DemoSize
from desktop_app.services.unlock import Vault
from desktop_app.services.vault_thread import VaultThread
from tests.paper_office import PaperOffice

SIZE = DemoSize(students=60, months=3)


@pytest.fixture
def office() -> PaperOffice:
    return PaperOffice("111 орталығы")


@pytest.fixture
def vault_thread(place: VaultPlace, clock_now: datetime) -> Iterator[VaultThread]:
    thread = VaultThread(place)
    born = demo.beginning(clock_now, SIZE.months)
    thread.create(DEMO_PASSPHRASE, born, is_demo=True, kdf=FAST_FOR_TESTS).result(30)
    thread.submit(demo.fill, SIZE, clock_now).result(60)
    yield thread
    thread.close()


@pytest.fixture
def enrolled(vault_thread: VaultThread, office: PaperOffice, clock_now: datetime) -> VaultThread:
    vault_thread.submit(enrol, office, clock_now).result(30)
    return vault_thread


@pytest.fixture
def reporting(enrolled: VaultThread, office: PaperOffice, clock_now: datetime) -> VaultThread:
    """The first month is received, the second is held, the last one met no connection."""
    enrolled.submit(report, office, clock_now).result(30)
    return enrolled


def enrol(vault: Vault, office: PaperOffice, now: datetime) -> None:
    request = enrolment.begin_enrolment(vault, f"http://127.0.0.1:9 {office.code.text()}", now)
    enrolment.finish_enrolment(vault, request, office.enrol(request.body), now)


def report(vault: Vault, office: PaperOffice, now: datetime) -> None:
    errand = courier.prepare(vault, now, asked=True).errand
    assert errand is not None
    first, second, last = errand.entries
    receipt = office.receipt(first.source, first.period, first.sealed)
    came = (
        Delivery(first.period, Outcome.RECEIVED, receipt),
        Delivery(second.period, Outcome.CONFLICT),
        Delivery(last.period, Outcome.NO_CONNECTION),
    )
    courier.record(vault, courier.Homecoming(tuple(courier.Tried(one, now) for one in came)), now)
