"""Takes back what was copied out of Senim: after a short while and at the lock. Never touches what others copied.

A copy is ours when this program put it there. It is then put there once more, as plain text with a mark: the mark says
later whose it is, whoever keeps the clipboard by then, and asks the system's history of copies not to remember it.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject, QTimer, Slot
from PySide6.QtGui import QClipboard, QGuiApplication

SECONDS = 20
MARK = "application/x-senim-copy"
QUIET = {  # what the systems' own keepers of copies respect
    "x-kde-passwordManagerHint": b"secret",
    "application/x-nspasteboard-concealed-type": b"1",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': bytes(4),
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': bytes(4),
}
ALONE = ("offscreen", "minimal")  # platforms whose clipboard no other program reaches
_SELECTION = QClipboard.Mode.Selection


class OwnCopies(QObject):
    """Watches the clipboard from its making on; `owns()` tells whether this program put there what lies there."""

    def __init__(self, parent: QObject | None = None, owns: Callable[[], bool] | None = None) -> None:
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._owns = owns or self._is_owner
        self._is_marking = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SECONDS * 1000)
        self._timer.timeout.connect(self.take_back)
        self._clipboard.dataChanged.connect(self._changed)

    def is_ours(self) -> bool:
        """Whether what lies on the clipboard now was copied out of Senim."""
        lying = self._clipboard.mimeData()  # None where nothing lies there, whatever PySide promises
        return bool(lying and lying.hasFormat(MARK))

    def stop(self) -> None:
        """The program ends: what is copied from now on is nobody's of ours."""
        self.take_back()
        self._clipboard.dataChanged.disconnect(self._changed)

    @Slot()
    def take_back(self) -> None:
        """Empty the clipboard, and the selection that the middle button pastes, where they are still ours."""
        self._timer.stop()
        if self.is_ours():
            self._clipboard.clear()
        if self._clipboard.supportsSelection() and self._clipboard.ownsSelection():
            self._clipboard.clear(_SELECTION)

    @Slot()
    def _changed(self) -> None:
        if self._is_marking:
            return
        if self.is_ours():
            self._timer.start()
        elif self._owns() and self._clipboard.text():
            self._mark(self._clipboard.text())
        else:
            self._timer.stop()  # somebody else's: nothing of ours lies there any more

    def _mark(self, text: str) -> None:
        marked = QMimeData()
        marked.setText(text)
        marked.setData(MARK, b"1")
        for kind, value in QUIET.items():
            marked.setData(kind, value)
        self._is_marking = True
        self._clipboard.setMimeData(marked)
        self._is_marking = False
        self._timer.start()

    def _is_owner(self) -> bool:
        return self._clipboard.ownsClipboard() or QGuiApplication.platformName() in ALONE
