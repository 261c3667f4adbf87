"""Backups that nobody has to think of: after each working day, and carried to the second place. Has no rule of its own.

Some time after the first unlocking of a new day, at a lock by hand or after idleness, and at the program's end –
whichever comes first. Not when the computer goes to sleep: then the vault must be closed at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from desktop_app.domain.errors import SenimError, VaultIsLocked
from ui.app import RoomContext
from ui.programs import sticks
from ui.programs.locking import AWAY
from ui.programs.vault_door import VaultDoor
from ui.wording import sentence

if TYPE_CHECKING:
    from concurrent.futures import Future

    from desktop_app.services.backups import Backup, BackupState, ToCarry

FIRST_LOOK_MS = 20_000  # people begin to work when they have unlocked
STICK_MS = 5_000
_GOOD = "good"


class BackupKeeper(QObject):
    """`sticks_here` stands in for the system's list of removable disks."""

    def __init__(
        self,
        context: RoomContext,
        door: VaultDoor,
        parent: QObject | None = None,
        sticks_here: Callable[[], Sequence[tuple[str, str]]] = sticks.here,
    ) -> None:
        super().__init__(parent)
        self._context, self._door, self._sticks_here = context, door, sticks_here
        self._sticks: frozenset[str] = frozenset()
        self._is_looking, self._is_telling, self._is_warned = False, False, False
        self._new = ("", "")
        self._last: Future[ToCarry | None] | None = None
        self._first = QTimer(self, singleShot=True, interval=FIRST_LOOK_MS)
        self._first.timeout.connect(self.look)
        self._poll = QTimer(self, interval=STICK_MS)
        self._poll.timeout.connect(self.look_for_sticks)

    def begin(self) -> None:
        """The house is open."""
        self._first.start()
        self._poll.start()

    def rest(self, why: str) -> None:
        """The house was left, and the vault is about to be locked; `why` is the code of the reason."""
        self._stop()
        if why == AWAY:
            return
        from desktop_app.services import backups

        self._context.jobs.vault(
            backups.make_at_lock, self._context.clock(), then=self._carry_closed, failed=self._stay_quiet
        )

    def end(self) -> None:
        """Before the vault's thread is closed, which waits for this."""
        self._stop()
        if self._door.is_unlocked:
            from desktop_app.services import backups

            self._last = self._door.submit(backups.make_at_lock, self._context.clock(), at_end=True)

    def carry_last(self) -> None:
        """The vault is closed and no window is left: the second place may take its time."""
        if self._last is None:
            return
        with suppress(SenimError):  # told when the vault is opened the next time: the backup is old then
            found = self._last.result()
            if found is not None and found.second.is_dir():
                _carry(found)

    def _stop(self) -> None:
        self._first.stop()
        self._poll.stop()

    @Slot()
    def look(self) -> None:
        """Make one if it is due, and carry the newest; say once if the vault lies where no vault should."""
        from desktop_app.services import backups, places

        self._context.jobs.vault(places.judge_vault, then=self._judged, failed=self._stay_quiet)
        self._context.jobs.vault(
            backups.make_if_due, self._context.clock(), then=self._made, failed=self._could_not, lane="keeper"
        )

    def _judged(self, concern: str) -> None:
        if concern != _GOOD and not self._is_warned:
            self._is_warned = True
            said = sentence(f"backup.vault_{concern}")
            self._context.intents.banner.emit("warn", said.says, said.next)

    def _made(self, backup: Backup | None) -> None:
        if backup is not None:
            self._noted(None)
        self._carry_newest()

    def _carry_newest(self) -> None:
        from desktop_app.services import backups

        self._context.jobs.vault(backups.to_carry, then=self._carry_open, failed=self._could_not, lane="keeper.carry")

    def _carry_open(self, found: ToCarry | None) -> None:
        if found is not None:
            self._context.jobs.think(_carry, found, then=self._note, failed=self._could_not)

    def _note(self, carried: Path | None) -> None:
        if carried is not None:
            from desktop_app.services import backups

            self._context.jobs.vault(
                backups.note_carried, carried, self._context.clock(), then=self._noted, failed=self._could_not
            )

    def _noted(self, _nothing: object) -> None:
        self._context.intents.changed.emit("backups")

    def _carry_closed(self, found: ToCarry | None) -> None:
        """After the lock: on record the next time the vault is opened."""
        if found is not None:
            self._context.jobs.think(_carry, found, failed=self._stay_quiet)

    def _could_not(self, error: BaseException) -> None:
        """Once in a session: Today tells it anyway when the last backup grows old."""
        if not self._is_telling and not isinstance(error, VaultIsLocked):
            self._is_telling = True
            said = sentence(error)
            self._context.intents.banner.emit("warn", self.tr("No backup could be made."), f"{said.says} {said.next}")

    def _stay_quiet(self, _error: BaseException) -> None:
        """Nobody is there to be told."""

    # sticks

    @Slot()
    def look_for_sticks(self) -> None:
        if not self._is_looking:
            self._is_looking = True
            self._context.jobs.think(self._sticks_here, then=self._seen, failed=self._not_seen)

    def _seen(self, found: Sequence[tuple[str, str]]) -> None:
        self._is_looking = False
        new = [stick for stick in found if stick[0] not in self._sticks]
        self._sticks = frozenset(folder for folder, _ in found)
        if new:
            from desktop_app.services import backups

            self._new = new[0]
            self._context.jobs.vault(backups.read_state, then=self._greet, failed=self._stay_quiet)

    def _not_seen(self, _error: BaseException) -> None:
        self._is_looking = False

    def _greet(self, state: BackupState) -> None:
        """A stick that is the second place gets what it lacks; another is offered where there is no second place."""
        if state.second:
            self._carry_newest()
        elif state.changed_at is not None:
            says = self.tr("A USB stick is here: “{name}”.").format(name=self._new[1])
            self._context.intents.banner.emit("info", says, self.tr("It can keep backups too: Settings, Backups."))


def _carry(found: ToCarry) -> Path | None:
    from desktop_app.services import backup_shelf

    return backup_shelf.carry(found.backup, found.second, found.vault_id)
