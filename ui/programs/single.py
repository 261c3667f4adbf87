"""A second start on the same vault brings the first window forward instead. Knows nothing of vaults and windows.

The first holds a lock file and listens beside it; both are named after a hash of the folder, so that nobody reads there
where the records lie. A lock whose holder is dead is no lock, and a socket without a lock is a leftover. Where neither
can be made, the program starts as if it were alone: the vault itself refuses a second program.
"""

from __future__ import annotations

import getpass
import hashlib
import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WORD = b"come forward\n"
PATIENCE_MS = 1_500


def runtime_folder() -> Path:
    """Where this person's running programs leave such things: emptied by the system, closed to others."""
    own = os.environ.get("XDG_RUNTIME_DIR", "")
    if sys.platform.startswith("linux") and os.path.isabs(own) and os.access(own, os.W_OK):
        return Path(own)
    return Path(tempfile.gettempdir())


def name_of(folder: Path) -> str:
    """The same for every way to write the folder of a vault; tells nothing of it."""
    whose = f"{_person()}\0{os.path.normcase(os.path.realpath(folder))}"
    return "senim-" + hashlib.blake2b(whose.encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()


def _person() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # an account without a name
        return ""


class Single(QObject):
    """`asked` when a second start wants the first window in front."""

    asked = Signal()

    def __init__(self, vault: Path, folder: Path | None = None) -> None:
        super().__init__()
        base = (folder or runtime_folder()) / name_of(vault)
        self._address = base.name if sys.platform == "win32" else f"{base}.socket"
        self._lock = QLockFile(f"{base}.lock")
        self._lock.setStaleLockTime(0)  # its holder's life decides, not its age
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._visited)

    def is_first(self) -> bool:
        """True when this start goes on; False when another is there and has been asked to come forward."""
        if self._lock.tryLock(0):
            self._listen()
            return True
        return not (self._lock.error() == QLockFile.LockError.LockFailedError and self._ask())

    def close(self) -> None:
        self._server.close()
        self._lock.unlock()

    def _listen(self) -> None:
        """Whoever left a socket there is dead: the lock was free."""
        QLocalServer.removeServer(self._address)
        self._server.listen(self._address)

    def _ask(self) -> bool:
        """True when the first has heard it. One that does not answer is left alone."""
        socket = QLocalSocket()
        socket.connectToServer(self._address)
        if not socket.waitForConnected(PATIENCE_MS):
            return False
        _let_it_come_forward()
        socket.write(WORD)
        socket.flush()
        heard = socket.waitForReadyRead(PATIENCE_MS) and socket.readAll().data() == WORD
        socket.abort()
        return heard

    @Slot()
    def _visited(self) -> None:
        while (visitor := self._server.nextPendingConnection()) is not None:
            visitor.readyRead.connect(self._hear)
            visitor.disconnected.connect(visitor.deleteLater)

    @Slot()
    def _hear(self) -> None:
        """One word is known; whoever says anything else is not answered."""
        visitor = self.sender()
        if not isinstance(visitor, QLocalSocket):
            return
        if visitor.read(len(WORD) + 1).data() == WORD:
            visitor.write(WORD)
            visitor.flush()
            self.asked.emit()
        else:
            visitor.abort()


def _let_it_come_forward() -> None:
    """Windows lets a program come forward only if the one in front allows it."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
