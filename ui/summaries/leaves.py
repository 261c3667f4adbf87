"""The released numbers, each with the blur it carries, drawn. Knows nothing of true counts: there are none here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ui import theme
from ui.summaries.words import signed_number
from ui.widgets.labels import Text

BLUR = 3  # nine of ten times the drawn number lies within ±3 of the counted one (discrete Laplace, ε = 1)


class BlurBar(QWidget):
    """A dot at the number and a band of ±BLUR around it, with zero marked; says itself to a screen reader."""

    def __init__(self) -> None:
        super().__init__()
        self._value, self._low, self._high = 0, -5, 5
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_value(self, value: int, low: int, high: int) -> None:
        """`low` and `high` are the ends of the scale that all bars of the page share."""
        self._value, self._low, self._high = value, low, high
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(90), theme.px(14))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(48), theme.px(14))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, thick = self.height() / 2, theme.px(6)
        band = QRectF(self._at(self._value - BLUR), middle - thick / 2, 0, thick)
        band.setRight(self._at(self._value + BLUR))
        painter.setPen(QPen(theme.colour("accent"), 1) if theme.tokens().stroke != "1px" else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft"))
        painter.drawRoundedRect(band, thick / 2, thick / 2)
        painter.setPen(QPen(theme.colour("faint"), 1))
        painter.drawLine(QPointF(self._at(0), 0), QPointF(self._at(0), self.height()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(QPointF(self._at(self._value), middle), theme.px(4), theme.px(4))

    def _at(self, value: int) -> float:
        margin = theme.px(6)
        span = max(self._high - self._low, 1)
        return margin + (self.width() - 2 * margin) * (value - self._low) / span


class LeafGrid(QWidget):
    """Label, bar and number in as many columns as fit; one scale for all."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(10))
        self._grid.setVerticalSpacing(theme.px(6))
        self._cells: list[tuple[Text, BlurBar, Text]] = []
        self._columns = 0
        self._gap = theme.px(28)

    def prepare(self, count: int) -> None:
        """Cells for `count` leaves, hidden: added to a page that is in sight, each would lay it out anew."""
        self._cells = [(Text(""), BlurBar(), Text("", "strong")) for _ in range(count)]
        self.set_columns(2)
        self.hide()

    def show_leaves(self, leaves: Sequence[tuple[str, int]], low: int, high: int) -> None:
        while len(self._cells) < len(leaves):
            self._cells.append((Text(""), BlurBar(), Text("", "strong")))
            self._columns = 0
        for (label, bar, number), (name, value) in zip(self._cells, leaves, strict=True):
            label.setMinimumWidth(0)
            label.setText(name)
            number.setText(signed_number(value))
            number.setFont(theme.font(tabular=True))
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            number.setAccessibleName(f"{name}: {signed_number(value)}")
            bar.show_value(value, low, high)
        self.set_columns(self._columns or 2)
        self.show()

    def set_columns(self, columns: int) -> None:
        """1 on a narrow page, 2 on a wide one; reading order goes down the first column."""
        if columns == self._columns and self._grid.count() == 3 * len(self._cells):
            return
        self._columns = columns
        for cells in self._cells:
            for widget in cells:
                self._grid.removeWidget(widget)
        rows = -(-len(self._cells) // columns) if self._cells else 0
        for place, (label, bar, number) in enumerate(self._cells):
            row, group = place % rows, place // rows
            self._grid.addWidget(label, row, group * 4)
            self._grid.addWidget(bar, row, group * 4 + 1)
            self._grid.addWidget(number, row, group * 4 + 2)
        for group in range(2):
            self._grid.setColumnStretch(group * 4 + 1, 1 if group < columns else 0)
            self._grid.setColumnMinimumWidth(group * 4 + 2, theme.px(30) if group < columns else 0)
        self._grid.setColumnMinimumWidth(3, self._gap if columns == 2 else 0)

    def label_width(self) -> int:
        """What the longest name needs, so that two grids can stand on the same edges."""
        return max((label.sizeHint().width() for label, _, _ in self._cells), default=0)

    def width_of_two(self, label_width: int) -> int:
        """What two columns need at the least, with every name whole."""
        gap = self._grid.horizontalSpacing()
        bar, number = theme.px(48), max((n.sizeHint().width() for _, _, n in self._cells), default=0)
        return 2 * (label_width + bar + max(number, theme.px(30)) + 2 * gap) + 2 * gap + self._gap

    def align_labels(self, width: int) -> None:
        for label, _, _ in self._cells:
            label.setMinimumWidth(width)

    def numbers(self) -> list[str]:
        return [number.text() for _, _, number in self._cells]


def common_scale(values: Sequence[int]) -> tuple[int, int]:
    """One scale for all bars of a month, with room for every band."""
    return min(0, *values) - BLUR - 1, max(0, *values) + BLUR + 1
