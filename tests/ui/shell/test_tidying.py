"""Garbage with Qt's widgets in it is collected on the GUI thread, however busy the workers are."""

from __future__ import annotations

import gc
import threading
import weakref

from PySide6.QtWidgets import QApplication

from ui.jobs import Jobs
from ui.programs.tidying import Tidying


class Litter:
    """A knot that only the collector can undo; remembers on which thread that happened."""

    def __init__(self, seen: list[int]) -> None:
        self.knot = self
        weakref.finalize(self, lambda: seen.append(threading.get_ident()))


def allocate(_vault: object) -> None:
    for _ in range(50):
        _kept = [[] for _ in range(1000)]


def test_a_busy_worker_collects_nothing(qapp: QApplication, tidying: Tidying, jobs: Jobs, qtbot) -> None:
    seen: list[int] = []
    for _ in range(5):
        Litter(seen)
    jobs.vault(allocate)
    qtbot.waitUntil(lambda: not jobs.is_busy())
    assert [thread for thread in seen if thread != threading.get_ident()] == []
    for _ in range(3):
        tidying.tidy()
    gc.collect()
    assert set(seen) == {threading.get_ident()}
