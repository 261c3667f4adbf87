"""What the noisy sums allow to say, held against the noise itself."""

from __future__ import annotations

import math
from random import Random

import pytest

from desktop_app.domain.mechanism import discrete_laplace
from sync.office.estimates import VARIANCE, Estimate, NoisySum, add, estimate, is_told_apart, rank


def test_the_variance_is_that_of_the_mechanism() -> None:
    assert pytest.approx(1.841, abs=0.0005) == VARIANCE
    rng = Random(7)
    drawn = [discrete_laplace(1, 1, rng.randrange) for _ in range(20_000)]
    assert sum(value * value for value in drawn) / len(drawn) == pytest.approx(VARIANCE, rel=0.06)


def test_the_formula_of_the_design() -> None:
    """anonymity.md: n = 400 → ± 53; half of the enrolment reported doubles value and interval."""
    whole = estimate([NoisySum(200, 400, 1.0)])
    half = estimate([NoisySum(200, 400, 0.5)])
    assert whole
    assert half
    assert (whole.value, round(whole.half)) == (200, 53)
    assert (half.value, half.half) == (400, pytest.approx(2 * whole.half))


def test_months_and_leaves_add_their_variances() -> None:
    year = estimate([NoisySum(10, 25, 1.0)] * 12)
    total = estimate([NoisySum(120, 25, 1.0, leaves=12)])
    assert year
    assert total
    assert year.half == pytest.approx(total.half) == pytest.approx(1.96 * math.sqrt(12 * 25 * VARIANCE))
    both = add([year, total])
    assert both
    assert both.half == pytest.approx(math.hypot(year.half, total.half))


def test_nothing_reported_is_no_estimate() -> None:
    assert estimate([]) is None
    assert estimate([NoisySum(5, 3, 0.0)]) is None
    assert add([]) is None


def test_intervals_cover_the_truth_as_often_as_they_say_and_means_are_unbiased() -> None:
    rng, covered, errors, rounds = Random(11), 0, [], 1500
    for _ in range(rounds):
        truth = [int(rng.random() < 0.3) for _ in range(30)]
        noisy = sum(x + discrete_laplace(1, 1, rng.randrange) for x in truth)
        found = estimate([NoisySum(noisy, 30, 1.0)])
        assert found
        covered += found.low <= sum(truth) <= found.high
        errors.append(found.value - sum(truth))
    assert 0.93 <= covered / rounds <= 0.97
    assert abs(sum(errors) / rounds) < 3 * math.sqrt(30 * VARIANCE / rounds)


def test_negative_sums_stay_negative_until_they_are_shown() -> None:
    found = estimate([NoisySum(-4, 10, 1.0)])
    assert found
    assert found.value == -4
    assert found.grade == ""


@pytest.mark.parametrize(
    ("half", "grade"), [(14.9, "A"), (15, "B"), (29.9, "B"), (30, "C"), (59.9, "C"), (60, ""), (1000, "")]
)
def test_grades_follow_the_relative_half_width(half: float, grade: str) -> None:
    assert Estimate(100, half).grade == grade


def test_the_ranking_names_what_could_also_be_there() -> None:
    half = 10.0
    values = {"a": 100, "b": 80, "c": 50, "d": 40, "e": 37, "f": 35, "g": 1}
    found = rank({name: Estimate(value, half) for name, value in values.items()})
    assert found.top == ("a", "b", "c")
    assert found.could_be == ("d", "e")
    assert not is_told_apart(Estimate(50, half), Estimate(37, half))
    assert is_told_apart(Estimate(50, half), Estimate(35, half))


def test_what_is_not_above_zero_is_nobody_s_first_place() -> None:
    assert rank({"a": Estimate(-1, 5), "b": Estimate(0, 5)}).top == ()
    assert rank({"a": Estimate(9, 5), "b": Estimate(0, 5)}).top == ("a",)
