"""Backups: one closed, verified file each, the right ones kept, a second place, and when one is due."""

from __future__ import annotations

import json
import stat
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.cipher import container
from desktop_app.cipher.connection import open_copy
from desktop_app.domain.casefile import Casefile
from desktop_app.domain.errors import DiskFull, VaultDamaged
from desktop_app.domain.note import Note, NoteContent
from desktop_app.services import backup_shelf, backups, notes, restore, vault_check
from desktop_app.services.backups import FileExists
from desktop_app.services.vault_thread import VaultThread
from desktop_app.services.watch import Watch
from desktop_app.vault import access_log, keys
from desktop_app.vault.access_log import Action
from desktop_app.vault.session import Vault
from tests.canaries import found_in_files

Sign = Callable[..., Note]
PASSPHRASE = "төрт құлан мен бір тал"
WORDS = ("құпиясөйлем", "Үлгіқызы", "Әсел")


def _files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_backup_is_one_closed_private_file_that_holds_everything(vault: Vault, signed: Sign, clock_now: datetime):
    signed("құпиясөйлем")
    made = backups.make_backup(vault, clock_now)
    assert made is not None
    assert _files(vault.place.backups) == [made.path.name]
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    label = backup_shelf.check_backup(made.path)
    assert label is not None
    assert label.vault_id == keys.read_vault_id(vault.db)
    assert container.read_header(made.path, label) == vault.place.header.read_bytes()
    facts = json.loads(container.read_facts(label, vault.data_key()))
    assert facts["counts"] == {"students": 1, "cases": 1, "notes": 1, "months": 0}
    assert container.take_out(made.path, label, vault.place.folder / "out", bool_true)
    copy = open_copy(vault.place.folder / "out", vault.data_key())
    try:
        assert copy.value("PRAGMA journal_mode") == "delete"
        assert copy.value("SELECT body FROM note") == "құпиясөйлем"
    finally:
        copy.close()
    assert access_log.last_at(vault.db, Action.BACKUP_MADE) == clock_now
    assert vault_check.verify(vault).ok


def bool_true() -> bool:
    return True


def test_no_word_of_a_child_stands_in_a_backup_or_on_its_way_back(vault: Vault, signed: Sign, clock_now: datetime):
    signed("құпиясөйлем")
    made = backups.make_backup(vault, clock_now)
    assert made is not None
    assert not found_in_files([vault.place.folder], WORDS)
    vault.close()
    prepared = restore.prepare(vault.place, made.path, PASSPHRASE, clock_now)
    assert prepared is not None
    assert not found_in_files([vault.place.folder], WORDS)  # with the backup taken out beside the vault
    restore.put_in_place(prepared, clock_now)
    assert not found_in_files([vault.place.folder], WORDS)


def test_what_is_written_meanwhile_comes_into_the_copy_and_holds_nobody_up(
    vault_thread: VaultThread, clock_now: datetime
):
    """Work that was given to the vault thread while a backup is made is done between its pieces, in order."""
    vault_thread.submit(_fill).result(30)
    order: list[str] = []
    made = vault_thread.submit(_backup_and_tell, clock_now, vault_thread, order)
    backup = made.result(60)
    assert order == ["first", "second", "backup"]
    assert backup is not None
    label = container.read_label(backup.path)
    key = vault_thread.submit(Vault.data_key).result(5)
    out = backup.path.with_name("out")
    assert container.take_out(backup.path, label, out, bool_true)
    copy = open_copy(out, key)
    assert copy.value("SELECT value FROM setting WHERE key = 'meanwhile'") == "second"
    assert copy.rows("PRAGMA integrity_check")[0][0] == "ok"
    copy.close()


def _fill(vault: Vault) -> None:
    with vault.transaction() as db:
        db.execute("CREATE TABLE ballast (a BLOB)")
        for _ in range(16):
            db.execute("INSERT INTO ballast VALUES (randomblob(200000))")


def _backup_and_tell(vault: Vault, now: datetime, thread: VaultThread, order: list[str]) -> backup_shelf.Backup | None:
    thread.submit(_write, "first", order)
    thread.submit(_write, "second", order)
    made = backups.make_backup(vault, now)
    order.append("backup")
    return made


