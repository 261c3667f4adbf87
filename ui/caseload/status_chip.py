"""Draws a case's status as a chip in its cell: a word in a soft round field. Derives no status."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import theme
from ui.caseload.rows import STATUS_TONES, CaseloadModel

Index = QModelIndex | QPersistentModelIndex


class StatusChip(QStyledItemDelegate):
    """The cell's own background (selection, hover) first, then the chip."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        row = model.row_at(index) if isinstance(model, CaseloadModel) else None
        if row is None:
            super().paint(painter, option, index)
            return
        blank = QStyleOptionViewItem(option)
        self.initStyleOption(blank, index)
        text, blank.text = blank.text, ""
        style = option.widget.style()
        style.drawControl(style.ControlElement.CE_ItemViewItem, blank, painter, option.widget)
        font = theme.font(12, QFont.Weight.DemiBold)
        metrics = QFontMetrics(font)
        height = metrics.height() + theme.px(6)
        width = min(metrics.horizontalAdvance(text) + theme.px(22), option.rect.width() - theme.px(10))
        top = option.rect.top() + (option.rect.height() - height) / 2
        chip = QRectF(option.rect.left() + theme.px(6), top, width, height)
        tone = STATUS_TONES[row.status]
        soft, ink = ("hover", "muted") if tone == "neutral" else (f"{tone}_soft", tone)
        if option.state & QStyle.StateFlag.State_Selected:
            soft = "sheet"
        is_plain = theme.current_theme().startswith("contrast") or tone == "neutral"
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("line"), 1) if is_plain else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(soft))
        painter.drawRoundedRect(chip, height / 2, height / 2)
        painter.setPen(theme.colour(ink))
        painter.setFont(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(width - theme.px(16)))
        painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), shown)
        painter.restore()
