"""The recovery key on its way to paper: a PDF in memory, then a printer or a file its owner names. Keeps no copy."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_app.domain.clock import school_day
from desktop_app.domain.errors import DiskRefused
from desktop_app.services.unlock import RecoveryKey
from ui import i18n
from ui.app import RoomContext
from ui.widgets.files import ask_save
from ui.widgets.printing import PrintJob
from ui.wording import sentence

MakeSheet = Callable[[RecoveryKey, str, str, date], bytes]


class RecoveryPaper(QObject):
    """`left(says)` when the sheet has been saved or printed, `failed(error)` when that did not work."""

    left = Signal(str)
    failed = Signal(object)

    def __init__(self, context: RoomContext, make_sheet: MakeSheet) -> None:
        super().__init__()
        self._context, self._make_sheet = context, make_sheet
        self._pdf = b""
        self._parent: QWidget | None = None

    def take(self, key: RecoveryKey, parent: QWidget | None) -> None:
        """Draw the sheet in the screen's language; `parent` is the page that dialogs belong to."""
        self._parent = parent
        self._context.jobs.think(
            self._make_sheet,
            key,
            "",
            i18n.language(),
            school_day(self._context.clock()),
            then=self._made,
            failed=self._failed,
        )

    def forget(self) -> None:
        self._pdf = b""

    @Slot()
    def save(self) -> None:
        if self._pdf and self._parent is not None:
            kinds = self.tr("PDF document (*.pdf)")
            title = self.tr("Save the recovery sheet")
            ask_save(self._parent, title, "senim-recovery.pdf", kinds, self.save_to)

    @Slot(str)
    def save_to(self, path: str) -> None:
        self._context.jobs.think(_write, path, self._pdf, then=self._saved, failed=self._failed)

    @Slot()
    def print(self) -> None:
        if self._pdf and self._parent is not None:
            PrintJob(self._parent, self._pdf).printed.connect(self._printed)

    def _made(self, pdf: bytes) -> None:
        self._pdf = pdf

    def _failed(self, error: BaseException) -> None:
        self.failed.emit(error)

    def _saved(self, _nothing: object) -> None:
        self.left.emit(sentence("ui.sheet_saved").says)

    @Slot()
    def _printed(self) -> None:
        self.left.emit(sentence("ui.sheet_printed").says)


def _write(path: str, data: bytes) -> None:
    """The sheet is a secret on paper: its file is readable by its owner alone where the system knows that."""
    try:
        with open(path, "wb", opener=_private) as file:
            file.write(data)
    except OSError as error:
        raise DiskRefused from error


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
