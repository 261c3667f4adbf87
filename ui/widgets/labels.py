"""Text in the few type styles of the look. Knows nothing of what it says."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy

from ui import theme

MOST_HEIGHTS = 24


class Text(QLabel):
    """A label in one role (title, section, strong, body, secondary, error, label, figure); plain text always."""

    def __init__(self, text: str = "", role: str = "body", *, wrap: bool = False, tone: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setProperty("role", role)
        if tone:
            self.setProperty("tone", tone)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._heights: dict[tuple[int, str, str], int] = {}
        self.setText(text)

    def set_tone(self, tone: str) -> None:
        """danger, warn, ok, accent, muted or empty."""
        theme.set_property(self, "tone", tone)

    def heightForWidth(self, width: int) -> int:
        """Layouts ask for the same few widths again and again, and Qt would break the lines anew each time."""
        asked = max(width, self.minimumWidth()), self.text(), self.font().key()
        known = self._heights.get(asked)
        if known is None:
            if len(self._heights) > MOST_HEIGHTS:
                self._heights.clear()
            known = self._heights[asked] = super().heightForWidth(width)
        return known


class Elided(Text):
    """One line that ends in … where the room ends; the whole of it is the tool tip and what is spoken."""

    def __init__(self, text: str = "", role: str = "secondary") -> None:
        super().__init__(text, role)
        self.setProperty("elides", True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        least = self.fontMetrics().averageCharWidth() * 8
        return QSize(min(super().sizeHint().width(), least), super().sizeHint().height())

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(text)
        self.setAccessibleName(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


class IconLabel(QLabel):
    """An icon that follows the theme; says its meaning to a screen reader if it has one."""

    def __init__(self, name: str, token: str = "muted", size: float = 18, meaning: str = "") -> None:  # noqa: S107
        super().__init__()
        self._name, self._token, self._size = name, token, size
        self.setAccessibleName(meaning)
        self._draw()

    def set_icon(self, name: str, token: str = "") -> None:
        self._name, self._token = name, token or self._token
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and self._drawn_for != theme.dress_code():
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        self._drawn_for = theme.dress_code()
        self.setPixmap(theme.pixmap(self._name, self._token, self._size))
        self.setFixedSize(theme.px(self._size), theme.px(self._size))


def rule() -> QFrame:
    """A thin line between two things."""
    line = QFrame()
    line.setProperty("role", "rule")
    return line
