"""Cover for a time: shown until its day, hidden after it, given back with what was written, never counted here."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.domain.clock import Month
from desktop_app.domain.errors import NotFound
from desktop_app.domain.handover import CoverEnded, CoverIsOver, HandoverState, Purpose
from desktop_app.domain.ids import CaseId
from desktop_app.domain.note import ContactForm, NoteContent, Tier
from desktop_app.domain.summary import Slot
from desktop_app.domain.today import TodayKind
from desktop_app.services import cases, handover, notes, search, taking_in, today, vault_check
from desktop_app.vault import access_log, ledger
from desktop_app.vault.access_log import Target
from desktop_app.vault.session import Vault
from tests import two_psychologists as two

DAY = timedelta(days=1)
END = date(2026, 12, 10)
AFTER = datetime.fromisoformat("2026-12-11T05:00:00+00:00")
Pair = tuple[Vault, Vault]


@pytest.fixture
def pair(tmp_path: Path, clock_now: datetime) -> Iterator[Pair]:
    with two.two_vaults(tmp_path, clock_now) as both:
        yield both


def covered(pair: Pair, now: datetime, ends_on: date = END) -> CaseId:
    giver, taker = pair
    case = two.case(giver, now)
    two.sign(giver, case.id, "Иесінің жазбасы", now)
    two.take(taker, two.give(giver, taker, now, case.id, purpose=Purpose.COVER, ends_on=ends_on), now)
    return case.id


def test_on_its_last_day_a_cover_is_there_and_on_the_next_it_is_not(pair: Pair, clock_now: datetime) -> None:
    taker = pair[1]
    case_id = covered(pair, clock_now)
    last = AFTER - DAY
    assert [row.case.id for row in cases.list_cases(taker, last)] == [case_id]
    assert search.search(taker, "иесінің")
    draft = notes.start_draft(
        taker, case_id, NoteContent(last, 5, ContactForm.PHONE, Tier.OFFICIAL, "ұмытылған нобай", ""), last
    )
    assert [item.kind for item in today.today(taker, AFTER).items] == [TodayKind.BACKUP_OLD]  # nothing of the case
    for refused in (
        lambda: cases.read_card(taker, case_id, AFTER),
        lambda: notes.timeline(taker, case_id, AFTER),
        lambda: cases.add_concern(taker, case_id, "oop", AFTER),
        lambda: cases.reopen_case(taker, case_id, AFTER),
        lambda: notes.sign_note(taker, draft.id, AFTER),
        lambda: notes.start_draft(taker, case_id, draft.content, AFTER),
    ):
        with pytest.raises(CoverEnded) as told:
            refused()
        assert told.value.details == {"day": "11.12.2026"}
    assert cases.list_cases(taker, AFTER, include_closed=True) == ()
    assert search.search(taker, "иесінің") == ()
    assert search.search(taker, "нобай") == ()
    assert [hit.kind.value for hit in search.search(taker, "Үлгіқызы")] == ["student"]
    log = [line.action for line in access_log.lines(taker.db, Target.CASE, case_id)]
    assert log.count("handover.expired") == 1
    (line,) = handover.packages(taker, AFTER)
    assert (line.ended, line.ends_on) == (1, END)
    assert vault_check.verify(taker).ok


def test_a_clock_set_back_brings_nothing_back(pair: Pair, clock_now: datetime) -> None:
    taker = pair[1]
    case_id = covered(pair, clock_now)
    assert cases.list_cases(taker, AFTER) == ()
    assert cases.list_cases(taker, clock_now) == ()
    with pytest.raises(CoverEnded):
        cases.read_card(taker, case_id, clock_now)


def test_a_new_package_extends_a_cover(pair: Pair, clock_now: datetime) -> None:
    giver, taker = pair
    case_id = covered(pair, clock_now)
    assert cases.list_cases(taker, AFTER) == ()
    later = date(2027, 1, 15)
    two.take(taker, two.give(giver, taker, AFTER, case_id, purpose=Purpose.COVER, ends_on=later), AFTER)
    assert [row.case.id for row in cases.list_cases(taker, AFTER)] == [case_id]
    assert two.bodies(taker, case_id, AFTER) == ["Иесінің жазбасы"]
    assert len(search.search(taker, "иесінің")) == 1
    assert vault_check.verify(taker).ok


def test_what_the_cover_wrote_comes_back_once(pair: Pair, clock_now: datetime) -> None:
    giver, taker = pair
    case_id = covered(pair, clock_now)
    mine = two.sign(taker, case_id, "Ауыстырушының жазбасы", clock_now + DAY)
    two.sign(taker, case_id, "жеке", clock_now + DAY, tier=Tier.PRIVATE)
    own = notes.timeline(taker, case_id, clock_now + DAY)[-1]
    notes.add_addendum(taker, own.id, "Ауыстырушының толықтыруы", clock_now + DAY)
    package = next(line.id for line in handover.packages(taker, clock_now))
    back = handover.give_back(taker, package, AFTER)  # also after the end: nothing written is lost
    (arriving,) = taking_in.look_in(giver, back.data, AFTER).cases
    assert (arriving.is_here, arriving.notes) == (True, 1)
    taking_in.accept(giver, back.data, {}, AFTER)
    assert two.bodies(giver, case_id, AFTER) == ["Ауыстырушының жазбасы", "Иесінің жазбасы"]
    told = {note.content.body: note.author for note in notes.timeline(giver, case_id, AFTER)}
    assert told == {"Ауыстырушының жазбасы": "Үлгі Алушы, № 2 үлгі мектебі", "Иесінің жазбасы": ""}
    original = next(note for note in notes.timeline(giver, case_id, AFTER) if not note.author)
    assert [(one.body, bool(one.author)) for one in original.addenda] == [("Ауыстырушының толықтыруы", True)]
    again = handover.give_back(taker, package, AFTER)
    taking_in.accept(giver, again.data, {}, AFTER)
    assert len(notes.timeline(giver, case_id, AFTER)) == 2
    assert cases.read_card(giver, case_id, AFTER).case.closed_on is None
    assert mine.content_hash in {note.content_hash for note in notes.timeline(giver, case_id, AFTER)}
    assert vault_check.verify(giver).ok


def test_a_cover_goes_back_to_its_owner_and_to_nobody_else(pair: Pair, clock_now: datetime, tmp_path: Path) -> None:
    taker = pair[1]
    case_id = covered(pair, clock_now)
    assert handover.choices(taker, clock_now) == ()
    with two.two_vaults(tmp_path / "third", clock_now) as (third, _):
        two.introduce(taker, third, clock_now)
        for purpose in (Purpose.HANDOVER, Purpose.RETURN):
            with pytest.raises(NotFound):
                two.give(taker, third, clock_now, case_id, purpose=purpose)


def test_a_package_of_another_sender_cannot_end_what_is_ours(pair: Pair, clock_now: datetime, tmp_path: Path) -> None:
    """A colleague who was given a case for good tries to turn it into a cover with an end in the giver's vault."""
    giver, taker = pair
    case = two.case(giver, clock_now)
    two.take(taker, two.give(giver, taker, clock_now, case.id), clock_now)
    hostile = two.give(taker, giver, clock_now, case.id, purpose=Purpose.COVER, ends_on=date(2026, 11, 24))
    taking_in.accept(giver, hostile, {}, clock_now)
    assert [row.case.id for row in cases.list_cases(giver, AFTER)] == [case.id]


