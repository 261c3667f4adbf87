"""Which acts leave a line in the access log, and that a line never holds what was read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from desktop_app.domain.casefile import Casefile
from desktop_app.domain.note import Note
from desktop_app.domain.student import Student
from desktop_app.services import cases, school, search, summaries
from desktop_app.vault.session import Vault
from tests.conftest import SCHOOL


def _acts(vault: Vault) -> list[tuple[str, str, str]]:
    rows = vault.db.rows("SELECT action, target_kind, target_id FROM access_log ORDER BY seq")
    return [(row["action"], row["target_kind"], row["target_id"]) for row in rows]


def test_a_look_at_a_pupils_card_is_a_line(vault: Vault, case: Casefile, pupil: Student, clock_now: datetime):
    rows = cases.student_cases(vault, pupil.id, clock_now)
    assert [row.case.id for row in rows] == [case.id]
    assert _acts(vault)[-1] == ("student.read", "student", pupil.id)


def test_words_of_notes_that_a_search_shows_are_one_line_per_sitting(
    vault: Vault, signed: Callable[..., Note], clock_now: datetime
):
    signed("жаңғақ туралы айтты")
    before = len(_acts(vault))
    for typed in ("ж", "жаң", "жаңғақ", "жаңғақ тур"):
        assert search.search_logged(vault, typed, clock_now + timedelta(seconds=20))
    assert _acts(vault)[before:] == [("notes.searched", "vault", "")]
    search.search_logged(vault, "жаңғақ", clock_now + timedelta(minutes=6))
    assert len(_acts(vault)) == before + 2
    search.search_logged(vault, "жаңғақ", clock_now - timedelta(days=1))  # a clock set back hides no search
    assert len(_acts(vault)) == before + 3
    assert "жаңғақ" not in repr(_acts(vault))


def test_a_search_that_shows_no_note_is_no_line(vault: Vault, pupil: Student, clock_now: datetime):
    before = len(_acts(vault))
    assert search.search_logged(vault, pupil.family_name, clock_now)
    assert len(_acts(vault)) == before


def test_the_school_and_the_pause_of_reporting_are_settings(vault: Vault, clock_now: datetime):
    school.save_school(vault, SCHOOL, clock_now)
    summaries.pause_reporting(vault, clock_now)
    summaries.resume_reporting(vault, clock_now)
    told = ["school", "reporting", "reporting"]
    assert [line for line in _acts(vault) if line[0] == "settings.changed"] == [
        ("settings.changed", "vault", what) for what in told
    ]
