"""Fetches what needs somebody today and opens what is chosen. Knows nothing of how it is drawn or found."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_app.domain.clock import school_day
from desktop_app.domain.today import Today, TodayItem, TodayKind
from desktop_app.services import today as service
from ui.app import RoomContext
from ui.today.lines import MONTH_KINDS, VAULT_KINDS
from ui.today.page import TodayPage

COUNTED = frozenset({TodayKind.OVERDUE_STEP, TodayKind.UNSIGNED_DRAFT, TodayKind.MONTH_HELD, TodayKind.MONTH_REFUSED})
TURN_OF_DAY_MS = 60_000  # how soon after midnight an open page shows the new day


class TodayPresenter(QObject):
    navigate = Signal(str, str)

    def __init__(self, context: RoomContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown_day: date | None = None
        self._wanted: tuple[str, str] | None = None
        self._takes_focus = False
        self.page = TodayPage()
        self.page.item_opened.connect(self._open)
        self.page.asked.connect(self.navigate)
        context.intents.changed.connect(self._changed)
        self._turn = QTimer(self, interval=TURN_OF_DAY_MS)
        self._turn.timeout.connect(self._look_at_the_day)
        self._turn.start()

    def enter(self, target: str) -> None:
        """`target` is not used: there is one Today."""
        self._takes_focus = True
        self._load()

    def flush(self) -> None:
        """Nothing is typed on this page."""

    def memento(self) -> dict[str, Any]:
        chosen = self.page.chosen()
        return {} if chosen is None else {"kind": chosen.kind.value, "target": chosen.target}

    def restore(self, memento: dict[str, Any]) -> None:
        if memento:
            self._wanted = (str(memento["kind"]), str(memento["target"]))
        self.enter("")

    def _load(self) -> None:
        self._context.jobs.vault(service.today, self._context.clock(), then=self._show, lane="today")

    def _show(self, today: Today) -> None:
        self._shown_day = school_day(self._context.clock())
        self.page.show_today(today, self._shown_day)
        self._context.intents.badge.emit("today", sum(1 for item in today.items if self._counts(item)))
        if self._wanted is not None:
            self.page.choose(*self._wanted)
            self._wanted = None
        if self._takes_focus:
            self._takes_focus = False
            self.page.take_focus()

    def _counts(self, item: TodayItem) -> bool:
        is_due = item.kind == TodayKind.DUE_STEP and item.due_on == self._shown_day
        return is_due or item.kind in COUNTED

    @Slot(object)
    def _open(self, item: TodayItem) -> None:
        if item.kind == TodayKind.NOT_ENROLLED:
            self.navigate.emit("settings", "office")
        elif item.kind in VAULT_KINDS:
            self.navigate.emit("settings", item.target)
        elif item.kind in MONTH_KINDS:
            self.navigate.emit("summaries", item.target)
        else:
            self.navigate.emit("case", item.target)

    @Slot(str)
    def _changed(self, topic: str) -> None:
        self._load()

    @Slot()
    def _look_at_the_day(self) -> None:
        if self._shown_day is not None and school_day(self._context.clock()) != self._shown_day:
            self._load()
