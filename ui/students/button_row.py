"""Buttons side by side, or one below the other where the panel is too narrow for large text. Knows no action."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui import theme


class ButtonRow(QWidget):
    def __init__(self, *buttons: QWidget) -> None:
        super().__init__()
        self._buttons = buttons
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.space(2))
        for button in buttons:
            self._box.addWidget(button)
        self._box.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        """The widest button alone; without this a long word would push the panel out of the window."""
        hint = super().minimumSizeHint()
        return QSize(max((b.sizeHint().width() for b in self._buttons if not b.isHidden()), default=0), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        shown = [button.sizeHint().width() for button in self._buttons if not button.isHidden()]
        needed = sum(shown) + self._box.spacing() * max(0, len(shown) - 1)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._box.setDirection(across if needed <= self.width() else down)
        self.updateGeometry()
