"""Where the marks of a chart stand, as inline SVG without colours or script. Knows no language and no table."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sync.office.estimates import Estimate

# anonymity.md has no geometry of the regions of 2022; rows of ISO numbers, west to east (sync.md, "The office").
TILES = (
    ("", "", "", "59", "", "", ""),
    ("27", "", "39", "11", "55", "", ""),
    ("23", "15", "62", "71", "35", "10", "63"),
    ("47", "43", "61", "31", "19", "33", ""),
    ("", "", "", "79", "75", "", ""),
)
SHADES = 7
WIDE, HIGH = 1000, 230
_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 24, 14, 30


def tile_places() -> dict[str, tuple[int, int]]:
    """Region → (column, row), both from 1."""
    return {
        f"KZ-{number}": (column, row)
        for row, numbers in enumerate(TILES, 1)
        for column, number in enumerate(numbers, 1)
        if number
    }


def shades(values: Mapping[str, float]) -> dict[str, int]:
    """Name → shade 0–6, in equal steps from nothing to the largest."""
    largest = max(values.values(), default=0.0)
    if largest <= 0:
        return dict.fromkeys(values, 0)
    return {name: min(SHADES - 1, max(0, int(SHADES * value / largest))) for name, value in values.items()}


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar with its whisker on a line of 1000 units; the caller draws `width` and `path`."""

    width: float
    path: str


def bars(estimates: Sequence[Estimate]) -> list[Bar]:
    """One bar for each, all on one scale that begins at zero and ends at the longest whisker."""
    longest = max((max(e.high, 0.0) for e in estimates), default=0.0) or 1.0

    def at(value: float) -> float:
        return round(2 + 994 * max(0.0, value) / longest, 1)

    return [
        Bar(round(at(e.value) - 2, 1), f"M{at(e.low)} 10H{at(e.high)}M{at(e.low)} 5V15M{at(e.high)} 5V15")
        for e in estimates
    ]


@dataclass(frozen=True, slots=True)
class Mark:
    """A point of the trend at (x, y), or a gap where `y` is None; `x` also carries the month's label."""

    x: float
    y: float | None


@dataclass(frozen=True, slots=True)
class Trend:
    """Runs of neighbouring months as band and line, their points, and the horizontal rules with their values."""

    bands: tuple[str, ...]
    lines: tuple[str, ...]
    marks: tuple[Mark, ...]
    rules: tuple[tuple[float, int], ...]


def trend(points: Sequence[Estimate | None]) -> Trend:
    """The geometry of a line with its band; months without an estimate leave a gap."""
    largest = max((e.high for e in points if e is not None), default=1.0)
    step = _nice(largest)
    count = max(1, math.ceil(largest / step))
    top = step * count

    def y(value: float) -> float:
        return round(_TOP + (HIGH - _TOP - _BOTTOM) * (1 - min(max(value, 0.0), top) / top), 1)

    gap = (WIDE - _LEFT - _RIGHT) / max(1, len(points))
    xs = [round(_LEFT + gap * (i + 0.5), 1) for i in range(len(points))]
    bands, lines = [], []
    for run in _runs(points):
        upper = [(xs[i], y(points[i].high)) for i in run]  # type: ignore[union-attr]
        lower = [(xs[i], y(points[i].low)) for i in reversed(run)]  # type: ignore[union-attr]
        bands.append(_path([*upper, *lower]) + "Z")
        lines.append(_path([(xs[i], y(points[i].value)) for i in run]))  # type: ignore[union-attr]
    marks = tuple(Mark(x, None if e is None else y(e.value)) for x, e in zip(xs, points, strict=True))
    return Trend(tuple(bands), tuple(lines), marks, tuple((y(step * i), step * i) for i in range(count + 1)))


def _runs(points: Sequence[Estimate | None]) -> list[list[int]]:
    runs: list[list[int]] = []
    for i, point in enumerate(points):
        if point is None:
            continue
        if runs and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    return runs


def _path(points: Sequence[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x} {y}" for x, y in points)


def _nice(largest: float) -> int:
    """The smallest of 1, 2, 5, 10, 20, 50 … of which five steps reach the largest value."""
    size = 1
    while True:
        for factor in (1, 2, 5):
            if size * factor * 5 >= largest:
                return size * factor
        size *= 10
