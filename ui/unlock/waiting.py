"""Counts down to the next try after several wrong passphrases. Knows no passphrase, and holds nobody up by itself.

By the running time and by the clock, whichever is further: a computer that slept has waited, and a clock that was set
back lengthens nothing. What really refuses is the service.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from math import ceil

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

TICK_MS = 250  # a second is never skipped


class Waiting(QObject):
    """`changed(seconds)` at once and with every second that passes; 0 when the next try is free."""

    changed = Signal(int)

    def __init__(self, clock: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._seconds, self._left = 0, 0
        self._until = clock()
        self._passed = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)

    def begin(self, seconds: int) -> None:
        self._seconds = self._left = seconds
        self._until = self._clock() + timedelta(seconds=seconds)
        self._passed.start()
        if seconds:
            self._timer.start()
        else:
            self._timer.stop()
        self.changed.emit(seconds)

    def left(self) -> int:
        """Seconds, as last said."""
        return self._left

    @Slot()
    def _tick(self) -> None:
        running = self._seconds - self._passed.elapsed() / 1000
        by_clock = (self._until - self._clock()).total_seconds()
        left = max(0, ceil(min(running, by_clock)))
        if left >= self._left:
            return
        self._left = left
        if not left:
            self._timer.stop()
        self.changed.emit(left)
