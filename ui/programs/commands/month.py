"""`senim month freeze|show`: close the months that are over, show what leaves. Sends nothing, draws nothing twice."""

from __future__ import annotations

from argparse import Namespace
from datetime import datetime
from typing import Any

from desktop_app.domain.clock import SCHOOL_TZ, Month
from desktop_app.domain.errors import NotFound, WorldFailed
from desktop_app.domain.summary import ACUTE_LEAVES, CONCERN_LEAVES, STAFF_LEAVES
from desktop_app.services.summaries import (
    WhatLeaves,
    freeze_closed_months,
    list_summaries,
    verify_bytes,
    what_leaves,
)
from ui.programs.commands.door import Answer, Door


class BadMonth(WorldFailed):
    code = "cli.bad_month"


class MonthNotFrozen(WorldFailed):
    code = "cli.month_not_frozen"


def run(chosen: Namespace, door: Door) -> Answer:
    return _freeze(door) if chosen.action == "freeze" else _show(chosen, door)


def _freeze(door: Door) -> Answer:
    months = [str(month) for month in freeze_closed_months(door.vault(), door.now())]
    said = door.words.text
    line = said("cli.freeze.done", months=", ".join(months)) if months else said("cli.freeze.none")
    return Answer({"frozen": months}, (line,))


def _show(chosen: Namespace, door: Door) -> Answer:
    wanted = _month(chosen.month) if chosen.month else None
    vault, now = door.vault(), door.now()
    periods = [wanted] if wanted else [row.period for row in reversed(list_summaries(vault, now))]
    try:
        shown = [(what_leaves(vault, period, now), verify_bytes(vault, period)) for period in periods]
    except NotFound as error:
        raise MonthNotFrozen(given=str(wanted)) from error
    lines = [line for each, _ in shown for line in (*_lines(each, door), "")]
    said = door.words.text
    closing = ("cli.show.blurred", "cli.show.urgent") if shown else ("cli.show.none", "cli.show.urgent")
    return Answer({"months": [_data(each, ok) for each, ok in shown]}, (*lines, *map(said, closing)))


def _month(text: str) -> Month:
    try:
        return Month.parse(text)
    except ValueError as error:
        raise BadMonth(given=text) from error


def _data(each: WhatLeaves, is_intact: bool) -> dict[str, Any]:
    row, release = each.row, each.release
    return {
        "month": str(row.period),
        "state": row.state.value,
        "frozen_on": str(row.frozen_on),
        "slot_at": row.slot_at.isoformat(),
        "sha256": row.sha256,
        "intact": is_intact,
        "attempts": row.attempts,
        "last_outcome": row.last_outcome,
        "recipient": each.recipient,
        "bytes_on_the_wire": len(each.sealed) if each.sealed else None,
        "concern": dict(zip(CONCERN_LEAVES, release.concern, strict=True)),
        "acute": dict(zip(ACUTE_LEAVES, release.acute, strict=True)),
        "staff": dict(zip(STAFF_LEAVES, release.staff, strict=True)),
        "receipt": _receipt(each),
    }


def _receipt(each: WhatLeaves) -> dict[str, Any] | None:
    receipt = each.row.receipt
    if receipt is None:
        return None
    return {"office": receipt.office, "epoch": receipt.epoch, "seq": receipt.seq, "signature": receipt.signature}


def _lines(each: WhatLeaves, door: Door) -> tuple[str, ...]:
    row, release, said = each.row, each.release, door.words.text
    receipt = None if row.receipt is None else f"{row.receipt.office} · № {row.receipt.seq}"
    facts = door.labelled(
        ("month", row.period),
        ("state", said(f"cli.state.{row.state.value}")),
        ("slot", _moment(row.slot_at)),
        ("recipient", each.recipient or None),
        ("bytes", len(each.sealed) if each.sealed else None),
        ("sha256", row.sha256),
        ("receipt", receipt),
    )
    groups = (
        ("concern", CONCERN_LEAVES, release.concern),
        ("acute", ACUTE_LEAVES, release.acute),
        ("staff", STAFF_LEAVES, release.staff),
    )
    return (*facts, *(_group(name, leaves, values, door) for name, leaves, values in groups))


def _group(name: str, leaves: tuple[str, ...], values: tuple[int, ...], door: Door) -> str:
    said = door.words.text
    listed = ", ".join(f"{said(f'cli.leaf.{leaf}')} {value}" for leaf, value in zip(leaves, values, strict=True))
    return f"{said(f'cli.show.{name}')}: {listed}"


def _moment(moment: datetime) -> str:
    return moment.astimezone(SCHOOL_TZ).strftime("%d.%m.%Y %H:%M")
