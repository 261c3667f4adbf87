"""What every test of the screen gets: an offscreen application in the program's own look and languages."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import Future
from datetime import datetime
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication

from ui import i18n, theme
from ui.app import Intents, RoomContext
from ui.jobs import Jobs
from ui.programs import translations
from ui.programs.tidying import Tidying
from ui.wording import sentence


@pytest.fixture(scope="session", autouse=True)
def dressed_application(qapp: QApplication) -> None:
    """Fonts, style sheet and compiled languages, once."""
    translations.ensure()
    theme.apply(qapp, "light", 1.0)
    i18n.set_language(qapp, "en")


@pytest.fixture(scope="session")
def tidying(qapp: QApplication) -> Tidying:
    """As in the program: garbage is collected on the GUI thread only, never by a worker in the middle of its work."""
    return Tidying()


@pytest.fixture(autouse=True)
def tidied(tidying: Tidying) -> Iterator[None]:
    yield
    tidying.tidy()


@pytest.fixture(autouse=True)
def english_and_light(dressed_application: None, qapp: QApplication) -> None:
    """Every test begins in English and light at 100 %, whatever the one before left."""
    if (i18n.language(), theme.current_theme(), theme.current_scale()) != ("en", "light", 1.0):
        theme.apply(qapp, "light", 1.0)
        i18n.set_language(qapp, "en")


class Told:
    """Remembers what a room asked of the window."""

    def __init__(self, intents: Intents) -> None:
        self.navigated: list[tuple[str, str]] = []
        self.said: list[str] = []
        self.changed: list[str] = []
        self.banners: list[tuple[str, str, str]] = []
        self.badges: dict[str, int] = {}
        intents.navigate.connect(self._navigate)
        intents.status.connect(self.said.append)
        intents.changed.connect(self.changed.append)
        intents.banner.connect(self._banner)
        intents.failed.connect(self._fail)
        intents.badge.connect(self._badge)

    def _navigate(self, room: str, target: str) -> None:
        self.navigated.append((room, target))

    def _banner(self, kind: str, says: str, next_step: str) -> None:
        self.banners.append((kind, says, next_step))

    def _fail(self, error: BaseException) -> None:
        """As the window does it."""
        said = sentence(error)
        self._banner("danger", said.says, said.next)

    def _badge(self, room: str, count: int) -> None:
        self.badges[room] = count


@pytest.fixture
def intents(qapp: QApplication) -> Intents:
    return Intents()


@pytest.fixture
def told(intents: Intents) -> Told:
    return Told(intents)


@pytest.fixture
def jobs(vault_thread: Any, intents: Intents) -> Iterator[Jobs]:
    """The real bridge over the real vault thread of tests/conftest.py (unlocked)."""
    made = Jobs(vault_thread, intents)
    yield made
    made.close()


@pytest.fixture
def context(jobs: Jobs, intents: Intents, clock_now: datetime) -> RoomContext:
    """What a presenter is built with; the clock stands at `clock_now`."""
    return RoomContext(jobs, lambda: clock_now, intents)


def done(value: Any = None) -> Future[Any]:
    """A future that is already answered, for tests of the bridge alone."""
    future: Future[Any] = Future()
    future.set_result(value)
    return future
