"""Who has counted, which months are closed, when reporting pauses. Knows no name, no note and no number that was sent.

The one place where pupils become counts. While it reads cases, SQLite itself refuses every column but those below:
no free text, name, class or day of birth can reach a summary, whatever the code here says.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from desktop_app.cipher.connection import ConstraintBroken, Database
from desktop_app.domain.clock import Month
from desktop_app.domain.ids import StudentId
from desktop_app.domain.summary import Slot
from desktop_app.vault.keys import get_meta, set_meta

_LEAP = "clock_leapt_on"

_SQLITE_OK, _SQLITE_DENY = 0, 1
_SQLITE_READ, _SQLITE_SELECT = 20, 21
READABLE = frozenset(
    {
        ("casefile", "id"),
        ("casefile", "student_id"),
        ("casefile", "opened_on"),
        ("casefile", "seq"),
        ("case_concern", "case_id"),
        ("case_concern", "code"),
        ("case_concern", "is_main"),
        ("case_concern", "is_acute"),
        ("case_concern", "registered_on"),
        ("received_case", "case_id"),
        ("received_case", "counts_from"),
        ("received_case", "is_cover"),
        ("received_concern", "case_id"),
        ("received_concern", "code"),
    }
)


def _judge(action: int, first: str | None, second: str | None, *_: object) -> int:
    if action == _SQLITE_SELECT:
        return _SQLITE_OK
    return _SQLITE_OK if action == _SQLITE_READ and (first, second) in READABLE else _SQLITE_DENY


@contextmanager
def reading_codes_and_days_only(db: Database) -> Iterator[None]:
    """Inside, any statement but a SELECT of the columns above is refused by SQLite (WeFailed)."""
    db.set_authorizer(_judge)
    try:
        yield
    finally:
        db.set_authorizer(None)


@dataclass(frozen=True, slots=True)
class Event:
    """A pupil's case or acute episode, registered in the month that is being closed."""

    student_id: StudentId
    code: str


# What a colleague handed over was counted, or will be, where it was registered: two laptops are two units, and each
# bounds a pupil by itself (anonymity.md). So a received case never counts by its opening, a received concern never at
# all, a case held in cover never, and a pupil who came with a case counts for nothing in the school year they came in.
_HERE_ALONE = (
    " AND c.id NOT IN (SELECT case_id FROM received_case WHERE is_cover = 1) AND NOT EXISTS (SELECT 1 FROM"
    " received_case r JOIN casefile o ON o.id = r.case_id WHERE o.student_id = c.student_id AND r.counts_from > {})"
)
_CONCERNS = (
    "SELECT c.student_id, k.code FROM casefile c JOIN case_concern k ON k.case_id = c.id AND k.is_main = 1"  # noqa: S608
    " WHERE c.opened_on BETWEEN ? AND ? AND c.id NOT IN (SELECT case_id FROM received_case)"
    + _HERE_ALONE.format("c.opened_on")
    + " ORDER BY c.opened_on, c.seq"
)
_ACUTE = (
    "SELECT c.student_id, k.code FROM casefile c JOIN case_concern k ON k.case_id = c.id"  # noqa: S608
    " WHERE k.is_acute = 1 AND k.registered_on BETWEEN ? AND ? AND NOT EXISTS (SELECT 1 FROM received_concern g"
    " WHERE g.case_id = k.case_id AND g.code = k.code)"
    + _HERE_ALONE.format("k.registered_on")
    + " ORDER BY k.registered_on, c.seq, k.code"
)


def events(db: Database, period: Month) -> dict[Slot, tuple[Event, ...]]:
    """The month's events in the order they were registered; a case counts by its main concern of today."""
    days = (period.first_day().isoformat(), period.last_day().isoformat())
    found: dict[Slot, tuple[Event, ...]] = {}
    with reading_codes_and_days_only(db):
        for slot, sql in ((Slot.CONCERN, _CONCERNS), (Slot.ACUTE, _ACUTE)):
            found[slot] = tuple(Event(StudentId(row[0]), row[1]) for row in db.rows(sql, days))
    return found


def pupil_tag(key: bytes, student_id: StudentId) -> bytes:
    """HMAC-SHA256 of the ledger key and the pupil's random id."""
    return hmac.digest(key, f"senim-ledger/1\n{student_id}".encode(), "sha256")


def try_to_count(db: Database, tag: bytes, school_year: int, slot: Slot, years_per_life: int) -> bool:
    """Enter the pupil for this slot and school year; False when they have counted, or used up their years."""
    used = db.value("SELECT count(*) FROM contribution WHERE tag = ? AND slot = ?", (tag, slot.value))
    if used >= years_per_life:
        return False
    try:
        db.execute("INSERT INTO contribution (tag, school_year, slot) VALUES (?, ?, ?)", (tag, school_year, slot.value))
    except ConstraintBroken:
        return False
    return True


def last_seen_day(db: Database) -> date | None:
    found = db.value("SELECT last_seen FROM ledger_day")
    return None if found is None else date.fromisoformat(found)


def see_day(db: Database, today: date) -> date:
    """The latest day this vault has seen, `today` included; it never goes back."""
    seen = last_seen_day(db)
    if seen is None:
        db.execute("INSERT INTO ledger_day (only_row, last_seen) VALUES (1, ?)", (today.isoformat(),))
        return today
    if today > seen:
        db.execute("UPDATE ledger_day SET last_seen = ?", (today.isoformat(),))
    return max(seen, today)


def leapt_on(db: Database) -> date | None:
    """The day on which a clock that had leapt was first seen."""
    found = get_meta(db, _LEAP)
    return None if found is None else date.fromisoformat(found)


def keep_leap(db: Database, today: date) -> None:
    set_meta(db, _LEAP, today.isoformat())


def last_closed(db: Database) -> Month | None:
    found = db.value("SELECT max(period) FROM closed_month")
    return None if found is None else Month.parse(found)


def close_month(db: Database, period: Month, closed_on: date, is_released: bool) -> None:
    db.execute(
        "INSERT INTO closed_month (period, closed_on, is_released) VALUES (?, ?, ?)",
        (str(period), closed_on.isoformat(), int(is_released)),
    )


def is_paused_in(db: Database, period: Month) -> bool:
    """Whether this month is not reported."""
    found = db.value(
        "SELECT 1 FROM reporting_pause WHERE first_month <= ? AND (until_month IS NULL OR until_month > ?)",
        (str(period), str(period)),
    )
    return found is not None


def open_pause(db: Database) -> Month | None:
    """The first month of a pause that has no end yet."""
    found = db.value("SELECT first_month FROM reporting_pause WHERE until_month IS NULL")
    return None if found is None else Month.parse(found)


def pause_from(db: Database, period: Month) -> None:
    """Begin a pause, or go on with one that was to end in this very month."""
    continued = db.execute("UPDATE reporting_pause SET until_month = NULL WHERE until_month = ?", (str(period),))
    if not continued:
        db.execute("INSERT INTO reporting_pause (first_month) VALUES (?)", (str(period),))


def resume_from(db: Database, period: Month) -> None:
    """End the open pause; one that has not begun leaves no trace."""
    db.execute("DELETE FROM reporting_pause WHERE until_month IS NULL AND first_month >= ?", (str(period),))
    db.execute("UPDATE reporting_pause SET until_month = ? WHERE until_month IS NULL", (str(period),))
