"""Restoring: compared before anything happens, the former vault kept, the ledger of summaries carried forward."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.cipher.connection import open_database
from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain.casefile import Casefile
from desktop_app.domain.errors import TooManyGuesses, VaultInUse, WrongPassphrase, WrongRecoveryKey
from desktop_app.domain.note import Note, NoteContent
from desktop_app.paths import VaultPlace
from desktop_app.services import (
    backups,
    exchange,
    key_slots,
    notes,
    recovery,
    restore,
    unlock,
    vault_check,
)
from desktop_app.services.backup_shelf import BackupDamaged, NotABackup
from desktop_app.services.comparison import told
from desktop_app.services.restore import ChangedSince, Here
from desktop_app.vault import access_log
from desktop_app.vault.access_log import Action
from desktop_app.vault.session import Vault

Sign = Callable[..., Note]
Write = Callable[..., NoteContent]
DAY = timedelta(days=1)
PASSPHRASE = "төрт құлан мен бір тал"


def _backup(vault: Vault, now: datetime) -> Path:
    made = backups.make_backup(vault, now)
    assert made is not None
    return made.path


def _restore(place: VaultPlace, file: Path, now: datetime, secret: str = PASSPHRASE) -> Path | None:
    prepared = restore.prepare(place, file, secret, now)
    assert prepared is not None
    return restore.put_in_place(prepared, now)


def _bodies(vault: Vault) -> set[str]:
    return {row[0] for row in vault.db.rows("SELECT body FROM note")}


def test_it_compares_and_says_what_is_newer_where(
    vault: Vault, case: Casefile, written: Write, signed: Sign, clock_now: datetime, place: VaultPlace
):
    draft = notes.start_draft(vault, case.id, written("ескі"), clock_now)
    file = _backup(vault, clock_now)
    notes.save_draft(vault, draft.id, written("жаңа"), clock_now + DAY)
    signed("тек мұнда")
    vault.close()
    prepared = restore.prepare(place, file, PASSPHRASE, clock_now + DAY)
    assert prepared is not None
    found = prepared.comparison
    assert (found.here, found.made_at, found.keeps_keys) == (Here.SAME, clock_now, True)
    assert (found.notes.only_here, found.notes.newer_here, found.notes.only_there) == (1, 1, 0)
    assert found.cases.is_none()
    assert found.here_side is not None
    assert (found.here_side.notes, found.there_side.notes) == (2, 1)
    assert (found.here_side.last_change, found.there_side.last_change) == (clock_now + DAY, clock_now)
    restore.give_up(prepared)
    assert sorted(path.name for path in place.folder.iterdir()) == ["backups", "senim.header", "senim.vault"]
    again = unlock.open_vault(place, PASSPHRASE, clock_now)
    assert _bodies(again) == {"жаңа", "тек мұнда"}
    again.close()


def test_the_backup_takes_the_place_and_the_former_vault_is_kept(
    vault: Vault, case: Casefile, written: Write, clock_now: datetime, place: VaultPlace
):
    draft = notes.start_draft(vault, case.id, written("ескі"), clock_now)
    file = _backup(vault, clock_now)
    notes.save_draft(vault, draft.id, written("жаңа"), clock_now + DAY)
    vault.close()
    kept = _restore(place, file, clock_now + DAY)
    restored = unlock.open_vault(place, PASSPHRASE, clock_now + DAY)
    assert _bodies(restored) == {"ескі"}
    assert vault_check.verify(restored).ok
    assert access_log.last_at(restored.db, Action.BACKUP_RESTORED) == clock_now + DAY
    restored.close()
    assert kept is not None
    assert kept.parent == place.replaced
    former = unlock.open_vault(VaultPlace(kept), PASSPHRASE, clock_now)
    assert _bodies(former) == {"жаңа"}
    former.close()
    assert sorted(path.name for path in place.folder.iterdir()) == [
        "backups",
        "replaced",
        "senim.header",
        "senim.vault",
    ]


def test_the_passphrase_that_was_typed_opens_the_restored_vault(vault: Vault, clock_now: datetime, place: VaultPlace):
    """Today's, if that was typed: a renewed passphrase is not taken back. That of the backup's day, if today's is not
    known any more."""
    file = _backup(vault, clock_now)
    key_slots.set_new_passphrase(vault, "жаңа тіркес", clock_now, kdf=FAST_FOR_TESTS)
    key = recovery.renew_recovery_key(vault, clock_now)
    recovery.confirm_recovery_sheet(vault, clock_now)
    vault.close()
    _restore(place, file, clock_now, "жаңа тіркес")
    restored = unlock.open_vault(place, "жаңа тіркес", clock_now)
    assert recovery.is_recovery_sheet_confirmed(restored)
    restored.close()
    unlock.open_with_recovery(place, key.qr_text, clock_now).close()
    with pytest.raises(WrongPassphrase):
        unlock.open_vault(place, PASSPHRASE, clock_now)
    _restore(place, file, clock_now, PASSPHRASE)
    unlock.open_vault(place, PASSPHRASE, clock_now).close()


def test_the_recovery_words_restore_too(tmp_path: Path, clock_now: datetime):
    place = VaultPlace(tmp_path / "own")
    vault, key = unlock.create_vault(place, PASSPHRASE, clock_now, kdf=FAST_FOR_TESTS)
    file = _backup(vault, clock_now)
    vault.close()
    elsewhere = VaultPlace(tmp_path / "new laptop")
    other = "abandon " * 23 + "art"
    with pytest.raises(WrongRecoveryKey):
        restore.prepare(elsewhere, file, other, clock_now, by_words=True)
    prepared = restore.prepare(elsewhere, file, key.qr_text, clock_now, by_words=True)
    assert prepared is not None
    assert prepared.comparison.here is Here.NOTHING
    assert restore.put_in_place(prepared, clock_now) is None
    unlock.open_vault(elsewhere, PASSPHRASE, clock_now).close()


def test_a_wrong_passphrase_changes_nothing(vault: Vault, clock_now: datetime, place: VaultPlace):
    file = _backup(vault, clock_now)
    vault.close()
    before = place.database.read_bytes()
    with pytest.raises(WrongPassphrase):
        restore.prepare(place, file, "басқа", clock_now)
    assert place.database.read_bytes() == before
    assert sorted(path.name for path in place.folder.iterdir()) == [
        "backups",
        "senim.guesses",
        "senim.header",
        "senim.vault",
    ]


def test_guessing_at_a_backup_is_counted_like_guessing_at_the_door(
    vault: Vault, clock_now: datetime, place: VaultPlace
):
    file = _backup(vault, clock_now)
    vault.close()
    for _ in range(4):
        with pytest.raises(WrongPassphrase):
            restore.prepare(place, file, "басқа", clock_now)
    with pytest.raises(TooManyGuesses):
        restore.prepare(place, file, PASSPHRASE, clock_now)
    with pytest.raises(TooManyGuesses):
        unlock.open_vault(place, PASSPHRASE, clock_now)
    assert restore.prepare(place, file, PASSPHRASE, clock_now + DAY) is not None


def test_an_open_vault_is_not_replaced(vault: Vault, clock_now: datetime, place: VaultPlace):
    file = _backup(vault, clock_now)
    with pytest.raises(VaultInUse):
        restore.prepare(place, file, PASSPHRASE, clock_now)
    vault.close()
    prepared = restore.prepare(place, file, PASSPHRASE, clock_now)
    assert prepared is not None
    other_program = open_database(place.database, prepared.key)
    with pytest.raises(VaultInUse):
        restore.put_in_place(prepared, clock_now)
    other_program.close()


def test_a_vault_that_was_worked_in_since_is_not_replaced(
    vault: Vault, case: Casefile, written: Write, clock_now: datetime, place: VaultPlace
):
    file = _backup(vault, clock_now)
    vault.close()
    prepared = restore.prepare(place, file, PASSPHRASE, clock_now)
    assert prepared is not None
    opened = unlock.open_vault(place, PASSPHRASE, clock_now)
    notes.start_draft(opened, case.id, written("арада"), clock_now)
    opened.close()
    with pytest.raises(ChangedSince):
        restore.put_in_place(prepared, clock_now)
    opened = unlock.open_vault(place, PASSPHRASE, clock_now)
    assert _bodies(opened) == {"арада"}
    opened.close()


@pytest.mark.parametrize("place_in_file", [0, 100, 4096 * 3 + 17, -1, -60, -700])
def test_a_changed_backup_is_refused(vault: Vault, clock_now: datetime, place: VaultPlace, place_in_file: int):
    file = _backup(vault, clock_now)
    vault.close()
    whole = bytearray(file.read_bytes())
    whole[place_in_file] ^= 1
    file.write_bytes(whole)
    with pytest.raises((BackupDamaged, NotABackup)):
        restore.prepare(place, file, PASSPHRASE, clock_now)
    assert not exchange.staged(place).folder.exists()
    unlock.open_vault(place, PASSPHRASE, clock_now).close()


def test_a_damaged_vault_is_replaced_and_kept(vault: Vault, signed: Sign, clock_now: datetime, place: VaultPlace):
    signed("сөз")
    file = _backup(vault, clock_now)
    vault.close()
    whole = place.database.read_bytes()
    broken = bytes(100) + whole[100:]
    place.database.write_bytes(broken)
    prepared = restore.prepare(place, file, PASSPHRASE, clock_now)
    assert prepared is not None
    assert prepared.comparison.here is Here.UNREADABLE
    kept = restore.put_in_place(prepared, clock_now)
    assert kept is not None
    assert (kept / place.database.name).read_bytes() == broken
    restored = unlock.open_vault(place, PASSPHRASE, clock_now)
    assert _bodies(restored) == {"сөз"}
    restored.close()


@pytest.mark.parametrize("how", ["damaged", "missing"])
def test_a_lost_header_alone_comes_back_and_every_note_stays(
    vault: Vault, signed: Sign, clock_now: datetime, place: VaultPlace, how: str
):
    file = _backup(vault, clock_now)
    signed("көшірмеден кейін")
    vault.close()
    database = place.database.read_bytes()
    if how == "damaged":
        place.header.write_bytes(place.header.read_bytes()[:-20])
    else:
        place.header.unlink()
    prepared = restore.prepare(place, file, PASSPHRASE, clock_now)
    assert prepared is not None
    assert prepared.comparison.only_header
    assert not prepared.comparison.is_losing()
    assert [code for code, _ in told(prepared.comparison)][1] == "backup.told_header"
    assert restore.put_in_place(prepared, clock_now) is None
    assert place.database.read_bytes()[4096:8192] == database[4096:8192]
    opened = unlock.open_vault(place, PASSPHRASE, clock_now)
    assert _bodies(opened) == {"көшірмеден кейін"}
    assert access_log.last_at(opened.db, Action.BACKUP_RESTORED) == clock_now
    opened.close()
    assert not place.replaced.exists()
    assert not exchange.staged(place).folder.exists()


@pytest.mark.parametrize("lost", ["database", "both"])
def test_a_vault_of_which_files_are_missing_is_restored(
    vault: Vault, signed: Sign, clock_now: datetime, place: VaultPlace, lost: str
):
    signed("сөз")
    file = _backup(vault, clock_now)
    vault.close()
    if lost == "both":
        place.header.unlink()
    place.database.unlink()
    _restore(place, file, clock_now)
    restored = unlock.open_vault(place, PASSPHRASE, clock_now)
    assert _bodies(restored) == {"сөз"}
    restored.close()


def test_another_vault_is_told_and_kept(vault: Vault, clock_now: datetime, tmp_path: Path):
    file = _backup(vault, clock_now)
    other = VaultPlace(tmp_path / "other")
    second, _ = unlock.create_vault(other, "басқа тіркес", clock_now, kdf=FAST_FOR_TESTS)
    with pytest.raises(VaultInUse):
        restore.prepare(other, file, PASSPHRASE, clock_now)
    second.close()
    prepared = restore.prepare(other, file, PASSPHRASE, clock_now)
    assert prepared is not None
    assert prepared.comparison.here is Here.OTHER
    kept = restore.put_in_place(prepared, clock_now)
    assert kept is not None
    unlock.open_vault(VaultPlace(kept), "басқа тіркес", clock_now).close()
    unlock.open_vault(other, PASSPHRASE, clock_now).close()
