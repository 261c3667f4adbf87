"""Settings: the school, the screen and the lock, the office, the vault – one section at a time. Knows no service.

A section is made when it is first wanted: four at once would hold the window up.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.settings.office_section import OfficeSection
from ui.settings.school_section import SchoolSection
from ui.settings.screen_section import ScreenSection
from ui.settings.vault_section import VaultSection
from ui.widgets.page import Page
from ui.widgets.segmented import Segmented

MAKERS: dict[str, Callable[[], QWidget]] = {
    "school": SchoolSection,
    "screen": ScreenSection,
    "office": OfficeSection,
    "vault": VaultSection,
}
SECTIONS = tuple(MAKERS)
WIDEST = 760


class SettingsPage(Page):
    """`section_chosen(key)` when a person goes to another section; `section_made(key)` when one has been made."""

    section_chosen = Signal(str)
    section_made = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.tabs = Segmented([(key, "") for key in SECTIONS])
        self._sections: dict[str, QWidget] = {}
        column = QWidget()
        column.setMaximumWidth(theme.px(WIDEST))
        column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._box = QVBoxLayout(column)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addStretch(1)
        self.body.addWidget(self.tabs)
        self.body.addWidget(column)
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

    def show_section(self, key: str) -> None:
        chosen = key if key in MAKERS else "school"
        self._wanted(chosen, is_hidden=False)
        self.tabs.set_value(chosen)
        for name, section in self._sections.items():
            theme.set_shown(section, name == chosen)

    def section(self) -> str:
        return self.tabs.value()

    def show_demo(self, is_demo: bool) -> None:
        self.set_chips([(self.tr("demo school"), "warn")] if is_demo else [])

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @Slot(str)
    def _choose(self, key: str) -> None:
        self.show_section(key)
        self.section_chosen.emit(key)

    def _retranslate(self) -> None:
        self.set_title(self.tr("Settings"))
        self.tabs.setAccessibleName(self.tr("Sections of the settings"))
        self.tabs.set_texts(
            [
                ("school", self.tr("School")),
                ("screen", self.tr("Screen and lock")),
                ("office", self.tr("Office")),
                ("vault", self.tr("Vault")),
            ]
        )
