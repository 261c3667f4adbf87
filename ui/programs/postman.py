"""Puts the courier to work in the window: what it brings home becomes words, counts and fresh pages. Owns no HTTP."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from desktop_app.domain.errors import VaultIsLocked
from desktop_app.domain.outbox import OutboxState, Outcome
from desktop_app.services.courier import Homecoming, Recorded, Standing
from desktop_app.services.summaries import SummaryRow
from ui import i18n
from ui.app import RoomContext
from ui.courier import Courier
from ui.programs import post
from ui.wording import sentence

NEEDS_A_PERSON = (OutboxState.HELD, OutboxState.REFUSED)
QUIET_TRIES = 3  # connections that failed before anything is said


class Postman(QObject):
    """`courier.start()` after unlocking, `courier.stop()` before locking; everything else runs by itself."""

    def __init__(
        self,
        context: RoomContext,
        parent: QObject | None = None,
        carry: Callable[..., Homecoming] = post.carry,
    ) -> None:
        super().__init__(parent)
        self._context, self._intents = context, context.intents
        self.courier = Courier(context.jobs, context.clock, carry, post.soon, self)
        self.courier.frozen.connect(self._frozen)
        self.courier.stands.connect(self._stands)
        self.courier.came_home.connect(self._came_home)
        self.courier.failed.connect(self._failed)
        self._intents.delivery_requested.connect(self.courier.try_now)
        self._listen_to_the_network()

    def _listen_to_the_network(self) -> None:
        """Where the system can tell, a network that comes back ends the waiting; where not, the timer does."""
        try:
            from PySide6.QtNetwork import QNetworkInformation
        except ImportError:  # a build may leave Qt's network library out
            return
        if QNetworkInformation.loadDefaultBackend():
            QNetworkInformation.instance().reachabilityChanged.connect(self._reachability)

    @Slot(object)
    def _reachability(self, reach: object) -> None:
        if getattr(reach, "name", "") in ("Online", "Site", "Unknown"):
            self.courier.hurry()

    @Slot(object)
    def _frozen(self, months: object) -> None:
        self._intents.changed.emit("summaries")

    @Slot(object)
    def _stands(self, standing: Standing) -> None:
        self._intents.badge.emit("summaries", sum(row.state in NEEDS_A_PERSON for row in standing.rows))
        kind, word, row = self._state_of_the_post(standing)
        text = "" if row is None else sentence(f"post.{word}", **_gaps(row)).says
        self._intents.post.emit(kind, text)

    def _state_of_the_post(self, standing: Standing) -> tuple[str, str, SummaryRow | None]:
        """The one thing worth a line: a month that needs a person, that waits, or the last one received."""
        rows = standing.rows
        held = next((row for row in rows if row.state in NEEDS_A_PERSON), None)
        if held is not None:
            return "refused", "needs_you", held
        if not standing.is_enrolled:
            return "waiting", "not_enrolled", rows[0] if rows else None
        waiting = next((row for row in reversed(rows) if row.state is OutboxState.WAITING), None)
        if waiting is None:
            return "ok", "received", next((row for row in rows if row.state is OutboxState.RECEIVED), None)
        if waiting.attempts and self._context.clock() >= waiting.slot_at:
            return "offline", "offline", waiting
        return "waiting", "waiting", waiting

    @Slot(object)
    def _came_home(self, recorded: Recorded) -> None:
        self._intents.changed.emit("summaries")
        outcome = recorded.outcome()
        tries = max((row.attempts for row in recorded.rows), default=0)
        if outcome is None or (outcome is Outcome.NO_CONNECTION and tries < QUIET_TRIES):
            return
        said = sentence(f"delivery.{outcome.value}")
        self._intents.status.emit(said.says)
        if any(row.state in NEEDS_A_PERSON for row in recorded.rows):
            self._intents.banner.emit("warn", said.says, said.next)

    @Slot(object)
    def _failed(self, error: BaseException) -> None:
        if isinstance(error, VaultIsLocked):
            return
        said = sentence(error)
        self._intents.banner.emit("warn", said.says, said.next)


def _gaps(row: SummaryRow) -> dict[str, str | int]:
    return {"month": i18n.format_month(row.period), "day": i18n.format_day(row.slot_at.date())}
