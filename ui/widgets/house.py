"""What stands around the pages while the vault is open: rail, banner, status line. Knows nothing inside a page."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.banner import Banner
from ui.widgets.rail import Rail
from ui.widgets.statusline import StatusLine

RAIL = (
    ("today", "sun"),
    ("cases", "folder-open"),
    ("students", "users"),
    ("summaries", "send"),
)
LAST = ("settings", "settings")


class House(QWidget):
    """`target` is what the room that is shown was opened at."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "ground")
        self.target = ""
        self.rail = Rail(RAIL, LAST)
        self.banner = Banner()
        self.pages = QStackedWidget()
        self.status = StatusLine()
        banner_row = QHBoxLayout()
        banner_row.setContentsMargins(theme.space(6), theme.space(3), theme.space(6), 0)
        banner_row.addWidget(self.banner)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(banner_row)
        right.addWidget(self.pages, 1)
        right.addWidget(self.status)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.rail.set_words(
            {
                "today": self.tr("Today"),
                "cases": self.tr("Cases"),
                "students": self.tr("Students"),
                "summaries": self.tr("Summaries"),
                "settings": self.tr("Settings"),
            }
        )
