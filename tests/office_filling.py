"""Fills an office's store with many schools' months through its own ledger, in this process. Sends nothing."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

from desktop_app.domain.clock import Month
from desktop_app.domain.ids import SourceId, new_id
from desktop_app.domain.mechanism import discrete_laplace
from desktop_app.domain.summary import ACUTE_LEAVES, CONCERN_LEAVES, STAFF_LEAVES
from sync.office.config import OfficeConfig, read_config
from sync.office.keys import read_keys
from sync.office.settings import bring_up


@dataclass(frozen=True)
class Filling:
    """`cases` are expected new cases per school and month by leaf; `share` of the schools report each month."""

    regions: Mapping[str, int]
    months: tuple[Month, ...]
    cases: Mapping[str, float]
    pupils: int = 900
    share: float = 1.0
    seed: int = 1


def open_here(directory: Path) -> OfficeConfig:
    """Bring the office of this folder up in the test's own process."""
    config = read_config(directory)
    bring_up(config, read_keys(config))
    return config


def fill(directory: Path, filling: Filling) -> dict[tuple[str, str], dict[str, int]]:
    """(period, region) → true sum by leaf, over the schools that reported; the store holds the noisy ones."""
    open_here(directory)
    from django.db import transaction

    from sync.office.ledger import register

    rng = Random(filling.seed)
    truth: dict[tuple[str, str], dict[str, int]] = {}
    with transaction.atomic():
        for region, count in filling.regions.items():
            for number in range(count):
                source = SourceId(new_id())
                school = register.put_school(f"№ {number + 1} үлгі мектебі", region, filling.pupils)
                register.put_device(source, school, secrets.token_hex(16), secrets.token_bytes(32))
                for month in filling.months:
                    if rng.random() < filling.share:
                        _report(source, month, region, filling, rng, truth)
    return truth


def _report(
    source: SourceId,
    month: Month,
    region: str,
    filling: Filling,
    rng: Random,
    truth: dict[tuple[str, str], dict[str, int]],
) -> None:
    from sync.office.ledger import releases

    told = truth.setdefault((str(month), region), {})
    leaves: dict[str, int] = {}
    for group, names in (("concern", CONCERN_LEAVES), ("acute", ACUTE_LEAVES)):
        for name in names:
            true = sum(rng.random() < filling.cases.get(name, 0.2) / 10 for _ in range(10))
            told[f"{group}.{name}"] = told.get(f"{group}.{name}", 0) + true
            leaves[f"{group}.{name}"] = true + discrete_laplace(1, 1, rng.randrange)
    leaves |= {f"staff.{name}": rng.randrange(4) for name in STAFF_LEAVES}
    arrival = releases.Arrival(source, month, region, secrets.token_hex(32), secrets.token_bytes(64), leaves)
    releases.store(arrival, lambda _seq: b"{}")
