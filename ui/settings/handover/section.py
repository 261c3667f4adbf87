"""The four sheets of handing over, one in sight at a time. Knows no service."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.settings.handover.give_sheet import GiveSheet
from ui.settings.handover.key_sheet import KeySheet
from ui.settings.handover.package_list import PackageList
from ui.settings.handover.take_sheet import TakeSheet
from ui.widgets.segmented import Segmented

GIVE, TAKE, KEYS, PACKAGES = "give", "take", "keys", "packages"


class HandoverSection(QWidget):
    """`turned(key)` when a person goes to another sheet."""

    turned = Signal(str)

    def __init__(self, today: date) -> None:
        super().__init__()
        self.give, self.take, self.keys, self.packages = GiveSheet(today), TakeSheet(), KeySheet(), PackageList()
        self._sheets: dict[str, QWidget] = {
            GIVE: self.give,
            TAKE: self.take,
            KEYS: self.keys,
            PACKAGES: self.packages,
        }
        self.tabs = Segmented([(key, "") for key in self._sheets])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        column.addWidget(self.tabs)
        for sheet in self._sheets.values():
            column.addWidget(sheet)
        self.tabs.chosen.connect(self._turn)
        self.show_sheet(GIVE)
        self._retranslate()

    def show_sheet(self, key: str) -> None:
        self.tabs.set_value(key)
        for name, sheet in self._sheets.items():
            theme.set_shown(sheet, name == key)

    def sheet(self) -> str:
        return self.tabs.value()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

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
