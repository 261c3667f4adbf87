"""The code of conduct in the settings: read, accepted by keyboard, in the language of the screen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.domain.conduct import conduct
from desktop_app.services.conduct import read_conduct
from desktop_app.services.vault_thread import VaultThread
from ui.app import RoomContext
from ui.settings.conduct.desk import ConductDesk


def test_it_is_accepted_by_keyboard(
    vault_thread: VaultThread, context: RoomContext, told: object, qtbot: QtBot
) -> None:
    desk = ConductDesk(context)
    qtbot.addWidget(desk.section)
    desk.section.show()
    desk.enter("")
    qtbot.waitUntil(lambda: len(desk.section.texts()) == len(conduct().points))
    assert desk.section.accept.isVisible()
    desk.section.accept.setFocus()
    qtbot.keyClick(desk.section.accept, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not desk.section.accept.isVisible())
    assert vault_thread.submit(read_conduct).result(10).is_present
