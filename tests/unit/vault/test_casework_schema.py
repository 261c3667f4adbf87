"""What the database itself refuses, whatever a program may ask of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import pytest

from desktop_app.cipher.connection import ConstraintBroken
from desktop_app.domain.ids import CaseId, NoteId
from desktop_app.domain.note import ContactForm, NoteContent, Tier
from desktop_app.domain.student import SchoolClass
from desktop_app.services import cases, notes, students, vault_check
from desktop_app.vault import notes as table
from desktop_app.vault.session import Vault


@pytest.fixture
def case_id(vault: Vault, clock_now: datetime) -> CaseId:
    pupil = students.add_student(vault, "Үлгі", "Бір", "", SchoolClass(5, "А"), clock_now)
    return cases.open_case(vault, pupil.id, "bul_peer", clock_now).id


@pytest.fixture
def content(clock_now: datetime) -> NoteContent:
    return NoteContent(clock_now, 20, ContactForm.INDIVIDUAL, Tier.OFFICIAL, "қол қойылды", "сөз")


@pytest.fixture
def note_id(vault: Vault, case_id: CaseId, content: NoteContent, clock_now: datetime) -> Iterator[NoteId]:
    """A signed note; beside it one with an addendum (which a foreign key would guard too). Both stay as they were."""
    note, other = (
        notes.sign_note(vault, notes.start_draft(vault, case_id, content, clock_now).id, clock_now) for _ in range(2)
    )
    notes.add_addendum(vault, other.id, "толықтыру", clock_now)
    before = _frozen(vault)
    yield note.id
    assert _frozen(vault) == before
    assert list(table.broken_hashes(vault.db)) == []


def _frozen(vault: Vault) -> list[tuple[object, ...]]:
    rows = vault.db.rows("SELECT * FROM note WHERE signed_at IS NOT NULL")
    return [tuple(row) for row in (*rows, *vault.db.rows("SELECT * FROM note_addendum"))]


_NOTE = "id, case_id, occurred_at, occurred_on, minutes, form, tier, body, quote, created_at, saved_at"
_FORGED = (
    "case_id, occurred_at, occurred_on, 1, form, tier, 'x', '', '', '' FROM note"
    " WHERE id NOT IN (SELECT note_id FROM note_addendum)"
)

ATTACKS = {
    "edit": "UPDATE note SET body = 'x'",
    "unsign": "UPDATE note SET signed_at = NULL, content_hash = ''",
    "delete": "DELETE FROM note WHERE id NOT IN (SELECT note_id FROM note_addendum)",
    "delete the addendum": "DELETE FROM note_addendum",
    "edit the addendum": "UPDATE note_addendum SET body = 'x'",
    "replace by id": f"INSERT OR REPLACE INTO note ({_NOTE}) SELECT id, {_FORGED}",
    "replace by rowid": f"INSERT OR REPLACE INTO note (rowid, {_NOTE}) SELECT rowid, 'other', {_FORGED}",
    "replace the addendum": "INSERT OR REPLACE INTO note_addendum"
    " SELECT id, note_id, 'x', signed_at, 'y' FROM note_addendum",
    "upsert": "INSERT INTO note SELECT * FROM note WHERE 1 ON CONFLICT DO UPDATE SET body = 'x'",
    "delete the case": "DELETE FROM casefile",
    "delete the pupil": "DELETE FROM student",
    "replace a concern": "INSERT OR REPLACE INTO case_concern"
    " SELECT case_id, code, is_main, is_acute, '2020-01-01' FROM case_concern",
    "move the day of a concern": "UPDATE case_concern SET registered_on = '2020-01-01'",
}


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS.keys())
def test_what_is_signed_stays(vault: Vault, note_id: NoteId, attack: str) -> None:
    with pytest.raises(ConstraintBroken), vault.transaction() as db:
        db.execute(attack)


def test_a_draft_cannot_take_a_signed_notes_place(
    vault: Vault, case_id: CaseId, note_id: NoteId, content: NoteContent, clock_now: datetime
) -> None:
    draft = notes.start_draft(vault, case_id, content, clock_now)
    for change in ("id = ?1", "rowid = (SELECT rowid FROM note WHERE id = ?1)"):
        with pytest.raises(ConstraintBroken), vault.transaction() as db:
            db.execute(f"UPDATE OR REPLACE note SET {change} WHERE id = ?2", (note_id, draft.id))
    with pytest.raises(ConstraintBroken), vault.transaction() as db:
        db.execute("INSERT INTO note_addendum VALUES ('a', ?, 'x', 'now', 'h')", (draft.id,))


def test_one_main_concern_and_one_open_case(vault: Vault, case_id: CaseId, clock_now: datetime) -> None:
    cases.add_concern(vault, case_id, "oop", clock_now)
    with pytest.raises(ConstraintBroken), vault.transaction() as db:
        db.execute("UPDATE case_concern SET is_main = 1")
    with pytest.raises(ConstraintBroken), vault.transaction() as db:
        db.execute(
            "INSERT INTO casefile (id, seq, student_id, opened_on, opened_at, changed_at)"
            " SELECT 'other', 99, student_id, opened_on, opened_at, changed_at FROM casefile"
        )


def _found(vault: Vault, word: str) -> int:
    return int(vault.db.value("SELECT count(*) FROM search_index WHERE search_index MATCH ?", (word,)))


def test_an_erased_record_leaves_the_index(
    vault: Vault, case_id: CaseId, content: NoteContent, clock_now: datetime
) -> None:
    """Erasure lifts the triggers one day; then foreign key, trigger and secure-delete must take every word along."""
    _, erased = (
        notes.sign_note(vault, notes.start_draft(vault, case_id, replace(content, body=body), clock_now).id, clock_now)
        for body in ("қалады", "жойылады")
    )
    notes.add_addendum(vault, erased.id, "толықтыру", clock_now)
    assert [_found(vault, word) for word in ("калады", "жойылады", "толыктыру")] == [1, 1, 1]
    with vault.transaction() as db:
        db.execute("DROP TRIGGER note_signed_stays")
        db.execute("DROP TRIGGER note_addendum_stays")
        db.execute("DELETE FROM note_addendum")
        db.execute("DELETE FROM note WHERE id = ?", (erased.id,))
    assert [_found(vault, word) for word in ("калады", "жойылады", "толыктыру")] == [1, 0, 0]
    index = b"".join(bytes(row[0]) for row in vault.db.rows("SELECT block FROM search_index_data"))
    assert [word.encode() in index for word in ("калады", "жойылады", "толыктыру")] == [True, False, False]
    assert vault_check.verify(vault).ok


def test_numbers_of_cases_are_given_once(vault: Vault, case_id: CaseId, clock_now: datetime) -> None:
    cases.close_case(vault, case_id, "", clock_now)
    pupil = students.add_student(vault, "Үлгі", "Екі", "", SchoolClass(5, "А"), clock_now)
    assert cases.open_case(vault, pupil.id, "oop", clock_now).number == "S-002"
