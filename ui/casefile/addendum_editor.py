"""Later words to a signed note, while they are being written. Knows nothing of where they are kept."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout

from ui import theme
from ui.casefile.growing_text import GrowingText
from ui.casefile.shapes import Aside
from ui.widgets.buttons import quiet, secondary
from ui.widgets.labels import Text


class AddendumEditor(Aside):
    """There is one per page; it stands under the note it belongs to."""

    edited = Signal()
    sign_requested = Signal()
    cancelled = Signal()

    def __init__(self, note_id: str) -> None:
        super().__init__()
        self.note_id = note_id
        self._caption = Text("", "secondary")
        self.writing = GrowingText(2, 12)
        self.sign = secondary("", "check")
        self.cancel = quiet("")
        self.body.setSpacing(theme.space(2))
        self.body.addWidget(self._caption)
        self.body.addWidget(self.writing)
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.sign)
        self.body.addLayout(row)
        self.writing.textChanged.connect(self._changed)
        self.writing.confirmed.connect(self.sign_requested)
        self.sign.clicked.connect(self.sign_requested)
        self.cancel.clicked.connect(self.cancelled)
        self._retranslate()
        self._changed()

    def text(self) -> str:
        return self.writing.toPlainText()

    def show_text(self, text: str) -> None:
        """Words kept from before; not an edit."""
        self.writing.blockSignals(True)
        self.writing.setPlainText(text)
        self.writing.blockSignals(False)
        self.sign.setEnabled(bool(text.strip()))

    def _changed(self) -> None:
        self.sign.setEnabled(bool(self.text().strip()))
        self.edited.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._caption.setText(self.tr("Addendum: the note itself stays as it was signed"))
        self.writing.setAccessibleName(self.tr("Addendum"))
        self.sign.setText(self.tr("Sign the addendum"))
        self.cancel.setText(self.tr("Cancel"))
