"""What noisy sums allow to say: estimate, 95 % interval, grade, ranking, change. Pure; knows no table and no page.

Source: anonymity.md, "The office's side". Each number of a release is x + DiscreteLaplace(1/ε) with ε = 1, whose
variance is 2p/(1−p)² with p = e^−ε = 1.841 (Canonne, Kamath, Steinke 2020). The interval is of that blur alone: schools
that did not report are taken to be like those that did.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_P = math.exp(-1.0)
VARIANCE = 2 * _P / (1 - _P) ** 2
Z95 = 1.96
LEAST_SOURCES = 3  # below this a region's month is not told


@dataclass(frozen=True, slots=True)
class NoisySum:
    """The sum of `leaves` leaves over `n` releases that stand for the share `coverage` of the region's pupils."""

    value: int
    n: int
    coverage: float
    leaves: int = 1


@dataclass(frozen=True, slots=True)
class Estimate:
    """`half` is half the width of the 95 % interval. The value may be negative: only what is shown is clamped."""

    value: float
    half: float

    @property
    def low(self) -> float:
        return self.value - self.half

    @property
    def high(self) -> float:
        return self.value + self.half

    @property
    def grade(self) -> str:
        """A < 15 %, B < 30 %, C < 60 % relative half-width; empty when it is wider than that."""
        if self.value <= 0:
            return ""
        relative = self.half / self.value
        return next((name for name, limit in (("A", 0.15), ("B", 0.30), ("C", 0.60)) if relative < limit), "")

    def per_thousand(self, pupils: float) -> Estimate:
        return Estimate(self.value * 1000 / pupils, self.half * 1000 / pupils)


def estimate(sums: Iterable[NoisySum]) -> Estimate | None:
    """Σ (y / coverage) with ±1.96·√Σ(n·leaves·1.841 / coverage²); None when there is nothing to add."""
    value, variance, some = 0.0, 0.0, False
    for each in sums:
        if each.coverage <= 0:
            continue
        some = True
        value += each.value / each.coverage
        variance += each.n * each.leaves * VARIANCE / each.coverage**2
    return Estimate(value, Z95 * math.sqrt(variance)) if some else None


def add(parts: Iterable[Estimate]) -> Estimate | None:
    """The sum of independent estimates."""
    listed = list(parts)
    if not listed:
        return None
    return Estimate(sum(e.value for e in listed), math.sqrt(sum(e.half**2 for e in listed)))


def is_told_apart(one: Estimate, other: Estimate) -> bool:
    """Whether the difference of two independent estimates is more than its own 95 % interval."""
    return abs(one.value - other.value) > math.hypot(one.half, other.half)


@dataclass(frozen=True, slots=True)
class Ranking:
    """The three largest, and what the blur cannot tell apart from the third of them."""

    top: tuple[str, ...]
    could_be: tuple[str, ...]


def rank(estimates: Mapping[str, Estimate], places: int = 3) -> Ranking:
    """The largest estimates above zero by name, and every other that could as well be among them."""
    order = sorted(estimates, key=lambda name: -estimates[name].value)
    top = tuple(name for name in order[:places] if estimates[name].value > 0)
    if not top:
        return Ranking((), ())
    last = estimates[top[-1]]
    return Ranking(top, tuple(name for name in order[len(top) :] if not is_told_apart(last, estimates[name])))
