"""Every step of the first run, whole and named in three languages and at 150 %."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.services.vault_thread import VaultThread
from tests.ui.pictures import clipped, dress, photograph, unnamed
from ui import i18n
from ui.app import RoomContext
from ui.unlock.first_run import ORDER, FirstRunParts, FirstRunPresenter

GROUPS = tuple(("wilderness", "mushroom", "territory", "umbrella") for _ in range(6))


def no_sheet(*_: object) -> bytes:
    return b""


def panel(_: RoomContext) -> QWidget:
    return QLabel("…")


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize(("look", "scale"), [("light", 1.0), ("dark", 1.5), ("contrast", 1.5)])
def test_each_step_is_whole(
    context: RoomContext, vault_thread: VaultThread, qtbot: QtBot, language: str, look: str, scale: float
) -> None:
    dress(language, look, scale)
    run = FirstRunPresenter(context, vault_thread, FirstRunParts(no_sheet, panel))
    qtbot.addWidget(run.page)
    run.sheet.set_groups(GROUPS)
    run.sheet.show_words.click()
    run.type_back.ask(GROUPS, (1, 4))
    run.class_list.open_panel()
    for step in ORDER:
        run._show(step)
        photograph(run.page, f"first-run-{step}", language, look, scale)
        assert clipped(run.page) == []
        assert unnamed(run.page) == []
