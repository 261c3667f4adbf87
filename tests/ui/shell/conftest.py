"""The whole program over a real vault in the test's own home, offscreen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app import paths
from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain.student import SchoolClass
from desktop_app.services.cases import open_case
from desktop_app.services.recovery import confirm_recovery_sheet
from desktop_app.services.school import save_school
from desktop_app.services.students import add_student
from desktop_app.services.unlock import Vault, create_vault
from tests.conftest import PASSPHRASE, SCHOOL
from ui.programs.desktop import Desktop

CANARIES = ("Ңәрқыз", "Йоёбор", "Zqxavier")  # Kazakh, Russian, Latin; nobody is called so
BEGAN = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.now = BEGAN

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: int) -> None:
        self.now += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def furnished(home_guard: object) -> str:
    """A complete vault in the home with one pupil and one case; returns the case's id."""
    vault, _ = create_vault(paths.vault_place(), PASSPHRASE, BEGAN, kdf=FAST_FOR_TESTS)
    save_school(vault, SCHOOL, BEGAN)
    confirm_recovery_sheet(vault, BEGAN)
    pupil = add_student(
        vault, family_name="Үлгіев", given_name="Оқушы", patronymic="", school_class=SchoolClass(7, "Ә"), now=BEGAN
    )
    case = open_case(vault, pupil.id, "bul_peer", BEGAN)
    vault.close()
    return case.id


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, clock: Clock) -> Iterator[Callable[..., Desktop]]:
    """Starts the program as often as asked; everything is closed in order afterwards."""
    running: list[Desktop] = []

    def begin(*, is_demo: bool = False) -> Desktop:
        for old in running:
            old.close()
        desktop = Desktop(qapp, is_demo=is_demo, clock=clock)
        desktop.fronts.kdf = FAST_FOR_TESTS
        running.append(desktop)
        desktop.start()
        desktop.shell.showNormal()
        desktop.shell.resize(1366, 768)
        desktop.shell.activateWindow()
        qtbot.waitUntil(desktop.shell.isActiveWindow)
        return desktop

    yield begin
    for desktop in running:
        desktop.close()
        desktop.shell.hide()
        desktop.shell.deleteLater()


@pytest.fixture
def inside(start: Callable[..., Desktop], furnished: str, qtbot: QtBot) -> Desktop:
    """The program, unlocked, on Today."""
    desktop = start()
    unlock(desktop, qtbot)
    return desktop


@pytest.fixture
def peopled(inside: Desktop) -> str:
    """Pupils whose names are the canaries, in the open vault; returns the id of a case of the first."""
    return inside.door.submit(plant).result(10)


def plant(vault: Vault) -> str:
    pupils = [
        add_student(
            vault, family_name=word, given_name=word, patronymic="", school_class=SchoolClass(7, "Ә"), now=BEGAN
        )
        for word in CANARIES
    ]
    return open_case(vault, pupils[0].id, "bul_peer", BEGAN).id


def unlock(desktop: Desktop, qtbot: QtBot, passphrase: str = PASSPHRASE) -> None:
    page = desktop.fronts.unlock().page
    page.passphrase.field.edit.setText(passphrase)
    page.passphrase.unlock.click()
    qtbot.waitUntil(desktop.shell.is_in_house, timeout=10_000)


def write_in_case(desktop: Desktop, case_id: str, qtbot: QtBot, words: str) -> None:
    """Open the case and type into its new note."""
    desktop.shell.navigate("case", case_id)
    composer = desktop.shell.room("case").page.composer
    qtbot.waitUntil(lambda: composer.isEnabled() and not desktop.jobs.is_busy())
    composer.writing.setFocus()
    composer.writing.insertPlainText(words)
