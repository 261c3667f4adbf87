"""After every unlocking, in a quiet moment: old drafts leave the bin, and an erasure that was cut short is finished.

Knows nothing of what is erased; once for each unlocking, and not at all when the vault was locked again before.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from desktop_app.services import bin as bins
from desktop_app.services import erasure
from ui.app import RoomContext
from ui.wording import sentence

QUIET_MS = 20_000  # what a person came for is done first


class Housekeeping(QObject):
    """`begin()` after unlocking, `rest()` before locking."""

    def __init__(self, context: RoomContext, parent: QObject | None = None, quiet_ms: int = QUIET_MS) -> None:
        super().__init__(parent)
        self._context = context
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(quiet_ms)
        self._timer.timeout.connect(self._empty)

    @Slot()
    def begin(self) -> None:
        self._timer.start()

    @Slot()
    def rest(self) -> None:
        self._timer.stop()

    @Slot()
    def _empty(self) -> None:
        self._context.jobs.vault(bins.empty_old, self._context.clock(), then=self._emptied)

    @Slot(object)
    def _emptied(self, count: int) -> None:
        """Nothing is erased in silence; then the bytes go, also those that an earlier erasure still owes."""
        if count:
            self._context.intents.status.emit(sentence("bin.emptied", count=count).says)
            self._context.intents.changed.emit("notes")
        self._context.jobs.vault(erasure.finish)
