"""Numbered schema changes."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from desktop_app.cipher.connection import open_database
from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain.errors import DiskFull, NotAVault, VaultDamaged, VaultTooNew, WeFailed
from desktop_app.domain.ids import CaseId, NoteId
from desktop_app.domain.note import ContactForm, NoteContent, Tier, content_hash
from desktop_app.domain.student import SchoolClass
from desktop_app.paths import VaultPlace
from desktop_app.services import cases, students, unlock, vault_check
from desktop_app.vault import columns, keys, migrations, search_index
from desktop_app.vault.migrations import Migration
from desktop_app.vault.session import Vault

NEXT = Migration(8001, "next", "CREATE TABLE later (a TEXT) STRICT; INSERT INTO later VALUES (';');")


def _with(monkeypatch: pytest.MonkeyPatch, *more: Migration) -> None:
    now_known = (*migrations.known(), *more)
    monkeypatch.setattr(migrations, "known", lambda: now_known)


def _copies(place: VaultPlace) -> list[str]:
    return sorted(file.name for file in place.backups.iterdir()) if place.backups.exists() else []


def test_the_program_brings_its_migrations_in_order_without_gaps():
    numbers = [migration.number for migration in migrations.known()]
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_new_vault_has_them_all_and_says_so(vault: Vault):
    recorded = vault.db.rows("SELECT number, name, sha256 FROM migration ORDER BY number")
    assert [(row["number"], row["name"], row["sha256"]) for row in recorded] == [
        (migration.number, migration.name, migration.sha256()) for migration in migrations.known()
    ]
    assert migrations.schema_version(vault.db) == migrations.known()[-1].number
    assert vault.db.value("PRAGMA application_id") == migrations.APPLICATION_ID
    assert vault.db.value("PRAGMA foreign_keys") == 1


def test_opening_an_up_to_date_vault_copies_nothing(
    vault: Vault, place: VaultPlace, passphrase: str, clock_now: datetime
):
    vault.close()
    unlock.open_vault(place, passphrase, clock_now).close()
    assert _copies(place) == []


def test_an_upgrade_copies_first_and_the_copy_opens_as_it_was(
    vault: Vault,
    place: VaultPlace,
    tmp_path: Path,
    passphrase: str,
    clock_now: datetime,
    monkeypatch: pytest.MonkeyPatch,
):
    source = keys.source_id(vault)
    vault.close()
    with monkeypatch.context() as newer:
        _with(newer, NEXT)
        upgraded = unlock.open_vault(place, passphrase, clock_now)
        assert migrations.schema_version(upgraded.db) == 8001
        assert upgraded.db.value("SELECT a FROM later") == ";"
        upgraded.close()
        unlock.open_vault(place, passphrase, clock_now).close()
    copies = _copies(place)
    assert copies == ["20261123T050000Z-before-8001-1.header", "20261123T050000Z-before-8001-1.vault"]
    restored = VaultPlace(tmp_path / "restored")
    restored.folder.mkdir()
    (place.backups / copies[0]).rename(restored.header)
    (place.backups / copies[1]).rename(restored.database)
    again = unlock.open_vault(restored, passphrase, clock_now)
    assert keys.source_id(again) == source
    assert migrations.schema_version(again.db) == migrations.known()[-1].number
    again.close()
    with pytest.raises(VaultTooNew):  # and the upgraded one asks for the newer program
        unlock.open_vault(place, passphrase, clock_now)


@pytest.mark.parametrize(
    ("sql", "error"),
    [
        ("CREATE TABLE other (a TEXT); INSERT INTO nowhere VALUES (1);", WeFailed),
        ("CREATE TABLE other (a TEXT); CREATE TABLE", WeFailed),
        ("CREATE TABLE other (a TEXT REFERENCES meta (key)); INSERT INTO other VALUES ('none');", VaultDamaged),
    ],
)
def test_a_migration_that_fails_leaves_the_vault_as_it_was(
    vault: Vault,
    place: VaultPlace,
    passphrase: str,
    clock_now: datetime,
    monkeypatch: pytest.MonkeyPatch,
    sql: str,
    error: type[Exception],
):
    vault.close()
    with monkeypatch.context() as newer:
        _with(newer, NEXT, Migration(8002, "broken", sql))
        with pytest.raises(error):
            unlock.open_vault(place, passphrase, clock_now)
    with monkeypatch.context() as repaired:
        _with(repaired, NEXT)
        again = unlock.open_vault(place, passphrase, clock_now)
        assert migrations.schema_version(again.db) == 8001  # the one before it stands, whole
        assert {row[0] for row in again.db.rows("SELECT number FROM migration")} >= {8001}
        assert again.db.value("SELECT count(*) FROM later") == 1
        assert again.db.value("SELECT count(*) FROM sqlite_master WHERE name = 'other'") == 0
        assert again.db.value("PRAGMA foreign_keys") == 1
        again.close()


def test_without_room_for_the_copy_nothing_is_begun(
    vault: Vault, place: VaultPlace, passphrase: str, clock_now: datetime, monkeypatch: pytest.MonkeyPatch
):
    def full(folder: Path, needed: int) -> None:
        raise DiskFull

    vault.close()
    before = place.database.read_bytes()
    _with(monkeypatch, NEXT)
    monkeypatch.setattr("desktop_app.cipher.files.require_space", full)
    with pytest.raises(DiskFull):
        unlock.open_vault(place, passphrase, clock_now)
    assert place.database.read_bytes() == before
    assert _copies(place) == []


def test_copies_never_take_each_others_name(vault: Vault, place: VaultPlace, clock_now: datetime):
    made = {migrations.keep_copy(vault.db, place, "test", clock_now).name for _ in range(3)}
    assert len(made) == 3
    assert len(_copies(place)) == 6


def test_a_foreign_database_under_our_key_is_not_ours(
    vault: Vault, place: VaultPlace, passphrase: str, clock_now: datetime
):
    data_key = vault.data_key()
    vault.close()
    db = open_database(place.database, data_key)
    db.execute("PRAGMA application_id = 7")
    db.close()
    with pytest.raises(NotAVault):
        unlock.open_vault(place, passphrase, clock_now)


def test_notes_signed_before_forms_had_versions_stay_whole(
    tmp_path: Path, passphrase: str, clock_now: datetime, monkeypatch: pytest.MonkeyPatch
):
    """A vault of the program before: its notes get no version of their form by which their hash would be another."""
    before = tuple(migration for migration in migrations.known() if migration.number < _DRAFTS)
    place = VaultPlace(tmp_path / "before")
    with monkeypatch.context() as older:
        older.setattr(migrations, "known", lambda: before)
        vault, _ = unlock.create_vault(place, passphrase, clock_now, kdf=FAST_FOR_TESTS)
        pupil = students.add_student(vault, "Үлгі", "Бір", "", SchoolClass(5, "А"), clock_now)
        _sign_as_before(vault, cases.open_case(vault, pupil.id, "bul_peer", clock_now).id, clock_now)
        vault.close()
    again = unlock.open_vault(place, passphrase, clock_now)
    assert vault_check.verify(again).ok
    assert again.db.value("SELECT form_version FROM note") == 1
    assert again.db.value("SELECT count(*) FROM official_note") == 1
    again.close()


def _sign_as_before(vault: Vault, case_id: CaseId, now: datetime) -> None:
    content = NoteContent(now, 30, ContactForm.PHONE, Tier.OFFICIAL, "Ол үндемеді", "")
    told, moment = content_hash(NoteId("n1"), case_id, content, now), columns.moment_text(now)
    with vault.transaction() as db:
        db.execute(
            "INSERT INTO note (id, case_id, occurred_at, occurred_on, minutes, form, tier, body, quote, created_at,"
            " saved_at, signed_at, content_hash)"
            " VALUES ('n1', ?1, ?2, '2026-11-23', 30, 'phone', 'official', ?3, '', ?2, ?2, ?2, ?4)",
            (case_id, moment, content.body, told),
        )
        search_index.add(db, NoteId("n1"), content.body)


_DRAFTS = next(migration.number for migration in migrations.known() if migration.name == "drafts")
