"""The office's signed word for one month, to be read, copied and kept. Knows nothing of how it was checked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout

from desktop_app.domain.outbox import Receipt
from ui import i18n, theme
from ui.summaries.what_leaves import Facts, grouped
from ui.widgets.buttons import Button, quiet, secondary
from ui.widgets.card import Sheet
from ui.widgets.labels import IconLabel


class ReceiptSheet(Sheet):
    """Hidden while there is no receipt; asks to `print` it or to `save` it as PDF."""

    print_pressed = Signal()
    save_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._receipt: Receipt | None = None
        self._facts = Facts()
        self.copy: Button = quiet("", "copy")
        self.print: Button = secondary("", "printer")
        self.save: Button = secondary("", "download")
        self.add_to_head(IconLabel("shield-check", "ok", 20))
        self.body.setSpacing(theme.space(2))
        self.body.addWidget(self._facts)
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        for button in (self.print, self.save, self.copy):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.copy.clicked.connect(self._copy)
        self.print.clicked.connect(self.print_pressed)
        self.save.clicked.connect(self.save_pressed)
        self._retranslate()

    def show_receipt(self, receipt: Receipt | None) -> None:
        self._receipt = receipt
        self.setVisible(receipt is not None)
        self._retranslate()

    def text(self) -> str:
        """The receipt as lines of text, as it is copied: the signature in one piece."""
        whole = "" if self._receipt is None else self._receipt.signature
        facts = [(name, whole if value == grouped(whole) else value) for name, value in self._fact_list()]
        return "\n".join(f"{name}: {value}" for name, value in facts)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())

    def _retranslate(self) -> None:
        self.copy.setText(self.tr("Copy"))
        self.print.setText(self.tr("Print…"))
        self.save.setText(self.tr("Save as PDF…"))
        if self._receipt is not None:
            title = self.tr("Receipt No. {number}").format(number=self._receipt.seq)
            self.set_title(title)
            self._facts.show_facts(self._fact_list())

    def _fact_list(self) -> list[tuple[str, str]]:
        receipt = self._receipt
        if receipt is None:
            return []
        return [
            (self.tr("Received by"), receipt.office),
            (self.tr("Month"), i18n.format_month(receipt.period)),
            (self.tr("Number"), str(receipt.seq)),
            (self.tr("History of the office"), receipt.epoch),
            (self.tr("For the bytes"), grouped(receipt.sha256)),
            (self.tr("Key of the office"), grouped(receipt.office_kid)),
            (self.tr("Signature"), grouped(receipt.signature)),
        ]
