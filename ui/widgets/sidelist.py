"""A choice of several, one below the other, or in one field where it is narrow: the sections of a large page.

Knows nothing of what is chosen.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import Button
from ui.widgets.fields import Choice


class SideList(QWidget):
    """`options` are (key, icon); `chosen(key)` only when a person chooses, never on `set_value`."""

    chosen = Signal(str)

    def __init__(self, options: Sequence[tuple[str, str]], name: str = "") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        self.field = Choice(tuple((key, key) for key, _ in options))
        column.addWidget(self.field)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Button] = {}
        for key, icon in options:
            button = Button("", icon, "nav")
            button.setCheckable(True)
            button.setProperty("key", key)
            button.setMinimumHeight(theme.px(34))
            self._group.addButton(button)
            column.addWidget(button)
            self._buttons[key] = button
        self.set_name(name)
        self.set_narrow(False)
        if options:
            self.set_value(options[0][0])
        self._group.buttonClicked.connect(self._choose)
        self.field.activated.connect(self._choose_in_field)

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)
        self.field.setAccessibleName(name)

    def set_narrow(self, is_narrow: bool) -> None:
        """One field instead of the list."""
        theme.set_shown(self.field, is_narrow)
        for button in self._buttons.values():
            theme.set_shown(button, not is_narrow)

    def value(self) -> str:
        checked = self._group.checkedButton()
        return str(checked.property("key")) if checked else ""

    def set_value(self, key: str) -> None:
        if key in self._buttons:
            had_focus = any(button.hasFocus() for button in self._buttons.values())
            self._buttons[key].setChecked(True)
            self.field.set_value(key)
            if had_focus:  # the ring of the keyboard stands where the choice is
                self._buttons[key].setFocus()

    def set_texts(self, texts: dict[str, str]) -> None:
        """Words for the keys that are there (again after a change of language)."""
        self.field.set_options(tuple((key, texts[key]) for key in self._buttons))
        for key, button in self._buttons.items():
            button.setText(texts[key])
            button.setAccessibleName(texts[key])

    def button(self, key: str) -> Button:
        return self._buttons[key]

    @Slot(QAbstractButton)
    def _choose(self, button: QAbstractButton) -> None:
        self.chosen.emit(str(button.property("key")))

    @Slot(int)
    def _choose_in_field(self, _index: int) -> None:
        self.chosen.emit(self.field.value())
