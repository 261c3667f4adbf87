"""What needs the psychologist now, each line with its reason. Knows nothing of how it is found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class TodayKind(StrEnum):
    OVERDUE_STEP = "overdue_step"  # a case's next step lies in the past
    DUE_STEP = "due_step"  # … is today or within seven days
    COVER_OVER = "cover_over"  # what was written in it has not been given back; the target is the package
    COVER_ENDING = "cover_ending"  # its last day is within seven days
    UNSIGNED_DRAFT = "unsigned_draft"
    NEW_CASE = "new_case"  # opened, no contact yet
    QUIET_CASE = "quiet_case"
    MONTH_WAITING = "month_waiting"  # a frozen month whose slot has passed and that is not received
    MONTH_HELD = "month_held"
    MONTH_REFUSED = "month_refused"
    NOT_ENROLLED = "not_enrolled"
    SHEET_UNCHECKED = "sheet_unchecked"  # nobody has typed the recovery sheet for over a year
    SHEET_MISSING = "sheet_missing"  # withdrawn, and no other made
    CONDUCT_UNREAD = "conduct_unread"  # the code of conduct, or its new wording, waits to be accepted
    BACKUP_OLD = "backup_old"  # there is work that no backup of the last working days has


@dataclass(frozen=True, slots=True)
class TodayItem:
    """`target` is the id that a click opens (a case id, a period); `label` and `detail` are the user's own words."""

    kind: TodayKind
    target: str
    label: str
    detail: str
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class Today:
    items: tuple[TodayItem, ...]
    students: int
    open_cases: int
    contacts_this_month: int
