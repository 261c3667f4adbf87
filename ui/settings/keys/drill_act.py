"""The yearly proof: the whole sheet typed from its paper, to be sure that it can be found and read. Opens nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui import theme
from ui.settings.keys.act import Act
from ui.widgets.form import FormRow

HEIGHT = 96


class DrillAct(Act):
    def __init__(self) -> None:
        super().__init__()
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(theme.px(HEIGHT))
        self.words.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData)
        self.row = FormRow("", self.words)
        self.fields.addWidget(self.row)
        self.words.textChanged.connect(self.refresh)
        self.refresh()

    def first_field(self) -> QWidget:
        return self.words

    def is_ready(self) -> bool:
        return bool(self.words.toPlainText().strip())

    def inputs(self) -> tuple[QWidget, ...]:
        return (self.words,)

    def forget(self) -> None:
        self.words.clear()
        self.row.set_error("")
        self.refresh()

    def show_wrong(self, says: str) -> None:
        self.row.set_error(says)
        self.words.setFocus()

    def retranslate(self) -> None:
        self.set_title(self.tr("Is the recovery sheet still good?"))
        self.explains.setText(
            self.tr(
                "Once a year, take the sheet from where it lies and type it. So you know that it is there and opens."
            )
        )
        self.row.set_label(self.tr("The 24 words of the recovery sheet"))
        self.row.set_help(self.tr("The first four letters of each word are enough. Or the text of the QR code."))
        self.do.setText(self.word(self.tr("Check the sheet")))
