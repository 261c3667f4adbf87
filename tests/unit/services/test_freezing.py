"""A month is counted with bounds, blurred, and frozen once: on its day, in order, whole or not at all."""

from __future__ import annotations

import secrets
from collections.abc import Iterator

import pytest

from desktop_app.cipher.connection import Database
from desktop_app.domain.clock import Month
from desktop_app.domain.errors import WeFailed
from desktop_app.services.cases import close_case, open_case, set_main_concern
from desktop_app.services.school import save_school
from desktop_app.services.summaries import (
    ClockJumped,
    freeze_closed_months,
    is_paused,
    list_summaries,
    pause_reporting,
    resume_reporting,
    what_leaves,
)
from desktop_app.vault import ledger
from desktop_app.vault.session import Vault
from tests.months import SCHOOL, Quiet, counted, on, pupil, vault_of


@pytest.fixture
def desk() -> Iterator[Vault]:
    with vault_of("2026-09-01") as vault:
        yield vault


def _freeze(vault: Vault, day: str, hour: int = 5) -> list[str]:
    return [str(month) for month in freeze_closed_months(vault, on(day, hour), rand_below=Quiet())]


def test_a_month_freezes_on_the_second_day_of_the_next_in_school_time(desk: Vault) -> None:
    assert _freeze(desk, "2026-09-30") == []
    assert _freeze(desk, "2026-10-01") == []
    assert _freeze(desk, "2026-10-01", 18) == []  # 23:00 on the first, school time
    assert _freeze(desk, "2026-10-01", 19) == ["2026-09"]  # midnight in Kazakhstan, the second has begun
    assert _freeze(desk, "2026-10-02") == []


def test_all_closed_months_freeze_oldest_first_also_when_nothing_happened(desk: Vault) -> None:
    assert _freeze(desk, "2027-01-15") == ["2026-09", "2026-10", "2026-11", "2026-12"]
    assert counted(desk, "2026-09") == counted(desk, "2026-12") == {}
    assert [str(row.period) for row in list_summaries(desk, on("2027-01-15"))] == [
        "2026-12",
        "2026-11",
        "2026-10",
        "2026-09",
    ]


def test_nothing_freezes_before_the_school_is_known(vault: Vault) -> None:
    assert freeze_closed_months(vault, on("2027-02-15")) == ()
    save_school(vault, SCHOOL, on("2027-02-15"))
    assert len(freeze_closed_months(vault, on("2027-02-15"))) == 3


def test_a_case_counts_by_its_main_concern_on_the_day_of_freezing(desk: Vault) -> None:
    case = open_case(desk, pupil(desk, 1), "mh_anx", on("2026-09-10"))
    open_case(desk, pupil(desk, 2), "fam_conf", on("2026-09-30", 18), is_acute=True)
    open_case(desk, pupil(desk, 3), "mh_selfharm", on("2026-09-30", 19), is_acute=True)  # already October
    set_main_concern(desk, case.id, "bul_peer", on("2026-09-20"))
    assert _freeze(desk, "2026-10-02") == ["2026-09"]
    assert counted(desk, "2026-09") == {"bullying": 1, "family": 1, "acute:other": 1}
    _freeze(desk, "2026-11-02")
    assert counted(desk, "2026-10") == {"self_harm": 1, "acute:self_harm": 1}


def test_a_pupil_counts_once_a_school_year_in_each_slot(desk: Vault) -> None:
    child = pupil(desk, 1)
    for month, acute in (("09", False), ("10", True), ("11", True)):
        case = open_case(desk, child, "vio_phys", on(f"2026-{month}-10"), is_acute=acute)
        close_case(desk, case.id, "done", on(f"2026-{month}-20"))
    _freeze(desk, "2026-12-02")
    assert counted(desk, "2026-09") == {"domestic_violence": 1}
    assert counted(desk, "2026-10") == {"acute:violence": 1}
    assert counted(desk, "2026-11") == {}


