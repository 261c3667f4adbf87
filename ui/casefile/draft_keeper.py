"""When a draft is due to be saved: 800 ms after the last keystroke, two seconds after the first unsaved one at most.

Knows nothing of what is saved or where.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

PAUSE_MS = 800
CEILING_MS = 1800  # leaves the write itself its part of the two seconds
RETRY_MS = 5000


class DraftKeeper(QObject):
    """Counts edits; `save_due` asks for a save of everything up to now."""

    save_due = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._unsaved = False
        self._pause = self._single_shot(PAUSE_MS)
        self._ceiling = self._single_shot(CEILING_MS)
        self._retry = self._single_shot(RETRY_MS)

    def _single_shot(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self._due)
        return timer

    def has_unsaved(self) -> bool:
        return self._unsaved

    @Slot()
    def touched(self) -> None:
        """An edit: the pause starts anew, the ceiling does not."""
        self._unsaved = True
        self._pause.start()
        if not self._ceiling.isActive():
            self._ceiling.start()

    def taken(self) -> None:
        """Everything up to now is on its way to the vault."""
        self._unsaved = False
        self._stop()

    def refused(self) -> None:
        """The save did not succeed: the words are still unsaved and are tried again."""
        self._unsaved = True
        self._retry.start()

    def forget(self) -> None:
        """Nothing is left to save (signed, discarded, another case)."""
        self._unsaved = False
        self._stop()

    def _stop(self) -> None:
        for timer in (self._pause, self._ceiling, self._retry):
            timer.stop()

    @Slot()
    def _due(self) -> None:
        self._stop()
        if self._unsaved:
            self.save_due.emit()
