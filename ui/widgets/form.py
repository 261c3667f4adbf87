"""One field of a form: label above, help below, the error in its place with what to do. Knows no meaning."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.widgets.labels import Text


class FormRow(QWidget):
    """The field gets the label as its accessible name; `set_error("")` brings the help back."""

    def __init__(self, label: str, field: QWidget, help_text: str = "") -> None:
        super().__init__()
        self.field = field
        self._label = Text("", "label", wrap=True)
        self._below = Text("", "secondary", wrap=True)
        self._help = help_text
        self._label.setBuddy(field)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space(1))
        box.addWidget(self._label)
        box.addWidget(field)
        box.addWidget(self._below)
        self.set_label(label)
        self.set_error("")

    def set_label(self, label: str) -> None:
        self._label.setText(label)
        theme.set_shown(self._label, bool(label))
        self.field.setAccessibleName(label)

    def set_help(self, help_text: str) -> None:
        self._help = help_text
        if not self.has_error():
            self.set_error("")

    def has_error(self) -> bool:
        return self.field.property("wrong") == "true"

    def error(self) -> str:
        return self._below.text() if self.has_error() else ""

    def set_error(self, error: str) -> None:
        """Say what is wrong and what to do, in place of the help."""
        theme.set_property(self.field, "wrong", "true" if error else "false")
        theme.set_role(self._below, "error" if error else "secondary")
        self._below.setText(error or self._help)
        theme.set_shown(self._below, bool(error or self._help))
        self.field.setAccessibleDescription(error or self._help)
