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
from ui.settings.handover.package_desk import PackageDesk
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
    """A target is `take`, `keys`, `packages`, `packages/<id>`, or the id of a case that is to be given.

    Each sheet has a desk of its own, made with it.
    """

    def __init__(self, context: RoomContext) -> None:
        super().__init__()
        self._context = context
        self.overview: Overview | None = None
        self._parts: dict[str, GiveDesk | TakeDesk | KeyDesk | PackageDesk] = {}
        self.section = HandoverSection(school_day(context.clock()))
        self.section.made.connect(self._made)
        self.section.turned.connect(self._turned)
        self.section.show_sheet(GIVE)

    def part(self, key: str) -> GiveDesk | TakeDesk | KeyDesk | PackageDesk:
        """The desk of one sheet."""
        if not self.section.has(key):
            self.section.show_sheet(key)
        return self._parts[key]

    def enter(self, rest: str) -> None:
        sheet, _, package = rest.partition("/")
        if sheet in (TAKE, KEYS, PACKAGES):
            self.section.show_sheet(sheet)
            if sheet == PACKAGES:
                self.section.packages.choose(package)
        elif rest:
            self.section.show_sheet(GIVE)
            self.section.give.choose(rest)
        self._load()

    def flush(self) -> None:
        """Nothing is typed here that would be lost: a package is made in one act."""

    @Slot(str)
    def _made(self, key: str) -> None:
        if key == TAKE:
            part = self._parts[key] = TakeDesk(self._context, self.section, self)
            part.key_found.connect(self._read_key)
        elif key == KEYS:
            part = self._parts[key] = KeyDesk(self._context, self.section, self)
        elif key == PACKAGES:
            part = self._parts[key] = PackageDesk(self._context, self.section, self)
        else:
            part = self._parts[key] = GiveDesk(self._context, self.section, self)
            self.section.give.keys_wanted.connect(self._to_keys)
        part.changed.connect(self._load)
        if self.overview is not None:
            self._tell(key, self.overview)

    @Slot()
    def _load(self) -> None:
        self._context.jobs.vault(look, self._context.clock(), then=self._show, lane="handover")

    @Slot(object)
    def _show(self, overview: Overview) -> None:
        self.overview = overview
        for key in self._parts:
            self._tell(key, overview)

    def _tell(self, key: str, overview: Overview) -> None:
        section = self.section
        if key == GIVE:
            section.give.show_colleagues(overview.colleagues)
            section.give.show_cases(overview.cases)
        elif key == KEYS:
            section.keys.show_mine(overview.mine)
            section.keys.show_colleagues(overview.colleagues)
        elif key == PACKAGES:
            section.packages.show_lines(overview.lines)

    @Slot()
    def _to_keys(self) -> None:
        self.section.show_sheet(KEYS)
        self.section.keys.open.setFocus()

    @Slot(object)
    def _read_key(self, data: bytes) -> None:
        part = self.part(KEYS)
        assert isinstance(part, KeyDesk)
        part.read(data)

    @Slot(str)
    def _turned(self, _: str) -> None:
        self._load()
