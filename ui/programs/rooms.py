"""Who builds which room: each journey is imported when its room is first opened. Knows nothing inside a room."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from ui.app import RoomContext, RoomFactory

if TYPE_CHECKING:
    from desktop_app.services.unlock import RecoveryKey


def today(context: RoomContext) -> Any:
    from ui.today.presenter import TodayPresenter

    return TodayPresenter(context)


def cases(context: RoomContext) -> Any:
    from ui.caseload.presenter import CaseloadPresenter

    return CaseloadPresenter(context)


def case(context: RoomContext) -> Any:
    from ui.casefile.presenter import CasefilePresenter

    return CasefilePresenter(context)


def students(context: RoomContext) -> Any:
    from ui.students.presenter import StudentsPresenter

    return StudentsPresenter(context)


def summaries(context: RoomContext) -> Any:
    from ui.summaries.presenter import SummariesPresenter

    return SummariesPresenter(context)


def settings(context: RoomContext) -> Any:
    from ui.programs import post
    from ui.programs.desks import DESKS
    from ui.settings.presenter import SettingsPresenter

    return SettingsPresenter(context, post.enrol, DESKS)


ROOM_FACTORIES: dict[str, RoomFactory] = {
    "today": today,
    "cases": cases,
    "case": case,
    "students": students,
    "summaries": summaries,
    "settings": settings,
}


PRELOADED = (  # the largest in several parts, so that no part is felt
    "desktop_app.domain.cells",
    "desktop_app.services.students",
    "desktop_app.services.cases",
    "desktop_app.services.notes",
    "desktop_app.services.today",
    "desktop_app.vault.school",
    "desktop_app.services.freezing",
    "desktop_app.services.summaries",
    "ui.widgets.table",
    "ui.today.page",
    "ui.today.presenter",
    "ui.caseload.page",
    "ui.caseload.presenter",
    "ui.casefile.timeline",
    "ui.casefile.composer",
    "ui.casefile.presenter",
    "ui.students.register",
    "desktop_app.domain.table",
    "ui.students.importer",
    "ui.students.side",
    "ui.students.presenter",
    "ui.summaries.what_leaves",
    "ui.summaries.page",
    "ui.summaries.presenter",
    "desktop_app.services.repair",
    "desktop_app.services.diagnostics",
    "desktop_app.services.bin",
    "desktop_app.services.erasure",
    "ui.settings.page",
    "ui.settings.presenter",
    "desktop_app.services.key_slots",
    "ui.unlock.new_passphrase",
    "ui.unlock.paper",
    "ui.unlock.sheet_steps",
    "ui.settings.keys.section",
    "ui.settings.keys.desk",
    "ui.search.palette",
    "http.client",
    "urllib.request",
    "segno",
    "ui.crisis.card",
    "ui.programs.postman",
)


class Preloading(QObject):
    """Loads what the rooms are made of while a person types the passphrase, a module at a time between events.

    On the GUI thread: classes of Qt are not made on another one.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left = list(PRELOADED)
        self._timer = QTimer(self)
        self._timer.setInterval(20)
        self._timer.timeout.connect(self._load)

    def start(self) -> None:
        self._timer.start()

    @Slot()
    def stop(self) -> None:
        self._timer.stop()

    @Slot()
    def _load(self) -> None:
        if not self._left:
            self._timer.stop()
            return
        import_module(self._left.pop(0))


def palette(context: RoomContext, parent: QWidget) -> Any:
    from ui.search.palette import SearchPalette

    return SearchPalette(context, parent)


def crisis(context: RoomContext, parent: QWidget) -> Any:
    from ui.crisis.card import CrisisCard

    return CrisisCard(context, parent)


def import_panel(context: RoomContext) -> QWidget:
    from ui.students.importer import ImportPanel

    return ImportPanel(context)


def recovery_sheet(key: RecoveryKey, school: str, language: str, day: date) -> bytes:
    from desktop_app.reports.recovery_sheet import recovery_sheet_pdf

    return recovery_sheet_pdf(key, school, language, day)
