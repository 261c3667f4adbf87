"""The file for one colleague: opens for its receiver only, and not after any change."""

from __future__ import annotations

import pytest

from desktop_app.cipher import envelope, sealing, signing
from desktop_app.cipher.envelope import NotOfThisKind
from desktop_app.cipher.signing import Signer
from desktop_app.domain.errors import WorldFailed
from desktop_app.domain.handover import FileTooLarge, ForSomebodyElse, MadeByNewer, PackageChanged

KIND = "senim-handover"


@pytest.fixture(scope="module")
def private() -> bytes:
    return sealing.new_private_key()


@pytest.fixture(scope="module")
def signer() -> Signer:
    return Signer(signing.new_seed())


@pytest.fixture(scope="module")
def sealed(private: bytes, signer: Signer) -> bytes:
    return envelope.seal(KIND, sealing.public_key(private), signer, b"body")


def test_it_opens_for_its_receiver(private: bytes, signer: Signer, sealed: bytes) -> None:
    opened = envelope.open_file(KIND, private, sealed)
    assert (opened.body, opened.signer) == (b"body", signer.public)
    assert b"body" not in sealed


def test_every_changed_byte_is_told(private: bytes, sealed: bytes) -> None:
    for place in range(len(sealed)):
        changed = bytearray(sealed)
        changed[place] ^= 1 << (place % 8)
        with pytest.raises((WorldFailed, NotOfThisKind)):
            envelope.open_file(KIND, private, bytes(changed))


def test_every_shorter_file_is_told(private: bytes, sealed: bytes) -> None:
    for length in (*range(200), *range(200, len(sealed), 97), len(sealed) - 1):
        with pytest.raises((WorldFailed, NotOfThisKind)):
            envelope.open_file(KIND, private, sealed[:length])
    with pytest.raises(PackageChanged):
        envelope.open_file(KIND, private, sealed + b"\0")


def test_another_receiver_another_kind_another_version(private: bytes, sealed: bytes) -> None:
    with pytest.raises(ForSomebodyElse):
        envelope.open_file(KIND, sealing.new_private_key(), sealed)
    with pytest.raises(NotOfThisKind):
        envelope.open_file("senim-receipt", private, sealed)
    with pytest.raises(MadeByNewer):
        envelope.open_file(KIND, private, sealed.replace(b"/1 ", b"/2 ", 1))


def test_a_receiver_cannot_pass_the_words_on_as_the_senders(private: bytes, signer: Signer) -> None:
    """Sealed anew to a third person, the sender's signature no longer holds."""
    third = sealing.new_private_key()
    ours = envelope.seal(KIND, sealing.public_key(private), signer, b"body")
    line = len(ours.split(b"\n")[0]) + 1
    key = sealing.open_sealed(private, ours[line : line + 80])
    inner = sealing.unwrap(key, ours[line + 80 :], ours[: line + 80])
    header = f"{KIND}/1 {signing.kid(sealing.public_key(third))}\n".encode()
    opening = header + sealing.seal_to(sealing.public_key(third), key)
    with pytest.raises(PackageChanged):
        envelope.open_file(KIND, third, opening + sealing.wrap(key, inner, opening))


def test_sizes_are_few_and_have_an_end(private: bytes, signer: Signer) -> None:
    public = sealing.public_key(private)
    sizes = {len(envelope.seal(KIND, public, signer, b"x" * length)) for length in range(0, 3900, 131)}
    assert len(sizes) == 1
    with pytest.raises(FileTooLarge):
        envelope.seal(KIND, public, signer, b"x" * envelope.LARGEST)
    with pytest.raises(FileTooLarge):
        envelope.open_file(KIND, private, b"\0" * (envelope.longest_file() + 1))


def test_a_fingerprint_is_six_groups_of_digits_over_both_keys() -> None:
    one = envelope.fingerprint(b"a" * 32, b"b" * 32)
    assert [len(group) for group in one.split()] == [5] * 6
    assert one.replace(" ", "").isdecimal()
    assert len({one, envelope.fingerprint(b"a" * 32, b"c" * 32), envelope.fingerprint(b"c" * 32, b"b" * 32)}) == 3
