"""What the system tells is heard over a real bus; Windows' messages are decoded; silence is silence."""

from __future__ import annotations

import ctypes
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot

from tests.ui.pictures import settle
from ui.programs import capture, system_watch, windows_messages
from ui.programs.system_watch import SystemWatch, heard
from ui.programs.windows_messages import LID_SWITCH, WM_POWERBROADCAST, WM_WTSSESSION_CHANGE, meaning

MANAGER, SESSION = "/org/freedesktop/login1", "/org/freedesktop/login1/session/_31"
OTHER_SESSION = "/org/freedesktop/login1/session/c2"
LOGIN, PROPERTIES = "org.freedesktop.login1", "org.freedesktop.DBus.Properties"
UPOWER = "org.freedesktop.UPower"
needs_bus = pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="no dbus-daemon on this computer")


class Bus:
    """A private bus with a logind that says what it is told to say."""

    def __init__(self) -> None:
        self.daemon = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self.daemon.stdout is not None
        self.address = self.daemon.stdout.readline().strip()
        self.logind = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("logind.py")), self.address],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.line() == "ready"
        self.connection = QDBusConnection.connectToBus(self.address, "senim-test")

    def line(self) -> str:
        assert self.logind.stdout is not None
        return self.logind.stdout.readline().strip()

    def tell(self, path: str, interface: str, member: str, *arguments: Any) -> None:
        assert self.logind.stdin is not None
        self.logind.stdin.write(json.dumps([path, interface, member, list(arguments)]) + "\n")
        self.logind.stdin.flush()

    def close(self) -> None:
        QDBusConnection.disconnectFromBus("senim-test")
        for process in (self.logind, self.daemon):
            process.kill()
            process.communicate()


@pytest.fixture
def bus(qapp: object) -> Iterator[Bus]:
    made = Bus()
    yield made
    made.close()


@pytest.fixture
def watch(bus: Bus, qtbot: QtBot) -> Iterator[SystemWatch]:
    made = SystemWatch()
    made.listen(bus.connection, bus.connection)
    qtbot.waitUntil(lambda: "user" in heard())
    yield made
    made.stop()


@needs_bus
@pytest.mark.parametrize(
    ("told", "away"),
    [
        ((MANAGER, f"{LOGIN}.Manager", "PrepareForSleep", True), "sleep"),
        ((MANAGER, f"{LOGIN}.Manager", "PrepareForSleep", False), "sleep"),
        ((SESSION, f"{LOGIN}.Session", "Lock"), "screen"),
        ((SESSION, PROPERTIES, "PropertiesChanged", f"{LOGIN}.Session", {"LockedHint": True}), "screen"),
        ((SESSION, PROPERTIES, "PropertiesChanged", f"{LOGIN}.Session", {"Active": False}), "user"),
        (("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", True), "screen"),
        (
            ("/org/freedesktop/UPower", PROPERTIES, "PropertiesChanged", UPOWER, {"LidIsClosed": True}),
            "lid",
        ),
    ],
)
def test_what_is_told_on_the_bus_is_heard(bus: Bus, watch: SystemWatch, qtbot: QtBot, told: Any, away: str) -> None:
    with qtbot.waitSignal(watch.away, timeout=5000) as said:
        bus.tell(*told)
    assert said.args == [away]


@needs_bus
@pytest.mark.parametrize(
    "told",
    [
        (OTHER_SESSION, f"{LOGIN}.Session", "Lock"),
        (OTHER_SESSION, PROPERTIES, "PropertiesChanged", f"{LOGIN}.Session", {"Active": False}),
        (SESSION, PROPERTIES, "PropertiesChanged", f"{LOGIN}.Session", {"Active": True, "IdleHint": True}),
        (SESSION, f"{LOGIN}.Session", "Unlock"),
        ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", False),
        ("/org/freedesktop/UPower", PROPERTIES, "PropertiesChanged", UPOWER, {"LidIsClosed": False}),
    ],
)
def test_the_rest_is_nobodys_business(bus: Bus, watch: SystemWatch, qtbot: QtBot, told: Any) -> None:
    said: list[str] = []
    watch.away.connect(said.append)
    bus.tell(*told)
    bus.tell(MANAGER, f"{LOGIN}.Manager", "PrepareForSleep", True)  # comes after it
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["sleep"]


@needs_bus
def test_what_is_said_to_be_heard_is_heard(bus: Bus, watch: SystemWatch) -> None:
    assert heard() == {"sleep", "screen", "user", "lid"}
    watch.stop()
    assert heard() == frozenset()


@needs_bus
def test_sleep_waits_for_the_vault_and_no_longer(bus: Bus, watch: SystemWatch, qtbot: QtBot) -> None:
    watch.hold_sleep()
    settle(100)
    assert bus.line() == "held"
    watch.let_sleep()
    settle(50)
    assert bus.line() == "let go"
    watch.hold_sleep()
    watch.let_sleep()  # before the answer came
    settle(100)
    assert (bus.line(), bus.line()) == ("held", "let go")


def test_without_a_bus_nothing_is_heard_and_nothing_said(
    qapp: object, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    nobody = QDBusConnection.connectToBus(f"unix:path={tmp_path}/nobody", "senim-nobody")
    watch = SystemWatch()
    watch.listen(nobody, nobody)
    watch.hold_sleep()
    watch.let_sleep()
    assert heard() == frozenset()
    assert capfd.readouterr() == ("", "")


def setting(switch: bytes, value: int) -> bytes:
    return switch + (4).to_bytes(4, "little") + bytes([value, 0, 0, 0])


@pytest.mark.parametrize(
    ("message", "word", "data", "said"),
    [
        (WM_POWERBROADCAST, 0x4, b"", "sleep"),
        (WM_POWERBROADCAST, 0x7, b"", ""),  # woken
        (WM_POWERBROADCAST, 0x8013, setting(LID_SWITCH, 0), "lid"),
        (WM_POWERBROADCAST, 0x8013, setting(LID_SWITCH, 1), ""),
        (WM_POWERBROADCAST, 0x8013, setting(bytes(16), 0), ""),
        (WM_WTSSESSION_CHANGE, 0x7, b"", "screen"),
        (WM_WTSSESSION_CHANGE, 0x8, b"", ""),  # unlocked
        (WM_WTSSESSION_CHANGE, 0x1, b"", ""),
        (WM_WTSSESSION_CHANGE, 0x2, b"", "user"),
        (WM_WTSSESSION_CHANGE, 0x4, b"", "user"),
        (WM_WTSSESSION_CHANGE, 0x6, b"", "user"),
        (0x0200, 0x7, b"", ""),  # a mouse that moves
    ],
)
def test_windows_messages_are_understood(message: int, word: int, data: bytes, said: str) -> None:
    assert meaning(message, word, data) == said
    kept = ctypes.create_string_buffer(data, 32)
    whole = windows_messages._Message(None, message, word, ctypes.addressof(kept))
    assert windows_messages.read(ctypes.addressof(whole)) == said


def test_a_message_that_is_cut_short_means_nothing() -> None:
    assert meaning(WM_POWERBROADCAST, 0x8013, LID_SWITCH) == ""


def test_the_lid_switch_is_windows_own() -> None:
    assert LID_SWITCH.hex() == "4d0f3eba17b89440a2d1d56379e6a0f3"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows can")
def test_no_guard_is_promised_where_there_is_none(qapp: object) -> None:
    assert not capture.is_possible()
    capture.ScreenGuard().set_on(True)


def test_every_signal_is_one_of_those_that_are_told() -> None:
    assert set(windows_messages._SESSION.values()) <= set(system_watch.SIGNALS)
