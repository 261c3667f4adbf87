"""A process that opens a window and writes how long after its own start the first paint was over.

`bare` is an empty PySide6 main window, the floor; `unlock` is Senim's unlock window over an existing vault.
The parent hands over the moment of the spawn, because interpreter start is part of what a person waits for.
"""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

SPAWNED_NS = int(sys.argv[2])


class FirstPaint(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and watched.isWindow():
            QApplication.instance().removeEventFilter(self)
            QTimer.singleShot(0, self.report)
        return False

    def report(self) -> None:
        sys.stdout.write(f"{(time.monotonic_ns() - SPAWNED_NS) / 1e6}\n")
        sys.stdout.flush()
        QApplication.instance().quit()


def bare() -> None:
    application = QApplication([])
    watcher = FirstPaint()
    application.installEventFilter(watcher)
    window = QMainWindow()
    window.resize(1366, 700)
    window.show()
    application.exec()


def unlock(home: str) -> None:
    from ui.programs import desktop

    run_loop = QApplication.exec
    watcher = FirstPaint()

    def watched_loop(*_: object) -> int:
        QApplication.instance().installEventFilter(watcher)
        for window in QApplication.topLevelWidgets():
            window.update()
        return run_loop()

    QApplication.exec = watched_loop  # type: ignore[method-assign]
    desktop.main(["--home", home])


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        unlock(sys.argv[3])
