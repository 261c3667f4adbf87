"""Small shapes the timeline is drawn with: the round icon and the line beside later words. Knows nothing of notes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import Button, link
from ui.widgets.labels import Text


def paragraph(text: str = "", role: str = "body", tone: str = "") -> Text:
    """Wrapped text on a page that scrolls: exactly as high as its width makes it, never higher."""
    label = Text(text, role, wrap=True, tone=tone)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    return label


def edge_link(text: str = "") -> Button:
    """A link whose words stand on the sheet's left edge, like everything else on it."""
    made = link(text)
    made.setStyleSheet("padding-left: 0;")
    return made


class Disc(QWidget):
    """A lucide icon in a quiet circle; decoration, so it has no name of its own."""

    def __init__(self, icon: str, ink: str = "accent") -> None:
        super().__init__()
        self._icon, self._ink = icon, ink
        self.setFixedSize(theme.px(34), theme.px(34))

    def set_icon(self, icon: str, ink: str = "accent") -> None:
        self._icon, self._ink = icon, ink
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(34), theme.px(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("ground"))
        painter.drawEllipse(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        pixmap = theme.pixmap(self._icon, self._ink, 18)
        side = theme.px(18)
        painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, side, side, pixmap)


class Aside(QWidget):
    """Words that came later stand beside a line; `body` is the vertical layout."""

    def __init__(self) -> None:
        super().__init__()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(theme.px(14), theme.px(2), 0, theme.px(2))
        self.body.setSpacing(theme.px(2))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, max(2, theme.px(2)), self.height(), theme.colour("line"))


class Row(QWidget):
    """A row of the timeline: a thin line above it unless it is the first, and a ground when it is what was sought."""

    def __init__(self) -> None:
        super().__init__()
        self._is_found = False
        self._is_ruled = False

    def mark_found(self, is_found: bool) -> None:
        self._is_found = is_found
        self.update()

    def is_found(self) -> bool:
        return self._is_found

    def set_ruled(self, is_ruled: bool) -> None:
        self._is_ruled = is_ruled
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._is_ruled:
            painter.fillRect(0, 0, self.width(), 1, theme.colour("line"))
        if self._is_found:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            has_fill = theme.colour("accent_soft") != theme.colour("sheet")  # high contrast has an outline
            painter.setPen(Qt.PenStyle.NoPen if has_fill else QPen(theme.colour("accent"), 2))
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 3, -1, -3), theme.px(8), theme.px(8))
