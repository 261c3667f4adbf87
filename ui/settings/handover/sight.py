"""Scrolls the page so that what has just appeared is seen: the sheets are longer than the window. Knows no sheet."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QScrollArea, QWidget

from ui import theme


class InSight(QObject):
    """Belongs to its widget; waits for the layout, then moves the page no further than it must."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and not event.spontaneous():
            QTimer.singleShot(0, self._reveal)
        return False

    @Slot()
    def _reveal(self) -> None:
        area = self._widget.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None and self._widget.isVisible():
            area.ensureWidgetVisible(self._widget, 0, theme.space(4))
