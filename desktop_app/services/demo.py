"""Fill a marked demo vault with a school that never was, through the same services a psychologist's hand goes through.

Knows nothing of screens and never touches a vault that is not marked as a demo.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from desktop_app.domain.clock import Month, school_day
from desktop_app.domain.errors import RuleRefused
from desktop_app.domain.ids import CaseId, StudentId
from desktop_app.services import cases, notes, students, summaries
from desktop_app.services.demo_plan import DemoSize, Meeting, Plan, PlannedCase, beginning, make_plan
from desktop_app.services.school import save_school
from desktop_app.vault.session import Vault

# Shown on the unlock page of the demo: nothing in a demo vault is anybody's, so its passphrase is no secret.
DEMO_PASSPHRASE = "samal demo 111"  # noqa: S105

__all__ = ["DEMO_PASSPHRASE", "DemoDone", "DemoSize", "NotADemo", "beginning", "fill"]


class NotADemo(RuleRefused):
    """Only a vault marked as a demo, and still empty, is filled with invented pupils."""

    code = "cli.not_a_demo"


@dataclass(frozen=True, slots=True)
class DemoDone:
    """What the demo vault now holds; `months` are those that were closed and frozen."""

    students: int
    cases: int
    notes: int
    months: int


@dataclass(frozen=True, slots=True)
class _Event:
    at: datetime
    happen: Callable[[], None]


def fill(vault: Vault, size: DemoSize, now: datetime) -> DemoDone:
    """Live the demo school's story up to `now`; the vault must have been created at `beginning(now, size.months)`."""
    if not vault.is_demo or students.count_students(vault):
        raise NotADemo
    plan = make_plan(size, now)
    save_school(vault, plan.school, plan.begins)
    ids = _enrol(vault, plan)
    story = _Story(vault, now)
    for event in sorted(story.events(plan, ids), key=_moment):
        event.happen()
    return DemoDone(len(ids), len(plan.cases), story.notes, story.months)


def _moment(event: _Event) -> datetime:
    return event.at


def _enrol(vault: Vault, plan: Plan) -> tuple[StudentId, ...]:
    return tuple(
        students.add_student(
            vault,
            family_name=pupil.family_name,
            given_name=pupil.given_name,
            patronymic=pupil.patronymic,
            school_class=pupil.school_class,
            birth_date=pupil.birth_date,
            sex=pupil.sex,
            language=pupil.language,
            now=plan.begins,
        ).id
        for pupil in plan.students
    )


class _Story:
    """Turns a plan into events, each a call of one service at its own moment."""

    def __init__(self, vault: Vault, now: datetime) -> None:
        self._vault, self._now = vault, now
        self._opened: dict[int, CaseId] = {}
        self.notes = self.months = 0

    def events(self, plan: Plan, ids: tuple[StudentId, ...]) -> Iterator[_Event]:
        """Everything that happens, in no order: a case opens, meetings follow, it closes; months freeze between."""
        for place, case in enumerate(plan.cases):
            yield _Event(case.opened_at, partial(self._open, place, case, ids[case.student]))
            for meeting in case.meetings:
                at = max(meeting.at, case.opened_at + timedelta(seconds=1))
                yield _Event(min(at, self._now), partial(self._meet, place, meeting))
            yield _Event(case.closed_at or self._now, partial(self._end, place, case))
        month = Month.of(school_day(plan.begins)).next()
        while month.first_day() < school_day(self._now):
            third = plan.begins + (month.first_day() + timedelta(days=2) - school_day(plan.begins))
            yield _Event(min(third, self._now), partial(self._freeze, min(third, self._now)))
            month = month.next()

    def _open(self, place: int, case: PlannedCase, student: StudentId) -> None:
        opened = cases.open_case(self._vault, student, case.concern, case.opened_at, is_acute=case.is_acute)
        self._opened[place] = opened.id

    def _meet(self, place: int, meeting: Meeting) -> None:
        signed_at = min(meeting.at + timedelta(minutes=meeting.content.minutes), self._now)
        draft = notes.start_draft(self._vault, self._opened[place], meeting.content, meeting.at)
        notes.sign_note(self._vault, draft.id, signed_at)
        if meeting.addendum:
            notes.add_addendum(self._vault, draft.id, meeting.addendum, min(signed_at + timedelta(days=1), self._now))
        self.notes += 1

    def _end(self, place: int, case: PlannedCase) -> None:
        opened = self._opened[place]
        if case.closed_at is not None:
            cases.close_case(self._vault, opened, case.close_reason, case.closed_at)
            return
        cases.set_next_step(self._vault, opened, case.next_step, case.next_step_on, self._now)
        if case.draft is not None:
            notes.start_draft(self._vault, opened, case.draft, self._now)

    def _freeze(self, at: datetime) -> None:
        self.months += len(summaries.freeze_closed_months(self._vault, at))
