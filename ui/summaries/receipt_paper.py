"""A receipt on its way to paper: a PDF in memory, then a printer or a file that a person names. Keeps no copy."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop_app.domain.clock import Month
from desktop_app.domain.errors import DiskRefused
from desktop_app.services import receipts
from ui import i18n
from ui.app import RoomContext
from ui.widgets.files import ask_save
from ui.widgets.printing import PrintJob


class ReceiptPaper(QObject):
    """`parent` is the page that dialogs belong to."""

    def __init__(self, context: RoomContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._page = context, parent
        self._period: Month | None = None
        self._path = ""

    def print(self, period: Month) -> None:
        self._context.jobs.vault(
            receipts.receipt_pdf, period, i18n.language(), self._context.clock(), then=self._ask_printer
        )

    def save(self, period: Month) -> None:
        self._period = period
        name = f"senim-{period}.pdf"
        ask_save(self._page, self.tr("Save the receipt"), name, self.tr("PDF files (*.pdf)"), self.save_to)

    @Slot(str)
    def save_to(self, path: str) -> None:
        self._path = path
        self._context.jobs.vault(
            receipts.receipt_pdf, self._period, i18n.language(), self._context.clock(), then=self._write
        )

    @Slot(object)
    def _write(self, pdf: bytes) -> None:
        self._context.jobs.think(_write_file, self._path, pdf, then=self._written)

    @Slot(object)
    def _written(self, _: None) -> None:
        self._context.intents.status.emit(self.tr("The receipt is saved."))

    @Slot(object)
    def _ask_printer(self, pdf: bytes) -> None:
        PrintJob(self._page, pdf)


def _write_file(path: str, data: bytes) -> None:
    try:
        with open(path, "wb") as file:
            file.write(data)
    except OSError as error:
        raise DiskRefused from error
