"""Says when nobody has touched the program for a while, or the computer slept. Knows nothing of locking."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow

DEFAULT_MINUTES = 5
TICK_MS = 5_000
SLEPT = timedelta(seconds=60)

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
    """`idle` after `minutes` without a touch, or when the clock jumps over more than a minute (sleep, lid).

    Watches the program's windows, not every widget: one filter per window is enough to see a hand.
    """

    idle = Signal()

    def __init__(self, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._limit = timedelta(minutes=DEFAULT_MINUTES)
        self._touched = self._ticked = clock()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self.watch)

    def set_minutes(self, minutes: int) -> None:
        """1–60; anything else becomes the nearest of them. There is no "never"."""
        self._limit = timedelta(minutes=min(60, max(1, minutes)))

    def start(self) -> None:
        self._touched = self._ticked = self._clock()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    @Slot("QWindow*")
    def watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._touched = self._clock()
        return False

    @Slot()
    def tick(self) -> None:
        now = self._clock()
        slept = now - self._ticked > SLEPT or now < self._ticked - SLEPT
        self._ticked = now
        if slept or now - self._touched >= self._limit:
            self._timer.stop()
            self.idle.emit()
