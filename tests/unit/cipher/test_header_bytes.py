"""A header that came to harm, and a header with more ways in: the right sentence, never a wrong answer."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from desktop_app.cipher import header, recovery, sealing
from desktop_app.cipher.header import Header
from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain.errors import EscrowRefused, HeaderDamaged, NotAVault, VaultTooNew, WrongPassphrase

ENTROPY = bytes(range(32))
OFFICE = bytes(range(1, 33))
DATA_KEY = bytes([7] * 32)
SAYS = (HeaderDamaged, NotAVault, VaultTooNew)


def _made(vault_id: str = "one") -> Header:
    made = header.make(vault_id, DATA_KEY, "тіркес", FAST_FOR_TESTS, ENTROPY)
    return header.with_escrow(made, DATA_KEY, sealing.public_key(OFFICE), "Облыс", "2026-09-01")


def _signed(body: dict[str, object]) -> bytes:
    first, second = header.MARK + b"1", json.dumps(body).encode()
    return b"\n".join((first, second, header.END + header._sum(first, second), b""))


def test_every_flipped_bit_of_every_byte_is_told_as_damage():
    raw = header.render(_made())
    for place in range(len(raw)):
        for bit in range(8):
            changed = bytearray(raw)
            changed[place] ^= 1 << bit
            with pytest.raises(HeaderDamaged):
                header.parse(bytes(changed))


def test_every_cut_and_every_addition_is_told():
    raw = header.render(_made())
    for size in range(len(raw)):
        with pytest.raises(SAYS):
            header.parse(raw[:size])
    for more in (b"\n", b"\0", b"x", raw, bytes(header.LARGEST)):
        with pytest.raises(HeaderDamaged):
            header.parse(raw + more)


def test_the_escrow_slot_opens_with_the_offices_key_alone():
    again = header.parse(header.render(_made()))
    assert header.unlock_with_escrow(again, OFFICE) == DATA_KEY
    assert again.escrow is not None
    assert again.escrow.office == "Облыс"
    with pytest.raises(EscrowRefused):
        header.unlock_with_escrow(again, bytes(range(2, 34)))
    with pytest.raises(EscrowRefused):
        header.unlock_with_escrow(header.without_escrow(again), OFFICE)


def test_an_escrow_slot_of_another_vault_opens_nothing_here():
    with pytest.raises(EscrowRefused):
        header.unlock_with_escrow(replace(_made("one"), escrow=_made("two").escrow), OFFICE)


def test_a_header_from_before_escrow_still_opens():
    old = header.without_escrow(_made())
    assert b"escrow" not in header.render(old)
    assert header.unlock(header.parse(header.render(old)), "тіркес") == DATA_KEY


def test_a_slot_of_a_newer_senim_outlives_a_new_passphrase():
    body = json.loads(header.render(_made()).split(b"\n")[1])
    body["slots"].append({"kind": "token", "box": "AAAA", "deep": {"a": [1]}})
    found = header.parse(_signed(body))
    changed = header.with_passphrase(found, DATA_KEY, "жаңа", FAST_FOR_TESTS)
    again = header.parse(header.render(header.with_recovery(changed, DATA_KEY, recovery.new_entropy())))
    assert json.loads(header.render(again).split(b"\n")[1])["slots"][-1] == body["slots"][-1]
    assert again.escrow == found.escrow
    with pytest.raises(WrongPassphrase):
        header.unlock(again, "тіркес")
