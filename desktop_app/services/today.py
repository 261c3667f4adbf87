"""What needs the psychologist now: steps, drafts, quiet cases, months that wait. Knows nothing of how it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from desktop_app.domain.alphabet import sort_key
from desktop_app.domain.casefile import CaseStatus, derive_status
from desktop_app.domain.clock import Month, school_day
from desktop_app.domain.outbox import OutboxState
from desktop_app.domain.today import Today, TodayItem, TodayKind
from desktop_app.services import backups, conduct
from desktop_app.services.cover import end_what_is_over
from desktop_app.services.recovery import is_sheet_due, is_withdrawn, proved_at
from desktop_app.vault import cases, contact, cover, notes, outbox, students
from desktop_app.vault.cases import CaseFacts
from desktop_app.vault.session import Vault

SOON = timedelta(days=7)
_ORDER = tuple(TodayKind)


def today(vault: Vault, now: datetime) -> Today:
    """Every line that is due, the most urgent kind first, within a kind the oldest first."""
    day = school_day(now)
    end_what_is_over(vault, now)
    open_cases = cases.list_facts(vault.db)
    drafts = _drafts(vault)
    items = [item for facts in open_cases for item in _case_items(facts, day, drafts.get(facts.case.id))]
    items += _cover_items(vault, day)
    items += _month_items(vault, now)
    items += _sheet_items(vault, now)
    items += _backup_items(vault, now)
    if conduct.is_due(vault):
        items.append(TodayItem(TodayKind.CONDUCT_UNREAD, "conduct", "", ""))
    items.sort(key=_urgency)
    return Today(
        items=tuple(items),
        students=students.count(vault.db),
        open_cases=len(open_cases),
        contacts_this_month=notes.count_contacts(vault.db, Month.of(day).first_day(), Month.of(day).last_day()),
    )


def _urgency(item: TodayItem) -> tuple[int, date, str]:
    return _ORDER.index(item.kind), item.due_on or date.max, sort_key(item.label)


def _drafts(vault: Vault) -> dict[str, date]:
    """Case → the day of its oldest unsigned draft."""
    return {draft.case_id: school_day(draft.saved_at) for draft in notes.drafts(vault.db)}


def _case_items(facts: CaseFacts, day: date, draft_since: date | None) -> Iterator[TodayItem]:
    """A step that is due and a draft are always told; new and quiet only where nothing else speaks for the case."""
    case, student = facts.case, facts.student
    label = f"{student.full_name()}, {student.school_class}"
    spoken_for = False
    if case.next_step_on is not None and case.next_step_on <= day + SOON:
        kind = TodayKind.OVERDUE_STEP if case.next_step_on < day else TodayKind.DUE_STEP
        yield TodayItem(kind, case.id, label, case.next_step, case.next_step_on)
        spoken_for = True
    if draft_since is not None:
        yield TodayItem(TodayKind.UNSIGNED_DRAFT, case.id, label, case.number, draft_since)
        spoken_for = True
    if spoken_for:
        return
    status = derive_status(case, facts.last_contact, day)
    if status is CaseStatus.NEW:
        yield TodayItem(TodayKind.NEW_CASE, case.id, label, case.number, case.opened_on)
    elif status is CaseStatus.QUIET and (case.next_step_on is None or case.next_step_on < day):
        yield TodayItem(TodayKind.QUIET_CASE, case.id, label, case.number, facts.last_contact)


def _cover_items(vault: Vault, day: date) -> Iterator[TodayItem]:
    """One line per package: a cover that ends soon, or one that is over while words of it are only here."""
    for kind, found in (
        (TodayKind.COVER_OVER, cover.to_give_back(vault.db)),
        (TodayKind.COVER_ENDING, cover.ending(vault.db, day + SOON)),
    ):
        for one in found:
            yield TodayItem(kind, one.package_id, one.colleague, str(one.count), one.ends_on)


def _month_items(vault: Vault, now: datetime) -> Iterator[TodayItem]:
    """Months that wait although their slot has passed, are held or refused; one line when no office is known yet."""
    entries = outbox.list_entries(vault.db)
    if entries and contact.read(vault.db) is None:
        yield TodayItem(TodayKind.NOT_ENROLLED, str(entries[0].period), str(entries[0].period), "")
        return
    for entry in entries:
        kind = _KINDS.get(entry.state)
        if kind is None or (kind is TodayKind.MONTH_WAITING and entry.slot_at > now):
            continue
        yield TodayItem(kind, str(entry.period), str(entry.period), entry.last_outcome, school_day(entry.slot_at))


def _backup_items(vault: Vault, now: datetime) -> list[TodayItem]:
    if not backups.is_old(vault, now):
        return []
    made_at = backups.read_state(vault).made_at
    day = None if made_at is None else school_day(made_at)
    return [TodayItem(TodayKind.BACKUP_OLD, "backups", "", "", day)]


def _sheet_items(vault: Vault, now: datetime) -> Iterator[TodayItem]:
    """The recovery sheet, once a year or while there is none; the target is what the settings open."""
    if not is_sheet_due(vault, now):
        return
    last = proved_at(vault)
    if last is None or is_withdrawn(vault):
        yield TodayItem(TodayKind.SHEET_MISSING, "keys/sheet", "", "")
    else:
        yield TodayItem(TodayKind.SHEET_UNCHECKED, "keys/drill", "", "", school_day(last))


_KINDS = {
    OutboxState.FROZEN: TodayKind.MONTH_WAITING,
    OutboxState.WAITING: TodayKind.MONTH_WAITING,
    OutboxState.CARRIED: TodayKind.MONTH_WAITING,
    OutboxState.HELD: TodayKind.MONTH_HELD,
    OutboxState.REFUSED: TodayKind.MONTH_REFUSED,
}
