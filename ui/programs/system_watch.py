"""Hears from the system that the computer sleeps, its screen is locked, its user changes or its lid is shut.

Linux tells by D-Bus, Windows by messages to the window (`ui.programs.windows_messages`). Where nobody tells, nothing is
heard and nothing is said: the two clocks of `ui.idle_lock` notice afterwards. Knows nothing of what follows.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot

from ui.programs.sleep_delay import LOGIND, MANAGER, MANAGER_PATH, SleepDelay

SLEEP, SCREEN, USER, LID = "sleep", "screen", "user", "lid"
SIGNALS = (SLEEP, SCREEN, USER, LID)

UPOWER = "org.freedesktop.UPower"
SESSION = "org.freedesktop.login1.Session"
PROPERTIES = "org.freedesktop.DBus.Properties"
SAVERS = (  # service and interface alike
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)


@dataclass
class _Heard:
    signals: frozenset[str] = frozenset()


_heard = _Heard()


def heard() -> frozenset[str]:
    """Which of `SIGNALS` somebody on this computer would tell the program."""
    return _heard.signals


class SystemWatch(QObject):
    """`away(signal)` with one of `SIGNALS`."""

    away = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._filter: Any = None
        self._system: Any = None  # the bus
        self._delay: SleepDelay | None = None

    def start(self, window: int = 0) -> None:
        """Listen as this system allows; `window` is the native handle that Windows tells."""
        if sys.platform.startswith("linux"):
            from PySide6.QtDBus import QDBusConnection

            self.listen(QDBusConnection.systemBus(), QDBusConnection.sessionBus())
        elif sys.platform == "win32":
            from ui.programs.windows_messages import WindowsMessages

            self._filter = WindowsMessages(window, self.away.emit)
            _heard.signals = self._filter.heard

    def hold_sleep(self) -> None:
        """The vault is open: the computer is to wait until it is closed, where it can be asked to."""
        if self._delay is not None:
            self._delay.hold()

    def let_sleep(self) -> None:
        """The vault is closed."""
        if self._delay is not None:
            self._delay.let_go()

    def stop(self) -> None:
        self.let_sleep()
        if self._filter is not None:
            self._filter.stop()
            self._filter = None
        _heard.signals = frozenset()

    def listen(self, system: Any, session: Any) -> None:
        """On these two buses; either may be absent."""
        told: set[str] = set()
        if system.isConnected():
            self._system = system
            told |= self._listen_to_system(system)
        if session.isConnected():
            for saver in SAVERS:
                session.connect(saver, "", saver, "ActiveChanged", self, SLOT("saver_changed(bool)"))
            if any(_is_there(session, saver) for saver in SAVERS):
                told.add(SCREEN)
        _heard.signals = frozenset(told)

    def _listen_to_system(self, bus: Any) -> set[str]:
        told: set[str] = set()
        bus.connect(LOGIND, "", MANAGER, "PrepareForSleep", self, SLOT("sleep_begins(bool)"))
        bus.connect(UPOWER, "", PROPERTIES, "PropertiesChanged", self, SLOT("lid_changed(QString,QVariantMap)"))
        if _is_there(bus, LOGIND):
            told.add(SLEEP)
            self._delay = SleepDelay(bus, self)
            self._find_session(bus)
        if _is_there(bus, UPOWER):
            told.add(LID)
        return told

    # one's own session: others on this computer lock their screens as they like

    def _find_session(self, bus: Any) -> None:
        from PySide6.QtDBus import QDBusMessage, QDBusPendingCallWatcher

        for session in ("auto", os.environ.get("XDG_SESSION_ID", "")):
            if session:
                call = QDBusMessage.createMethodCall(LOGIND, MANAGER_PATH, MANAGER, "GetSession")
                call.setArguments([session])
                waiting = QDBusPendingCallWatcher(bus.asyncCall(call), self)
                waiting.finished.connect(self._found_session)

    @Slot(object)
    def _found_session(self, waiting: Any) -> None:
        answer = waiting.reply()
        found = answer.arguments()
        waiting.deleteLater()
        if answer.errorName() or not found:
            return
        path, bus = found[0].path(), self._system
        bus.connect(LOGIND, path, SESSION, "Lock", self, SLOT("session_locked()"))
        bus.connect(LOGIND, path, PROPERTIES, "PropertiesChanged", self, SLOT("session_changed(QString,QVariantMap)"))
        _heard.signals |= {SCREEN, USER}

    # what is told

    @Slot(bool)
    def sleep_begins(self, begins: bool) -> None:
        """False when the computer has woken: too late to be the first news, and still a reason."""
        self.away.emit(SLEEP)

    @Slot(bool)
    def saver_changed(self, is_active: bool) -> None:
        if is_active:
            self.away.emit(SCREEN)

    @Slot()
    def session_locked(self) -> None:
        self.away.emit(SCREEN)

    @Slot(str, "QVariantMap")
    def session_changed(self, interface: str, changed: dict[str, Any]) -> None:
        if changed.get("Active") is False:
            self.away.emit(USER)
        elif changed.get("LockedHint") is True:
            self.away.emit(SCREEN)

    @Slot(str, "QVariantMap")
    def lid_changed(self, interface: str, changed: dict[str, Any]) -> None:
        if changed.get("LidIsClosed") is True:
            self.away.emit(LID)


def _is_there(bus: Any, service: str) -> bool:
    """Somebody of that name is there now; asked with a short patience, by the bus itself."""
    known = bus.interface()
    if known is None:
        return False
    known.setTimeout(200)
    return bool(known.isServiceRegistered(service).value())
