"""How long records are kept: the periods, what is due and why, holding longer. Erases nothing, ever, by itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.domain import retention as rules
from desktop_app.domain.alphabet import nfc, words
from desktop_app.domain.clock import school_day
from desktop_app.domain.errors import NotFound, RuleRefused
from desktop_app.domain.ids import StudentId
from desktop_app.domain.retention import Due, DueBy, Periods
from desktop_app.domain.student import Student
from desktop_app.services.settings import change_preference, read_setting
from desktop_app.vault import access_log, students
from desktop_app.vault import retention as table
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.retention import Hold, PupilRecord
from desktop_app.vault.session import Vault

YEARS = range(26)  # after leaving
AGES = range(18, 31)
LONGEST_ORDER = 200
MOST_FOUND = 10
_AFTER, _AGE, _ORDER = "retention_after_leaving", "retention_protective_age", "retention_order"


class HoldNeedsReason(RuleRefused):
    code = "retention.needs_reason"


@dataclass(frozen=True, slots=True)
class RetentionRules:
    """`order` is the head's order that sets the periods, as the psychologist wrote it; "" while they are a proposal."""

    periods: Periods
    order: str
    proposed: Periods
    last_checked: date

    def is_proposal(self) -> bool:
        return not self.order


@dataclass(frozen=True, slots=True)
class DueLine:
    """A pupil with the day on which the records are due; None before leaving. One with a `hold` is kept all the same,
    until it is released."""

    student: Student
    due: Due | None
    case_numbers: tuple[str, ...]
    notes: int
    has_open_case: bool
    hold: Hold | None


@dataclass(frozen=True, slots=True)
class DueList:
    """The one due longest first; `next_on` is the day on which the next one will be."""

    lines: tuple[DueLine, ...]
    next_on: date | None


def read_rules(vault: Vault) -> RetentionRules:
    """What was chosen, else the proposal; anything odd is as if it had never been chosen."""
    proposal = rules.proposal()
    periods = Periods(
        _chosen(vault, _AFTER, proposal.periods.after_leaving, YEARS),
        _chosen(vault, _AGE, proposal.periods.protective_age, AGES),
    )
    return RetentionRules(periods, read_setting(vault, _ORDER, ""), proposal.periods, proposal.last_checked)


def _chosen(vault: Vault, key: str, proposed: int, possible: range) -> int:
    text = read_setting(vault, key, "")
    return int(text) if text.isascii() and text.isdecimal() and int(text) in possible else proposed


def keep_after_leaving(vault: Vault, years: int, now: datetime) -> None:
    """The nearest of the possible years."""
    change_preference(vault, _AFTER, str(min(max(years, YEARS.start), YEARS.stop - 1)), now)


def keep_protective_until(vault: Vault, age: int, now: datetime) -> None:
    """The nearest of the possible ages."""
    change_preference(vault, _AGE, str(min(max(age, AGES.start), AGES.stop - 1)), now)


def name_order(vault: Vault, order: str, now: datetime) -> None:
    """The head's order: number and day, or "" when there is none (any more)."""
    change_preference(vault, _ORDER, " ".join(nfc(order).split())[:LONGEST_ORDER], now)


def list_due(vault: Vault, now: datetime) -> DueList:
    """Pupils who have left and whose records may go by today, held ones too, and whoever was erased and has come back
    with a backup; nobody else."""
    today, periods = school_day(now), read_rules(vault).periods
    found = [(pupil, _due(pupil, periods)) for pupil in table.left_or_erased(vault.db)]
    lines = [_line(pupil, due) for pupil, due in found if due is not None and due.on <= today]
    lines.sort(key=_since)
    later = (due.on for _, due in found if due is not None and due.on > today)
    return DueList(tuple(lines), min(later, default=None))


def find_pupils(vault: Vault, query: str) -> tuple[DueLine, ...]:
    """Any pupils by name or class, due or not: a family may ask for an erasure, a record may be a mistake."""
    named = words(query)
    if not named:
        return ()
    periods = read_rules(vault).periods
    return tuple(_line(pupil, _due(pupil, periods)) for pupil in table.find(vault.db, named, MOST_FOUND))


def _line(pupil: PupilRecord, due: Due | None) -> DueLine:
    return DueLine(pupil.student, due, pupil.case_numbers, pupil.notes, pupil.has_open_case, pupil.hold)


def _since(line: DueLine) -> date:
    return date.max if line.due is None else line.due.on


def _due(pupil: PupilRecord, periods: Periods) -> Due | None:
    student = pupil.student
    if pupil.erased_at is not None:
        return Due(school_day(pupil.erased_at), DueBy.CAME_BACK)
    if student.left_on is None:
        return None
    return rules.due(
        student.left_on,
        pupil.last_needed,
        student.birth_date,
        student.school_class.grade,
        rules.is_protective(pupil.codes, pupil.has_acute),
        periods,
    )


def hold(vault: Vault, student_id: StudentId, reason: str, now: datetime) -> None:
    """Kept longer, for this reason. NotFound, HoldNeedsReason."""
    said = " ".join(nfc(reason).split())
    if not said:
        raise HoldNeedsReason
    with vault.transaction() as db:
        if students.read(db, student_id) is None:
            raise NotFound
        table.hold(db, student_id, said, now)
        access_log.record(db, Action.RETENTION_HELD, Target.STUDENT, student_id, now)


def release(vault: Vault, student_id: StudentId, now: datetime) -> None:
    """No longer held; the record is due as the periods say. Nothing happens when nothing was held."""
    with vault.transaction() as db:
        if table.release(db, student_id):
            access_log.record(db, Action.RETENTION_RELEASED, Target.STUDENT, student_id, now)
