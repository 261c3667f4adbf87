"""A demo school whose months are closed, enrolled with an office on paper that has received all but the last one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain.outbox import Delivery, Outcome
from desktop_app.paths import VaultPlace
from desktop_app.services import courier, demo, enrolment
from desktop_app.services.demo import DEMO_PASSPHRASE, DemoSize
from desktop_app.services.unlock import Vault, create_vault
from desktop_app.services.vault_thread import VaultThread
from tests.conftest import NOW
from tests.paper_office import PaperOffice

SIZE = DemoSize(students=60, months=3)


@pytest.fixture
def office() -> PaperOffice:
    return PaperOffice("111 орталығы")


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo vault, told once; every test works on its own copy."""
    place = VaultPlace(tmp_path_factory.mktemp("demo") / "vault")
    vault, _ = create_vault(place, DEMO_PASSPHRASE, demo.beginning(NOW, SIZE.months), is_demo=True, kdf=FAST_FOR_TESTS)
    demo.fill(vault, SIZE, NOW)
    vault.close()
    return place.folder


@pytest.fixture
def vault_thread(demo_folder: Path, place: VaultPlace, clock_now: datetime) -> Iterator[VaultThread]:
    shutil.copytree(demo_folder, place.folder)
    thread = VaultThread(place)
    thread.unlock(DEMO_PASSPHRASE, clock_now).result(30)
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
