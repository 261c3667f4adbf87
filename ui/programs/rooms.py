"""Who builds which room: each journey is imported when its room is first opened. Knows nothing inside a room."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any

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
    from ui.settings.presenter import SettingsPresenter

    return SettingsPresenter(context, post.enrol)


ROOM_FACTORIES: dict[str, RoomFactory] = {
    "today": today,
    "cases": cases,
    "case": case,
    "students": students,
    "summaries": summaries,
    "settings": settings,
}


def preload() -> None:
    """Load what the rooms are made of while a person types the passphrase; runs aside, touches no widget."""
    for name in (
        "ui.today.presenter",
        "ui.caseload.presenter",
        "ui.casefile.presenter",
        "ui.students.presenter",
        "ui.summaries.presenter",
        "ui.settings.presenter",
        "ui.search.palette",
        "ui.crisis.card",
        "ui.programs.postman",
    ):
        import_module(name)


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
