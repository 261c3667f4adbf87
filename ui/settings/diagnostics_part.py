"""The lower part of the vault's section: what may be sent to whoever looks after Senim, shown before it is saved."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import secondary
from ui.widgets.labels import Text, rule

LINES = 12


class DiagnosticsPart(QWidget):
    """`show_pressed` asks for the facts, `save_pressed` for the file with exactly what is shown."""

    show_pressed = Signal()
    save_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = Text("", "strong")
        self._text = Text("", "secondary", wrap=True)
        self.view = QPlainTextEdit()
        self.view.setReadOnly(True)
        self.view.setFont(theme.font(tabular=True))
        self.view.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.view.setTabChangesFocus(True)
        self.view.setMinimumHeight(self.view.fontMetrics().lineSpacing() * LINES)
        self.show_facts = secondary("", "eye")
        self.save = secondary("", "save")
        self._lay_out()
        self.show_facts.clicked.connect(self.show_pressed)
        self.save.clicked.connect(self.save_pressed)
        self._retranslate()

    def show_preview(self, text: str) -> None:
        self.view.setPlainText(text)
        self.view.show()
        self.save.show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.show_facts)
        buttons.addWidget(self.save)
        buttons.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, theme.space(2), 0, 0)
        box.setSpacing(theme.space(3))
        box.addWidget(rule())
        for widget in (self._title, self._text, self.view):
            box.addWidget(widget)
        box.addLayout(buttons)
        self.view.hide()
        self.save.hide()

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Diagnostics for whoever looks after Senim"))
        self._text.setText(
            self.tr(
                "Versions, sizes, coarse counts and error codes; no name, no note, no key. "
                "You see every byte before it is saved, and nothing is sent by itself."
            )
        )
        self.view.setAccessibleName(self.tr("What the file will hold"))
        self.show_facts.setText(self.tr("Show what would be saved"))
        self.save.setText(self.tr("Save this as a file…"))
