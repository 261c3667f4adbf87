"""A stand-in for logind on a private bus, run as a program: answers like it, and emits what it is told by its input.

Each line of the input is a JSON list [path, interface, member, arguments]; each call it gets is a line of its output.
"""

from __future__ import annotations

import json
import os
import sys
import threading

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusUnixFileDescriptor,
    QDBusVirtualObject,
)

SERVICES = ("org.freedesktop.login1", "org.freedesktop.UPower", "org.gnome.ScreenSaver")
SESSION = "/org/freedesktop/login1/session/_31"


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


class Manager(QDBusVirtualObject):
    def introspect(self, path: str) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        if message.member() == "GetSession":
            connection.send(message.createReply(QDBusObjectPath(SESSION)))
        elif message.member() == "Inhibit":
            read, write = os.pipe()
            connection.send(message.createReply(QDBusUnixFileDescriptor(write)))
            os.close(write)
            say("held")
            threading.Thread(target=wait_for_the_end, args=(read,), daemon=True).start()
        else:
            return False
        return True


def wait_for_the_end(read: int) -> None:
    os.read(read, 1)  # nothing comes: it ends when the other side closes
    os.close(read)
    say("let go")


class Telling(QObject):
    def __init__(self, bus: QDBusConnection) -> None:
        super().__init__()
        self._bus = bus
        self._input = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._input.activated.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        line = sys.stdin.buffer.raw.readline()
        if not line:
            QCoreApplication.quit()
            return
        path, interface, member, arguments = json.loads(line)
        told = QDBusMessage.createSignal(path, interface, member)
        told.setArguments(arguments)
        self._bus.send(told)


def main() -> int:
    app = QCoreApplication([])
    bus = QDBusConnection.connectToBus(sys.argv[1], "logind")
    manager = Manager()
    bus.registerVirtualObject("/org/freedesktop/login1", manager, QDBusConnection.VirtualObjectRegisterOption.SubPath)
    for service in SERVICES:
        bus.registerService(service)
    telling = Telling(bus)
    say("ready")
    code = app.exec()
    del telling
    return code


if __name__ == "__main__":
    sys.exit(main())
