"""The store on both databases: one transaction per release, the first wins, completeness is weighed."""

from __future__ import annotations

import secrets
from pathlib import Path

import pytest

from desktop_app.domain.clock import Month
from desktop_app.domain.ids import SourceId, new_id
from sync.office.errors import StoreNotReady

OCTOBER = Month(2026, 10)


def workplace(school: str, region: str = "KZ-75", pupils: int = 900) -> SourceId:
    from sync.office.ledger import register

    source = SourceId(new_id())
    register.put_device(source, register.put_school(school, region, pupils), secrets.token_hex(16), b"k" * 32)
    return source


def report(source: SourceId, month: Month = OCTOBER, region: str = "KZ-75", study: int = 1, digest: str = "") -> bytes:
    from sync.office.figures import ACUTE, CONCERNS, STAFF
    from sync.office.ledger import releases

    leaves = dict.fromkeys((*CONCERNS, *ACUTE, *STAFF), 0) | {"concern.study": study}
    arrival = releases.Arrival(source, month, region, digest or secrets.token_hex(32), b"s" * 4096, leaves)
    return releases.store(arrival, lambda seq: f'{{"seq":{seq}}}'.encode())[0].receipt


def test_a_release_that_fails_leaves_no_trace(store: Path) -> None:
    from sync.office.ledger import facts, register, releases, rollup

    source = workplace("№ 1")

    class PowerOff(Exception):
        pass

    def fail(_seq: int) -> bytes:
        raise PowerOff

    arrival = releases.Arrival(source, OCTOBER, "KZ-75", "0" * 64, b"s", {"concern.study": 1})
    with pytest.raises(PowerOff):
        releases.store(arrival, fail)
    assert releases.find(source, OCTOBER) is None
    assert (facts.last_seq(), rollup.periods(), register.counts()["releases"]) == (0, [], 0)


def test_the_first_of_a_month_wins_and_is_counted_once(store: Path) -> None:
    from sync.office.ledger import facts, rollup

    source = workplace("№ 1")
    first = report(source, study=5)
    assert report(source, study=900) == first
    assert facts.last_seq() == 1
    assert rollup.sums("2026-10", "2026-10")["2026-10", "KZ-75"]["concern.study"] == 5


def test_sums_add_negatives_and_keep_regions_and_months_apart(store: Path) -> None:
    from sync.office.ledger import rollup

    for value in (3, -2, -5):
        report(workplace(f"№ {value}"), study=value)
    report(workplace("№ 9", "KZ-10"), region="KZ-10", study=7)
    report(workplace("№ 8"), month=Month(2026, 9), study=1)
    sums = rollup.sums("2026-09", "2026-10")
    assert sums["2026-10", "KZ-75"]["concern.study"] == -4
    assert sums["2026-10", "KZ-10"]["concern.study"] == 7
    assert sums["2026-09", "KZ-75"]["concern.study"] == 1
    assert rollup.periods() == ["2026-09", "2026-10"]


def test_a_school_with_two_workplaces_weighs_half_for_each(store: Path) -> None:
    from sync.office.ledger import rollup

    one, _two = workplace("№ 1", pupils=1000), workplace("№ 1", pupils=1000)
    other = workplace("№ 2", pupils=500)
    report(one)
    said = rollup.reported("2026-10", "2026-10")["2026-10", "KZ-75"]
    assert (said.releases, said.schools, said.pupils, said.schools_share) == (1, 1, 500.0, 0.5)
    report(other)
    said = rollup.reported("2026-10", "2026-10")["2026-10", "KZ-75"]
    assert (said.releases, said.schools, said.pupils) == (2, 2, 1000.0)
    known = rollup.registered()["KZ-75"]
    assert (known.schools, known.pupils) == (2, 1500)


def test_figures_appear_with_the_third_source_and_are_scaled_by_coverage(store: Path) -> None:
    from sync.office import figures
    from sync.office.spans import parse_span

    span = parse_span("2026-10")
    assert span is not None
    sources = [workplace(f"№ {number}", pupils=500) for number in range(4)]
    for number, source in enumerate(sources[:3]):
        region = figures.country(span).regions["KZ-75"]
        assert not region.is_told, number
        assert region.leaves == region.staff == {}
        report(source, study=10)
    region = figures.country(span).regions["KZ-75"]
    assert region.is_told
    assert region.leaves["concern.study"].value == pytest.approx(30 / 0.75)
    assert (region.received, region.expected, region.pupils) == (3, 4, 2000)
    assert region.rate is not None
    assert region.rate.value == pytest.approx(20)
    assert figures.country(span).leaves["concern.study"].value == pytest.approx(40)


def test_unknown_pupils_fall_back_to_schools_and_show_no_rate(store: Path) -> None:
    from sync.office import figures
    from sync.office.spans import parse_span

    span = parse_span("2026-10")
    assert span is not None
    for number in range(3):
        report(workplace(f"№ {number}", pupils=0 if number else 900), study=2)
    region = figures.country(span).regions["KZ-75"]
    assert region.leaves["concern.study"].value == pytest.approx(6)
    assert (region.pupils, region.rate) == (0, None)


def test_a_later_number_of_pupils_replaces_the_former_and_none_does_not(store: Path) -> None:
    from sync.office.ledger import register, rollup

    first = register.put_school("№ 1", "KZ-75", 800)
    assert register.put_school("№ 1", "KZ-75", 950) == first
    assert register.put_school("№ 1", "KZ-75", 0) == first
    assert register.put_school("№ 1", "KZ-10", 0) != first
    assert rollup.registered()["KZ-75"].pupils == 950


def test_one_key_is_active_and_a_former_one_can_come_back(store: Path) -> None:
    from sync.office.ledger import register

    source, school = SourceId(new_id()), register.put_school("№ 1", "KZ-75", 0)
    for kid in ("a" * 32, "b" * 32, "a" * 32):
        register.put_device(source, school, kid, b"k" * 32)
    found = [register.find_device(kid * 32) for kid in "ab"]
    assert [device.is_active for device in found if device] == [True, False]
    assert register.find_device("c" * 32) is None


def test_the_list_of_schools_says_whether_and_never_what(store: Path) -> None:
    from sync.office.ledger import register

    reported = workplace("№ 1")
    workplace("№ 1")
    workplace("№ 2")
    register.put_school("№ 3", "KZ-75", 10)
    report(reported, study=4321)
    lines = {line.name: line for line in register.school_lines("KZ-75", "2026-10")}
    assert [(lines[n].sources, lines[n].reported) for n in ("№ 1", "№ 2", "№ 3")] == [(2, 1), (1, 0), (0, 0)]
    assert "4321" not in repr(lines)


def test_the_embedded_store_is_on_the_disk_before_it_answers(store: Path) -> None:
    """A killed process cannot show what a power cut would: the engine's own word is asked for."""
    from django.db import connection

    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        found = {name: cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in ("synchronous", "journal_mode")}
        assert cursor.execute("PRAGMA foreign_keys").fetchone()[0] == 1
    assert found == {"synchronous": 2, "journal_mode": "wal"}
    assert (store / "office.sqlite3").stat().st_mode & 0o777 == 0o600


def test_a_store_of_another_version_is_not_served(store: Path) -> None:
    from django.db import connection

    from sync.office import store as office_store

    office_store.check_store()
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('office', '0099_later', '2027-01-01')"
        )
    with pytest.raises(StoreNotReady):
        office_store.check_store()
