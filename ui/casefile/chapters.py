"""The timeline's order: school years, newest first, the earlier ones folded. Knows nothing of widgets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from desktop_app.domain.clock import school_day, school_year
from desktop_app.domain.note import Note, Tier

EXCERPT_CHARACTERS = 700
EXCERPT_LINES = 10


@dataclass(frozen=True, slots=True)
class Chapter:
    """The notes of one school year, named by the year in which it began."""

    year: int
    notes: tuple[Note, ...]


def chapters(notes: Sequence[Note], tier: Tier | None = None) -> tuple[Chapter, ...]:
    """Newest school year first, newest note first; `tier` leaves only its own."""
    chosen = [note for note in notes if tier is None or note.content.tier is tier]
    chosen.sort(key=_when, reverse=True)
    return tuple(Chapter(year, tuple(group)) for year, group in groupby(chosen, key=year_of))


def year_of(note: Note) -> int:
    return school_year(school_day(note.content.occurred_at))


def excerpt(text: str) -> tuple[str, bool]:
    """The beginning of a long text, cut between words, and whether anything was left out."""
    lines = text.split("\n")
    cut = "\n".join(lines[:EXCERPT_LINES])
    if len(cut) > EXCERPT_CHARACTERS:
        space = cut.rfind(" ", EXCERPT_CHARACTERS // 2, EXCERPT_CHARACTERS)
        cut = cut[: space if space > 0 else EXCERPT_CHARACTERS]
    if len(cut) >= len(text):
        return text, False
    return cut.rstrip() + " …", True


def _when(note: Note) -> tuple[datetime, datetime]:
    return note.content.occurred_at, note.created_at
