"""Enrolling over a wire that somebody else may own: he can carry or cut, and nothing more."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable
from functools import cache

import pytest
from nacl.signing import SigningKey

from desktop_app.domain.enrolment import (
    EnrolCall,
    EnrolRequest,
    NotTheOffice,
    answer_body,
    device_mac,
    parse_answer,
    parse_request,
    proof_bytes,
    request_body,
)
from desktop_app.domain.errors import EnrolmentRefused
from desktop_app.domain.ids import SourceId, new_id
from desktop_app.domain.letter import EnrolmentCode, new_code
from desktop_app.domain.letter import shared_key as derive_key
from desktop_app.domain.outbox import Outcome
from sync import protocol
from sync.enrol import CodeRefused, CodeUsed, enrol
from sync.transport import TransportFailed
from tests.paper_office import PaperOffice, serve

CODE = new_code(secrets.randbelow)
shared_key = cache(derive_key)  # a tenth of a second each
DEVICE = SigningKey(b"\x07" * 32)
PUBLIC = bytes(DEVICE.verify_key)
SOURCE = SourceId(new_id())


def _request(code: EnrolmentCode, url: str = "http://127.0.0.1:1") -> EnrolRequest:
    key = shared_key(code)
    proof = DEVICE.sign(proof_bytes(code.locator, SOURCE)).signature
    call = EnrolCall(code.locator, SOURCE, PUBLIC, proof, device_mac(key, PUBLIC, SOURCE))
    return EnrolRequest(url, "", code.locator, SOURCE, protocol.kid_of(PUBLIC), request_body(call), key)


def test_the_office_answers_and_its_answer_proves_itself() -> None:
    office = PaperOffice()
    with serve(office.handle) as url:
        request = _request(office.code, url)
        first, again = enrol(request), enrol(request)
    assert first == again, "a lost answer heals"
    answer = parse_answer(first, request.key, request.kid)
    assert (answer.office, answer.seal_key, answer.epoch) == (office.name, office.public, "epoch-1")


def test_the_letters_secret_is_not_on_the_wire() -> None:
    request = _request(CODE)
    assert CODE.secret.encode() not in request.body
    assert request.key not in request.body
    assert protocol.b64(request.key).encode() not in request.body


@pytest.mark.parametrize("field", ["seal_key", "sign_keys", "ca", "office", "epoch", "heads", "kid", "mac"])
def test_no_field_of_the_answer_can_be_exchanged(field: str) -> None:
    """The man in the middle puts his own key, authority or history in."""
    office, his = PaperOffice(), PaperOffice("office of a stranger")
    office.ca_pem, his.ca_pem = "-----BEGIN CERTIFICATE----- ours", "-----BEGIN CERTIFICATE----- his"
    his.code, his.epoch, his.held = office.code, "epoch-his", {("s", "2026-01"): (b"x", None)}  # type: ignore[dict-item]
    request = _request(office.code)
    mine = json.loads(office.enrol(request.body))
    stranger_key = EnrolmentCode(office.code.locator, "0" * 12)
    his_fields = json.loads(
        answer_body(parse_answer(his.enrol(request.body), request.key, request.kid), shared_key(stranger_key))
    )
    his_fields["kid"] = protocol.kid_of(b"\0" * 32)
    changed = json.dumps(mine | {field: his_fields[field]}).encode()
    assert json.loads(changed) != mine
    with pytest.raises(NotTheOffice):
        parse_answer(changed, request.key, request.kid)


def test_a_further_field_is_welcome_only_from_the_office() -> None:
    office = PaperOffice()
    request = _request(office.code)
    fields = json.loads(office.enrol(request.body)) | {"notice": "added by somebody"}
    with pytest.raises(NotTheOffice):
        parse_answer(json.dumps(fields).encode(), request.key, request.kid)


def test_the_request_cannot_be_taken_over_with_another_key() -> None:
    """Without the code nobody can make the MAC over his own key."""
    office = PaperOffice()
    call = parse_request(_request(office.code).body)
    his = bytes(SigningKey.generate().verify_key)
    key = shared_key(office.code)
    assert device_mac(key, his, SOURCE) != call.mac
    assert device_mac(key, PUBLIC, SourceId(new_id())) != call.mac


def test_an_answer_to_another_device_or_code_is_refused() -> None:
    office = PaperOffice()
    request = _request(office.code)
    answer = office.enrol(request.body)
    with pytest.raises(NotTheOffice):
        parse_answer(answer, request.key, "0" * 32)
    with pytest.raises(NotTheOffice):
        parse_answer(answer, shared_key(new_code(secrets.randbelow)), request.kid)


@pytest.mark.parametrize("body", [b"", b"<html>", b"[]", b"{}", b'{"mac":"AAAA"}', b'{"mac":5}', b"\xff", b"[" * 9000])
def test_junk_is_not_the_office(body: bytes) -> None:
    with pytest.raises(NotTheOffice):
        parse_answer(body, b"k" * 32, "0" * 32)


@pytest.mark.parametrize(
    ("status", "body", "expected"),
    [
        (403, protocol.problem_body(protocol.CODE_REFUSED, 403), CodeRefused),
        (409, protocol.problem_body(protocol.CODE_USED, 409), CodeUsed),
        (422, protocol.problem_body(protocol.INVALID, 422), EnrolmentRefused),
        (404, b"<html>", Outcome.NOT_THE_OFFICE),
        (302, b"", Outcome.NOT_THE_OFFICE),
        (511, b"", Outcome.NOT_THE_OFFICE),
        (407, b"", Outcome.PROXY_LOGIN),
        (429, protocol.problem_body(protocol.TOO_MANY, 429), Outcome.OFFICE_BUSY),
        (503, b"", Outcome.OFFICE_BUSY),
    ],
)
def test_every_refusal_has_its_reason(status: int, body: bytes, expected: type[EnrolmentRefused] | Outcome) -> None:
    with serve(lambda *_: (status, {}, body)) as url:
        request = _request(CODE, url)
        with pytest.raises((EnrolmentRefused, TransportFailed)) as refused:
            enrol(request)
    found = refused.value
    assert (found.outcome if isinstance(found, TransportFailed) else type(found)) is expected


Change = Callable[[dict[str, object]], dict[str, object]]


@pytest.mark.parametrize(
    "change",
    [
        lambda f: f | {"more": "x"},
        lambda f: {k: v for k, v in f.items() if k != "mac"},
        lambda f: f | {"source": "x"},
        lambda f: f | {"source": "é" * 36},
        lambda f: f | {"key": "AAAA"},
        lambda f: f | {"key": 7},
        lambda f: f | {"locator": "ABCDE"},
        lambda f: f | {"proof": "not base64"},
    ],
)
def test_the_office_reads_only_the_one_form_of_a_request(change: Change) -> None:
    fields = json.loads(_request(CODE).body)
    with pytest.raises(ValueError, match=r"fields|types|values|lengths|base64"):
        parse_request(json.dumps(change(fields)).encode())
