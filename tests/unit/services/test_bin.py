"""The bin: a discarded draft waits thirty days, comes back whole, and leaves only under a clock that is believed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from desktop_app.domain.casefile import Casefile
from desktop_app.domain.errors import CaseIsClosed, NotFound
from desktop_app.domain.ids import NoteId
from desktop_app.domain.note import NoteContent, Tier
from desktop_app.services import bin as bins
from desktop_app.services import cases, notes, vault_check
from desktop_app.vault import access_log, note_versions, purge
from desktop_app.vault.access_log import Target
from desktop_app.vault.session import Vault

Writes = Callable[..., NoteContent]
DAY = timedelta(days=1)


@pytest.fixture
def thrown(vault: Vault, case: Casefile, written: Writes, clock_now: datetime) -> NoteId:
    """A draft in the bin; the bin is looked after today."""
    draft = notes.start_draft(vault, case.id, written("Ол үндемеді", "Қорқамын", tier=Tier.PRIVATE), clock_now)
    notes.discard_draft(vault, draft.id, clock_now)
    bins.empty_old(vault, clock_now)
    return draft.id


def _ids(vault: Vault, now: datetime) -> list[NoteId]:
    return [line.id for line in bins.list_bin(vault, now).lines]


def _each_day(vault: Vault, first: datetime, days: int) -> int:
    """A vault unlocked every day; how many drafts left the bin."""
    return sum(bins.empty_old(vault, first + DAY * day) for day in range(days))


def test_a_discarded_draft_lies_in_the_bin_and_no_longer_in_its_case(
    vault: Vault, case: Casefile, thrown: NoteId, clock_now: datetime
):
    assert notes.timeline(vault, case.id, clock_now) == ()
    (line,) = bins.list_bin(vault, clock_now).lines
    assert (line.id, line.case_number, line.content.body, line.content.tier) == (
        thrown,
        "S-001",
        "Ол үндемеді",
        Tier.PRIVATE,
    )
    assert line.student.given_name == "Әсел"
    assert (line.kept_until - clock_now.date()).days == 30
    assert cases.read_card(vault, case.id, clock_now).unsigned_drafts == 0
    assert vault_check.verify(vault).ok


def test_it_comes_back_whole_and_says_so_in_the_log(vault: Vault, case: Casefile, thrown: NoteId, clock_now: datetime):
    before = bins.list_bin(vault, clock_now).lines[0].content
    assert bins.take_back(vault, thrown, clock_now + DAY) == case.id
    assert _ids(vault, clock_now) == []
    draft = notes.open_draft(vault, case.id)
    assert draft is not None
    assert (draft.id, draft.content, draft.saved_at) == (thrown, before, clock_now + DAY)
    actions = [line.action for line in access_log.lines(vault.db, Target.NOTE, thrown)]
    assert actions == ["draft.discarded", "draft.restored"]
    assert notes.sign_note(vault, thrown, clock_now + DAY).is_signed()
    with pytest.raises(NotFound):
        bins.take_back(vault, thrown, clock_now)


def test_its_history_goes_with_it_and_leaves_with_it(
    vault: Vault, case: Casefile, written: Writes, clock_now: datetime
):
    from desktop_app.domain.note import Kept

    draft = notes.start_draft(vault, case.id, written("бірінші"), clock_now)
    with vault.transaction() as db:
        note_versions.keep(db, draft, Kept.LEFT)
    notes.discard_draft(vault, draft.id, clock_now)
    bins.take_back(vault, draft.id, clock_now)
    assert len(note_versions.of_note(vault.db, draft.id)) == 1
    notes.discard_draft(vault, draft.id, clock_now)
    assert bins.erase_from_bin(vault, [draft.id], clock_now) == 1
    assert note_versions.of_note(vault.db, draft.id) == ()


def test_a_closed_case_and_a_case_with_a_draft_do_not_take_it_back(
    vault: Vault, case: Casefile, thrown: NoteId, written: Writes, clock_now: datetime
):
    other = notes.start_draft(vault, case.id, written("басқа"), clock_now)
    with pytest.raises(bins.CaseHasDraftAlready):
        bins.take_back(vault, thrown, clock_now)
    notes.discard_draft(vault, other.id, clock_now)
    cases.close_case(vault, case.id, "Аяқталды", clock_now)
    with pytest.raises(CaseIsClosed):
        bins.take_back(vault, thrown, clock_now)
    assert _ids(vault, clock_now) == [other.id, thrown]


def test_after_thirty_days_it_leaves_by_itself_and_not_before(vault: Vault, thrown: NoteId, clock_now: datetime):
    assert _each_day(vault, clock_now, 30) == 0
    assert _ids(vault, clock_now) == [thrown]
    assert bins.empty_old(vault, clock_now + 30 * DAY) == 1
    assert _ids(vault, clock_now) == []
    assert purge.is_owed(vault.db)
    assert [line.action for line in access_log.lines(vault.db, Target.NOTE, thrown)][-1] == "bin.emptied"


def test_a_clock_set_forward_empties_nothing(vault: Vault, thrown: NoteId, clock_now: datetime):
    far = clock_now + 90 * DAY
    assert bins.empty_old(vault, far) == 0
    assert bins.list_bin(vault, far).is_waiting
    assert bins.empty_old(vault, clock_now + DAY) == 0  # put right again
    assert not bins.list_bin(vault, clock_now + DAY).is_waiting
    assert _ids(vault, clock_now) == [thrown]
    assert _each_day(vault, clock_now + 2 * DAY, 28) == 0
    assert _ids(vault, clock_now) == [thrown]


def test_a_long_holiday_is_believed_after_three_days(vault: Vault, thrown: NoteId, clock_now: datetime):
    back = clock_now + 83 * DAY
    assert [bins.empty_old(vault, back + DAY * day) for day in range(4)] == [0, 0, 0, 1]
    assert not bins.list_bin(vault, back + 3 * DAY).is_waiting


def test_a_draft_thrown_under_a_clock_set_back_has_its_thirty_days(
    vault: Vault, case: Casefile, written: Writes, thrown: NoteId, clock_now: datetime
):
    long_ago = clock_now - 6000 * DAY  # a dead battery
    draft = notes.start_draft(vault, case.id, written("кеше"), long_ago)
    notes.discard_draft(vault, draft.id, long_ago)
    assert _each_day(vault, clock_now, 29) == 0
    assert set(_ids(vault, clock_now)) == {draft.id, thrown}


def test_a_person_may_erase_what_lies_there_at_once(vault: Vault, thrown: NoteId, clock_now: datetime):
    assert bins.erase_from_bin(vault, [thrown, NoteId("none")], clock_now) == 1
    assert bins.erase_from_bin(vault, [thrown], clock_now) == 0
    assert vault_check.verify(vault).ok
