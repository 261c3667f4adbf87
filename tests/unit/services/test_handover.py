"""Cases given, taken in, answered: what travels, what never does, what both logs tell."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.domain.errors import NotFound
from desktop_app.domain.handover import (
    CoverNeedsEnd,
    GiveOrder,
    HandoverState,
    NotCompared,
    NothingChosen,
    OwnPackage,
    PupilUndecided,
    Purpose,
    ReceiptUnknown,
    TakenAlready,
    WithholdReason,
)
from desktop_app.domain.ids import CaseId
from desktop_app.domain.note import ContactForm, NoteContent, Tier
from desktop_app.services import cases, colleagues, handover, notes, search, students, taking_in, vault_check
from desktop_app.vault import access_log, leaving
from desktop_app.vault.access_log import Target
from desktop_app.vault.session import Vault
from tests import two_psychologists as two

DAY = timedelta(days=1)
Pair = tuple[Vault, Vault]


@pytest.fixture
def pair(tmp_path: Path, clock_now: datetime) -> Iterator[Pair]:
    with two.two_vaults(tmp_path, clock_now) as both:
        yield both


def actions(vault: Vault, target: Target, target_id: str) -> list[str]:
    return [line.action for line in access_log.lines(vault.db, target, target_id)]


def test_a_case_arrives_whole_and_both_logs_tell_it(pair: Pair, clock_now: datetime) -> None:
    giver, taker = pair
    case = two.case(giver, clock_now)
    cases.set_next_step(giver, case.id, "Ата-анамен кездесу", date(2026, 12, 1), clock_now)
    note = two.sign(giver, case.id, "Бала үнсіз отырды", clock_now, quote="Мен барғым келмейді")
    notes.add_addendum(giver, note.id, "Кейінгі сөз", clock_now)
    given = handover.give(giver, two.order(giver, taker, clock_now, case.id), clock_now)
    assert (given.cases, given.notes, given.withheld) == (1, 1, 0)

    preview = taking_in.look_in(taker, given.data, clock_now)
    assert preview.sender.title() == "Үлгі Беруші · № 1 үлгі мектебі"
    assert preview.compared_on == date(2026, 11, 23)
    assert students.count_students(taker) == 0  # looking changes nothing
    receipt = two.take(taker, given.data, clock_now)

    (row,) = cases.list_cases(taker, clock_now)
    assert row.case.id == case.id
    assert row.student.full_name() == "Үлгіқызы Әсел Сынаққызы"
    assert (row.case.main_concern(), row.case.next_step) == ("bul_peer", "Ата-анамен кездесу")
    (taken,) = notes.timeline(taker, case.id, clock_now)
    assert (taken.content, taken.signed_at, taken.content_hash) == (note.content, note.signed_at, note.content_hash)
    assert taken.author == "Үлгі Беруші, № 1 үлгі мектебі"
    assert [added.body for added in taken.addenda] == ["Кейінгі сөз"]
    assert taken.addenda[0].author == taken.author
    assert search.search(taker, "үнсіз")
    assert search.search(taker, "кейінгі")
    assert vault_check.verify(taker).ok

    assert "handover.given" in actions(giver, Target.CASE, case.id)
    assert actions(giver, Target.HANDOVER, given.id) == ["handover.given"]
    assert "handover.taken" in actions(taker, Target.CASE, case.id)
    assert actions(taker, Target.HANDOVER, given.id) == ["handover.taken"]

    assert [line.state for line in handover.packages(giver, clock_now)] == [HandoverState.WAITING]
    line = handover.take_receipt(giver, receipt, clock_now + DAY)
    assert (line.state, line.name) == (HandoverState.ACCEPTED, "Үлгі Алушы")
    assert handover.take_receipt(giver, receipt, clock_now + 2 * DAY) == line
    assert actions(giver, Target.HANDOVER, given.id) == ["handover.given", "handover.receipt_taken"]


def test_a_received_note_is_frozen_as_every_signed_note(pair: Pair, clock_now: datetime) -> None:
    giver, taker = pair
    case = two.case(giver, clock_now)
    note = two.sign(giver, case.id, "Жазба", clock_now)
    two.take(taker, two.give(giver, taker, clock_now, case.id), clock_now)
    with pytest.raises(Exception, match=r"note\.is_signed"):
        notes.save_draft(
            taker, note.id, NoteContent(clock_now, 1, ContactForm.PHONE, Tier.OFFICIAL, "x", ""), clock_now
        )
    added = notes.add_addendum(taker, note.id, "Менің сөзім", clock_now)
    (taken,) = notes.timeline(taker, case.id, clock_now)
    assert [(one.id, one.author) for one in taken.addenda] == [(added.id, "")]


def test_private_notes_drafts_and_what_is_withheld_stay(pair: Pair, clock_now: datetime) -> None:
    giver, taker = pair
    case = two.case(giver, clock_now)
    two.sign(giver, case.id, "ЖҰМЫС-КАНАРЕЙКА", clock_now, tier=Tier.PRIVATE)
    notes.start_draft(
        giver, case.id, NoteContent(clock_now, 5, ContactForm.PHONE, Tier.OFFICIAL, "НОБАЙ", ""), clock_now
    )
    own = two.sign(giver, case.id, "ӨЗІ-АЙТАДЫ", clock_now)
    two.sign(giver, case.id, "АТА-АНА", clock_now, form=ContactForm.PARENT)
    two.sign(giver, case.id, "барады", clock_now, form=ContactForm.TEACHER)
    choices = handover.note_choices(giver, (case.id,), clock_now)
    assert {choice.beginning for choice in choices} == {"ӨЗІ-АЙТАДЫ", "АТА-АНА", "барады"}
    given = handover.give(
        giver,
        two.order(
            giver,
            taker,
            clock_now,
            case.id,
            kinds=((ContactForm.PARENT, WithholdReason.HARM),),
            notes=((own.id, WithholdReason.OWN_WORDS),),
        ),
        clock_now,
    )
    assert (given.notes, given.withheld) == (1, 2)
    (arriving,) = taking_in.look_in(taker, given.data, clock_now).cases
    assert arriving.withheld == ((WithholdReason.OWN_WORDS, 1), (WithholdReason.HARM, 1))
    two.take(taker, given.data, clock_now)
    assert two.bodies(taker, case.id, clock_now) == ["барады"]
    kept = giver.db.rows("SELECT note_id, reason FROM handover_withheld WHERE handover_id = ?", (given.id,))
    assert (own.id, "own_words") in [tuple(row) for row in kept]


def test_a_person_decides_who_the_pupil_is(pair: Pair, clock_now: datetime) -> None:
    giver, taker = pair
    case = two.case(giver, clock_now)
    two.sign(giver, case.id, "Жазба", clock_now)
    known = two.pupil(taker, clock_now, "Улгикызы")  # a register typed without Kazakh letters
    two.pupil(taker, clock_now, "Басқақызы")
    data = two.give(giver, taker, clock_now, case.id)
    (arriving,) = taking_in.look_in(taker, data, clock_now).cases
    assert [one.id for one in arriving.likely] == [known.id]
    with pytest.raises(PupilUndecided):
        taking_in.accept(taker, data, {}, clock_now)
    assert cases.list_cases(taker, clock_now) == ()
    two.same_pupil(taker, data, known.id, clock_now)
    assert students.count_students(taker) == 2
    (row,) = cases.list_cases(taker, clock_now)
    assert row.student.id == known.id


def test_a_pupil_with_an_open_case_goes_on_in_it(pair: Pair, clock_now: datetime) -> None:
    giver, taker = pair
    case = two.case(giver, clock_now)
    note = two.sign(giver, case.id, "Жазба", clock_now)
    own = two.case(taker, clock_now, concern="oop")
    two.same_pupil(taker, two.give(giver, taker, clock_now, case.id), own.student_id, clock_now)
    (row,) = cases.list_cases(taker, clock_now, include_closed=True)
    assert (row.case.id, [one.code for one in row.case.concerns]) == (own.id, ["oop", "bul_peer"])
    (taken,) = notes.timeline(taker, own.id, clock_now)
    assert taken.content_hash != note.content_hash  # this vault's hash is over this vault's case
    (on,) = leaving.of_case(taker.db, own.id)
    assert (on.id, on.sent.id, on.sent.case_id, on.sent.content_hash) == (taken.id, note.id, case.id, note.content_hash)
    assert vault_check.verify(taker).ok


def test_a_received_note_that_was_changed_since_is_found_by_the_hash_its_author_signed(
    pair: Pair, clock_now: datetime
) -> None:
    giver, taker = pair
    case = two.case(giver, clock_now)
    note = two.sign(giver, case.id, "Жазба", clock_now)
    notes.add_addendum(giver, note.id, "Кейінгі сөз", clock_now)
    two.take(taker, two.give(giver, taker, clock_now, case.id), clock_now)
    assert vault_check.verify(taker).ok
    for table, column in (("received_note", "origin_hash"), ("received_addendum", "origin_hash")):
        trigger = "received_note_stays_as_it_came" if table == "received_note" else "received_addendum_stays_as_it_came"
        taker.db.execute("SAVEPOINT tried")
        taker.db.execute(f"DROP TRIGGER {trigger}")
        taker.db.execute(f"UPDATE {table} SET {column} = ?", ("0" * 64,))
        assert vault_check.verify(taker).problems == ("signed_note_changed",)
        taker.db.execute("ROLLBACK TO tried")
        taker.db.execute("RELEASE tried")
    assert vault_check.verify(taker).ok


def test_the_same_package_twice_and_its_own_sender(pair: Pair, clock_now: datetime) -> None:
    giver, taker = pair
    case = two.case(giver, clock_now)
    data = two.give(giver, taker, clock_now, case.id)
    two.take(taker, data, clock_now)
    for again in (taking_in.look_in, taking_in.decline):
        with pytest.raises(TakenAlready):
            again(taker, data, *(["x"] if again is taking_in.decline else []), clock_now)
    with pytest.raises(OwnPackage):
        colleagues.read_key(giver, colleagues.key_file(giver, clock_now), clock_now)


def test_declining_leaves_nothing_but_the_fact(pair: Pair, clock_now: datetime) -> None:
    giver, taker = pair
    case = two.case(giver, clock_now)
    data = two.give(giver, taker, clock_now, case.id)
    receipt = taking_in.decline(taker, data, "Бұл оқушы басқа мектепте", clock_now)
    assert cases.list_cases(taker, clock_now, include_closed=True) == ()
    assert students.count_students(taker) == 0
    assert actions(taker, Target.HANDOVER, handover.packages(taker, clock_now)[0].id) == ["handover.declined"]
    line = handover.take_receipt(giver, receipt, clock_now)
    assert (line.state, line.reason) == (HandoverState.DECLINED, "Бұл оқушы басқа мектепте")


def test_a_receipt_of_somebody_else_proves_nothing(pair: Pair, clock_now: datetime, tmp_path: Path) -> None:
    giver, taker = pair
    case = two.case(giver, clock_now)
    data = two.give(giver, taker, clock_now, case.id)
    with two.two_vaults(tmp_path / "others", clock_now) as (stranger, _):
        two.introduce(stranger, taker, clock_now)
        two.introduce(taker, stranger, clock_now)
        forged = two.take(taker, two.give(stranger, taker, clock_now, two.case(stranger, clock_now).id), clock_now)
        with pytest.raises(Exception, match=r"handover\.for_somebody_else"):
            handover.take_receipt(giver, forged, clock_now)
        two.introduce(giver, stranger, clock_now)
        two.introduce(stranger, giver, clock_now)
        other = two.give(giver, stranger, clock_now, case.id)
        right = two.take(stranger, other, clock_now)
        assert handover.take_receipt(giver, right, clock_now).state is HandoverState.ACCEPTED
    restored = [line.state for line in handover.packages(giver, clock_now)]
    assert sorted(restored) == [HandoverState.ACCEPTED, HandoverState.WAITING]
    assert data


def test_a_receipt_for_no_package_of_mine(pair: Pair, clock_now: datetime) -> None:
    giver, taker = pair
    case = two.case(giver, clock_now)
    data = two.give(giver, taker, clock_now, case.id)
    receipt = two.take(taker, data, clock_now)
    with giver.transaction() as db:
        db.execute("DROP TRIGGER handover_is_never_deleted")
        db.execute("DELETE FROM handover")
    with pytest.raises(ReceiptUnknown):
        handover.take_receipt(giver, receipt, clock_now)


def test_what_giving_refuses(pair: Pair, clock_now: datetime) -> None:
    giver, taker = pair
    case = two.case(giver, clock_now)
    refused: list[tuple[type[Exception], GiveOrder]] = [
        (NothingChosen, two.order(giver, taker, clock_now)),
        (CoverNeedsEnd, two.order(giver, taker, clock_now, case.id, purpose=Purpose.COVER)),
        (
            CoverNeedsEnd,
            two.order(giver, taker, clock_now, case.id, purpose=Purpose.COVER, ends_on=date(2026, 11, 22)),
        ),
        (NotCompared, GiveOrder("0", Purpose.HANDOVER, (case.id,))),
        (NotFound, two.order(giver, taker, clock_now, CaseId("none"))),
        (NotFound, two.order(giver, taker, clock_now, case.id, purpose=Purpose.RETURN)),
    ]
    for error, order in refused:
        with pytest.raises(error):
            handover.give(giver, order, clock_now)
    assert handover.packages(giver, clock_now) == ()


def test_a_sender_who_was_never_compared(pair: Pair, clock_now: datetime) -> None:
    giver, taker = pair
    case = two.case(giver, clock_now)
    data = two.give(giver, taker, clock_now, case.id)
    with taker.transaction() as db:
        db.execute("DELETE FROM colleague")
    assert taking_in.look_in(taker, data, clock_now).compared_on is None
    chosen = {case.id: taking_in.NEW_PUPIL}
    with pytest.raises(NotCompared):
        taking_in.accept(taker, data, chosen, clock_now)
    taking_in.accept(taker, data, chosen, clock_now, is_compared=True)
    assert len(colleagues.colleagues(taker)) == 1


def test_a_pupil_who_changes_school_can_be_marked_as_left(pair: Pair, clock_now: datetime) -> None:
    giver, taker = pair
    case = two.case(giver, clock_now)
    two.take(taker, two.give(giver, taker, clock_now, case.id, purpose=Purpose.MOVED, marks_left=True), clock_now)
    assert students.read_student(giver, case.student_id).left_on == date(2026, 11, 23)
    assert students.read_student(taker, case.student_id).left_on is None
