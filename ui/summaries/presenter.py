"""Brings the summaries' page and its services together through jobs. Knows no SQL, no network and no widget inside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.clock import Month
from desktop_app.domain.outbox import OutboxState
from desktop_app.services import enrolment, summaries
from desktop_app.services.summaries import ClockJumped, SummaryRow, WhatLeaves
from desktop_app.services.unlock import Vault
from ui.app import RoomContext
from ui.summaries.page import SummariesPage
from ui.summaries.receipt_paper import ReceiptPaper
from ui.wording import sentence

NEEDS_A_PERSON = (OutboxState.HELD, OutboxState.REFUSED)


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything the page's frame shows; `clock_jumped` when a month could not be frozen for the computer's date."""

    rows: tuple[SummaryRow, ...]
    office: str
    is_paused: bool
    clock_jumped: bool


def look(vault: Vault, now: datetime) -> Overview:
    """Freeze what is closed, then list it."""
    clock_jumped = False
    try:
        summaries.freeze_closed_months(vault, now)
    except ClockJumped:
        clock_jumped = True
    contact = enrolment.read_contact(vault)
    office = "" if contact is None else contact.office
    return Overview(summaries.list_summaries(vault, now), office, summaries.is_paused(vault, now), clock_jumped)


class SummariesPresenter(QObject):
    """The room `summaries`; a target is a month, `2026-10`."""

    navigate = Signal(str, str)

    def __init__(self, context: RoomContext) -> None:
        super().__init__()
        self._context = context
        self._wanted: Month | None = None
        self._is_arriving = False
        self.page = SummariesPage()
        self.page.month_chosen.connect(self._open)
        self.page.pause_pressed.connect(self._pause)
        self.page.resume_pressed.connect(self._resume)
        self.page.enrol_pressed.connect(self._go_and_enrol)
        self.page.sheet.verify_pressed.connect(self._verify)
        self.page.sheet.try_pressed.connect(self._try_now)
        self.paper = ReceiptPaper(context, self.page)
        self.page.receipt.print_pressed.connect(self._print_receipt)
        self.page.receipt.save_pressed.connect(self._save_receipt)
        context.intents.changed.connect(self._changed)

    def enter(self, target: str) -> None:
        self._wanted = _month(target) or self._wanted
        self._is_arriving = True
        self._load()

    def flush(self) -> None:
        """Nothing is typed on this page."""

    def memento(self) -> dict[str, Any]:
        chosen = self.page.chosen()
        return {"target": str(chosen) if chosen is not None else ""}

    def restore(self, memento: dict[str, Any]) -> None:
        self.enter(str(memento.get("target", "")))

    def _load(self) -> None:
        self._context.jobs.vault(look, self._context.clock(), then=self._show, lane="summaries")

    @Slot(object)
    def _show(self, overview: Overview) -> None:
        self.page.show_standing(overview.office, overview.is_paused)
        self.page.show_rows(overview.rows, self._context.clock())
        if self._wanted is not None:
            self.page.choose(self._wanted)
            self._wanted = None
        if self._is_arriving and self.page.isVisible():
            self._is_arriving = False
            self.page.take_focus()
        needs = sum(row.state in NEEDS_A_PERSON for row in overview.rows)
        self._context.intents.badge.emit("summaries", needs)
        if overview.clock_jumped:
            said = sentence("summary.clock_jumped")
            self.page.banner.show_message("warn", said.says, said.next)

    @Slot(object)
    def _open(self, period: Month) -> None:
        self._context.jobs.vault(
            summaries.what_leaves, period, self._context.clock(), then=self._show_month, lane="what leaves"
        )

    @Slot(object)
    def _show_month(self, shown: WhatLeaves) -> None:
        self.page.show_month(shown, self._context.clock())

    @Slot()
    def _verify(self) -> None:
        shown = self.page.sheet.month()
        if shown is not None:
            self._context.jobs.vault(summaries.verify_bytes, shown.row.period, then=self.page.sheet.show_verified)

    @Slot()
    def _print_receipt(self) -> None:
        shown = self.page.sheet.month()
        if shown is not None:
            self.paper.print(shown.row.period)

    @Slot()
    def _save_receipt(self) -> None:
        shown = self.page.sheet.month()
        if shown is not None:
            self.paper.save(shown.row.period)

    @Slot()
    def _try_now(self) -> None:
        self._context.intents.status.emit(self.tr("Asking the office…"))
        self._context.intents.delivery_requested.emit()

    @Slot()
    def _pause(self) -> None:
        self._context.jobs.vault(summaries.pause_reporting, self._context.clock(), then=self._paused)

    @Slot()
    def _resume(self) -> None:
        self._context.jobs.vault(summaries.resume_reporting, self._context.clock(), then=self._resumed)

    @Slot(object)
    def _paused(self, _: None) -> None:
        self._context.intents.status.emit(
            self.tr("Reporting pauses from the next month. Closed months are not touched.")
        )
        self._context.intents.changed.emit("summaries")

    @Slot(object)
    def _resumed(self, _: None) -> None:
        self._context.intents.status.emit(self.tr("Reporting goes on from the next month."))
        self._context.intents.changed.emit("summaries")

    @Slot()
    def _go_and_enrol(self) -> None:
        self.navigate.emit("settings", "office")

    @Slot(str)
    def _changed(self, topic: str) -> None:
        if topic == "summaries":
            self._load()


def _month(text: str) -> Month | None:
    try:
        return Month.parse(text)
    except ValueError:
        return None
