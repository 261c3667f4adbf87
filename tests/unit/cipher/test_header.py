"""The header's slots: what each opens, and what it is bound to."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from desktop_app.cipher import header, recovery
from desktop_app.cipher.header import Header
from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain.errors import HeaderDamaged, WrongPassphrase, WrongRecoveryKey

ENTROPY = bytes(range(32))
WORDS = " ".join(recovery.show(ENTROPY).words)


def _made(vault_id: str = "one", data_key: bytes = bytes(32)) -> Header:
    return header.make(vault_id, data_key, "тіркес", FAST_FOR_TESTS, ENTROPY)


def test_what_is_written_is_read_back():
    made = _made()
    again = header.parse(header.render(made))
    assert again == made
    assert header.unlock(again, "тіркес") == header.unlock_with_recovery(again, WORDS) == bytes(32)


def test_a_header_without_a_sheet_is_read_back_and_no_words_open_it():
    made = header.without_recovery(_made())
    again = header.parse(header.render(made))
    assert again == made
    assert b"recovery" not in header.render(made)
    assert header.unlock(again, "тіркес") == bytes(32)
    with pytest.raises(header.NoRecoverySheet):
        header.unlock_with_recovery(again, WORDS)
    assert header.unlock_with_recovery(header.with_recovery(again, bytes(32), ENTROPY), WORDS) == bytes(32)


def test_a_slot_of_another_vault_opens_nothing_here():
    ours, theirs = _made("one", bytes(32)), _made("two", bytes([1] * 32))
    moved = replace(ours, passphrase=theirs.passphrase, passphrase_box=theirs.passphrase_box)
    with pytest.raises(WrongPassphrase):
        header.unlock(moved, "тіркес")
    with pytest.raises(WrongRecoveryKey):
        header.unlock_with_recovery(replace(ours, recovery_box=theirs.recovery_box), WORDS)


def test_a_key_that_is_not_this_vaults_is_never_given_out():
    made = replace(_made(), check=bytes(16))
    with pytest.raises(HeaderDamaged):
        header.unlock(made, "тіркес")
    with pytest.raises(HeaderDamaged):
        header.unlock_with_recovery(made, WORDS)


def test_the_same_passphrase_makes_no_two_slots_alike():
    one, two = _made(), _made()
    assert one.passphrase.salt != two.passphrase.salt
    assert one.passphrase_box != two.passphrase_box


@pytest.mark.parametrize(
    "change",
    [
        {"memory_kib": 0},
        {"memory_kib": 1 << 40},
        {"memory_kib": "64"},
        {"time": 0},
        {"time": 1 << 20},
        {"lanes": 4},
        {"salt": "AAAA"},
        {"salt": "not base64!"},
        {"kdf": "argon2d"},
        {"kind": "other"},
        {"box": None},
    ],
)
def test_a_slot_that_senim_never_wrote_is_damage(change: dict[str, object]):
    first, second, _, _ = header.render(_made()).split(b"\n")
    body = json.loads(second)
    body["slots"][0].update(change)
    second = json.dumps(body).encode()
    raw = b"\n".join((first, second, header.END + header._sum(first, second), b""))
    with pytest.raises(HeaderDamaged):
        header.parse(raw)


def test_the_header_shows_no_secret():
    made = _made()
    assert "box" not in repr(made)
    assert bytes(32) not in header.render(made)
