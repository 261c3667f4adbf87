"""What was added to a text and what was taken out, in words. Knows nothing of notes and of colours."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby

_WORD = re.compile(r"\s+|[\w\u0300-\u036f]+|[^\w\s]")
_SENTENCE = re.compile(r"[^.!?…\n]*[.!?…\n]+\s*|[^.!?…\n]+")
MOST_PAIRS = 500_000  # of equal units; beyond it words would take seconds


class Change(StrEnum):
    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Piece:
    change: Change
    text: str


def difference(old: str, new: str) -> tuple[Piece, ...]:
    """The pieces of both texts in reading order: SAME and REMOVED give `old`, SAME and ADDED give `new`.

    Long texts are compared sentence by sentence first, then word by word where they differ.
    """
    found = _words(old, new)
    return tuple(_joined(_sentences(old, new) if found is None else found))


def is_changed(pieces: Sequence[Piece]) -> bool:
    return any(piece.change is not Change.SAME for piece in pieces)


def _words(old: str, new: str) -> list[Piece] | None:
    """None when there are too many words to be compared."""
    return _between(_WORD.findall(old), _WORD.findall(new), MOST_PAIRS)


def _sentences(old: str, new: str) -> Iterator[Piece]:
    left, right = _SENTENCE.findall(old), _SENTENCE.findall(new)
    pieces = _between(left, right, MOST_PAIRS) or [Piece(Change.REMOVED, old), Piece(Change.ADDED, new)]
    for change, group in groupby(pieces, key=_is_same):
        part = list(group)
        removed, added = (_text(part, kind) for kind in (Change.REMOVED, Change.ADDED))
        yield from part if change else _words(removed, added) or part


def _between(old: list[str], new: list[str], most: int) -> list[Piece] | None:
    """None when more than `most` pairs of equal units would have to be weighed."""
    start = _shared(old, new)
    end = _shared(old[start:][::-1], new[start:][::-1])
    left, right = old[start : len(old) - end], new[start : len(new) - end]
    there = Counter(right)
    if sum(times * there[unit] for unit, times in Counter(left).items()) > most:
        return None
    found = [(Change.SAME, old[:start]), *_changes(left, right), (Change.SAME, old[len(old) - end :])]
    return [Piece(change, "".join(units)) for change, units in found if units]


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Between two pieces that are the same, what was removed first and then what was added; spaces join changes."""
    for is_same, group in groupby(_without_gaps(list(pieces)), key=_is_same):
        part = list(group)
        for change in (Change.SAME,) if is_same else (Change.REMOVED, Change.ADDED):
            if text := _text(part, change):
                yield Piece(change, text)


def _without_gaps(pieces: list[Piece]) -> Iterator[Piece]:
    """A space between two changed words is no word that stayed: it goes with both."""
    last = len(pieces) - 1
    for place, piece in enumerate(pieces):
        if _is_same(piece) and piece.text.isspace() and 0 < place < last:
            yield Piece(Change.REMOVED, piece.text)
            yield Piece(Change.ADDED, piece.text)
        else:
            yield piece


def _is_same(piece: Piece) -> bool:
    return piece.change is Change.SAME


def _text(pieces: Iterable[Piece], change: Change) -> str:
    return "".join(piece.text for piece in pieces if piece.change is change)


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many units at the beginning are the same."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count


def _changes(old: list[str], new: list[str]) -> Iterator[tuple[Change, list[str]]]:
    for what, begin, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            yield Change.SAME, old[begin:end]
            continue
        yield Change.REMOVED, old[begin:end]
        yield Change.ADDED, new[first:last]
