"""Hears the keys that must work in every window, whatever dialog has the focus. Knows nothing of what they do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

_PLAIN = Qt.KeyboardModifier.NoModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier


class WindowKeys(QObject):
    """`hide_pressed` for F9, `lock_pressed` for Ctrl+L. A shortcut of the main window is deaf behind a dialog."""

    hide_pressed = Signal()
    lock_pressed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self.watch)

    @Slot("QWindow*")
    def watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or event.isAutoRepeat():
            return False
        pressed = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if pressed == (Qt.Key.Key_F9, _PLAIN):
            self.hide_pressed.emit()
        elif pressed == (Qt.Key.Key_L, _CONTROL):
            self.lock_pressed.emit()
        else:
            return False
        return True
