"""A choice of a few, all in sight: filters and modes. Knows nothing of what is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import Button


class Segmented(QWidget):
    """`options` are (key, text); `chosen(key)` only when a person chooses, never on `set_value`."""

    chosen = Signal(str)

    def __init__(self, options: Sequence[tuple[str, str]], name: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(6))
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, Button] = {}
        for key, text in options:
            button = Button(text, role="segment")
            button.setCheckable(True)
            button.setProperty("key", key)
            self._group.addButton(button)
            self._row.addWidget(button)
            self._buttons[key] = button
        self._row.addStretch(1)
        if options:
            self.set_value(options[0][0])
        self._group.buttonClicked.connect(self._choose)

    def value(self) -> str:
        checked = self._group.checkedButton()
        return str(checked.property("key")) if checked else ""

    def set_value(self, key: str) -> None:
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def set_texts(self, options: Sequence[tuple[str, str]]) -> None:
        """New words for the same keys (after a change of language)."""
        for key, text in options:
            self._buttons[key].setText(text)

    def button(self, key: str) -> Button:
        return self._buttons[key]

    @Slot(QAbstractButton)
    def _choose(self, button: QAbstractButton) -> None:
        self.chosen.emit(str(button.property("key")))
