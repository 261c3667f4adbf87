"""Whatever lies over the page, the vault locks: the loop of a dialog ends, and nothing of what was open is left."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QInputDialog,
    QMenu,
    QMessageBox,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.canaries import found_in_widgets
from tests.ui.shell.conftest import CANARIES, Clock, unlock, write_in_case
from ui.programs.desktop import Desktop
from ui.widgets.fields import DayEdit

NOTE = " ".join(CANARIES)
Opening = Callable[[QWidget], object]


def message(parent: QWidget) -> object:
    box = QMessageBox(parent)
    box.setText(NOTE)
    box.setDetailedText(NOTE)
    return box.exec()


def message_of_nobody(parent: QWidget) -> object:
    return QMessageBox(QMessageBox.Icon.Warning, CANARIES[0], NOTE).exec()


def static_message(parent: QWidget) -> object:
    return QMessageBox.question(parent, CANARIES[0], NOTE)


def file(parent: QWidget) -> object:
    return QFileDialog.getSaveFileName(
        parent, NOTE, f"/{CANARIES[2]}.pdf", options=QFileDialog.Option.DontUseNativeDialog
    )


def print_dialog(parent: QWidget) -> object:
    printer = QPrinter()
    printer.setDocName(CANARIES[0])
    return QPrintDialog(printer, parent).exec()


def asking(parent: QWidget) -> object:
    return QInputDialog.getMultiLineText(parent, CANARIES[0], CANARIES[1], NOTE)


def menu(parent: QWidget) -> object:
    made = QMenu(parent)
    made.addAction(CANARIES[0])
    below = made.addMenu(CANARIES[1])
    below.addAction(CANARIES[2])
    QTimer.singleShot(20, below, lambda: below.popup(QPoint(5, 5)))
    return made.exec(QPoint(0, 0))


def one_over_another(parent: QWidget) -> object:
    outer = QDialog(parent)
    outer.setWindowTitle(CANARIES[0])
    QTimer.singleShot(20, outer, lambda: message(outer))
    return outer.exec()


class Stubborn(QDialog):
    """Asks back instead of closing, as dialogs with unsaved words do."""

    def reject(self) -> None:
        """Not at all."""


class Broken(QDialog):
    def reject(self) -> None:
        raise ValueError(CANARIES[0])


def stubborn(parent: QWidget) -> object:
    dialog = Stubborn(parent)
    dialog.setWindowTitle(NOTE)
    return dialog.exec()


def combo(parent: QWidget) -> object:
    box = QComboBox(parent)
    box.addItems(CANARIES)
    box.show()
    box.showPopup()
    return None


def calendar(parent: QWidget) -> object:
    day = DayEdit()
    day.setParent(parent)
    day.setAccessibleName(NOTE)
    day.show()
    day.calendarWidget().window().show()
    return None


def tip(parent: QWidget) -> object:
    QToolTip.showText(QPoint(3, 3), NOTE)  # of nobody: it would outlive the page
    return None


OPENINGS = (
    message,
    message_of_nobody,
    static_message,
    file,
    print_dialog,
    asking,
    menu,
    one_over_another,
    stubborn,
    combo,
    calendar,
    tip,
)


@pytest.mark.parametrize("opening", OPENINGS, ids=[opening.__name__ for opening in OPENINGS])
def test_it_locks_and_leaves_nothing(
    inside: Desktop, peopled: str, clock: Clock, qtbot: QtBot, qapp: QApplication, opening: Opening
) -> None:
    write_in_case(inside, peopled, qtbot, NOTE)
    inside.shell.room("case").page.composer.writing.selectAll()
    inside.shell.room("case").page.composer.writing.copy()
    assert found_in_widgets(qapp, CANARIES)
    was_over: list[bool] = []

    def go_away() -> None:
        was_over.append(bool(QApplication.activePopupWidget() or QApplication.activeModalWidget() or opening is tip))
        clock.move(minutes=5)
        inside.locking.idle.tick()

    QTimer.singleShot(120, go_away)
    opening(inside.shell.room("case").page)  # comes back by itself, or the test never ends
    qtbot.waitUntil(lambda: not inside.shell.is_in_house() and not inside.door.is_unlocked)
    assert was_over == [True]
    qtbot.waitUntil(lambda: found_in_widgets(qapp, CANARIES) == [], timeout=3000)
    assert QApplication.activePopupWidget() is None
    assert QGuiApplication.modalWindow() is None
    assert {window.title() for window in qapp.topLevelWindows() if window.isVisible()} == {"Senim"}
    unlock(inside, qtbot)
    assert inside.shell.current_room() == "case"
    qtbot.waitUntil(lambda: inside.shell.room("case").page.composer.writing.toPlainText() == NOTE)
    cursor = inside.shell.room("case").page.composer.writing.textCursor()
    assert (cursor.selectionStart(), cursor.position()) in ((0, len(NOTE)), (len(NOTE), len(NOTE)))


def test_a_dialog_that_breaks_is_no_obstacle(
    inside: Desktop, peopled: str, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[type[BaseException]] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, error, trace: told.append(kind))
    dialog = Broken(inside.shell)
    dialog.open()
    inside.lock()
    assert not inside.shell.is_in_house()
    assert set(told) == {ValueError}
    del dialog
    qtbot.waitUntil(lambda: not inside.door.is_unlocked)
    qtbot.waitUntil(lambda: found_in_widgets(qapp, CANARIES) == [])
    unlock(inside, qtbot)
