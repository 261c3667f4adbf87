"""The real program at work on planted words: no file of its home, of the temporary folder, of any cache holds one.

Looked for while she types, after a defect with her words in its hands, after the lock, after kill -9 – and in what
other programs can read of a process: its command line, its environment and the title of its window.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain.note import ContactForm, NoteContent, Tier
from desktop_app.domain.school import School, Settlement
from desktop_app.domain.student import SchoolClass
from desktop_app.services import cases, notes, recovery, school, students, unlock
from tests.canaries import found_in_bytes, found_in_files, found_in_text

pytestmark = pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="reads what Linux tells of a process")

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "құлын мен тай қатар жүр"
NAME, SIGNED, PRIVATE, TYPED = "Ңәрқызова", "Йоёборский", "Zqxavierism", "Һүңғөрлік"
IIN = "070512699973"
WORDS = (NAME, SIGNED, PRIVATE, TYPED, IIN, PASSPHRASE)

# The whole program by its own door. Unlocks, reads the case, searches, types, copies, fails, locks; tells each step.
WALK = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui.programs import desktop as program

passphrase, case_id, name, typed = sys.stdin.readline().rstrip("\\n").split("\\t")
steps, run_loop = iter(("case", "typing", "defect", "lock", "wait")), QApplication.exec

class Hands(QTimer):
    def __init__(self):
        super().__init__()
        self.step, self.rest = "knock", 0
        self.timeout.connect(self.go)
        self.start(100)

    def tell(self):
        titles = "|".join(w.windowTitle() for w in QApplication.topLevelWidgets())
        sys.stdout.write(f"{self.step}\\t{titles}\\n")
        sys.stdout.flush()
        sys.stdin.readline()  # the other side looks meanwhile
        self.step, self.rest = next(steps), 0

    def go(self):
        window = next((w for w in QApplication.topLevelWidgets() if type(w).__name__ == "Shell"), None)
        self.rest += 1
        if window is not None:
            getattr(self, self.step)(window)

    def knock(self, window):
        from ui.unlock.page import UnlockPage
        page = window.findChild(UnlockPage)
        if page is not None and page.field.isEnabled():
            page.passphrase_given.emit(passphrase)
            page.field.setEnabled(False)
        if window.is_in_house():
            self.tell()

    def case(self, window):
        if window.current_room() != "case":
            window.navigate("case", case_id)
        elif window.room("case").page.opened() is not None and self.rest > 5:
            self.tell()

    def typing(self, window):
        page = window.room("case").page
        if not page.composer.is_open():
            page.begin_note()
        elif self.rest < 3:
            return
        elif typed not in page.composer.writing.toPlainText():
            page.composer.writing.insertPlainText(typed)
            page.composer.writing.selectAll()
            page.composer.writing.copy()
        elif self.rest > 40:  # saved long ago
            self.tell()

    def defect(self, window):
        if self.rest == 1:
            window.navigate("search", name)
            held = {"body": typed, "name": name}
            raise ValueError(f"{held}")
        if self.rest > 5:
            self.tell()

    def lock(self, window):
        if window.is_in_house():
            desktop().lock()
        elif self.rest > 10:
            self.tell()

    def wait(self, window):
        pass

def desktop():
    import gc
    return next(thing for thing in gc.get_objects() if type(thing) is program.Desktop)

def watched(*_):
    global hands
    hands = Hands()
    QTimer.singleShot(90000, QApplication.quit)  # never longer than the test
    return run_loop()

QApplication.exec = watched
sys.exit(program.main([]))
"""


@pytest.fixture
def around(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """An environment in which every place that a program writes to lies in this test's folder."""
    places = {
        "HOME": "user",
        "SENIM_HOME": "home",
        "TMPDIR": "tmp",
        "XDG_CACHE_HOME": "user/.cache",
        "XDG_CONFIG_HOME": "user/.config",
        "XDG_DATA_HOME": "user/.local/share",
        "XDG_STATE_HOME": "user/.local/state",
        "XDG_RUNTIME_DIR": "run",
    }
    folders = {name: tmp_path / place for name, place in places.items()}
    for folder in folders.values():
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    monkeypatch.setenv("SENIM_HOME", str(folders["SENIM_HOME"]))
    own = {name: str(folder) for name, folder in folders.items()}
    return {**os.environ, **own, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}


def make_case(now: datetime) -> str:
    vault, _ = unlock.create_vault(paths.vault_place(), PASSPHRASE, now, kdf=FAST_FOR_TESTS)
    recovery.confirm_recovery_sheet(vault, now)
    school.save_school(vault, School("№ 0", "KZ-75", Settlement.CITY, ("kk",), 1, ((7, 80),)), now)
    pupil = students.add_student(vault, NAME, "Әсем", "", SchoolClass(7, "Ә"), now)
    case = cases.open_case(vault, pupil.id, "bul_peer", now)
    for word, tier in ((f"{SIGNED}, ЖСН {IIN}", Tier.OFFICIAL), (PRIVATE, Tier.PRIVATE)):
        draft = notes.start_draft(vault, case.id, NoteContent(now, 30, ContactForm.INDIVIDUAL, tier, word, word), now)
        notes.sign_note(vault, draft.id, now)
    vault.close()
    return case.id


def stages(program: subprocess.Popen[str]) -> Iterator[tuple[str, str]]:
    """(step, titles of its windows), one by one; the program stands still while it is looked at."""
    assert program.stdout is not None
    assert program.stdin is not None
    for line in program.stdout:
        step, _, titles = line.rstrip("\n").partition("\t")
        yield step, titles
        program.stdin.write("go on\n")
        program.stdin.flush()
        if step == "lock":
            return


def test_no_file_and_no_title_holds_a_word(around: dict[str, str], tmp_path: Path) -> None:
    case_id = make_case(datetime.now(UTC) - timedelta(days=1))
    diary = tmp_path / "standard error"
    seen = []
    with (
        diary.open("w") as errors,
        subprocess.Popen(
            [sys.executable, "-c", WALK],
            cwd=ROOT,
            env=around,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        ) as program,
    ):
        assert program.stdin is not None
        program.stdin.write("\t".join((PASSPHRASE, case_id, NAME, TYPED)) + "\n")
        program.stdin.flush()
        for step, titles in stages(program):
            seen.append(step)
            assert found_in_text(titles, WORDS) == [], step
            assert found_in_files([tmp_path], WORDS) == [], step
            for told in ("cmdline", "environ"):
                assert found_in_bytes(Path(f"/proc/{program.pid}/{told}").read_bytes(), WORDS) == [], step
        program.send_signal(signal.SIGKILL)
    assert seen == ["knock", "case", "typing", "defect", "lock"], diary.read_text("utf-8")
    assert found_in_files([tmp_path], WORDS) == []
    assert "ValueError" in (tmp_path / "home" / "logs" / "crash.log").read_text("utf-8")

    vault = unlock.open_vault(paths.vault_place(), PASSPHRASE, datetime.now(UTC))  # what was typed is there, inside
    draft = notes.open_draft(vault, case_id)
    vault.close()
    assert draft is not None
    assert TYPED in draft.content.body
    (tmp_path / "tmp" / "control").write_bytes(b"\x00" + NAME.encode("utf-16-le"))  # the search finds what there is
    assert [file.name for file, _ in found_in_files([tmp_path], WORDS)] == ["control"]
