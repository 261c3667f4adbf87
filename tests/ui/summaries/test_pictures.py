"""The summaries' page photographed in its languages, looks and sizes; nothing clipped, every control named."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.services.vault_thread import VaultThread
from tests.ui.pictures import clipped, dress, photograph, unnamed
from ui.app import RoomContext
from ui.summaries.presenter import SummariesPresenter

PAGE = (1126, 728)  # what the shell leaves of 1366×768
VARIANTS = [("kk", "light", 1.0), ("ru", "dark", 1.0), ("ru", "light", 1.5), ("en", "contrast", 1.0)]


def opened(context: RoomContext, qtbot: QtBot) -> SummariesPresenter:
    presenter = SummariesPresenter(context)
    qtbot.addWidget(presenter.page)
    presenter.enter("")
    qtbot.waitUntil(lambda: presenter.page.sheet.month() is not None, timeout=15000)
    return presenter


@pytest.mark.parametrize(("language", "look", "scale"), VARIANTS)
def test_months_in_every_state(
    reporting: VaultThread, context: RoomContext, qtbot: QtBot, language: str, look: str, scale: float
) -> None:
    dress(language, look, scale)
    presenter = opened(context, qtbot)
    photograph(presenter.page, "summaries", language, look, scale, PAGE)
    assert clipped(presenter.page) == []
    assert unnamed(presenter.page) == []


@pytest.mark.parametrize(("language", "look", "scale"), VARIANTS[:2])
def test_a_received_month_with_its_receipt(
    reporting: VaultThread, context: RoomContext, qtbot: QtBot, language: str, look: str, scale: float
) -> None:
    dress(language, look, scale)
    presenter = opened(context, qtbot)
    presenter.page.table.selectRow(2)
    qtbot.waitUntil(lambda: presenter.page.receipt.isVisibleTo(presenter.page), timeout=15000)
    presenter.page.sheet._bytes_button.click()
    photograph(presenter.page, "summaries-receipt", language, look, scale, (1126, 1300))
    assert clipped(presenter.page) == []


@pytest.mark.parametrize(("language", "look", "scale"), VARIANTS[:2])
def test_not_enrolled(context: RoomContext, qtbot: QtBot, language: str, look: str, scale: float) -> None:
    dress(language, look, scale)
    presenter = opened(context, qtbot)
    photograph(presenter.page, "summaries-not-enrolled", language, look, scale, PAGE)
    assert clipped(presenter.page) == []


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_all_of_a_month_is_in_the_window_and_nothing_is_below_it(
    reporting: VaultThread, context: RoomContext, qtbot: QtBot, language: str
) -> None:
    """The page scrolls down only, so what is wider than it could never be read."""
    dress(language)
    presenter = opened(context, qtbot)
    page = presenter.page
    page.table.selectRow(2)
    qtbot.waitUntil(lambda: page.receipt.isVisibleTo(page), timeout=15000)
    photograph(page, "summaries-whole", language, size=PAGE)
    flow, seen = page.scroll_area.widget(), page.scroll_area.viewport()
    assert flow is not None
    qtbot.waitUntil(lambda: flow.width() <= seen.width())
    end = page.receipt.mapTo(flow, page.receipt.rect().bottomLeft()).y()
    qtbot.waitUntil(lambda: flow.height() - end < 60)


def test_an_empty_page_does_not_scroll(context: RoomContext, qtbot: QtBot) -> None:
    dress("kk")
    presenter = SummariesPresenter(context)
    qtbot.addWidget(presenter.page)
    photograph(presenter.page, "summaries-empty", size=PAGE)
    assert presenter.page.scroll_area.verticalScrollBar().maximum() == 0


def test_the_keyboard_arrives_at_the_months_not_at_the_pause(
    reporting: VaultThread, context: RoomContext, qtbot: QtBot
) -> None:
    presenter = SummariesPresenter(context)
    qtbot.addWidget(presenter.page)
    presenter.page.show()
    presenter.page.activateWindow()
    qtbot.waitUntil(presenter.page.isActiveWindow)
    presenter.page.pause.setFocus()  # what Qt does when the page before is hidden
    presenter.enter("")
    qtbot.waitUntil(presenter.page.table.hasFocus)
