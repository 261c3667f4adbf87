"""The recovery key as words and as a code."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.cipher import recovery
from desktop_app.domain.errors import WrongRecoveryKey

KEY = recovery.show(bytes(range(32)))


def test_the_words_are_those_of_the_published_list():
    # BIP-39's own test vector for 256 bits of zero.
    assert recovery.show(bytes(32)).words == (*["abandon"] * 23, "art")


@given(st.binary(min_size=32, max_size=32))
def test_words_and_code_give_the_key_back(entropy: bytes):
    key = recovery.show(entropy)
    assert recovery.read(" ".join(key.words)) == entropy
    assert recovery.read(key.qr_text) == entropy


@pytest.mark.parametrize(
    "typed",
    [
        "  ".join(KEY.words).upper(),
        "\n".join(f"{number}. {word}" for number, word in enumerate(KEY.words, 1)),
        ", ".join(KEY.words),
        " ".join(word[:4] for word in KEY.words),
        f"  {KEY.qr_text.lower()}\n",
    ],
)
def test_how_it_is_typed_does_no_harm(typed: str):
    assert recovery.read(typed) == bytes(range(32))


def test_a_slip_names_the_word():
    words = list(KEY.words)
    words[6] = "қате"
    with pytest.raises(recovery.RecoveryWordUnknown) as caught:
        recovery.read(" ".join(words))
    assert caught.value.details == {"number": 7}


@pytest.mark.parametrize("typed", ["", "one two", " ".join(KEY.words[:23]), " ".join((*KEY.words, "zoo"))])
def test_too_few_or_too_many_words_are_counted(typed: str):
    with pytest.raises(recovery.RecoveryWordsMiscounted) as caught:
        recovery.read(typed)
    assert caught.value.details == {"count": len(typed.split())}


def test_two_words_swapped_are_wrong():
    words = list(KEY.words)
    words[0], words[1] = words[1], words[0]
    with pytest.raises(WrongRecoveryKey):
        recovery.read(" ".join(words))


def test_a_damaged_code_is_wrong():
    with pytest.raises(WrongRecoveryKey):
        recovery.read(KEY.qr_text.replace("0001", "0011", 1))


def test_the_words_are_in_six_groups_and_never_in_a_traceback():
    assert [len(group) for group in KEY.groups()] == [4] * 6
    assert sum(KEY.groups(), ()) == KEY.words
    assert KEY.words[3] not in repr(KEY)
    assert KEY.qr_text not in repr(KEY)
