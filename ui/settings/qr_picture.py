"""The text of a QR code in a picture file. Knows nothing of what the text means."""

from __future__ import annotations

from PySide6.QtGui import QImage

from desktop_app.domain.errors import DiskRefused, WorldFailed
from desktop_app.services import reading

LONGEST_SIDE = 4000  # pixels; a phone's photograph is made smaller first
LARGEST_FILE = 40_000_000  # bytes


class PictureUnreadable(WorldFailed):
    code = "settings.picture_unreadable"


class NoQrInPicture(WorldFailed):
    code = "settings.no_qr"


class FileUnreadable(WorldFailed):
    code = "settings.file_unreadable"


def read_file(path: str, longest: int) -> bytes:
    """At most `longest` bytes and one more, so that a larger file is noticed. FileUnreadable."""
    try:
        return reading.read_file(path, longest)
    except DiskRefused as error:
        raise FileUnreadable from error


def read_qr(path: str) -> str:
    """The first QR code that can be read. PictureUnreadable, NoQrInPicture, FileUnreadable."""
    import zxingcpp

    data = read_file(path, LARGEST_FILE)
    image = QImage.fromData(data) if len(data) <= LARGEST_FILE else QImage()
    if image.isNull():
        raise PictureUnreadable
    if max(image.width(), image.height()) > LONGEST_SIDE:
        is_wide = image.width() >= image.height()
        image = image.scaledToWidth(LONGEST_SIDE) if is_wide else image.scaledToHeight(LONGEST_SIDE)
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    found = zxingcpp.read_barcodes(grey, formats=zxingcpp.BarcodeFormat.QRCode)
    texts = [code.text for code in found if code.text]
    if not texts:
        raise NoQrInPicture
    return str(texts[0])
