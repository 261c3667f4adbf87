"""The noise is exactly discrete Laplace, and nothing in its module could make it otherwise."""

from __future__ import annotations

import ast
import inspect
import math
import secrets
from collections import Counter
from fractions import Fraction

import pytest

from desktop_app.domain import mechanism
from desktop_app.domain.mechanism import bernoulli_exp_minus, blur, discrete_laplace


class Tree:
    """Walks every possible run of a sampler: `rand_below` branches, each path carries its exact probability."""

    def __init__(self, least: Fraction) -> None:
        self.least = least  # rarer paths are left unfinished
        self.found: Counter[object] = Counter()
        self.unfinished = Fraction(0)

    def walk(self, run: object) -> None:
        waiting: list[tuple[list[int], Fraction]] = [([], Fraction(1))]
        while waiting:
            path, chance = waiting.pop()
            asked: list[int] = []

            def rand_below(bound: int, path: list[int] = path, asked: list[int] = asked) -> int:
                asked.append(bound)
                if len(asked) > len(path):
                    raise LookupError
                return path[len(asked) - 1]

            try:
                self.found[run(rand_below)] += chance  # type: ignore[operator]
            except LookupError:
                if chance < self.least:
                    self.unfinished += chance
                    continue
                bound = asked[-1]
                waiting += [([*path, value], chance / bound) for value in range(bound)]


@pytest.mark.parametrize(("numerator", "denominator"), [(0, 1), (1, 1), (1, 2), (2, 3)])
def test_the_coin_is_exactly_exp_of_minus_gamma(numerator: int, denominator: int) -> None:
    tree = Tree(Fraction(1, 10**6))
    tree.walk(lambda rand: bernoulli_exp_minus(numerator, denominator, rand))
    wanted = math.exp(-numerator / denominator)
    assert tree.found[True] <= wanted <= tree.found[True] + tree.unfinished
    assert tree.unfinished < Fraction(1, 1000)


@pytest.mark.parametrize(("numerator", "denominator"), [(1, 1), (1, 2), (3, 4), (2, 1)])
def test_the_noise_has_the_distribution_of_its_paper(numerator: int, denominator: int) -> None:
    n = 20_000
    seen = Counter(discrete_laplace(numerator, denominator, secrets.randbelow) for _ in range(n))
    ratio = math.exp(-numerator / denominator)
    chance = {z: (1 - ratio) / (1 + ratio) * ratio ** abs(z) for z in range(-3, 4)}
    for z, p in chance.items():
        spread = math.sqrt(p * (1 - p) / n)
        assert abs(seen[z] / n - p) < 5 * spread, (z, seen[z] / n, p)


def test_the_noise_is_exact_near_zero() -> None:
    """All runs but the rarest, counted with fractions: no float anywhere in the comparison of neighbours."""
    tree = Tree(Fraction(1, 20_000))
    tree.walk(lambda rand: discrete_laplace(1, 1, rand))
    ratio = math.exp(-1)
    for z in (-1, 0, 1):
        p = (1 - ratio) / (1 + ratio) * ratio ** abs(z)
        assert tree.found[z] <= p <= tree.found[z] + tree.unfinished
    assert tree.found[1] == tree.found[-1]
    assert tree.unfinished < Fraction(6, 100)


def test_the_variance_at_epsilon_one_is_what_the_office_reckons_with() -> None:
    noise = [discrete_laplace(1, 1, secrets.randbelow) for _ in range(20_000)]
    assert abs(sum(noise) / len(noise)) < 0.06
    assert abs(sum(v * v for v in noise) / len(noise) - 1.841) < 0.15


def test_every_leaf_gets_its_own_noise_and_zero_gets_noise_too() -> None:
    noisy = [blur([0] * 12, 1, 1, secrets.randbelow) for _ in range(200)]
    assert len(set(noisy)) > 190
    assert any(value < 0 for release in noisy for value in release)
    assert any(len(set(release)) > 1 for release in noisy)


def test_sixteen_bits_are_the_only_bound() -> None:
    low, high = blur([-(2**15) - 50, 2**15 + 50], 1, 1, secrets.randbelow)
    assert (low, high) == (-(2**15), 2**15 - 1)


@pytest.mark.parametrize(("numerator", "denominator"), [(0, 1), (-1, 1), (1, 0)])
def test_no_noise_without_a_positive_epsilon(numerator: int, denominator: int) -> None:
    with pytest.raises(ValueError, match="positive"):
        discrete_laplace(numerator, denominator, secrets.randbelow)


def test_the_module_holds_no_float_and_no_other_randomness() -> None:
    tree = ast.parse(inspect.getsource(mechanism))
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert imported <= {"__future__", "collections.abc", "desktop_app.domain.summary"}
    for node in ast.walk(tree):
        assert not isinstance(node, ast.Div), "true division makes a float"
        assert not (isinstance(node, ast.Constant) and isinstance(node.value, float))
        assert not (isinstance(node, ast.Name) and node.id in ("float", "random", "numpy", "math"))