def test_a_pupil_counts_in_three_school_years_for_life() -> None:
    with vault_of("2022-09-01") as desk:
        child = pupil(desk, 1, "2022-09-01")
        years = []
        for year in range(2022, 2027):
            case = open_case(desk, child, "peer_conf", on(f"{year}-09-10"))
            close_case(desk, case.id, "done", on(f"{year}-09-20"))
            _freeze(desk, f"{year}-10-02")
            years.append(counted(desk, f"{year}-09"))
            _freeze(desk, f"{year + 1}-08-30")
    assert years == [{"peer": 1}] * 3 + [{}] * 2


def test_august_belongs_to_the_school_year_that_ends(desk: Vault) -> None:
    child = pupil(desk, 1)
    case = open_case(desk, child, "mh_mood", on("2027-08-20"))
    close_case(desk, case.id, "done", on("2027-08-21"))
    open_case(desk, child, "mh_mood", on("2027-09-01"))
    _freeze(desk, "2027-10-02")
    assert counted(desk, "2027-08") == counted(desk, "2027-09") == {"mood": 1}


def test_noise_is_drawn_for_every_leaf_and_never_twice(desk: Vault) -> None:
    asked = 0

    def listening(bound: int) -> int:
        nonlocal asked
        asked += 1
        return secrets.randbelow(bound)

    freeze_closed_months(desk, on("2026-10-02"), rand_below=listening)
    assert asked >= 15 * 5, "each of the 15 leaves costs at least five draws"
    plain = what_leaves(desk, Month(2026, 9), on("2026-10-02")).plain
    asked = 0
    freeze_closed_months(desk, on("2026-10-20"), rand_below=listening)
    assert asked == 0
    assert what_leaves(desk, Month(2026, 9), on("2026-10-20")).plain == plain


def test_a_crash_before_the_commit_leaves_nothing(desk: Vault) -> None:
    open_case(desk, pupil(desk, 1), "mh_anx", on("2026-09-10"))

    class Power(Exception):
        pass

    def cut(bound: int) -> int:
        raise Power

    with pytest.raises(Power):
        freeze_closed_months(desk, on("2026-10-02"), rand_below=cut)
    assert list_summaries(desk, on("2026-10-02")) == ()
    assert desk.db.value("SELECT count(*) FROM contribution") == 0
    assert _freeze(desk, "2026-10-02") == ["2026-09"]
    assert counted(desk, "2026-09") == {"anxiety": 1}


def test_a_clock_set_back_reopens_nothing(desk: Vault) -> None:
    _freeze(desk, "2026-12-05")
    open_case(desk, pupil(desk, 1), "mh_anx", on("2026-09-10"))  # registered while the clock said September
    assert _freeze(desk, "2026-09-20") == []
    assert _freeze(desk, "2027-01-02") == ["2026-12"]
    assert counted(desk, "2026-09") == counted(desk, "2026-12") == {}


def test_a_clock_that_leapt_closes_no_month_until_it_has_held(desk: Vault) -> None:
    _freeze(desk, "2026-10-05")
    with pytest.raises(ClockJumped):
        _freeze(desk, "2040-01-01")
    assert _freeze(desk, "2026-11-05") == ["2026-10"], "the clock was put right"
    for day in ("2028-03-01", "2028-03-03"):
        with pytest.raises(ClockJumped):
            _freeze(desk, day)
    assert len(_freeze(desk, "2028-03-04")) == 16, "a long leave: the date moves on like a date"


def test_a_dead_battery_never_serves_its_probation(desk: Vault) -> None:
    for _ in range(10):
        with pytest.raises(ClockJumped):
            _freeze(desk, "2040-01-01")


