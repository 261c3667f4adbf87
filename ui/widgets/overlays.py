"""Ends whatever lies over the pages: menus, lists, dialogs, messages, tool tips. Knows nothing of why.

A dialog that runs a loop of its own (`exec`) is ended too: hiding it lets its loop go. One that asks back instead of
closing is not asked.
"""

from __future__ import annotations

import sys

import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QToolTip, QWidget

DEEPEST = 20  # menus of menus; one that would not close ends the search, not the program
GONE_AFTER_MS = 50  # a dialog of Qt's own may stand on the stack of its loop, which must have ended before


def close_all(window: QWidget) -> None:
    """Everything over `window` and every other window of the program, as if it had been cancelled; never fails."""
    for _ in range(DEEPEST):
        popup = QApplication.activePopupWidget()
        if popup is None:
            break
        _end(popup)
    for _ in range(DEEPEST):
        modal = QApplication.activeModalWidget()  # the innermost first
        if modal is None or modal is window:
            break
        _end(modal)
        _drop(modal)
    for dialog in window.findChildren(QDialog):
        _end(dialog)
        _drop(dialog)
    QToolTip.hideText()
    for other in QApplication.topLevelWidgets():
        is_tip = other.inherits("QTipLabel")
        if (other.isVisible() and other is not window and not isinstance(other, QMainWindow)) or is_tip:
            _end(other)
            _drop(other)


def _end(widget: QWidget) -> None:
    try:
        if isinstance(widget, QDialog):
            widget.reject()
        else:
            widget.close()
    except Exception as error:  # the lock waits for nobody's defect
        sys.excepthook(type(error), error, error.__traceback__)
    if shiboken6.isValid(widget) and widget.isVisible():
        widget.hide()


def _drop(widget: QWidget) -> None:
    if shiboken6.isValid(widget):
        QTimer.singleShot(GONE_AFTER_MS, widget, widget.deleteLater)
