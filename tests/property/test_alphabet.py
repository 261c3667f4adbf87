"""Letters, for any text at all."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.alphabet import (
    KAZAKH_ORDER,
    fold,
    name_skeleton,
    nfc,
    sort_key,
    transliterate_latin,
    word_spans,
    words,
)

ANY = st.text(st.characters(codec=None) | st.sampled_from(KAZAKH_ORDER + KAZAKH_ORDER.upper() + "ih \u0306\u0308"))
KAZAKH = st.text(KAZAKH_ORDER, min_size=1, max_size=12)


@given(ANY)
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(nfc(text))


@given(ANY)
def test_what_comes_out_can_be_stored(text: str) -> None:
    for made in (nfc(text), fold(text), sort_key(text), transliterate_latin(text), name_skeleton(text)):
        made.encode("utf-8")
    assert unicodedata.is_normalized("NFC", nfc(text))


@given(ANY)
def test_composition_and_case_do_not_matter(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", nfc(text))) == fold(text)
    assert fold(fold(text)) == fold(fold(fold(text)))


@given(KAZAKH)
def test_case_does_not_matter(word: str) -> None:
    assert fold(word.upper()) == fold(word) == fold(word.capitalize())
    assert words(word.upper()) == words(word) == (fold(word),)


@given(ANY)
def test_spans_are_the_words(text: str) -> None:
    folded = fold(text)
    assert tuple(folded[start:end] for start, end in word_spans(folded)) == words(text)
    assert all(not word.isspace() and '"' not in word and "*" not in word for word in words(text))


@given(st.lists(KAZAKH, min_size=2, max_size=6))
def test_the_order_is_that_of_the_alphabet(found: list[str]) -> None:
    by_letters = sorted(found, key=lambda word: [KAZAKH_ORDER.index(letter) for letter in word])
    assert sorted(found, key=sort_key) == by_letters
    assert sorted(found, key=lambda word: sort_key(word).encode()) == by_letters  # SQLite compares bytes


@given(ANY, ANY)
def test_equal_keys_mean_equal_words(one: str, other: str) -> None:
    if sort_key(one) == sort_key(other):
        assert words(one) == words(other)
