"""Notes: drafted, saved, signed, added to, read; each read is in the log."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from desktop_app.domain.casefile import Casefile
from desktop_app.domain.errors import CaseIsClosed, DiskFull, NoteIsEmpty, NoteIsSigned, NotFound
from desktop_app.domain.ids import CaseId, NoteId
from desktop_app.domain.note import ContactForm, Note, NoteContent, Tier, addendum_hash, content_hash
from desktop_app.services import cases, notes, vault_check
from desktop_app.services.search import search
from desktop_app.vault import access_log
from desktop_app.vault.access_log import Target
from desktop_app.vault.session import Vault

Writes = Callable[..., NoteContent]
HOUR = timedelta(hours=1)


def _actions(vault: Vault, target: Target, identity: str) -> list[str]:
    return [line.action for line in access_log.lines(vault.db, target, identity)]


def test_a_draft_is_in_the_vault_at_once(vault: Vault, case: Casefile, written: Writes, clock_now: datetime) -> None:
    draft = notes.start_draft(vault, case.id, written("Ол үндемеді", "Қорқамын"), clock_now)
    assert notes.open_draft(vault, case.id) == draft
    saved = notes.save_draft(vault, draft.id, written("Ол сөйледі", "Қорықпаймын", minutes=45), clock_now + HOUR)
    assert notes.open_draft(vault, case.id) == saved
    assert (saved.content.body, saved.content.quote, saved.content.minutes) == ("Ол сөйледі", "Қорықпаймын", 45)
    assert (saved.created_at, saved.saved_at) == (clock_now, clock_now + HOUR)
    assert not saved.is_signed()


def test_a_signed_note_is_frozen_and_goes_on_by_addenda(
    vault: Vault, case: Casefile, written: Writes, clock_now: datetime
) -> None:
    draft = notes.start_draft(vault, case.id, written("Жазба", "Сөз"), clock_now)
    signed = notes.sign_note(vault, draft.id, clock_now + HOUR)
    assert signed.content_hash == content_hash(signed.id, case.id, signed.content, clock_now + HOUR)
    for change in (
        lambda: notes.save_draft(vault, signed.id, written("басқа"), clock_now),
        lambda: notes.sign_note(vault, signed.id, clock_now),
        lambda: notes.discard_draft(vault, signed.id, clock_now),
    ):
        with pytest.raises(NoteIsSigned):
            change()
    first = notes.add_addendum(vault, signed.id, "Кейін айтты", clock_now + 2 * HOUR)
    second = notes.add_addendum(vault, signed.id, "Тағы", clock_now + 3 * HOUR)
    (found,) = notes.timeline(vault, case.id, clock_now)
    assert found == replace(signed, addenda=(first, second))
    assert first.content_hash == addendum_hash(first.id, signed.id, "Кейін айтты", first.signed_at)
    assert vault_check.verify(vault).ok


def test_an_altered_note_is_found(vault: Vault, signed: Callable[..., Note], clock_now: datetime) -> None:
    note = signed("Жазба")
    with vault.transaction() as db:
        db.execute("DROP TRIGGER note_signed_is_frozen")
        db.execute("UPDATE note SET minutes = minutes + 1 WHERE id = ?", (note.id,))
    assert vault_check.verify(vault).problems == ("signed_note_changed",)


def test_what_is_refused(vault: Vault, case: Casefile, written: Writes, clock_now: datetime) -> None:
    with pytest.raises(NotFound):
        notes.start_draft(vault, CaseId("none"), written("x"), clock_now)
    with pytest.raises(NotFound):
        notes.save_draft(vault, NoteId("none"), written("x"), clock_now)
    with pytest.raises(NotFound):
        notes.timeline(vault, CaseId("none"), clock_now)
    draft = notes.start_draft(vault, case.id, written(" \n\t "), clock_now)
    with pytest.raises(NoteIsEmpty):
        notes.sign_note(vault, draft.id, clock_now)
    with pytest.raises(notes.NoteNotSigned):
        notes.add_addendum(vault, draft.id, "x", clock_now)
    with pytest.raises(notes.NoteTooLong):
        notes.save_draft(vault, draft.id, written("x" * (notes.LONGEST + 1)), clock_now)
    notes.save_draft(vault, draft.id, written("x", at=clock_now + timedelta(days=2)), clock_now)
    with pytest.raises(notes.NoteInFuture):
        notes.sign_note(vault, draft.id, clock_now)
    (kept,) = notes.timeline(vault, case.id, clock_now)
    assert not kept.is_signed()
    notes.discard_draft(vault, draft.id, clock_now)
    assert notes.timeline(vault, case.id, clock_now) == ()
    assert _actions(vault, Target.NOTE, draft.id) == ["draft.discarded"]


def test_an_empty_addendum_is_refused(vault: Vault, signed: Callable[..., Note], clock_now: datetime) -> None:
    with pytest.raises(NoteIsEmpty):
        notes.add_addendum(vault, signed("Жазба").id, " \n", clock_now)


def test_a_closed_case_takes_no_draft_but_an_addendum(
    vault: Vault, case: Casefile, signed: Callable[..., Note], written: Writes, clock_now: datetime
) -> None:
    note = signed("Жазба")
    cases.close_case(vault, case.id, "Аяқталды", clock_now)
    with pytest.raises(CaseIsClosed):
        notes.start_draft(vault, case.id, written("x"), clock_now)
    assert notes.add_addendum(vault, note.id, "Кейін", clock_now).body == "Кейін"


def test_text_is_kept_as_written_but_for_its_form(
    vault: Vault, case: Casefile, written: Writes, clock_now: datetime
) -> None:
    almaty = timezone(timedelta(hours=5))
    body = "бірінші\r\nекінші\rй = и\u0306 😀 \x00 \ud800"
    draft = notes.start_draft(vault, case.id, written(body, at=clock_now.astimezone(almaty)), clock_now)
    assert draft.content.occurred_at.tzinfo is UTC
    signed = notes.sign_note(vault, draft.id, clock_now.astimezone(almaty))
    assert signed.content.body == "бірінші\nекінші\nй = й 😀 \x00 �"
    assert signed.content.occurred_at.tzinfo is UTC
    assert notes.timeline(vault, case.id, clock_now) == (signed,)
    assert vault_check.verify(vault).ok


def test_the_timeline_shows_the_latest_meeting_first(
    vault: Vault, case: Casefile, written: Writes, clock_now: datetime
) -> None:
    moments = [clock_now - timedelta(days=3), clock_now, clock_now - timedelta(microseconds=1), clock_now - HOUR]
    for place, moment in enumerate(moments):
        notes.start_draft(vault, case.id, written(str(place), at=moment), clock_now)
    assert [note.content.body for note in notes.timeline(vault, case.id, clock_now)] == ["1", "2", "3", "0"]


def test_every_read_is_in_the_log_of_its_own_transaction(
    vault: Vault, case: Casefile, written: Writes, clock_now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes.timeline(vault, case.id, clock_now)
    cases.read_card(vault, case.id, clock_now)
    assert _actions(vault, Target.CASE, case.id) == ["case.opened", "timeline.read", "case.read"]

    def refuse(*_: object) -> None:
        raise DiskFull

    monkeypatch.setattr(access_log, "record", refuse)
    for read in (notes.timeline, cases.read_card):
        with pytest.raises(DiskFull):  # what cannot be logged is not shown
            read(vault, case.id, clock_now)  # type: ignore[operator]


def test_a_full_disk_undoes_the_whole_signature(
    vault: Vault, case: Casefile, written: Writes, clock_now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = notes.start_draft(vault, case.id, written("Жазба"), clock_now)

    def refuse(*_: object) -> None:
        raise DiskFull

    monkeypatch.setattr(access_log, "record", refuse)
    with pytest.raises(DiskFull):
        notes.sign_note(vault, draft.id, clock_now)
    assert notes.open_draft(vault, case.id) == draft
    with vault.transaction() as db:
        assert db.value("SELECT count(*) FROM search_text") == 0


@pytest.mark.parametrize("tier", list(Tier))
@pytest.mark.parametrize("form", list(ContactForm))
def test_every_form_and_tier_comes_back(
    vault: Vault, case: Casefile, written: Writes, clock_now: datetime, form: ContactForm, tier: Tier
) -> None:
    draft = notes.start_draft(vault, case.id, written("жазба", form=form, tier=tier), clock_now)
    signed = notes.sign_note(vault, draft.id, clock_now)
    assert notes.timeline(vault, case.id, clock_now) == (signed,)
    assert [hit.note_id for hit in search(vault, "жазба")] == [signed.id]  # private ones too: only the screen searches
