"""Settings: the school, the screen and the lock, the office, the vault – one section at a time. Knows no service."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.settings.office_section import OfficeSection
from ui.settings.school_section import SchoolSection
from ui.settings.screen_section import ScreenSection
from ui.settings.vault_section import VaultSection
from ui.widgets.page import Page
from ui.widgets.segmented import Segmented

SECTIONS = ("school", "screen", "office", "vault")
WIDEST = 760


class SettingsPage(Page):
    """`section_chosen(key)` when a person goes to another section."""

    section_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.tabs = Segmented([(key, "") for key in SECTIONS])
        self.school, self.screen = SchoolSection(), ScreenSection()
        self.office, self.vault = OfficeSection(), VaultSection()
        self._sections: dict[str, QWidget] = dict(
            zip(SECTIONS, (self.school, self.screen, self.office, self.vault), strict=True)
        )
        column = QWidget()
        column.setMaximumWidth(theme.px(WIDEST))
        column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        box = QVBoxLayout(column)
        box.setContentsMargins(0, 0, 0, 0)
        for section in self._sections.values():
            box.addWidget(section)
        box.addStretch(1)
        self.body.addWidget(self.tabs)
        self.body.addWidget(column)
        self.tabs.chosen.connect(self._choose)
        self.show_section("school")
        self._retranslate()

    def show_section(self, key: str) -> None:
        chosen = key if key in self._sections else "school"
        self.tabs.set_value(chosen)
        for name, section in self._sections.items():
            section.setVisible(name == chosen)

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
