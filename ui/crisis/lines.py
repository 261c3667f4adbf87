"""One telephone line of the crisis card: its number large, who answers, when to choose it. Knows no other line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.crisis.content import Line
from ui.crisis.text import paragraph
from ui.widgets.labels import Text


class LineCard(QWidget):
    def __init__(self, line: Line) -> None:
        super().__init__()
        self._line = line
        number = Text(line.number, "figure", tone="danger" if line.number in ("112", "103", "102") else "accent")
        number.setFont(theme.font(20, QFont.Weight.DemiBold, tabular=True))
        number.setFixedWidth(theme.px(52))
        self._name = paragraph("", "strong")
        self._note = paragraph("", "secondary")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._note)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(3), 0, theme.px(3))
        row.setSpacing(theme.space(2))
        row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def speak(self, language: str) -> None:
        self._name.setText(self._line.names[language])
        self._note.setText(self._line.notes[language])
        self.setAccessibleName(f"{self._line.number}: {self._line.names[language]}, {self._line.notes[language]}")
