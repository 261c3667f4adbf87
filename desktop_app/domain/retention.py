"""How long a pupil's records are kept and why they may go: a proposal, reckoned in days. Knows nothing of tables."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from desktop_app.domain.codes import concerns, read_toml

YOUNGEST_IN_GRADE_0 = 5  # years of age; with an unknown day of birth a pupil is taken for as young as can be


class ErasureReason(StrEnum):
    RETENTION_OVER = "retention_over"
    LEFT_SCHOOL = "left_school"
    ASKED_FOR = "asked_for"
    BY_MISTAKE = "by_mistake"


class DueBy(StrEnum):
    """Which of the periods decides: after leaving; the age for protective cases; that age reckoned from the grade.
    Or none: the pupil was erased before, and has come back with a backup."""

    LEFT = "left"
    AGE = "age"
    AGE_BY_GRADE = "age_by_grade"
    CAME_BACK = "came_back"


@dataclass(frozen=True, slots=True)
class Periods:
    """In years: after the record was last needed, and of age for pupils with a protective case."""

    after_leaving: int
    protective_age: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """`source` says where the periods come from, `last_checked` when somebody last looked for a law that sets them."""

    periods: Periods
    source: str
    last_checked: date


@dataclass(frozen=True, slots=True)
class Due:
    on: date
    by: DueBy


@cache
def proposal() -> Proposal:
    """From `resources/law/retention.toml`."""
    read = _law()
    years = read["years"]
    assert isinstance(years, dict)
    return Proposal(Periods(int(years["after_leaving"]), int(years["protective_age"])), str(read["source"]), _day(read))


@cache
def protective_codes() -> frozenset[str]:
    """The concerns whose cases are kept to the age: self-harm, violence at home, sexual violence."""
    leaves = _law()["protective_leaves"]
    assert isinstance(leaves, list)
    return frozenset(code for code, one in concerns().items() if one.leaf in leaves)


def is_protective(codes: Collection[str], has_acute: bool) -> bool:
    return has_acute or not protective_codes().isdisjoint(codes)


def due(left_on: date, last_needed: date | None, born: date | None, grade: int, protective: bool, by: Periods) -> Due:
    """When the records of a pupil who has left may go: the later of the two periods, never the earlier."""
    needed = max(left_on, last_needed or left_on)
    after_leaving = years_after(needed, by.after_leaving)
    if not protective:
        return Due(after_leaving, DueBy.LEFT)
    of_age = (
        years_after(born, by.protective_age)
        if born is not None
        else years_after(left_on, max(0, by.protective_age - (grade + YOUNGEST_IN_GRADE_0)))
    )
    if of_age <= after_leaving:
        return Due(after_leaving, DueBy.LEFT)
    return Due(of_age, DueBy.AGE_BY_GRADE if born is None else DueBy.AGE)


def years_after(day: date, years: int) -> date:
    """The same day; from 29 February the first of March where the year has none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def _law() -> dict[str, object]:
    return read_toml("law", "retention.toml")


def _day(read: dict[str, object]) -> date:
    found = read["last_checked"]
    assert isinstance(found, date)
    return found
