"""A month reaches the office: the whole program offscreen, a real vault, a real office process on loopback over TLS.

A case is opened, a note written and signed; months close; the office is down, then up; only its signed receipt makes a
month received; the office counts it once; the clock's leap locks the vault in between and nothing is lost.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app import paths
from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain.clock import Month
from desktop_app.domain.note import ContactForm, NoteContent, Tier
from desktop_app.domain.outbox import OutboxState, Outcome
from desktop_app.domain.student import SchoolClass
from desktop_app.services import cases, notes, school, students, summaries
from desktop_app.services.recovery import confirm_recovery_sheet
from desktop_app.services.unlock import create_vault
from tests.conftest import PASSPHRASE, SCHOOL
from tests.office_process import RunningOffice, start_office
from ui import i18n, theme
from ui.programs import translations
from ui.programs.desktop import Desktop

BEGUN = datetime(2026, 8, 24, 5, 0, tzinfo=UTC)
OCTOBER = datetime(2026, 10, 20, 5, 0, tzinfo=UTC)
CANARY = "құпияжазба"


class Clock:
    now = BEGUN

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def office(tmp_path: Path) -> Iterator[RunningOffice]:
    with start_office(tmp_path / "office") as running:
        yield running


@pytest.fixture
def desktop(qapp: QApplication, qtbot: QtBot, home_guard: Path) -> Iterator[Desktop]:
    """The program, unlocked, with a pupil, a case and a signed note of August."""
    vault, _ = create_vault(paths.vault_place(), PASSPHRASE, BEGUN, kdf=FAST_FOR_TESTS)
    school.save_school(vault, SCHOOL, BEGUN)
    confirm_recovery_sheet(vault, BEGUN)
    pupil = students.add_student(vault, "Үлгіев", "Оқушы", "", SchoolClass(7, "Ә"), BEGUN)
    case = cases.open_case(vault, pupil.id, "bul_peer", BEGUN)
    content = NoteContent(BEGUN, 30, ContactForm.INDIVIDUAL, Tier.OFFICIAL, f"Бүгін {CANARY} айтты.", "«Қорқамын»")
    notes.sign_note(vault, notes.start_draft(vault, case.id, content, BEGUN).id, BEGUN)
    vault.close()
    translations.ensure()
    theme.apply(qapp, "light", 1.0)
    i18n.set_language(qapp, "en")
    clock = Clock()
    clock.now = OCTOBER
    program = Desktop(qapp, clock=clock)
    program.start()
    unlock(program, qtbot)
    yield program
    program.close()
    program.shell.hide()
    program.shell.deleteLater()


def unlock(desktop: Desktop, qtbot: QtBot) -> None:
    front = desktop.fronts.unlock()
    assert front is not None
    front.page.field.edit.setText(PASSPHRASE)
    front.page.unlock.click()
    qtbot.waitUntil(desktop.shell.is_in_house, timeout=20_000)
    qtbot.waitUntil(lambda: desktop._postman is not None and desktop._postman.courier.waits(), timeout=20_000)


def rows(desktop: Desktop) -> tuple[summaries.SummaryRow, ...]:
    return desktop.door.submit(summaries.list_summaries, desktop.context.clock()).result(10)


def enrol(desktop: Desktop, letter: str, qtbot: QtBot) -> None:
    desktop.shell.navigate("settings", "office")
    desktop.shell.room("settings").page.office.file_given.emit(letter)
    qtbot.waitUntil(lambda: bool(rows(desktop)) and rows(desktop)[0].state is not OutboxState.FROZEN, timeout=30_000)


def test_a_month_reaches_the_office(desktop: Desktop, office: RunningOffice, tmp_path: Path, qtbot: QtBot) -> None:
    letter = office.enrol("№ 0 үлгі мектебі", "KZ-75", 960)["file_path"]
    desktop.shell.navigate("summaries", "")
    qtbot.waitUntil(lambda: [row.state for row in rows(desktop)] == [OutboxState.FROZEN] * 2)  # August, September
    frozen = {row.period: row.sha256 for row in rows(desktop)}

    enrol(desktop, letter, qtbot)
    qtbot.waitUntil(lambda: [row.state for row in rows(desktop)] == [OutboxState.RECEIVED] * 2, timeout=30_000)
    assert office.status()["releases"] == 2
    for row in rows(desktop):
        assert row.receipt is not None
        assert row.receipt.sha256 == row.sha256
        shown = desktop.door.submit(summaries.what_leaves, row.period, OCTOBER).result(10)
        assert shown.sealed is not None
        assert len(shown.sealed) == 4096
        assert frozen[row.period] != row.sha256  # the digest of what travelled, not of what was frozen before

    desktop.shell.navigate("summaries", "2026-09")
    page = desktop.shell.room("summaries").page
    qtbot.waitUntil(lambda: page.chosen() == Month(2026, 9))

    assert_offline_waits(desktop, office, qtbot)
    for file in [*(tmp_path / "office").rglob("*"), office.log]:
        if file.is_file():
            assert CANARY.encode() not in file.read_bytes()


def assert_offline_waits(desktop: Desktop, office: RunningOffice, qtbot: QtBot) -> None:
    """A month later the office is down: the month waits and the program says so; up again, it is received, once."""
    office.stop()
    desktop.context.clock.now = OCTOBER + timedelta(days=31)
    qtbot.waitUntil(lambda: not desktop.shell.is_in_house(), timeout=30_000)  # the clock leapt: locked by itself
    unlock(desktop, qtbot)
    desktop.intents.delivery_requested.emit()
    qtbot.waitUntil(
        lambda: any(row.last_outcome == Outcome.NO_CONNECTION.value for row in rows(desktop)), timeout=60_000
    )
    newest = rows(desktop)[0]
    assert (newest.period, newest.state) == (Month(2026, 10), OutboxState.WAITING)
    qtbot.waitUntil(desktop._postman.courier.waits)
    office.serve()
    desktop.intents.delivery_requested.emit()
    qtbot.waitUntil(lambda: rows(desktop)[0].state is OutboxState.RECEIVED, timeout=60_000)
    desktop.intents.delivery_requested.emit()
    assert office.status()["releases"] == 3
