"""A finished PDF onto a printer, page by page as pictures, from memory. Knows nothing of what is on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QDialog, QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

DOTS_PER_INCH = 300


class PrintJob(QObject):
    """`printed` when the pages have gone to the printer; nothing when the person cancels. Imports late."""

    printed = Signal()

    def __init__(self, parent: QWidget, pdf: bytes) -> None:
        super().__init__(parent)
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        self._pdf = pdf
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(self._printer, parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._print)
        dialog.finished.connect(self.deleteLater)
        QDialog.open(dialog)  # PySide hides it behind QPrintDialog.open(receiver, member)

    @Slot()
    def _print(self) -> None:
        if paint(self._pdf, self._printer):
            self.printed.emit()


def pages(pdf: bytes, dots_per_inch: int = DOTS_PER_INCH) -> list[QImage]:
    """The pages of a PDF as pictures, without a file in between."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        drawn = []
        for page in document:
            bitmap = page.render(scale=dots_per_inch / 72, rev_byteorder=True, prefer_bgrx=True)
            image = QImage(
                bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888
            )
            drawn.append(image.copy())
            page.close()
        return drawn
    finally:
        document.close()


def paint(pdf: bytes, printer: QPrinter) -> bool:
    """True when the printer took every page."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for number, image in enumerate(pages(pdf)):
        if number:
            printer.newPage()
        target = QRectF(painter.viewport())
        size = image.size().scaled(target.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRectF(0, 0, size.width(), size.height()), image)
    return painter.end()
