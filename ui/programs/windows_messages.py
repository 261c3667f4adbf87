"""What Windows tells a window about sleep, the lock screen, the user and the lid. Decides nothing; Windows only.

`meaning` decodes one message and needs no Windows; `WindowsMessages` asks for the messages and listens.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication

WM_POWERBROADCAST, WM_WTSSESSION_CHANGE = 0x0218, 0x02B1
PBT_APMSUSPEND, PBT_POWERSETTINGCHANGE = 0x0004, 0x8013
LID_SWITCH = UUID("ba3e0f4d-b817-4094-a2d1-d56379e6a0f3").bytes_le
SETTING_BYTES = 21  # POWERBROADCAST_SETTING: GUID, length, and of the data one byte
_SESSION = {  # WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOGOFF, WTS_SESSION_LOCK
    0x2: "user",
    0x4: "user",
    0x6: "user",
    0x7: "screen",
}
_THIS_SESSION = 0


def meaning(message: int, word: int, setting: bytes = b"") -> str:
    """Which of the system's signals this message is; empty for any other. `setting` is what a power message names."""
    if message == WM_WTSSESSION_CHANGE:
        return _SESSION.get(word, "")
    if message == WM_POWERBROADCAST and word == PBT_APMSUSPEND:
        return "sleep"
    if message == WM_POWERBROADCAST and word == PBT_POWERSETTINGCHANGE:
        is_shut = len(setting) >= SETTING_BYTES and setting[:16] == LID_SWITCH and setting[20] == 0
        return "lid" if is_shut else ""
    return ""


class _Message(ctypes.Structure):
    """The beginning of Windows' MSG."""

    _fields_ = [
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("word", ctypes.c_size_t),
        ("long", ctypes.c_void_p),
    ]


class WindowsMessages(QAbstractNativeEventFilter):
    """`told(signal)` whenever Windows tells one; `heard` are those that it agreed to tell."""

    def __init__(self, window: int, told: Callable[[str], Any]) -> None:
        super().__init__()
        self._window, self._told = window, told
        self.heard = frozenset({"sleep"})
        if sys.platform == "win32":
            if ctypes.windll.wtsapi32.WTSRegisterSessionNotification(ctypes.c_void_p(window), _THIS_SESSION):
                self.heard |= {"screen", "user"}
            register = ctypes.windll.user32.RegisterPowerSettingNotification
            register.restype = ctypes.c_void_p
            if register(ctypes.c_void_p(window), LID_SWITCH, 0):
                self.heard |= {"lid"}
        app = QCoreApplication.instance()
        if app is not None:
            app.installNativeEventFilter(self)

    def stop(self) -> None:
        app = QCoreApplication.instance()
        if app is not None:
            app.removeNativeEventFilter(self)
        if sys.platform == "win32":
            ctypes.windll.wtsapi32.WTSUnRegisterSessionNotification(ctypes.c_void_p(self._window))

    def nativeEventFilter(self, kind: QByteArray | bytes, address: Any) -> object:
        if bytes(kind) == b"windows_generic_MSG":
            told = read(int(address))
            if told:
                self._told(told)
        return False, 0


def read(address: int) -> str:
    """The meaning of the message that lies at this address."""
    found = _Message.from_address(address)
    if found.message not in (WM_POWERBROADCAST, WM_WTSSESSION_CHANGE):
        return ""
    setting = b""
    if found.message == WM_POWERBROADCAST and found.word == PBT_POWERSETTINGCHANGE and found.long:
        setting = ctypes.string_at(found.long, SETTING_BYTES)
    return meaning(found.message, found.word, setting)
