"""Fields with the house's habits: days as dd.MM.yyyy, whole numbers without arrows. Knows nothing of their meaning."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QEvent, QSize, Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent, QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QDateEdit, QSpinBox

from ui import theme

DAY_FORMAT = "dd.MM.yyyy"


class DayEdit(QDateEdit):
    """A day; the wheel never changes it by accident."""

    def __init__(self, day: date | None = None) -> None:
        super().__init__()
        self.setCalendarPopup(True)
        self.setDisplayFormat(DAY_FORMAT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._dressed_for: tuple[str, float] | None = None
        if day is not None:
            self.set_day(day)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The calendar is made when a hand comes near, not with the page: it costs more than the field itself."""
        self._dress_calendar()
        super().focusInEvent(event)

    def _dress_calendar(self) -> None:
        if self._dressed_for == theme.dress_code():
            return
        self._dressed_for = theme.dress_code()
        weekend = QTextCharFormat()
        weekend.setForeground(theme.colour("muted"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendarWidget().setWeekdayTextFormat(day, weekend)

    def day(self) -> date:
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def set_day(self, day: date) -> None:
        self.setDate(QDate(day.year, day.month, day.day))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def give_room(box: QAbstractSpinBox) -> None:
    """Qt leaves a styled spin box without buttons a field one pixel wide (6.11): put the field where it belongs."""
    field = box.lineEdit()
    if field is not None:
        field.setGeometry(box.rect().adjusted(theme.px(9), 2, -theme.px(9), -2))


class NumberEdit(QSpinBox):
    """A whole number typed by hand; the wheel never changes it by accident."""

    def __init__(self, lowest: int = 0, highest: int = 9999, value: int = 0) -> None:
        super().__init__()
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setRange(lowest, highest)
        self.setValue(value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        give_room(self)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            give_room(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Choice(QComboBox):
    """A closed list; `value()` is the key of what is chosen."""

    def __init__(self, options: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(14)
        self.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.set_options(options)

    def set_options(self, options: tuple[tuple[str, str], ...]) -> None:
        """(key, text) each; what was chosen stays chosen."""
        before = self.value()
        self.blockSignals(True)
        self.clear()
        for key, text in options:
            self.addItem(text, key)
        self.blockSignals(False)
        self.set_value(before)

    def value(self) -> str:
        return str(self.currentData() or "")

    def set_value(self, key: str) -> None:
        found = self.findData(key)
        if found >= 0:
            self.setCurrentIndex(found)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
