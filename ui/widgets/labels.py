"""Text in the few type styles of the look. Knows nothing of what it says."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy

from ui import theme


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
        self.setText(text)

    def set_tone(self, tone: str) -> None:
        """danger, warn, ok, accent, muted or empty."""
        theme.set_property(self, "tone", tone)


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
