"""The next step of the case: shown, and changed in place with a day one press away. Knows nothing of the vault."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.casefile import Casefile
from ui import theme
from ui.casefile import words
from ui.casefile.shapes import edge_link, paragraph
from ui.i18n import format_day
from ui.widgets.buttons import Button, link, quiet, secondary
from ui.widgets.card import Sheet
from ui.widgets.fields import DayEdit

LONGEST = 200
SOON = (1, 7, 14)  # days from today offered as one press


class StepSheet(Sheet):
    """`planned(text, day or None)`; an empty text without a day is `done`."""

    planned = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._case: Casefile | None = None
        self._today = date.min
        self._is_sent = False
        self._shown = paragraph("", "strong")
        self._when = paragraph("", "secondary")
        self.edit, self.done = edge_link(), link("")
        self.step = QLineEdit()
        self.step.setMaxLength(LONGEST)
        self.has_day = QCheckBox()
        self.day = DayEdit()
        self.save, self.cancel = secondary(""), quiet("")
        self._soon = [edge_link() if not place else link("") for place in range(len(SOON))]
        self._reading, self._editing = QWidget(), QWidget()
        self._arrange()
        self._connect()
        self._retranslate()

    def show_case(self, case: Casefile, today: date) -> None:
        """What is planned; an edit under way stays, unless it was what changed the case."""
        is_same = self._case is not None and self._case.id == case.id
        self._case, self._today = case, today
        self._say()
        self.setVisible(case.closed_on is None)
        if self._is_sent or not is_same:
            self._is_sent = False
            self._set_editing(False)

    def is_editing(self) -> bool:
        return not self._editing.isHidden()

    @Slot()
    def begin(self) -> None:
        case = self._case
        if case is None:
            return
        self.step.setText(case.next_step)
        self.has_day.setChecked(True)
        self.day.set_day(case.next_step_on or self._today + timedelta(days=SOON[1]))
        self._set_editing(True)
        self.step.setFocus()
        self.step.selectAll()

    @Slot()
    def _take(self) -> None:
        text = self.step.text().strip()
        if not text:
            return
        day = self.day.day() if self.has_day.isChecked() else None
        self._is_sent = True
        self.planned.emit(text, day)

    @Slot()
    def _finish(self) -> None:
        self._is_sent = True
        self.planned.emit("", None)

    @Slot()
    def _cancel(self) -> None:
        self._set_editing(False)
        self.edit.setFocus()

    @Slot()
    def _pick_soon(self) -> None:
        for button, days in zip(self._soon, SOON, strict=True):
            if button is self.sender():
                self.day.set_day(self._today + timedelta(days=days))
                self.has_day.setChecked(True)

    @Slot()
    def _judge(self) -> None:
        self.save.setEnabled(bool(self.step.text().strip()))
        self.day.setEnabled(self.has_day.isChecked())

    def _set_editing(self, is_editing: bool) -> None:
        self._editing.setVisible(is_editing)
        self._reading.setVisible(not is_editing)
        self._judge()

    def _say(self) -> None:
        case = self._case
        if case is None:
            return
        planned = bool(case.next_step)
        self._shown.setText(case.next_step or self.tr("Nothing is planned yet."))
        theme.set_role(self._shown, "strong" if planned else "secondary")
        self._when.setVisible(case.next_step_on is not None)
        if case.next_step_on is not None:
            self._when.setText(f"{format_day(case.next_step_on)} · {words.days_from(case.next_step_on, self._today)}")
            self._when.set_tone("danger" if case.next_step_on < self._today else "")
        self.done.setVisible(planned)
        self.edit.setText(self.tr("Change") if planned else self.tr("Plan a step"))

    def _connect(self) -> None:
        self.edit.clicked.connect(self.begin)
        self.done.clicked.connect(self._finish)
        self.save.clicked.connect(self._take)
        self.step.returnPressed.connect(self._take)
        self.step.textChanged.connect(self._judge)
        self.has_day.toggled.connect(self._judge)
        self.cancel.clicked.connect(self._cancel)
        for button in self._soon:
            button.clicked.connect(self._pick_soon)

    def _arrange(self) -> None:
        reading = QVBoxLayout(self._reading)
        editing = QVBoxLayout(self._editing)
        for box in (reading, editing):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(theme.space(2))
        reading.addWidget(self._shown)
        reading.addWidget(self._when)
        reading.addLayout(_row(self.edit, self.done))
        editing.addWidget(self.step)
        editing.addLayout(_row(self.has_day, self.day))
        editing.addLayout(_row(*self._soon))
        editing.addLayout(_row(self.save, self.cancel))
        self.body.addWidget(self._reading)
        self.body.addWidget(self._editing)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_editing():
            self._cancel()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.set_title(self.tr("Next step"))
        self.step.setPlaceholderText(self.tr("What comes next?"))
        self.step.setAccessibleName(self.tr("Next step"))
        self.has_day.setText(self.tr("by"))
        self.has_day.setAccessibleName(self.tr("Has a day"))
        self.day.setAccessibleName(self.tr("Day of the next step"))
        self.done.setText(self.tr("Done"))
        self.save.setText(self.tr("Save"))
        self.cancel.setText(self.tr("Cancel"))
        self._soon[0].setText(self.tr("tomorrow"))
        self._soon[1].setText(self.tr("1 week"))
        self._soon[2].setText(self.tr("2 weeks"))
        self._say()


def _row(*widgets: QWidget | Button) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.space(2))
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
