"""A disk that is really full while notes are written: a kind error, nothing lost, and the vault goes on afterwards."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from desktop_app.domain.casefile import Casefile
from desktop_app.domain.errors import DiskFull
from desktop_app.domain.note import NoteContent
from desktop_app.services import notes, vault_check
from desktop_app.vault.session import Vault

_ON_A_SMALL_DISK = """
import json, os, sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain.errors import DiskFull
from desktop_app.domain.note import ContactForm, NoteContent, Tier
from desktop_app.domain.student import SchoolClass
from desktop_app.paths import VaultPlace
from desktop_app.services import cases, notes, students, vault_check
from desktop_app.services.search import search
from desktop_app.services.unlock import create_vault, open_vault

now, disk = datetime(2026, 11, 23, 5, tzinfo=UTC), Path(sys.argv[1])
place = VaultPlace(disk / "vault")
vault, _ = create_vault(place, "passphrase of a test", now, kdf=FAST_FOR_TESTS)
pupil = students.add_student(vault, "Үлгі", "Бір", "", SchoolClass(7), now)
case = cases.open_case(vault, pupil.id, "oop", now)
content = NoteContent(now, 1, ContactForm.INDIVIDUAL, Tier.OFFICIAL, "алғашқы сөз", "")
draft = notes.start_draft(vault, case.id, content, now)
ballast = disk / "ballast"
said = {}
with ballast.open("wb", buffering=0) as file:
    try:
        while True:
            file.write(bytes(4096))
    except OSError:
        pass
os.truncate(ballast, max(0, ballast.stat().st_size - 64 * 1024))
saved = draft
for size in (200, 2_000, 20_000, 60_000, 120_000, 180_000):
    try:
        saved = notes.save_draft(vault, draft.id, replace(content, body="сөз " * (size // 4)), now)
    except DiskFull as error:
        said["save"] = type(error).__name__
        break
try:
    notes.sign_note(vault, draft.id, now)
    said["sign"] = "signed"
except DiskFull as error:
    said["sign"] = type(error).__name__
said["kept"] = vault.db.value("SELECT body FROM note") == saved.content.body
vault.close()
ballast.unlink()
vault = open_vault(place, "passphrase of a test", now)
said["after"] = notes.timeline(vault, case.id, now)[0].content == saved.content
if not notes.timeline(vault, case.id, now)[0].is_signed():
    notes.sign_note(vault, draft.id, now)
said["found"] = len(search(vault, "сөз"))
said["ok"] = vault_check.verify(vault).ok
vault.close()
print(json.dumps(said))
"""


def _small_disk(folder: Path) -> list[str] | None:
    """The beginning of a command that runs with a file system of 1 MB at `folder`; None where that is not allowed."""
    unshare = shutil.which("unshare")
    if unshare is None:
        return None
    mount = f"mount -t tmpfs -o size=1m tmpfs '{folder}'"
    for flags in ("-m", "-Urm"):
        if subprocess.run([unshare, flags, "sh", "-c", mount], capture_output=True).returncode == 0:
            return [unshare, flags, "sh", "-c", f'{mount} && exec "$@"', "sh"]
    return None


def test_a_really_full_disk(tmp_path: Path) -> None:
    command = _small_disk(tmp_path)
    if command is None:
        pytest.skip("this machine allows no file system of its own")
    run = subprocess.run(
        [*command, sys.executable, "-c", _ON_A_SMALL_DISK, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=Path(__file__).parents[3],
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    assert run.returncode == 0, run.stderr
    said = json.loads(run.stdout)
    assert said == {"save": "DiskFull", "sign": said["sign"], "kept": True, "after": True, "found": 1, "ok": True}


def test_a_vault_that_may_not_grow(
    vault: Vault, case: Casefile, written: Callable[..., NoteContent], clock_now: datetime
) -> None:
    """The same without a mount: SQLite refuses the page that does not fit."""
    draft = notes.start_draft(vault, case.id, written("алғашқы сөз"), clock_now)
    pages = vault.db.value("PRAGMA page_count")
    vault.db.value(f"PRAGMA max_page_count = {pages + 2}")
    long = replace(draft.content, body="сөз " * 40_000)
    for _ in range(2):
        with pytest.raises(DiskFull):
            notes.save_draft(vault, draft.id, long, clock_now)
        with pytest.raises(DiskFull):
            notes.start_draft(vault, case.id, long, clock_now)
        assert notes.open_draft(vault, case.id) == draft
    vault.db.value("PRAGMA max_page_count = 1000000")
    assert notes.save_draft(vault, draft.id, long, clock_now).content == long
    assert vault_check.verify(vault).ok