def test_a_cover_that_is_over_is_not_taken_in(pair: Pair, clock_now: datetime) -> None:
    giver, taker = pair
    case = two.case(giver, clock_now)
    data = two.give(giver, taker, clock_now, case.id, purpose=Purpose.COVER, ends_on=END)
    with pytest.raises(CoverIsOver):
        two.take(taker, data, AFTER)
    receipt = taking_in.decline(taker, data, "", AFTER)
    assert handover.take_receipt(giver, receipt, AFTER).state is HandoverState.DECLINED


def counted(vault: Vault, *months: str) -> list[tuple[str, str]]:
    """(slot, code) of everything that these months would count."""
    found = []
    for month in months:
        for slot, events in ledger.events(vault.db, Month.parse(month)).items():
            found += [(slot.value, event.code) for event in events]
    return sorted(found)


MONTHS = ("2026-11", "2026-12", "2027-01", "2027-05", "2027-09", "2027-10")


@pytest.mark.parametrize("purpose", [Purpose.HANDOVER, Purpose.MOVED])
def test_a_case_for_good_counts_here_from_the_next_school_year(
    pair: Pair, clock_now: datetime, purpose: Purpose
) -> None:
    giver, taker = pair
    case = two.case(giver, clock_now)
    cases.add_concern(giver, case.id, "mh_suic", clock_now, is_acute=True)
    two.take(taker, two.give(giver, taker, clock_now, case.id, purpose=purpose), clock_now)
    cases.add_concern(taker, case.id, "mh_selfharm", clock_now + 10 * DAY, is_acute=True)
    cases.close_case(taker, case.id, "", clock_now + 11 * DAY)
    fresh = cases.open_case(taker, case.student_id, "oop", clock_now + 20 * DAY)  # the same pupil, the same year
    assert counted(taker, *MONTHS) == []
    next_year = datetime.fromisoformat("2027-09-10T05:00:00+00:00")
    cases.add_concern(taker, fresh.id, "mh_suic", next_year, is_acute=True)
    assert counted(taker, *MONTHS) == [(Slot.ACUTE.value, "mh_suic")]
    assert counted(giver, *MONTHS) == [(Slot.ACUTE.value, "mh_suic"), (Slot.CONCERN.value, "bul_peer")]


def test_a_cover_never_counts_here_and_what_it_found_counts_at_home(pair: Pair, clock_now: datetime) -> None:
    giver, taker = pair
    case_id = covered(pair, clock_now, date(2027, 12, 31))
    cases.add_concern(taker, case_id, "mh_suic", datetime.fromisoformat("2027-09-10T05:00:00+00:00"), is_acute=True)
    own = two.case(taker, clock_now, "Басқақызы", "oop")
    assert counted(taker, *MONTHS) == [(Slot.CONCERN.value, "oop")]
    when = datetime.fromisoformat("2027-10-01T05:00:00+00:00")
    back = handover.give_back(taker, next(line.id for line in handover.packages(taker, when)), when)
    taking_in.accept(giver, back.data, {}, when)
    assert counted(giver, *MONTHS) == [(Slot.ACUTE.value, "mh_suic"), (Slot.CONCERN.value, "bul_peer")]
    assert own.number == "S-002"


def test_without_any_package_everything_counts_as_before(pair: Pair, clock_now: datetime) -> None:
    giver = pair[0]
    case = two.case(giver, clock_now)
    cases.add_concern(giver, case.id, "mh_suic", clock_now, is_acute=True)
    assert counted(giver, "2026-11") == [(Slot.ACUTE.value, "mh_suic"), (Slot.CONCERN.value, "bul_peer")]
