"""Notes as a state machine against a model on paper: what is signed stays, what is drafted is there, search agrees."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, rule

from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain.alphabet import nfc, words
from desktop_app.domain.errors import NoteIsEmpty, NoteIsSigned, RuleRefused
from desktop_app.domain.ids import NoteId
from desktop_app.domain.note import ContactForm, Note, NoteContent, NoteVersion, Tier
from desktop_app.domain.search import HitKind
from desktop_app.domain.student import SchoolClass
from desktop_app.paths import VaultPlace
from desktop_app.services import cases, note_history, notes, students, vault_check
from desktop_app.services.search import search
from desktop_app.services.unlock import create_vault, open_vault

NOW = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
PASSPHRASE = "төрт құлан мен бір тал"
WORDS = st.sampled_from(
    ["Әңгіме", "ёлка", "қыздар", "үміт", "й", "I'll", "😀", "\x00", "и\u0306", "\ud800", " ", "\r\n", "0"]
)
TEXT = st.lists(WORDS, max_size=6).map(" ".join) | st.text(max_size=20)
CONTENT = st.builds(
    NoteContent,
    occurred_at=st.timedeltas(timedelta(days=-400), timedelta(0)).map(NOW.__add__),
    minutes=st.integers(-5, 2000),
    form=st.sampled_from(ContactForm),
    tier=st.sampled_from(Tier),
    body=TEXT,
    quote=TEXT,
)


def _stored(content: NoteContent) -> NoteContent:
    """What the vault keeps of it, told a second time and in other words than the service's."""

    def text(raw: str) -> str:
        return "\n".join(nfc(raw).replace("\r\n", "\r").replace("\n", "\r").split("\r"))

    return replace(
        content, minutes=sorted((0, content.minutes, 1440))[1], body=text(content.body), quote=text(content.quote)
    )


class NotesMachine(RuleBasedStateMachine):
    notes = Bundle("notes")

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.place = VaultPlace(self.folder / "vault")
        self.vault, _ = create_vault(self.place, PASSPHRASE, NOW, kdf=FAST_FOR_TESTS)
        pupil = students.add_student(self.vault, "Үлгі", "Бір", "", SchoolClass(7, "Ә"), NOW)
        self.case_id = cases.open_case(self.vault, pupil.id, "oop", NOW).id
        self.model: dict[NoteId, Note] = {}
        self.said: dict[NoteId, set[NoteContent]] = {}  # everything a note has ever said
        self.versions: dict[NoteId, tuple[NoteVersion, ...]] = {}
        self.clock = NOW

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.vault.close()
            shutil.rmtree(self.folder)

    @rule(target=notes, content=CONTENT)
    def start(self, content: NoteContent) -> NoteId:
        note = notes.start_draft(self.vault, self.case_id, content, self.clock)
        assert note.content == _stored(content)
        self.model[note.id] = note
        self.said[note.id] = {note.content}
        return note.id

    @rule(note_id=notes, content=CONTENT)
    def save(self, note_id: NoteId, content: NoteContent) -> None:
        if self.model[note_id].is_signed():
            with pytest.raises(NoteIsSigned):
                notes.save_draft(self.vault, note_id, content, self.clock)
            return
        self.model[note_id] = notes.save_draft(self.vault, note_id, content, self.clock)
        assert self.model[note_id].content == _stored(content)
        self.said[note_id].add(_stored(content))

    @rule(note_id=notes)
    def leave(self, note_id: NoteId) -> None:
        note_history.keep_left(self.vault, note_id)
        kept = len(self._versions(note_id))
        assert kept - self.model[note_id].versions in (0, 1)
        self.model[note_id] = replace(self.model[note_id], versions=kept)

    @rule(note_id=notes, place=st.integers(0, 99))
    def restore(self, note_id: NoteId, place: int) -> None:
        note, states = self.model[note_id], self._versions(note_id)
        if not states:
            return
        state = states[place % len(states)]
        if note.is_signed():
            with pytest.raises(NoteIsSigned):
                note_history.restore(self.vault, note_id, state.seq, self.clock)
            return
        self.model[note_id] = note_history.restore(self.vault, note_id, state.seq, self.clock)
        assert self.model[note_id].content == state.content
        assert note.content in [version.content for version in (*self._versions(note_id), self.model[note_id])]

    def _versions(self, note_id: NoteId) -> tuple[NoteVersion, ...]:
        """The newest first; what was there once is there for ever, unchanged, and was said at its moment."""
        states = note_history.history(self.vault, note_id, self.clock).states
        before = self.versions.get(note_id, ())
        assert states[len(states) - len(before) :] == before
        assert {state.content for state in states} <= self.said[note_id]
        self.versions[note_id] = states
        return states

    @rule(note_id=notes)
    def sign(self, note_id: NoteId) -> None:
        note = self.model[note_id]
        if note.is_signed() or note.content.is_blank():
            with pytest.raises(NoteIsSigned if note.is_signed() else NoteIsEmpty):
                notes.sign_note(self.vault, note_id, self.clock)
            return
        self.model[note_id] = notes.sign_note(self.vault, note_id, self.clock)
        self._is_found(self.model[note_id])

    @rule(note_id=notes, body=TEXT)
    def add(self, note_id: NoteId, body: str) -> None:
        note = self.model[note_id]
        if not body.strip() or not note.is_signed():
            with pytest.raises(RuleRefused):
                notes.add_addendum(self.vault, note_id, body, self.clock)
            return
        addendum = notes.add_addendum(self.vault, note_id, body, self.clock)
        self.model[note_id] = replace(note, addenda=(*note.addenda, addendum))
        self._is_found(self.model[note_id])

    @rule(note_id=consumes(notes))
    def discard(self, note_id: NoteId) -> None:
        if self.model[note_id].is_signed():
            with pytest.raises(NoteIsSigned):
                notes.discard_draft(self.vault, note_id, self.clock)
            return
        notes.discard_draft(self.vault, note_id, self.clock)
        del self.model[note_id]

    @rule()
    def lock_and_unlock(self) -> None:
        self.vault.close()
        self.vault = open_vault(self.place, PASSPHRASE, self.clock)

    @rule(minutes=st.integers(1, 500))
    def time_passes(self, minutes: int) -> None:
        self.clock += timedelta(minutes=minutes)

    @rule(note_id=notes)
    def found_by_its_own_words(self, note_id: NoteId) -> None:
        note = self.model.get(note_id)
        if note is not None:
            self._is_found(note)

    def _is_found(self, note: Note) -> None:
        for text in (note.content.body, note.content.quote, *(addendum.body for addendum in note.addenda)):
            asked = words(text)[:3]
            if asked:
                hits = search(self.vault, " ".join(asked), limit=1000)
                assert note.id in {hit.note_id for hit in hits if hit.kind is HitKind.NOTE}

    @invariant()
    def the_vault_says_the_same(self) -> None:
        if hasattr(self, "vault"):
            found = notes.timeline(self.vault, self.case_id, self.clock)
            assert {note.id: note for note in found} == self.model
            moments = [note.content.occurred_at for note in found]
            assert moments == sorted(moments, reverse=True)
            card = cases.read_card(self.vault, self.case_id, self.clock)
            assert card.unsigned_drafts == sum(not note.is_signed() for note in found)

    @rule()
    def it_is_whole(self) -> None:
        assert vault_check.verify(self.vault).ok


TestNotes = NotesMachine.TestCase
TestNotes.settings = settings(max_examples=12, stateful_step_count=20, deadline=None)
