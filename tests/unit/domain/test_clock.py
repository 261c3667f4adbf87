"""School time is five hours ahead of UTC all year, and a school year begins on 1 September."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.clock import Month, school_day, school_year

MONTHS = st.builds(Month, st.integers(2000, 2198), st.integers(1, 12))


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 10, 1, 18, 59, 59, tzinfo=UTC), date(2026, 10, 1)),
        (datetime(2026, 10, 1, 19, tzinfo=UTC), date(2026, 10, 2)),
        (datetime(2026, 6, 30, 19, tzinfo=UTC), date(2026, 7, 1)),  # no summer time
        (datetime(2026, 10, 2, 1, tzinfo=timezone(timedelta(hours=6))), date(2026, 10, 2)),
        (datetime(2026, 10, 2, 0, 30, tzinfo=timezone(timedelta(hours=6))), date(2026, 10, 1)),
    ],
)
def test_a_day_is_kazakhstans_wherever_the_computer_thinks_it_is(moment: datetime, day: date) -> None:
    assert school_day(moment) == day


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="aware"):
        school_day(datetime(2026, 10, 1))


def test_the_school_year_turns_on_the_first_of_september() -> None:
    assert school_year(date(2026, 8, 31)) == 2025
    assert school_year(date(2026, 9, 1)) == school_year(date(2027, 8, 31)) == 2026
    assert Month(2026, 8).school_year() == 2025


@given(MONTHS)
def test_months_follow_each_other_without_gap_or_overlap(month: Month) -> None:
    assert month.last_day() + timedelta(days=1) == month.next().first_day()
    assert month < month.next()
    assert str(month) < str(month.next()), "months sort as text in the vault"
    assert Month.parse(str(month)) == Month.of(month.last_day()) == month


@pytest.mark.parametrize(
    "text", ["", "2026", "2026-1", "2026-13", "2026-00", "26-10", "2026-10-01", "２０２６-10", "2026/10"]
)
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="month"):
        Month.parse(text)
