"""When to push: while the vault is unlocked, once a slot has passed, again when waiting is over. Owns no HTTP.

Knows nothing of the wire: what carries an errand to the office is handed over by `ui.programs`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_app.services import courier as rounds
from desktop_app.services.courier import Errand, Homecoming, Prepared, Recorded
from ui.app import Works

Carry = Callable[[Errand, datetime], Homecoming]
LONGEST_WAIT = timedelta(minutes=10)  # a laptop that slept through its moment is noticed within this time
SHORTEST_WAIT = timedelta(seconds=5)
HURRIES_APART = timedelta(minutes=1)


class Courier(QObject):
    """`frozen(months)`: some were closed; `stands(Standing)`: how the summaries fare; `came_home(Recorded)`: a round is
    over; `failed(error)`: one broke off."""

    frozen = Signal(object)
    stands = Signal(object)
    came_home = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        jobs: Works,
        clock: Callable[[], datetime],
        carry: Carry,
        soon: Callable[[datetime], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs, self._clock, self._carry, self._soon = jobs, clock, carry, soon
        self._is_unlocked = self._is_under_way = self._skips_waiting = self._is_asked_again = False
        self._due_at: datetime | None = None
        self._began_at: datetime | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tick)

    @Slot()
    def start(self) -> None:
        """The vault is unlocked: look after what is due in a few seconds, whatever waiting was left over."""
        self._is_unlocked = self._skips_waiting = True
        self._wait_until(self._soon(self._clock()))

    @Slot()
    def hurry(self) -> None:
        """The network came back: try again in a few seconds, at most once a minute."""
        now = self._clock()
        is_too_soon = self._began_at is not None and now - self._began_at < HURRIES_APART
        if self._is_unlocked and not self._is_under_way and not is_too_soon:
            self._skips_waiting = True
            self._wait_until(self._soon(now))

    @Slot()
    def stop(self) -> None:
        """The vault locks. A round under way may still reach the office; its receipt is fetched again next time."""
        self._is_unlocked = self._is_under_way = self._is_asked_again = False
        self._due_at = None
        self._timer.stop()

    @Slot()
    def try_now(self) -> None:
        """A person asked: back-off is skipped, a slot never is. Asked during a round, the next one follows at once."""
        if self._is_under_way:
            self._is_asked_again = True
        elif self._is_unlocked:
            self._begin(asked=True)

    def waits(self) -> bool:
        return self._timer.isActive()

    def due_at(self) -> datetime | None:
        """When the next round begins, as planned now."""
        return self._due_at

    @Slot()
    def _tick(self) -> None:
        if not self._is_unlocked or self._is_under_way:
            return
        if self._due_at is not None and self._clock() < self._due_at:
            self._wait_until(self._due_at)
            return
        self._begin(asked=self._skips_waiting)

    def _begin(self, *, asked: bool) -> None:
        self._is_under_way, self._skips_waiting = True, False
        self._began_at = self._clock()
        self._timer.stop()
        self._jobs.vault(rounds.prepare, self._clock(), asked=asked, then=self._prepared, failed=self._break_off)

    @Slot(object)
    def _prepared(self, prepared: Prepared) -> None:
        if prepared.frozen:
            self.frozen.emit(prepared.frozen)
        self.stands.emit(prepared.standing)
        if prepared.errand is None:
            self._rest(prepared.standing.next_at())
            return
        self._jobs.network(self._carry, prepared.errand, self._clock(), then=self._carried, failed=self._break_off)

    @Slot(object)
    def _carried(self, home: Homecoming) -> None:
        self._jobs.vault(rounds.record, home, self._clock(), then=self._recorded, failed=self._break_off)

    @Slot(object)
    def _recorded(self, recorded: Recorded) -> None:
        self._rest(recorded.standing.next_at())
        self.stands.emit(recorded.standing)
        self.came_home.emit(recorded)

    @Slot(object)
    def _break_off(self, error: BaseException) -> None:
        self._rest(None)
        self.failed.emit(error)

    def _rest(self, next_at: datetime | None) -> None:
        self._is_under_way = False
        is_asked_again, self._is_asked_again = self._is_asked_again, False
        if self._is_unlocked and is_asked_again:
            self._begin(asked=True)
        elif self._is_unlocked:
            self._wait_until(next_at)

    def _wait_until(self, moment: datetime | None) -> None:
        """Wait for the moment, or for the next look around where none is known."""
        now = self._clock()
        self._due_at = moment or now + LONGEST_WAIT
        wait = min(max(self._due_at - now, SHORTEST_WAIT), LONGEST_WAIT)
        self._timer.start(int(wait.total_seconds() * 1000))
