"""What was added to a text and what was taken out, in words. Knows nothing of notes and of colours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_TOKEN = re.compile(r"\s+|[\w\u0300-\u036f]+|[^\w\s]")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
MOST_PAIRS = 4_000_000  # beyond it words would take seconds: whole lines are compared


class Change(StrEnum):
    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Piece:
    change: Change
    text: str


def difference(old: str, new: str) -> tuple[Piece, ...]:
    """The pieces of both texts in reading order: SAME and REMOVED give `old`, SAME and ADDED give `new`."""
    return _between(_TOKEN.findall(old), _TOKEN.findall(new)) or _between(_LINE.findall(old), _LINE.findall(new), True)


def is_changed(pieces: Sequence[Piece]) -> bool:
    return any(piece.change is not Change.SAME for piece in pieces)


def _between(old: list[str], new: list[str], whatever_it_costs: bool = False) -> tuple[Piece, ...]:
    """Nothing when the two are too long to be compared in these units."""
    start = _shared(old, new)
    end = _shared(old[start:][::-1], new[start:][::-1])
    left, right = old[start : len(old) - end], new[start : len(new) - end]
    if len(left) * len(right) > MOST_PAIRS and not whatever_it_costs:
        return ()
    found = [
        (Change.SAME, old[:start]),
        *_changes(left, right),
        (Change.SAME, old[len(old) - end :]),
    ]
    return tuple(Piece(change, "".join(tokens)) for change, tokens in found if tokens)


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
