"""Collects Python's garbage on the GUI thread only. Knows nothing of what is thrown away.

Automatic collection runs on whichever thread allocates: a worker that collects a dropped page destroys Qt's widgets
off the GUI thread, which Qt answers with a crash. So it is switched off and done here, between events.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

EVERY_MS = 2_000
SWEEP_AFTER_MS = 150


class Tidying(QObject):
    """From its making on, garbage is collected by this object's timer and nowhere else."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        self._was_automatic = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.tidy)
        self._timer.start()

    def stop(self) -> None:
        """Back to how it was before."""
        self._timer.stop()
        if self._was_automatic:
            gc.enable()

    def sweep_soon(self) -> None:
        """Everything, once the pages that were dropped are gone: what they held is not to lie about."""
        QTimer.singleShot(SWEEP_AFTER_MS, self, self.sweep)

    @Slot()
    def sweep(self) -> None:
        gc.collect()

    @Slot()
    def tidy(self) -> None:
        """Collect the oldest generation that is due, if any is."""
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > self._thresholds[generation]:
                gc.collect(generation)
                return
