"""What is copied out of Senim is taken back in time; what others copied is never touched."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from ui.clipboard import MARK, QUIET, SECONDS, OwnCopies

NAME = "Әділ Жақсылықұлы"


class Whose:
    """Who put the last copy there: another program while `foreign`."""

    foreign = False

    def __call__(self) -> bool:
        return not self.foreign


@pytest.fixture
def clipboard(qapp: object) -> Iterator[QClipboard]:
    board = QGuiApplication.clipboard()
    board.clear()
    yield board
    board.clear()


@pytest.fixture
def whose() -> Whose:
    return Whose()


@pytest.fixture
def copies(clipboard: QClipboard, whose: Whose) -> Iterator[OwnCopies]:
    made = OwnCopies(owns=whose)
    yield made
    shiboken6.delete(made)


def pass_seconds(copies: OwnCopies) -> None:
    """The one timer runs out."""
    assert copies._timer.interval() == SECONDS * 1000
    copies._timer.timeout.emit()


@pytest.mark.parametrize("kind", [QLineEdit, QTextEdit])
def test_a_copy_out_of_a_field_is_taken_back(
    copies: OwnCopies, clipboard: QClipboard, qtbot: QtBot, kind: type[QLineEdit]
) -> None:
    field = kind()
    qtbot.addWidget(field)
    field.setText(NAME)
    field.selectAll()
    field.copy()
    assert clipboard.text() == NAME
    assert copies._timer.isActive()
    pass_seconds(copies)
    assert clipboard.text() == ""


def test_a_copy_keeps_out_of_histories_and_has_no_second_form(
    copies: OwnCopies, clipboard: QClipboard, qtbot: QtBot
) -> None:
    field = QTextEdit()
    qtbot.addWidget(field)
    field.setHtml(f"<b>{NAME}</b>")
    field.selectAll()
    field.copy()
    data = clipboard.mimeData()
    assert all(data.hasFormat(kind) for kind in QUIET)
    assert not data.hasHtml()
    assert data.text() == NAME


def test_foreign_copies_stay(copies: OwnCopies, clipboard: QClipboard, whose: Whose) -> None:
    clipboard.setText(NAME)
    whose.foreign = True
    theirs = QMimeData()
    theirs.setText("мәзір")
    theirs.setHtml("<i>мәзір</i>")
    clipboard.setMimeData(theirs)
    assert not copies._timer.isActive()
    copies.take_back()
    assert clipboard.text() == "мәзір"
    assert clipboard.mimeData().hasHtml()
    assert not clipboard.mimeData().hasFormat(MARK)


def test_a_second_copy_has_its_own_twenty_seconds(copies: OwnCopies, clipboard: QClipboard) -> None:
    clipboard.setText(NAME)
    copies._timer.start(3)  # nearly over
    copies._timer.setInterval(SECONDS * 1000)
    clipboard.setText(NAME + "!")
    assert copies._timer.remainingTime() > (SECONDS - 2) * 1000


def test_ours_is_taken_back_when_a_keeper_of_copies_holds_it(
    copies: OwnCopies, clipboard: QClipboard, whose: Whose
) -> None:
    clipboard.setText(NAME)
    whose.foreign = True  # a keeper took it over with everything it says, as on Linux when a program ends
    clipboard.dataChanged.emit()
    pass_seconds(copies)
    assert clipboard.text() == ""
