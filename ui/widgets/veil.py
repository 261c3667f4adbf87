"""A sheet over the whole window, with the page stepping back behind a veil. Knows nothing of what lies on the sheet.

It is no window of its own: rounded corners need no compositor, and Wayland lets nobody place a window.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QWidget

from ui import theme

EDGE = 24  # pixels between the sheet and the window, at the least
DENSITY = 0.72


class Veil(QDialog):
    """`stage` is the sheet, at most `width` × `height` design pixels, `top` from the window's edge (None: midway).

    Escape and a press beside the sheet close it; Tab stays on it. Without a parent it is an ordinary window.
    """

    def __init__(self, parent: QWidget | None, stage: QWidget, width: int, height: int, top: int | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setProperty("role", "veil")
        self.setStyleSheet('QDialog[role="veil"] { background: transparent; }')
        self.stage = stage
        stage.setParent(self)
        self._wanted, self._top = (width, height), top
        if parent is not None:
            parent.installEventFilter(self)

    def open(self) -> None:
        self.place()
        self.show()
        self.raise_()

    def place(self) -> None:
        width, height = (theme.px(length) for length in self._wanted)
        window = self.parentWidget()
        if window is not None:
            self.setGeometry(window.rect())
        else:
            self.resize(width + 2 * EDGE, height + 2 * EDGE)
        width, height = min(width, self.width() - 2 * EDGE), min(height, self.height() - 2 * EDGE)
        middle = (self.height() - height) // 2
        top = middle if self._top is None else min(theme.px(self._top), middle)
        self.stage.setGeometry((self.width() - width) // 2, top, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        veil = theme.colour("ground")
        veil.setAlphaF(DENSITY)
        QPainter(self).fillRect(self.rect(), veil)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.stage.geometry().contains(event.position().toPoint()):
            self.reject()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize:
            self.place()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """The page behind the veil cannot be reached."""
        here = self.focusWidget() or self
        reason = Qt.FocusReason.TabFocusReason if is_next else Qt.FocusReason.BacktabFocusReason
        candidate = here.nextInFocusChain() if is_next else here.previousInFocusChain()
        while candidate is not None and candidate is not here:
            if self.isAncestorOf(candidate) and _takes_tab(candidate):
                candidate.setFocus(reason)
                return True
            candidate = candidate.nextInFocusChain() if is_next else candidate.previousInFocusChain()
        return True


def _takes_tab(widget: QWidget) -> bool:
    wants = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return wants and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
