"""A year of 20 regions × 10 schools, weighted by the published figures of 111, reaches the office; its order is found.

Every school is a real vault that counts, freezes, seals, signs and pushes over TLS to a real office; some were offline
for a term. What the office then estimates must hold the truth within its own intervals and never contradict it.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any

import pytest

from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain.clock import Month
from desktop_app.domain.codes import concern, regions
from desktop_app.domain.outbox import OutboxState
from desktop_app.domain.school import School, Settlement
from desktop_app.domain.student import SchoolClass
from desktop_app.domain.summary import ACUTE_LEAVES, CONCERN_LEAVES
from desktop_app.paths import VaultPlace
from desktop_app.services import cases, courier, enrolment, school, students, summaries
from desktop_app.services.unlock import create_vault
from desktop_app.vault.session import Vault
from tests.office_desk import issue_letters, read_figures
from tests.office_process import start_office
from tests.shared_data import shared_file
from ui.programs import post

SCHOOLS = 10
LARGEST = 300  # acute cases of the year in the region with most contacts; all others in proportion
YEAR = [Month(2025, month) for month in range(9, 13)] + [Month(2026, month) for month in range(1, 9)]
ROUNDS = {Month(2025, 12), Month(2026, 3), Month(2026, 5), Month(2026, 8)}  # the last month before a school is online
SHARES = {"vio_phys": 0.55, "mh_selfharm": 0.33, "mh_trauma": 0.12}
ACUTE = ("acute.violence", "acute.self_harm", "acute.other")
LEAVES = [f"concern.{leaf}" for leaf in CONCERN_LEAVES] + [f"acute.{leaf}" for leaf in ACUTE_LEAVES]


def published_weights() -> dict[str, float]:
    """Contacts by region: three largest and smallest, the rest shared evenly, as published; made ones without."""
    file = shared_file("figures_111.json")
    if file.is_file():
        figures = json.loads(file.read_text("utf-8"))
        rest = figures["other_regions_together"] / figures["other_regions"]
        return {iso: float(figures["regions"].get(iso, rest)) for iso in regions()}
    made = dict.fromkeys(sorted(regions()), 5900.0)
    return made | dict(zip(made, (9000.0, 7600.0, 7400.0, 1000.0, 1700.0, 1800.0), strict=False))


def make_school(folder: Path, letter: Path, region: str, name: str, now: datetime) -> Vault:
    vault, _ = create_vault(VaultPlace(folder), "үлгі құпия сөз", now, kdf=FAST_FOR_TESTS)
    grades = tuple((grade, 40) for grade in range(12))
    school.save_school(vault, School(name, region, Settlement.CITY, ("kk",), 1, grades), now)
    request = enrolment.begin_enrolment(vault, letter.read_bytes(), now)
    enrolment.finish_enrolment(vault, request, post.enrol(request), now)
    return vault


def live_a_year(vault: Vault, acute_cases: int, rng: Random) -> Counter[str]:
    """Pupils come with acute concerns all year; the laptop is online once a term. The true numbers by leaf."""
    true: Counter[str] = Counter()
    months = Counter(rng.choice(YEAR) for _ in range(acute_cases))
    for month in YEAR:
        for number in range(months[month]):
            when = datetime(month.year, month.month, rng.randint(1, 28), 5, 0, tzinfo=UTC)
            code = rng.choices(list(SHARES), list(SHARES.values()))[0]
            pupil = students.add_student(vault, f"Үлгі{month}", f"Бала{number}", "", SchoolClass(7, "А"), when)
            cases.open_case(vault, pupil.id, code, when, is_acute=True)
            true.update([f"concern.{concern(code).leaf}", f"acute.{concern(code).acute}"])
        if month in ROUNDS:
            online = datetime(month.next().year, month.next().month, 20, 5, 0, tzinfo=UTC)
            summaries.freeze_closed_months(vault, online, rand_below=rng.randrange)
            errand = courier.prepare(vault, online).errand
            assert errand is not None
            courier.record(vault, post.carry(errand, online), online + timedelta(minutes=1))
    return true


def sent_by(vault: Vault, now: datetime) -> Counter[str]:
    """What left this laptop in all its months together, leaf by leaf."""
    sent: Counter[str] = Counter()
    for month in YEAR:
        release = summaries.what_leaves(vault, month, now).release
        sent.update(dict(zip(LEAVES, (*release.concern, *release.acute), strict=True)))
    return sent


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_the_office_finds_the_order_of_the_regions_again(tmp_path: Path) -> None:
    rng, weights = Random(111), published_weights()
    begun = datetime(2025, 9, 1, 4, 0, tzinfo=UTC)
    truth: dict[str, Counter[str]] = {region: Counter() for region in regions()}
    sent: dict[str, Counter[str]] = {region: Counter() for region in regions()}
    listed = [(f"№ {number} · {region}", region, 480) for region in regions() for number in range(SCHOOLS)]
    with start_office(tmp_path / "office") as office:
        letters = iter(issue_letters(office.directory, tmp_path / "letters", listed))
        for region in regions():
            total = round(LARGEST * weights[region] / max(weights.values()))
            for number in range(SCHOOLS):
                name = f"№ {number} · {region}"
                vault = make_school(tmp_path / f"{region}-{number}", next(letters), region, name, begun)
                share = total // SCHOOLS + (number < total % SCHOOLS)
                truth[region].update(live_a_year(vault, share, rng))
                sent[region].update(sent_by(vault, begun))
                states = {row.state for row in summaries.list_summaries(vault, begun)}
                assert states == {OutboxState.RECEIVED}
                vault.close()
        figures = read_figures(office.directory, "2025-Y")
    check_sums(figures, sent)
    check_intervals(figures, truth)
    check_order(figures, truth)


Figures = dict[str, dict[str, Any]]


def check_sums(figures: Figures, sent: dict[str, Counter[str]]) -> None:
    """Every release arrived and was added up once: with all schools reporting the estimate is the plain sum."""
    assert {region: found["received"] for region, found in figures.items()} == dict.fromkeys(
        regions(), SCHOOLS * len(YEAR)
    )
    for region, found in figures.items():
        for leaf in LEAVES:
            assert found["leaves"][leaf]["value"] == pytest.approx(sent[region][leaf])


def check_intervals(figures: Figures, truth: dict[str, Counter[str]]) -> None:
    """The stated 95 % intervals hold the truth in about 95 of 100 of the 300 figures."""
    held = [
        abs(found["leaves"][leaf]["value"] - truth[region][leaf]) <= found["leaves"][leaf]["half"]
        for region, found in figures.items()
        for leaf in LEAVES
    ]
    assert 0.90 <= sum(held) / len(held) <= 0.99


def check_order(figures: Figures, truth: dict[str, Counter[str]]) -> None:
    """Where intervals tell two regions (or two problems of one region) apart, their true order is the same."""
    true = {region: sum(truth[region][leaf] for leaf in ACUTE) for region in figures}
    totals = {region: together([found["leaves"][leaf] for leaf in ACUTE]) for region, found in figures.items()}
    different = [(one, other) for one, other in combinations(figures, 2) if true[one] != true[other]]
    apart = [(one, other) for one, other in different if is_told_apart(totals[one], totals[other])]
    assert len(apart) >= 50  # the three smallest regions apart from nearly all others, at the least
    wrong = [(a, b) for a, b in apart if (totals[a]["value"] > totals[b]["value"]) != (true[a] > true[b])]
    assert len(wrong) <= 0.05 * len(apart)
    found = sorted(figures, key=lambda region: totals[region]["value"])
    expected = sorted(figures, key=lambda region: true[region])
    assert set(found[:3]) == set(expected[:3])
    assert found[-1] == expected[-1] or not is_told_apart(totals[found[-1]], totals[expected[-1]])
    for region, figure in figures.items():
        first, second = sorted(ACUTE, key=lambda leaf: -figure["leaves"][leaf]["value"])[:2]
        if is_told_apart(figure["leaves"][first], figure["leaves"][second]):
            assert truth[region][first] > truth[region][second]


def together(parts: list[dict[str, float]]) -> dict[str, float]:
    return {"value": sum(p["value"] for p in parts), "half": math.hypot(*(p["half"] for p in parts))}


def is_told_apart(one: dict[str, float], other: dict[str, float]) -> bool:
    return abs(one["value"] - other["value"]) > math.hypot(one["half"], other["half"])
