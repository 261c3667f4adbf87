"""Figures turned into the texts and marks of a page, in one language. Knows no request and no SQL."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from desktop_app.domain.alphabet import sort_key
from desktop_app.domain.clock import Month
from desktop_app.domain.codes import regions
from sync.office import charts, shown
from sync.office.estimates import Estimate, is_told_apart, rank
from sync.office.figures import ACUTE, CONCERNS, STAFF, CountryFigure, RegionFigure
from sync.office.ledger.register import SchoolLine
from sync.office.spans import Span, SpanKind, spans_of
from sync.office.wording import Words


def span_choice(span: Span, periods: Sequence[Month], words: Words) -> dict[str, Any]:
    """What the period's form offers: every reported month, its terms and school years, and the neighbours."""
    offered: dict[SpanKind, dict[str, Span]] = {kind: {} for kind in SpanKind}
    for month in reversed(periods):
        for kind, each in spans_of(month).items():
            offered[kind][each.text] = each
    offered[span.kind].setdefault(span.text, span)
    groups = [
        (words.say(f"span.{kind}s"), [(each.text, shown.span_name(each, words)) for each in listed.values()])
        for kind, listed in offered.items()
    ]
    order = sorted(offered[span.kind].values(), key=lambda each: each.months)
    at = order.index(span)
    kinds = [
        {"name": words.say(f"span.{kind}"), "text": each.text, "is_here": kind is span.kind}
        for kind, each in spans_of(newest_in(span, periods)).items()
    ]
    return {
        "text": span.text,
        "groups": groups,
        "earlier": order[at - 1].text if at > 0 else "",
        "later": order[at + 1].text if at + 1 < len(order) else "",
        "kinds": kinds,
    }


def newest_in(span: Span, periods: Sequence[Month]) -> Month:
    """The month whose term and year are offered beside a span: its newest reported one."""
    return max((month for month in span.months if month in periods), default=span.months[0])


def completeness(received: int, expected: int, span: Span, words: Words) -> str:
    key = "overview.schools_reported" if span.kind is SpanKind.MONTH else "overview.summaries_received"
    texts = {"received": shown.whole(received, words.language), "expected": shown.whole(expected, words.language)}
    return words.say(key, share=shown.share(received, expected), **texts)


def tile_map(country: CountryFigure, words: Words) -> dict[str, Any]:
    """The regions on their grid: rates where the register knows every region's pupils, else counts."""
    told = [figure for figure in country.regions.values() if figure.is_told]
    by_rate = all(figure.rate for figure in told)
    values = {figure.region: figure.rate if by_rate else figure.total for figure in told}
    shades = charts.shades({region: each.value for region, each in values.items() if each})
    places, language = charts.tile_places(), words.language
    tiles = []
    for region, figure in country.regions.items():
        column, row = places[region]
        tile: dict[str, Any] = {"region": region, "column": column, "row": row, "shade": shades.get(region, -1)}
        tile["short"], tile["name"] = shown.region_short(region, language), shown.region_name(region, language)
        each = values.get(region)
        places_after = 1 if by_rate else 0
        if each is not None:
            tile["value"] = shown.value(each, language, places=places_after)
            tile["half"] = shown.half(each, language, places=places_after)
            tile["share"] = shown.share(figure.received, figure.expected)
        elif figure.schools:
            tile["note"] = words.say("overview.too_few", received=figure.received, expected=figure.expected)
        else:
            tile["note"] = words.say("overview.none_registered")
        tiles.append(tile)
    tiles.sort(key=lambda tile: (tile["row"], tile["column"]))
    title, note = ("map", "map_note") if by_rate else ("map_counts", "map_counts_note")
    return {"tiles": tiles, "title": words.say(f"overview.{title}"), "note": words.say(f"overview.{note}")}


def summary(leaves: Mapping[str, Estimate], total: Estimate | None, words: Words) -> dict[str, Any]:
    """The one number of a page, and the three most frequent concerns with what could also be among them."""
    if total is None:
        return {}
    ranking = rank({leaf: leaves[leaf] for leaf in CONCERNS if leaf in leaves})
    could = "; ".join(_leaf(leaf, words).lower() for leaf in ranking.could_be)
    note = words.say("region.rank_could", names=could) if could else words.say("region.rank_sure")
    if len(ranking.could_be) > len(CONCERNS) // 2 or not ranking.top:
        note = words.say("region.rank_none")
    return {
        "value": shown.value(total, words.language),
        "half": shown.half(total, words.language),
        "grade": total.grade,
        "precision": words.say("region.grade_line", grade=_grade(total, words)),
        "top": [_leaf(leaf, words) for leaf in ranking.top],
        "note": note,
    }


def regions_told(country: CountryFigure, words: Words) -> str:
    told = sum(figure.is_told for figure in country.regions.values())
    return words.say("overview.regions_told", told=told, all=len(country.regions))


def _leaf(leaf: str, words: Words) -> str:
    return words.say(f"leaf.{leaf}")


