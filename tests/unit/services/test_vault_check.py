"""What a vault holds in figures, and whether it is whole."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from desktop_app.cipher.connection import Database
from desktop_app.domain.codes import concerns
from desktop_app.domain.errors import VaultDamaged
from desktop_app.domain.note import ContactForm, NoteContent, Tier
from desktop_app.domain.student import SchoolClass
from desktop_app.paths import VaultPlace
from desktop_app.services import cases, notes, students, unlock, vault_check
from desktop_app.services.watch import Watch
from desktop_app.vault import access_log
from desktop_app.vault.session import Vault


@pytest.fixture
def lived_in(vault: Vault, clock_now: datetime) -> Vault:
    """A vault with 30 pupils, one case, 60 signed notes and a draft."""
    pupils = [
        students.add_student(vault, f"Үлгі{number}", "Оқушы", "", SchoolClass(7, "Ә"), clock_now)
        for number in range(30)
    ]
    case = cases.open_case(vault, pupils[0].id, next(iter(concerns())), clock_now)
    for number in range(61):
        content = NoteContent(
            clock_now, 20, ContactForm.INDIVIDUAL, Tier.OFFICIAL, f"әңгіме {number} " * 40, "үнсіз отырдым"
        )
        draft = notes.start_draft(vault, case.id, content, clock_now)
        if number < 60:
            notes.sign_note(vault, draft.id, clock_now)
    return vault


def test_the_report_counts_and_names_nobody(lived_in: Vault, clock_now: datetime):
    report = vault_check.inspect(lived_in, clock_now + timedelta(days=10))
    assert (report.students, report.cases, report.notes, report.months) == (30, 1, 61, 0)
    assert report.created_on == date(2026, 11, 23)
    assert report.age_days == 10
    assert report.size_bytes > 100_000
    assert not report.is_demo
    assert "Үлгі" not in repr(report)


def test_a_whole_vault_is_whole(lived_in: Vault):
    assert vault_check.verify(lived_in) == vault_check.VerifyReport(ok=True, problems=())


def _tampered(vault: Vault, *statements: str) -> tuple[str, ...]:
    """As one who holds the key and another program could change it, past every trigger of ours."""
    db: Database = vault.db
    db.rows("PRAGMA foreign_keys = OFF")
    db.rows("PRAGMA ignore_check_constraints = ON")
    triggers = db.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    for row in triggers:
        db.execute(f"DROP TRIGGER {row['name']}")
    for statement in statements:
        assert db.execute(statement) != 0
    db.rows("PRAGMA ignore_check_constraints = OFF")
    return vault_check.verify(vault).problems


def test_a_changed_word_in_a_signed_note_is_found(lived_in: Vault):
    sql = "UPDATE note SET body = body || '.' WHERE rowid = (SELECT min(rowid) FROM note WHERE signed_at IS NOT NULL)"
    assert _tampered(lived_in, sql) == ("signed_note_changed",)


def test_a_moved_meeting_and_a_backdated_signature_are_found(lived_in: Vault):
    sql = "UPDATE note SET signed_at = '2020-01-01T00:00:00+00:00' WHERE rowid = 1"
    assert _tampered(lived_in, sql) == ("signed_note_changed",)


def test_a_case_without_its_pupil_is_found(lived_in: Vault):
    sql = "DELETE FROM student WHERE id = (SELECT student_id FROM casefile)"
    assert _tampered(lived_in, sql) == ("links_broken",)


@pytest.mark.parametrize(
    "change",
    ["form = 'group'", "form_version = 2", "tier = 'private'", "quote = 'x'", "occurred_at = '2020'", "minutes = 1"],
)
def test_whatever_signing_froze_is_found_when_it_changes(lived_in: Vault, change: str):
    assert "signed_note_changed" in _tampered(lived_in, f"UPDATE note SET {change} WHERE rowid = 1")


def test_a_version_of_a_note_that_is_nowhere_is_found(lived_in: Vault):
    sql = (
        "INSERT INTO note_version SELECT 1, 'none', 'left', saved_at, occurred_at, minutes, form, form_version, tier,"
        " body, quote FROM note LIMIT 1"
    )
    assert _tampered(lived_in, sql) == ("links_broken",)


def test_an_index_that_lies_is_found(lived_in: Vault):
    sql = "DELETE FROM search_text WHERE id = 1"
    assert _tampered(lived_in, sql) == ("search_index_broken",)


def test_a_frozen_month_with_other_bytes_is_found(lived_in: Vault):
    month = "INSERT INTO release (period, frozen_on, body, sha256) VALUES ('2026-09', '2026-10-02', x'00', 'other')"
    assert "frozen_month_changed" in _tampered(lived_in, month)


def test_a_value_that_breaks_the_schemas_rules_is_found(lived_in: Vault):
    sql = "UPDATE student SET grade = 99 WHERE rowid = 1"
    assert _tampered(lived_in, sql) == ("structure_broken",)


def test_every_flipped_bit_is_found_and_never_repaired_in_silence(
    lived_in: Vault, place: VaultPlace, passphrase: str, clock_now: datetime
):
    lived_in.close()
    sound = place.database.read_bytes()
    for page in range(3, len(sound) // 4096, 7):
        damaged = bytearray(sound)
        damaged[page * 4096 + 100] ^= 4
        place.database.write_bytes(damaged)
        assert "pages_changed" in _found(place, passphrase, clock_now)
        assert place.database.read_bytes() == damaged
    place.database.write_bytes(sound)


def test_a_missing_last_page_is_found(lived_in: Vault, place: VaultPlace, passphrase: str, clock_now: datetime):
    lived_in.close()
    place.database.write_bytes(place.database.read_bytes()[:-4096])
    assert _found(place, passphrase, clock_now)


def test_damage_is_said_once_and_links_that_cannot_be_read_are_not_called_broken(
    lived_in: Vault, place: VaultPlace, passphrase: str, clock_now: datetime
):
    root = int(lived_in.db.value("SELECT rootpage FROM sqlite_master WHERE name = 'student'"))
    lived_in.close()
    raw = bytearray(place.database.read_bytes())
    raw[(root - 1) * 4096 + 100] ^= 1
    place.database.write_bytes(raw)
    assert _found(place, passphrase, clock_now) == ("pages_changed",)


def _found(place: VaultPlace, passphrase: str, now: datetime) -> tuple[str, ...]:
    """The problems found at opening or, where the damage lies deeper, by the examination."""
    try:
        vault = unlock.open_vault(place, passphrase, now)
    except VaultDamaged:
        return ("pages_changed",)
    try:
        return vault_check.verify(vault).problems
    finally:
        vault.close()


def test_the_check_says_how_far_it_is_and_leaves_a_line(lived_in: Vault, clock_now: datetime):
    watch = Watch()
    report = vault_check.verify_logged(lived_in, clock_now, watch)
    assert (report.ok, report.is_complete) == (True, True)
    assert (watch.step, watch.done, watch.total) == ("access_log_broken", 6, 7)
    last = lived_in.db.row("SELECT action, target_id FROM access_log ORDER BY seq DESC LIMIT 1")
    assert last is not None
    assert tuple(last) == ("vault.verified", "whole")
    assert vault_check.verify(lived_in).ok


def test_a_check_that_is_stopped_claims_nothing_and_leaves_no_line(lived_in: Vault, clock_now: datetime):
    watch = Watch()
    watch.cancel()
    before = access_log.count(lived_in.db)
    assert not vault_check.verify_logged(lived_in, clock_now, watch).is_complete
    assert access_log.count(lived_in.db) == before


def test_nothing_is_written_into_a_damaged_file(
    lived_in: Vault, place: VaultPlace, passphrase: str, clock_now: datetime
):
    root = int(lived_in.db.value("SELECT rootpage FROM sqlite_master WHERE name = 'student'"))
    lived_in.close()
    raw = bytearray(place.database.read_bytes())
    raw[(root - 1) * 4096 + 100] ^= 1
    place.database.write_bytes(raw)
    vault = unlock.open_vault(place, passphrase, clock_now)
    assert vault_check.verify_logged(vault, clock_now).problems == ("pages_changed",)
    vault.close()
    assert place.database.read_bytes() == raw
