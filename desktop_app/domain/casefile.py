"""A case: one child's need for support, from its first concern to its closing. Status is derived, never typed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.domain.ids import CaseId, StudentId
from desktop_app.domain.student import Student

QUIET_AFTER_DAYS = 30


class CaseStatus(StrEnum):
    NEW = "new"  # opened, nobody has talked with the child yet
    ACTIVE = "active"
    QUIET = "quiet"  # no contact for QUIET_AFTER_DAYS
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class CaseConcern:
    """A concern code of the versioned tree; exactly one of a case's concerns is the main one."""

    code: str
    is_main: bool
    registered_on: date
    is_acute: bool = False


@dataclass(frozen=True, slots=True)
class Casefile:
    """`number` is readable and says nothing about the child (`S-041`)."""

    id: CaseId
    number: str
    student_id: StudentId
    opened_on: date
    concerns: tuple[CaseConcern, ...]
    closed_on: date | None = None
    close_reason: str = ""
    next_step: str = ""
    next_step_on: date | None = None

    def main_concern(self) -> str:
        return next((c.code for c in self.concerns if c.is_main), "")


def derive_status(case: Casefile, last_contact: date | None, today: date) -> CaseStatus:
    """The status that follows from the record's dates alone."""
    if case.closed_on is not None:
        return CaseStatus.CLOSED
    if last_contact is None:
        return CaseStatus.NEW
    return CaseStatus.QUIET if (today - last_contact).days > QUIET_AFTER_DAYS else CaseStatus.ACTIVE


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One line of the caseload."""

    case: Casefile
    student: Student
    status: CaseStatus
    last_contact: date | None
    has_draft: bool


@dataclass(frozen=True, slots=True)
class CaseCard:
    """Everything the summary card of a case shows."""

    case: Casefile
    student: Student
    status: CaseStatus
    last_contact: date | None
    contacts: int
    unsigned_drafts: int
    cover_until: date | None = None  # the last day, of a case held in cover for a colleague
