"""Enrolment: all or nothing, by the office's proof alone, and then every frozen month is sealed to it."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator

import pytest

from desktop_app.domain.clock import Month
from desktop_app.domain.enrolment import EnrolAnswer, NotTheOffice, answer_body, parse_answer
from desktop_app.domain.errors import WorldFailed
from desktop_app.domain.letter import (
    AddressRefused,
    CodeMistyped,
    EnrolmentLetter,
    NotALetter,
    letter_file,
    new_code,
    qr_text,
    shared_key,
)
from desktop_app.domain.outbox import Delivery, OutboxState, Outcome
from desktop_app.services import freezing
from desktop_app.services.enrolment import begin_enrolment, finish_enrolment, read_contact, request_signer
from desktop_app.services.summaries import (
    due_entries,
    freeze_closed_months,
    list_summaries,
    record_delivery,
    what_leaves,
)
from desktop_app.vault.keys import source_id
from desktop_app.vault.session import Vault
from sync import protocol
from sync.enrol import enrol
from tests.months import on, vault_of
from tests.paper_office import PaperOffice, serve

NOW = on("2026-11-20")
MONTHS = (Month(2026, 9), Month(2026, 10))
PEM = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"


@pytest.fixture
def desk() -> Iterator[Vault]:
    """Not enrolled; September and October are frozen."""
    with vault_of("2026-09-01") as vault:
        freeze_closed_months(vault, on("2026-11-02"))
        yield vault


def _enrol(vault: Vault, office: PaperOffice) -> None:
    request = begin_enrolment(vault, letter_file(office.letter()), NOW)
    finish_enrolment(vault, request, office.enrol(request.body), NOW)


def test_before_enrolment_months_are_frozen_and_nothing_is_due(desk: Vault) -> None:
    assert {row.state for row in list_summaries(desk, NOW)} == {OutboxState.FROZEN}
    assert due_entries(desk, NOW, asked=True) == ()
    shown = what_leaves(desk, MONTHS[0], NOW)
    assert (shown.sealed, shown.recipient, shown.row.can_try_now) == (None, "", False)


def test_over_a_real_wire_every_frozen_month_is_sealed_with_the_contact(desk: Vault) -> None:
    office = PaperOffice()
    frozen = [what_leaves(desk, month, NOW).plain for month in MONTHS]
    with serve(office.handle) as url:
        request = begin_enrolment(desk, qr_text(office.letter(url)), NOW)
        contact = finish_enrolment(desk, request, enrol(request), NOW)
    assert read_contact(desk) == contact
    assert (contact.office, contact.url, contact.epoch) == (office.name, url, "epoch-1")
    due = due_entries(desk, NOW)
    assert [entry.period for entry in due] == list(MONTHS)
    assert [protocol.open_body(office.private, entry.sealed) for entry in due] == frozen
    signature = request_signer(desk)(b"request")
    assert protocol.verify(office.devices[contact.kid], b"request", signature)


def test_the_same_code_makes_the_same_request(desk: Vault) -> None:
    given = letter_file(PaperOffice().letter())
    assert begin_enrolment(desk, given, NOW) == begin_enrolment(desk, given, on("2026-12-01"))


def test_an_answer_that_proves_nothing_changes_nothing(desk: Vault) -> None:
    office, before = PaperOffice(), list_summaries(desk, NOW)
    request = begin_enrolment(desk, letter_file(office.letter()), NOW)
    fields = json.loads(office.enrol(request.body))
    fields["seal_key"] = protocol.b64(PaperOffice().public)
    for answer in (json.dumps(fields).encode(), b"<html>", b""):
        with pytest.raises(NotTheOffice):
            finish_enrolment(desk, request, answer, NOW)
    assert read_contact(desk) is None
    assert list_summaries(desk, NOW) == before


def _proved(vault: Vault, office: PaperOffice, url: str, **change: object) -> None:
    """An answer with a right MAC that is unusable all the same."""
    request = begin_enrolment(vault, letter_file(office.letter(url)), NOW)
    answer = parse_answer(office.enrol(request.body), request.key, request.kid)
    fields = {name: getattr(answer, name) for name in EnrolAnswer.__slots__} | change
    finish_enrolment(vault, request, answer_body(EnrolAnswer(**fields), request.key), NOW)  # type: ignore[arg-type]


def test_an_office_over_https_must_bring_its_authority(desk: Vault) -> None:
    with pytest.raises(NotTheOffice):
        _proved(desk, PaperOffice(), "https://office.example")
    _proved(desk, PaperOffice(), "https://office.example", ca_pem=PEM)
    contact = read_contact(desk)
    assert contact is not None
    assert contact.ca_pem == PEM


@pytest.mark.parametrize(
    "change", [{"sign_keys": (("0" * 32, b"k" * 32),)}, {"sign_keys": ()}, {"seal_key": b"short"}], ids=str
)
def test_keys_that_do_not_fit_their_names_are_refused(desk: Vault, change: dict[str, object]) -> None:
    with pytest.raises(NotTheOffice):
        _proved(desk, PaperOffice(), "http://127.0.0.1:9", **change)
    assert read_contact(desk) is None


def test_a_crash_inside_the_enrolment_leaves_no_half_of_it(desk: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    real, calls = freezing.sealing.seal_to, 0

    def breaks_at_the_second(public: bytes, data: bytes) -> bytes:
        nonlocal calls
        calls += 1
        if calls == 2:
            raise KeyboardInterrupt
        return real(public, data)

    monkeypatch.setattr(freezing.sealing, "seal_to", breaks_at_the_second)
    office = PaperOffice()
    with pytest.raises(KeyboardInterrupt):
        _enrol(desk, office)
    assert read_contact(desk) is None
    assert {row.state for row in list_summaries(desk, NOW)} == {OutboxState.FROZEN}
    _enrol(desk, office)
    assert len(due_entries(desk, NOW)) == 2


def test_enrolling_again_keeps_the_sealed_bytes_and_frees_what_waited(desk: Vault) -> None:
    office = PaperOffice()
    _enrol(desk, office)
    sealed = [entry.sealed for entry in due_entries(desk, NOW)]
    for month in MONTHS:
        record_delivery(desk, Delivery(month, Outcome.NOT_ENROLLED), on("2026-12-24"), NOW)
    assert due_entries(desk, NOW) == ()
    office.code = new_code(secrets.randbelow)
    _enrol(desk, office)
    assert [entry.sealed for entry in due_entries(desk, NOW)] == sealed


def test_the_offices_heads_tell_what_it_lacks(desk: Vault) -> None:
    office = PaperOffice()
    _enrol(desk, office)
    for entry in due_entries(desk, NOW):
        receipt = office.receipt(entry.source, entry.period, entry.sealed)
        record_delivery(desk, Delivery(entry.period, Outcome.RECEIVED, receipt), NOW, NOW)
    del office.held[(source_id(desk), "2026-10")]
    _enrol(desk, office)
    assert [entry.period for entry in due_entries(desk, NOW)] == [Month(2026, 10)]


def test_another_office_gets_the_same_numbers_under_its_own_seal(desk: Vault) -> None:
    first, second = PaperOffice(), PaperOffice("second office")
    _enrol(desk, first)
    plain = [protocol.open_body(first.private, entry.sealed) for entry in due_entries(desk, NOW)]
    _enrol(desk, second)
    assert [protocol.open_body(second.private, entry.sealed) for entry in due_entries(desk, NOW)] == plain


def test_back_at_the_first_office_the_bytes_are_those_it_knows(desk: Vault) -> None:
    """What is sealed to the office between could not be opened here, and would be refused for ever."""
    first, second = PaperOffice(), PaperOffice("second office")
    _enrol(desk, first)
    sealed = [entry.sealed for entry in due_entries(desk, NOW)]
    for office in (second, first):
        office.code = new_code(secrets.randbelow)
        _enrol(desk, office)
    assert [entry.sealed for entry in due_entries(desk, NOW)] == sealed


@pytest.mark.parametrize(
    ("given", "error"),
    [
        (b"\xff\xfe\x00", NotALetter),
        (b"PK\x03\x04 a class list", NotALetter),
        ("", NotALetter),
        ("https://example.org/", NotALetter),
        ("{}", NotALetter),
        ("office.example 26E4-WXFY-9N9A-4Y8A-B", CodeMistyped),
        ("senim:1?h=http://office.example&c=26E4-WXFY-9N9A-4Y8A-A", AddressRefused),
    ],
)
def test_what_is_no_letter_is_refused_before_anything_is_sent(
    desk: Vault, given: str | bytes, error: type[WorldFailed]
) -> None:
    with pytest.raises(error):
        begin_enrolment(desk, given, NOW)


def test_a_letter_with_something_else_for_an_authority_is_none(desk: Vault) -> None:
    letter = EnrolmentLetter("https://office.example", new_code(secrets.randbelow), "trust me")
    with pytest.raises(NotALetter):
        begin_enrolment(desk, letter_file(letter), NOW)


def test_the_key_of_the_letter_stays_out_of_the_vaults_tables(desk: Vault) -> None:
    office = PaperOffice()
    _enrol(desk, office)
    key = shared_key(office.code)
    row = desk.db.row("SELECT * FROM office_contact")
    assert row is not None
    assert all(office.code.secret not in str(value) and key.hex() not in str(value) for value in row)
