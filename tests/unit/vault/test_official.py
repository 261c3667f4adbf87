"""Nothing inside `official_only` reads a private note, a draft or what stood in one: SQLite itself refuses it."""

from __future__ import annotations

from datetime import datetime

import pytest

from desktop_app.cipher.connection import Database
from desktop_app.domain.errors import WeFailed
from desktop_app.domain.note import ContactForm, Kept, Note, NoteContent, Tier
from desktop_app.domain.student import SchoolClass
from desktop_app.services import cases, notes, settings, students
from desktop_app.vault import note_versions, official
from desktop_app.vault.official import official_and_places, official_only
from desktop_app.vault.session import Vault

OFFICIAL, PRIVATE, UNSIGNED = "ресми сөз", "жеке сөз", "аяқталмаған сөз"


@pytest.fixture
def lived_in(vault: Vault, clock_now: datetime) -> Vault:
    """One official note with an addendum, one private with another, one draft."""
    pupil = students.add_student(vault, "Үлгі", "Бір", "", SchoolClass(5, "А"), clock_now)
    case = cases.open_case(vault, pupil.id, "bul_peer", clock_now)

    def write(tier: Tier, body: str) -> Note:
        content = NoteContent(clock_now, 20, ContactForm.INDIVIDUAL, tier, body, body)
        return notes.start_draft(vault, case.id, content, clock_now)

    for tier, body in ((Tier.OFFICIAL, OFFICIAL), (Tier.PRIVATE, PRIVATE)):
        signed = notes.sign_note(vault, write(tier, body).id, clock_now)
        notes.add_addendum(vault, signed.id, f"{body} кейін", clock_now)
    note_versions.keep(vault.db, write(Tier.OFFICIAL, UNSIGNED), Kept.PAUSE)
    settings.write_setting(vault, "addendum_draft.x", PRIVATE, clock_now)
    return vault


def test_what_is_official_is_read_through_the_views(lived_in: Vault) -> None:
    with official_only(lived_in.db) as db:
        assert [row["body"] for row in db.rows("SELECT * FROM official_note")] == [OFFICIAL]
        assert [row["body"] for row in db.rows("SELECT * FROM official_addendum")] == [f"{OFFICIAL} кейін"]
        assert db.value("SELECT count(*) FROM official_note") == 1
        joined = "SELECT n.body, c.seq, s.family_name FROM official_note n JOIN casefile c ON c.id = n.case_id"
        (row,) = db.rows(f"{joined} JOIN student s ON s.id = c.student_id")
        assert tuple(row) == (OFFICIAL, 1, "Үлгі")


PLAIN = {
    "plainly": "SELECT body FROM note",
    "counted": "SELECT count(*) FROM note",
    "nothing of it": "SELECT 1 FROM note",
    "its rowid": "SELECT rowid FROM note",
    "only official": "SELECT body FROM note WHERE tier = 'official'",
    "under the view's name": "SELECT official_note.body FROM note AS official_note",
    "in a subquery of that name": "SELECT * FROM (SELECT body FROM note) AS official_note",
    "from a named subquery": "SELECT body FROM (SELECT * FROM note) AS official_addendum",
    "beside the view": "SELECT n.body FROM official_note AS o JOIN note AS n ON n.id <> o.id",
    "beside the view, without a column": "SELECT o.id FROM official_note AS o, note",
    "behind a condition": "SELECT id FROM official_note WHERE EXISTS (SELECT 1 FROM note WHERE tier = 'private')",
    "as a value": "SELECT (SELECT group_concat(body) FROM note) FROM official_note",
    "as an order": "SELECT id FROM official_note ORDER BY (SELECT max(body) FROM note)",
    "as a limit": "SELECT id FROM official_note LIMIT (SELECT count(*) FROM note)",
    "joined to both views": "SELECT body FROM official_note UNION ALL SELECT body FROM note",
    "an addendum": "SELECT body FROM note_addendum",
    "history": "SELECT body FROM note_version",
    "the bin": "SELECT body FROM binned_note",
    "words of a search": "SELECT folded FROM search_text",
    "the index": "SELECT * FROM search_index",
    "the index's pages": "SELECT block FROM search_index_data",
    "what is asked of the index": "SELECT rowid FROM search_index WHERE search_index MATCH 'жеке'",
    "an addendum begun": "SELECT value FROM setting",
    "a table's columns": "SELECT * FROM pragma_table_info('note')",
    "pages": "SELECT * FROM dbstat",
}
CHANGES = {
    "made official": "UPDATE note SET tier = 'official'",
    "deleted": "DELETE FROM note",
    "words begun overwritten": "UPDATE setting SET value = ''",
    "words begun thrown away": "DELETE FROM setting",
    "copied": "INSERT INTO import_batch SELECT body, '', 0, '' FROM note",
    "returned": "UPDATE school SET name = '' RETURNING (SELECT max(body) FROM note)",
    "a view made": "CREATE VIEW other AS SELECT body FROM note",
    "a temporary view made": "CREATE TEMP VIEW official_note AS SELECT body FROM note",
    "a temporary table made": "CREATE TEMP TABLE official_note AS SELECT body FROM note",
    "the view gone": "DROP VIEW official_note",
    "renamed": "ALTER TABLE note RENAME TO school2",
    "attached": "ATTACH DATABASE ':memory:' AS other",
    "a trigger": "CREATE TEMP TRIGGER official_note AFTER UPDATE ON school BEGIN SELECT body FROM note; END",
    "the schema": "PRAGMA writable_schema = ON",
    "a pragma": "PRAGMA user_version",
    "vacuumed": "VACUUM",
}
OWN_WORDS = {
    "named as the view": "WITH official_note AS (SELECT body FROM note) SELECT body FROM official_note",
    "in quotes": 'WITH "official_note" AS (SELECT body FROM note) SELECT body FROM "official_note"',
    "second": "with a as (select 1), [official_addendum](b) as (select body from note) select b from official_addendum",
    "recursive": "/**/WITH RECURSIVE official_note(b) AS (SELECT body FROM note) SELECT b FROM official_note",
    "inside": "SELECT b FROM (WITH official_note AS NOT MATERIALIZED (SELECT body AS b FROM note)"
    " SELECT b FROM official_note)",
    "of another name": "WITH words AS (SELECT body FROM note) SELECT body FROM words",
}
ATTACKS = PLAIN | CHANGES | OWN_WORDS


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS.keys())
@pytest.mark.parametrize("inside", [official_only, official_and_places])
def test_every_way_around_is_refused(lived_in: Vault, inside: object, attack: str) -> None:
    before = lived_in.db.rows("SELECT id, tier, body FROM note UNION ALL SELECT key, value, '' FROM setting")
    with pytest.raises(WeFailed), inside(lived_in.db) as db:  # type: ignore[operator]
        db.rows(attack)
    after = lived_in.db.rows("SELECT id, tier, body FROM note UNION ALL SELECT key, value, '' FROM setting")
    assert after == before


