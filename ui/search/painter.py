"""How a row of the palette looks: icon, title, snippet with its marks, what stands at the right. Knows no vault."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import theme
from ui.search.commands import Command
from ui.search.results import ROW, Row

HEADING, ONE_LINE, TWO_LINES = 30, 38, 56
Index = QModelIndex | QPersistentModelIndex


class RowPainter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW)
        if row is None or row.action is None:
            return QSize(0, theme.px(HEADING))
        return QSize(0, theme.px(TWO_LINES if row.snippet else ONE_LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = option.rect.adjusted(theme.px(6), 0, -theme.px(6), 0)
        if row.action is None:
            _draw_heading(painter, place, row.title)
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                has_fill = theme.colour("accent_soft") != theme.colour("sheet")  # high contrast has an outline
                painter.setPen(Qt.PenStyle.NoPen if has_fill else QPen(theme.colour("accent"), 2))
                painter.setBrush(theme.colour("accent_soft"))
                painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), theme.px(8), theme.px(8))
                bar = QRect(place.left(), place.top() + theme.px(9), 3, place.height() - theme.px(18))
                painter.fillRect(bar, theme.colour("accent"))
            _draw_row(painter, place.adjusted(theme.px(12), 0, -theme.px(12), 0), row)
        painter.restore()


def _draw_heading(painter: QPainter, place: QRect, title: str) -> None:
    painter.setFont(theme.font(12, QFont.Weight.DemiBold))
    painter.setPen(theme.colour("muted"))
    where = place.adjusted(theme.px(12), theme.px(8), 0, 0)
    painter.drawText(where, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)


def _draw_row(painter: QPainter, place: QRect, row: Row) -> None:
    side, gap = theme.px(18), theme.px(12)
    line = theme.px(22)
    top = place.top() + (place.height() - line * (2 if row.snippet else 1)) // 2
    painter.drawPixmap(place.left(), top + (line - side) // 2, side, side, theme.pixmap(row.icon, "muted", 18))
    left = place.left() + side + gap
    right = place.right()
    if row.aside:
        font = theme.font(13, tabular=True)
        width = QFontMetrics(font).horizontalAdvance(row.aside) + gap
        painter.setFont(font)
        painter.setPen(theme.colour("muted"))
        where = QRect(right - width, top, width, line)
        painter.drawText(where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.aside)
        right -= width
    is_found = not isinstance(row.action, Command)
    font = theme.font(14, QFont.Weight.DemiBold if is_found else QFont.Weight.Normal)
    title = QFontMetrics(font).elidedText(row.title, Qt.TextElideMode.ElideRight, right - left)
    painter.setFont(font)
    painter.setPen(theme.colour("text"))
    where = QRect(left, top, right - left, line)
    painter.drawText(where, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
    if row.snippet:
        _draw_snippet(painter, QRect(left, top + line, place.right() - left, line), row)


def _draw_snippet(painter: QPainter, place: QRect, row: Row) -> None:
    """One line; the marked words strong and in the accent, told by weight as well as by colour."""
    font = theme.font(13)
    room = place.width() - theme.px(16)  # strong letters are a little wider than those that are measured
    shown = QFontMetrics(font).elidedText(row.snippet, Qt.TextElideMode.ElideRight, room)
    layout = QTextLayout(shown, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.setFormats([_mark(row.snippet, start, end) for start, end in row.marks])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1e6)
    layout.endLayout()
    painter.save()
    painter.setClipRect(place)
    painter.setPen(theme.colour("muted"))
    layout.draw(painter, QPointF(place.left(), place.top() + (place.height() - line.height()) / 2))
    painter.restore()


def _mark(text: str, start: int, end: int) -> QTextLayout.FormatRange:
    """Offsets are code points; Qt counts UTF-16 units."""
    made = QTextLayout.FormatRange()
    made.start = _units(text[:start])
    made.length = _units(text[start:end])
    strong = QTextCharFormat()
    strong.setFontWeight(QFont.Weight.DemiBold)
    strong.setForeground(theme.colour("accent"))
    made.format = strong
    return made


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
