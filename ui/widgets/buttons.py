"""Buttons: one primary per page, secondary, quiet, link; the icon follows the theme. Knows nothing of what they do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton

from ui import theme

_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_INK = {"primary": "accent_on", "link": "accent", "danger": "danger"}


class Button(QPushButton):
    """A push button with a lucide icon; an icon alone needs `name`, which is spoken and shown as the tool tip."""

    def __init__(self, text: str = "", icon: str = "", role: str = "", name: str = "", ink: str = "") -> None:
        super().__init__(text)
        self._icon_name = icon
        self._ink = ink or _INK.get(role, "muted" if role == "quiet" else "text")
        if role:
            self.setProperty("role", role)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        if name:
            self.set_name(name)
        self._draw()

    def set_name(self, name: str) -> None:
        """What a screen reader says and the tool tip shows."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & _COMMANDS:
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._draw()

    def set_icon(self, name: str, ink: str = "") -> None:
        self._icon_name, self._ink = name, ink or self._ink
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and self._drawn_for != theme.dress_code():
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        self._drawn_for = theme.dress_code()
        if self._icon_name:
            gap = 6 if self.text() else 0
            self.setIcon(theme.icon(self._icon_name, self._ink, 18, gap))
            self.setIconSize(QSize(theme.px(18) + theme.px(gap), theme.px(18)))


def primary(text: str, icon: str = "") -> Button:
    """The one action of the page."""
    return Button(text, icon, "primary")


def secondary(text: str, icon: str = "") -> Button:
    return Button(text, icon)


def quiet(text: str, icon: str = "", name: str = "") -> Button:
    """Without a border; with an icon alone it needs `name`."""
    return Button(text, icon, "quiet", name)


def link(text: str, icon: str = "") -> Button:
    return Button(text, icon, "link")


def danger(text: str, icon: str = "") -> Button:
    return Button(text, icon, "danger")
