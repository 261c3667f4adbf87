"""The handover desk: loads what its sheets show and brings them together. Knows nothing inside a file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Slot

from desktop_app.domain.casefile import CaseRow
from desktop_app.domain.clock import school_day
from desktop_app.domain.handover import Colleague, HandoverLine, KeyCard
from desktop_app.services import colleagues, handover
from desktop_app.services.unlock import Vault
from ui.app import RoomContext
from ui.settings.handover.give_desk import GiveDesk
from ui.settings.handover.key_desk import KeyDesk
from ui.settings.handover.section import GIVE, KEYS, PACKAGES, TAKE, HandoverSection
from ui.settings.handover.take_desk import TakeDesk


@dataclass(frozen=True, slots=True)
class Overview:
    mine: KeyCard
    colleagues: tuple[Colleague, ...]
    cases: tuple[CaseRow, ...]
    lines: tuple[HandoverLine, ...]


def look(vault: Vault, now: datetime) -> Overview:
    """Everything the desk shows before a file is opened."""
    lines = handover.packages(vault, now)
    return Overview(colleagues.my_card(vault, now), colleagues.colleagues(vault), handover.choices(vault, now), lines)


class HandoverDesk(QObject):
    """A target is `take`, `keys`, `packages`, or the id of a case that is to be given."""

    def __init__(self, context: RoomContext) -> None:
        super().__init__()
        self._context = context
        self.section = HandoverSection(school_day(context.clock()))
        self.give = GiveDesk(context, self.section, self)
        self.take = TakeDesk(context, self.section, self)
        self.keys = KeyDesk(context, self.section, self)
        for part in (self.give, self.take, self.keys):
            part.changed.connect(self._load)
        self.take.key_found.connect(self.keys.read)
        self.section.give.keys_wanted.connect(self._to_keys)
        self.section.turned.connect(self._turned)

    def enter(self, rest: str) -> None:
        if rest in (TAKE, KEYS, PACKAGES):
            self.section.show_sheet(rest)
        elif rest:
            self.section.show_sheet(GIVE)
            self.section.give.choose(rest)
        self._load()

    def flush(self) -> None:
        """Nothing is typed here that would be lost: a package is made in one act."""

    @Slot()
    def _load(self) -> None:
        self._context.jobs.vault(look, self._context.clock(), then=self._show, lane="handover")

    @Slot(object)
    def _show(self, overview: Overview) -> None:
        section = self.section
        section.give.show_colleagues(overview.colleagues)
        section.give.show_cases(overview.cases)
        section.keys.show_mine(overview.mine)
        section.keys.show_colleagues(overview.colleagues)
        section.packages.show_lines(overview.lines)

    @Slot()
    def _to_keys(self) -> None:
        self.section.show_sheet(KEYS)
        self.section.keys.open.setFocus()

    @Slot(str)
    def _turned(self, _: str) -> None:
        self._load()
