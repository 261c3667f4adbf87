"""Settings: the school, the screen, the office, the vault – one section at a time. Knows no service.

A section is made when it is first wanted: four at once would hold the window up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import cast

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.settings.office_section import OfficeSection
from ui.settings.school_section import SchoolSection
from ui.settings.screen_section import ScreenSection
from ui.settings.vault_section import VaultSection
from ui.widgets.page import Page
from ui.widgets.sidelist import SideList

MAKERS: dict[str, Callable[[], QWidget]] = {
    "school": SchoolSection,
    "screen": ScreenSection,
    "office": OfficeSection,
    "vault": VaultSection,
}
ORDER = (  # of every section there can be, with its icon
    ("school", "school"),
    ("screen", "monitor"),
    ("lock", "lock"),
    ("office", "send"),
    ("keys", "key-round"),
    ("backups", "save"),
    ("keeping", "trash-2"),
    ("handover", "users"),
    ("conduct", "scale"),
    ("audit", "history"),
    ("vault", "database"),
)
WIDEST = 760
SIDE = 236


class SettingsPage(Page):
    """`section_chosen(key)` when a person goes to another section; `section_made(key)` when one has been made.

    `desks` names the sections whose widget comes from outside, by `add_section`.
    """

    section_chosen = Signal(str)
    section_made = Signal(str)

    def __init__(self, desks: Iterable[str] = ()) -> None:
        super().__init__()
        self.keys = tuple(key for key, _ in ORDER if key in MAKERS or key in desks)
        self.tabs = SideList([(key, icon) for key, icon in ORDER if key in self.keys])
        self._sections: dict[str, QWidget] = {}
        column = QWidget()
        column.setMaximumWidth(theme.px(WIDEST))
        column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._box = QVBoxLayout(column)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addStretch(1)
        self.tabs.setMinimumWidth(theme.px(SIDE))
        self.tabs.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self._row = QHBoxLayout()
        self._row.setSpacing(theme.space(5))
        self._row.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(column, 100)
        self._row.addStretch(1)  # what the column does not want; without it the row would stand in the middle
        self.body.addLayout(self._row)
        self.tabs.chosen.connect(self._choose)
        self.show_section("school")
        self._retranslate()

    @property
    def school(self) -> SchoolSection:
        return cast(SchoolSection, self._wanted("school"))

    @property
    def screen(self) -> ScreenSection:
        return cast(ScreenSection, self._wanted("screen"))

    @property
    def office(self) -> OfficeSection:
        return cast(OfficeSection, self._wanted("office"))

    @property
    def vault(self) -> VaultSection:
        return cast(VaultSection, self._wanted("vault"))

    def made(self) -> tuple[str, ...]:
        """The sections that have been wanted so far."""
        return tuple(self._sections)

    def _wanted(self, key: str, *, is_hidden: bool = True) -> QWidget:
        if key not in self._sections:
            section = self._sections[key] = MAKERS[key]()
            if is_hidden:
                section.hide()
            self._box.insertWidget(self._box.count() - 1, section)
            self.section_made.emit(key)
        return self._sections[key]

    def add_section(self, key: str, section: QWidget) -> None:
        """The widget of a desk, once it has been made."""
        section.hide()
        self._sections[key] = section
        self._box.insertWidget(self._box.count() - 1, section)

    def show_section(self, key: str) -> None:
        """`key` is one of `keys`, and a desk's has been added; anything else shows the school."""
        chosen = key if key in MAKERS or key in self._sections else "school"
        if chosen in MAKERS:
            self._wanted(chosen, is_hidden=False)
        self.tabs.set_value(chosen)
        for name, section in self._sections.items():
            theme.set_shown(section, name == chosen)

    def section(self) -> str:
        return self.tabs.value()

    def show_demo(self, is_demo: bool) -> None:
        self.set_chips([(self.tr("demo school"), "warn")] if is_demo else [])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < theme.px(WIDEST + SIDE)
        self.tabs.set_narrow(is_narrow)
        self._row.setDirection(QHBoxLayout.Direction.TopToBottom if is_narrow else QHBoxLayout.Direction.LeftToRight)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @Slot(str)
    def _choose(self, key: str) -> None:
        self.section_chosen.emit(key)

    def _retranslate(self) -> None:
        self.set_title(self.tr("Settings"))
        self.tabs.set_name(self.tr("Sections of the settings"))
        self.tabs.set_texts(
            {
                "school": self.tr("School"),
                "screen": self.tr("Screen"),
                "lock": self.tr("Lock"),
                "office": self.tr("Office"),
                "keys": self.tr("Keys and recovery"),
                "backups": self.tr("Backups"),
                "keeping": self.tr("Bin and retention"),
                "handover": self.tr("Handover"),
                "conduct": self.tr("Code of conduct"),
                "audit": self.tr("Access log"),
                "vault": self.tr("Vault"),
            }
        )
