"""How a line of Today is drawn: icon, two lines of words, and when, at the right. Knows nothing of what it means."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import theme
from ui.today.lines import COUNT_ROLE, HEADING_ROLE, ICON_ROLE, REASON_ROLE, TONE_ROLE, WHEN_ROLE

Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class LinePainter(QStyledItemDelegate):
    """Sizes follow the text size, colours the theme; nothing is kept between two drawings."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        first = index.row() == 0
        height = (40 if first else 52) if index.data(HEADING_ROLE) else 56
        return QSize(theme.px(240), theme.px(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(HEADING_ROLE):
            self._paint_heading(painter, option.rect, index)
        else:
            self._paint_line(painter, option, index)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, index: Index) -> None:
        text = str(index.data())
        font = theme.font(15, QFont.Weight.DemiBold)
        line = rect.adjusted(theme.px(10), rect.height() - theme.px(36), -theme.px(10), 0)
        _write(painter, line, text, font, "text")
        x = line.left() + QFontMetrics(font).horizontalAdvance(text) + theme.px(10)
        count = QRect(x, line.top(), theme.px(60), line.height())
        _write(painter, count, str(index.data(COUNT_ROLE)), theme.font(13, tabular=True), "muted")

    def _paint_line(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = option.rect
        inner = QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft" if chosen else "hover"))
            painter.drawRoundedRect(inner, theme.px(8), theme.px(8))
        is_plain = theme.current_theme().startswith(
            "contrast"
        )  # no soft fills there: the line alone says what is chosen
        if chosen and (is_plain or option.state & QStyle.StateFlag.State_HasFocus):
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inner, theme.px(8), theme.px(8))
        tone = str(index.data(TONE_ROLE) or "")
        disc = QRect(rect.left() + theme.px(10), rect.center().y() - theme.px(16), theme.px(32), theme.px(32))
        _draw_disc(painter, disc, str(index.data(ICON_ROLE)), tone or "muted")
        self._paint_words(painter, rect.adjusted(theme.px(54), theme.px(7), -theme.px(12), -theme.px(7)), index, tone)

    def _paint_words(self, painter: QPainter, rect: QRect, index: Index, tone: str) -> None:
        when = str(index.data(WHEN_ROLE) or "")
        small = theme.font(13, tabular=True)
        taken = QFontMetrics(small).horizontalAdvance(when) + theme.px(16) if when else 0
        half = rect.height() // 2
        title = QRect(rect.left(), rect.top(), rect.width() - taken, half)
        _write(painter, title, str(index.data()), theme.font(14, QFont.Weight.DemiBold), "text")
        reason = QRect(rect.left(), rect.top() + half, rect.width() - taken, half)
        _write(painter, reason, str(index.data(REASON_ROLE)), theme.font(13), "muted")
        _write(painter, rect, when, small, tone or "muted", _RIGHT)


def _write(painter: QPainter, rect: QRect, text: str, font: QFont, token: str, where: Qt.AlignmentFlag = _LEFT) -> None:
    painter.setFont(font)
    painter.setPen(QColor(theme.colour(token)))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, int(where), shown)


def _draw_disc(painter: QPainter, rect: QRect, icon: str, token: str) -> None:
    painter.setPen(QPen(theme.colour("line"), 1))
    painter.setBrush(theme.colour(f"{token}_soft" if token in ("danger", "warn") else "ground"))
    painter.drawEllipse(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5))
    size = theme.px(18)
    corner = rect.center() - QRect(0, 0, size, size).center()
    painter.drawPixmap(corner, theme.pixmap(icon, token, 18))
