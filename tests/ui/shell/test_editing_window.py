"""The draft that was on the screen at the lock and was signed at the opening a day later: told, and nothing lost."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.services import editing_window, notes
from tests.ui.shell.conftest import Clock, unlock, write_in_case
from ui.programs.desktop import Desktop


def test_the_page_comes_back_with_the_note_signed(inside: Desktop, furnished: str, clock: Clock, qtbot: QtBot) -> None:
    inside.door.submit(editing_window.choose_window, 24, clock()).result(10)
    write_in_case(inside, furnished, qtbot, "Бүгін сабырлы сөйлесті")
    inside.lock()
    qtbot.waitUntil(lambda: not inside.door.thread().is_unlocked)
    clock.move(hours=25)
    unlock(inside, qtbot)
    qtbot.waitUntil(lambda: inside.shell.current_room() == "case" and not inside.jobs.is_busy(), timeout=10_000)
    (note,) = inside.door.submit(notes.timeline, furnished, clock()).result(10)
    assert note.is_signed()
    assert note.content.body == "Бүгін сабырлы сөйлесті"
    composer = inside.shell.room("case").page.composer
    assert composer.writing.toPlainText() == ""
    write_in_case(inside, furnished, qtbot, "Жаңа әңгіме")  # and the next note begins as ever
    inside.shell.room("case").flush()
    qtbot.waitUntil(lambda: len(inside.door.submit(notes.timeline, furnished, clock()).result(10)) == 2)


def test_it_is_chosen_in_the_settings(inside: Desktop, qtbot: QtBot) -> None:
    inside.shell.navigate("settings", "keeping")
    qtbot.waitUntil(lambda: "keeping" in inside.shell.room("settings").desks and not inside.jobs.is_busy())
    sheet = inside.shell.room("settings").desks["keeping"].section.drafts
    assert sheet.hours.value() == "0"
    button = sheet.hours.button("24")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: inside.door.submit(editing_window.read_window).result(10) == 24)
