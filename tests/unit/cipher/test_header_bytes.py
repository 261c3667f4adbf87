"""A header that came to harm, and a header with more ways in: the right sentence, never a wrong answer."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from desktop_app.cipher import header, recovery, sealing
from desktop_app.cipher.header import Header
from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.cipher.sealing import SealBroken
from desktop_app.domain.errors import HeaderDamaged, NotAVault, VaultTooNew, WrongPassphrase
from desktop_app.domain.escrow import AnswersAnother, EscrowAnswer, slot_prefix

ENTROPY = bytes(range(32))
CUSTODIANS = (bytes(range(1, 33)), bytes(range(2, 34)))
REPLY, OTHER_REPLY = bytes(range(3, 35)), bytes(range(4, 36))
DATA_KEY = bytes([7] * 32)
SAYS = (HeaderDamaged, NotAVault, VaultTooNew)


def _made(vault_id: str = "one") -> Header:
    made = header.make(vault_id, DATA_KEY, "тіркес", FAST_FOR_TESTS, ENTROPY)
    publics = (sealing.public_key(CUSTODIANS[0]), sealing.public_key(CUSTODIANS[1]))
    return header.with_escrow(made, DATA_KEY, publics, "Облыс", "2026-09-01")


def _answer(found: Header, reply: bytes, **changed: object) -> EscrowAnswer:
    """What an office with both custodians gives back for this header."""
    assert found.escrow is not None
    inner = sealing.open_sealed(CUSTODIANS[1], sealing.open_sealed(CUSTODIANS[0], found.escrow.box))
    assert inner.startswith(slot_prefix(found.vault_id))
    answer = EscrowAnswer(found.vault_id, "ab" * 32, ("А", "Б"), date(2026, 11, 23), 1)
    sealed = sealing.seal_to(sealing.public_key(reply), answer.prefix() + inner[len(slot_prefix(found.vault_id)) :])
    return replace(answer, box=sealed, **changed)


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


def test_the_escrow_slot_opens_for_both_custodians_in_their_order_alone():
    again = header.parse(header.render(_made()))
    assert again.escrow is not None
    assert again.escrow.office == "Облыс"
    for one, two in ((0, 0), (1, 1), (1, 0)):
        with pytest.raises(SealBroken):
            sealing.open_sealed(CUSTODIANS[two], sealing.open_sealed(CUSTODIANS[one], again.escrow.box))
    outer = sealing.open_sealed(CUSTODIANS[0], again.escrow.box)
    assert DATA_KEY not in outer  # what the first alone can see
    assert header.unlock_with_answer(again, REPLY, _answer(again, REPLY)) == DATA_KEY


def test_an_answer_opens_for_its_reply_key_and_with_every_word_it_was_given_with():
    found = _made()
    with pytest.raises(AnswersAnother):
        header.unlock_with_answer(found, OTHER_REPLY, _answer(found, REPLY))
    for changed in (
        {"vault_id": "two"},
        {"request": "cd" * 32},
        {"custodians": ("А", "В")},
        {"record": 2},
        {"opened_on": date(2026, 11, 24)},
    ):
        with pytest.raises(AnswersAnother):
            header.unlock_with_answer(found, REPLY, _answer(found, REPLY, **changed))


def test_an_answer_for_another_vault_opens_nothing_here():
    other = _made("two")
    with pytest.raises(AnswersAnother):
        header.unlock_with_answer(_made("one"), REPLY, _answer(other, REPLY))
    assert other.escrow is not None
    inner = sealing.open_sealed(CUSTODIANS[1], sealing.open_sealed(CUSTODIANS[0], other.escrow.box))
    assert not inner.startswith(slot_prefix("one"))  # what the office looks at before it answers


def test_an_answer_with_another_key_of_32_bytes_is_no_data_key():
    found = _made()
    answer = EscrowAnswer(found.vault_id, "ab" * 32, ("А", "Б"), date(2026, 11, 23), 1)
    box = sealing.seal_to(sealing.public_key(REPLY), answer.prefix() + bytes(32))
    with pytest.raises(HeaderDamaged):
        header.unlock_with_answer(found, REPLY, replace(answer, box=box))


def test_two_points_of_low_order_are_no_custodians():
    made = header.make("one", DATA_KEY, "тіркес", FAST_FOR_TESTS, ENTROPY)
    with pytest.raises(SealBroken):
        header.with_escrow(made, DATA_KEY, (bytes(32), sealing.public_key(CUSTODIANS[1])), "Облыс", "2026-09-01")


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
