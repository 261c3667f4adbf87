"""Two psychologists, each with a real vault on its own thread and the settings open at handing over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.services.vault_thread import VaultThread
from tests import two_psychologists as two
from tests.ui.conftest import Told
from tests.ui.pictures import settle
from ui.app import Intents, RoomContext
from ui.jobs import Jobs
from ui.programs import post
from ui.programs.desks import DESKS
from ui.settings.handover.desk import HandoverDesk
from ui.settings.presenter import SettingsPresenter

PAGE = (1126, 728)  # what the shell leaves of 1366×768


class Person:
    """One psychologist at their screen; `at` is their clock."""

    def __init__(self, folder: Path, now: datetime, qtbot: QtBot) -> None:
        self.at, self._qtbot = now, qtbot
        self.thread = VaultThread(two.VaultPlace(folder))
        self.thread.unlock(two.PASSPHRASE, now).result(30)
        self.intents = Intents()
        self.told = Told(self.intents)
        self.jobs = Jobs(self.thread, self.intents)
        self.context = RoomContext(self.jobs, lambda: self.at, self.intents)
        self.sit_down()

    def sit_down(self) -> None:
        """The settings built anew: in another language, another size."""
        self.presenter = SettingsPresenter(self.context, post.enrol, DESKS)
        self._qtbot.addWidget(self.presenter.page)
        self.presenter.page.resize(*PAGE)
        self.presenter.page.show()
        self.enter()

    def enter(self, rest: str = "") -> None:
        self.presenter.enter(f"handover/{rest}" if rest else "handover")
        self.desk.section.keys.numbers.setText("")
        self.until(lambda: bool(self.desk.section.keys.numbers.text()))

    @property
    def desk(self) -> HandoverDesk:
        found = self.presenter.desks["handover"]
        assert isinstance(found, HandoverDesk)
        return found

    def do(self, work: Callable[..., Any], *args: Any, **more: Any) -> Any:
        """In the vault, on its thread."""
        return self.thread.submit(work, *args, **more).result(30)

    def until(self, holds: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(holds()), timeout=15000)

    def said(self, sheet: Any) -> str:
        """What the sheet's banner says, once it says something."""
        self.until(lambda: not sheet.message.isHidden())
        return str(sheet.message.text())

    def file_dialog(self) -> QFileDialog:
        self.until(lambda: bool(self._dialogs()))
        return self._dialogs()[0]

    def _dialogs(self) -> list[QFileDialog]:
        return [one for one in self.presenter.page.findChildren(QFileDialog) if one.isVisible()]

    def choose_file(self, file: Path) -> None:
        """In the dialog that has opened, by its name."""
        dialog = self.file_dialog()
        dialog.setDirectory(str(file.parent))
        dialog.selectFile(str(file))
        dialog.accept()

    def leave(self) -> None:
        self.jobs.close()
        self.thread.close()


@pytest.fixture
def people(tmp_path: Path, clock_now: datetime, qtbot: QtBot) -> Iterator[tuple[Person, Person]]:
    """The giver, with three cases, and the taker; each has compared the other's key."""
    with two.two_vaults(tmp_path, clock_now) as (giver, _):
        for number, (family, concern) in enumerate(
            (("Үлгіқызы", "bul_peer"), ("Сынақұлы", "oop"), ("Байқауқызы", "bul_cyber"))
        ):
            case = two.case(giver, clock_now, family, concern)
            two.sign(giver, case.id, f"Жазба {number}", clock_now)
    both = Person(tmp_path / "giver", clock_now, qtbot), Person(tmp_path / "taker", clock_now, qtbot)
    yield both
    settle(1)
    for person in both:
        person.leave()
