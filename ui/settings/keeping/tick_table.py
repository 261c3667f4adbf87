"""A table whose rows can be ticked by mouse and Space. Knows nothing of what a tick is for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui import theme
from ui.widgets.table import Column, RowModel, Table

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole.CheckStateRole


class TickModel(RowModel):
    """`key(row)` names a row for good: what was ticked stays ticked when the rows come anew. `can_tick(row)`."""

    ticked = Signal()

    def __init__(self, columns: Sequence[Column], key: Callable[[Any], str], can_tick: Callable[[Any], bool]) -> None:
        super().__init__(columns)
        self._key, self._can_tick = key, can_tick
        self._ticks: set[str] = set()

    def set_rows(self, rows: Sequence[Any]) -> None:
        self._ticks &= {self._key(row) for row in rows if self._can_tick(row)}
        super().set_rows(rows)
        self.ticked.emit()

    def ticked_rows(self) -> tuple[Any, ...]:
        return tuple(row for row in self.rows() if self._key(row) in self._ticks)

    def toggle(self, index: Index) -> None:
        row = self.row_at(index)
        if row is None or not self._can_tick(row):
            return
        self._ticks ^= {self._key(row)}
        first = self.index(index.row(), 0)
        self.dataChanged.emit(first, first, [_ROLE])
        self.ticked.emit()

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = QAbstractTableModel.flags(self, index)
        if index.isValid() and index.column() == 0 and self._can_tick(self.row_at(index)):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != _ROLE:
            return super().data(index, role)
        if not index.isValid() or index.column() != 0 or not self._can_tick(self.row_at(index)):
            return None
        is_ticked = self._key(self.row_at(index)) in self._ticks
        return Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != _ROLE or not self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        self.toggle(index)
        return True


class TickTable(Table):
    """Space ticks the current row, whichever of its cells has the focus."""

    def __init__(self, model: TickModel, name: str) -> None:
        super().__init__(model, name, sortable=False, compact=True)
        self._ticks = model

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._ticks.toggle(self.currentIndex())
            return
        super().keyPressEvent(event)


def fit(table: Table, most: int) -> None:
    """As high as its rows, `most` of them at once."""
    rows = min(max(table.model().rowCount(), 1), most)
    table.setFixedHeight(table.horizontalHeader().sizeHint().height() + rows * theme.px(30) + theme.px(6))
