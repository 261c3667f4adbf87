"""Asks Linux to wait a moment before it sleeps, so that the vault is closed by then. Knows nothing of vaults.

systemd's logind waits five seconds at the most for whoever holds such a delay; where there is no logind nothing is held
and the vault locks on waking.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Slot

LOGIND, MANAGER_PATH, MANAGER = "org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager"


class SleepDelay(QObject):
    """Held from `hold` to `let_go`; a file that is open means held, and closing it is all the answer there is."""

    def __init__(self, bus: Any, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._held: Any = None
        self._is_wanted = False

    def hold(self) -> None:
        from PySide6.QtDBus import QDBusMessage, QDBusPendingCallWatcher

        if self._is_wanted:
            return
        self._is_wanted = True
        call = QDBusMessage.createMethodCall(LOGIND, MANAGER_PATH, MANAGER, "Inhibit")
        call.setArguments(["sleep", "Senim", "Senim", "delay"])
        waiting = QDBusPendingCallWatcher(self._bus.asyncCall(call), self)
        waiting.finished.connect(self._answered)

    def let_go(self) -> None:
        self._is_wanted = False
        self._held = None

    @Slot(object)
    def _answered(self, waiting: Any) -> None:
        answer = waiting.reply()
        given = answer.arguments()
        if self._is_wanted and not answer.errorName() and given:
            self._held = given[0]
        waiting.deleteLater()  # it holds the file too
