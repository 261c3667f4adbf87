"""The golden vectors both ends must agree with for ever, recomputed with the standard library and nacl alone."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from pathlib import Path
from typing import Any

import pytest
import rfc8785
from nacl.signing import SigningKey, VerifyKey

from desktop_app.domain import enrolment, letter
from desktop_app.domain.clock import Month
from desktop_app.domain.codes import regions
from desktop_app.domain.ids import SourceId
from desktop_app.domain.slot_time import slot_at
from desktop_app.domain.summary import canonical_body, parse_body
from sync import protocol

VECTORS: dict[str, Any] = json.loads((Path(__file__).parent / "vectors.json").read_text("utf-8"))
SOURCE = SourceId(VECTORS["source"])


@pytest.fixture
def device() -> SigningKey:
    return SigningKey(bytes.fromhex(VECTORS["device_seed"]))


@pytest.fixture
def office() -> SigningKey:
    return SigningKey(bytes.fromhex(VECTORS["office_seed"]))


def test_key_ids_are_half_a_digest(device: SigningKey, office: SigningKey) -> None:
    for key, name in ((device, "device_kid"), (office, "office_kid")):
        public = bytes(key.verify_key)
        assert VECTORS[name] == hashlib.sha256(public).hexdigest()[:32] == protocol.kid_of(public)


@pytest.mark.parametrize("name", ["put", "get"])
def test_a_signed_request_is_what_it_was(name: str, device: SigningKey) -> None:
    wanted = VECTORS[name]
    body = bytes.fromhex(wanted["body"])
    kind = wanted["headers"]["Content-Type"]
    signed = protocol.sign_request(
        wanted["method"], wanted["path"], kind, body, VECTORS["device_kid"], lambda data: device.sign(data).signature
    )
    assert signed == wanted["headers"]
    claim = protocol.read_signature(wanted["method"], wanted["path"], wanted["headers"], body)
    assert claim.is_by(bytes(device.verify_key))


def test_the_signature_base_is_that_of_rfc_9421(device: SigningKey) -> None:
    """Written out by hand, so that a change of the profile cannot pass by changing both ends."""
    put = VECTORS["put"]
    digest = base64.b64encode(hashlib.sha256(bytes.fromhex(put["body"])).digest()).decode()
    base = (
        '"@method": PUT\n'
        f'"@path": /v1/releases/{SOURCE}/2026-10\n'
        f'"content-digest": sha-256=:{digest}:\n'
        '"content-type": application/vnd.senim.release\n'
        '"@signature-params": ("@method" "@path" "content-digest" "content-type")'
        f';keyid="{VECTORS["device_kid"]}";alg="ed25519";tag="senim-sync"'
    )
    assert put["base"] == base
    signature = base64.b64decode(put["headers"]["Signature"].removeprefix("sig1=:").removesuffix(":"))
    device.verify_key.verify(base.encode(), signature)


def test_a_receipt_is_signed_line_by_line(office: SigningKey) -> None:
    given = VECTORS["receipt"]
    receipt = protocol.parse_receipt(given["body"].encode())
    assert receipt is not None
    lines = ["senim-receipt/1", "111", "e-1", SOURCE, "2026-10", "ab" * 32, "7", VECTORS["office_kid"]]
    assert given["signed"] == "\n".join(lines) == protocol.receipt_bytes(receipt).decode()
    VerifyKey(bytes(office.verify_key)).verify(given["signed"].encode(), base64.b64decode(receipt.signature))
    assert protocol.receipt_is_by(receipt, bytes(office.verify_key))
    assert protocol.receipt_body(receipt).decode() == given["body"]


def test_heads_are_signed_with_every_month(office: SigningKey) -> None:
    given = VECTORS["heads"]
    heads = protocol.parse_heads(given["body"].encode())
    assert heads is not None
    months = [f"2026-09 {'cd' * 32}", f"2026-10 {'ab' * 32}"]
    lines = ["senim-heads/1", "111", "e-1", SOURCE, VECTORS["office_kid"], *months]
    assert given["signed"] == "\n".join(lines) == protocol.heads_bytes(heads).decode()
    assert protocol.heads_are_by(heads, bytes(office.verify_key))


def test_the_enrolment_is_proved_both_ways(device: SigningKey, office: SigningKey) -> None:
    code = letter.parse_code(VECTORS["code"]["text"])
    key = hashlib.scrypt(b"WXFY9N9A4Y8A", salt=b"26E4", n=2**15, r=8, p=1, maxmem=2**26, dklen=32)
    assert key.hex() == VECTORS["code"]["key"] == letter.shared_key(code).hex()
    public = bytes(device.verify_key)
    call = enrolment.parse_request(VECTORS["enrol"]["request"].encode())
    assert call.mac == hmac.new(key, b"c" + public + SOURCE.encode(), "sha256").digest()
    assert VECTORS["enrol"]["proof"] == f"senim-enrol/1\n26E4\n{SOURCE}"
    device.verify_key.verify(VECTORS["enrol"]["proof"].encode(), call.proof)
    raw = VECTORS["enrol"]["answer"].encode()
    answer = enrolment.parse_answer(raw, key, VECTORS["device_kid"])
    assert answer.sign_keys == ((VECTORS["office_kid"], bytes(office.verify_key)),)
    without = {name: value for name, value in json.loads(raw).items() if name != "mac"}
    mac = hmac.new(key, b"o" + rfc8785.dumps(without), "sha256").digest()
    assert json.loads(raw)["mac"] == base64.b64encode(mac).decode()
    assert enrolment.answer_body(answer, key) == raw


def test_the_letter_reads_as_it_was_printed() -> None:
    code = letter.parse_code(VECTORS["code"]["text"])
    assert letter.parse_letter(VECTORS["letter"]["qr"]).code == code
    from_file = letter.parse_letter(VECTORS["letter"]["file"].encode())
    assert (from_file.url, from_file.code, from_file.ca_pem, from_file.office) == (
        "https://office.example:8443",
        code,
        "PEM\n",
        "Үлгі",
    )


def test_the_body_is_canonical_json_by_an_independent_library() -> None:
    raw = VECTORS["release"].encode()
    release = parse_body(raw, frozenset(regions()))
    assert canonical_body(release) == raw == rfc8785.dumps(json.loads(raw))


def test_a_slot_does_not_move_between_versions() -> None:
    at = slot_at(bytes.fromhex(VECTORS["slot"]["key"]), Month.parse(VECTORS["period"]))
    assert at.isoformat() == VECTORS["slot"]["at"]


def test_a_problem_is_named_by_its_word() -> None:
    assert protocol.problem_word(VECTORS["problem"].encode()) == "release-conflict"
