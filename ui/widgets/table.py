"""A quiet table over rows of any kind: model, sorting, opening by click or Enter. Knows nothing of what a row is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QHoverEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ui import theme

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class Column:
    """`text(row)` is what is shown; `tone(row)` a token (danger, warn, ok, muted …); `sort_key(row)` orders rows;
    `stretch` > 0 takes the free width; `icon(row)` a lucide name or ""."""

    title: str
    text: Callable[[Any], str]
    tone: Callable[[Any], str] | None = None
    sort_key: Callable[[Any], Any] | None = None
    stretch: int = 0
    width: int = 0
    is_number: bool = False
    icon: Callable[[Any], str] | None = None


class RowModel(QAbstractTableModel):
    """Holds at most a few thousand rows; larger lists are paged by their service."""

    def __init__(self, columns: Sequence[Column], rows: Sequence[Any] = ()) -> None:
        super().__init__()
        self._columns = tuple(columns)
        self._rows = list(rows)

    def set_rows(self, rows: Sequence[Any]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def set_columns(self, columns: Sequence[Column]) -> None:
        """The same columns with new titles and words (after a change of language)."""
        self.beginResetModel()
        self._columns = tuple(columns)
        self.endResetModel()

    def rows(self) -> tuple[Any, ...]:
        return tuple(self._rows)

    def row_at(self, index: Index | int) -> Any:
        number = index if isinstance(index, int) else index.row()
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def columns(self) -> tuple[Column, ...]:
        return self._columns

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self._columns[index.column()]
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column.text(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.title}: {column.text(row)}"
        if role == Qt.ItemDataRole.ForegroundRole and column.tone is not None:
            token = column.tone(row)
            return theme.colour(token) if token else None
        if role == Qt.ItemDataRole.DecorationRole and column.icon is not None:
            name = column.icon(row)
            return theme.icon(name, (column.tone(row) if column.tone else "") or "muted", 16) if name else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _align(column)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and section < len(self._columns):
            if role == Qt.ItemDataRole.DisplayRole:
                return self._columns[section].title
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _align(self._columns[section])
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self._columns):
            return
        chosen = self._columns[column]
        self.layoutAboutToBeChanged.emit()
        self._rows.sort(key=chosen.sort_key or chosen.text, reverse=order == Qt.SortOrder.DescendingOrder)
        self.layoutChanged.emit()


def _align(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


class WholeRow(QStyledItemDelegate):
    """What is under the mouse is a row, not a cell."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        table = self.parent()
        if isinstance(table, Table):
            is_here = index.row() == table.row_under_mouse()
            here = QStyle.StateFlag.State_MouseOver
            option.state = option.state | here if is_here else option.state & ~here


class Table(QTableView):
    """`row_opened(row)` on double click, Enter or Return; `row_chosen(row)` when the current row changes."""

    row_opened = Signal(object)
    row_chosen = Signal(object)

    def __init__(self, model: RowModel, name: str, *, sortable: bool = True, compact: bool = False) -> None:
        super().__init__()
        self._model = model
        self.setModel(model)
        self.setAccessibleName(name)
        self.setFont(theme.font(tabular=True))
        self.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.px(30 if compact else 36))
        self._row_under_mouse = -1
        self.setItemDelegate(WholeRow(self))
        self.setMouseTracking(True)
        self.prepare_header(sortable)
        self.entered.connect(self._hover)
        self.viewportEntered.connect(self._hover_nothing)
        self.doubleClicked.connect(self._open_index)
        self.selectionModel().currentRowChanged.connect(self._choose)

    def current_row(self) -> Any:
        return self._model.row_at(self.currentIndex()) if self.currentIndex().isValid() else None

    def row_under_mouse(self) -> int:
        """-1 where there is none."""
        return self._row_under_mouse

    def viewportEvent(self, event: QEvent) -> bool:
        """Also a mouse that rested where the table has appeared lies on a row."""
        if isinstance(event, QHoverEvent) and event.type() != QEvent.Type.HoverLeave:
            self._hover(self.indexAt(event.position().toPoint()))
        return super().viewportEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover_nothing()

    @Slot(QModelIndex)
    def _hover(self, index: QModelIndex) -> None:
        if index.row() != self._row_under_mouse:
            self._row_under_mouse = index.row()
            self.viewport().update()

    @Slot()
    def _hover_nothing(self) -> None:
        if self._row_under_mouse >= 0:
            self._row_under_mouse = -1
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_row() is not None:
            self.row_opened.emit(self.current_row())
            return
        super().keyPressEvent(event)

    def prepare_header(self, sortable: bool) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(theme.px(48))
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        for number, column in enumerate(self._model.columns()):
            if column.stretch:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
            elif column.width:
                self.setColumnWidth(number, theme.px(column.width))
        if sortable:
            header.setSortIndicatorClearable(True)
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            self.setSortingEnabled(True)

    @Slot(QModelIndex)
    def _open_index(self, index: QModelIndex) -> None:
        self.row_opened.emit(self._model.row_at(index))

    @Slot(QModelIndex, QModelIndex)
    def _choose(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.isValid():
            self.row_chosen.emit(self._model.row_at(current))
