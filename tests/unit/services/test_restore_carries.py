"""What a restored vault takes over from the one it replaces: keys, what is known of its header, acts, numbers given."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from desktop_app.domain.casefile import Casefile
from desktop_app.domain.note import Note
from desktop_app.domain.student import SchoolClass
from desktop_app.paths import VaultPlace
from desktop_app.services import (
    backups,
    cases,
    colleagues,
    erasure,
    key_slots,
    recovery,
    restore,
    retention,
    students,
    unlock,
    vault_check,
)
from desktop_app.services.key_slots import SlotKind
from desktop_app.vault import access_log
from desktop_app.vault.access_log import Action
from desktop_app.vault.session import Vault

DAY = timedelta(days=1)
Sign = Callable[..., Note]
PASSPHRASE = "төрт құлан мен бір тал"


def _backup(vault: Vault, now: datetime) -> Path:
    made = backups.make_backup(vault, now)
    assert made is not None
    return made.path


def _restore(place: VaultPlace, file: Path, now: datetime) -> None:
    prepared = restore.prepare(place, file, PASSPHRASE, now)
    assert prepared is not None
    restore.put_in_place(prepared, now)


def test_what_is_remembered_of_the_header_goes_on_with_it(vault: Vault, clock_now: datetime, place: VaultPlace):
    recovery.confirm_recovery_sheet(vault, clock_now)
    file = _backup(vault, clock_now)
    sheet = key_slots.list_ways(vault, clock_now).slots[1]
    key_slots.remove_slot(vault, sheet, PASSPHRASE, clock_now + DAY)
    colleague_s_way = colleagues.my_card(vault, clock_now).transfer_key  # made on first use, after the backup
    vault.close()
    _restore(place, file, clock_now + DAY)
    restored = unlock.open_vault(place, PASSPHRASE, clock_now + DAY)
    assert recovery.is_withdrawn(restored)
    assert [slot.kind for slot in key_slots.list_ways(restored, clock_now).slots] == [SlotKind.PASSPHRASE]
    assert colleagues.my_card(restored, clock_now).transfer_key == colleague_s_way
    restored.close()


def test_an_act_of_erasing_and_the_numbers_given_outlive_a_restore(
    vault: Vault, case: Casefile, clock_now: datetime, place: VaultPlace
):
    file = _backup(vault, clock_now)
    pupil = students.add_student(vault, "Үлгі", "Екінші", "", SchoolClass(3, "А"), clock_now)
    later = cases.open_case(vault, pupil.id, "bul_peer", clock_now)
    erasure.erase_students(vault, [case.student_id, pupil.id], erasure.ErasureReason.ASKED_FOR, clock_now + DAY)
    acts = erasure.list_acts(vault)
    vault.close()
    _restore(place, file, clock_now + DAY)
    restored = unlock.open_vault(place, PASSPHRASE, clock_now + DAY)
    assert erasure.list_acts(restored) == acts
    pupil = students.add_student(restored, "Үлгі", "Үшінші", "", SchoolClass(3, "А"), clock_now)
    assert cases.open_case(restored, pupil.id, "bul_peer", clock_now).number > later.number
    assert vault_check.verify(restored).ok
    restored.close()


def test_what_was_logged_since_the_backup_stays_in_the_log(
    vault: Vault, signed: Sign, clock_now: datetime, place: VaultPlace
):
    file = _backup(vault, clock_now)
    signed("кейін")
    before = access_log.count(vault.db)
    vault.close()
    _restore(place, file, clock_now)
    restored = unlock.open_vault(place, PASSPHRASE, clock_now)
    assert access_log.count(restored.db) == before + 1  # and the line of the restore
    assert access_log.first_broken_line(restored.db) is None
    assert access_log.last_at(restored.db, Action.NOTE_SIGNED) == clock_now
    restored.close()


def test_a_pupil_that_comes_back_is_due_to_be_erased_again(
    vault: Vault, case: Casefile, clock_now: datetime, place: VaultPlace
):
    file = _backup(vault, clock_now)
    erasure.erase_students(vault, [case.student_id], erasure.ErasureReason.ASKED_FOR, clock_now + DAY)
    assert retention.list_due(vault, clock_now + DAY).lines == ()
    vault.close()
    _restore(place, file, clock_now + DAY)
    restored = unlock.open_vault(place, PASSPHRASE, clock_now + DAY)
    assert [line.student.id for line in retention.list_due(restored, clock_now + DAY).lines] == [case.student_id]
    restored.close()
