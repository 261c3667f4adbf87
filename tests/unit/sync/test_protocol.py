"""Every byte of a signed request counts; what is not ours is refused before it is understood."""

from __future__ import annotations

import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.bindings import sodium_pad
from nacl.public import PrivateKey, SealedBox
from nacl.signing import SigningKey

from desktop_app.domain.clock import Month
from desktop_app.domain.ids import SourceId
from desktop_app.domain.outbox import Receipt
from sync import protocol

KEY = SigningKey(b"\x01" * 32)
PUBLIC = bytes(KEY.verify_key)
KID = protocol.kid_of(PUBLIC)
PATH = "/v1/releases/0f8fad5b-d9cb-469f-a165-70867728950e/2026-10"
BODY = b"b" * 4096
RECEIPT = Receipt("111", "e", SourceId("s"), Month(2026, 10), "f" * 64, 3, KID, "")


def _sign(data: bytes) -> bytes:
    return bytes(KEY.sign(data).signature)


def _headers() -> dict[str, str]:
    return protocol.sign_request("PUT", PATH, protocol.RELEASE_TYPE, BODY, KID, _sign)


def _is_accepted(method: str, path: str, headers: dict[str, str], body: bytes) -> bool:
    try:
        return protocol.read_signature(method, path, headers, body).is_by(PUBLIC)
    except protocol.SignatureRefused:
        return False


def test_the_honest_request_is_accepted_whatever_the_case_of_its_header_names() -> None:
    assert _is_accepted("PUT", PATH, _headers(), BODY)
    assert _is_accepted("PUT", PATH, {name.upper(): value for name, value in _headers().items()}, BODY)


@pytest.mark.parametrize(
    ("method", "path", "change", "body"),
    [
        ("POST", PATH, {}, BODY),
        ("PUT", PATH.replace("2026-10", "2026-11"), {}, BODY),
        ("PUT", PATH, {}, BODY[:-1] + b"c"),
        ("PUT", PATH, {"Content-Type": "application/json"}, BODY),
        ("PUT", PATH, {"Content-Digest": protocol.content_digest(b"other")}, BODY),
        ("PUT", PATH, {"Signature": ""}, BODY),
        ("PUT", PATH, {"Signature-Input": ""}, BODY),
        ("PUT", PATH, {"Signature-Input": 'sig1=("@method");keyid="K";alg="ed25519";tag="senim-sync"'}, BODY),
        ("PUT", PATH, {"Content-Type": "application/vnd.senim.release\n"}, BODY),
    ],
)
def test_no_part_of_the_request_can_be_exchanged(method: str, path: str, change: dict[str, str], body: bytes) -> None:
    assert not _is_accepted(method, path, _headers() | change, body)


@pytest.mark.parametrize(
    "other", [";created=1700000000", ";expires=1", ';nonce="a"'], ids=["created", "expires", "nonce"]
)
def test_only_the_one_profile_is_accepted(other: str) -> None:
    """A signature over further parameters may be valid by RFC 9421 and is refused all the same."""
    digest = protocol.content_digest(BODY)
    params = f'("@method" "@path" "content-digest" "content-type"){other};keyid="{KID}";alg="ed25519";tag="senim-sync"'
    base = protocol.signature_base("PUT", PATH, digest, protocol.RELEASE_TYPE, params)
    signature = protocol.b64(_sign(base))
    headers = _headers() | {"Signature-Input": f"sig1={params}", "Signature": f"sig1=:{signature}:"}
    assert not _is_accepted("PUT", PATH, headers, BODY)


def test_a_signature_by_another_key_under_this_key_id_is_refused() -> None:
    other = SigningKey(b"\x02" * 32)
    headers = protocol.sign_request(
        "PUT", PATH, protocol.RELEASE_TYPE, BODY, KID, lambda data: other.sign(data).signature
    )
    assert not _is_accepted("PUT", PATH, headers, BODY)
    claim = protocol.read_signature("PUT", PATH, headers, BODY)
    assert not claim.is_by(bytes(other.verify_key)), "the key id names the key"


@given(st.dictionaries(st.sampled_from(sorted(_headers())), st.text(max_size=120)))
def test_no_header_breaks_the_reader(change: dict[str, str]) -> None:
    wanted = all(_headers()[name] == value for name, value in change.items())
    assert _is_accepted("PUT", PATH, _headers() | change, BODY) is wanted


@pytest.mark.parametrize(
    "change",
    [
        {"sha256": "e" * 64},
        {"seq": 4},
        {"period": Month(2026, 11)},
        {"source": SourceId("t")},
        {"epoch": "e2"},
        {"office": "112"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_receipt_is_tied_to_every_value_in_it(change: dict[str, object]) -> None:
    signed = protocol.sign_receipt(RECEIPT, _sign)
    assert protocol.receipt_is_by(signed, PUBLIC)
    assert not protocol.receipt_is_by(protocol.replace(signed, **change), PUBLIC)
    assert not protocol.receipt_is_by(signed, bytes(SigningKey.generate().verify_key))


def test_a_receipt_travels_and_grows() -> None:
    signed = protocol.sign_receipt(RECEIPT, _sign)
    body = protocol.receipt_body(signed)
    assert protocol.parse_receipt(body) == signed
    assert protocol.parse_receipt(body[:-1] + b',"later":"unknown"}') == signed


@pytest.mark.parametrize(
    "body",
    [b"", b"<html>", b"[]", b"{}", b"null", b'"x"', b"[" * 5000, b'{"office":1}', b"\xff\xfe", b"1e999999"],
)
def test_junk_is_neither_receipt_nor_heads_nor_info_nor_problem(body: bytes) -> None:
    assert protocol.parse_receipt(body) is None
    assert protocol.parse_heads(body) is None
    assert protocol.parse_info(body) is None
    assert protocol.problem_word(body) == ""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"seq":3', b'"seq":"3"'),
        (b'"seq":3', b'"seq":true'),
        (b'"seq":3', b'"seq":-3'),
        (b'"seq":3', b'"seq":9223372036854775808'),
        (b"2026-10", b"2026-13"),
        (b'"111"', b'"1\\n11"'),
    ],
)
def test_a_receipt_of_another_form_is_none(old: bytes, new: bytes) -> None:
    body = protocol.receipt_body(protocol.sign_receipt(RECEIPT, _sign))
    assert old in body
    assert protocol.parse_receipt(body.replace(old, new)) is None


def test_a_sealed_body_opens_only_whole_and_only_for_its_office() -> None:
    private = PrivateKey.generate()
    sealed = SealedBox(private.public_key).encrypt(sodium_pad(b"{}", protocol.BODY_SIZE - protocol.SEAL_OVERHEAD))
    assert len(sealed) == protocol.BODY_SIZE == 4096
    assert protocol.open_body(bytes(private), sealed) == b"{}"
    place = secrets.randbelow(4096)
    flipped = sealed[:place] + bytes([sealed[place] ^ 1]) + sealed[place + 1 :]
    unpadded = SealedBox(private.public_key).encrypt(b"\0" * (protocol.BODY_SIZE - protocol.SEAL_OVERHEAD))
    for wrong in (flipped, sealed[:-1], sealed + b"x", b"", unpadded):
        with pytest.raises(ValueError, match=r"size|sealed"):
            protocol.open_body(bytes(private), wrong)
    with pytest.raises(ValueError, match="sealed"):
        protocol.open_body(bytes(PrivateKey.generate()), sealed)
