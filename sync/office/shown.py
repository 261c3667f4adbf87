"""Numbers, months and regions as a reader of one language expects them. Knows no figures and no page."""

from __future__ import annotations

from functools import cache

from desktop_app.domain.clock import Month
from desktop_app.domain.codes import read_toml, regions
from sync.office.estimates import Estimate
from sync.office.spans import Span, SpanKind
from sync.office.wording import Words

_NARROW = "\u202f"  # narrow no-break space
_NO_BREAK = "\u00a0"


def whole(value: float, language: str) -> str:
    """`7 412`, in English `7,412`."""
    text = f"{round(value):,}"
    return text if language == "en" else text.replace(",", _NARROW)


def decimal(value: float, language: str) -> str:
    """One place: `2,5`, in English `2.5`."""
    text = f"{value:,.1f}"
    return text if language == "en" else text.replace(",", _NARROW).replace(".", ",")


def share(part: float, of: float) -> str:
    """Whole percent, never rounded up to 100."""
    percent = 100 * part / of if of else 0.0
    return f"{min(round(percent), 99) if part < of else 100}{_NO_BREAK}%"


def value(estimate: Estimate, language: str, *, places: int = 0) -> str:
    """What is shown is clamped at zero; what travels never is."""
    write = decimal if places else whole
    return write(max(0.0, estimate.value), language)


def half(estimate: Estimate, language: str, *, places: int = 0) -> str:
    return (decimal if places else whole)(estimate.half, language)


def told(estimate: Estimate, language: str, *, places: int = 0) -> str:
    """`182 ± 53`; what the blur pushed to zero or below reads `≤ 12`, the most it can be."""
    if estimate.value > 0:
        return f"{value(estimate, language, places=places)} ± {half(estimate, language, places=places)}"
    return f"≤{_NO_BREAK}{(decimal if places else whole)(max(0.0, estimate.high), language)}"


def interval(estimate: Estimate, language: str, *, places: int = 0) -> str:
    """`129 – 235`, clamped at zero."""
    write = decimal if places else whole
    low, high = max(0.0, estimate.low), max(0.0, estimate.high)
    return f"{write(low, language)}{_NO_BREAK}–{_NO_BREAK}{write(high, language)}"


def month_name(month: Month, words: Words) -> str:
    text = words.say("span.month_name", month=words.listed("month.names")[month.month - 1], year=month.year)
    return text[0].upper() + text[1:]


def month_short(month: Month, words: Words) -> str:
    return words.listed("month.short")[month.month - 1]


def span_name(span: Span, words: Words) -> str:
    if span.kind is SpanKind.MONTH:
        return month_name(span.months[0], words)
    following = f"{(span.school_year + 1) % 100:02d}"
    if span.kind is SpanKind.TERM:
        return words.say("span.term_name", term=span.term, year=span.school_year, next=following)
    return words.say("span.year_name", year=span.school_year, next=following)


@cache
def _short_names() -> dict[str, dict[str, str]]:
    listed = read_toml("codes", "regions.toml")["region"]
    assert isinstance(listed, list)
    return {row["iso"]: row for row in listed}


def region_short(iso: str, language: str) -> str:
    return _short_names()[iso].get(f"short_{language}") or region_name(iso, language)


def region_name(iso: str, language: str) -> str:
    return regions()[iso].label(language)
