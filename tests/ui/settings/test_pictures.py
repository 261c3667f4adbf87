"""Every section of the settings photographed in its languages, looks and sizes; nothing clipped, all controls named."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.services.vault_thread import VaultThread
from tests.ui.pictures import clipped, dress, photograph, unnamed
from ui.app import RoomContext
from ui.programs import post
from ui.programs.desks import DESKS
from ui.settings.page import MAKERS, ORDER
from ui.settings.presenter import SettingsPresenter

PAGE = (1126, 728)  # what the shell leaves of 1366×768
SECTIONS = [key for key, _ in ORDER if key in MAKERS or key in DESKS]
VARIANTS = [("kk", "light", 1.0), ("ru", "dark", 1.0), ("ru", "light", 1.5), ("kk", "light", 1.5)]


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize(("language", "look", "scale"), VARIANTS)
def test_a_section(context: RoomContext, qtbot: QtBot, section: str, language: str, look: str, scale: float) -> None:
    dress(language, look, scale)
    presenter = SettingsPresenter(context, post.enrol, DESKS)
    qtbot.addWidget(presenter.page)
    presenter.enter(section)
    qtbot.waitUntil(lambda: bool(presenter.page.school.name.text()), timeout=15000)
    photograph(presenter.page, f"settings-{section}", language, look, scale, PAGE)
    assert clipped(presenter.page) == []
    assert unnamed(presenter.page) == []


@pytest.mark.parametrize(("language", "look"), [("kk", "light"), ("ru", "dark")])
def test_the_office_when_enrolled(
    enrolled: VaultThread, context: RoomContext, qtbot: QtBot, language: str, look: str
) -> None:
    dress(language, look)
    presenter = SettingsPresenter(context, post.enrol, DESKS)
    qtbot.addWidget(presenter.page)
    presenter.enter("office")
    qtbot.waitUntil(lambda: bool(presenter.page.school.name.text()), timeout=15000)
    photograph(presenter.page, "settings-enrolled", language, look, 1.0, PAGE)
    assert clipped(presenter.page) == []
