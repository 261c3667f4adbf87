"""A state in one or two words; its colour repeats what the word says. Knows nothing of states."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui import theme

KINDS = ("neutral", "accent", "danger", "warn", "ok")


class Chip(QLabel):
    """`kind` is one of KINDS."""

    def __init__(self, text: str, kind: str = "neutral") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "chip")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set(text, kind)

    def set(self, text: str, kind: str = "neutral") -> None:
        self.setText(text)
        self.setAccessibleName(text)
        theme.set_property(self, "kind", kind)


class Badge(QLabel):
    """A quiet count; hidden at zero."""

    def __init__(self, count: int = 0) -> None:
        super().__init__()
        self.setProperty("role", "badge")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_count(count)

    def set_count(self, count: int) -> None:
        self.setText(str(count) if count < 1000 else "999+")
        if count > 0 and self.parent() is None:
            return  # shown with its parent; shown alone it would be a window
        self.setVisible(count > 0)
