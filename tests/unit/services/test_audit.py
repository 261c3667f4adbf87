"""The access log as a person reads it: filters, pages, whose record it was, and the file that leaves."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest

from desktop_app.domain.casefile import Casefile
from desktop_app.domain.note import Note
from desktop_app.domain.student import SchoolClass, Student
from desktop_app.services import audit, cases, notes, settings, students
from desktop_app.services.audit import AuditQuery, Kind
from desktop_app.vault import access_log
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.session import Vault

TITLES = ("№", "Уақыты", "Әрекет", "Коды", "Іс", "Жазба", "Хеш")


@pytest.fixture
def busy(vault: Vault, case: Casefile, pupil: Student, signed: Callable[..., Note], clock_now: datetime) -> Vault:
    """Two cases; the first was looked at on three days, one of its notes signed; a setting changed."""
    other = students.add_student(vault, "Бөгде", "Бала", "", SchoolClass(8, "Б"), clock_now)
    second = cases.open_case(vault, other.id, "bul_peer", clock_now)
    cases.read_card(vault, second.id, clock_now)
    signed("құпия сөздер", "менің сөзім")
    for days in range(3):
        cases.read_card(vault, case.id, clock_now + timedelta(days=days))
    cases.student_cases(vault, pupil.id, clock_now)
    settings.change_preference(vault, "lock_minutes", "3", clock_now)
    return vault


def _acts(page: audit.AuditPage) -> list[str]:
    return [line.action for line in page.lines]


def test_the_newest_line_is_first_and_says_whose_record_it_was(busy: Vault, case: Casefile, pupil: Student):
    page = audit.list_lines(busy, AuditQuery())
    assert _acts(page)[:2] == ["settings.changed", "student.read"]
    assert (page.lines[1].pupil, page.lines[1].case_number) == (pupil.family_name + " " + pupil.given_name, "")
    assert (page.lines[2].action, page.lines[2].case_number, page.lines[2].case_id) == ("case.read", "S-001", case.id)
    signed = next(line for line in page.lines if line.action == "note.signed")
    assert (signed.case_number, signed.kind) == ("S-001", Kind.CHANGES)
    assert not page.has_more


def test_who_looked_at_this_case_its_notes_and_its_pupil(busy: Vault, case: Casefile):
    page = audit.list_lines(busy, AuditQuery(case_id=case.id))
    assert page.case_number == "S-001"
    assert sorted(set(_acts(page))) == ["case.opened", "case.read", "note.signed", "student.added", "student.read"]
    looks = audit.list_lines(busy, AuditQuery(kind=Kind.LOOKS, case_id=case.id))
    assert _acts(looks) == ["student.read", "case.read", "case.read", "case.read"]


@pytest.mark.parametrize("typed", ["S-001", "1", " s-1 ", "№ 1"])
def test_a_case_is_named_as_people_write_it(busy: Vault, case: Casefile, typed: str):
    by_number = audit.list_lines(busy, AuditQuery(case_text=typed))
    assert by_number == audit.list_lines(busy, AuditQuery(case_id=case.id))


@pytest.mark.parametrize("typed", ["S-999", "abc", "9" * 40])
def test_a_case_that_does_not_exist_has_no_lines(busy: Vault, typed: str):
    assert audit.list_lines(busy, AuditQuery(case_text=typed)).lines == ()


def test_days_are_of_school_time_and_both_included(busy: Vault, case: Casefile):
    second = AuditQuery(case_id=case.id, first=date(2026, 11, 24), last=date(2026, 11, 24))
    assert _acts(audit.list_lines(busy, second)) == ["case.read"]
    before_midnight = datetime.fromisoformat("2026-11-30T18:59:59+00:00")  # 23:59:59 in Kazakhstan
    cases.read_card(busy, case.id, before_midnight)
    cases.read_card(busy, case.id, before_midnight + timedelta(seconds=1))
    last_day = audit.list_lines(busy, AuditQuery(first=date(2026, 11, 30), last=date(2026, 11, 30)))
    assert [line.at for line in last_day.lines] == [before_midnight]


def test_pages_follow_each_other_without_gap_or_repetition(busy: Vault):
    whole = audit.list_lines(busy, AuditQuery()).lines
    seen: list[audit.AuditLine] = []
    page = audit.list_lines(busy, AuditQuery(), limit=3)
    while True:
        seen += page.lines
        if not page.has_more:
            break
        page = audit.list_lines(busy, AuditQuery(), page.lines[-1].seq, limit=3)
    assert tuple(seen) == whole


def test_the_file_holds_every_line_and_no_name(busy: Vault, pupil: Student, clock_now: datetime):
    written = audit.export_csv(busy, AuditQuery(), TITLES, {"case.read": "Іс қаралды"}, clock_now)
    rows = list(csv.reader(io.StringIO(written.decode("utf-8-sig"))))
    assert tuple(rows[0]) == TITLES
    assert [int(row[0]) for row in rows[1:]] == list(range(1, access_log.count(busy.db) + 1))
    assert rows[-1][3] == "audit.exported"
    assert {row[2] for row in rows[1:] if row[3] == "case.read"} == {"Іс қаралды"}
    assert all(len(row[6]) == 64 for row in rows[1:])
    text = written.decode("utf-8")
    for private in (pupil.family_name, pupil.given_name, "Бөгде", "құпия", "сөзім"):
        assert private not in text


def test_a_whole_chain_and_a_broken_one(busy: Vault):
    lines = access_log.count(busy.db)
    assert audit.check_chain(busy) == audit.ChainReport(lines, None, None)
    busy.db.execute("DROP TRIGGER access_log_is_never_changed")
    busy.db.execute("UPDATE access_log SET at = '2020-01-01T00:00:00+00:00' WHERE seq = 4")
    assert audit.check_chain(busy) == audit.ChainReport(lines, 4, None)


def test_every_action_has_a_kind():
    assert {audit.kind_of(action) for action in Action} == set(Kind)
    assert audit.kind_of("handover.given") is Kind.OUT
    assert audit.kind_of("note.private_opened") is audit.kind_of("note.history_read") is Kind.LOOKS
    assert audit.kind_of("bin.emptied") is Kind.CHANGES


def test_a_target_that_was_erased_keeps_its_line(busy: Vault, case: Casefile, clock_now: datetime):
    with busy.transaction() as db:
        access_log.record(db, Action.NOTE_SIGNED, Target.NOTE, "gone", clock_now)
    line = audit.list_lines(busy, AuditQuery()).lines[0]
    assert (line.target_id, line.case_number, line.pupil) == ("gone", "", "")
    assert notes.open_draft(busy, case.id) is None
