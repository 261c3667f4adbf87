"""Asks the vault what is typed: after a breath, numbered, and deaf to answers that came too late.

Knows nothing of how results look.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_app.domain.search import Hit
from desktop_app.services import search

BREATH_MS = 120
LIMIT = 30


@dataclass(frozen=True, slots=True)
class Answer:
    number: int
    text: str
    hits: tuple[Hit, ...]


def find(vault: Any, number: int, text: str, now: datetime) -> Answer:
    """Runs on the vault thread; the number travels with the answer."""
    return Answer(number, text, tuple(search.search_logged(vault, text, now, limit=LIMIT)))


class Asker(QObject):
    """One question at a time counts: the last. `is_waiting` is true from the keystroke to its own answer."""

    answered = Signal(str, tuple)
    refused = Signal(object)

    def __init__(self, jobs: Any, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._clock = jobs, clock
        self._number = 0
        self._text = ""
        self._open = False
        self._breath = QTimer(self)
        self._breath.setSingleShot(True)
        self._breath.setInterval(BREATH_MS)
        self._breath.timeout.connect(self._send)

    def is_waiting(self) -> bool:
        return self._open

    def ask(self, text: str) -> None:
        """A new question makes every earlier one stale; an empty one asks nothing."""
        self._number += 1
        self._text = text.strip()
        self._open = bool(self._text)
        if self._open:
            self._breath.start()
        else:
            self._breath.stop()

    def forget(self) -> None:
        self.ask("")

    @Slot()
    def _send(self) -> None:
        now = self._clock()
        self._jobs.vault(find, self._number, self._text, now, then=self._arrived, failed=self._failed)

    def _arrived(self, answer: Answer) -> None:
        if answer.number != self._number:
            return
        self._open = False
        self.answered.emit(answer.text, answer.hits)

    def _failed(self, error: BaseException) -> None:
        self._open = False
        self.refused.emit(error)
