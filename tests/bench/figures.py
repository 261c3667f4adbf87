"""A figure is a value beside its floor, measured in the same run; the ratio is what counts. Knows nothing of Senim."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Figure:
    """`value` and `floor` in milliseconds; `bar` is the ratio we want to stay under."""

    name: str
    value: float
    floor: float
    ratio: float
    bar: float

    def line(self) -> str:
        verdict = "ok" if self.ratio <= self.bar else "OVER"
        measured = f"{self.value:9.3f} ms / {self.floor:9.3f} ms = {self.ratio:7.2f}"
        return f"{self.name:<48} {measured}  bar {self.bar:g}  {verdict}"


def figure(name: str, value: float, floor: float, bar: float) -> Figure:
    return Figure(name, round(value, 4), round(floor, 4), round(value / floor, 3), bar)


def paired(ours: Callable[[], object], floor: Callable[[], object], rounds: int) -> tuple[float, float]:
    """Medians in milliseconds of both, taken in turns so that a busy machine slows them alike."""
    mine: list[float] = []
    bare: list[float] = []
    for _ in range(rounds):
        mine.append(_milliseconds(ours))
        bare.append(_milliseconds(floor))
    return statistics.median(mine), statistics.median(bare)


def _milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter_ns()
    work()
    return (time.perf_counter_ns() - start) / 1e6


def write(figures: list[Figure], path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps([asdict(one) for one in figures], indent=1) + "\n", "utf-8")
