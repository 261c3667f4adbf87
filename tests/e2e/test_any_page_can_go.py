"""A vault in which every journey has left something, and each of its pages damaged in turn: mended, rebuilt with its
losses told, or a backup asked for – never something wrong that passes for whole, and the backup brings all back."""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.domain.errors import NotAVault, VaultDamaged
from desktop_app.domain.handover import WithholdReason
from desktop_app.domain.note import ContactForm, Kept, NoteContent, Tier
from desktop_app.domain.student import SchoolClass
from desktop_app.paths import VaultPlace
from desktop_app.services import (
    backups,
    cases,
    conduct,
    erasure,
    key_slots,
    notes,
    repair,
    restore,
    retention,
    students,
    unlock,
    vault_check,
)
from desktop_app.services.repair import Outcome
from desktop_app.services.retention import hold
from desktop_app.vault import note_versions
from desktop_app.vault.session import Vault
from tests import two_psychologists as two

PAGE = 4096
DAY = timedelta(days=1)


def _live(vault: Vault, other: Vault, now: datetime) -> None:
    """Signed and private notes, an addendum, a draft with versions, the bin, a hold, an act, a package each way."""
    case = two.case(vault, now)
    for number in range(25):
        tier = Tier.PRIVATE if number % 5 == 0 else Tier.OFFICIAL
        note = two.sign(vault, case.id, f"әңгіме {number} " + "сабақта үнсіз отырды " * 40, now, tier=tier)
    notes.add_addendum(vault, note.id, "кейінгі сөз", now)
    content = NoteContent(now, 30, ContactForm.PHONE, Tier.OFFICIAL, "нобай", "")
    draft = notes.start_draft(vault, case.id, content, now)
    with vault.transaction() as db:
        note_versions.keep(db, draft, Kept.LEFT)
    other_case = two.case(vault, now, "Екінші")
    notes.discard_draft(vault, notes.start_draft(vault, other_case.id, content, now).id, now)
    hold(vault, other_case.student_id, "сот сұрауы", now)
    gone = students.add_student(vault, "Өшірілген", "Бала", "", SchoolClass(2, "Б"), now)
    erasure.erase_students(vault, [gone.id], erasure.ErasureReason.BY_MISTAKE, now)
    withheld = ((note.id, WithholdReason.HARM),)
    two.take(other, two.give(vault, other, now, case.id, notes=withheld), now)
    theirs = two.case(other, now, "Үшінші")
    two.sign(other, theirs.id, "әріптестің жазбасы", now)
    two.take(vault, two.give(other, vault, now, theirs.id), now)
    conduct.accept(vault, conduct.read_conduct(vault).text.sha256, now)
    key_slots.change_passphrase(vault, two.PASSPHRASE, two.PASSPHRASE, now, kdf=two.FAST_FOR_TESTS)


@pytest.fixture
def lived(tmp_path: Path, clock_now: datetime) -> tuple[VaultPlace, Path]:
    with two.two_vaults(tmp_path, clock_now) as (vault, other):
        _live(vault, other, clock_now)
        assert vault_check.verify(vault).ok
        made = backups.make_backup(vault, clock_now)
        assert made is not None
        return vault.place, made.path


def _facts(vault: Vault, now: datetime) -> list[tuple[str, ...]]:
    rows = cases.list_cases(vault, now, include_closed=True)
    return sorted(
        (row.case.number, note.content.body, str(note.is_signed()), note.author)
        for row in rows
        for note in notes.timeline(vault, row.case.id, now)
    )


def test_each_page_in_turn(lived: tuple[VaultPlace, Path], tmp_path: Path, clock_now: datetime) -> None:
    place, backup = lived
    whole = place.database.read_bytes()
    with_all = unlock.open_vault(place, two.PASSPHRASE, clock_now)
    before = set(_facts(with_all, clock_now))
    with_all.close()
    outcomes: dict[str, int] = {}
    for page in range(len(whole) // PAGE):
        here = VaultPlace(tmp_path / "turn")
        shutil.rmtree(here.folder, ignore_errors=True)
        here.folder.mkdir(mode=0o700)
        shutil.copy(place.header, here.header)
        at = page * PAGE + 1000
        here.database.write_bytes(whole[:at] + bytes([whole[at] ^ 64]) + whole[at + 1 :])
        try:
            vault = unlock.open_vault(here, two.PASSPHRASE, clock_now + DAY)
        except (VaultDamaged, NotAVault):
            outcome = "not opened"
        else:
            try:
                report = repair.repair(vault, clock_now + DAY)
                outcome = report.outcome.value
                if report.outcome in (Outcome.MENDED, Outcome.REBUILT):
                    left = vault_check.verify(vault)
                    assert left.ok or (left.problems == ("access_log_broken",) and left.told_at is not None), page
                    after = set(_facts(vault, clock_now + DAY))
                    assert after <= before, (page, after - before)
                    assert after == before or report.losses or report.lost_notes_of, page
                else:
                    assert outcome == "restore", page  # a damaged page is never called whole
            finally:
                vault.close()
        outcomes[outcome] = outcomes.get(outcome, 0) + 1
        if outcome in ("restore", "not opened"):
            _comes_back(here, backup, before, clock_now + DAY)
    assert outcomes.get("rebuilt", 0) > 5
    assert outcomes.get("restore", 0) > 5


def _comes_back(here: VaultPlace, backup: Path, before: set[tuple[str, ...]], now: datetime) -> None:
    prepared = restore.prepare(here, backup, two.PASSPHRASE, now)
    assert prepared is not None
    restore.put_in_place(prepared, now)
    vault = unlock.open_vault(here, two.PASSPHRASE, now)
    assert set(_facts(vault, now)) == before
    assert set(vault_check.verify(vault).problems) <= {"access_log_broken"}
    assert retention.list_due(vault, now).lines == ()
    vault.close()
