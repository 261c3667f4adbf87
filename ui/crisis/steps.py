"""One step of the crisis card: what to do and how, to be ticked with its time. Knows no other step and no child."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.crisis.content import Step
from ui.crisis.text import paragraph
from ui.widgets.labels import Text


class StepRow(QWidget):
    """`ticked(step code, is ticked)` when a person ticks; the time comes back by `show_time`."""

    ticked = Signal(str, bool)

    def __init__(self, number: int, step: Step) -> None:
        super().__init__()
        self.step = step
        self.time = ""
        self.title = ""
        self.box = QCheckBox()
        self._number = Text(f"{number}", "section", tone="accent")
        self._number.setFixedWidth(theme.px(18))
        self._title = paragraph("", "section")
        self._how = paragraph("", "body", tone="muted")
        self._time = Text("", "strong", tone="ok")
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(self._title)
        words.addWidget(self._how)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(6), 0, theme.px(6))
        row.setSpacing(theme.space(2))
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.box, 0, top)
        row.addWidget(self._number, 0, top)
        row.addLayout(words, 1)
        row.addWidget(self._time, 0, top)
        self.box.toggled.connect(self._toggled)

    def speak(self, language: str) -> None:
        self.title = self.step.titles[language]
        self._title.setText(self.title)
        self._how.setText(self.step.hows[language])
        self.box.setAccessibleName(self.title)
        self.box.setAccessibleDescription(self.step.hows[language])

    def show_time(self, time: str) -> None:
        """Ticked at `time`, or not ticked; nobody is told."""
        self.time = time
        self._time.setText(time)
        self.box.blockSignals(True)
        self.box.setChecked(bool(time))
        self.box.blockSignals(False)

    @Slot(bool)
    def _toggled(self, is_ticked: bool) -> None:
        self.ticked.emit(self.step.code, is_ticked)
