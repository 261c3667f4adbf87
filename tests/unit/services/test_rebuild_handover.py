"""A damaged vault with notes of a colleague: what is not one's own never passes for it when it is rebuilt."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.domain.clock import school_day
from desktop_app.domain.handover import Purpose, WithholdReason
from desktop_app.services import cover, notes, repair, search, unlock, vault_check
from desktop_app.services.repair import Outcome
from desktop_app.vault import search_index
from tests import two_psychologists as two
from tests.unit.services.test_rebuild import FIRST_AND_LAST, LOG, NOTE_INDEX, NOTES, _damage, _flip


def test_of_a_lost_note_that_came_from_a_colleague_nothing_is_left(tmp_path: Path, clock_now: datetime):
    with two.two_vaults(tmp_path, clock_now) as (giver, taker):
        case = two.case(giver, clock_now)
        for number in range(40):
            two.sign(giver, case.id, f"әңгіме {number} " + "сабақта үнсіз отырды " * 30, clock_now)
        two.take(taker, two.give(giver, taker, clock_now, case.id), clock_now)
        held_back = [(note.id, WithholdReason.OTHER) for note in notes.timeline(taker, case.id, clock_now)]
        two.give(taker, giver, clock_now, case.id, notes=tuple(held_back))
        _damage(taker, NOTES, *FIRST_AND_LAST, NOTE_INDEX, LOG)
        again = unlock.open_vault(taker.place, two.PASSPHRASE, clock_now)
        assert repair.repair(again, clock_now).outcome is Outcome.REBUILT
        assert vault_check.verify(again).ok
        left = notes.timeline(again, case.id, clock_now)
        assert 0 < len(left) < 40
        assert {note.author for note in left} == {"Үлгі Беруші, № 1 үлгі мектебі"}
        for table in ("received_note", "handover_withheld"):
            assert again.db.value(f"SELECT count(*) FROM {table}") == len(left)
        again.close()


@pytest.mark.parametrize("what", ["received_case", "received_note", "received_concern", "handover"])
def test_what_is_not_ones_own_never_passes_for_it(tmp_path: Path, clock_now: datetime, what: str):
    with two.two_vaults(tmp_path, clock_now) as (giver, taker):
        case = two.case(giver, clock_now)
        two.sign(giver, case.id, "жазба", clock_now)
        two.take(taker, two.give(giver, taker, clock_now, case.id), clock_now)
        two.give(taker, giver, clock_now, case.id)
        page = int(taker.db.value("SELECT rootpage FROM sqlite_master WHERE name = ?", (what,)))
        taker.close()
        _flip(taker.place, page)
        again = unlock.open_vault(taker.place, two.PASSPHRASE, clock_now)
        assert repair.repair(again, clock_now).outcome is Outcome.RESTORE
        again.close()


def test_a_cover_that_is_over_stays_out_of_the_index_that_is_made_anew(tmp_path: Path, clock_now: datetime):
    with two.two_vaults(tmp_path, clock_now) as (giver, taker):
        case = two.case(giver, clock_now)
        two.sign(giver, case.id, "үнсіз отырды", clock_now)
        day = school_day(clock_now)
        two.take(taker, two.give(giver, taker, clock_now, case.id, purpose=Purpose.COVER, ends_on=day), clock_now)
        later = clock_now + timedelta(days=1)
        assert search.search(taker, "үнсіз")
        cover.end_what_is_over(taker, later)
        with taker.transaction() as db:
            search_index.rebuild(db)
        assert search.search(taker, "үнсіз") == ()
        assert vault_check.verify(taker).ok
