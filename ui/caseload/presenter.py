"""Fetches the caseload and opens what is chosen. Knows nothing of how it is drawn."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_app.domain.casefile import CaseRow
from desktop_app.domain.clock import school_day
from desktop_app.services import cases
from ui.app import RoomContext
from ui.caseload.page import CaseloadPage

TYPING_PAUSE_MS = 120
HEARD = frozenset({"students", "cases", "notes"})


class CaseloadPresenter(QObject):
    navigate = Signal(str, str)

    def __init__(self, context: RoomContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._asked = ""
        self._wanted = ""
        self._takes_focus = False
        self.page = CaseloadPage()
        self._pause = QTimer(self, interval=TYPING_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._load)
        self.page.filters.typed.connect(self._pause.start)
        self.page.case_opened.connect(self._open)
        self.page.new_asked.connect(self._new)
        context.intents.changed.connect(self._changed)

    def enter(self, target: str) -> None:
        """ "" or the id of the case to select."""
        self._wanted = target
        self._takes_focus = True
        self._load()

    def flush(self) -> None:
        """Nothing is typed on this page but a filter."""

    def memento(self) -> dict[str, Any]:
        filters = self.page.filters
        return {
            "query": filters.query(),
            "which": filters.which.value(),
            "group": filters.concern_group(),
            "case": self.page.chosen_id(),
        }

    def restore(self, memento: dict[str, Any]) -> None:
        texts = {key: str(memento.get(key, "")) for key in ("query", "which", "group", "case")}
        self.page.filters.put_back(texts["query"], texts["which"], texts["group"])
        self.enter(texts["case"])

    @Slot()
    def _load(self) -> None:
        self._asked = self.page.filters.query()
        self._context.jobs.vault(
            cases.list_cases,
            self._context.clock(),
            include_closed=True,
            query=self._asked,
            then=self._show,
            lane="caseload",
        )

    def _show(self, rows: tuple[CaseRow, ...]) -> None:
        self.page.show_cases(rows, school_day(self._context.clock()), is_everything=not self._asked)
        if self._wanted:
            self.page.select(self._wanted)
            self._wanted = ""
        if self._takes_focus:
            self._takes_focus = False
            self.page.take_focus()

    @Slot(str)
    def _open(self, case_id: str) -> None:
        self.navigate.emit("case", case_id)

    @Slot()
    def _new(self) -> None:
        self._context.intents.status.emit(self.tr("Choose the pupil first: a case begins with a child."))
        self.navigate.emit("students", "")

    @Slot(str)
    def _changed(self, topic: str) -> None:
        """A page that is not seen reads everything anew when it is entered."""
        if topic in HEARD and self.page.isVisible():
            self._load()
