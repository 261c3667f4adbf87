"""Everything that makes the program lock or hide its screen, put together. Decides when, not how.

By hand, after idleness, after a sleep that two clocks show, when the system says that the person goes away, and, if
chosen, when the window is minimised.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from ui.app import Intents
from ui.clipboard import OwnCopies
from ui.idle_lock import IdleLock
from ui.programs.capture import ScreenGuard
from ui.programs.system_watch import SystemWatch
from ui.programs.window_keys import WindowKeys
from ui.shell import Shell

if TYPE_CHECKING:  # the vault's libraries are loaded after the first paint
    from desktop_app.services.lock_settings import LockSettings

BY_HAND, IDLE, AWAY = "", "lock.idle", "lock.away"


class Locking(QObject):
    """`due(why)`: the vault is to be locked now; `why` is the code of the sentence to be said, empty for none."""

    due = Signal(str)

    def __init__(
        self,
        clock: Callable[[], datetime],
        intents: Intents,
        shell: Shell,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(shell)
        self._shell = shell
        self._locks_minimised = False
        self.keys = WindowKeys(self)
        self.idle = IdleLock(clock, self, monotonic)  # after the keys: of two filters the later one is asked first
        self.copies = OwnCopies(self)
        self.guard = ScreenGuard(self)
        self.system = SystemWatch(self)
        self.idle.idle.connect(self._idle)
        self.idle.slept.connect(self._away)
        self.system.away.connect(self._away)
        self.keys.lock_pressed.connect(self._by_hand)
        self.keys.hide_pressed.connect(shell.toggle_cover)
        shell.minimised.connect(self._minimised)
        intents.lock_requested.connect(self._by_hand)
        intents.lock_minutes_chosen.connect(self.idle.set_minutes)
        intents.lock_minimised_chosen.connect(self._choose_minimised)
        intents.screen_guard_chosen.connect(self.guard.set_on)

    def listen(self) -> None:
        """To the system, from when the window stands."""
        self.system.start(int(self._shell.winId()))

    def begin(self, chosen: LockSettings) -> None:
        """The house is open."""
        self._locks_minimised = chosen.locks_minimised
        self.guard.set_on(chosen.is_guarded)
        self.idle.set_minutes(chosen.minutes)
        self.idle.start()
        self.system.hold_sleep()
        window = self._shell.windowHandle()
        self.keys.watch(window)
        self.idle.watch(window)

    def rest(self) -> None:
        """The house is being left: nobody is waited for, and nothing of ours stays on the clipboard."""
        self.idle.stop()
        self.copies.take_back()

    @Slot()
    def closed(self) -> None:
        """The vault is closed: the computer may sleep."""
        self.system.let_sleep()

    def stop(self) -> None:
        self.rest()
        self.copies.stop()
        self.system.stop()

    @Slot()
    def _by_hand(self) -> None:
        self.due.emit(BY_HAND)

    @Slot()
    def _idle(self) -> None:
        self.due.emit(IDLE)

    @Slot()
    def _away(self) -> None:
        self.due.emit(AWAY)

    @Slot()
    def _minimised(self) -> None:
        if self._locks_minimised:
            self.due.emit(BY_HAND)

    @Slot(bool)
    def _choose_minimised(self, locks: bool) -> None:
        self._locks_minimised = locks
