"""A note's rules on paper: what is signed is frozen by the rule and by its hash, whatever a database does."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta

import pytest

from desktop_app.domain import forms
from desktop_app.domain.errors import NoteIsEmpty, NoteIsSigned
from desktop_app.domain.forms import NoteForm, form_of, newest, note_forms, pinned
from desktop_app.domain.ids import CaseId, NoteId
from desktop_app.domain.note import ContactForm, Note, NoteContent, Tier, content_hash, edit, sign

NOW = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
CONTENT = NoteContent(NOW, 30, ContactForm.PHONE, Tier.PRIVATE, "Ол үндемеді", "Қорқамын")
DRAFT = Note(NoteId("n1"), CaseId("c1"), CONTENT, NOW, NOW)
# What the program of before there were versions of forms made of this very note.
OLD_HASH = "b243eb5aa7918aaea4e5ca165f46cb42c95dcb65c228af058a5fc7eec01fd48e"
OTHER = {
    "occurred_at": LATER,
    "minutes": 31,
    "form": ContactForm.GROUP,
    "tier": Tier.OFFICIAL,
    "body": "Ол үндемеді.",
    "quote": "",
    "form_version": 2,
}


def test_the_rule_refuses_to_edit_and_to_sign_again() -> None:
    signed = sign(DRAFT, LATER)
    with pytest.raises(NoteIsSigned):
        edit(signed, replace(CONTENT, body="x"), LATER)
    with pytest.raises(NoteIsSigned):
        sign(signed, LATER)
    with pytest.raises(NoteIsEmpty):
        sign(replace(DRAFT, content=replace(CONTENT, body=" ", quote="\n")), LATER)


def test_notes_signed_before_forms_had_versions_keep_their_hash() -> None:
    assert sign(DRAFT, LATER).content_hash == OLD_HASH


def test_everything_that_is_written_stands_in_the_hash() -> None:
    assert OTHER.keys() == {field.name for field in fields(NoteContent)}, "a new field belongs into the hash"
    for name, value in OTHER.items():
        changed = replace(CONTENT, **{name: value})
        assert content_hash(DRAFT.id, DRAFT.case_id, changed, LATER) != OLD_HASH, name
    assert content_hash(NoteId("n2"), DRAFT.case_id, CONTENT, LATER) != OLD_HASH
    assert content_hash(DRAFT.id, CaseId("c2"), CONTENT, LATER) != OLD_HASH
    assert content_hash(DRAFT.id, DRAFT.case_id, CONTENT, NOW) != OLD_HASH


def test_a_veiled_note_has_no_word_and_says_so() -> None:
    signed = sign(DRAFT, LATER)
    veiled = signed.veiled()
    assert (veiled.content.body, veiled.content.quote, veiled.is_veiled()) == ("", "", True)
    assert not signed.is_veiled()
    assert not DRAFT.veiled().is_veiled(), "an empty draft is only empty"


def test_every_form_has_versions_from_one_on() -> None:
    for form in ContactForm:
        numbers = [known.version for known in note_forms() if known.form is form]
        assert numbers == list(range(1, len(numbers) + 1))
        assert newest(form).version == len(numbers)
        assert set(newest(form).parts) <= set(forms.PARTS)


def test_a_note_stays_on_the_version_it_was_begun_on(monkeypatch: pytest.MonkeyPatch) -> None:
    tomorrow = (*note_forms(), NoteForm(ContactForm.PHONE, 2, ("quote",)), NoteForm(ContactForm.GROUP, 2, ()))
    monkeypatch.setattr(forms, "note_forms", lambda: tomorrow)
    assert pinned(CONTENT).form_version == 2, "a new note begins on the newest"
    assert pinned(replace(CONTENT, form_version=7), CONTENT).form_version == 1
    assert pinned(replace(CONTENT, form=ContactForm.GROUP), CONTENT).form_version == 2, "another form, begun now"
    assert form_of(ContactForm.PHONE, 1).asks("minutes")
    assert not form_of(ContactForm.PHONE, 2).asks("minutes")
    assert form_of(ContactForm.PHONE, 9).parts == forms.PARTS, "of a later program: no word hides"
