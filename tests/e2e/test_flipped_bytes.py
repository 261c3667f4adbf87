"""One byte of the vault's file is not as it was written: never a wrong answer, always the right sentence."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from random import Random

import pytest

from desktop_app.domain.errors import NotAVault, VaultDamaged
from desktop_app.domain.note import ContactForm, NoteContent, Tier
from desktop_app.domain.student import SchoolClass
from desktop_app.paths import VaultPlace
from desktop_app.services import cases, notes, search, students, unlock, vault_check
from desktop_app.vault.session import Vault

PAGE = 4096
ELSEWHERE = 500
PUPILS = 12


def fill(vault: Vault, now: datetime) -> None:
    for number in range(PUPILS):
        pupil = students.add_student(vault, f"Үлгі{number}", "Әсем", "", SchoolClass(7, "Ә"), now)
        case = cases.open_case(vault, pupil.id, "bul_peer", now)
        for part in range(3):
            body = f"{number} {part} " + "сабақта үнсіз отырды " * 40
            draft = notes.start_draft(
                vault, case.id, NoteContent(now, 30, ContactForm.INDIVIDUAL, Tier.OFFICIAL, body, ""), now
            )
            notes.sign_note(vault, draft.id, now)


def everything(vault: Vault, now: datetime) -> list[object]:
    """What a psychologist would be shown: the register, the cases, every note, and a search."""
    rows = cases.list_cases(vault, now)
    return [
        [row.student for row in students.list_students(vault)],
        [(row.case, row.student) for row in rows],
        [notes.timeline(vault, row.case.id, now) for row in rows],
        sorted(hit.note_id for hit in search.search(vault, "үнсіз", 100)),
    ]


@pytest.fixture
def filled(vault: Vault, clock_now: datetime) -> tuple[VaultPlace, list[object], bytes]:
    fill(vault, clock_now)
    shown = everything(vault, clock_now)
    vault.close()
    return vault.place, shown, vault.place.database.read_bytes()


def flip(path: Path, whole: bytes, offset: int, rng: Random) -> None:
    changed = bytearray(whole)
    changed[offset] ^= rng.randrange(1, 256)
    path.write_bytes(changed)


def test_every_byte_of_the_first_page(
    filled: tuple[VaultPlace, list[object], bytes], passphrase: str, clock_now: datetime
):
    place, shown, whole = filled
    rng = Random(1)
    for offset in range(PAGE):
        flip(place.database, whole, offset, rng)
        with pytest.raises((VaultDamaged, NotAVault)) as told:
            unlock.open_vault(place, passphrase, clock_now)
        assert type(told.value) is VaultDamaged, offset  # the header says that it is ours
    place.database.write_bytes(whole)
    again = unlock.open_vault(place, passphrase, clock_now)
    assert everything(again, clock_now) == shown
    again.close()


def test_five_hundred_bytes_elsewhere(
    filled: tuple[VaultPlace, list[object], bytes], passphrase: str, clock_now: datetime
):
    place, shown, whole = filled
    rng = Random(2)
    met = set()
    for offset in rng.sample(range(PAGE, len(whole)), ELSEWHERE):
        flip(place.database, whole, offset, rng)
        met.add(_read(place, shown, passphrase, clock_now))
        assert _checked(place, passphrase, clock_now), offset  # whatever was read before, the check tells of it
    assert met == {"damaged", "right"}  # a free or rarely read page harms nobody yet
    place.database.write_bytes(whole)
    assert _read(place, shown, passphrase, clock_now) == "right"
    assert not _checked(place, passphrase, clock_now)


def _read(place: VaultPlace, shown: list[object], passphrase: str, now: datetime) -> str:
    try:
        vault = unlock.open_vault(place, passphrase, now)
    except VaultDamaged:
        return "damaged"
    try:
        return "right" if everything(vault, now) == shown else "WRONG"
    except VaultDamaged:
        return "damaged"
    finally:
        vault.close()


def _checked(place: VaultPlace, passphrase: str, now: datetime) -> bool:
    """Whether the changed page is told: at the opening, or by the check – which may then be followed by a write."""
    try:
        vault = unlock.open_vault(place, passphrase, now)
    except VaultDamaged:
        return True
    told = "pages_changed" in map(str, vault_check.verify(vault).problems)
    if told:
        with pytest.raises(VaultDamaged):  # never "the disk refuses": it is not to blame
            students.add_student(vault, "Кейінгі", "Оқушы", "", SchoolClass(7, "Ә"), now)
    vault.close()
    return told
