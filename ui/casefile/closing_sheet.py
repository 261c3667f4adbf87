"""Closing a case: why, in a few words, one press away. Knows nothing of the vault."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit

from ui import theme
from ui.casefile.shapes import edge_link, paragraph
from ui.widgets.buttons import Button, quiet, secondary
from ui.widgets.card import Sheet
from ui.widgets.form import FormRow

LONGEST = 200
REASONS = 4


class ClosingSheet(Sheet):
    """`closed(reason)`; hidden until `begin`."""

    closed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.reason = QLineEdit()
        self.reason.setMaxLength(LONGEST)
        self._row = FormRow("", self.reason)
        self._says = paragraph("", "secondary")
        self._offers = [edge_link() for _ in range(REASONS)]
        self.close_case, self.cancel = secondary(""), quiet("")
        self._arrange()
        self.close_case.clicked.connect(self._take)
        self.reason.returnPressed.connect(self._take)
        self.cancel.clicked.connect(self.hide)
        self._retranslate()
        self.hide()

    @Slot()
    def begin(self) -> None:
        self._row.set_error("")
        self.reason.clear()
        self.show()
        self.reason.setFocus()

    def refuse(self, why: str) -> None:
        """The rule that stands against it, in place."""
        self._row.set_error(why)

    def error(self) -> str:
        return self._row.error()

    @Slot()
    def _take(self) -> None:
        reason = self.reason.text().strip()
        if reason:
            self.closed.emit(reason)
        else:
            self._row.set_error(self.tr("Say in a few words why the case ends."))

    @Slot()
    def _offer(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, Button):
            self.reason.setText(pressed.text())
            self.reason.setFocus()

    def _arrange(self) -> None:
        self.body.addWidget(self._says)
        self.body.addWidget(self._row)
        offers = QGridLayout()
        offers.setHorizontalSpacing(theme.space(4))
        offers.setVerticalSpacing(0)
        for number, offer in enumerate(self._offers):
            offer.clicked.connect(self._offer)
            offers.addWidget(offer, number // 2, number % 2, Qt.AlignmentFlag.AlignLeft)
        offers.setColumnStretch(1, 1)
        self.body.addLayout(offers)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.space(2))
        buttons.addWidget(self.close_case)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        self.body.addLayout(buttons)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.set_title(self.tr("Close the case"))
        self._says.setText(self.tr("Everything stays readable, and the case can be opened again."))
        self._row.set_label(self.tr("Reason"))
        self._offers[0].setText(self.tr("The goal is reached"))
        self._offers[1].setText(self.tr("The pupil left the school"))
        self._offers[2].setText(self.tr("Another organisation took over"))
        self._offers[3].setText(self.tr("The family asked to end it"))
        self.close_case.setText(self.tr("Close the case"))
        self.cancel.setText(self.tr("Cancel"))