def test_the_attacks_on_words_would_succeed_outside(lived_in: Vault) -> None:
    """So that a refusal above is never one of a misspelt statement."""
    for attack in (PLAIN | OWN_WORDS).values():
        if "dbstat" not in attack:  # which this SQLite was built without
            assert lived_in.db.rows(attack) or "binned" in attack, attack


def test_words_of_a_statements_own_speak_in_the_views_voice(lived_in: Vault) -> None:
    """Why `WITH` is refused by its very word: SQLite tells the judge nothing else of it. The day this fails the guard
    may go."""
    with lived_in.db.judged_by(official._judge):
        assert lived_in.db.rows(OWN_WORDS["named as the view"])


def test_a_statement_prepared_before_is_judged_anew(lived_in: Vault) -> None:
    def ask(db: Database) -> object:
        return db.rows("SELECT body FROM note")

    for _ in range(3):  # it lies in the library's cache of prepared statements
        assert ask(lived_in.db)
    with pytest.raises(WeFailed), official_only(lived_in.db) as db:
        ask(db)
    assert ask(lived_in.db)
    with official_only(lived_in.db) as db:
        assert db.rows("SELECT id FROM official_note")
    with pytest.raises(WeFailed), official_only(lived_in.db) as db:
        ask(db)


def test_a_judge_inside_a_judge_lifts_nothing(lived_in: Vault) -> None:
    with official_only(lived_in.db) as db:
        with official_and_places(db), pytest.raises(WeFailed):
            db.rows("SELECT id, case_id FROM note")
        with pytest.raises(WeFailed):
            db.rows("SELECT body FROM note")
        with pytest.raises(WeFailed):
            db.rows(OWN_WORDS["named as the view"])
    assert lived_in.db.rows(OWN_WORDS["named as the view"])


def test_an_error_inside_puts_everything_back(lived_in: Vault) -> None:
    with pytest.raises(ZeroDivisionError), official_only(lived_in.db):
        raise ZeroDivisionError
    assert lived_in.db.rows("SELECT body FROM note")


def test_a_list_of_acts_learns_the_place_of_a_note_and_nothing_else(lived_in: Vault) -> None:
    with official_and_places(lived_in.db) as db:
        assert len(db.rows("SELECT id, case_id FROM note")) == 3
        for column in ("tier", "body", "quote", "form", "signed_at", "rowid", "content_hash"):
            with pytest.raises(WeFailed):
                db.rows(f"SELECT {column} FROM note")


def test_a_new_table_is_closed_until_it_is_opened(lived_in: Vault) -> None:
    lived_in.db.execute("CREATE TABLE later (body TEXT) STRICT")
    with pytest.raises(WeFailed), official_only(lived_in.db) as db:
        db.rows("SELECT body FROM later")
