"""A full disk while a note is being saved: said kindly, the saved stays, and saving goes on when there is room."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain.codes import concerns
from desktop_app.domain.errors import DiskFull, DiskRefused
from desktop_app.domain.note import ContactForm, NoteContent, Tier
from desktop_app.domain.student import SchoolClass
from desktop_app.paths import VaultPlace
from desktop_app.services import cases, key_slots, notes, students, unlock, vault_check
from desktop_app.services.unlock import VaultState
from desktop_app.vault.session import Vault


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of 2 MB; where mounting is not allowed the other tests of this file must do."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)]
    if (
        sys.platform != "linux"
        or os.geteuid() != 0
        or subprocess.run(mount, capture_output=True, check=False).returncode
    ):
        pytest.skip("mounting a small file system is not allowed here")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)  # lazily: a failed test may hold the vault open


def _content(text: str, now: datetime) -> NoteContent:
    return NoteContent(now, 30, ContactForm.INDIVIDUAL, Tier.OFFICIAL, text, "")


def _draft(vault: Vault, now: datetime) -> notes.Note:
    pupil = students.add_student(vault, "Үлгі", "Оқушы", "", SchoolClass(7, "Ә"), now)
    case = cases.open_case(vault, pupil.id, next(iter(concerns())), now)
    return notes.start_draft(vault, case.id, _content("бірінші сөз", now), now)


def _fill(disk: Path) -> Path:
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            pass
    return ballast


def test_on_a_disk_that_is_really_full(small_disk: Path, passphrase: str, clock_now: datetime):
    place = VaultPlace(small_disk / "vault")
    vault, _ = unlock.create_vault(place, passphrase, clock_now, kdf=FAST_FOR_TESTS)
    draft = _draft(vault, clock_now)
    ballast = _fill(small_disk)
    long_text = "ұзақ әңгіме " * 10_000
    for _ in range(3):
        with pytest.raises(DiskFull):
            notes.save_draft(vault, draft.id, _content(long_text, clock_now), clock_now)
        assert notes.open_draft(vault, draft.case_id) == draft  # the last saved words, still readable
    with pytest.raises(DiskFull):
        key_slots.change_passphrase(vault, passphrase, "жаңа тіркес", clock_now, kdf=FAST_FOR_TESTS)
    ballast.unlink()
    saved = notes.save_draft(vault, draft.id, _content(long_text.strip(), clock_now), clock_now)
    assert vault_check.verify(vault).ok
    vault.close()
    again = unlock.open_vault(place, passphrase, clock_now)
    assert notes.open_draft(again, draft.case_id) == saved
    again.close()


def test_a_vault_that_does_not_fit_is_not_half_made(small_disk: Path, passphrase: str, clock_now: datetime):
    place = VaultPlace(small_disk / "vault")
    ballast = _fill(small_disk)
    with pytest.raises(DiskFull):
        unlock.create_vault(place, passphrase, clock_now, kdf=FAST_FOR_TESTS)
    assert unlock.look(place) is VaultState.MISSING
    ballast.unlink()
    unlock.create_vault(place, passphrase, clock_now, kdf=FAST_FOR_TESTS)[0].close()


def test_closing_and_opening_on_a_full_disk(small_disk: Path, passphrase: str, clock_now: datetime):
    place = VaultPlace(small_disk / "vault")
    vault, _ = unlock.create_vault(place, passphrase, clock_now, kdf=FAST_FOR_TESTS)
    draft = _draft(vault, clock_now)
    ballast = _fill(small_disk)
    vault.close()  # locking must always work
    ballast.unlink()
    again = unlock.open_vault(place, passphrase, clock_now)
    assert notes.open_draft(again, draft.case_id) == draft
    assert vault_check.verify(again).ok
    again.close()


def test_a_write_protected_stick_is_said_to_be_one(small_disk: Path, passphrase: str, clock_now: datetime):
    place = VaultPlace(small_disk / "vault")
    unlock.create_vault(place, passphrase, clock_now, kdf=FAST_FOR_TESTS)[0].close()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    assert unlock.look(place) is VaultState.READY
    with pytest.raises(DiskRefused):
        unlock.open_vault(place, passphrase, clock_now)
    with pytest.raises(DiskRefused):
        unlock.create_vault(VaultPlace(small_disk / "other"), passphrase, clock_now, kdf=FAST_FOR_TESTS)
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    unlock.open_vault(place, passphrase, clock_now).close()


def test_when_the_vault_may_not_grow(vault: Vault, clock_now: datetime):
    draft = _draft(vault, clock_now)
    vault.db.rows(f"PRAGMA max_page_count = {vault.db.value('PRAGMA page_count')}")
    with pytest.raises(DiskFull):
        notes.save_draft(vault, draft.id, _content("ұзақ әңгіме " * 10_000, clock_now), clock_now)
    assert notes.open_draft(vault, draft.case_id) == draft
    vault.db.rows("PRAGMA max_page_count = 1000000")
    longer = notes.save_draft(vault, draft.id, _content("ұзақ әңгіме", clock_now), clock_now)
    assert notes.sign_note(vault, longer.id, clock_now).content.body == "ұзақ әңгіме"
    assert vault_check.verify(vault).ok
