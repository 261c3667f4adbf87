"""A restored vault forgets no month that was frozen and no pupil that has counted (anonymity.md)."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.cipher import sealing
from desktop_app.domain.casefile import Casefile
from desktop_app.domain.clock import Month
from desktop_app.domain.enrolment import b64
from desktop_app.domain.outbox import OfficeContact, OutboxState, Receipt
from desktop_app.domain.school import School
from desktop_app.paths import VaultPlace
from desktop_app.services import backups, freezing, restore, unlock
from desktop_app.vault import contact, ledger, migrations, outbox
from desktop_app.vault.keys import source_id
from desktop_app.vault.session import Vault

DAY = timedelta(days=1)
PASSPHRASE = "төрт құлан мен бір тал"


def _backup(vault: Vault, now: datetime) -> Path:
    made = backups.make_backup(vault, now)
    assert made is not None
    return made.path


def _restore(place: VaultPlace, file: Path, now: datetime) -> None:
    prepared = restore.prepare(place, file, PASSPHRASE, now)
    assert prepared is not None
    restore.put_in_place(prepared, now)


def _months(vault: Vault) -> dict[str, bytes]:
    return {row[0]: bytes(row[1]) for row in vault.db.rows("SELECT period, body FROM release")}


def test_a_month_that_was_frozen_since_stays_frozen_with_the_same_bytes(
    vault: Vault, school: School, case: Casefile, clock_now: datetime, place: VaultPlace
):
    """anonymity.md: a month is drawn once, and a pupil counts once, whatever is restored."""
    file = _backup(vault, clock_now)
    december = clock_now + timedelta(days=20)
    freezing.freeze_closed_months(vault, december)
    frozen = _months(vault)
    counted = vault.db.value("SELECT count(*) FROM contribution")
    assert list(frozen) == ["2026-11"]
    assert counted == 1
    vault.close()
    prepared = restore.prepare(place, file, PASSPHRASE, december)
    assert prepared is not None
    assert prepared.comparison.carried == ("2026-11",)
    assert prepared.comparison.closed == ()
    restore.put_in_place(prepared, december)
    restored = unlock.open_vault(place, PASSPHRASE, december)
    assert ledger.last_seen_day(restored.db) == december.date()  # a clock set back opens nothing again
    assert freezing.freeze_closed_months(restored, december) == ()
    assert _months(restored) == frozen
    assert restored.db.value("SELECT count(*) FROM contribution") == counted
    assert restored.db.value("SELECT count(*) FROM outbox") == 1
    restored.close()


def test_without_the_later_ledger_the_months_that_are_over_never_leave(
    vault: Vault, school: School, case: Casefile, clock_now: datetime, tmp_path: Path
):
    file = _backup(vault, clock_now)
    january = clock_now + timedelta(days=50)
    new = VaultPlace(tmp_path / "new laptop")
    prepared = restore.prepare(new, file, PASSPHRASE, january)
    assert prepared is not None
    assert prepared.comparison.closed == ("2026-11", "2026-12")
    restore.put_in_place(prepared, january)
    restored = unlock.open_vault(new, PASSPHRASE, january)
    assert freezing.freeze_closed_months(restored, january) == ()
    assert _months(restored) == {}
    assert restored.db.value("SELECT count(*) FROM contribution") == 1  # the pupil of November has counted
    later = january + timedelta(days=30)
    assert [str(month) for month in freezing.freeze_closed_months(restored, later)] == ["2027-01"]
    restored.close()


def test_a_move_within_a_month_loses_no_summary(
    vault: Vault, school: School, case: Casefile, clock_now: datetime, tmp_path: Path
):
    file = _backup(vault, clock_now)
    new = VaultPlace(tmp_path / "new laptop")
    _restore(new, file, clock_now + DAY)
    restored = unlock.open_vault(new, PASSPHRASE, clock_now)
    december = clock_now + timedelta(days=20)
    assert [str(month) for month in freezing.freeze_closed_months(restored, december)] == ["2026-11"]
    restored.close()


def test_a_pause_that_was_chosen_since_holds(vault: Vault, school: School, clock_now: datetime, place: VaultPlace):
    file = _backup(vault, clock_now)
    with vault.transaction() as db:
        ledger.pause_from(db, Month(2026, 12))
    vault.close()
    _restore(place, file, clock_now)
    restored = unlock.open_vault(place, PASSPHRASE, clock_now)
    assert ledger.open_pause(restored.db) == Month(2026, 12)
    restored.close()


def test_the_receipts_come_over(vault: Vault, school: School, case: Casefile, clock_now: datetime, place: VaultPlace):
    """A month that the office has received is not sent again by the restored vault."""
    december = clock_now + timedelta(days=20)
    file = _backup(vault, clock_now)
    seal_key = b64(sealing.public_key(sealing.new_private_key()))
    office = OfficeContact("https://office.invalid", "111", "kid", "epoch", seal_key, (), "")
    with vault.transaction() as db:
        contact.save(db, office, december)
    freezing.freeze_closed_months(vault, december)
    month = Month(2026, 11)
    row = outbox.read(vault.db, month)
    assert row is not None
    receipt = Receipt("111", "epoch", source_id(vault), month, row.sha256, 1, "kid", "signature")
    with vault.transaction() as db:
        outbox.add_receipt(db, receipt, december)
        outbox.record(db, month, OutboxState.RECEIVED, "received", december)
    before = outbox.read(vault.db, month)
    vault.close()
    _restore(place, file, december)
    restored = unlock.open_vault(place, PASSPHRASE, december)
    assert outbox.read(restored.db, month) == before
    assert outbox.read_receipt(restored.db, month, row.sha256) == receipt
    assert contact.read(restored.db) == office
    assert outbox.due(restored.db, source_id(restored), december + timedelta(days=30), asked=True) == ()
    restored.close()


def test_a_damaged_vault_still_tells_what_it_knows(
    vault: Vault, school: School, case: Casefile, clock_now: datetime, place: VaultPlace
):
    """Pages of notes are gone, the ledger can be read: then no month is lost either."""
    file = _backup(vault, clock_now)
    december = clock_now + timedelta(days=20)
    freezing.freeze_closed_months(vault, december)
    frozen = _months(vault)
    page = vault.db.value("SELECT rootpage FROM sqlite_master WHERE name = 'note_by_case'")
    vault.close()
    with place.database.open("r+b") as opened:
        opened.seek((page - 1) * 4096 + 2000)
        opened.write(bytes(64))
    prepared = restore.prepare(place, file, PASSPHRASE, december)
    assert prepared is not None
    restore.put_in_place(prepared, december)
    restored = unlock.open_vault(place, PASSPHRASE, december)
    assert _months(restored) == frozen
    assert restored.db.value("SELECT is_released FROM closed_month") == 1
    restored.close()


def test_a_ledger_that_cannot_be_read_closes_what_is_over(
    vault: Vault, school: School, case: Casefile, clock_now: datetime, place: VaultPlace
):
    file = _backup(vault, clock_now)
    december = clock_now + timedelta(days=20)
    freezing.freeze_closed_months(vault, december)
    page = vault.db.value("SELECT rootpage FROM sqlite_master WHERE name = 'closed_month'")
    vault.close()
    with place.database.open("r+b") as opened:
        opened.seek((page - 1) * 4096 + 2000)
        opened.write(bytes(64))
    _restore(place, file, december)
    restored = unlock.open_vault(place, PASSPHRASE, december)
    assert freezing.freeze_closed_months(restored, december) == ()
    assert ledger.last_closed(restored.db) == Month(2026, 11)
    assert _months(restored) == {}
    restored.close()


def test_restoring_an_older_backup_twice_forgets_nothing(
    vault: Vault, school: School, case: Casefile, clock_now: datetime, place: VaultPlace
):
    first = _backup(vault, clock_now)
    december, january = clock_now + timedelta(days=20), clock_now + timedelta(days=50)
    freezing.freeze_closed_months(vault, december)
    november = _months(vault)
    second = _backup(vault, december)
    vault.close()
    _restore(place, first, december)
    opened = unlock.open_vault(place, PASSPHRASE, january)
    freezing.freeze_closed_months(opened, january)
    both = _months(opened)
    assert both["2026-11"] == november["2026-11"]
    opened.close()
    for file in (second, first):
        _restore(place, file, january)
    opened = unlock.open_vault(place, PASSPHRASE, january)
    assert _months(opened) == both
    assert freezing.freeze_closed_months(opened, january) == ()
    opened.close()


def test_acts_of_erasure_come_over(
    vault: Vault, clock_now: datetime, place: VaultPlace, monkeypatch: pytest.MonkeyPatch
):
    file = _backup(vault, clock_now)
    if not vault.db.rows("SELECT 1 FROM sqlite_master WHERE name = 'erasure_act'"):
        known = (*migrations.known(), migrations.Migration(migrations.known()[-1].number + 1, "later", _ACTS))
        monkeypatch.setattr(migrations, "known", lambda: known)
        migrations.upgrade(vault.db, place, clock_now)
    with vault.transaction() as db:
        db.execute(
            "INSERT INTO erasure_act (erased_at, reason, pupils, cases, notes, case_numbers)"
            " VALUES ('2026-11-23', 'asked_for', 1, 1, 0, ' S-001 ')"
        )
    vault.close()
    _restore(place, file, clock_now)
    restored = unlock.open_vault(place, PASSPHRASE, clock_now)
    assert restored.db.value("SELECT case_numbers FROM erasure_act") == " S-001 "
    restored.close()


_ACTS = (
    "CREATE TABLE erasure_act (number INTEGER PRIMARY KEY AUTOINCREMENT, erased_at TEXT, reason TEXT, pupils INTEGER,"
    " cases INTEGER, notes INTEGER, case_numbers TEXT) STRICT;"
)
