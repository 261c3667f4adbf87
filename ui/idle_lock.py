"""Says when nobody has touched the program for a while, or the computer slept. Knows nothing of locking."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow

DEFAULT_MINUTES = 5
MOST_MINUTES = 30
TICK_MS = 5_000
SLEPT = timedelta(seconds=30)

_TOUCHES = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    )
)


class IdleLock(QObject):
    """`idle` after `minutes` without a touch; `slept` when time passed that the program did not live through.

    Two clocks are read, the one on the wall and the one that nobody can set. Idle is what either of them calls idle.
    Asleep is a long gap between two ticks on either, or one of them running ahead of the other: on Linux the second
    stands still while the computer sleeps. A hand that wakes the computer is told the same, before it is obeyed.
    Watches the program's windows, not every widget: one filter per window is enough to see a hand.
    """

    idle = Signal()
    slept = Signal()

    def __init__(
        self,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._clock, self._monotonic = clock, monotonic
        self._limit = timedelta(minutes=DEFAULT_MINUTES)
        self._touched = self._ticked = self._now()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self.watch)

    def set_minutes(self, minutes: int) -> None:
        """1–30; anything else becomes the nearest of them. There is no "never"."""
        self._limit = timedelta(minutes=min(MOST_MINUTES, max(1, minutes)))

    def minutes(self) -> int:
        return self._limit // timedelta(minutes=1)

    def start(self) -> None:
        self._touched = self._ticked = self._now()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    @Slot("QWindow*")
    def watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _TOUCHES:
            return False
        if self._timer.isActive() and self._look():
            return True  # what the hand meant for an open page must not reach a locked one
        self._touched = self._now()
        return False

    @Slot()
    def tick(self) -> None:
        self._look()

    def _look(self) -> bool:
        """True when it is time to lock; says so once, until it is started again."""
        now = self._now()
        wall, own = _since(self._ticked, now)
        has_slept = max(abs(wall), own, abs(wall - own)) > SLEPT
        self._ticked = now
        is_idle = max(_since(self._touched, now)) >= self._limit
        if has_slept or is_idle:
            self._timer.stop()
            (self.slept if has_slept else self.idle).emit()
        return has_slept or is_idle

    def _now(self) -> tuple[datetime, float]:
        return self._clock(), self._monotonic()


def _since(then: tuple[datetime, float], now: tuple[datetime, float]) -> tuple[timedelta, timedelta]:
    """How much has passed on the wall and on the other clock."""
    return now[0] - then[0], timedelta(seconds=now[1] - then[1])
