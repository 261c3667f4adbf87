"""The office's key on the screen: off at first, compared before it is left, taken back, and told in plain words."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.cipher import header
from desktop_app.domain import escrow as words
from desktop_app.services import asking, escrow
from desktop_app.services.demo import DEMO_PASSPHRASE
from desktop_app.services.vault_thread import VaultThread
from tests.paper_custodians import NAMES, PaperCustodians
from tests.ui.pictures import clipped, dress, photograph, unnamed
from ui.app import RoomContext
from ui.programs.desks import DESKS
from ui.settings.keys.escrow_desk import EscrowDesk
from ui.settings.keys.escrow_part import EscrowPart
from ui.settings.keys.escrow_steps import EscrowStep
from ui.unlock.passphrase_field import PassphraseField

OFFICE = PaperCustodians()


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    file = tmp_path / "office.senim-escrow-key"
    file.write_bytes(OFFICE.key_file())
    return file


def shown(context: RoomContext, qtbot: QtBot) -> EscrowDesk:
    desk = EscrowDesk(context, PassphraseField)
    qtbot.addWidget(desk.part)
    desk.part.resize(820, 640)
    desk.part.show()
    settled(context, qtbot)
    return desk


def settled(context: RoomContext, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not context.jobs.is_busy(), timeout=10000)


def enrol(thread: VaultThread, now: datetime) -> None:
    thread.submit(OFFICE.enrol, now).result(10)


def is_on(thread: VaultThread) -> bool:
    return header.read(thread.place.header).escrow is not None


def write(step: EscrowStep, text: str) -> None:
    """As a keyboard does it."""
    step.passphrase.edit.insert(text)
    step.passphrase.edit.textEdited.emit(text)


def leave(thread: VaultThread, now: datetime) -> None:
    """A key with the office, by the service."""
    enrol(thread, now)
    key = words.parse_key(OFFICE.key_file())
    thread.submit(escrow.add_escrow, key, DEMO_PASSPHRASE, now).result(10)


def test_without_an_office_there_is_nothing_to_press_but_the_way_to_it(
    context: RoomContext, qtbot: QtBot, vault_thread: VaultThread
) -> None:
    part = shown(context, qtbot).part
    assert part.texts()[0] == "off"
    assert part.file.isHidden()
    with qtbot.waitSignal(context.intents.navigate, timeout=1000) as gone:
        part.office.click()
    assert gone.args == ["settings", "office"]


def test_a_key_is_left_only_when_the_digits_were_compared(
    context: RoomContext, qtbot: QtBot, vault_thread: VaultThread, clock_now: datetime, key_file: Path
) -> None:
    enrol(vault_thread, clock_now)
    part = shown(context, qtbot).part
    assert part.office.isHidden()
    part.give_file(str(key_file))
    settled(context, qtbot)
    step = part.compare
    assert step.digits.text() == words.parse_key(OFFICE.key_file()).fingerprint()
    write(step, DEMO_PASSPHRASE)
    assert not step.do.isEnabled()
    step.give()  # Enter in the field is no way round it
    settled(context, qtbot)
    assert not is_on(vault_thread)
    step.compared.click()
    with qtbot.waitSignal(context.intents.changed, timeout=5000):
        step.do.click()
    assert is_on(vault_thread)
    assert part.texts()[0] == "on"
    assert all(name in part.texts()[2] for name in NAMES)
    assert step.passphrase.text() == ""
    assert not part.remove.isHidden()


def test_a_wrong_passphrase_leaves_nothing_and_says_so_at_the_field(
    context: RoomContext, qtbot: QtBot, vault_thread: VaultThread, clock_now: datetime, key_file: Path
) -> None:
    enrol(vault_thread, clock_now)
    part = shown(context, qtbot).part
    part.give_file(str(key_file))
    settled(context, qtbot)
    part.compare.compared.click()
    write(part.compare, "басқа тіркес")
    part.compare.do.click()
    settled(context, qtbot)
    assert part.compare.row.has_error()
    assert not is_on(vault_thread)
    assert part.compare.isVisible()


def test_a_key_is_taken_back(
    context: RoomContext, qtbot: QtBot, vault_thread: VaultThread, clock_now: datetime
) -> None:
    leave(vault_thread, clock_now)
    part = shown(context, qtbot).part
    assert part.texts()[0] == "on"
    part.remove.click()
    write(part.leaving, DEMO_PASSPHRASE)
    with qtbot.waitSignal(context.intents.changed, timeout=5000):
        part.leaving.do.click()
    assert not is_on(vault_thread)
    assert part.texts()[0] == "off"


def test_a_request_that_its_owner_did_not_make_is_told_and_withdrawn(
    context: RoomContext, qtbot: QtBot, vault_thread: VaultThread, clock_now: datetime
) -> None:
    leave(vault_thread, clock_now)
    asking.ask_office(vault_thread.place, "ұрының тіркесі", clock_now)
    part = shown(context, qtbot).part
    assert "23.11.2026" in part.waiting.text()
    part.waiting.action.click()
    settled(context, qtbot)
    assert part.waiting.isHidden()
    assert not vault_thread.place.question.exists()
    assert is_on(vault_thread)


@pytest.mark.parametrize("content", [b"", b"{}", b"not this", b"\xff" * 40_000])
def test_another_file_is_refused_kindly(
    context: RoomContext, qtbot: QtBot, vault_thread: VaultThread, clock_now: datetime, tmp_path: Path, content: bytes
) -> None:
    enrol(vault_thread, clock_now)
    part = shown(context, qtbot).part
    file = tmp_path / "other"
    file.write_bytes(content)
    part.give_file(str(file))
    settled(context, qtbot)
    assert ".senim-escrow-key" in part.banner.text()
    assert part.compare.isHidden()
    assert not part.file.isHidden()
    assert part.file.isEnabled()
    part.give_file(str(tmp_path / "none"))
    settled(context, qtbot)
    assert part.banner.text()


def test_leaving_the_section_or_esc_forgets_what_was_typed(
    context: RoomContext, qtbot: QtBot, vault_thread: VaultThread, clock_now: datetime, key_file: Path
) -> None:
    leave(vault_thread, clock_now)
    part = shown(context, qtbot).part
    part.remove.click()
    write(part.leaving, "тіркес")
    part.hide()
    assert part.leaving.passphrase.text() == ""
    part.show()
    settled(context, qtbot)
    assert part.leaving.isHidden()
    part.remove.click()
    write(part.leaving, "тіркес")
    QTest.keyClick(part.leaving, Qt.Key.Key_Escape)
    assert part.leaving.isHidden()
    assert part.leaving.passphrase.text() == ""


def test_the_list_of_ways_tells_what_was_left_and_taken_back(
    context: RoomContext, qtbot: QtBot, vault_thread: VaultThread, clock_now: datetime
) -> None:
    enrol(vault_thread, clock_now)
    desk = DESKS["keys"](context)
    qtbot.addWidget(desk.section)
    desk.section.show()
    desk.enter("")
    settled(context, qtbot)
    part, ways = desk.section.findChild(EscrowPart), desk.section.ways

    def is_told() -> bool:
        return any(OFFICE.office in line for line in ways.texts())

    assert not is_told()
    part.compare.key = words.parse_key(OFFICE.key_file())
    part.agreed.emit(DEMO_PASSPHRASE)
    qtbot.waitUntil(is_told, timeout=5000)
    part.take_back.emit(DEMO_PASSPHRASE)
    qtbot.waitUntil(lambda: not is_told(), timeout=5000)


@pytest.mark.parametrize(
    ("language", "look", "scale"), [("kk", "light", 1.0), ("ru", "dark", 1.0), ("ru", "light", 1.5)]
)
@pytest.mark.parametrize("state", ["off", "compare", "on", "remove", "asked"])
def test_pictures(
    context: RoomContext,
    qtbot: QtBot,
    vault_thread: VaultThread,
    clock_now: datetime,
    key_file: Path,
    language: str,
    look: str,
    scale: float,
    state: str,
) -> None:
    dress(language, look, scale)
    if state in ("on", "remove", "asked"):
        leave(vault_thread, clock_now)
        if state == "asked":
            asking.ask_office(vault_thread.place, "тіркес", clock_now)
    elif state == "compare":
        enrol(vault_thread, clock_now)
    part = EscrowDesk(context, PassphraseField).part
    page = QWidget()
    page.setProperty("role", "ground")
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(part)
    column.addStretch(1)
    page.show()
    settled(context, qtbot)
    if state == "compare":
        part.give_file(str(key_file))
        settled(context, qtbot)
    elif state == "remove":
        part.remove.click()
    photograph(page, f"escrow-{state}", language, look, scale, (840, round(520 * scale)))
    assert clipped(page) == []
    assert unnamed(page) == []
