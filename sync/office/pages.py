"""The pages with figures: the country, a region, who has reported. Knows no SQL; shows no single school's number."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from desktop_app.domain.clock import Month
from desktop_app.domain.codes import regions
from sync.office import figures, shown, view_models
from sync.office.frame import language_of, missing, show, signed_in
from sync.office.ledger import register, rollup
from sync.office.spans import Span, SpanKind, months_before, parse_span
from sync.office.wording import Words

TREND_MONTHS = 13  # a year and the same month of the last one


def _periods() -> list[Month]:
    return [Month.parse(text) for text in rollup.periods()]


def _choice(request: HttpRequest, periods: list[Month], words: Words) -> tuple[Span | None, dict[str, Any]]:
    """The span asked for (else the newest reported month) and what its form offers; None for nonsense."""
    text = request.GET.get("span", "") or (str(periods[-1]) if periods else "")
    span = parse_span(text)
    return span, view_models.span_choice(span, periods, words) if span else {}


@signed_in
def overview(request: HttpRequest) -> HttpResponse:
    words = Words(language_of(request))
    periods = _periods()
    if not periods:
        return show(request, "empty.html", at="overview")
    span, choice = _choice(request, periods, words)
    if span is None:
        return missing(request)
    country = figures.country(span)
    return show(
        request,
        "overview.html",
        at="overview",
        span=choice,
        title=shown.span_name(span, words),
        chip=view_models.completeness(country.received, country.expected, span, words),
        received=country.received,
        map=view_models.tile_map(country, words),
        country=view_models.summary(country.leaves, country.total, words),
        regions_told=view_models.regions_told(country, words),
        concerns=view_models.concern_rows(country.leaves, words),
        acute=view_models.acute_rows(country.leaves, words) if span.kind is not SpanKind.MONTH else [],
        rows=view_models.region_rows(country, words),
    )


@signed_in
def region(request: HttpRequest, iso: str) -> HttpResponse:
    words = Words(language_of(request))
    periods = _periods()
    if not periods:
        return show(request, "empty.html", at="overview")
    span, choice = _choice(request, periods, words)
    leaf = request.GET.get("leaf", "")
    if span is None or iso not in regions() or leaf not in ("", *figures.CONCERNS):
        return missing(request)
    figure = figures.country(span).regions[iso]
    months = months_before(view_models.newest_in(span, periods), TREND_MONTHS)
    points = figures.trend(iso, (leaf,) if leaf else figures.CONCERNS, months)
    return show(
        request,
        "region.html",
        at="overview",
        iso=iso,
        leaf=leaf,
        span=choice,
        title=shown.region_name(iso, words.language),
        span_name=shown.span_name(span, words),
        chip=view_models.completeness(figure.received, figure.expected, span, words),
        figure=figure,
        months_told=words.say("region.months_told", told=figure.months_told, all=len(span.months)),
        is_long=span.kind is not SpanKind.MONTH,
        summary=view_models.summary(figure.leaves, figure.total, words),
        concerns=view_models.concern_rows(figure.leaves, words),
        staff=view_models.staff_rows(figure, words),
        acute=view_models.acute_rows(figure.leaves, words) if span.kind is SpanKind.YEAR else [],
        trend=view_models.trend(points, leaf, words),
        schools_month=str(months[-1]),
    )


@signed_in
def schools(request: HttpRequest) -> HttpResponse:
    words = Words(language_of(request))
    periods = _periods()
    iso = request.GET.get("region", "") or min(rollup.registered(), default="KZ-10")
    span = parse_span(request.GET.get("span", "") or (str(periods[-1]) if periods else ""))
    if iso not in regions() or (span is None and periods) or (span and span.kind is not SpanKind.MONTH):
        return missing(request)
    month = span.months[0] if span else None
    lines = register.school_lines(iso, str(month) if month else "")
    return show(
        request,
        "schools.html",
        at="schools",
        iso=iso,
        month=str(month or ""),
        month_name=shown.month_name(month, words) if month else "",
        region_name=shown.region_name(iso, words.language),
        regions=[(code, shown.region_name(code, words.language)) for code in regions()],
        months=[(str(each), shown.month_name(each, words)) for each in reversed(periods)],
        count=view_models.schools_count(lines, words),
        lines=view_models.school_rows(lines, words),
        empty=words.say("schools.empty", region=iso),
    )
