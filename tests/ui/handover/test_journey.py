"""Two psychologists hand cases over on their screens: give, take in, receipt, cover, decline; both logs tell it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.services import audit, cases, notes, students
from desktop_app.services.unlock import Vault
from tests import two_psychologists as two
from tests.ui.handover.conftest import Person
from ui.settings.handover.section import PACKAGES, TAKE

Pair = tuple[Person, Person]


def tick(person: Person, number: str) -> Any:
    """The case of this number, with the space bar."""
    give = person.desk.section.give
    person.until(lambda: give.model.rowCount())
    rows = [row.case.number for row in give.model.rows()]
    give.table.selectRow(rows.index(number))
    QTest.keyClick(give.table, Qt.Key.Key_Space)
    return give.model.rows()[rows.index(number)]


def seal(person: Person, file: Path) -> str:
    """From what is chosen to the file; what would go, as it was told before."""
    give = person.desk.section.give
    give.look.click()
    person.until(lambda: not give.going.isHidden())
    told = give.going.text()
    give.going.seal.click()
    person.choose_file(file)
    assert "sealed and saved" in person.said(give)
    return told


def open_file(person: Person, file: Path) -> None:
    person.enter(TAKE)
    person.desk.section.take.open.click()
    person.choose_file(file)


def take_in(person: Person, file: Path, receipt: Path) -> None:
    """Accepted as it is offered; the receipt saved."""
    take = person.desk.section.take
    open_file(person, file)
    person.until(lambda: take.accept.isVisible() and take.accept.isEnabled())
    take.accept.click()
    assert "in your vault" in person.said(take)
    take.message.action.click()
    person.choose_file(receipt)
    person.until(receipt.is_file)
    person.until(lambda: "receipt is saved" in take.message.text())


def hear(person: Person, receipt: Path) -> str:
    open_file(person, receipt)
    return person.said(person.desk.section.take)


def states(person: Person) -> list[str]:
    person.enter(PACKAGES)
    model = person.desk.section.packages.model
    return [" | ".join(model.index(row, column).data() for column in range(6)) for row in range(model.rowCount())]


def told(vault: Vault) -> list[str]:
    """The access log as a person reads it: code and case, the oldest first."""
    lines = audit.list_lines(vault, audit.AuditQuery(), limit=100).lines
    return [f"{line.action} {line.case_number}".strip() for line in reversed(lines) if "handover" in line.action]


def test_given_with_something_left_out_taken_in_answered_and_told_by_both_logs(people: Pair, tmp_path: Path) -> None:
    giver, taker = people
    give = giver.desk.section.give
    row = tick(giver, "S-002")
    giver.do(two.sign, row.case.id, "Тек осында", giver.at)
    give.purpose.button("handover").click()
    give.withhold.click()
    notes_model = give.withholding.model
    giver.until(lambda: notes_model.rowCount() == 2)
    at = [choice.beginning for choice in notes_model.rows()].index("Тек осында")
    give.withholding.reason.set_value("harm")
    give.withholding.table.selectRow(at)
    QTest.keyClick(give.withholding.table, Qt.Key.Key_Space)
    file, receipt = tmp_path / "to-colleague.senim-handover", tmp_path / "answer.senim-receipt"
    told_before = seal(giver, file)
    assert told_before == "To: Үлгі Алушы · № 2 үлгі мектебі For good · 1 case · 1 note · 1 note stays here"
    assert give.chosen() == ()  # the next one begins empty

    take = taker.desk.section.take
    open_file(taker, file)
    taker.until(lambda: take.accept.isVisible())
    assert "1 note – fear of harm" in take._left_out.text()
    assert taker.do(students.count_students) == 0
    take.away.click()
    take_in(taker, file, receipt)
    (arrived,) = taker.do(cases.list_cases, taker.at)
    assert [one.content.body for one in taker.do(notes.timeline, arrived.case.id, taker.at)] == ["Жазба 1"]
    assert {"students", "cases"} <= set(taker.told.changed)

    assert "no receipt yet" in states(giver)[0]
    assert "has taken the cases in" in hear(giver, receipt)
    assert states(giver)[0] == "23.11.2026 | given | Үлгі Алушы | For good | 1 | accepted 23.11.2026"
    assert states(taker)[0].startswith("23.11.2026 | taken in | Үлгі Беруші | For good | 1 | ")
    assert giver.do(told) == ["handover.given", "handover.given S-002", "handover.receipt_taken"]
    assert taker.do(told) == ["handover.taken S-001", "handover.taken"]


def test_a_cover_ends_on_its_day_and_what_was_written_comes_back(people: Pair, tmp_path: Path) -> None:
    giver, taker = people
    give = giver.desk.section.give
    row = tick(giver, "S-001")
    give.ends_on.set_day(date(2026, 12, 10))
    file, receipt, back = (tmp_path / name for name in ("a.senim-handover", "a.senim-receipt", "back.senim-handover"))
    assert "until 10.12.2026" in seal(giver, file)
    take_in(taker, file, receipt)
    hear(giver, receipt)
    taker.do(two.sign, row.case.id, "Алмастырғанда жазылды", taker.at)

    taker.at = giver.at = taker.at + timedelta(days=18)
    assert "ended on 10.12.2026" in states(taker)[0]
    assert taker.do(cases.list_cases, taker.at, include_closed=True) == ()
    packages = taker.desk.section.packages
    assert packages.back.isVisible()
    packages.back.click()
    taker.choose_file(back)
    assert "sealed and saved" in taker.said(packages)

    open_file(giver, back)
    take = giver.desk.section.take
    giver.until(lambda: take.accept.isVisible() and take.accept.isEnabled())
    assert take.model.index(0, take.model.columnCount() - 1).data() == "already here, 1 new note"
    take.accept.click()
    assert "in your vault" in giver.said(take)
    written = [one.content.body for one in giver.do(notes.timeline, row.case.id, giver.at)]
    assert sorted(written) == ["Алмастырғанда жазылды", "Жазба 0"]
    assert "handover.expired S-001" in taker.do(told)


def test_a_cover_that_ran_out_on_the_way_is_not_taken_in_and_can_be_declined(people: Pair, tmp_path: Path) -> None:
    giver, taker = people
    tick(giver, "S-001")
    file = tmp_path / "late.senim-handover"
    giver.desk.section.give.ends_on.set_day(date(2026, 11, 23))  # today
    seal(giver, file)
    taker.at += timedelta(days=1)
    take = taker.desk.section.take
    open_file(taker, file)
    taker.until(lambda: take.accept.isVisible() and take.accept.isEnabled())
    take.accept.click()
    assert "last day of this cover has passed" in taker.said(take)
    assert taker.do(students.count_students) == 0
    assert take.decline.isVisible()


def test_declined_with_a_reason_that_the_sender_reads(people: Pair, tmp_path: Path) -> None:
    giver, taker = people
    tick(giver, "S-003")
    file, receipt = tmp_path / "x.senim-handover", tmp_path / "x.senim-receipt"
    seal(giver, file)
    take = taker.desk.section.take
    open_file(taker, file)
    taker.until(lambda: take.decline.isVisible())
    take.decline.click()
    assert take.reason.hasFocus() or take.reason.isVisible()
    QTest.keyClicks(take.reason, "Not our school")
    take.decline_now.click()
    assert "Declined" in taker.said(take)
    take.message.action.click()
    taker.choose_file(receipt)
    taker.until(receipt.is_file)
    assert taker.do(students.count_students) == 0
    assert hear(giver, receipt) == "Үлгі Алушы · № 2 үлгі мектебі has declined the cases. Not our school"
    assert "declined 23.11.2026: Not our school" in states(giver)[0]


def test_the_pupil_is_decided_by_the_person_when_the_register_has_a_namesake(people: Pair, tmp_path: Path) -> None:
    giver, taker = people
    known = taker.do(two.pupil, taker.at, "Улгикызы")
    tick(giver, "S-001")
    file = tmp_path / "x.senim-handover"
    seal(giver, file)
    take = taker.desk.section.take
    open_file(taker, file)
    taker.until(lambda: take.accept.isVisible())
    assert not take.accept.isEnabled()
    assert take._waiting.text() == "1 pupil still to be decided"
    take.pupil.set_value(known.id)
    assert take.accept.isEnabled()
    take.accept.click()
    taker.said(take)
    assert taker.do(students.count_students) == 1
    (row,) = taker.do(cases.list_cases, taker.at)
    assert row.student.id == known.id


def test_a_pupil_who_changes_school_leaves_this_register_if_so_wished(people: Pair, tmp_path: Path) -> None:
    giver = people[0]
    give = giver.desk.section.give
    row = tick(giver, "S-001")
    give.purpose.button("moved").click()
    assert not give.marks_left.isHidden()
    give.marks_left.setChecked(True)
    seal(giver, tmp_path / "x.senim-handover")
    assert giver.do(students.read_student, row.case.student_id).left_on == date(2026, 11, 23)
    assert "students" in giver.told.changed


def test_who_cancels_the_place_has_given_nothing(people: Pair) -> None:
    giver = people[0]
    give = giver.desk.section.give
    tick(giver, "S-001")
    give.look.click()
    giver.until(lambda: not give.going.isHidden())
    give.going.seal.click()
    giver.file_dialog().reject()
    assert states(giver) == []
    assert len(give.chosen()) == 1


def test_a_file_that_cannot_be_written_is_held_until_there_is_a_place_for_it(people: Pair, tmp_path: Path) -> None:
    giver, taker = people
    give = giver.desk.section.give
    tick(giver, "S-001")
    give.look.click()
    giver.until(lambda: not give.going.isHidden())
    give.going.seal.click()
    giver.file_dialog().reject()
    gone = tmp_path / "gone"
    giver.desk.give.saving.place_chosen(str(gone / "x.senim-handover"))
    giver.said(give)
    assert give.message.action.text() == "Choose another place…"
    give.look.click()  # whoever goes on meanwhile does not lose it
    assert give.message.action.isVisible()
    give.message.action.click()
    file = tmp_path / "x.senim-handover"
    giver.choose_file(file)
    giver.until(lambda: "sealed and saved" in give.message.text())
    assert len(states(giver)) == 1
    take_in(taker, file, tmp_path / "x.senim-receipt")


def test_from_the_page_of_a_case_it_is_chosen_already(people: Pair, clock_now: datetime) -> None:
    giver = people[0]
    row = giver.do(cases.list_cases, clock_now)[1]
    giver.presenter.enter(f"handover/{row.case.id}")
    give = giver.desk.section.give
    giver.until(lambda: give.chosen() == (row.case.id,))
    assert give.look.isEnabled()
