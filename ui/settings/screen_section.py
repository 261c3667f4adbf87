"""Language, look and text size: chosen and at once in effect. Keeps nothing itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, Slot

from ui import i18n, theme
from ui.widgets.card import Sheet
from ui.widgets.form import FormRow
from ui.widgets.segmented import Segmented

THEMES = ("light", "dark", "contrast", "contrast_dark")
SIZES = (100, 115, 130, 150, 175, 200)  # per cent


class ScreenSection(Sheet):
    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    text_size_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.language = Segmented([(code, i18n.OWN_NAMES[code]) for code in i18n.LANGUAGES])
        self.theme = Segmented([(name, "") for name in THEMES])
        self.size = Segmented([(str(size), f"{size} %") for size in SIZES])
        self._language_row, self._theme_row = FormRow("", self.language), FormRow("", self.theme)
        self._size_row = FormRow("", self.size)
        self.body.setSpacing(theme.space(5))
        for row in (self._language_row, self._theme_row, self._size_row):
            self.body.addWidget(row)
        self.language.chosen.connect(self.language_chosen)
        self.theme.chosen.connect(self.theme_chosen)
        self.size.chosen.connect(self._size_chosen)
        self._retranslate()

    def show_choices(self) -> None:
        """What is in effect now."""
        self.language.set_value(i18n.language())
        self.theme.set_value(theme.current_theme())
        self.size.set_value(str(min(SIZES, key=_distance_from_now)))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @Slot(str)
    def _size_chosen(self, key: str) -> None:
        self.text_size_chosen.emit(int(key))

    def _retranslate(self) -> None:
        self._language_row.set_label(self.tr("Language of the screen"))
        self._language_row.set_help(self.tr("Notes are written in any language."))
        self._theme_row.set_label(self.tr("Look"))
        self.theme.set_texts(
            [
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
                ("contrast", self.tr("High contrast")),
                ("contrast_dark", self.tr("High contrast, dark")),
            ]
        )
        self._size_row.set_label(self.tr("Text size"))


def _distance_from_now(size: int) -> float:
    return abs(size - theme.current_scale() * 100)
