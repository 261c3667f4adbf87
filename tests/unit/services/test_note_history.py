"""What a draft said before: kept when it is worth it, never changed, readable, and brought back as a new state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from desktop_app.cipher.connection import ConstraintBroken
from desktop_app.domain.casefile import Casefile
from desktop_app.domain.difference import Change
from desktop_app.domain.errors import NoteIsSigned, NotFound
from desktop_app.domain.ids import NoteId
from desktop_app.domain.note import MUCH, PAUSE, STRETCH, ContactForm, Kept, Note, NoteContent, Tier
from desktop_app.services import note_history, notes, vault_check
from desktop_app.vault import access_log
from desktop_app.vault.access_log import Target
from desktop_app.vault.session import Vault

Writes = Callable[..., NoteContent]
SECOND = timedelta(seconds=1)


@pytest.fixture
def draft(vault: Vault, case: Casefile, written: Writes, clock_now: datetime) -> Note:
    return notes.start_draft(vault, case.id, written("бірінші"), clock_now)


def _kept(vault: Vault, note: Note, now: datetime) -> list[tuple[str, Kept]]:
    return [(state.content.body, state.why) for state in note_history.history(vault, note.id, now).states]


def test_writing_on_keeps_nothing_and_a_pause_keeps_what_stood(
    vault: Vault, draft: Note, written: Writes, clock_now: datetime
) -> None:
    for second in range(1, 5):
        notes.save_draft(vault, draft.id, written("бірінші" + " сөз" * second), clock_now + second * SECOND)
    assert _kept(vault, draft, clock_now) == []
    saved = notes.save_draft(vault, draft.id, written("кейін"), clock_now + 4 * SECOND + PAUSE)
    assert _kept(vault, draft, clock_now) == [("бірінші сөз сөз сөз сөз", Kept.PAUSE)]
    assert (saved.versions, notes.open_draft(vault, draft.case_id)) == (1, saved)
    state = note_history.history(vault, draft.id, clock_now).states[0]
    assert state.saved_at == clock_now + 4 * SECOND, "when it was written, not when it was replaced"


def test_an_hour_without_a_pause_keeps_a_state_now_and_then(
    vault: Vault, draft: Note, written: Writes, clock_now: datetime
) -> None:
    for minute in range(1, 61):
        notes.save_draft(
            vault, draft.id, written("сөз бен сөйлем " * minute), clock_now + minute * timedelta(minutes=1)
        )
    kept = note_history.history(vault, draft.id, clock_now).states
    moments = [clock_now, *(state.saved_at for state in reversed(kept))]
    assert max(later - sooner for sooner, later in pairwise(moments)) <= STRETCH + timedelta(minutes=1)
    assert 5 <= len(kept) <= 7


def test_coming_back_to_what_was_kept_keeps_it_once(
    vault: Vault, draft: Note, written: Writes, clock_now: datetime
) -> None:
    note_history.keep_left(vault, draft.id)
    for second in range(3):
        notes.save_draft(vault, draft.id, written("бірінші" + " сөз" * (second + 1)), clock_now + STRETCH)
    assert _kept(vault, draft, clock_now) == [("бірінші", Kept.LEFT)]


def test_a_passage_taken_out_at_once_is_kept(vault: Vault, draft: Note, written: Writes, clock_now: datetime) -> None:
    passage = "ұ" * MUCH
    notes.save_draft(vault, draft.id, written(passage, "өз сөзі"), clock_now + SECOND)
    notes.save_draft(vault, draft.id, written("қ"), clock_now + 2 * SECOND)
    notes.save_draft(vault, draft.id, written("қа"), clock_now + 3 * SECOND)
    (state,) = note_history.history(vault, draft.id, clock_now).states
    assert (state.why, state.content.body, state.content.quote) == (Kept.CUT, passage, "өз сөзі")


def test_leaving_keeps_a_state_once(vault: Vault, draft: Note, clock_now: datetime) -> None:
    for _ in range(3):
        note_history.keep_left(vault, draft.id)
    assert _kept(vault, draft, clock_now) == [("бірінші", Kept.LEFT)]
    note_history.keep_left(vault, NoteId("none"))
    signed = notes.sign_note(vault, draft.id, clock_now)
    note_history.keep_left(vault, signed.id)
    assert len(_kept(vault, draft, clock_now)) == 1


def test_an_older_state_comes_back_as_a_new_one(
    vault: Vault, draft: Note, written: Writes, clock_now: datetime
) -> None:
    note_history.keep_left(vault, draft.id)
    other = written("екінші", "сөз", form=ContactForm.PHONE, tier=Tier.PRIVATE, minutes=5)
    notes.save_draft(vault, draft.id, other, clock_now + SECOND)
    (first,) = note_history.history(vault, draft.id, clock_now).states
    restored = note_history.restore(vault, draft.id, first.seq, clock_now + 2 * SECOND)
    assert restored == notes.open_draft(vault, draft.case_id)
    assert (restored.content, restored.saved_at) == (draft.content, clock_now + 2 * SECOND)
    states = note_history.history(vault, draft.id, clock_now).states
    assert [(state.content.body, state.why) for state in states] == [
        ("екінші", Kept.RESTORED),
        ("бірінші", Kept.LEFT),
    ]
    back = note_history.restore(vault, draft.id, states[0].seq, clock_now + 3 * SECOND)
    assert back.content == other
    assert [line.action for line in access_log.lines(vault.db, Target.NOTE, draft.id)] == [
        "note.history_read",
        "note.restored",
        "note.history_read",
        "note.restored",
    ]


def test_restoring_what_stands_already_changes_nothing(vault: Vault, draft: Note, clock_now: datetime) -> None:
    note_history.keep_left(vault, draft.id)
    (state,) = note_history.history(vault, draft.id, clock_now).states
    assert note_history.restore(vault, draft.id, state.seq, clock_now + SECOND).saved_at == draft.saved_at
    assert len(_kept(vault, draft, clock_now)) == 1


def test_a_signed_note_shows_what_was_before_and_takes_nothing_back(
    vault: Vault, draft: Note, written: Writes, clock_now: datetime
) -> None:
    note_history.keep_left(vault, draft.id)
    notes.save_draft(vault, draft.id, written("соңғы"), clock_now + SECOND)
    signed = notes.sign_note(vault, draft.id, clock_now + SECOND)
    found = note_history.history(vault, draft.id, clock_now)
    assert (found.note, [state.content.body for state in found.states]) == (signed, ["бірінші"])
    assert signed.versions == 1
    with pytest.raises(NoteIsSigned):
        note_history.restore(vault, draft.id, found.states[0].seq, clock_now)
    assert notes.timeline(vault, draft.case_id, clock_now) == (signed,)
    assert vault_check.verify(vault).ok


def test_what_is_not_there_is_not_found(vault: Vault, draft: Note, case: Casefile, clock_now: datetime) -> None:
    other = notes.start_draft(vault, case.id, replace(draft.content, body="басқа"), clock_now)
    note_history.keep_left(vault, other.id)
    (state,) = note_history.history(vault, other.id, clock_now).states
    with pytest.raises(NotFound):
        note_history.restore(vault, draft.id, state.seq, clock_now)  # of another note
    with pytest.raises(NotFound):
        note_history.history(vault, NoteId("none"), clock_now)


def test_the_difference_is_in_words_and_in_both_blocks(written: Writes) -> None:
    found = note_history.compare(written("Ол үндемеді", "Бармаймын"), written("Ол сөйледі", "Барамын ғой"))
    assert [(piece.change, piece.text) for piece in found.body] == [
        (Change.SAME, "Ол "),
        (Change.REMOVED, "үндемеді"),
        (Change.ADDED, "сөйледі"),
    ]
    assert [piece.text for piece in found.quote if piece.change is Change.ADDED] == ["Барамын ғой"]


ATTACKS = {
    "edit": "UPDATE note_version SET body = 'x'",
    "delete": "DELETE FROM note_version",
    "replace": "INSERT OR REPLACE INTO note_version SELECT seq, note_id, why, saved_at, occurred_at, minutes, form,"
    " form_version, tier, 'x', quote FROM note_version WHERE note_id IN (SELECT id FROM note WHERE signed_at IS NULL)",
    "replace by seq": "INSERT OR REPLACE INTO note_version SELECT seq, note_id, why, 'x', occurred_at, minutes, form,"
    " form_version, tier, 'x', quote FROM note_version",
    "forge of nothing": "INSERT INTO note_version SELECT seq + 9, 'none', why, saved_at, occurred_at, minutes, form,"
    " form_version, tier, body, quote FROM note_version LIMIT 1",
    "forge of what is signed": "INSERT INTO note_version SELECT seq + 9, id, 'left', n.saved_at, n.occurred_at,"
    " n.minutes, n.form, n.form_version, n.tier, n.body, n.quote FROM note_version, note AS n"
    " WHERE n.signed_at IS NOT NULL LIMIT 1",
    "an unknown reason": "INSERT INTO note_version SELECT seq + 9, note_id, 'x', saved_at, occurred_at, minutes, form,"
    " form_version, tier, body, quote FROM note_version WHERE note_id IN (SELECT id FROM note WHERE signed_at IS NULL)",
}


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS.keys())
def test_history_is_only_added_to(vault: Vault, draft: Note, case: Casefile, clock_now: datetime, attack: str) -> None:
    other = notes.start_draft(vault, case.id, replace(draft.content, body="басқа"), clock_now)
    for note in (draft, other):
        note_history.keep_left(vault, note.id)
    notes.sign_note(vault, other.id, clock_now)
    before = vault.db.rows("SELECT * FROM note_version")
    with pytest.raises(ConstraintBroken), vault.transaction() as db:
        db.execute(attack)
    assert vault.db.rows("SELECT * FROM note_version") == before


def test_a_draft_thrown_away_for_good_takes_its_history_along(vault: Vault, draft: Note) -> None:
    note_history.keep_left(vault, draft.id)
    with vault.transaction() as db:
        db.execute("DELETE FROM note WHERE id = ?", (draft.id,))
    assert vault.db.value("SELECT count(*) FROM note_version") == 0
