"""A QR code on white, drawn from its squares, sharp at every size. Knows nothing of what it says."""

from __future__ import annotations

import segno
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel

from ui import theme

QUIET = 4  # squares of white around a code, as ISO/IEC 18004 asks
SIDE = 132


def qr_image(text: str) -> QImage:
    """One pixel per square with its quiet zone. Never a Micro QR code: most telephones cannot read those."""
    rows = [bytes(row) for row in segno.make_qr(text, error="m").matrix]
    side = len(rows) + 2 * QUIET
    image = QImage(side, side, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    for y, row in enumerate(rows):
        for x, is_dark in enumerate(row):
            if is_dark:
                image.setPixelColor(x + QUIET, y + QUIET, Qt.GlobalColor.black)
    return image


class QrPicture(QLabel):
    """Black on white in every theme, because cameras ask for it; a whole number of pixels per square."""

    def __init__(self, text: str) -> None:
        super().__init__()
        image = qr_image(text)
        ratio = self.devicePixelRatioF()
        times = max(1, round(theme.px(SIDE) * ratio / image.width()))
        pixels = image.width() * times
        pixmap = QPixmap.fromImage(image.scaled(pixels, pixels))
        pixmap.setDevicePixelRatio(ratio)
        self.setPixmap(pixmap)
        self.setFixedSize(round(pixels / ratio), round(pixels / ratio))
