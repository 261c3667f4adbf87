"""A psychologist is typing in the real program when it is killed with -9: at most the last two seconds are lost."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain.school import School, Settlement
from desktop_app.domain.student import SchoolClass
from desktop_app.services import cases, notes, recovery, school, students, unlock, vault_check
from desktop_app.vault.session import Vault

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX")

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "typing until the very end"
LOST_AT_MOST = 2.0  # seconds of typing
LATENESS = 1.5  # of a busy test machine, on top
WORDS = "Бүгін сыныпқа сабырлы кірді, үзілісте досымен сөйлесті. "

# The whole program, unlocked and steered to the case; then keys, one by one, each reported with its moment.
DRIVER = """
import sys, time
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ui.programs.desktop import Desktop, dress

passphrase, case_id, words = sys.argv[1:4]
app = QApplication([])
dress(app)
desktop = Desktop(app)
desktop.start()

class Hands(QTimer):
    def __init__(self):
        super().__init__()
        self.typed = 0
        self.timeout.connect(self.next)
        self.start(40)

    def next(self):
        if not desktop.shell.is_in_house():
            self.knock()
        elif desktop.shell.current_room() != "case":
            desktop.shell.navigate("case", case_id)
        else:
            self.write(desktop.shell.room("case").page)

    def knock(self):
        from ui.unlock.page import UnlockPage
        page = desktop.shell.findChild(UnlockPage)
        if page is not None and page.field.isEnabled():
            page.passphrase_given.emit(passphrase)
            page.field.setEnabled(False)

    def write(self, page):
        if page.opened() is None:
            return
        if not page.composer.is_open():
            page.begin_note()
        char = words[self.typed % len(words)]
        QTest.sendKeyEvent(QTest.KeyAction.Click, page.composer.writing, Qt.Key.Key_unknown, char, Qt.NoModifier)
        self.typed += 1
        sys.stdout.write(f"{self.typed} {time.monotonic()}\\n")
        sys.stdout.flush()

hands = Hands()
QTimer.singleShot(60000, app.quit)  # never longer than the test
app.exec()
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SENIM_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def make_case(now: datetime) -> str:
    vault, _ = unlock.create_vault(paths.vault_place(), PASSPHRASE, now, kdf=FAST_FOR_TESTS)
    recovery.confirm_recovery_sheet(vault, now)
    school.save_school(vault, School("№ 0", "KZ-75", Settlement.CITY, ("kk",), 1, ((7, 80),)), now)
    pupil = students.add_student(vault, "Үлгіжан", "Әсем", "", SchoolClass(7, "Ә"), now)
    case = cases.open_case(vault, pupil.id, "bul_peer", now)
    vault.close()
    return case.id


def open_again(now: datetime) -> Vault:
    return unlock.open_vault(paths.vault_place(), PASSPHRASE, now)


def type_and_kill(case_id: str, keys_before: int) -> tuple[list[tuple[int, float]], float]:
    """What was typed when (one clock for both processes), and the moment of the kill."""
    program = subprocess.Popen(
        [sys.executable, "-c", DRIVER, PASSPHRASE, case_id, WORDS],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
    )
    typed: list[tuple[int, float]] = []
    assert program.stdout is not None
    for line in program.stdout:
        number, moment = line.split()
        typed.append((int(number), float(moment)))
        if len(typed) >= keys_before:
            break
    program.send_signal(signal.SIGKILL)
    killed = time.monotonic()
    rest, errors = program.communicate(timeout=30)
    typed += [(int(line.split()[0]), float(line.split()[1])) for line in rest.splitlines() if line.count(" ")]
    assert typed, errors
    return typed, killed


def test_what_was_typed_until_two_seconds_before_is_there(home: Path) -> None:
    now = datetime.now(UTC) - timedelta(days=3)
    case_id = make_case(now)
    before = ""
    for keys in (140, random.Random(4).randint(130, 180)):
        typed, killed = type_and_kill(case_id, keys)
        vault = open_again(now)
        draft = notes.open_draft(vault, case_id)
        assert vault_check.verify(vault).ok
        vault.close()
        assert draft is not None
        safe = max((number for number, moment in typed if moment < killed - LOST_AT_MOST - LATENESS), default=0)
        assert safe > 0, "the typist was too short at work to show anything"
        assert draft.content.body.startswith(before + (WORDS * 8)[:safe])
        before = draft.content.body
    vault = open_again(now)
    assert len(notes.timeline(vault, case_id, now)) == 1
    vault.close()
