"""Earlier versions and an opened private note: after the lock nothing of them is left in the program."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.ids import CaseId
from desktop_app.domain.note import ContactForm, NoteContent, Tier
from desktop_app.services import notes
from tests.canaries import found_in_widgets
from tests.ui.shell.conftest import BEGAN, CANARIES, Clock, unlock, write_in_case
from ui.programs.desktop import Desktop


def _write_privately(vault: Any, case_id: str) -> None:
    content = NoteContent(BEGAN, 20, ContactForm.INDIVIDUAL, Tier.PRIVATE, CANARIES[1], CANARIES[2])
    notes.sign_note(vault, notes.start_draft(vault, CaseId(case_id), content, BEGAN).id, BEGAN)


def test_no_word_of_an_earlier_version_or_a_private_note_survives_the_lock(
    inside: Desktop, furnished: str, clock: Clock, qtbot: QtBot, qapp: QApplication
) -> None:
    inside.door.submit(_write_privately, furnished).result(10)
    write_in_case(inside, furnished, qtbot, CANARIES[0])
    page = inside.shell.room("case").page
    inside.shell.room("case").flush()
    page.composer.writing.setPlainText("басқа")
    inside.shell.room("case").drafts.flush()
    qtbot.waitUntil(page.composer.history.isVisible)
    page.composer.history.click()
    qtbot.waitUntil(lambda: page.history is not None and CANARIES[0] in page.history.account.toPlainText())
    page.timeline.entries()[0].show_button().click()
    qtbot.waitUntil(lambda: set(found_in_widgets(qapp, CANARIES)) != set() and not inside.jobs.is_busy())
    clock.move(seconds=1)
    inside.lock()
    qtbot.waitUntil(lambda: not inside.door.is_unlocked and not inside.jobs.is_busy())
    qtbot.waitUntil(lambda: found_in_widgets(qapp, CANARIES) == [])
    unlock(inside, qtbot)
    page = inside.shell.room("case").page
    qtbot.waitUntil(lambda: page.composer.writing.toPlainText() == "басқа")
    assert page.history is None
    assert page.timeline.entries()[0].note.is_veiled(), "after the lock it is asked for anew"
