"""What a search finds. Knows nothing of the index."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class HitKind(StrEnum):
    STUDENT = "student"
    CASE = "case"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Hit:
    """`marks` are (start, end) offsets into `snippet` to be shown strong; `target` is the student's or case's id.

    Of a private note a search tells that it is there and none of its words: they are opened on the page of its case.
    """

    kind: HitKind
    target: str
    title: str
    snippet: str
    marks: tuple[tuple[int, int], ...] = ()
    day: date | None = None
    note_id: str = ""
    is_private: bool = False
