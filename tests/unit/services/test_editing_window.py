"""A draft that has stood for the whole window is signed at the opening, as it stands, and not a minute before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from desktop_app.domain.casefile import Casefile
from desktop_app.domain.errors import NoteIsSigned
from desktop_app.domain.note import NoteContent, Tier
from desktop_app.services import bin as bins
from desktop_app.services import editing_window, notes, search, unlock, vault_check
from desktop_app.services.editing_window import BY_HAND
from desktop_app.services.freezing import ClockJumped
from desktop_app.services.vault_thread import VaultThread
from desktop_app.vault import access_log
from desktop_app.vault.access_log import Target
from desktop_app.vault.session import Vault

HOUR = timedelta(hours=1)
Write = Callable[..., NoteContent]


def _is_signed(vault: Vault, case: Casefile, now: datetime) -> list[bool]:
    return [note.is_signed() for note in notes.timeline(vault, case.id, now)]


def test_by_hand_only_until_somebody_chooses(vault: Vault, case: Casefile, written: Write, clock_now: datetime) -> None:
    notes.start_draft(vault, case.id, written("әңгіме"), clock_now)
    assert editing_window.read_window(vault) == BY_HAND
    assert editing_window.sign_what_is_over(vault, clock_now + 5000 * HOUR) == ()


def test_it_counts_from_the_last_change(vault: Vault, case: Casefile, written: Write, clock_now: datetime) -> None:
    editing_window.choose_window(vault, 24, clock_now)
    draft = notes.start_draft(vault, case.id, written("әңгіме"), clock_now)
    notes.save_draft(vault, draft.id, written("толығырақ"), clock_now + 10 * HOUR)
    assert editing_window.sign_what_is_over(vault, clock_now + 34 * HOUR - timedelta(seconds=1)) == ()
    assert editing_window.sign_what_is_over(vault, clock_now - 900 * HOUR) == ()  # a clock set back
    now = clock_now + 34 * HOUR
    assert editing_window.sign_what_is_over(vault, now) == (draft.id,)
    (note,) = notes.timeline(vault, case.id, now)
    assert (note.content.body, note.signed_at) == ("толығырақ", now)  # the moment of the freezing, not of the writing
    assert search.search(vault, "толығырақ")
    assert [line.action for line in access_log.lines(vault.db, Target.NOTE, draft.id)] == ["note.signed"]
    with pytest.raises(NoteIsSigned):
        notes.save_draft(vault, draft.id, written("кейін"), now)
    assert vault_check.verify(vault).ok


def test_what_is_taken_back_from_the_bin_has_its_whole_window_again(
    vault: Vault, case: Casefile, written: Write, clock_now: datetime
) -> None:
    editing_window.choose_window(vault, 24, clock_now)
    draft = notes.start_draft(vault, case.id, written("әңгіме"), clock_now)
    notes.discard_draft(vault, draft.id, clock_now + HOUR)
    later = clock_now + 120 * HOUR
    assert editing_window.sign_what_is_over(vault, later) == ()
    bins.take_back(vault, draft.id, later)
    assert editing_window.sign_what_is_over(vault, later + 24 * HOUR - timedelta(seconds=1)) == ()
    assert editing_window.sign_what_is_over(vault, later + 24 * HOUR) == (draft.id,)


def test_what_cannot_be_signed_stays_a_draft(vault: Vault, case: Casefile, written: Write, clock_now: datetime) -> None:
    editing_window.choose_window(vault, 1, clock_now)
    notes.start_draft(vault, case.id, written(" "), clock_now)
    ahead = written("алда", at=clock_now + 400 * HOUR)
    notes.start_draft(vault, case.id, ahead, clock_now)
    private = notes.start_draft(vault, case.id, written("өзіме", tier=Tier.PRIVATE), clock_now)
    assert editing_window.sign_what_is_over(vault, clock_now + 2 * HOUR) == (private.id,)
    assert sorted(_is_signed(vault, case, clock_now)) == [False, False, True]


@pytest.mark.parametrize(("chosen", "kept"), [(0, 0), (2, 1), (30, 24), (500, 72), (-4, 0)])
def test_only_what_is_offered_is_kept(vault: Vault, clock_now: datetime, chosen: int, kept: int) -> None:
    assert editing_window.choose_window(vault, chosen, clock_now) == kept
    assert editing_window.read_window(vault) == kept


def test_it_happens_while_the_vault_is_opened(
    vault: Vault, case: Casefile, written: Write, passphrase: str, clock_now: datetime
) -> None:
    editing_window.choose_window(vault, 48, clock_now)
    notes.start_draft(vault, case.id, written("әңгіме"), clock_now)
    vault.close()
    thread = VaultThread(vault.place)
    try:
        for hours, is_signed in ((47, False), (48, True)):
            thread.unlock(passphrase, clock_now + hours * HOUR).result(20)
            assert thread.submit(_is_signed, case, clock_now).result(10) == [is_signed]
            thread.lock().result(10)
    finally:
        thread.close()
    unlock.open_vault(vault.place, passphrase, clock_now).close()


def test_a_date_that_leapt_signs_nothing_until_it_has_held(
    vault: Vault, case: Casefile, written: Write, clock_now: datetime
) -> None:
    editing_window.choose_window(vault, 72, clock_now)
    notes.start_draft(vault, case.id, written("әңгіме"), clock_now)
    leapt = clock_now + 20 * 365 * 24 * HOUR
    with pytest.raises(ClockJumped):
        editing_window.sign_what_is_over(vault, leapt)
    assert _is_signed(vault, case, clock_now) == [False]
    assert len(editing_window.sign_what_is_over(vault, leapt + 80 * HOUR)) == 1
