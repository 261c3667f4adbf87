"""What was added and what was taken out, in whole words, in every alphabet and at every length."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain import difference as module
from desktop_app.domain.difference import Change, Piece, difference, is_changed

S, A, R = Change.SAME, Change.ADDED, Change.REMOVED
TEXTS = st.text(alphabet="аәбқ. \nё!", max_size=80)


def _of(pieces: tuple[Piece, ...], *kinds: Change) -> str:
    return "".join(piece.text for piece in pieces if piece.change in kinds)


@pytest.mark.parametrize(
    ("old", "new", "pieces"),
    [
        ("", "", ()),
        ("Бала", "Бала", ((S, "Бала"),)),
        ("", "Жаңа сөз", ((A, "Жаңа сөз"),)),
        ("Ескі сөз", "", ((R, "Ескі сөз"),)),
        ("Ол үндемеді.", "Ол сөйледі.", ((S, "Ол "), (R, "үндемеді"), (A, "сөйледі"), (S, "."))),
        ("ол үнсіз отырды", "ол ұзақ сөйледі", ((S, "ол "), (R, "үнсіз отырды"), (A, "ұзақ сөйледі"))),
        ("қол қойды", "қол қоймады", ((S, "қол "), (R, "қойды"), (A, "қоймады"))),
        ("Он молчал", "Он долго молчал", ((S, "Он "), (A, "долго "), (S, "молчал"))),
    ],
)
def test_whole_words_are_told(old: str, new: str, pieces: tuple[tuple[Change, str], ...]) -> None:
    assert difference(old, new) == tuple(Piece(change, text) for change, text in pieces)
    assert is_changed(difference(old, new)) == (old != new)


@pytest.mark.parametrize("most", [module.MOST_PAIRS, 40, 0])
@settings(max_examples=60, deadline=None)
@given(old=TEXTS, new=TEXTS)
def test_both_texts_can_be_read_from_it(most: int, old: str, new: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "MOST_PAIRS", most)
        pieces = difference(old, new)
    assert (_of(pieces, S, R), _of(pieces, S, A)) == (old, new)
    assert is_changed(pieces) == (old != new)


def test_a_long_account_is_compared_in_words_without_waiting() -> None:
    rng = random.Random(1)
    words = rng.choices(["бала", "үнсіз", "әңгіме.", "қатты", "ұстаз", "сөйлесті.", "после"], k=8000)
    changed = list(words)
    for place in rng.sample(range(8000), 40):
        changed[place] = "өзгерді"
    begun = time.perf_counter()
    pieces = difference(" ".join(words), " ".join(changed))
    assert time.perf_counter() - begun < 5, "the bench has the real figure; this only catches an explosion"
    assert _of(pieces, A).count("өзгерді") == 40
    assert len(_of(pieces, A)) < 1000, "words, not whole pages"
