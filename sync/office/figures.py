"""The figures of a span, region by region, from the roll-up alone. Knows no language, no page and no single school."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.domain.clock import Month
from desktop_app.domain.codes import regions
from desktop_app.domain.summary import ACUTE_LEAVES, CONCERN_LEAVES, STAFF_LEAVES
from sync.office.estimates import LEAST_SOURCES, Estimate, NoisySum, add, estimate
from sync.office.ledger import rollup
from sync.office.spans import Span

CONCERNS = tuple(f"concern.{name}" for name in CONCERN_LEAVES)
ACUTE = tuple(f"acute.{name}" for name in ACUTE_LEAVES)
STAFF = tuple(f"staff.{name}" for name in STAFF_LEAVES)


@dataclass(frozen=True, slots=True)
class RegionFigure:
    """One region in one span. `expected` and `received` count schools × months; figures are empty below 3 sources.

    `pupils` is 0 when the register does not know them all; `staff` are exact sums of what was reported.
    """

    region: str
    schools: int
    pupils: int
    expected: int
    received: int
    months_told: int
    leaves: dict[str, Estimate]
    total: Estimate | None
    staff: dict[str, int]

    @property
    def is_told(self) -> bool:
        return self.total is not None

    @property
    def rate(self) -> Estimate | None:
        """New cases per 1,000 pupils in the whole span."""
        return self.total.per_thousand(self.pupils) if self.total and self.pupils else None


@dataclass(frozen=True, slots=True)
class CountryFigure:
    """All regions of a span, and their sum."""

    span: Span
    regions: dict[str, RegionFigure]
    expected: int
    received: int
    leaves: dict[str, Estimate]
    total: Estimate | None


@dataclass(frozen=True, slots=True)
class _Table:
    """Everything the store says about a stretch of months."""

    months: tuple[Month, ...]
    registered: dict[str, rollup.Registered]
    reported: dict[tuple[str, str], rollup.Reported]
    sums: dict[tuple[str, str], dict[str, int]]

    def told(self, region: str) -> list[Month]:
        found = ((month, self.reported.get((str(month), region))) for month in self.months)
        return [month for month, said in found if said is not None and said.releases >= LEAST_SOURCES]

    def noisy(self, region: str, month: Month, leaves: tuple[str, ...]) -> NoisySum:
        said, sums = self.reported[str(month), region], self.sums[str(month), region]
        return NoisySum(sum(sums[leaf] for leaf in leaves), said.releases, self.coverage(region, said), len(leaves))

    def coverage(self, region: str, said: rollup.Reported) -> float:
        """By pupils, or by schools where the register does not know the pupils of all."""
        known = self.registered[region]
        return said.pupils / known.pupils if known.pupils else said.schools_share / known.schools


def _read(months: tuple[Month, ...]) -> _Table:
    first, last = str(min(months)), str(max(months))
    return _Table(months, rollup.registered(), rollup.reported(first, last), rollup.sums(first, last))


def country(span: Span) -> CountryFigure:
    """Every region of this span; months that nobody in the country reported yet are not expected either."""
    begun = set(rollup.periods())
    table = _read(span.months)
    due = [month for month in span.months if str(month) in begun]
    found = {region: _region(table, region, due) for region in regions()}
    told = [figure for figure in found.values() if figure.is_told]
    leaves = {leaf: add(figure.leaves[leaf] for figure in told) for leaf in (*CONCERNS, *ACUTE)}
    return CountryFigure(
        span,
        found,
        expected=sum(figure.expected for figure in found.values()),
        received=sum(figure.received for figure in found.values()),
        leaves={leaf: value for leaf, value in leaves.items() if value is not None},
        total=add(figure.total for figure in told if figure.total),
    )


def _region(table: _Table, region: str, due: list[Month]) -> RegionFigure:
    known = table.registered.get(region, rollup.Registered(0, 0))
    told = [month for month in table.told(region) if region in table.registered]
    received = (table.reported.get((str(month), region)) for month in due)

    def over(leaves: tuple[str, ...]) -> Estimate | None:
        return estimate(table.noisy(region, month, leaves) for month in told)

    leaves = {leaf: over((leaf,)) for leaf in (*CONCERNS, *ACUTE)}
    return RegionFigure(
        region=region,
        schools=known.schools,
        pupils=known.pupils,
        expected=known.schools * len(due),
        received=sum(said.schools for said in received if said is not None),
        months_told=len(told),
        leaves={leaf: value for leaf, value in leaves.items() if value is not None},
        total=over(CONCERNS),
        staff={leaf: sum(table.sums[str(month), region][leaf] for month in told) for leaf in STAFF} if told else {},
    )


def trend(region: str, leaves: tuple[str, ...], months: Iterable[Month]) -> list[tuple[Month, Estimate | None]]:
    """The estimate of these leaves together, month by month; None for a month that is not told."""
    listed = tuple(months)
    table = _read(listed)
    told = set(table.told(region)) if region in table.registered else set()
    return [(m, estimate([table.noisy(region, m, leaves)]) if m in told else None) for m in listed]
