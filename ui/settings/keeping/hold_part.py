"""Why a record is kept longer, asked in one line. Keeps nothing itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import secondary
from ui.widgets.form import FormRow


class HoldPart(QWidget):
    """`said(reason)` by the button or Enter; `put_aside` when nothing is to change."""

    said = Signal(str)
    put_aside = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.why = QLineEdit()
        self.row = FormRow("", self.why)
        self.save, self.cancel = secondary("", "check"), secondary("")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space(3))
        box.addWidget(self.row)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        box.addLayout(buttons)
        self.save.clicked.connect(self._say)
        self.why.returnPressed.connect(self._say)
        self.cancel.clicked.connect(self.put_aside)
        self._retranslate()

    def open(self) -> None:
        theme.set_shown(self, True)
        self.why.setFocus()

    def close_empty(self) -> None:
        self.why.clear()
        self.row.set_error("")
        theme.set_shown(self, False)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @Slot()
    def _say(self) -> None:
        self.said.emit(self.why.text())

    def _retranslate(self) -> None:
        self.row.set_label(self.tr("Why is this record kept longer?"))
        self.row.set_help(self.tr("Such as a court case or a request of the family."))
        self.save.setText(self.tr("Keep longer"))
        self.cancel.setText(self.tr("Cancel"))