def test_no_button_carries_a_lying_clock_past_the_check(desk: Vault) -> None:
    """A day that came into the ledger with the pause would open every month up to it, and freeze years in advance."""
    _freeze(desk, "2026-10-02")
    for press in (pause_reporting, resume_reporting):
        with pytest.raises(ClockJumped):
            press(desk, on("2040-01-01"))
    assert not is_paused(desk, on("2026-10-03"))
    assert _freeze(desk, "2026-11-02") == ["2026-10"]


@pytest.mark.parametrize("battery", ["1980-01-01", "2009-01-01"])
def test_a_vault_born_under_a_dead_clock_begins_where_the_clock_was_put_right(battery: str) -> None:
    with vault_of(battery) as desk:
        assert _freeze(desk, battery) == []
        with pytest.raises(ClockJumped):
            _freeze(desk, "2026-09-01")
        child = pupil(desk, 1)
        open_case(desk, child, "mh_anx", on("2026-09-10"))
        assert _freeze(desk, "2026-09-20") == []
        assert _freeze(desk, "2026-11-02") == ["2026-09", "2026-10"]
        assert counted(desk, "2026-09") == {"anxiety": 1}


def test_a_leap_that_was_a_lie_moves_no_beginning(desk: Vault) -> None:
    with pytest.raises(ClockJumped):
        _freeze(desk, "2040-01-01")
    assert _freeze(desk, "2026-10-02") == ["2026-09"]


def test_a_pause_begins_and_ends_with_a_month(desk: Vault) -> None:
    open_case(desk, pupil(desk, 1), "mh_anx", on("2026-10-10"))
    pause_reporting(desk, on("2026-09-15"))
    assert is_paused(desk, on("2026-09-15"))
    pause_reporting(desk, on("2026-09-16"))
    assert _freeze(desk, "2026-11-05") == ["2026-09"], "the running month is still reported"
    resume_reporting(desk, on("2026-11-10"))
    assert not is_paused(desk, on("2026-11-10"))
    open_case(desk, pupil(desk, 2), "mh_anx", on("2026-12-10"))
    assert _freeze(desk, "2027-01-05") == ["2026-12"], "November was running when reporting resumed"
    assert counted(desk, "2026-12") == {"anxiety": 1}


def test_a_pause_taken_back_in_its_month_leaves_no_gap(desk: Vault) -> None:
    pause_reporting(desk, on("2026-09-15"))
    resume_reporting(desk, on("2026-09-16"))
    resume_reporting(desk, on("2026-09-17"))
    assert _freeze(desk, "2026-12-02") == ["2026-09", "2026-10", "2026-11"]


FORBIDDEN = (
    "SELECT body FROM note",
    "SELECT family_name FROM student",
    "SELECT birth_date FROM student",
    "SELECT next_step FROM casefile",
    "SELECT close_reason FROM casefile",
    "SELECT folded FROM search_text",
    "SELECT name FROM school",
    "SELECT secret FROM vault_key",
    "SELECT c.opened_on FROM casefile c ORDER BY c.next_step",
    "SELECT hex(id) FROM casefile",
    "UPDATE casefile SET seq = 1",
)


@pytest.mark.parametrize("sql", FORBIDDEN)
def test_sqlite_itself_denies_the_counting_every_other_column(desk: Vault, sql: str) -> None:
    def ask(db: Database) -> object:
        return db.rows(sql)

    ask(desk.db)
    with pytest.raises(WeFailed), ledger.reading_codes_and_days_only(desk.db):
        ask(desk.db)
    ask(desk.db)


def test_the_ledger_tells_neither_month_nor_leaf_nor_pupil(desk: Vault) -> None:
    child = pupil(desk, 1)
    open_case(desk, child, "mh_anx", on("2026-09-10"))
    _freeze(desk, "2026-10-02")
    (row,) = desk.db.rows("SELECT * FROM contribution")
    assert row.keys() == ["tag", "school_year", "slot"]
    assert (len(row["tag"]), row["school_year"], row["slot"]) == (32, 2026, "concern")
    assert child.encode() not in row["tag"]
