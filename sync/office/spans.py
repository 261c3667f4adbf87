"""A stretch of months somebody asks about: a month, a term, a school year. Knows no figures and no language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.clock import SCHOOL_YEAR_BEGINS, Month

# The four terms by whole months (the exact days differ by year and region; a summary knows months only).
TERMS: dict[int, tuple[int, ...]] = {1: (9, 10), 2: (11, 12), 3: (1, 2, 3), 4: (4, 5)}
_TEXT = re.compile(r"(?P<year>2[01]\d\d)-(?:T(?P<term>[1-4])|(?P<whole>Y)|(?P<month>0[1-9]|1[0-2]))")


class SpanKind(StrEnum):
    MONTH = "month"
    TERM = "term"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Span:
    """Text form `2026-10`, `2026-T1`, `2026-Y`; the year of a term and of a school year is the one it began in."""

    text: str
    kind: SpanKind
    months: tuple[Month, ...]
    term: int = 0

    @property
    def school_year(self) -> int:
        return self.months[0].school_year()


def parse_span(text: str) -> Span | None:
    """The span in this text, None when it is none."""
    found = _TEXT.fullmatch(text)
    if found is None:
        return None
    year = int(found["year"])
    if found["month"]:
        return Span(text, SpanKind.MONTH, (Month(year, int(found["month"])),))
    if found["term"]:
        term = int(found["term"])
        return Span(text, SpanKind.TERM, tuple(_in_school_year(year, month) for month in TERMS[term]), term)
    months = (*range(SCHOOL_YEAR_BEGINS, 13), *range(1, SCHOOL_YEAR_BEGINS))
    return Span(text, SpanKind.YEAR, tuple(_in_school_year(year, month) for month in months))


def _in_school_year(year: int, month: int) -> Month:
    return Month(year if month >= SCHOOL_YEAR_BEGINS else year + 1, month)


def spans_of(month: Month) -> dict[SpanKind, Span]:
    """The month, the term (none in summer) and the school year that a month belongs to."""
    year = month.school_year()
    texts = {SpanKind.MONTH: str(month), SpanKind.YEAR: f"{year}-Y"}
    for term, months in TERMS.items():
        if month.month in months:
            texts[SpanKind.TERM] = f"{year}-T{term}"
    found = {kind: parse_span(text) for kind, text in texts.items()}
    return {kind: found[kind] for kind in SpanKind if kind in found}  # type: ignore[misc]


def months_before(month: Month, count: int) -> tuple[Month, ...]:
    """`count` months, the last of them `month`, oldest first."""
    first = month.year * 12 + month.month - count
    return tuple(Month((first + i) // 12, (first + i) % 12 + 1) for i in range(count))
