"""The section of what is kept and for how long: drafts, bin, retention, acts, one sheet each. Does nothing itself."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.settings.keeping.acts_sheet import ActsSheet
from ui.settings.keeping.bin_sheet import BinSheet
from ui.settings.keeping.drafts_sheet import DraftsSheet
from ui.settings.keeping.due_sheet import DueSheet


class KeepingSection(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.drafts, self.bin, self.due, self.acts = DraftsSheet(), BinSheet(), DueSheet(), ActsSheet()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space(4))
        for sheet in (self.drafts, self.bin, self.due, self.acts):
            box.addWidget(sheet)
