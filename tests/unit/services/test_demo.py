"""The demo school: the same story from the same seed, of any size, marked, and never in anybody's vault."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain.casefile import CaseStatus
from desktop_app.domain.clock import SCHOOL_TZ, Month, school_day
from desktop_app.domain.codes import concerns, read_toml
from desktop_app.domain.note import Tier
from desktop_app.paths import VaultPlace
from desktop_app.services import cases, demo, notes, search, students, summaries, vault_check
from desktop_app.services.demo import DemoSize, NotADemo
from desktop_app.services.demo_plan import LANGUAGES, make_plan
from desktop_app.services.school import read_school
from desktop_app.services.unlock import Vault, create_vault

SIZE = DemoSize(students=80, months=3, seed=11)


def told(folder: Path, size: DemoSize, now: datetime) -> Vault:
    born = demo.beginning(now, size.months)
    vault, _ = create_vault(VaultPlace(folder), demo.DEMO_PASSPHRASE, born, is_demo=True, kdf=FAST_FOR_TESTS)
    demo.fill(vault, size, now)
    return vault


@pytest.fixture(scope="module")
def demo_vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    vault = told(tmp_path_factory.mktemp("demo") / "vault", SIZE, datetime(2026, 11, 23, 5, tzinfo=SCHOOL_TZ))
    yield vault
    vault.close()


def test_the_same_seed_tells_the_same_story_and_another_another(clock_now: datetime) -> None:
    assert make_plan(SIZE, clock_now) == make_plan(SIZE, clock_now)
    assert make_plan(SIZE, clock_now) != make_plan(DemoSize(students=80, months=3, seed=12), clock_now)


@pytest.mark.parametrize(
    "size",
    [
        DemoSize(students=0, months=0),
        DemoSize(students=1, months=0),
        DemoSize(students=3, months=1, cases=9),
        DemoSize(students=30, months=14),
        DemoSize(students=12, months=2, cases=4, notes=100),
    ],
)
def test_any_size(tmp_path: Path, clock_now: datetime, size: DemoSize) -> None:
    vault = told(tmp_path / "vault", size, clock_now)
    report = vault_check.inspect(vault, clock_now)
    assert report.students == size.students
    assert report.cases == size.case_count()
    assert report.months == size.months
    if size.notes:
        signed = [
            note
            for row in cases.list_cases(vault, clock_now, include_closed=True)
            for note in notes.timeline(vault, row.case.id, clock_now)
            if note.is_signed()
        ]
        assert len(signed) == size.notes
    assert vault_check.verify(vault).ok
    vault.close()


def test_it_is_marked_everywhere(demo_vault: Vault) -> None:
    school = read_school(demo_vault)
    assert demo_vault.is_demo
    assert school is not None
    assert school.is_demo
    assert "демо" in school.name


def test_the_first_page_has_something_to_continue(demo_vault: Vault, clock_now: datetime) -> None:
    rows = cases.list_cases(demo_vault, clock_now, include_closed=True)
    assert sum(row.has_draft for row in rows) == 1
    assert {CaseStatus.ACTIVE, CaseStatus.CLOSED} <= {row.status for row in rows}
    assert any(row.case.next_step_on is not None for row in rows)
    assert any(concern.is_acute for row in rows for concern in row.case.concerns)


def test_nothing_happens_in_the_future_or_on_a_sunday(demo_vault: Vault, clock_now: datetime) -> None:
    for row in cases.list_cases(demo_vault, clock_now, include_closed=True):
        for note in notes.timeline(demo_vault, row.case.id, clock_now):
            assert note.content.occurred_at <= clock_now
            if note.is_signed():
                assert note.signed_at is not None
                assert note.content.occurred_at <= note.signed_at <= clock_now + timedelta(hours=2)
                assert school_day(note.content.occurred_at).weekday() < 5
                assert school_day(note.content.occurred_at) >= row.case.opened_on


def test_both_languages_are_written_and_found(demo_vault: Vault, clock_now: datetime) -> None:
    spoken = {row.student.language for row in students.list_students(demo_vault, now=clock_now)}
    assert spoken == set(LANGUAGES)
    for word in ("сөйлес", "встреч"):
        assert search.search(demo_vault, word), word


def test_every_closed_month_is_frozen_by_the_real_service(demo_vault: Vault, clock_now: datetime) -> None:
    rows = summaries.list_summaries(demo_vault, clock_now)
    assert [row.period for row in rows] == [Month(2026, 10), Month(2026, 9), Month(2026, 8)]
    assert all(row.frozen_on == row.period.next().first_day() + timedelta(days=2) for row in rows)


def test_a_real_vault_is_never_filled(vault: Vault, clock_now: datetime) -> None:
    with pytest.raises(NotADemo):
        demo.fill(vault, SIZE, clock_now)
    assert students.count_students(vault) == 0


def test_a_demo_is_filled_once(demo_vault: Vault, clock_now: datetime) -> None:
    with pytest.raises(NotADemo):
        demo.fill(demo_vault, SIZE, clock_now)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_story_can_be_told(language: str) -> None:
    known = concerns()
    listed = read_toml("demo", f"stories_{language}.toml")["story"]
    assert isinstance(listed, list)
    for story in listed:
        assert story["concern"] in known
        assert 0 <= story["grades"][0] <= story["grades"][1] <= 11
        assert not story.get("acute") or known[story["concern"]].acute
        assert story["next_step"].strip()
        assert story["close_reason"].strip()
        for note in story["note"]:
            assert len(note["body"]) > 60
            assert "\n" not in note["body"]
    kazakh = set("әғқңөұүһі")
    text = " ".join(note["body"] for story in listed for note in story["note"]).lower()
    assert bool(set(text) & kazakh) is (language == "kk")


def test_private_notes_are_in_the_story(demo_vault: Vault, clock_now: datetime) -> None:
    plan = make_plan(DemoSize(students=800, months=4), clock_now)
    assert any(meeting.content.tier is Tier.PRIVATE for case in plan.cases for meeting in case.meetings)
    assert any(meeting.addendum for case in plan.cases for meeting in case.meetings)
