"""Killed with -9 at any point of leaving, taking back or using a key at the office: the old or the new, and logged."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from desktop_app.cipher import header
from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain.errors import WrongPassphrase
from desktop_app.paths import VaultPlace
from desktop_app.services import asking, unlock, vault_check
from desktop_app.vault.session import Vault
from tests.paper_custodians import PaperCustodians

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9 and fork are POSIX")
ROOT = Path(__file__).resolve().parents[2]
OLD, NEW = "бір тіркес", "екі тіркес"

# Counts the lines executed in the rooms that write, and kills its own process at line N of them.
_KILLED_AT = """
import json, os, signal, sys
from datetime import datetime
from pathlib import Path
from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.paths import VaultPlace
from desktop_app.services import asking, escrow, unlock
from tests.paper_custodians import PaperCustodians

WRITING = ("files.py", "keys.py", "session.py", "header_act.py")
ROOMS = ("services/escrow.py", "services/asking.py", "services/unlock.py", "services/key_slots.py", *WRITING)
NOW = datetime.fromisoformat(sys.argv[2])
deadline, seen = None, 0
office = PaperCustodians()

def tracer(frame, event, arg):
    global seen
    if not frame.f_code.co_filename.endswith(ROOMS):
        return None
    if event == "line":
        seen += 1
        if seen == deadline:
            os.kill(os.getpid(), signal.SIGKILL)
    return tracer

def made(place):
    vault = unlock.create_vault(place, "бір тіркес", NOW, kdf=FAST_FOR_TESTS)[0]
    office.enrol(vault, NOW)
    return vault, escrow.read_key(vault, office.key_file())

def add(place):
    vault, key = made(place)
    sys.settrace(tracer)
    escrow.add_escrow(vault, key, "бір тіркес", NOW)
    vault.close()

def remove(place):
    vault, key = made(place)
    escrow.add_escrow(vault, key, "бір тіркес", NOW)
    sys.settrace(tracer)
    escrow.remove_escrow(vault, "бір тіркес", NOW)
    vault.close()

def answer(place):
    vault, key = made(place)
    escrow.add_escrow(vault, key, "бір тіркес", NOW)
    vault.close()
    sys.settrace(tracer)
    asked = asking.ask_office(place, "екі тіркес", NOW)
    sys.settrace(None)
    given = office.answer_file(asked.file)
    sys.settrace(tracer)
    asking.open_by_answer(place, given, "екі тіркес", NOW, kdf=FAST_FOR_TESTS).vault.close()

work = {"add": add, "remove": remove, "answer": answer}[sys.argv[3]]
folder = Path(sys.argv[1])

def run(name, limit):
    global deadline, seen
    child = os.fork()
    if child == 0:
        deadline, seen = limit, 0
        work(VaultPlace(folder / name))
        sys.settrace(None)
        (folder / "lines").write_text(str(seen))
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

assert run("whole", None) == 0
total = int((folder / "lines").read_text())
points = range(1, total + 1, max(1, total // int(sys.argv[4])))
sys.stdout.write(json.dumps([run(f"killed-{point}", point) for point in points]))
"""


def _kill_everywhere(folder: Path, what: str, points: int, now: datetime) -> list[VaultPlace]:
    done = subprocess.run(
        [sys.executable, "-c", _KILLED_AT, str(folder), now.isoformat(), what, str(points)],
        capture_output=True,
        timeout=110,
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    exits = json.loads(done.stdout)
    assert set(exits) == {-signal.SIGKILL}
    assert len(exits) >= points * 0.9
    return [VaultPlace(path) for path in folder.iterdir() if path.name.startswith("killed-")]


def _logged(vault: Vault) -> set[str]:
    return {row["action"] for row in vault.db.rows("SELECT action FROM access_log")}


@pytest.mark.parametrize(("what", "act"), [("add", "key.escrow_added"), ("remove", "key.escrow_removed")])
def test_killed_while_a_key_is_left_or_taken_back(tmp_path: Path, clock_now: datetime, what: str, act: str):
    states = set()
    for place in _kill_everywhere(tmp_path, what, 40, clock_now):
        vault = unlock.open_vault(place, OLD, clock_now)
        assert vault_check.verify(vault).ok
        is_on = header.read(place.header).escrow is not None
        is_done = is_on == (what == "add")
        assert is_done == (act in _logged(vault))  # the log knows all that is done, and nothing else
        states.add(is_done)
        vault.close()
        if is_on:  # whatever else happened, the slot that is there opens
            asked = asking.ask_office(place, NEW, clock_now)
            given = PaperCustodians().answer_file(asked.file)
            asking.open_by_answer(place, given, NEW, clock_now, kdf=FAST_FOR_TESTS).vault.close()
    assert states == {True, False}


def test_killed_while_the_answer_opens_the_vault(tmp_path: Path, clock_now: datetime):
    opened_by = set()
    for place in _kill_everywhere(tmp_path, "answer", 60, clock_now):
        try:
            vault = unlock.open_vault(place, NEW, clock_now)
            opened_by.add(NEW)
            assert {"key.opened_with_escrow", "key.passphrase_changed"} <= _logged(vault)
        except WrongPassphrase:
            vault = unlock.open_vault(place, OLD, clock_now)
            opened_by.add(OLD)
            if "key.opened_with_escrow" in _logged(vault):  # the answer came, and is still good for something
                assert asking.read_asked(place) is not None
        assert vault_check.verify(vault).ok
        vault.close()
        asked = asking.read_asked(place)
        if asked is not None:  # the same request still brings its answer home
            given = PaperCustodians().answer_file(asked.file)
            asking.open_by_answer(place, given, NEW, clock_now, kdf=FAST_FOR_TESTS).vault.close()
            unlock.open_vault(place, NEW, clock_now).close()
    assert opened_by == {OLD, NEW}
