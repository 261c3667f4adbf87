"""Steers the case: next step, concerns, closing and opening again. Knows nothing of notes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.ids import CaseId
from ui.app import RoomContext
from ui.casefile import work
from ui.casefile.page import CasePage
from ui.casefile.work import OpenedCase
from ui.wording import sentence


class SteeringDesk(QObject):
    """`changed(opened case)` after a change came home; `closing` just before a case is closed."""

    changed = Signal(object)
    closing = Signal()

    def __init__(self, context: RoomContext, page: CasePage, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._page = context, page
        page.step.planned.connect(self._plan)
        page.concerns.added.connect(self._add_concern)
        page.concerns.main_chosen.connect(self._choose_main)
        page.closing.closed.connect(self._close)
        page.reopen.clicked.connect(self._reopen)

    @Slot(str, object)
    def _plan(self, text: str, day: object) -> None:
        self._do(work.plan_step, text, day)

    @Slot(str, bool)
    def _add_concern(self, code: str, is_acute: bool) -> None:
        self._do(work.add_concern, code, is_acute)

    @Slot(str)
    def _choose_main(self, code: str) -> None:
        self._do(work.choose_main_concern, code)

    @Slot(str)
    def _close(self, reason: str) -> None:
        case_id = self._case_id()
        if case_id is None:
            return
        self.closing.emit()
        now = self._context.clock()
        self._context.jobs.vault(work.close_case, case_id, reason, now, then=self._closed, failed=self._not_closed)

    def _closed(self, opened: OpenedCase) -> None:
        self._context.intents.status.emit(self.tr("The case is closed."))
        self._came_home(opened)

    def _not_closed(self, error: BaseException) -> None:
        said = sentence(error)
        self._page.closing.refuse(f"{said.says} {said.next}".strip())

    @Slot()
    def _reopen(self) -> None:
        self._do(work.reopen_case)

    def _do(self, func: Callable[..., OpenedCase], *args: Any) -> None:
        case_id = self._case_id()
        if case_id is not None:
            self._context.jobs.vault(func, case_id, *args, self._context.clock(), then=self._came_home)

    def _came_home(self, opened: OpenedCase) -> None:
        self.changed.emit(opened)

    def _case_id(self) -> CaseId | None:
        opened = self._page.opened()
        return opened.card.case.id if opened is not None else None
