"""The four sheets of handing over, each made when it is first wanted, one in sight at a time. Knows no service."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import cast

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.settings.handover.give_sheet import GiveSheet
from ui.settings.handover.key_sheet import KeySheet
from ui.settings.handover.package_list import PackageList
from ui.settings.handover.take_sheet import TakeSheet
from ui.widgets.segmented import Segmented

GIVE, TAKE, KEYS, PACKAGES = "give", "take", "keys", "packages"
SHEETS = (GIVE, TAKE, KEYS, PACKAGES)


class HandoverSection(QWidget):
    """`turned(key)` when a person goes to another sheet; `made(key)` when one has been made."""

    turned = Signal(str)
    made = Signal(str)

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self._sheets: dict[str, QWidget] = {}
        self.tabs = Segmented([(key, "") for key in SHEETS])
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space(4))
        self._column.addWidget(self.tabs)
        self.tabs.chosen.connect(self._turn)
        self._retranslate()

    @property
    def give(self) -> GiveSheet:
        return cast(GiveSheet, self._wanted(GIVE))

    @property
    def take(self) -> TakeSheet:
        return cast(TakeSheet, self._wanted(TAKE))

    @property
    def keys(self) -> KeySheet:
        return cast(KeySheet, self._wanted(KEYS))

    @property
    def packages(self) -> PackageList:
        return cast(PackageList, self._wanted(PACKAGES))

    def has(self, key: str) -> bool:
        return key in self._sheets

    def show_sheet(self, key: str) -> None:
        self._wanted(key)
        self.tabs.set_value(key)
        for name, sheet in self._sheets.items():
            theme.set_shown(sheet, name == key)

    def sheet(self) -> str:
        return self.tabs.value()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _wanted(self, key: str) -> QWidget:
        if key not in self._sheets:
            makers: dict[str, Callable[[], QWidget]] = {TAKE: TakeSheet, KEYS: KeySheet, PACKAGES: PackageList}
            sheet = self._sheets[key] = makers[key]() if key in makers else GiveSheet(self._today)
            sheet.hide()
            self._column.addWidget(sheet)
            self.made.emit(key)
        return self._sheets[key]

    @Slot(str)
    def _turn(self, key: str) -> None:
        self.show_sheet(key)
        self.turned.emit(key)

    def _retranslate(self) -> None:
        self.tabs.setAccessibleName(self.tr("Parts of the handover"))
        self.tabs.set_texts(
            [
                (GIVE, self.tr("Give")),
                (TAKE, self.tr("Take in")),
                (KEYS, self.tr("Keys")),
                (PACKAGES, self.tr("Packages")),
            ]
        )
