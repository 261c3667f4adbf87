"""Puts the courier to work in the window: what it brings home becomes words, counts and fresh pages. Owns no HTTP."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from desktop_app.domain.errors import VaultIsLocked
from desktop_app.domain.outbox import OutboxState, Outcome
from desktop_app.services.courier import Homecoming, Recorded
from ui.app import Intents, RoomContext
from ui.courier import Courier
from ui.programs import post
from ui.wording import sentence

NEEDS_A_PERSON = (OutboxState.HELD, OutboxState.REFUSED)
QUIET_TRIES = 3  # failed connections before anything is said


class Postman(QObject):
    """`courier.start()` after unlocking, `courier.stop()` before locking; everything else runs by itself."""

    def __init__(
        self,
        context: RoomContext,
        parent: QObject | None = None,
        carry: Callable[..., Homecoming] = post.carry,
    ) -> None:
        super().__init__(parent)
        self._intents: Intents = context.intents
        self.courier = Courier(context.jobs, context.clock, carry, post.soon, self)
        self.courier.frozen.connect(self._frozen)
        self.courier.came_home.connect(self._came_home)
        self.courier.failed.connect(self._failed)
        self._intents.delivery_requested.connect(self.courier.try_now)

    @Slot(object)
    def _frozen(self, months: object) -> None:
        self._intents.changed.emit("summaries")

    @Slot(object)
    def _came_home(self, recorded: Recorded) -> None:
        self._intents.changed.emit("summaries")
        outcome = recorded.outcome()
        if outcome is None:
            return
        tries = max((row.attempts for row in recorded.rows), default=0)
        if outcome is Outcome.RECEIVED or tries >= QUIET_TRIES or outcome is not Outcome.NO_CONNECTION:
            self._intents.status.emit(sentence(f"delivery.{outcome.value}").says)
        if any(row.state in NEEDS_A_PERSON for row in recorded.rows):
            said = sentence(f"delivery.{outcome.value}")
            self._intents.banner.emit("warn", said.says, said.next)

    @Slot(object)
    def _failed(self, error: BaseException) -> None:
        if isinstance(error, VaultIsLocked):
            return
        said = sentence(error)
        self._intents.banner.emit("warn", said.says, said.next)
