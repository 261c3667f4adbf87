"""Sealing and signing."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.cipher import sealing, signing
from desktop_app.cipher.sealing import SealBroken

PRIVATE = bytes(range(32))
PUBLIC = sealing.public_key(PRIVATE)


@given(st.binary(max_size=5000))
def test_what_is_sealed_opens_for_its_owner_only(data: bytes):
    sealed = sealing.seal_to(PUBLIC, data)
    assert len(sealed) == len(data) + sealing.SEAL_OVERHEAD
    assert sealing.open_sealed(PRIVATE, sealed) == data
    with pytest.raises(SealBroken):
        sealing.open_sealed(PRIVATE[::-1], sealed)


@pytest.mark.parametrize("broken", [b"", b"short", bytes(48), bytes(100)])
def test_rubbish_is_no_seal(broken: bytes):
    with pytest.raises(SealBroken):
        sealing.open_sealed(PRIVATE, broken)


def test_a_wrapped_key_is_bound_to_what_it_is_for():
    wrapped = sealing.wrap(PRIVATE, b"data key", b"slot one")
    assert sealing.unwrap(PRIVATE, wrapped, b"slot one") == b"data key"
    for key, box, bound in (
        (PRIVATE, wrapped, b"slot two"),
        (PRIVATE[::-1], wrapped, b"slot one"),
        (PRIVATE, wrapped[:-1], b"slot one"),
        (PRIVATE, wrapped[:-1] + bytes([wrapped[-1] ^ 1]), b"slot one"),
        (PRIVATE, b"", b"slot one"),
    ):
        with pytest.raises(SealBroken):
            sealing.unwrap(key, box, bound)


@given(st.binary(max_size=4047))
def test_padding_hides_the_length_and_comes_off(data: bytes):
    padded = sealing.pad(data, 4048)
    assert len(padded) == 4048
    assert sealing.unpad(padded, 4048) == data


def test_what_does_not_fit_is_not_padded():
    with pytest.raises(ValueError, match="too long"):
        sealing.pad(bytes(4048), 4048)
    with pytest.raises(SealBroken):
        sealing.unpad(bytes(4048), 4048)
    with pytest.raises(SealBroken):
        sealing.unpad(sealing.pad(b"a", 64), 4048)


def test_a_signature_is_ed25519_over_exactly_these_bytes():
    # RFC 8032, section 7.1, test 2.
    seed = bytes.fromhex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
    signer = signing.Signer(seed)
    assert signer.public.hex() == "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
    signature = signer.sign(b"\x72")
    assert signature.hex().startswith("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da")
    assert signing.verify(signer.public, b"\x72", signature)
    assert not signing.verify(signer.public, b"\x73", signature)
    assert not signing.verify(signing.Signer(bytes(32)).public, b"\x72", signature)
    assert not signing.verify(b"short", b"\x72", signature)
    assert not signing.verify(signer.public, b"\x72", b"")
    assert signer.kid() == hashlib.sha256(signer.public).hexdigest()[:32]
