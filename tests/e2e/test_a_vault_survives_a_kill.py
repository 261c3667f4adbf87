"""Killed with -9 at any point, a vault is not there yet or opens whole, with everything that was acknowledged."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from desktop_app.cipher import header
from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain.errors import VaultTooNew, WrongPassphrase, WrongRecoveryKey
from desktop_app.paths import VaultPlace
from desktop_app.services import recovery, unlock, vault_check
from desktop_app.services.unlock import VaultState
from desktop_app.vault import access_log, keys
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.session import Vault

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9 and fork are POSIX")

# Counts the lines executed in the rooms that write files, and kills its own process at line N of them.
_KILLED_AT = """
import json, os, signal, sys
from datetime import datetime
from pathlib import Path
from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.paths import VaultPlace
from desktop_app.services import key_slots, recovery, unlock, vault_check
from desktop_app.vault import migrations

ROOMS = ("unlock.py", "files.py", "database_file.py", "migrations.py", "keys.py", "recovery.py", "session.py",
         "header_act.py", "key_slots.py")
NOW = datetime.fromisoformat(sys.argv[2])
deadline, seen = None, 0

def tracer(frame, event, arg):
    global seen
    if not frame.f_code.co_filename.endswith(ROOMS):
        return None
    if event == "line":
        seen += 1
        if seen == deadline:
            os.kill(os.getpid(), signal.SIGKILL)
    return tracer

def create(place):
    unlock.create_vault(place, "бір тіркес", NOW, kdf=FAST_FOR_TESTS)[0].close()

def change(place):
    unlock.create_vault(place, "бір тіркес", NOW, kdf=FAST_FOR_TESTS)[0].close()
    sys.settrace(tracer)
    vault = unlock.open_vault(place, "бір тіркес", NOW)
    key_slots.change_passphrase(vault, "бір тіркес", "екі тіркес", NOW, kdf=FAST_FOR_TESTS)
    recovery.renew_recovery_key(vault, NOW)
    migrations.keep_copy(vault.db, place, "test", NOW)
    vault.close()

def slots(place):
    unlock.create_vault(place, "бір тіркес", NOW, kdf=FAST_FOR_TESTS)[0].close()
    vault = unlock.open_vault(place, "бір тіркес", NOW)
    sys.settrace(tracer)
    key = key_slots.draw_sheet(vault, "бір тіркес", NOW)
    typed = {number: " ".join(key.groups()[number]) for number in (0, 5)}
    (place.folder / "sheet").write_text(key.qr_text)
    key_slots.put_sheet_in_force(vault, key, typed, NOW)
    slot = next(slot for slot in key_slots.list_ways(vault, NOW).slots if slot.kind == "recovery")
    key_slots.remove_slot(vault, slot, "бір тіркес", NOW)
    vault.close()

def upgrade(place):
    unlock.create_vault(place, "бір тіркес", NOW, kdf=FAST_FOR_TESTS)[0].close()
    newer = (*migrations.known(), migrations.Migration(8001, "next", "CREATE TABLE later (a TEXT) STRICT;"))
    migrations.known = lambda: newer
    sys.settrace(tracer)
    unlock.open_vault(place, "бір тіркес", NOW).close()

work = {"create": create, "change": change, "slots": slots, "upgrade": upgrade}[sys.argv[3]]
folder = Path(sys.argv[1])
migrations.known()

def run(name, limit):
    global deadline, seen
    child = os.fork()
    if child == 0:
        deadline, seen = limit, 0
        if sys.argv[3] == "create":
            sys.settrace(tracer)
        work(VaultPlace(folder / name))
        sys.settrace(None)
        (folder / "lines").write_text(str(seen))
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

