"""What the code of conduct's section does: shows the present text and keeps that it was accepted. Has no rules."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from desktop_app.services import conduct
from desktop_app.services.conduct import Standing
from ui.app import RoomContext
from ui.settings.conduct.section import ConductSection


class ConductDesk(QObject):
    def __init__(self, context: RoomContext) -> None:
        super().__init__()
        self._context = context
        self.section = ConductSection()
        self.section.accepted.connect(self._accept)

    def enter(self, rest: str) -> None:
        self._context.jobs.vault(conduct.read_conduct, then=self._show, lane="settings.conduct")

    def flush(self) -> None:
        """Nothing waits: it is kept as it is accepted."""

    def _show(self, standing: Standing) -> None:
        self.section.show_standing(standing)

    @Slot(str)
    def _accept(self, sha256: str) -> None:
        self._context.jobs.vault(conduct.accept, sha256, self._context.clock(), then=self._accepted)

    def _accepted(self, standing: Standing) -> None:
        self._show(standing)
        self._context.intents.changed.emit("settings")
