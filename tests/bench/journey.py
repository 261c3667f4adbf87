"""The longest pause of the GUI thread during the whole journey, in a process of its own; writes JSON.

A 1 ms timer beats while a person opens the demo school, walks through every room, writes and signs a note, searches
and locks. The longest gap between two beats is the longest time the window could not have answered. `bare` does
the same clicks' worth of work in plain Qt: a window, a table with as many rows, a text field that is typed into.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView, QTextEdit, QWidget

TEXT = "Бүгін сабақтан кейін келді. Ұйқысы түзелген, досымен қайта сөйлесіп жүр. "


class Heart(QObject):
    """Beats every millisecond; knows the longest gap and the step in which it fell."""

    def __init__(self) -> None:
        super().__init__()
        self.step, self.gaps = "start", {}
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self.beat)
        self._timer.start()

    def beat(self) -> None:
        now = time.perf_counter()
        gap, self._last = (now - self._last) * 1e3, now
        self.gaps[self.step] = max(self.gaps.get(self.step, 0.0), gap)


class Walk(QObject):
    """Takes one step of a generator, lets the event loop run for as long as the step asked, takes the next."""

    def __init__(self, heart: Heart, steps: Iterator[tuple[str, int | Callable[[], bool]]]) -> None:
        super().__init__()
        self._heart, self._steps = heart, steps
        self._until: Callable[[], bool] | None = None

    def go(self) -> None:
        if self._until is not None and not self._until():
            QTimer.singleShot(5, self.go)
            return
        self._until = None
        try:
            self._heart.step, wait = next(self._steps)
        except StopIteration:
            QApplication.instance().quit()
            return
        if callable(wait):
            self._until, wait = wait, 5
        QTimer.singleShot(wait, self.go)


def typed(name: str, field: Callable[[], QWidget], text: str) -> Iterator[tuple[str, int]]:
    """QTest types ASCII only; Kazakh letters come as key events that carry their text."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(field(), QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
        yield name, 8


def senim_steps(desktop: object) -> Iterator[tuple[str, int | Callable[[], bool]]]:
    shell = desktop.shell  # type: ignore[attr-defined]
    yield "open the demo school", shell.is_in_house
    yield "today", 600
    for room in ("cases", "students", "summaries", "settings", "today", "cases", "students"):
        shell.navigate(room, "")
        yield room, 500
    shell.navigate("case", first_case(desktop))
    yield "case", 700
    page = shell.room("case").page
    editors = [one for one in page.findChildren(QTextEdit) if one.isVisibleTo(page) and not one.isReadOnly()]
    editors[0].setFocus()
    yield "case", 200
    yield from typed("typing", lambda: editors[0], TEXT * 4)
    yield "autosave", 2500
    shell.open_search()
    yield "search", 300
    yield from typed("search", lambda: QApplication.focusWidget() or shell, "мектеп")
    yield "search", 800
    QTest.keyClick(QApplication.focusWidget() or shell, Qt.Key.Key_Escape)
    yield "search", 200
    desktop.lock()  # type: ignore[attr-defined]
    yield "lock", 700


def first_case(desktop: object) -> str:
    from desktop_app.services.cases import list_cases

    door, clock = desktop.door, desktop.context.clock  # type: ignore[attr-defined]
    return str(door.submit(list_cases, clock()).result(30)[0].case.id)


def bare_steps(window: QMainWindow, rows: int) -> Iterator[tuple[str, int]]:
    yield "window", 400
    table = QTableView()
    table.setModel(QStringListModel([f"row {number}" for number in range(rows)], table))
    window.setCentralWidget(table)
    yield "table", 500
    editor = QTextEdit()
    window.setCentralWidget(editor)
    yield "text", 300
    yield from typed("typing", lambda: editor, TEXT * 4)


def main(kind: str, home: str) -> None:
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    if kind == "bare":
        heart = Heart()
        window = QMainWindow()
        window.resize(1366, 700)
        window.show()
        walk = Walk(heart, bare_steps(window, 240))
        QTimer.singleShot(0, walk.go)
        application.exec()
    else:
        import os

        os.environ["SENIM_HOME"] = str(Path(home).resolve())
        from ui.programs import desktop as program

        program.dress(application)
        desktop = program.Desktop(application, is_demo=True)
        desktop.shell.resize(1366, 768)
        desktop.start()
        heart = Heart()  # from the first page on; what comes before is the start's own figure
        walk = Walk(heart, senim_steps(desktop))
        QTimer.singleShot(0, walk.go)
        application.exec()
        desktop.close()
    sys.stdout.write(json.dumps({step: round(gap, 2) for step, gap in heart.gaps.items()}) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "")
