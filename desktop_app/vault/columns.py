"""How moments and days are written in columns: text that sorts by time. Knows nothing of tables."""

from __future__ import annotations

from datetime import UTC, date, datetime


def moment_text(moment: datetime) -> str:
    """ISO 8601 in UTC; the moment must be aware."""
    if moment.tzinfo is None:
        raise ValueError("an aware datetime is required")
    return moment.astimezone(UTC).isoformat()


def moment_of(text: str) -> datetime:
    return datetime.fromisoformat(text)


def day_text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def day_of(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
