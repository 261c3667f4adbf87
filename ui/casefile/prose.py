"""A paragraph that remembers how high it is at each width and can be selected once the mouse is over it.

Long timelines are made of these: Qt's own label measures its text again at every question and builds a document to be
selectable. Knows nothing of what it says.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QSizePolicy

from ui import theme
from ui.widgets.labels import Text

MOST_WIDTHS = 8


class Prose(Text):
    """Wrapped plain text, exactly as high as its width makes it."""

    def __init__(self, text: str, role: str = "body") -> None:
        self._heights: dict[int, int] = {}
        super().__init__(text, role, wrap=True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:
        self._heights.clear()
        super().setText(text)

    def heightForWidth(self, width: int) -> int:
        height = self._heights.get(width)
        if height is None:
            if len(self._heights) >= MOST_WIDTHS:
                self._heights.clear()
            height = self._heights[width] = super().heightForWidth(width)
        return height

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), self.fontMetrics().lineSpacing())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(80), self.fontMetrics().lineSpacing())

    def enterEvent(self, event: QEnterEvent) -> None:
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        super().enterEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._heights.clear()
        super().changeEvent(event)
