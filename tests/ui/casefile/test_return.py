"""Locking and unlocking bring back the same page, cursor and draft; what is remembered meanwhile holds no word."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from desktop_app.domain.casefile import Casefile
from desktop_app.domain.note import ContactForm, Note, Tier
from desktop_app.domain.student import SchoolClass
from desktop_app.services import cases, students
from desktop_app.services.vault_thread import VaultThread
from ui.app import RoomContext
from ui.casefile.presenter import CasefilePresenter

Do = Callable[..., Any]


def lock(room: CasefilePresenter, thread: VaultThread, jobs: Any) -> dict[str, Any]:
    """As the window does it: queue the words, remember the place, forget the answers, lock, drop the page."""
    room.flush()
    place = json.loads(json.dumps(room.memento()))
    jobs.forget()
    thread.lock().result(20)
    room.page.hide()
    return place


def come_back(
    room_of: Callable[..., CasefilePresenter], thread: VaultThread, words: str, now: Any, place: dict[str, Any]
) -> CasefilePresenter:
    thread.unlock(words, now).result(30)
    room = room_of()
    room.restore(place)
    return room


def test_the_cursor_stands_where_it_stood(
    qtbot: QtBot,
    open_desk: Callable[..., CasefilePresenter],
    write: Callable[..., Note],
    vault_thread: VaultThread,
    jobs: Any,
    passphrase: str,
    clock_now: Any,
) -> None:
    for number in range(12):
        write(f"Ұзақ жазба {number}. " * 30, number + 1)
    desk = open_desk()
    writing = desk.page.composer.writing
    writing.setFocus()
    writing.setPlainText("Бастадым, бірақ аяқтамадым")
    cursor = writing.textCursor()
    cursor.setPosition(4)
    cursor.setPosition(9, QTextCursor.MoveMode.KeepAnchor)
    writing.setTextCursor(cursor)
    qtbot.waitUntil(lambda: len(desk.page.timeline.entries()) == 12)
    desk.page.settle()
    desk.page.scroll_area.verticalScrollBar().setValue(220)
    place = lock(desk, vault_thread, jobs)
    assert "Бастадым" not in json.dumps(place, ensure_ascii=False)
    again = come_back(open_desk, vault_thread, passphrase, clock_now, place)
    composer = again.page.composer
    qtbot.waitUntil(lambda: composer.writing.textCursor().anchor() == 4)
    assert composer.writing.toPlainText() == "Бастадым, бірақ аяқтамадым"
    assert composer.writing.textCursor().position() == 9
    assert composer.writing.hasFocus()
    qtbot.waitUntil(lambda: again.page.scroll_area.verticalScrollBar().value() == 220)


def test_an_empty_note_keeps_its_row_of_fields(
    qtbot: QtBot,
    open_desk: Callable[..., CasefilePresenter],
    vault_thread: VaultThread,
    jobs: Any,
    passphrase: str,
    clock_now: Any,
) -> None:
    desk = open_desk()
    desk.page.composer.tier.button(Tier.PRIVATE.value).click()
    desk.page.composer.fields.set_form(ContactForm.PARENT)
    desk.page.composer.fields.minutes.setValue(10)
    place = lock(desk, vault_thread, jobs)
    again = come_back(open_desk, vault_thread, passphrase, clock_now, place)
    qtbot.waitUntil(lambda: again.page.composer.content().form is ContactForm.PARENT)
    assert again.page.composer.content().minutes == 10
    assert again.page.composer.content().tier is Tier.PRIVATE


def test_an_addendum_half_written_comes_back_with_its_cursor(
    qtbot: QtBot,
    open_desk: Callable[..., CasefilePresenter],
    write: Callable[..., Note],
    vault_thread: VaultThread,
    jobs: Any,
    passphrase: str,
    clock_now: Any,
) -> None:
    note = write("Жоспар.")
    desk = open_desk()
    desk.page.timeline.entry(note.id).addendum_button().click()
    desk.page.addendum.writing.insertPlainText("қоса айтқаны")
    place = lock(desk, vault_thread, jobs)
    assert "айтқаны" not in json.dumps(place, ensure_ascii=False)
    again = come_back(open_desk, vault_thread, passphrase, clock_now, place)
    qtbot.waitUntil(lambda: again.page.addendum is not None and again.page.addendum.writing.hasFocus())
    assert again.page.addendum.text() == "қоса айтқаны"
    assert again.page.addendum.writing.textCursor().position() == len("қоса айтқаны")


def test_another_case_takes_nothing_over(
    qtbot: QtBot, desk: CasefilePresenter, do: Do, case: Casefile, clock_now: Any, context: RoomContext
) -> None:
    pupil = do(students.add_student, "Мысалбек", "Нұрдос", "", SchoolClass(9, "Б"), clock_now)
    other = do(cases.open_case, pupil.id, "edu_exam", clock_now)
    desk.page.composer.writing.setFocus()
    desk.page.composer.writing.insertPlainText("Бірінші істің сөзі")
    desk.page.composer.tier.set_value(Tier.PRIVATE.value)
    desk.enter(other.id)
    qtbot.waitUntil(lambda: desk.page.opened() is not None and desk.page.opened().card.case.id == other.id)
    assert desk.page.composer.is_blank()
    desk.enter(case.id)
    qtbot.waitUntil(lambda: desk.page.composer.content().body == "Бірінші істің сөзі")


def test_the_keyboard_arrives_where_notes_are_written(
    qtbot: QtBot, desk: CasefilePresenter, type_note: Callable[[str], None], case: Casefile
) -> None:
    """Never onto the way out: whoever types at once would leave the case with the first space."""
    page = desk.page
    page.cases.setFocus()  # what Qt does when the page before is hidden
    desk.enter(case.id)
    qtbot.waitUntil(page.write.hasFocus)
    type_note("Сөйлестік")
    page.cases.setFocus()
    desk.enter(case.id)
    qtbot.waitUntil(page.composer.writing.hasFocus)
    page.composer.sign_requested.emit()
    qtbot.waitUntil(page.write.hasFocus)
