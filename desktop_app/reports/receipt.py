"""The office's receipt for one month on paper, with all that is needed to check it. Knows no pupil, no number sent."""

from __future__ import annotations

import json
from typing import Any

from desktop_app.domain.clock import Month
from desktop_app.domain.codes import read_toml
from desktop_app.domain.outbox import Receipt
from desktop_app.reports import pdf
from desktop_app.reports.document import Beside, Callout, Fields, QrCode, ReportDocument, Text, Title


def receipt_page(receipt: Receipt, language: str) -> ReportDocument:
    """One page in `language` (kk, ru, en); the code holds the receipt as the office sent it."""
    words: Any = read_toml("wording", f"receipt.{language}.toml")
    named = words["field"]
    return ReportDocument(
        title=words["page"]["title"],
        language=language,
        blocks=(
            Title(words["page"]["title"], _month(receipt.period, words)),
            Text(words["page"]["means"]),
            Beside(
                Fields(
                    (
                        (named["office"], receipt.office),
                        (named["number"], str(receipt.seq)),
                        (named["epoch"], receipt.epoch),
                    )
                ),
                QrCode(_as_sent(receipt), words["page"]["code"]),
                0.62,
            ),
            *_long(named["sha256"], receipt.sha256),
            *_long(named["key"], receipt.office_kid),
            *_long(named["signature"], receipt.signature),
            Callout(words["urgent"]["title"], words["urgent"]["text"]),
        ),
        footer=words["page"]["footer"],
    )


def receipt_pdf(receipt: Receipt, language: str) -> bytes:
    """One A4 page as PDF, in memory."""
    return pdf.render(receipt_page(receipt, language))


def _long(name: str, value: str) -> tuple[Text, Text]:
    """A digest, key or signature under its name, in groups that people can compare."""
    return Text(name, is_muted=True), Text(" ".join(value[place : place + 8] for place in range(0, len(value), 8)))


def _month(period: Month, words: Any) -> str:
    return str(words["page"]["period"].format(month=words["month"][str(period.month)], year=period.year))


def _as_sent(receipt: Receipt) -> str:
    fields = {
        "office": receipt.office,
        "epoch": receipt.epoch,
        "source": receipt.source,
        "period": str(receipt.period),
        "sha256": receipt.sha256,
        "seq": receipt.seq,
        "office_kid": receipt.office_kid,
        "signature": receipt.signature,
    }
    return json.dumps(fields, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
