"""Enrolment in the settings: by code, by file, by picture; believed only from the office that printed the code."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
import segno
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from desktop_app.domain.enrolment import EnrolRequest
from desktop_app.domain.letter import letter_file, qr_text
from desktop_app.domain.outbox import OutboxState
from desktop_app.services import enrolment, summaries
from desktop_app.services.vault_thread import VaultThread
from sync.enrol import CodeRefused
from tests.paper_office import PaperOffice
from ui.app import Intents, RoomContext
from ui.settings.presenter import SettingsPresenter

KEPT: list[SettingsPresenter] = []


@pytest.fixture(autouse=True)
def let_go() -> Iterator[None]:
    yield
    KEPT.clear()


def opened(context: RoomContext, qtbot: QtBot, office: PaperOffice) -> SettingsPresenter:
    def ask(request: EnrolRequest) -> bytes:
        return office.enrol(request.body)

    return opened_with(context, qtbot, ask)


def opened_with(context: RoomContext, qtbot: QtBot, ask: object) -> SettingsPresenter:
    presenter = SettingsPresenter(context, ask)  # type: ignore[arg-type]
    KEPT.append(presenter)
    qtbot.addWidget(presenter.page)
    presenter.enter("office")
    qtbot.waitUntil(lambda: bool(presenter.page.school.name.text()), timeout=15000)
    return presenter


def enrolled_with(thread: VaultThread) -> str:
    contact = thread.submit(enrolment.read_contact).result(10)
    return "" if contact is None else contact.office


def said(presenter: SettingsPresenter) -> str:
    return presenter.page.office.message.text()


def test_by_address_and_code_as_typed(
    vault_thread: VaultThread,
    context: RoomContext,
    intents: Intents,
    office: PaperOffice,
    qtbot: QtBot,
    clock_now: datetime,
) -> None:
    presenter = opened(context, qtbot, office)
    section = presenter.page.office
    qtbot.keyClicks(section.code, f"http://127.0.0.1:9  {office.code.text().lower()}")
    with qtbot.waitSignal(intents.delivery_requested, timeout=20000):
        qtbot.keyClick(section.code, Qt.Key.Key_Return)
    assert "Enrolled with 111 орталығы" in said(presenter)
    assert section._state.text() == "enrolled"
    assert section.code.text() == ""
    assert section.file.isEnabled()
    rows = vault_thread.submit(summaries.list_summaries, clock_now).result(10)
    assert {row.state for row in rows} == {OutboxState.WAITING}


def test_by_file_dropped_on_the_page(
    vault_thread: VaultThread, context: RoomContext, office: PaperOffice, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "school.senim-enrol"
    file.write_bytes(letter_file(office.letter()))
    presenter = opened(context, qtbot, office)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    presenter.page.office.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    qtbot.waitUntil(lambda: "Enrolled" in said(presenter), timeout=20000)
    assert enrolled_with(vault_thread) == "111 орталығы"


def test_by_a_picture_of_the_qr_code(
    vault_thread: VaultThread, context: RoomContext, office: PaperOffice, qtbot: QtBot, tmp_path: Path
) -> None:
    picture = tmp_path / "letter.png"
    segno.make(qr_text(office.letter("http://127.0.0.1:9")), micro=False).save(str(picture), scale=5)
    presenter = opened(context, qtbot, office)
    presenter.page.office.picture_given.emit(str(picture))
    qtbot.waitUntil(lambda: "Enrolled" in said(presenter), timeout=20000)
    assert enrolled_with(vault_thread) == "111 орталығы"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("http://127.0.0.1:9 AAAA-BBBB-CCCC-DDDD-E", "check character"),
        ("hello", "not an enrolment"),
        ("ftp://office.example.kz {code}", "address"),
    ],
)
def test_a_letter_that_is_none_changes_nothing(
    vault_thread: VaultThread, context: RoomContext, office: PaperOffice, qtbot: QtBot, typed: str, sentence: str
) -> None:
    presenter = opened(context, qtbot, office)
    presenter.page.office.code.setText(typed.format(code=office.code.text()))
    presenter.page.office.enrol.click()
    qtbot.waitUntil(lambda: sentence in said(presenter), timeout=20000)
    assert presenter.page.office.enrol.isEnabled()
    assert enrolled_with(vault_thread) == ""


def test_nothing_typed_is_said_in_place(context: RoomContext, office: PaperOffice, qtbot: QtBot) -> None:
    section = opened(context, qtbot, office).page.office
    section.enrol.click()
    assert section._code_row.error() == "Please type the address and the code from the letter."
    qtbot.keyClicks(section.code, "x")
    assert section._code_row.error() == ""


def test_another_office_in_the_middle_is_not_believed(
    vault_thread: VaultThread, context: RoomContext, office: PaperOffice, qtbot: QtBot
) -> None:
    stranger = PaperOffice("stranger")

    def ask(request: EnrolRequest) -> bytes:
        answer = office.enrol(request.body)
        return answer.replace(b"111", b"112").replace(office.kid.encode(), stranger.kid.encode())

    presenter = opened_with(context, qtbot, ask)
    presenter.page.office.code.setText(f"http://127.0.0.1:9 {office.code.text()}")
    presenter.page.office.enrol.click()
    qtbot.waitUntil(lambda: "does not come from the office" in said(presenter), timeout=20000)
    assert enrolled_with(vault_thread) == ""


def test_a_refused_code_and_a_broken_way_are_told_kindly(
    vault_thread: VaultThread, context: RoomContext, office: PaperOffice, qtbot: QtBot
) -> None:
    def ask(request: EnrolRequest) -> bytes:
        raise CodeRefused

    presenter = opened_with(context, qtbot, ask)
    presenter.page.office.code.setText(f"http://127.0.0.1:9 {office.code.text()}")
    presenter.page.office.enrol.click()
    qtbot.waitUntil(lambda: "14 days" in said(presenter), timeout=20000)
    assert presenter.page.office.enrol.isEnabled()


@pytest.mark.parametrize(("content", "sentence"), [(b"\x00\x01 no picture", "no picture"), (None, "could not be read")])
def test_a_file_that_is_no_picture(
    context: RoomContext, office: PaperOffice, qtbot: QtBot, tmp_path: Path, content: bytes | None, sentence: str
) -> None:
    picture = tmp_path / "letter.png"
    if content is not None:
        picture.write_bytes(content)
    presenter = opened(context, qtbot, office)
    presenter.page.office.picture_given.emit(str(picture))
    qtbot.waitUntil(lambda: sentence in said(presenter), timeout=20000)


def test_a_picture_without_a_code(context: RoomContext, office: PaperOffice, qtbot: QtBot, tmp_path: Path) -> None:
    presenter = opened(context, qtbot, office)
    picture = tmp_path / "page.png"
    assert presenter.page.grab().save(str(picture))
    presenter.page.office.picture_given.emit(str(picture))
    qtbot.waitUntil(lambda: "No QR code was found" in said(presenter), timeout=20000)
