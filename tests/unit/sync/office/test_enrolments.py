"""A code: two weeks, one use, its secret gone afterwards; nobody learns why a code does not fit."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.domain.enrolment import NotTheOffice, parse_answer
from desktop_app.domain.letter import EnrolmentLetter
from sync import protocol
from sync.office.refusals import Refused
from tests.office_laptop import Laptop

NOW = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)


def letter(pupils: int = 900) -> EnrolmentLetter:
    from sync.office.enrolments import issue
    from sync.office.settings import office_config, office_keys

    return issue(office_config(), office_keys(), "№ 1 үлгі мектебі", "KZ-75", pupils, NOW)


def accept(body: bytes, now: datetime = NOW) -> bytes:
    from sync.office import enrolments
    from sync.office.settings import office_config, office_keys

    return enrolments.accept(office_config(), office_keys(), body, now)


def refusal(body: bytes, now: datetime = NOW) -> str:
    with pytest.raises(Refused) as refused:
        accept(body, now)
    return refused.value.word


def test_the_answer_proves_the_office_that_printed_the_code(store: Path) -> None:
    from sync.office.settings import office_keys

    given, laptop = letter(), Laptop()
    body, key = laptop.call(given)
    raw = accept(body)
    answer = parse_answer(raw, key, laptop.signer.kid())
    assert answer.seal_key == office_keys().seal_public
    assert answer.sign_keys == ((office_keys().kid, office_keys().sign_public),)
    assert answer.ca_pem == office_keys().ca_pem
    with pytest.raises(NotTheOffice):
        parse_answer(raw.replace(b'"111"', b'"112"'), key, laptop.signer.kid())


def test_a_code_lives_two_weeks_and_its_answer_for_ever(store: Path) -> None:
    on_time, _ = Laptop().call(letter())
    late, _ = Laptop().call(letter())
    answer = accept(on_time, NOW + timedelta(days=14))
    assert refusal(late, NOW + timedelta(days=15)) == protocol.CODE_REFUSED
    assert accept(on_time, NOW + timedelta(days=400)) == answer


def test_the_secret_is_erased_with_its_use(store: Path) -> None:
    from sync.office.ledger import register

    given = letter()
    before = register.find_code(given.code.locator)
    assert before is not None
    assert given.code.secret.encode() not in before.wrapped_secret
    body, _ = Laptop().call(given)
    accept(body)
    after = register.find_code(given.code.locator)
    assert after is not None
    assert after.wrapped_secret == b""


def test_a_stolen_letter_without_the_device_key_proves_nothing(store: Path) -> None:
    """Somebody else's public key with a right MAC, but no proof of holding its private half."""
    given, thief, owner = letter(), Laptop(), Laptop()
    body, _ = thief.call(given)
    forged = Laptop(source=thief.source, signer=owner.signer)
    good, _ = forged.call(given)
    mixed = {**json.loads(good), "proof": json.loads(body)["proof"]}
    assert refusal(json.dumps(mixed).encode()) == protocol.CODE_REFUSED
    assert accept(good)


def test_two_codes_for_one_school_are_two_workplaces(store: Path) -> None:
    from sync.office.ledger import register

    for _ in range(2):
        body, _ = Laptop().call(letter())
        accept(body)
    counts = register.counts()
    assert (counts["schools"], counts["sources"], counts["devices_active"], counts["codes_open"]) == (1, 2, 2, 0)


def test_locators_that_meet_are_drawn_again(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from desktop_app.domain.letter import EnrolmentCode, new_code
    from sync.office import enrolments

    first = letter()
    drawn = iter([EnrolmentCode(first.code.locator, "0" * 12)])
    monkeypatch.setattr(enrolments, "new_code", lambda rand: next(drawn, None) or new_code(rand))
    second = letter()
    assert second.code.locator != first.code.locator
    for given in (first, second):
        body, _ = Laptop().call(given)
        accept(body)
