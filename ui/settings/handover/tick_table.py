"""A table in which rows are ticked: by Space, Enter or a click. Knows nothing of what a row is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from ui import theme
from ui.widgets.table import Column, RowModel, Table

TICK_WIDTH = 44


class TickModel(RowModel):
    """The first column is the tick; `key(row)` tells rows apart, and a ticked key stays ticked in another list.

    `besides(row)`: it counts as ticked for another reason, and is shown so.
    """

    def __init__(self, key: Callable[[Any], str], besides: Callable[[Any], bool] | None = None) -> None:
        super().__init__(())
        self._key, self._besides = key, besides
        self.ticked: dict[str, str] = {}  # key → what the tick means, for those who need more than yes

    def is_ticked(self, row: Any) -> bool:
        return self._key(row) in self.ticked

    def counts(self, row: Any) -> bool:
        return self.is_ticked(row) or (self._besides is not None and self._besides(row))

    def toggle(self, row: Any, meaning: str) -> None:
        key = self._key(row)
        if key in self.ticked:
            del self.ticked[key]
        else:
            self.ticked[key] = meaning
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def set_words(self, tick: str, yes: str, no: str, columns: Sequence[Column]) -> None:
        """`yes` and `no` are what a screen reader says of a row; the eye sees the sign."""
        self._yes, self._no = yes, no
        first = Column(tick, self._spoken, tone=self._tone, icon=self._icon, width=TICK_WIDTH)
        self.set_columns((first, *columns))

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and index.column() == 0:
            return ""
        return super().data(index, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The ticks speak for themselves: their title is read aloud and not squeezed over them."""
        if section == 0 and role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return ""
        if section == 0 and role == Qt.ItemDataRole.AccessibleTextRole:
            return self.columns()[0].title
        return super().headerData(section, orientation, role)

    def _spoken(self, row: Any) -> str:
        return self._yes if self.counts(row) else self._no

    def _tone(self, row: Any) -> str:
        return "accent" if self.is_ticked(row) else "faint"

    def _icon(self, row: Any) -> str:
        return "square-check-big" if self.counts(row) else "square"


class TickTable(Table):
    """`ticked` when a person has ticked or unticked a row; `meaning` is what the next tick stands for."""

    ticked = Signal()

    def __init__(self, model: TickModel) -> None:
        super().__init__(model, "", sortable=False, compact=True)
        self._ticks = model
        self.meaning = "yes"
        self.clicked.connect(self._click)
        self.row_opened.connect(self._toggle)
        self.setMinimumHeight(theme.px(190))

    def dress(self) -> None:
        """Widths, once the columns have their words."""
        self.prepare_header(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.current_row() is not None:
            self._toggle(self.current_row())
            return
        super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _click(self, index: QModelIndex) -> None:
        self._toggle(self._ticks.row_at(index))

    @Slot(object)
    def _toggle(self, row: Any) -> None:
        self._ticks.toggle(row, self.meaning)
        self.ticked.emit()