def _grade(estimate: Estimate, words: Words) -> str:
    return words.say(f"grade.{estimate.grade or 'none'}")


def _rows(leaves: Mapping[str, Estimate], names: Sequence[str], words: Words) -> list[dict[str, Any]]:
    """Names with bar, estimate and interval, the largest first."""
    order = sorted((name for name in names if name in leaves), key=lambda name: -leaves[name].value)
    top = set(rank({name: leaves[name] for name in order}).top) if len(order) > len(ACUTE) else set()
    language = words.language
    return [
        {
            "leaf": name,
            "name": _leaf(name, words),
            "told": shown.told(leaves[name], language),
            "grade": leaves[name].grade,
            "bar": bar,
            "is_top": name in top,
        }
        for name, bar in zip(order, charts.bars([leaves[name] for name in order]), strict=True)
    ]


def concern_rows(leaves: Mapping[str, Estimate], words: Words) -> list[dict[str, Any]]:
    return _rows(leaves, CONCERNS, words)


def acute_rows(leaves: Mapping[str, Estimate], words: Words) -> list[dict[str, Any]]:
    return _rows(leaves, ACUTE, words)


def staff_rows(figure: RegionFigure, words: Words) -> list[dict[str, str]]:
    return [
        {"name": _leaf(leaf, words), "count": shown.whole(figure.staff[leaf], words.language)}
        for leaf in STAFF
        if leaf in figure.staff
    ]


def region_rows(country: CountryFigure, words: Words) -> list[dict[str, Any]]:
    """The map once more as a table, in the order of the alphabet."""
    language = words.language
    rows: list[dict[str, Any]] = []
    for region in sorted(regions(), key=lambda iso: sort_key(shown.region_name(iso, language))):
        figure = country.regions[region]
        row: dict[str, Any] = {"region": region, "name": shown.region_name(region, language)}
        row["reported"] = f"{shown.whole(figure.received, language)} / {shown.whole(figure.expected, language)}"
        row["note"] = words.say("region.no_figure" if figure.schools else "overview.none_registered")
        if figure.total is not None:
            row["value"] = shown.value(figure.total, language)
            row["interval"] = shown.interval(figure.total, language)
            row["grade"] = _grade(figure.total, words)
            rate = figure.rate
            row["rate"] = shown.value(rate, language, places=1) if rate else ""
            row["rate_half"] = shown.half(rate, language, places=1) if rate else ""
        rows.append(row)
    return rows


def trend(points: Sequence[tuple[Month, Estimate | None]], leaf: str, words: Words) -> dict[str, Any]:
    """The line by months with its table and the one sentence it allows."""
    drawn, language = charts.trend([estimate for _, estimate in points]), words.language
    what = _leaf(leaf, words) if leaf else words.say("region.all_concerns")
    table = [
        {
            "name": shown.month_name(month, words),
            "short": _label(month, words, with_year=month.month == 1 or month == points[0][0]),
            "value": shown.value(each, language) if each else "",
            "interval": shown.interval(each, language) if each else "",
        }
        for month, each in points
    ]
    labels = [(mark.x, row["short"]) for mark, row in zip(drawn.marks, table, strict=True)]
    return {
        "title": words.say("region.trend", what=what),
        "is_empty": all(each is None for _, each in points),
        "drawn": drawn,
        "rules": [(y, shown.whole(number, language)) for y, number in drawn.rules],
        "labels": labels,
        "table": list(reversed(table)),
        "sentence": _change(points, words),
    }


def _label(month: Month, words: Words, *, with_year: bool) -> str:
    return shown.month_short(month, words) + (f" {month.year}" if with_year else "")


def _change(points: Sequence[tuple[Month, Estimate | None]], words: Words) -> str:
    told = [(month, each) for month, each in points if each is not None]
    if len(told) < 2:
        return words.say("region.change_unknown")
    (before, one), (month, other) = told[-2:]
    key = "region.change_told" if is_told_apart(one, other) else "region.change_not_told"
    return words.say(key, before=shown.month_name(before, words), month=shown.month_name(month, words))


def school_rows(lines: Sequence[SchoolLine], words: Words) -> list[dict[str, str]]:
    """Every school with one word on its summary, in the order of the alphabet."""
    return [
        {
            "name": line.name,
            "pupils": shown.whole(line.pupils, words.language) if line.pupils else "",
            **_state(line, words),
        }
        for line in sorted(lines, key=lambda line: sort_key(line.name))
    ]


def _state(line: SchoolLine, words: Words) -> dict[str, str]:
    if line.sources == 0:
        return {"kind": "none", "state": words.say("schools.not_enrolled")}
    if line.reported == 0:
        return {"kind": "no", "state": words.say("schools.no")}
    if line.reported < line.sources:
        return {"kind": "part", "state": words.say("schools.part", reported=line.reported, sources=line.sources)}
    return {"kind": "yes", "state": words.say("schools.yes")}


def schools_count(lines: Sequence[SchoolLine], words: Words) -> str:
    reported = sum(1 for line in lines if line.reported)
    return words.say("schools.count", reported=reported, all=len(lines))
