"""Keeps the program's windows out of screenshots and shared screens, where the system can. Knows nothing inside them.

Windows can since 10 (2004): the window is simply not in the picture. Linux leaves it to the compositor, and macOS no
longer keeps its promise since 15, so nothing is promised there.
"""

from __future__ import annotations

import ctypes
import sys

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication, QWindow

NONE, EXCLUDE = 0x00, 0x11  # WDA_NONE, WDA_EXCLUDEFROMCAPTURE
LEAST_BUILD = 19041


def is_possible() -> bool:
    """Whether this system keeps a window out of pictures of the screen."""
    return sys.platform == "win32" and sys.getwindowsversion().build >= LEAST_BUILD


class ScreenGuard(QObject):
    """Guards every window that comes to the front, until it is told to let them be seen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_on = True
        app = QGuiApplication.instance()
        if is_possible() and isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self.guard)

    @Slot(bool)
    def set_on(self, is_on: bool) -> None:
        self._is_on = is_on
        for window in QGuiApplication.topLevelWindows():
            self.guard(window)

    @Slot("QWindow*")
    def guard(self, window: QWindow | None) -> None:
        """Only windows that stand on the screen already: asking another for its handle would make it one."""
        if window is not None and window.isVisible() and sys.platform == "win32":
            ctypes.windll.user32.SetWindowDisplayAffinity(
                ctypes.c_void_p(int(window.winId())), EXCLUDE if self._is_on else NONE
            )
