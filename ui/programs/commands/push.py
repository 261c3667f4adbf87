"""`senim push`: freeze what is closed, send what is due, keep the receipts. Decides nothing about when."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from desktop_app.domain.outbox import OutboxState
from desktop_app.services import courier
from desktop_app.services.enrolment import read_contact
from desktop_app.services.summaries import SummaryRow, list_summaries
from ui.programs import post
from ui.programs.commands.door import Answer, Door, ExitCode

MOST_ROUNDS = 3  # a second round follows only when the office had lost something


def run(chosen: Namespace, door: Door) -> Answer:
    """WAITING while any frozen month is not received, whatever the reason."""
    vault, now = door.vault(), door.now()
    tried: list[SummaryRow] = []
    for _ in range(MOST_ROUNDS):
        prepared = courier.prepare(vault, now, asked=not tried)
        if prepared.errand is None:
            break
        recorded = courier.record(vault, post.carry(prepared.errand, now), now)
        tried += recorded.rows
        if not recorded.again:
            break
    return _answer(door, tried, list_summaries(vault, now), is_enrolled=read_contact(vault) is not None)


def _answer(door: Door, tried: list[SummaryRow], rows: tuple[SummaryRow, ...], *, is_enrolled: bool) -> Answer:
    waiting = [row for row in rows if row.state is not OutboxState.RECEIVED]
    said = door.words.text
    lines: list[str] = []
    for row in tried:
        says, following = door.words.of_code(f"delivery.{row.last_outcome}", **_gaps(row))
        lines.append(said("cli.push.line", month=row.period, outcome=f"{says} {following}".strip()))
    if not is_enrolled:
        lines.append(said("cli.push.not_enrolled"))
    elif not tried:
        lines.append(said("cli.push.nothing"))
    lines.append(said("cli.push.still_waiting", count=len(waiting)) if waiting else said("cli.push.all_received"))
    data = {
        "enrolled": is_enrolled,
        "tried": [{"month": str(row.period), "outcome": row.last_outcome, "state": row.state.value} for row in tried],
        "waiting": [str(row.period) for row in waiting],
        "received": [str(row.period) for row in rows if row.state is OutboxState.RECEIVED],
    }
    return Answer(data, tuple(lines), ExitCode.WAITING if waiting else ExitCode.DONE)


def _gaps(row: SummaryRow) -> dict[str, Any]:
    receipt = row.receipt
    return {} if receipt is None else {"office": receipt.office, "seq": receipt.seq}
