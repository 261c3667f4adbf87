"""No window flashes up beside the one: a widget shown before it has a parent would be one, and take the focus."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.shell.conftest import unlock
from ui.programs.desktop import Desktop


class Witness(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.windows: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(f"{type(watched).__name__} {watched.accessibleName() or watched.property('text')}")
        return False


@pytest.fixture
def witness(qapp: QApplication) -> Iterator[Witness]:
    made = Witness()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


def test_one_window_from_start_to_every_room(
    start: Callable[..., Desktop], furnished: str, witness: Witness, qtbot: QtBot
) -> None:
    desktop = start()
    unlock(desktop, qtbot)
    for room, target in (
        ("today", ""),
        ("cases", ""),
        ("case", furnished),
        ("students", ""),
        ("summaries", ""),
        ("settings", ""),
    ):
        desktop.shell.navigate(room, target)
        qtbot.waitUntil(lambda: not desktop.jobs.is_busy())
    assert [name for name in witness.windows if not name.startswith("Shell")] == []
    assert desktop.shell.isActiveWindow()


def test_one_window_through_the_first_run(start: Callable[..., Desktop], witness: Witness, qtbot: QtBot) -> None:
    desktop = start()
    first_run = desktop.fronts.first_run()
    for key in ("vault", "passphrase", "sheet", "type_back", "school"):
        first_run._show(key)
    assert [name for name in witness.windows if not name.startswith("Shell")] == []
