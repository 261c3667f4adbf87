"""The last look before pupils are erased: what goes, why, and a word to type. Erases nothing itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout

from desktop_app.services.erasure import ErasureReason
from desktop_app.services.retention import DueLine
from ui import theme
from ui.widgets.buttons import danger, secondary
from ui.widgets.fields import Choice
from ui.widgets.form import FormRow
from ui.widgets.labels import Text


class ErasePart(QFrame):
    """`confirmed(reason)` once the word has been typed and the button pressed; `put_aside` when nothing is to go."""

    confirmed = Signal(str)
    put_aside = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "banner")
        theme.set_property(self, "kind", "danger")
        self._pupils = self._cases = self._notes = 0
        self._what = Text("", "strong", wrap=True)
        self._means = Text("", "body", wrap=True)
        self.reason = Choice(tuple((reason.value, "") for reason in ErasureReason))
        self.word = QLineEdit()
        self._reason_row, self._word_row = FormRow("", self.reason), FormRow("", self.word)
        self.erase = danger("", "trash-2")
        self.cancel = secondary("")
        self._busy = Text("", "secondary", wrap=True)
        self._lay_out()
        self.word.textChanged.connect(self._typed)
        self.word.returnPressed.connect(self.erase.click)
        self.erase.clicked.connect(self._confirm)
        self.cancel.clicked.connect(self.put_aside)
        self._retranslate()

    def show_what(self, lines: Sequence[DueLine], *, all_are_due: bool) -> None:
        """These pupils are ticked; the word is typed anew for every choice."""
        self.reason.set_value((ErasureReason.RETENTION_OVER if all_are_due else ErasureReason.ASKED_FOR).value)
        self._pupils = len(lines)
        self._cases = sum(len(line.case_numbers) for line in lines)
        self._notes = sum(line.notes for line in lines)
        self.word.clear()
        self.set_busy(False)
        self._retranslate()

    def set_busy(self, is_busy: bool) -> None:
        for widget in (self.word, self.reason, self.cancel):
            widget.setEnabled(not is_busy)
        theme.set_shown(self._busy, is_busy)
        self.erase.setEnabled(not is_busy and self._is_typed())

    def asked_word(self) -> str:
        """What must be typed, in the screen's language."""
        return self.tr("ERASE")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _is_typed(self) -> bool:
        return self.word.text().strip().casefold() == self.asked_word().casefold()

    @Slot()
    def _typed(self) -> None:
        self.erase.setEnabled(self._is_typed())

    @Slot()
    def _confirm(self) -> None:
        if self._is_typed():
            self.confirmed.emit(self.reason.value())

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.px(14), theme.px(12), theme.px(14), theme.px(12))
        box.setSpacing(theme.space(3))
        box.addWidget(self._what)
        box.addWidget(self._means)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space(4))
        for place, row in enumerate((self._reason_row, self._word_row)):
            grid.addWidget(row, 0, place)
            grid.setColumnStretch(place, 1)
        box.addLayout(grid)
        row = QHBoxLayout()
        row.addWidget(self.erase)
        row.addWidget(self.cancel)
        row.addStretch(1)
        box.addLayout(row)
        box.addWidget(self._busy)

    def _retranslate(self) -> None:
        pupils = self.tr("%n pupil(s)", "", self._pupils)
        cases, notes = self.tr("%n case(s)", "", self._cases), self.tr("%n note(s)", "", self._notes)
        what = self.tr("To be erased for good: {pupils}, {cases}, {notes}")
        self._what.setText(what.format(pupils=pupils, cases=cases, notes=notes))
        self._means.setText(
            self.tr(
                "There is no undo, and nothing of it can be brought back from the vault. The anonymised summaries "
                "stay. Backups and copies made before today still hold these records until they are replaced."
            )
        )
        self._reason_row.set_label(self.tr("Reason"))
        self.reason.set_options(
            (
                (ErasureReason.RETENTION_OVER.value, self.tr("The retention period is over")),
                (ErasureReason.LEFT_SCHOOL.value, self.tr("The pupil has left the school")),
                (ErasureReason.ASKED_FOR.value, self.tr("The pupil or the family asked for it")),
                (ErasureReason.BY_MISTAKE.value, self.tr("The record was made by mistake")),
            )
        )
        self._word_row.set_label(self.tr("To go on, type: {word}").format(word=self.asked_word()))
        self.erase.setText(self.tr("Erase for good"))
        self.cancel.setText(self.tr("Erase nothing"))
        self._busy.setText(self.tr("Erasing, and writing the vault anew…"))
        self.erase.setEnabled(self._is_typed())
