"""Months, terms and years; marks of a chart; numbers as they are read."""

from __future__ import annotations

import pytest

from desktop_app.domain.clock import Month
from desktop_app.domain.codes import regions
from sync.office import charts, shown
from sync.office.estimates import Estimate
from sync.office.spans import SpanKind, months_before, parse_span, spans_of
from sync.office.wording import LANGUAGES, Words


def test_a_school_year_runs_from_september_to_august() -> None:
    span = parse_span("2026-Y")
    assert span is not None
    assert [str(span.months[0]), str(span.months[-1]), len(span.months)] == ["2026-09", "2027-08", 12]
    term = parse_span("2026-T3")
    assert term is not None
    assert [str(month) for month in term.months] == ["2027-01", "2027-02", "2027-03"]


@pytest.mark.parametrize("text", ["", "2026", "2026-13", "2026-00", "2026-T5", "1999-Y", "2026-Y ", "２０２６-Y"])
def test_nonsense_is_no_span(text: str) -> None:
    assert parse_span(text) is None


def test_every_month_belongs_to_its_term_and_year() -> None:
    for month in months_before(Month(2027, 8), 12):
        for kind, span in spans_of(month).items():
            assert span.kind is kind
            assert month in span.months
    assert SpanKind.TERM not in spans_of(Month(2027, 7))


def test_months_before_cross_the_year() -> None:
    assert [str(month) for month in months_before(Month(2026, 2), 4)] == ["2025-11", "2025-12", "2026-01", "2026-02"]


def test_every_region_has_its_own_tile() -> None:
    places = charts.tile_places()
    assert set(places) == set(regions())
    assert len(set(places.values())) == 20


def test_shades_grow_with_the_value_and_never_below_zero() -> None:
    found = charts.shades({"low": -2.0, "mid": 5.0, "high": 10.0})
    assert found["low"] == 0 < found["mid"] < found["high"] == charts.SHADES - 1
    assert charts.shades({"a": 0.0, "b": -1.0}) == {"a": 0, "b": 0}
    assert charts.shades({}) == {}


def test_bars_stay_on_their_line() -> None:
    for bar in charts.bars([Estimate(100, 50), Estimate(-5, 20), Estimate(0, 1)]):
        assert 0 <= bar.width <= 996
        numbers = [float(part) for part in bar.path.replace("M", " ").replace("H", " ").replace("V", " ").split()]
        assert all(0 <= number <= 1000 for number in numbers)


def test_a_month_without_figures_leaves_a_gap() -> None:
    drawn = charts.trend([Estimate(10, 5), None, Estimate(20, 5), Estimate(-3, 5)])
    assert len(drawn.lines) == len(drawn.bands) == 2
    assert [mark.y is None for mark in drawn.marks] == [False, True, False, False]
    assert all(0 < mark.y < charts.HIGH for mark in drawn.marks if mark.y is not None)
    assert drawn.rules[0][1] == 0
    assert len(drawn.rules) <= 6
    assert drawn.rules[-1][1] >= 25


def test_numbers_read_as_each_language_writes_them() -> None:
    assert shown.whole(1234567, "kk") == "1\u202f234\u202f567"
    assert shown.whole(1234567, "en") == "1,234,567"
    assert shown.decimal(1234.56, "ru") == "1\u202f234,6"
    assert shown.decimal(2.5, "en") == "2.5"
    assert shown.value(Estimate(-3, 5), "kk") == "0"
    assert shown.told(Estimate(182, 53), "kk") == "182 ± 53"
    assert shown.told(Estimate(-9, 12), "kk") == "≤\u00a03", "not 0 ± 12: the interval ends at 3"
    assert shown.told(Estimate(-19, 12), "en") == "≤\u00a00"
    assert shown.interval(Estimate(-3, 5), "en") == "0\u00a0–\u00a02"
    assert [shown.share(part, 400) for part in (0, 399, 400)] == ["0\u00a0%", "99\u00a0%", "100\u00a0%"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_span_has_a_name(language: str) -> None:
    words = Words(language)
    names = {shown.span_name(span, words) for span in spans_of(Month(2026, 10)).values()}
    assert len(names) == 3
    assert all("{" not in name and "2026" in name for name in names)
    assert (
        shown.month_name(Month(2026, 10), words)
        == {
            "kk": "2026 жылғы қазан",
            "ru": "Октябрь 2026",
            "en": "October 2026",
        }[language]
    )