def _write(vault: Vault, word: str, order: list[str]) -> None:
    from desktop_app.services.settings import write_setting

    write_setting(vault, "meanwhile", word, datetime(2026, 11, 23, tzinfo=UTC))
    order.append(word)


def test_a_lock_does_not_wait_for_a_backup(vault_thread: VaultThread, clock_now: datetime):
    vault_thread.submit(_fill).result(30)
    folder = vault_thread.place.backups
    made = vault_thread.submit(_backup_under_lock, clock_now, vault_thread)
    assert made.result(60) is None
    assert _files(folder) == []


def test_a_check_that_may_open_the_file_anew_ends_a_backup(vault_thread: VaultThread, clock_now: datetime):
    vault_thread.submit(_fill).result(30)
    made = vault_thread.submit(_backup_beside_a_check, clock_now, vault_thread)
    assert made.result(60) is None
    assert _files(vault_thread.place.backups) == []
    assert vault_thread.submit(vault_check.verify).result(30).ok


def _backup_beside_a_check(vault: Vault, now: datetime, thread: VaultThread) -> backup_shelf.Backup | None:
    thread.submit(vault_check.verify_logged, now)
    return backups.make_backup(vault, now)


def _backup_under_lock(vault: Vault, now: datetime, thread: VaultThread) -> backup_shelf.Backup | None:
    thread.lock()
    return backups.make_backup(vault, now)


def test_a_stopped_backup_leaves_nothing(vault: Vault, clock_now: datetime):
    watch = Watch()
    watch.cancel()
    assert backups.make_backup(vault, clock_now, watch) is None
    assert _files(vault.place.backups) == []
    assert access_log.last_at(vault.db, Action.BACKUP_MADE) is None


def test_a_damaged_vault_makes_no_backup_and_keeps_the_old_ones(vault: Vault, clock_now: datetime):
    for day in range(9):
        backups.make_backup(vault, clock_now + timedelta(days=day))
    before = _files(vault.place.backups)
    vault.db.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    with vault.place.database.open("r+b") as file:
        file.seek(5 * 4096 + 100)
        byte = file.read(1)
        file.seek(5 * 4096 + 100)
        file.write(bytes([byte[0] ^ 1]))
    vault.reopen()
    with pytest.raises(VaultDamaged):
        backups.make_backup(vault, clock_now + timedelta(days=30))
    assert _files(vault.place.backups) == before


def test_a_full_disk_is_told_before_anything_is_begun(
    vault: Vault, clock_now: datetime, monkeypatch: pytest.MonkeyPatch
):
    import shutil

    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10**9, 10**9, 1000))  # type: ignore[attr-defined]
    with pytest.raises(DiskFull):
        backups.make_backup(vault, clock_now)
    assert _files(vault.place.backups) == []


def test_the_newest_of_days_weeks_and_months_stay(vault: Vault, clock_now: datetime):
    made = backups.make_backup(vault, clock_now)
    assert made is not None
    whole, folder = made.path.read_bytes(), vault.place.backups
    made.path.unlink()
    vault_id = keys.read_vault_id(vault.db)
    moment = clock_now
    for _ in range(500):  # twice a day for 250 days
        path = backup_shelf.free_name(folder, moment, vault_id)
        _retell(path, whole, vault, moment)
        moment -= timedelta(hours=12)
    foreign = [folder / name for name in ("senim-2020-01-01-000000-zzzzzzzz.senim-backup", "own.senim-backup", "a.txt")]
    for path in foreign:
        path.write_bytes(whole)
    (folder / "20260101T000000Z-before-0003-1.vault").write_bytes(b"a copy of before a migration")
    backup_shelf.prune(folder, vault_id, foreign[0])
    days = {backup.made_at.date() for backup in backup_shelf.list_backups(folder, vault_id)}
    left = backup_shelf.list_backups(folder, vault_id)
    assert len({day for day in days if clock_now.date() - day < timedelta(days=7)}) == 7
    assert len(left) <= 7 + 4 + 12
    assert len({(day.year, day.month) for day in days}) == 9  # every month that has one
    assert min(days) < clock_now.date() - timedelta(days=210)
    assert all(path.exists() for path in foreign)
    assert (folder / "20260101T000000Z-before-0003-1.vault").exists()


