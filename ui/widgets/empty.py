"""An empty page that teaches: what will be here, and the button that makes the first one. Knows nothing of rooms."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import secondary
from ui.widgets.labels import IconLabel, Text


class EmptyState(QWidget):
    """`pressed` when its button is pressed; without a button text there is none."""

    pressed = Signal()

    def __init__(self, icon: str, title: str, text: str, button: str = "") -> None:
        super().__init__()
        self._icon = IconLabel(icon, "faint", 40)
        self._title = Text("", "section")
        self._text = Text("", "secondary", wrap=True)
        self.button = secondary("")
        self.button.clicked.connect(self.pressed)
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.space(6), theme.space(10), theme.space(6), theme.space(10))
        box.setSpacing(theme.space(2))
        box.addStretch(1)
        for widget in (self._icon, self._title):
            box.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._text.setMaximumWidth(theme.px(420))
        middle = QHBoxLayout()  # a box asks an aligned label how high it is at full width, and cuts its second line
        middle.addStretch(1)
        middle.addWidget(self._text, 100)
        middle.addStretch(1)
        box.addLayout(middle)
        box.addSpacing(theme.space(2))
        box.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(1)
        self.set(title, text, button)

    def set(self, title: str, text: str, button: str = "") -> None:
        self._title.setText(title)
        self._text.setText(text)
        self.button.setText(button)
        theme.set_shown(self.button, bool(button))
        self.setAccessibleName(title)
