"""A month's receipt as a page to print or keep. Writes no file itself; what leaves memory is what a person names."""

from __future__ import annotations

from datetime import datetime

from desktop_app.domain.clock import Month
from desktop_app.domain.errors import NotFound
from desktop_app.services.summaries import list_summaries
from desktop_app.vault import access_log
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.keys import read_created_at
from desktop_app.vault.session import Vault


def receipt_pdf(vault: Vault, period: Month, language: str, now: datetime) -> bytes:
    """The receipt of this month as PDF, logged as paper; NotFound while there is none."""
    from desktop_app.reports.receipt import receipt_pdf as draw  # reportlab is loaded when paper is wanted

    rows = {row.period: row for row in list_summaries(vault, read_created_at(vault))}
    receipt = rows[period].receipt if period in rows else None
    if receipt is None:
        raise NotFound
    drawn = draw(receipt, language)
    with vault.transaction() as db:
        access_log.record(db, Action.PAPER_PRINTED, Target.MONTH, str(period), now)
    return drawn