def test_the_one_just_made_stays_though_the_clock_was_set_back(vault: Vault, clock_now: datetime):
    for day in range(10):
        backups.make_backup(vault, clock_now + timedelta(days=day))
    back = backups.make_backup(vault, clock_now - timedelta(days=20))
    assert back is not None
    assert back.path.exists()
    for _ in range(3):
        again = backups.make_backup(vault, clock_now)  # within one second
        assert again is not None
        assert again.path.exists()


def _retell(path: Path, whole: bytes, vault: Vault, moment: datetime) -> None:
    """The same database as if it had been backed up at another moment."""
    path.write_bytes(whole[: len(whole) // 4096 * 4096 - 4096])
    container.finish(
        path, b"header", keys.read_vault_id(vault.db), moment.isoformat(), b"{}", vault.data_key(), bool_true
    )


def test_a_second_place_gets_the_same_bytes_and_is_checked(vault: Vault, clock_now: datetime, tmp_path: Path):
    made = backups.make_backup(vault, clock_now)
    assert made is not None
    stick = tmp_path / "stick"
    stick.mkdir()
    vault_id = keys.read_vault_id(vault.db)
    (stick / (made.path.name + ".part")).write_bytes(b"cut short")
    carried = backup_shelf.carry(made.path, stick, vault_id)
    assert carried == stick / made.path.name
    assert carried.read_bytes() == made.path.read_bytes()
    assert backup_shelf.carry(made.path, stick, vault_id) == carried  # is there already
    carried.write_bytes(b"a stick that forgets" + made.path.read_bytes()[20:])
    backup_shelf.carry(made.path, stick, vault_id)
    assert carried.read_bytes() == made.path.read_bytes()
    assert _files(stick) == [made.path.name]
    backups.note_carried(vault, carried, clock_now)
    assert backups.read_state(vault).copied_at == clock_now
    assert access_log.last_at(vault.db, Action.BACKUP_COPIED) == clock_now


def test_a_copy_overwrites_nothing_unasked(vault: Vault, clock_now: datetime, tmp_path: Path):
    target = tmp_path / "copy.senim-backup"
    assert backups.make_copy(vault, target, clock_now) is not None
    first = target.read_bytes()
    with pytest.raises(FileExists):
        backups.make_copy(vault, target, clock_now)
    assert target.read_bytes() == first
    assert backups.make_copy(vault, target, clock_now, replaces=True) is not None
    assert backup_shelf.check_backup(target) is not None
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.senim-backup", "vault"]


def test_one_is_due_after_a_day_with_work_and_at_a_later_lock(
    vault: Vault, case: Casefile, written: Callable[..., NoteContent], clock_now: datetime
):
    hour, day = timedelta(hours=1), timedelta(days=1)
    assert backups.is_due(vault, clock_now)
    assert backups.make_if_due(vault, clock_now) is not None
    assert not backups.is_due(vault, clock_now + day)  # nothing was written since
    notes.start_draft(vault, case.id, written("сөз"), clock_now + hour)
    assert not backups.is_due(vault, clock_now + hour)
    assert not backups.is_due(vault, clock_now + 2 * hour, at_lock=True)
    assert backups.is_due(vault, clock_now + 3 * hour, at_lock=True)
    assert not backups.is_due(vault, clock_now + 3 * hour)
    assert backups.is_due(vault, clock_now + day)
    assert backups.is_due(vault, clock_now - day)  # the last one lies in the future: the clock was wrong then


def test_work_without_a_backup_for_three_working_days_is_old(
    vault: Vault, case: Casefile, written: Callable[..., NoteContent], clock_now: datetime
):
    """23 November 2026 is a Monday."""
    day = timedelta(days=1)
    backups.make_backup(vault, clock_now)
    notes.start_draft(vault, case.id, written("сөз"), clock_now + timedelta(hours=1))
    assert [backups.is_old(vault, clock_now + number * day) for number in range(5)] == [False] * 4 + [True]
    backups.make_backup(vault, clock_now + 4 * day)  # Friday
    notes.start_draft(vault, case.id, written("сөз"), clock_now + 4.1 * day)
    assert not backups.is_old(vault, clock_now + 9 * day)  # Wednesday
    assert backups.is_old(vault, clock_now + 10 * day)
    backups.make_backup(vault, clock_now + 10 * day)
    assert not backups.is_old(vault, clock_now + 100 * day)  # nothing was written since
