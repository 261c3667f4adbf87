"""A second start brings the first window forward; a dead one's leftovers stop nobody, and no name tells the folder."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from tests.ui.shell.conftest import unlock
from ui.programs.desktop import Desktop
from ui.programs.single import Single, name_of

ROOT = Path(__file__).resolve().parents[3]
START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ui.programs.single import Single
app = QCoreApplication([])
only = Single(Path(sys.argv[1]), Path(sys.argv[2]))
sys.stdout.write("first\\n" if only.is_first() else "second\\n")
sys.stdout.flush()
if "stay" in sys.argv:
    only.asked.connect(app.quit)
    app.exec()
    only.close()
"""


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    return tmp_path / "Әлия Үлгі" / "vault"


@pytest.fixture
def runtime() -> Iterator[Path]:
    """With a short name, as the real one has: the address of a socket may have 107 bytes."""
    with tempfile.TemporaryDirectory(prefix="run") as folder:
        yield Path(folder)


@pytest.fixture
def first(vault: Path, runtime: Path, qapp: object) -> Iterator[Single]:
    made = Single(vault, runtime)
    assert made.is_first()
    yield made
    made.close()


def started(vault: Path, runtime: Path, *words: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", START, str(vault), str(runtime), *words]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)


def test_a_second_start_asks_the_first_to_come_forward(first: Single, vault: Path, runtime: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(first.asked, timeout=10_000):
        second = started(vault, runtime)
    assert second.communicate(timeout=10)[0] == "second\n"


def test_another_vault_is_another_program(first: Single, vault: Path, runtime: Path) -> None:
    other = Single(vault.with_name("other"), runtime)
    assert other.is_first()
    other.close()


def test_the_folder_is_the_same_however_it_is_written(vault: Path, tmp_path: Path) -> None:
    vault.mkdir(parents=True)
    link = tmp_path / "link"
    link.symlink_to(vault)
    assert name_of(vault) == name_of(link) == name_of(vault / ".." / "vault")


def test_a_killed_first_leaves_the_way_free(vault: Path, runtime: Path) -> None:
    killed = started(vault, runtime, "stay")
    assert killed.stdout is not None
    assert killed.stdout.readline() == "first\n"
    left = sorted(path.name for path in runtime.iterdir())
    killed.send_signal(signal.SIGKILL)
    killed.communicate()
    assert sorted(path.name for path in runtime.iterdir()) == left  # the socket and the lock are still there
    again = started(vault, runtime, "stay")
    assert again.stdout is not None
    assert again.stdout.readline() == "first\n"
    assert started(vault, runtime).communicate(timeout=10)[0] == "second\n"  # and it hears
    again.communicate(timeout=10)


def test_a_first_that_does_not_answer_is_not_waited_for(vault: Path, runtime: Path) -> None:
    """The vault will refuse the second; that says more than a start that does nothing."""
    hung = started(vault, runtime, "stay")
    assert hung.stdout is not None
    assert hung.stdout.readline() == "first\n"
    hung.send_signal(signal.SIGSTOP)
    began = time.monotonic()
    assert started(vault, runtime).communicate(timeout=20)[0] == "first\n"
    assert time.monotonic() - began < 10
    hung.kill()
    hung.communicate()


def test_nothing_of_the_folder_can_be_read(first: Single, vault: Path, runtime: Path) -> None:
    for path in runtime.iterdir():
        assert "vault" not in path.name
        if path.is_file():
            assert str(vault.parent).encode() not in path.read_bytes()
    assert {path.stat().st_mode & 0o077 for path in runtime.iterdir() if path.is_socket()} == {0}


def test_another_word_is_not_answered(first: Single, qtbot: QtBot) -> None:
    stranger = QLocalSocket()
    stranger.connectToServer(first._address)
    assert stranger.waitForConnected(1000)
    with qtbot.assertNotEmitted(first.asked, wait=200):
        stranger.write(b"open the vault, please")
        stranger.flush()
    assert stranger.state() != QLocalSocket.LocalSocketState.ConnectedState


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is closed to root")
def test_where_nothing_can_be_written_it_starts(vault: Path, runtime: Path) -> None:
    runtime.chmod(0o500)
    assert Single(vault, runtime).is_first()


def test_a_folder_that_is_not_there_stops_nobody(vault: Path, tmp_path: Path) -> None:
    assert Single(vault, tmp_path / "nowhere").is_first()


def test_the_window_comes_forward(inside: Desktop, qtbot: QtBot) -> None:
    inside.shell.showMinimized()
    inside.shell.come_forward()
    assert not inside.shell.isMinimized()
    assert inside.shell.isVisible()
    inside.lock()
    unlock(inside, qtbot)


def test_the_program_itself_starts_once(home_guard: Path, runtime: Path) -> None:
    environment = {**os.environ, "SENIM_HOME": str(home_guard), "XDG_RUNTIME_DIR": str(runtime)}
    command = [sys.executable, "-m", "ui", "--home", str(home_guard)]
    with subprocess.Popen(command, cwd=ROOT, env=environment) as first:
        try:
            deadline = time.monotonic() + 30
            while not list(runtime.glob("*.socket")) and time.monotonic() < deadline:
                time.sleep(0.05)
            second = subprocess.run(command, cwd=ROOT, env=environment, timeout=30, check=False)
            assert second.returncode == 0
            assert first.poll() is None
        finally:
            first.kill()
