"""Two columns where there is room; else the side sheets stand before the last part, side by side or stacked.

Knows nothing of what the parts are.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme

SIDE_WIDTH = 310
WIDE, LOW = 900, 660  # design pixels from which there are two columns; below which nothing stands side by side
NOWHERE = Qt.AlignmentFlag(0)
QWIDGETSIZE_MAX = 16777215  # Qt's own limit, which PySide does not export


class Columns(QHBoxLayout):
    """`fit(width)` whenever the page's width changes."""

    def __init__(self, parts: Sequence[QWidget], sheets: Sequence[QWidget]) -> None:
        super().__init__()
        self._last, self._sheets = parts[-1], tuple(sheets)
        self._left, self._side = QVBoxLayout(), QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._side)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(14))
        for sheet in self._sheets:
            self._row.addWidget(sheet)
        self._row.addStretch(1)
        self._side.setFixedWidth(theme.px(SIDE_WIDTH))
        self._left.setSpacing(theme.px(14))
        for part in parts:
            self._left.addWidget(part)
        self._left.addStretch(1)
        self.setSpacing(theme.px(16))
        self.addLayout(self._left, 1)
        self.addWidget(self._side)

    def fit(self, width: int) -> None:
        design = width / theme.current_scale()
        is_wide, side_by_side = design >= WIDE, LOW <= design < WIDE
        stands_left = self._left.indexOf(self._side) >= 0
        if not is_wide and not stands_left:
            self.removeWidget(self._side)
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(QWIDGETSIZE_MAX)
            self._left.insertWidget(self._left.indexOf(self._last), self._side)
        elif is_wide and stands_left:
            self._left.removeWidget(self._side)
            self._side.setFixedWidth(theme.px(SIDE_WIDTH))
            self.addWidget(self._side)
        direction = QBoxLayout.Direction.LeftToRight if side_by_side else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(direction)
        for sheet in self._sheets:
            self._row.setStretchFactor(sheet, 1 if side_by_side else 0)
            self._row.setAlignment(sheet, Qt.AlignmentFlag.AlignTop if side_by_side else NOWHERE)
        self._row.setStretch(len(self._sheets), 0 if side_by_side else 1)
