"""When records may go: the later of the two periods, reckoned from the day they were last needed."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain import retention
from desktop_app.domain.codes import concerns
from desktop_app.domain.retention import Due, DueBy, Periods, due, years_after

LEFT = date(2024, 5, 25)
PERIODS = Periods(3, 21)


def test_the_proposal_says_where_it_comes_from():
    proposal = retention.proposal()
    assert proposal.periods == PERIODS
    assert "94-V" in proposal.source
    assert proposal.last_checked >= date(2026, 11, 1)
    assert retention.protective_codes() < set(concerns())
    assert {concerns()[code].leaf for code in retention.protective_codes()} == {
        "self_harm",
        "domestic_violence",
        "sexual_violence",
    }


@pytest.mark.parametrize(
    ("last_needed", "born", "grade", "protective", "expected"),
    [
        (None, None, 9, False, Due(date(2027, 5, 25), DueBy.LEFT)),
        (date(2023, 1, 1), date(2010, 6, 1), 9, False, Due(date(2027, 5, 25), DueBy.LEFT)),
        (date(2025, 2, 1), None, 9, False, Due(date(2028, 2, 1), DueBy.LEFT)),  # worked with after leaving
        (None, date(2010, 6, 1), 9, True, Due(date(2031, 6, 1), DueBy.AGE)),
        (None, date(2005, 6, 1), 11, True, Due(date(2027, 5, 25), DueBy.LEFT)),  # of age long before
        (None, None, 4, True, Due(date(2036, 5, 25), DueBy.AGE_BY_GRADE)),  # nine years old at the youngest
        (None, None, 0, True, Due(date(2040, 5, 25), DueBy.AGE_BY_GRADE)),
    ],
)
def test_when_a_record_is_due(last_needed: date | None, born: date | None, grade: int, protective: bool, expected: Due):
    assert due(LEFT, last_needed, born, grade, protective, PERIODS) == expected


def test_a_leap_day_has_its_day_after():
    assert years_after(date(2024, 2, 29), 3) == date(2027, 3, 1)
    assert years_after(date(2024, 2, 29), 4) == date(2028, 2, 29)


def test_an_acute_episode_makes_any_case_protective():
    assert retention.is_protective(["bul_peer"], has_acute=True)
    assert not retention.is_protective(["bul_peer"], has_acute=False)
