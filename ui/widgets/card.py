"""A white sheet with a thin line: the only container of the look. Knows nothing of what lies on it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.labels import Text


class Sheet(QFrame):
    """`body` is the vertical layout; a title row appears when a title is given, with room for widgets at its right."""

    def __init__(self, title: str = "") -> None:
        super().__init__()
        self.setProperty("role", "sheet")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(theme.px(18), theme.px(16), theme.px(18), theme.px(16))
        self.body.setSpacing(theme.space(2))
        self._title = Text(title, "section")
        self._head = QHBoxLayout()
        self._head.addWidget(self._title)
        self._head.addStretch(1)
        self.body.addLayout(self._head)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        self._title.setText(title)
        theme.set_shown(self._title, bool(title))
        self.setAccessibleName(title)

    def add_to_head(self, widget: QWidget) -> None:
        """A chip, count or button at the right of the title."""
        self._head.addWidget(widget)

    def set_active(self, is_active: bool) -> None:
        """The accent line of the sheet that is being written on."""
        theme.set_property(self, "active", "true" if is_active else "false")