assert run("whole", None) == 0
total = int((folder / "lines").read_text())
points = range(1, total + 1, max(1, total // int(sys.argv[4])))
killed = [run(f"killed-{point}", point) for point in points]
sys.stdout.write(json.dumps({"total": total, "exits": killed}))
"""


def _kill_everywhere(folder: Path, what: str, points: int, now: datetime) -> list[VaultPlace]:
    done = subprocess.run(
        [sys.executable, "-c", _KILLED_AT, str(folder), now.isoformat(), what, str(points)],
        capture_output=True,
        timeout=110,
        check=True,
    )
    found = json.loads(done.stdout)
    assert set(found["exits"]) == {-signal.SIGKILL}
    assert len(found["exits"]) >= points * 0.9
    return [VaultPlace(path) for path in folder.iterdir() if path.name.startswith("killed-")]


def test_killed_while_being_made(tmp_path: Path, clock_now: datetime):
    places = _kill_everywhere(tmp_path, "create", 60, clock_now)
    states = {unlock.look(place) for place in places}
    assert states == {VaultState.MISSING, VaultState.READY}  # never half a vault
    for place in places:
        if unlock.look(place) is VaultState.READY:
            vault = unlock.open_vault(place, "бір тіркес", clock_now)
            # Its maker never saw the sheet: a new one can be made, and the vault says that it is needed.
            assert not recovery.is_recovery_sheet_confirmed(vault)
            key = recovery.renew_recovery_key(vault, clock_now)
            assert vault_check.verify(vault).ok
            vault.close()
            unlock.open_with_recovery(place, key.qr_text, clock_now).close()
        else:
            unlock.create_vault(place, "бір тіркес", clock_now, kdf=FAST_FOR_TESTS)[0].close()
        left = {file.name for file in place.folder.iterdir() if not file.name.endswith(".tmp")}
        assert left == {"senim.header", "senim.vault"}


def test_killed_while_keys_change_and_a_copy_is_made(tmp_path: Path, clock_now: datetime):
    opened_by = set()
    for place in _kill_everywhere(tmp_path, "change", 60, clock_now):
        assert unlock.look(place) is VaultState.READY
        for passphrase in ("бір тіркес", "екі тіркес"):
            try:
                vault = unlock.open_vault(place, passphrase, clock_now)
            except WrongPassphrase:
                continue
            opened_by.add(passphrase)
            assert vault_check.verify(vault).ok
            changed = passphrase == "екі тіркес"
            assert _times(vault, Action.PASSPHRASE_CHANGED) == changed, "the log tells another story than the header"
            vault.close()
            break
        else:
            pytest.fail("neither the old nor the new passphrase opens the vault")
    assert opened_by == {"бір тіркес", "екі тіркес"}


def test_killed_while_the_sheet_is_replaced_and_withdrawn(tmp_path: Path, clock_now: datetime):
    """The first sheet, the second or none: whichever it is, the log tells it."""
    states = set()
    for place in _kill_everywhere(tmp_path, "slots", 60, clock_now):
        vault = unlock.open_vault(place, "бір тіркес", clock_now)
        assert vault_check.verify(vault).ok
        told = (_times(vault, Action.RECOVERY_RENEWED), _times(vault, Action.KEY_SLOT_REMOVED))
        vault.close()
        found = header.read(place.header)
        is_second = (place.folder / "sheet").exists() and _is_opened_by(found, (place.folder / "sheet").read_text())
        assert told == (int(is_second or not found.recovery_box), int(not found.recovery_box))
        states.add(told)
    assert states == {(0, 0), (1, 0), (1, 1)}


def _times(vault: Vault, action: Action) -> int:
    return sum(line.action == action for line in access_log.lines(vault.db, Target.VAULT, ""))


def _is_opened_by(found: header.Header, words: str) -> bool:
    try:
        header.unlock_with_recovery(found, words)
    except WrongRecoveryKey:
        return False
    return True


def test_killed_while_the_schema_changes(tmp_path: Path, clock_now: datetime):
    outcomes = set()
    for place in _kill_everywhere(tmp_path, "upgrade", 40, clock_now):
        copies = [VaultPlace(tmp_path / f"{place.folder.name}-copy")] * bool(list(place.backups.glob("*.vault")))
        for copy in copies:  # a copy that has its name is whole, whenever the power went
            copy.folder.mkdir()
            next(place.backups.glob("*.header")).rename(copy.header)
            next(place.backups.glob("*.vault")).rename(copy.database)
        try:
            vault = unlock.open_vault(place, "бір тіркес", clock_now)
        except VaultTooNew:  # the change was finished: the copy is as before it
            outcomes.add("new")
            assert copies
            vault = unlock.open_vault(copies[0], "бір тіркес", clock_now)
        else:
            outcomes.add("old")
            assert vault.db.value("SELECT count(*) FROM sqlite_master WHERE name = 'later'") == 0
        assert vault_check.verify(vault).ok
        vault.close()
    assert outcomes == {"old", "new"}


_SAVING = """
import sys
from datetime import datetime
from pathlib import Path
from desktop_app.paths import VaultPlace
from desktop_app.services import unlock
from desktop_app.vault import access_log, keys
from desktop_app.vault.access_log import Action, Target
vault = unlock.open_vault(VaultPlace(Path(sys.argv[1])), sys.argv[2], datetime.fromisoformat(sys.argv[3]))
number = int(keys.get_meta(vault.db, "saved") or 0)
while True:
    number += 1
    with vault.transaction() as db:
        keys.set_meta(db, "saved", str(number))
        access_log.record(db, Action.CASE_READ, Target.CASE, str(number) * 200, datetime.fromisoformat(sys.argv[3]))
    sys.stdout.write(f"{number}\\n")
    sys.stdout.flush()
"""


def test_killed_while_saving_nothing_acknowledged_is_lost(
    vault, place: VaultPlace, passphrase: str, clock_now: datetime
):
    vault.close()
    rng = random.Random(20261123)
    for _ in range(8):
        child = subprocess.Popen(
            [sys.executable, "-c", _SAVING, str(place.folder), passphrase, clock_now.isoformat()],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert child.stdout is not None
        acknowledged = 0
        for _ in range(rng.randint(1, 120)):
            acknowledged = int(child.stdout.readline())
        child.kill()
        rest = child.stdout.read().splitlines()
        child.stdout.close()
        assert child.wait(10) == -signal.SIGKILL
        whole = [line for line in rest if line.isdigit()][: max(0, len(rest) - 1)]
        acknowledged = max([acknowledged, *map(int, whole)])
        again = unlock.open_vault(place, passphrase, clock_now)
        assert int(keys.get_meta(again.db, "saved") or 0) >= acknowledged
        assert again.db.value("SELECT count(*) FROM access_log") == int(keys.get_meta(again.db, "saved") or 0)
        assert vault_check.verify(again).ok
        again.close()
