"""What is typed reaches the vault by itself, once, and comes back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from PySide6.QtCore import QElapsedTimer, QTimer
from pytestqt.qtbot import QtBot

from desktop_app.domain import forms
from desktop_app.domain.casefile import Casefile
from desktop_app.domain.forms import NoteForm
from desktop_app.domain.note import ContactForm, NoteContent, Tier
from desktop_app.services import bin as bins
from desktop_app.services import notes
from desktop_app.services.vault_thread import VaultThread
from ui.casefile.presenter import CasefilePresenter
from ui.casefile.work import open_case_page

Do = Callable[..., Any]


def test_words_typed_without_a_pause_are_in_the_vault_within_two_seconds(
    qtbot: QtBot, desk: CasefilePresenter, type_note: Callable[[str], None], do: Do, case: Casefile
) -> None:
    since = QElapsedTimer()
    typist = QTimer()
    typist.setInterval(90)
    typist.timeout.connect(lambda: desk.page.composer.writing.insertPlainText("ә"))
    type_note("Бүгін")
    since.start()
    typist.start()
    qtbot.waitUntil(lambda: do(notes.open_draft, case.id) is not None, timeout=4000)
    took = since.elapsed()
    typist.stop()
    assert do(notes.open_draft, case.id).content.body.startswith("Бүгінә")
    assert took < 2000


def test_a_pause_saves_and_says_so(qtbot: QtBot, desk: CasefilePresenter, type_note: Callable[[str], None]) -> None:
    type_note("Сабырлы.")
    assert desk.page.composer.state.text() == "Writing …"
    qtbot.waitUntil(lambda: desk.page.composer.state.text() == "Draft saved 10:00", timeout=3000)


def test_saves_that_overtake_each_other_make_one_draft_with_the_last_words(
    desk: CasefilePresenter, type_note: Callable[[str], None], do: Do, case: Casefile, clock_now: object
) -> None:
    for word in ("бір ", "екі ", "үш"):
        type_note(word)
        desk.flush()
    drafts = [note for note in do(notes.timeline, case.id, clock_now) if not note.is_signed()]
    assert [note.content.body for note in drafts] == ["бір екі үш"]


def test_every_field_of_the_row_is_kept(
    qtbot: QtBot, desk: CasefilePresenter, type_note: Callable[[str], None], do: Do, case: Casefile
) -> None:
    type_note("Телефонмен сөйлестік.")
    composer = desk.page.composer
    composer.quote.setPlainText("«Үйде тыныш».")
    composer.fields.set_form(ContactForm.PHONE)
    composer.fields.minutes.setValue(15)
    composer.tier.button(Tier.PRIVATE.value).click()
    desk.flush()
    kept = do(notes.open_draft, case.id).content
    assert (kept.body, kept.quote) == ("Телефонмен сөйлестік.", "«Үйде тыныш».")
    assert (kept.form, kept.minutes, kept.tier) == (ContactForm.PHONE, 15, Tier.PRIVATE)


def test_a_note_begins_with_its_first_word_unless_a_person_set_the_time(
    desk: CasefilePresenter, type_note: Callable[[str], None], clock: Any
) -> None:
    clock.pass_by(minutes=25)
    type_note("а")
    assert desk.page.composer.content().occurred_at == clock.now
    desk.page.composer.clear(clock.now)
    by_hand = clock.now.replace(hour=3, minute=15)
    desk.page.composer.fields.set_occurred_at(by_hand, by_hand=True)
    clock.pass_by(minutes=25)
    type_note("б")
    assert desk.page.composer.content().occurred_at == by_hand


def test_emptied_words_leave_no_draft(
    desk: CasefilePresenter, type_note: Callable[[str], None], do: Do, case: Casefile
) -> None:
    type_note("қате")
    desk.flush()
    assert do(notes.open_draft, case.id) is not None
    desk.page.composer.writing.selectAll()
    desk.page.composer.writing.cut()
    desk.flush()
    assert do(notes.open_draft, case.id) is None


def test_a_discarded_draft_can_be_taken_back(
    qtbot: QtBot,
    desk: CasefilePresenter,
    type_note: Callable[[str], None],
    do: Do,
    case: Casefile,
    clock_now: datetime,
) -> None:
    type_note("Керек болып қалар")
    desk.flush()
    before = do(notes.open_draft, case.id)
    type_note(" – немесе жоқ")  # typed in the moment before, not saved yet
    words = desk.page.composer.content().body
    desk.page.composer.discard.click()
    assert do(notes.open_draft, case.id) is None
    assert [line.content.body for line in do(bins.list_bin, clock_now).lines] == [words]
    assert desk.page.composer.is_blank()
    qtbot.waitUntil(lambda: desk.page.composer.state.text() == "Draft discarded")
    desk.page.composer.undo.click()
    after = do(notes.open_draft, case.id)
    assert (after.id, after.content.body) == (before.id, words)  # the same draft, with its history
    assert do(bins.list_bin, clock_now).lines == ()
    assert desk.page.composer.undo.isHidden()


def test_words_that_cannot_be_saved_stay_and_are_tried_again(
    qtbot: QtBot,
    desk: CasefilePresenter,
    type_note: Callable[[str], None],
    vault_thread: VaultThread,
    passphrase: str,
    clock_now: Any,
    told: Any,
    do: Do,
    case: Casefile,
) -> None:
    vault_thread.lock().result(10)
    type_note("Жоғалмайтын сөз")
    desk.flush()
    qtbot.waitUntil(lambda: desk.page.composer.state.text() == "Not saved yet")
    assert desk.page.composer.content().body == "Жоғалмайтын сөз"
    assert [kind for kind, _, _ in told.banners] == ["danger"]
    vault_thread.unlock(passphrase, clock_now).result(30)
    qtbot.waitUntil(lambda: do(notes.open_draft, case.id) is not None, timeout=8000)
    qtbot.waitUntil(lambda: desk.page.composer.state.text().startswith("Draft saved"))


def test_a_draft_comes_back_with_its_case(
    qtbot: QtBot, open_desk: Callable[..., CasefilePresenter], do: Do, case: Casefile
) -> None:
    first = open_desk()
    first.page.composer.writing.setFocus()
    first.page.composer.writing.insertPlainText("Жалғасы бар")
    first.flush()
    again = open_desk()
    assert again.page.composer.content().body == "Жалғасы бар"
    assert not again.drafts.keeper.has_unsaved()
    assert again.page.timeline.entries() == []


def test_what_comes_home_while_a_person_types_takes_no_word_away(
    qtbot: QtBot, desk: CasefilePresenter, type_note: Callable[[str], None], intents: Any
) -> None:
    type_note("Бірінші ")
    desk.flush()
    type_note("екінші")
    before = desk.page.opened()
    intents.changed.emit("students")  # a name may have changed: the page is read anew
    qtbot.waitUntil(lambda: desk.page.opened() is not before)
    assert desk.page.composer.content().body == "Бірінші екінші"
    assert desk.drafts.keeper.has_unsaved() or desk.page.composer.state.text().startswith("Draft saved")


def test_an_older_answer_does_not_bring_discarded_words_back(
    qtbot: QtBot, desk: CasefilePresenter, type_note: Callable[[str], None], do: Do, case: Casefile, clock_now: Any
) -> None:
    type_note("Керексіз")
    desk.flush()
    stale = do(open_case_page, case.id, clock_now)
    assert stale.draft is not None
    qtbot.waitUntil(lambda: desk.page.composer.state.text().startswith("Draft saved"))
    desk.page.composer.discard.click()
    desk.drafts.take_up(stale)  # asked before the words were thrown away, answered after
    assert desk.page.composer.is_blank()
    qtbot.waitUntil(lambda: desk.page.composer.state.text() == "Draft discarded")
    assert do(notes.open_draft, case.id) is None


def test_a_draft_stays_on_the_version_of_its_form(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    open_desk: Callable[..., CasefilePresenter],
    do: Do,
    case: Casefile,
    written_on_paper: NoteContent,
    clock_now: Any,
) -> None:
    """Tomorrow's program asks less: what was begun today is shown as it was begun, and what is new as it is new."""
    draft = do(notes.start_draft, case.id, written_on_paper, clock_now)
    tomorrow = (*forms.note_forms(), NoteForm(ContactForm.PHONE, 2, ()), NoteForm(ContactForm.PARENT, 2, ("quote",)))
    monkeypatch.setattr(forms, "note_forms", lambda: tomorrow)
    desk = open_desk()
    composer = desk.page.composer
    assert composer.content() == draft.content
    assert composer.fields.minutes.isVisible()
    assert composer.quote_block.isVisible()
    composer.writing.insertPlainText("Тағы. ")
    desk.flush()
    assert do(notes.open_draft, case.id).content.form_version == 1
    composer.fields.set_form(ContactForm.PARENT)
    assert composer.fields.minutes.isHidden()
    desk.flush()
    kept = do(notes.open_draft, case.id).content
    assert (kept.form, kept.form_version, kept.minutes) == (ContactForm.PARENT, 2, 0)
    qtbot.waitUntil(lambda: composer.state.text().startswith("Draft saved"))
    assert composer.content() == kept
    signed = do(notes.sign_note, draft.id, clock_now)
    assert signed.content.form_version == 2
    desk.page.composer.clear(clock_now)
    composer.fields.set_form(ContactForm.PHONE)
    composer.writing.setFocus()
    composer.writing.insertPlainText("Жаңа")
    assert composer.quote_block.isHidden()
    assert composer.content().form_version == 2


@pytest.fixture
def written_on_paper(clock_now: Any) -> NoteContent:
    return NoteContent(clock_now, 15, ContactForm.PHONE, Tier.OFFICIAL, "Қоңырау шалды.", "«Келмеймін».")
