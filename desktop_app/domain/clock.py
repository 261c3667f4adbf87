"""School time: UTC+5 for the whole country since 01.03.2024, months, school years.

Knows nothing of the system clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

SCHOOL_TZ = timezone(timedelta(hours=5), "UTC+05")
SCHOOL_YEAR_BEGINS = 9  # 1 September


def school_day(now: datetime) -> date:
    """The calendar day in Kazakhstan at the aware moment `now`."""
    if now.tzinfo is None:
        raise ValueError("an aware datetime is required")
    return now.astimezone(SCHOOL_TZ).date()


def school_year(day: date) -> int:
    """The year in which the school year of `day` began (2026 for 01.09.2026–31.08.2027)."""
    return day.year if day.month >= SCHOOL_YEAR_BEGINS else day.year - 1


@dataclass(frozen=True, order=True, slots=True)
class Month:
    """A calendar month in school time; text form `2026-10`."""

    year: int
    month: int

    def __post_init__(self) -> None:
        if not (1 <= self.month <= 12 and 2000 <= self.year <= 2199):
            raise ValueError("not a month")

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"

    @classmethod
    def parse(cls, text: str) -> Month:
        year, _, month = text.partition("-")
        if not (len(year) == 4 and len(month) == 2 and (year + month).isdigit() and (year + month).isascii()):
            raise ValueError("not a month")
        return cls(int(year), int(month))

    @classmethod
    def of(cls, day: date) -> Month:
        return cls(day.year, day.month)

    def next(self) -> Month:
        return Month(self.year + 1, 1) if self.month == 12 else Month(self.year, self.month + 1)

    def first_day(self) -> date:
        return date(self.year, self.month, 1)

    def last_day(self) -> date:
        return self.next().first_day() - timedelta(days=1)

    def school_year(self) -> int:
        return school_year(self.first_day())
