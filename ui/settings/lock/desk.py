"""What the lock's section does: choices are kept in the vault and at once in effect. Knows nothing of how it locks."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from desktop_app.services import lock_settings
from desktop_app.services.lock_settings import LockSettings
from ui.app import RoomContext
from ui.settings.lock.section import LockSection


class LockDesk(QObject):
    """`heard` are the signals that this system tells (see `ui.programs.system_watch`); `can_guard`: whether it keeps
    windows out of pictures of the screen."""

    def __init__(self, context: RoomContext, heard: frozenset[str], *, can_guard: bool) -> None:
        super().__init__()
        self._context = context
        self.section = LockSection(heard, can_guard=can_guard)
        self.section.minutes_chosen.connect(self._lock_after)
        self.section.minimised_chosen.connect(self._lock_minimised)
        self.section.guard_chosen.connect(self._guard)

    def enter(self, rest: str) -> None:
        self._context.jobs.vault(lock_settings.read_lock_settings, then=self._show, lane="settings.lock")

    def flush(self) -> None:
        """Nothing waits: every choice is kept as it is made."""

    def _show(self, chosen: LockSettings) -> None:
        self.section.show_choices(chosen)

    @Slot(int)
    def _lock_after(self, minutes: int) -> None:
        self._context.jobs.vault(lock_settings.lock_after, minutes, self._context.clock())
        self._context.intents.lock_minutes_chosen.emit(minutes)

    @Slot(bool)
    def _lock_minimised(self, locks: bool) -> None:
        self._context.jobs.vault(lock_settings.lock_when_minimised, locks, self._context.clock())
        self._context.intents.lock_minimised_chosen.emit(locks)

    @Slot(bool)
    def _guard(self, is_guarded: bool) -> None:
        self._context.jobs.vault(lock_settings.guard_screen, is_guarded, self._context.clock())
        self._context.intents.screen_guard_chosen.emit(is_guarded)
