"""A code typed from a letter is enough: the first word unproved, everything after it pinned, with a real office."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.clock import Month
from desktop_app.domain.enrolment import NotTheOffice
from desktop_app.domain.letter import new_code
from desktop_app.domain.outbox import OutboxState, Outcome
from desktop_app.services import courier
from desktop_app.services.enrolment import begin_enrolment, finish_enrolment, read_contact
from desktop_app.services.summaries import freeze_closed_months, list_summaries
from desktop_app.vault.session import Vault
from sync.enrol import CodeRefused, enrol
from sync.transport import Transport
from tests.months import on, vault_of
from tests.office_process import RunningOffice, start_office
from ui.programs import post

NOW = on("2026-10-15")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningOffice]:
    with start_office(tmp_path_factory.mktemp("typed") / "office") as running:
        yield running


@pytest.fixture
def desk() -> Iterator[Vault]:
    with vault_of("2026-09-01") as vault:
        freeze_closed_months(vault, NOW)
        yield vault


def _one_round(vault: Vault) -> None:
    errand = courier.prepare(vault, NOW).errand
    assert errand is not None
    courier.record(vault, post.carry(errand, NOW), NOW)


def test_a_code_typed_from_the_letter_enrols_and_pins(office: RunningOffice, desk: Vault) -> None:
    given = office.enrol("№ 0 үлгі мектебі", "KZ-75")
    typed = f"{office.url.removeprefix('https://')} {given['code'].lower()}"
    request = begin_enrolment(desk, typed, NOW)
    assert request.ca_pem == "", "a typed code has no authority to pin"
    contact = finish_enrolment(desk, request, enrol(request), NOW)
    assert contact.ca_pem.strip() == office.ca_pem.strip(), "the authority came with the answer, proved by the code"
    assert Transport(contact.url, contact.ca_pem).get("/v1/info").status == 200
    _one_round(desk)
    (row,) = list_summaries(desk, NOW)
    assert (row.period, row.state) == (Month(2026, 9), OutboxState.RECEIVED)
    assert row.receipt is not None
    assert row.receipt.office_kid in dict(contact.sign_keys)


def test_the_qr_text_and_the_file_enrol_as_well(office: RunningOffice) -> None:
    for way in ("qr", "file_path"):
        with vault_of("2026-09-01") as vault:
            given = office.enrol(f"Үлгі {way}", "KZ-10")
            letter = given["qr"] if way == "qr" else Path(given["file_path"]).read_bytes()
            request = begin_enrolment(vault, letter, NOW)
            finish_enrolment(vault, request, enrol(request), NOW)
            again = enrol(request)
            assert finish_enrolment(vault, request, again, NOW) == read_contact(vault), "a lost answer heals"


def test_a_wrong_code_is_refused_by_the_office_and_a_wrong_office_by_the_laptop(
    office: RunningOffice, desk: Vault
) -> None:
    wrong = begin_enrolment(desk, f"{office.url} {new_code(secrets.randbelow).text()}", NOW)
    with pytest.raises(CodeRefused):
        enrol(wrong)
    request = begin_enrolment(desk, office.enrol("Үлгі", "KZ-10")["qr"], NOW)
    stranger = replace(request, key=secrets.token_bytes(32))
    with pytest.raises(NotTheOffice):
        finish_enrolment(desk, stranger, enrol(request), NOW)
    assert read_contact(desk) is None


def test_after_enrolment_another_authority_gets_nothing(office: RunningOffice, desk: Vault, tmp_path: Path) -> None:
    given = office.enrol("Үлгі төрт", "KZ-10")
    request = begin_enrolment(desk, given["qr"], NOW)
    contact = finish_enrolment(desk, request, enrol(request), NOW)
    with start_office(tmp_path / "stranger", name="111") as stranger:
        errand = courier.prepare(desk, NOW).errand
        assert errand is not None
        there = replace(errand, contact=replace(contact, url=stranger.url))
        home = post.carry(there, NOW)
    assert [one.delivery.outcome for one in home.tried] == [Outcome.INTERCEPTED]
