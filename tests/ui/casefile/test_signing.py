"""Signing freezes; later words are an addendum that is kept while it is written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.domain.casefile import Casefile
from desktop_app.domain.note import Note
from desktop_app.services import notes
from ui.casefile.presenter import CasefilePresenter

Do = Callable[..., Any]


def test_a_note_is_written_and_signed_with_the_keyboard_alone(
    qtbot: QtBot,
    desk: CasefilePresenter,
    type_note: Callable[[str], None],
    do: Do,
    case: Casefile,
    clock_now: Any,
    told: Any,
) -> None:
    type_note("Сыныпқа сабырлы кірді.")
    QTest.keyClick(desk.page.composer.writing, Qt.Key.Key_Tab)
    assert desk.page.composer.quote.hasFocus()
    QTest.keyClicks(desk.page.composer.quote, "I am fine")
    QTest.keyClick(desk.page.composer.quote, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(desk.page.timeline.entries()) == 1)
    (signed,) = do(notes.timeline, case.id, clock_now)
    assert signed.is_signed()
    assert (signed.content.body, signed.content.quote) == ("Сыныпқа сабырлы кірді.", "I am fine")
    assert desk.page.composer.is_blank()
    assert do(notes.open_draft, case.id) is None
    assert "notes" in told.changed
    assert told.said[-1] == "The note is signed and frozen."


def test_words_after_signing_begin_a_new_note(
    qtbot: QtBot, desk: CasefilePresenter, type_note: Callable[[str], None], do: Do, case: Casefile, clock_now: Any
) -> None:
    for number in (1, 2):
        type_note(f"Жазба {number}")
        desk.page.composer.sign.click()
        qtbot.waitUntil(lambda number=number: len(desk.page.timeline.entries()) == number)
    assert {note.content.body for note in do(notes.timeline, case.id, clock_now)} == {"Жазба 1", "Жазба 2"}


def test_nothing_can_be_typed_between_signing_and_its_answer(
    qtbot: QtBot, desk: CasefilePresenter, type_note: Callable[[str], None]
) -> None:
    type_note("Соңғы сөз")
    desk.page.composer.sign.click()
    assert not desk.page.composer.writing.isEnabled()
    desk.page.composer.sign_requested.emit()  # a second Ctrl+Enter
    qtbot.waitUntil(lambda: desk.page.composer.writing.isEnabled())
    qtbot.waitUntil(lambda: len(desk.page.timeline.entries()) == 1)


def test_an_empty_note_cannot_be_signed(desk: CasefilePresenter, type_note: Callable[[str], None]) -> None:
    type_note("   ")
    assert not desk.page.composer.sign.isEnabled()
    desk.drafts.sign()
    assert desk.page.composer.writing.isEnabled()


def test_an_addendum_is_kept_while_it_is_written_and_then_signed(
    qtbot: QtBot,
    open_desk: Callable[..., CasefilePresenter],
    write: Callable[..., Note],
    do: Do,
    case: Casefile,
    clock_now: Any,
) -> None:
    note = write("Жоспар келісілді.")
    desk = open_desk()
    entry = desk.page.timeline.entry(note.id)
    entry.addendum_button().click()
    assert desk.page.addendum.writing.hasFocus()
    QTest.keyClicks(desk.page.addendum.writing, "later words")
    desk.flush()
    again = open_desk()
    assert again.page.addendum is not None
    assert again.page.addendum.text() == "later words"
    assert again.page.addendum.note_id == note.id
    again.page.addendum.sign.click()
    qtbot.waitUntil(lambda: again.page.addendum is None)
    (signed,) = do(notes.timeline, case.id, clock_now)
    assert [added.body for added in signed.addenda] == ["later words"]
    assert signed.content.body == "Жоспар келісілді."
    assert open_desk().page.addendum is None


def test_a_cancelled_addendum_is_forgotten(
    qtbot: QtBot, open_desk: Callable[..., CasefilePresenter], write: Callable[..., Note], do: Do
) -> None:
    note = write("Жоспар келісілді.")
    desk = open_desk()
    desk.page.timeline.entry(note.id).addendum_button().click()
    QTest.keyClicks(desk.page.addendum.writing, "no")
    desk.flush()
    desk.page.addendum.cancel.click()
    assert desk.page.addendum is None
    assert not desk.page.timeline.entry(note.id).addendum_button().isHidden()
    assert open_desk().page.addendum is None


def test_words_of_one_addendum_are_not_taken_to_another_note(
    open_desk: Callable[..., CasefilePresenter], write: Callable[..., Note]
) -> None:
    first, second = write("Бірінші", 3), write("Екінші", 2)
    desk = open_desk()
    desk.page.timeline.entry(first.id).addendum_button().click()
    QTest.keyClicks(desk.page.addendum.writing, "mine")
    desk.page.timeline.entry(second.id).addendum_button().click()
    assert (desk.page.addendum.note_id, desk.page.addendum.text()) == (first.id, "mine")
