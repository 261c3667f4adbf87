"""An act on its way to paper: a PDF in memory, then a printer or a file that a person names. Keeps no copy."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop_app.services import erasure
from ui import i18n
from ui.app import RoomContext
from ui.settings.vault_care import write_file
from ui.widgets.files import ask_save
from ui.widgets.printing import PrintJob


class ActPaper(QObject):
    """`parent` is the widget that dialogs belong to."""

    def __init__(self, context: RoomContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._page = context, parent
        self._number = 0
        self._path = ""

    @Slot(int)
    def print(self, number: int) -> None:
        self._context.jobs.vault(
            erasure.print_act, number, i18n.language(), self._context.clock(), then=self._ask_printer
        )

    @Slot(int)
    def save(self, number: int) -> None:
        self._number = number
        kinds = self.tr("PDF files (*.pdf)")
        ask_save(self._page, self.tr("Save the act"), f"senim-act-{number}.pdf", kinds, self.save_to)

    @Slot(str)
    def save_to(self, path: str) -> None:
        self._path = path
        self._context.jobs.vault(
            erasure.print_act, self._number, i18n.language(), self._context.clock(), then=self._write
        )

    @Slot(object)
    def _write(self, pdf: bytes) -> None:
        self._context.jobs.think(write_file, self._path, pdf, then=self._written)

    @Slot(object)
    def _written(self, _: None) -> None:
        self._context.intents.status.emit(self.tr("The act is saved."))

    @Slot(object)
    def _ask_printer(self, pdf: bytes) -> None:
        PrintJob(self._page, pdf)
