"""The program on a real X screen (Xvfb): Debian's packages for Qt suffice, the demo school opens and is painted."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WALK = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from ui.programs import desktop as program

run_loop, picture = QApplication.exec, sys.argv.pop()

def look(tries=[0]):
    tries[0] += 1
    window = next(w for w in QApplication.topLevelWidgets() if type(w).__name__ == "Shell")
    if window.is_in_house() and tries[0] > 20:
        image = QGuiApplication.primaryScreen().grabWindow(0).toImage()
        sys.stdout.write(f"{QGuiApplication.platformName()} {image.save(picture)} {window.windowTitle()}")
        window.close()
    elif tries[0] < 600:
        QTimer.singleShot(100, look)
    else:
        QApplication.exit(9)

def watched(*_):
    QTimer.singleShot(100, look)
    return run_loop()

QApplication.exec = watched
sys.exit(program.main(sys.argv[1:]))
"""


@pytest.fixture
def display() -> Iterator[str]:
    """A screen of 1366×768 of its own; its number comes from the server."""
    if shutil.which("Xvfb") is None:
        pytest.skip("Xvfb is not installed; `make test` installs it")
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as answer:
            yield ":" + answer.readline().strip()
    finally:
        server.terminate()
        server.wait(20)


def test_make_run_opens_the_demo_school_on_a_screen(display: str, tmp_path: Path) -> None:
    picture = tmp_path / "screen.png"
    environment = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
    arguments = ["--demo", "--home", str(tmp_path / "home"), str(picture)]
    run = subprocess.run(
        [sys.executable, "-c", WALK, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=110
    )
    assert run.stdout == "xcb True Senim", run.stdout + run.stderr
    assert run.returncode == 0
    assert picture.stat().st_size > 20_000  # a page with text, not an empty screen
