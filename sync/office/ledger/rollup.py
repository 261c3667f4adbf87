"""What the pages read: sums of a region and month, and how complete they are. Knows nothing of one school's numbers."""

from __future__ import annotations

from dataclasses import dataclass

from sync.office.ledger import sql


@dataclass(frozen=True, slots=True)
class Registered:
    """A region's register; `pupils` is 0 when a school's number is not known."""

    schools: int
    pupils: int


@dataclass(frozen=True, slots=True)
class Reported:
    """One region and month: releases received, schools they came from, and their share of the region's weight.

    `pupils` and `schools_share` weigh a school with two workplaces half for each.
    """

    releases: int
    schools: int
    pupils: float
    schools_share: float


def registered() -> dict[str, Registered]:
    """Region → its register."""
    found = sql.rows(
        "SELECT region, COUNT(*), CASE WHEN MIN(pupils) > 0 THEN SUM(pupils) ELSE 0 END"
        " FROM office_school GROUP BY region"
    )
    return {region: Registered(int(schools), int(pupils)) for region, schools, pupils in found}


def reported(first: str, last: str) -> dict[tuple[str, str], Reported]:
    """(period, region) → completeness, for the months from `first` to `last`."""
    found = sql.rows(
        "WITH places AS (SELECT school_id, COUNT(*) AS number FROM office_source GROUP BY school_id)"
        " SELECT r.period, r.region, COUNT(*), COUNT(DISTINCT s.school_id),"
        " SUM(c.pupils * 1.0 / p.number), SUM(1.0 / p.number)"
        " FROM office_storedrelease r JOIN office_source s ON s.source = r.source_id"
        " JOIN office_school c ON c.id = s.school_id JOIN places p ON p.school_id = s.school_id"
        " WHERE r.period BETWEEN %s AND %s GROUP BY r.period, r.region",
        (first, last),
    )
    return {
        (period, region): Reported(int(n), int(schools), float(pupils), float(share))
        for period, region, n, schools, pupils, share in found
    }


def sums(first: str, last: str) -> dict[tuple[str, str], dict[str, int]]:
    """(period, region) → leaf → sum over its releases, for the months from `first` to `last`."""
    found = sql.rows(
        "SELECT period, region, leaf, value FROM office_rollup WHERE period BETWEEN %s AND %s", (first, last)
    )
    table: dict[tuple[str, str], dict[str, int]] = {}
    for period, region, leaf, value in found:
        table.setdefault((period, region), {})[leaf] = int(value)
    return table


def periods() -> list[str]:
    """Every month that somebody reported, oldest first."""
    return [row[0] for row in sql.rows("SELECT DISTINCT period FROM office_rollup ORDER BY period")]
